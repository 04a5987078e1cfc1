import { describe, expect, it } from '@jest/globals';
import { codebuildProjects } from '../../../src/catalog/overrides/codebuild.js';
import { configRecorder } from '../../../src/catalog/overrides/config-recorder.js';
import { docdb } from '../../../src/catalog/overrides/docdb.js';
import { aclEntries, ec2AclRules } from '../../../src/catalog/overrides/ec2-acl-rules.js';
import { ec2Account } from '../../../src/catalog/overrides/ec2-account.js';
import { glueTables } from '../../../src/catalog/overrides/glue-tables.js';
import { iamAccount } from '../../../src/catalog/overrides/iam-account.js';
import { readByService } from '../../../src/catalog/overrides/read-by-service.js';
import { route53Records } from '../../../src/catalog/overrides/route53-record.js';
import { s3Objects } from '../../../src/catalog/overrides/s3-objects.js';
import { secretVersions } from '../../../src/catalog/overrides/secret-versions.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, changesOfAll, findingsOfAll, mappingOf } from './compare.js';

const record = mappingOf(route53Records, 'aws_route53_record');

/** A record's state and document, both with what is given. */
function recordChanges(attributes: JsonObject, properties: JsonObject) {
  const state = { zone_id: 'Z1', name: 'www', fqdn: 'www.example.org', type: 'A', set_identifier: '' };
  const live = { HostedZoneId: 'Z1', Name: 'www.example.org.', Type: 'A' };
  return changesOf(record, { ...state, ...attributes }, { ...live, ...properties });
}

describe('aws_route53_record', () => {
  it('has values in any order, and a name that its zone completes', () => {
    const values = { ttl: 300, records: ['192.0.2.1', '192.0.2.2'] };
    expect(recordChanges(values, { TTL: 300, ResourceRecords: ['192.0.2.2', '192.0.2.1'] })).toEqual([]);
    expect(recordChanges(values, { TTL: 60, ResourceRecords: ['192.0.2.1', '192.0.2.9'] })).toEqual([
      ['ttl', 'replace', 300, 60],
      ['records', 'remove', '192.0.2.2', null],
      ['records', 'add', null, '192.0.2.9'],
    ]);
  });

  it('has text without the quotes that Route 53 keeps', () => {
    const state = { type: 'TXT', ttl: 60, records: ['v=spf1 -all', 'long" "text'] };
    const live = { Type: 'TXT', TTL: 60, ResourceRecords: ['"long" "text"', '"v=spf1 -all"'] };
    expect(recordChanges(state, live)).toEqual([]);
    // Case and inner blanks are part of a text.
    expect(recordChanges(state, { ...live, ResourceRecords: ['"long""text"', '"V=spf1 -all"'] })).not.toEqual([]);
  });

  it('has names with and without the dot of the root, and IPv6 in any spelling, but no other address', () => {
    const mail = { type: 'MX', ttl: 60, records: ['10 mail.example.org'] };
    expect(recordChanges(mail, { Type: 'MX', TTL: 60, ResourceRecords: ['10 mail.example.org.'] })).toEqual([]);
    expect(recordChanges(mail, { Type: 'MX', TTL: 60, ResourceRecords: ['20 mail.example.org.'] })).not.toEqual([]);
    const six = { type: 'AAAA', ttl: 60, records: ['2001:0db8:0::1'] };
    expect(recordChanges(six, { Type: 'AAAA', TTL: 60, ResourceRecords: ['2001:db8::1'] })).toEqual([]);
    expect(recordChanges(six, { Type: 'AAAA', TTL: 60, ResourceRecords: ['2001:db8::2'] })).not.toEqual([]);
  });

  it('has an alias in the spelling of the console, and no other one', () => {
    const alias = [{ name: 'lb-1.eu-west-1.elb.amazonaws.com', zone_id: 'Z32', evaluate_target_health: true }];
    const target = { HostedZoneId: 'Z32', EvaluateTargetHealth: true };
    const live = (DNSName: string) => ({ AliasTarget: { ...target, DNSName } });
    expect(recordChanges({ alias }, live('dualstack.LB-1.eu-west-1.elb.amazonaws.com.'))).toEqual([]);
    expect(recordChanges({ alias }, live('lb-2.eu-west-1.elb.amazonaws.com.'))).toEqual([
      ['alias[0].name', 'replace', 'lb-1.eu-west-1.elb.amazonaws.com', 'lb-2.eu-west-1.elb.amazonaws.com.'],
    ]);
  });

  it.each([
    ['weighted_routing_policy', { weight: 10 }, { Weight: 10 }, { Weight: 90 }, 'weight'],
    ['latency_routing_policy', { region: 'eu-west-1' }, { Region: 'eu-west-1' }, { Region: 'us-east-1' }, 'region'],
    ['failover_routing_policy', { type: 'PRIMARY' }, { Failover: 'PRIMARY' }, { Failover: 'SECONDARY' }, 'type'],
    [
      'geolocation_routing_policy',
      { continent: 'EU', country: '', subdivision: '' },
      { GeoLocation: { ContinentCode: 'EU' } },
      { GeoLocation: { ContinentCode: 'NA' } },
      'continent',
    ],
  ] as const)('has a %s', (block, inside, same, other, attribute) => {
    const state = { ttl: 60, records: ['192.0.2.1'], set_identifier: 'one', [block]: [inside] };
    const live = { TTL: 60, ResourceRecords: ['192.0.2.1'], SetIdentifier: 'one' };
    expect(recordChanges(state, { ...live, ...same })).toEqual([]);
    expect(recordChanges(state, { ...live, ...other }).map(([name]) => name)).toEqual([`${block}[0].${attribute}`]);
  });

  it('may have been answered by nobody else than many before', () => {
    const live = { TTL: 60, ResourceRecords: ['192.0.2.1'], SetIdentifier: 'one', MultiValueAnswer: true };
    const state = { ttl: 60, records: ['192.0.2.1'], set_identifier: 'one' };
    expect(recordChanges({ ...state, multivalue_answer_routing_policy: true }, live)).toEqual([]);
    expect(recordChanges({ ...state, multivalue_answer_routing_policy: false }, live)).toHaveLength(1);
  });
});

describe('entries of a network ACL', () => {
  const rule = mappingOf(ec2AclRules, 'aws_network_acl_rule');
  const ssh = {
    ...{ network_acl_id: 'acl-1', rule_number: 200, egress: false, protocol: 'tcp', rule_action: 'ALLOW' },
    ...{ cidr_block: '10.0.0.1/8', ipv6_cidr_block: '', from_port: 22, to_port: 22, icmp_type: null, icmp_code: null },
  };
  const entry = {
    RuleNumber: 200,
    Protocol: 6,
    RuleAction: 'allow',
    CidrBlock: '10.0.0.0/8',
    PortRange: { From: 22, To: 22 },
  };
  const acl = (...Ingress: JsonObject[]) => ({ NetworkAclId: 'acl-1', Ingress, Egress: [] });

  it('are found by their number, in either direction', () => {
    expect(changesOf(rule, ssh, acl(entry))).toEqual([]);
    expect(changesOf(rule, ssh, acl({ ...entry, CidrBlock: '0.0.0.0/0' }))).toEqual([
      ['cidr_block', 'replace', '10.0.0.1/8', '0.0.0.0/0'],
    ]);
    const missing = findingsOfAll([[rule, ssh]], acl({ ...entry, RuleNumber: 201 }));
    expect(missing.map(({ kind }) => kind)).toEqual(['missing']);
    expect(findingsOfAll([[rule, { ...ssh, egress: true }]], acl(entry)).map(({ kind }) => kind)).toEqual(['missing']);
  });

  it('are blamed on the ACL where nobody declared them', () => {
    const owner = { ...rule, ...aclEntries(['{id}']), terraformType: 'aws_network_acl' };
    const open = { ...entry, RuleNumber: 90, CidrBlock: '0.0.0.0/0' };
    const all = changesOfAll(
      [
        [owner, { id: 'acl-1', ingress: [], egress: [] }],
        [rule, ssh],
      ],
      acl(entry, open),
    );
    expect(all.map(([attribute, operation]) => [attribute, operation])).toEqual([['ingress', 'add']]);
  });
});

describe('aws_s3_object', () => {
  const object = mappingOf(s3Objects, 'aws_s3_object');
  const state = {
    bucket: 'b',
    key: 'k',
    etag: 'aaa',
    content_type: 'text/html',
    storage_class: 'STANDARD',
    metadata: { a: '1' },
  };
  const live = { Bucket: 'b', Key: 'k', ETag: 'aaa', ContentType: 'text/html', Metadata: { a: '1' }, Tags: [] };

  it('changes its hash with its content, and its metadata key by key', () => {
    expect(changesOf(object, state, live)).toEqual([]);
    expect(changesOf(object, state, { ...live, ETag: 'bbb', Metadata: { a: '2' } })).toEqual([
      ['etag', 'replace', 'aaa', 'bbb'],
      ['metadata["a"]', 'replace', '1', '2'],
    ]);
    expect(changesOf(object, state, { ...live, StorageClass: 'GLACIER' })).toHaveLength(1);
  });
});

describe('aws_secretsmanager_secret_version', () => {
  const version = mappingOf(secretVersions, 'aws_secretsmanager_secret_version');

  it('has stages, and a value that nobody asks for', () => {
    const state = { secret_id: 's', version_id: 'v', secret_string: 'hidden', version_stages: ['AWSCURRENT'] };
    expect(changesOf(version, state, { SecretId: 's', VersionId: 'v', VersionStages: ['AWSCURRENT'] })).toEqual([]);
    const moved = changesOf(version, state, { SecretId: 's', VersionId: 'v', VersionStages: ['AWSPREVIOUS'] });
    expect(new Set(moved.map(([attribute]) => attribute))).toEqual(new Set(['version_stages']));
    expect(JSON.stringify(moved)).not.toContain('hidden');
  });
});

describe('aws_codebuild_project', () => {
  const project = mappingOf(codebuildProjects, 'aws_codebuild_project');
  const environment = {
    type: 'LINUX_CONTAINER',
    image: 'i',
    compute_type: 'BUILD_GENERAL1_SMALL',
    privileged_mode: false,
  };
  const state = {
    name: 'p',
    build_timeout: 60,
    environment: [environment],
    source: [{ type: 'NO_SOURCE' }],
    cache: [],
  };
  const live = {
    ...{ Name: 'p', TimeoutInMinutes: 60, QueuedTimeoutInMinutes: 480, Source: { Type: 'NO_SOURCE' } },
    Cache: { Type: 'NO_CACHE' },
    Environment: {
      ...{ Type: 'LINUX_CONTAINER', Image: 'i', ComputeType: 'BUILD_GENERAL1_SMALL', PrivilegedMode: false },
      ...{ ImagePullCredentialsType: 'CODEBUILD', EnvironmentVariables: [] },
    },
    LogsConfig: { CloudWatchLogs: { Status: 'ENABLED' }, S3Logs: { Status: 'DISABLED', EncryptionDisabled: false } },
  };

  it('means its defaults where nothing is set', () => {
    expect(changesOf(project, state, live)).toEqual([]);
    const privileged = { ...live, Environment: { ...live.Environment, PrivilegedMode: true } };
    expect(changesOf(project, state, privileged)).toEqual([['environment[0].privileged_mode', 'replace', false, true]]);
    const silent = { ...live, LogsConfig: { ...live.LogsConfig, CloudWatchLogs: { Status: 'DISABLED' } } };
    expect(changesOf(project, state, silent)).toHaveLength(1);
  });
});

describe('settings of an account', () => {
  it('show a key that was switched off, and a weaker password policy', () => {
    const key = mappingOf(iamAccount, 'aws_iam_access_key');
    const live = { Id: 'AKIAEXAMPLE', UserName: 'robot', Status: 'Active' };
    expect(changesOf(key, { id: 'AKIAEXAMPLE', user: 'robot', status: 'Active' }, live)).toEqual([]);
    expect(changesOf(key, { user: 'robot', status: 'Active' }, { ...live, Status: 'Inactive' })).toEqual([
      ['status', 'replace', 'Active', 'Inactive'],
    ]);
    const policy = mappingOf(iamAccount, 'aws_iam_account_password_policy');
    const strict = { minimum_password_length: 14, require_symbols: true, allow_users_to_change_password: true };
    const same = { MinimumPasswordLength: 14, RequireSymbols: true, AllowUsersToChangePassword: true };
    expect(changesOf(policy, strict, same)).toEqual([]);
    expect(changesOf(policy, strict, { ...same, MinimumPasswordLength: 8, RequireSymbols: false })).toHaveLength(2);
  });

  it('show default encryption that was switched off, and a public access block that was opened', () => {
    const ebs = mappingOf(ec2Account, 'aws_ebs_encryption_by_default');
    expect(changesOf(ebs, { enabled: true }, { EbsEncryptionByDefault: true })).toEqual([]);
    expect(changesOf(ebs, { enabled: true }, { EbsEncryptionByDefault: false })).toHaveLength(1);
    const block = mappingOf(readByService, 'aws_s3_account_public_access_block');
    const state = { block_public_acls: true, block_public_policy: true, ignore_public_acls: false };
    expect(changesOf(block, state, { BlockPublicAcls: true, BlockPublicPolicy: true })).toEqual([]);
    expect(changesOf(block, state, { BlockPublicAcls: true, BlockPublicPolicy: false })).toHaveLength(1);
  });

  it('show a recorder that was stopped, and one that records less', () => {
    const status = mappingOf(configRecorder, 'aws_config_configuration_recorder_status');
    expect(changesOf(status, { name: 'r', is_enabled: true }, { Name: 'r', Recording: true })).toEqual([]);
    expect(changesOf(status, { name: 'r', is_enabled: true }, { Name: 'r', Recording: false })).toHaveLength(1);
    const recorder = mappingOf(configRecorder, 'aws_config_configuration_recorder');
    const group = { all_supported: true, include_global_resource_types: true, resource_types: [] };
    const live = {
      AllSupported: true,
      IncludeGlobalResourceTypes: true,
      RecordingStrategy: { UseOnly: 'ALL_SUPPORTED_RESOURCE_TYPES' },
    };
    const state = { name: 'r', role_arn: 'arn:aws:iam::123456789012:role/r', recording_group: [group] };
    const document = { Name: 'r', RoleARN: state.role_arn, RecordingGroup: live };
    expect(changesOf(recorder, state, document)).toEqual([]);
    const less = { ...document, RecordingGroup: { ...live, IncludeGlobalResourceTypes: false } };
    expect(changesOf(recorder, state, less)).toHaveLength(1);
  });
});

describe('tables and clusters', () => {
  it('show a column that was added, and not the order of parameters', () => {
    const table = mappingOf(glueTables, 'aws_glue_catalog_table');
    const state = {
      ...{ catalog_id: '123456789012', database_name: 'd', name: 't', parameters: { a: '1', b: '2' } },
      storage_descriptor: [{ columns: [{ name: 'id', type: 'string' }], location: 's3://b/' }],
    };
    const columns = [{ Name: 'id', Type: 'string' }];
    const live = (Columns: JsonObject[]) => ({
      ...{ CatalogId: '123456789012', DatabaseName: 'd', Name: 't' },
      TableInput: { Parameters: { b: '2', a: '1' }, StorageDescriptor: { Location: 's3://b/', Columns } },
    });
    expect(changesOf(table, state, live(columns))).toEqual([]);
    expect(changesOf(table, state, live([...columns, { Name: 'x', Type: 'int' }])).map(([name]) => name)).toEqual([
      'storage_descriptor[0].columns',
    ]);
  });

  it('show protection that was taken away', () => {
    const cluster = mappingOf(docdb, 'aws_docdb_cluster');
    const state = { cluster_identifier: 'Docs', deletion_protection: true, storage_encrypted: true, port: 27_017 };
    const live = { DBClusterIdentifier: 'docs', DeletionProtection: true, StorageEncrypted: true, Port: 27_017 };
    expect(changesOf(cluster, state, live)).toEqual([]);
    expect(changesOf(cluster, state, { ...live, DeletionProtection: false })).toEqual([
      ['deletion_protection', 'replace', true, false],
    ]);
  });
});
