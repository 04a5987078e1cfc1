import { describe, expect, it } from '@jest/globals';
import type { TypeMapping, Unsupported } from '../../../src/catalog/model.js';
import { awsccMapping, cloudControlMapping, type DocumentFacts } from '../../../src/catalog/rules/document.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf } from '../../corpus/compare.js';

function factsOf(typeName: string, facts: Partial<DocumentFacts> = {}): DocumentFacts {
  const [, service = '', resource = ''] = typeName.toLowerCase().split('::');
  return { typeName, awscc: `awscc_${service}_${resource}`, readable: true, tagProperty: '/Tags', ...facts };
}

function mapped(mapping: TypeMapping | Unsupported): TypeMapping {
  if (!('lenses' in mapping)) throw new Error('no mapping');
  return mapping;
}

/** Operation, attribute and pointer of each change between a state and a live document. */
function changes(facts: DocumentFacts, attributes: JsonObject, live: JsonObject): string[] {
  return said(mapped(awsccMapping(facts, false)), facts, attributes, live);
}

function said(mapping: TypeMapping, { typeName }: DocumentFacts, attributes: JsonObject, live: JsonObject): string[] {
  const document = { file: '', typeName, identifier: 'x', region: 'eu-west-1', declared: {}, live, knownDrift: [] };
  return changesOf(document, mapping, attributes, live).map(
    ({ operation, attribute, path }) => `${operation} ${attribute} ${path}`,
  );
}

describe('names', () => {
  const lambda = factsOf('AWS::Lambda::Function', {
    maps: ['/Environment/Variables'],
    writeOnly: ['/Code/S3Bucket', '/DBSnapshot'],
  });

  it('of properties are found by their letters, those of a map stay as they are', () => {
    const live = { MemorySize: 128, Environment: { Variables: { LOG_LEVEL: 'info', db_host: 'a' } } };
    const state = { memory_size: 128, environment: { variables: { LOG_LEVEL: 'info', db_host: 'a' } } };
    expect(changes(lambda, state, live)).toEqual([]);
    const renamed = { MemorySize: 128, Environment: { Variables: { LOG_LEVEL: 'info', DB_HOST: 'a' } } };
    expect(changes(lambda, state, renamed)).toEqual([
      'remove environment.variables["db_host"] /Environment/Variables/db_host',
      'add environment.variables["DB_HOST"] /Environment/Variables/DB_HOST',
    ]);
  });

  it('of what AWS never returns are known in snake case too', () => {
    expect(changes(lambda, { code: { s3_bucket: 'b' }, db_snapshot: 's', memory_size: 1 }, { MemorySize: 1 })).toEqual(
      [],
    );
  });

  it('of a property called Id are those of the type', () => {
    const facts = factsOf('AWS::CloudFront::Distribution');
    const state = { id: 'other spelling', distribution_id: 'E1' };
    expect(changes(facts, state, { Id: 'E1' })).toEqual([]);
    expect(changes(facts, state, { Id: 'E2' })).toEqual(['replace distribution_id /Id']);
    expect(changes(factsOf('AWS::IAM::Role'), { id: 'r', role_id: 'AROA1' }, { RoleId: 'AROA1' })).toEqual([]);
  });

  it('that the state does not have are not known to the provider; null there says that nothing is set', () => {
    const facts = factsOf('AWS::SQS::Queue');
    expect(changes(facts, { delay_seconds: 5 }, { DelaySeconds: 5, NewProperty: 'x' })).toEqual([]);
    expect(changes(facts, { delay_seconds: 5, new_property: null }, { DelaySeconds: 5, NewProperty: 'x' })).toEqual([
      'add new_property /NewProperty',
    ]);
  });
});

describe('order', () => {
  it('carries no meaning, also where the schema does not say so', () => {
    const facts = factsOf('AWS::CloudFront::Distribution');
    expect(changes(facts, { allowed_methods: ['GET', 'HEAD'] }, { AllowedMethods: ['HEAD', 'GET'] })).toEqual([]);
    expect(changes(facts, { allowed_methods: ['GET', 'HEAD'] }, { AllowedMethods: ['HEAD', 'PUT'] })).toEqual([
      'replace allowed_methods[0] /AllowedMethods/0',
    ]);
  });

  it('carries meaning in lists that AWS evaluates, also where the schema denies it', () => {
    const facts = factsOf('AWS::Lambda::Function', { unordered: ['/Layers'] });
    expect(changes(facts, { layers: ['a', 'b'] }, { Layers: ['b', 'a'] })).toEqual([
      'remove layers[0] /Layers/0',
      'add layers /Layers/-',
    ]);
  });

  it('of tags does not hide a tag that was changed, and AWS keeps its own', () => {
    const facts = factsOf('AWS::SQS::Queue');
    const state = {
      tags: [
        { key: 'Owner', value: 'a' },
        { key: 'Team', value: 'b' },
      ],
    };
    const system = { Key: 'aws:cloudformation:stack-name', Value: 's' };
    const team = { Key: 'Team', Value: 'b' };
    expect(changes(facts, state, { Tags: [system, team, { Key: 'Owner', Value: 'a' }] })).toEqual([]);
    expect(changes(facts, state, { Tags: [system, team, { Key: 'Owner', Value: 'z' }] })).toEqual([
      'replace tags[0].value /Tags/0/Value',
    ]);
  });
});

describe('documents inside a document', () => {
  const facts = factsOf('AWS::IAM::Role', { json: ['/AssumeRolePolicyDocument'] });
  const trust = (service: string): JsonObject => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: ['sts:AssumeRole'] }],
  });
  const state = {
    assume_role_policy_document:
      '{"Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"Service":["ec2.amazonaws.com"]}}],"Version":"2012-10-17"}',
  };

  it('are compared by what they mean, as text or as object', () => {
    expect(changes(facts, state, { AssumeRolePolicyDocument: trust('ec2.amazonaws.com') })).toEqual([]);
    expect(changes(facts, state, { AssumeRolePolicyDocument: trust('lambda.amazonaws.com') })).toEqual([
      'replace assume_role_policy_document /AssumeRolePolicyDocument/Statement/0/Principal/Service',
    ]);
  });

  it('as text on both sides are one value', () => {
    const crawler = factsOf('AWS::Glue::Crawler');
    const wanted = { configuration: '{"Version":1,"Grouping":{}}' };
    expect(changes(crawler, wanted, { Configuration: '{"Grouping":{}, "Version":1.0}' })).toEqual([]);
    expect(changes(crawler, wanted, { Configuration: '{"Grouping":{}, "Version":2}' })).toEqual([
      'replace configuration /Configuration',
    ]);
  });
});

describe('what the service fills in', () => {
  const facts = factsOf('AWS::ElasticLoadBalancingV2::LoadBalancer', { unordered: ['/LoadBalancerAttributes'] });
  const state = {
    type: 'application',
    load_balancer_attributes: [{ key: 'idle_timeout.timeout_seconds', value: '120' }],
  };
  const live = (extra: string, value: string): JsonObject => ({
    Type: 'application',
    LoadBalancerAttributes: [
      { Key: extra, Value: value },
      { Key: 'idle_timeout.timeout_seconds', Value: '120' },
    ],
  });

  it('is no change while it is what the service does by default', () => {
    expect(changes(facts, state, live('deletion_protection.enabled', 'false'))).toEqual([]);
    expect(changes(facts, state, live('a.setting.that_is_new', 'x'))).toEqual([]);
  });

  it('is one when somebody changed it', () => {
    expect(changes(facts, state, live('routing.http.desync_mitigation_mode', 'monitor'))).toEqual([
      'add load_balancer_attributes /LoadBalancerAttributes/-',
    ]);
  });

  it('depends on the kind of resource', () => {
    const crossZone = (type: string): JsonObject => ({
      Type: type,
      LoadBalancerAttributes: [{ Key: 'load_balancing.cross_zone.enabled', Value: 'true' }],
    });
    const none = (type: string): JsonObject => ({ type, load_balancer_attributes: [] });
    expect(changes(facts, none('application'), crossZone('application'))).toEqual([]);
    expect(changes(facts, none('network'), crossZone('network'))).toHaveLength(1);
  });

  it('may be a whole list, or an answer under the newer name of a property', () => {
    const trail = factsOf('AWS::CloudTrail::Trail');
    const all = { DataResources: [], ExcludeManagementEventSources: [], IncludeManagementEvents: true };
    const selectors = (kind: string): JsonObject => ({ EventSelectors: [{ ...all, ReadWriteType: kind }] });
    expect(changes(trail, { event_selectors: [] }, selectors('All'))).toEqual([]);
    expect(changes(trail, { event_selectors: [] }, selectors('ReadOnly'))).toHaveLength(1);

    const bucket = factsOf('AWS::S3::Bucket');
    const rule = { id: 'r', noncurrent_version_expiration_in_days: 30 };
    const rules = (days: number): JsonObject => ({
      LifecycleConfiguration: { Rules: [{ Id: 'r', NoncurrentVersionExpiration: { NoncurrentDays: days } }] },
    });
    expect(changes(bucket, { lifecycle_configuration: { rules: [rule] } }, rules(30))).toEqual([]);
    expect(changes(bucket, { lifecycle_configuration: { rules: [rule] } }, rules(90))).toHaveLength(1);
  });
});

describe('aws_cloudcontrolapi_resource', () => {
  const facts = factsOf('AWS::Logs::LogGroup', { readOnly: ['/Arn'] });
  const mapping = mapped(cloudControlMapping(facts, false));
  const state = {
    properties: '{"LogGroupName":"g","RetentionInDays":7,"Arn":"a"}',
    desired_state: '{"RetentionInDays":7}',
  };

  it('is the document as it was read last', () => {
    expect(said(mapping, facts, state, { LogGroupName: 'g', RetentionInDays: '7', Arn: 'b' })).toEqual([]);
    expect(said(mapping, facts, state, { LogGroupName: 'g', RetentionInDays: 30 })).toEqual([
      'replace desired_state /RetentionInDays',
    ]);
    expect(said(mapping, facts, state, { LogGroupName: 'g', RetentionInDays: 7, KmsKeyId: 'k' })).toEqual([
      'add desired_state /KmsKeyId',
    ]);
  });

  it('is only what was asked for where nothing was read yet', () => {
    const asked = { desired_state: '{"RetentionInDays":7}', properties: null };
    expect(said(mapping, facts, asked, { LogGroupName: 'g', RetentionInDays: 7, KmsKeyId: 'k' })).toEqual([]);
  });
});
