import { describe, expect, it } from '@jest/globals';
import { codebuildProjects } from '../../../src/catalog/overrides/codebuild.js';
import { cognitoParts } from '../../../src/catalog/overrides/cognito-parts.js';
import { connectStorage } from '../../../src/catalog/overrides/connect-storage.js';
import { directories } from '../../../src/catalog/overrides/directories.js';
import { readByServiceParts } from '../../../src/catalog/overrides/read-by-service-parts.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, changesOfAll, findingsOfAll, mappingOf } from './compare.js';

const named = (changes: ReturnType<typeof changesOf>) =>
  changes.map(([attribute, operation]) => [attribute, operation]);

describe('a gateway response', () => {
  const mapping = mappingOf(readByServiceParts, 'aws_api_gateway_gateway_response');
  const origin = 'gatewayresponse.header.Access-Control-Allow-Origin';
  const attributes = {
    rest_api_id: 'a1',
    response_type: 'DEFAULT_4XX',
    status_code: null,
    response_parameters: { [origin]: "'https://example.org'" },
    response_templates: {},
  };
  const live = {
    RestApiId: 'a1',
    ResponseType: 'DEFAULT_4XX',
    ResponseParameters: { [origin]: "'https://example.org'" },
  };

  it('has the code and the template of its type where none was chosen', () => {
    const filled = {
      StatusCode: '403',
      ResponseTemplates: { 'application/json': '{"message":$context.error.messageString}' },
    };
    expect(changesOf(mapping, attributes, { ...live, ...filled })).toEqual([]);
    expect(named(changesOf(mapping, { ...attributes, status_code: '401' }, { ...live, ...filled }))).toEqual([
      ['status_code', 'replace'],
    ]);
  });

  it('shows who may call', () => {
    const open = { ...live, ResponseParameters: { [origin]: "'*'" } };
    expect(changesOf(mapping, attributes, open)).toHaveLength(1);
  });
});

describe('an instance of a Cloud Map service', () => {
  const mapping = mappingOf(readByServiceParts, 'aws_service_discovery_instance');

  it('shows another address', () => {
    const attributes = { service_id: 'srv-1', instance_id: 'i', attributes: { AWS_INSTANCE_IPV4: '192.0.2.1' } };
    const live = (address: string) => ({
      ServiceId: 'srv-1',
      InstanceId: 'i',
      InstanceAttributes: { AWS_INSTANCE_IPV4: address },
    });
    expect(changesOf(mapping, attributes, live('192.0.2.1'))).toEqual([]);
    expect(changesOf(mapping, attributes, live('192.0.2.9'))).toEqual([
      ['attributes["AWS_INSTANCE_IPV4"]', 'replace', '192.0.2.1', '192.0.2.9'],
    ]);
  });
});

describe('what CodeBuild keeps beside projects', () => {
  it('shows reports that are not exported, or elsewhere', () => {
    const mapping = mappingOf(readByServiceParts, 'aws_codebuild_report_group');
    const destination = {
      bucket: 'b',
      encryption_disabled: false,
      encryption_key: 'alias/r',
      packaging: 'NONE',
      path: '/p',
    };
    const attributes = { name: 'r', type: 'TEST', export_config: [{ type: 'S3', s3_destination: [destination] }] };
    const live = (Bucket: string) => ({
      Name: 'r',
      Type: 'TEST',
      ExportConfig: {
        ExportConfigType: 'S3',
        S3Destination: { Bucket, EncryptionKey: 'arn:aws:kms:eu-west-1:123456789012:alias/r', Path: '/p' },
      },
    });
    expect(changesOf(mapping, attributes, live('b'))).toEqual([]);
    expect(named(changesOf(mapping, attributes, live('c')))).toEqual([
      ['export_config[0].s3_destination[0].bucket', 'replace'],
    ]);
    const off = { Name: 'r', Type: 'TEST', ExportConfig: { ExportConfigType: 'NO_EXPORT' } };
    expect(changesOf(mapping, attributes, off)).not.toEqual([]);
  });

  it('shows that credentials are of another kind', () => {
    const mapping = mappingOf(readByServiceParts, 'aws_codebuild_source_credential');
    const attributes = { arn: 'arn:1', auth_type: 'PERSONAL_ACCESS_TOKEN', server_type: 'GITHUB', token: 'secret' };
    expect(changesOf(mapping, attributes, { AuthType: 'PERSONAL_ACCESS_TOKEN', ServerType: 'GITHUB' })).toEqual([]);
    expect(named(changesOf(mapping, attributes, { AuthType: 'OAUTH', ServerType: 'GITHUB' }))).toEqual([
      ['auth_type', 'replace'],
    ]);
  });
});

describe('what starts builds', () => {
  const project = mappingOf(codebuildProjects, 'aws_codebuild_project');
  const webhook = mappingOf(codebuildProjects, 'aws_codebuild_webhook');
  const push = { type: 'EVENT', pattern: 'PUSH', exclude_matched_pattern: false };
  const main = { type: 'HEAD_REF', pattern: '^refs/heads/main$', exclude_matched_pattern: null };
  const tag = { type: 'HEAD_REF', pattern: '^refs/tags/', exclude_matched_pattern: true };
  const state = {
    project_name: 'p',
    build_type: null,
    filter_group: [{ filter: [push, main] }, { filter: [push, tag] }],
  };
  const Push = { Type: 'EVENT', Pattern: 'PUSH', ExcludeMatchedPattern: false };
  const Main = { Type: 'HEAD_REF', Pattern: '^refs/heads/main$' };
  const Tag = { Type: 'HEAD_REF', Pattern: '^refs/tags/', ExcludeMatchedPattern: true };
  const live = (...FilterGroups: object[][]) => ({
    Name: 'p',
    Triggers: JSON.parse(JSON.stringify({ Webhook: true, BuildType: 'BUILD', FilterGroups })) as JsonObject,
  });

  it('are groups of conditions, neither with an order', () => {
    expect(changesOf(webhook, state, live([Tag, Push], [Push, Main]))).toEqual([]);
    // Leaving a condition out widens what starts a build; so does turning it round.
    expect(named(changesOf(webhook, state, live([Push, Tag], [Push])))).toContainEqual(['filter_group', 'add']);
    const turned = { ...Tag, ExcludeMatchedPattern: false };
    expect(changesOf(webhook, state, live([Push, Main], [Push, turned]))).not.toEqual([]);
  });

  it('is missing where the project has no webhook, and added where code has none', () => {
    const [finding] = findingsOfAll([[webhook, state]], { Name: 'p' });
    expect(finding?.kind).toBe('missing');
    expect(changesOf(project, { name: 'p' }, live([Push]))).toEqual([['webhook', 'add', null, true]]);
    const both = [
      [project, { name: 'p' }],
      [webhook, state],
    ] as const;
    expect(changesOfAll(both, live([Push, Main], [Push, Tag]))).toEqual([]);
  });
});

describe('a directory', () => {
  it('shows single sign-on that somebody turned on', () => {
    const mapping = mappingOf(directories, 'aws_directory_service_directory');
    const vpc = [{ vpc_id: 'vpc-1', subnet_ids: ['a', 'b'] }];
    const attributes = {
      id: 'd-1',
      name: 'corp.example.org',
      size: 'Small',
      type: 'SimpleAD',
      enable_sso: false,
      vpc_settings: vpc,
    };
    const live = {
      DirectoryId: 'd-1',
      Name: 'corp.example.org',
      Size: 'Small',
      VpcSettings: { VpcId: 'vpc-1', SubnetIds: ['b', 'a'] },
    };
    expect(changesOf(mapping, attributes, { ...live, EnableSso: false })).toEqual([]);
    expect(changesOf(mapping, attributes, { ...live, EnableSso: true })).toEqual([
      ['enable_sso', 'replace', false, true],
    ]);
  });
});

describe('where a contact centre stores', () => {
  it('shows another bucket and key', () => {
    const mapping = mappingOf(connectStorage, 'aws_connect_instance_storage_config');
    const key = 'arn:aws:kms:eu-west-1:123456789012:key/1';
    const s3 = { bucket_name: 'b', bucket_prefix: 'p', encryption_config: [{ encryption_type: 'KMS', key_id: key }] };
    const attributes = {
      instance_id: 'i',
      association_id: 'a',
      resource_type: 'CALL_RECORDINGS',
      storage_config: [{ storage_type: 'S3', s3_config: [s3] }],
    };
    const live = (BucketName: string, KeyId: string) => ({
      ResourceType: 'CALL_RECORDINGS',
      StorageType: 'S3',
      S3Config: { BucketName, BucketPrefix: 'p', EncryptionConfig: { EncryptionType: 'KMS', KeyId } },
    });
    expect(changesOf(mapping, attributes, live('b', key))).toEqual([]);
    expect(named(changesOf(mapping, attributes, live('c', `${key}2`)))).toEqual([
      ['storage_config[0].s3_config[0].bucket_name', 'replace'],
      ['storage_config[0].s3_config[0].encryption_config[0].key_id', 'replace'],
    ]);
  });
});

describe('the logs of a user pool', () => {
  it('are told apart by their source', () => {
    const mapping = mappingOf(cognitoParts, 'aws_cognito_log_delivery_configuration');
    const log = 'arn:aws:logs:eu-west-1:123456789012:log-group:pool';
    const mail = {
      event_source: 'userNotification',
      log_level: 'ERROR',
      cloud_watch_logs_configuration: [{ log_group_arn: log }],
    };
    const auth = {
      event_source: 'userAuthEvents',
      log_level: 'INFO',
      firehose_configuration: [{ stream_arn: 'arn:s' }],
    };
    const attributes = { user_pool_id: 'eu-west-1_a', log_configurations: [mail, auth] };
    const live = (LogLevel: string) => ({
      UserPoolId: 'eu-west-1_a',
      LogConfigurations: [
        { EventSource: 'userAuthEvents', LogLevel: 'INFO', FirehoseConfiguration: { StreamArn: 'arn:s' } },
        { EventSource: 'userNotification', LogLevel, CloudWatchLogsConfiguration: { LogGroupArn: log } },
      ],
    });
    expect(changesOf(mapping, attributes, live('ERROR'))).toEqual([]);
    expect(changesOf(mapping, attributes, live('OFF'))).toEqual([
      ['log_configurations[0].log_level', 'replace', 'ERROR', 'OFF'],
    ]);
  });
});
