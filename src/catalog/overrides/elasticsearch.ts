import type { TypeMapping } from '../model.js';
import { block, bool, exact, lens, map, number, policy, set, table, tags, text } from './dsl.js';

/*
 * The older provider resource for the same domains. Cloud Control cannot read AWS::Elasticsearch::Domain, but the newer
 * type reads domains of both engines, under names of its own for versions and instance types.
 */
const source =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchservice-domain.html';
const chosen = { whenUnset: 'service-chooses' } as const;

/** There will be no further ones: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/what-is.html */
const versions = '1.5 2.3 5.1 5.3 5.5 5.6 6.0 6.2 6.3 6.4 6.5 6.7 6.8 7.1 7.4 7.7 7.8 7.9 7.10'.split(' ');
const named = Object.fromEntries(versions.map((version) => [version, `Elasticsearch_${version}`]));

const instanceType = { equivalences: ['search-instance-type'] } as const;
const zoneAware = { attribute: 'cluster_config.0.zone_awareness_enabled', in: [true] } as const;

const clusterConfig = block('cluster_config', '/ClusterConfig', [
  text('instance_type', '/InstanceType', { ...chosen, ...instanceType }),
  number('instance_count', '/InstanceCount', { default: 1 }),
  bool('dedicated_master_enabled', '/DedicatedMasterEnabled', { default: false }),
  number('dedicated_master_count', '/DedicatedMasterCount'),
  text('dedicated_master_type', '/DedicatedMasterType', instanceType),
  bool('warm_enabled', '/WarmEnabled', { default: false }),
  number('warm_count', '/WarmCount'),
  text('warm_type', '/WarmType', instanceType),
  block('cold_storage_options', '/ColdStorageOptions', [bool('enabled', '/Enabled', { default: false })]),
  bool('zone_awareness_enabled', '/ZoneAwarenessEnabled', { default: false }),
  block('zone_awareness_config', '/ZoneAwarenessConfig', [
    number('availability_zone_count', '/AvailabilityZoneCount', { default: 2, when: zoneAware }),
  ]),
]);

const domain = exact('aws_elasticsearch_domain', 'AWS::OpenSearchService::Domain', {
  identifiers: ['{domain_name}', '{arn:after::domain/}'],
  lenses: [
    text('domain_name', '/DomainName'),
    table('elasticsearch_version', '/EngineVersion', named, chosen),
    policy('access_policies', '/AccessPolicies'),
    map('advanced_options', '/AdvancedOptions', chosen),
    block('advanced_security_options', '/AdvancedSecurityOptions', [
      bool('enabled', '/Enabled', { default: false }),
      bool('internal_user_database_enabled', '/InternalUserDatabaseEnabled', { default: false }),
    ]),
    clusterConfig,
    block('cognito_options', '/CognitoOptions', [
      bool('enabled', '/Enabled', { default: false }),
      text('identity_pool_id', '/IdentityPoolId'),
      text('role_arn', '/RoleArn'),
      text('user_pool_id', '/UserPoolId'),
    ]),
    block('domain_endpoint_options', '/DomainEndpointOptions', [
      bool('enforce_https', '/EnforceHTTPS', { default: false }),
      text('tls_security_policy', '/TLSSecurityPolicy', chosen),
      bool('custom_endpoint_enabled', '/CustomEndpointEnabled', { default: false }),
      text('custom_endpoint', '/CustomEndpoint'),
      text('custom_endpoint_certificate_arn', '/CustomEndpointCertificateArn'),
    ]),
    block('ebs_options', '/EBSOptions', [
      bool('ebs_enabled', '/EBSEnabled', { default: false }),
      number('iops', '/Iops', { ...chosen, args: { unset: 0 } }),
      number('throughput', '/Throughput', { ...chosen, args: { unset: 0 } }),
      number('volume_size', '/VolumeSize'),
      text('volume_type', '/VolumeType', chosen),
    ]),
    block('encrypt_at_rest', '/EncryptionAtRestOptions', [
      bool('enabled', '/Enabled', { default: false }),
      text('kms_key_id', '/KmsKeyId', { ...chosen, equivalences: ['kms-key'] }),
    ]),
    lens('keyed-objects', 'log_publishing_options', '/LogPublishingOptions', {
      args: { key: 'log_type', fields: { cloudwatch_log_group_arn: 'CloudWatchLogsLogGroupArn', enabled: 'Enabled' } },
      equivalences: ['log-group-arn'],
    }),
    block('node_to_node_encryption', '/NodeToNodeEncryptionOptions', [bool('enabled', '/Enabled', { default: false })]),
    block('snapshot_options', '/SnapshotOptions', [
      number('automated_snapshot_start_hour', '/AutomatedSnapshotStartHour', chosen),
    ]),
    block('vpc_options', '/VPCOptions', [
      set('security_group_ids', '/SecurityGroupIds'),
      set('subnet_ids', '/SubnetIds'),
    ]),
    tags(),
  ],
  unverified: {
    'advanced_security_options.master_user_options': 'write-only',
    auto_tune_options: 'not-returned',
  },
  source,
});

const domainPolicy = exact('aws_elasticsearch_domain_policy', 'AWS::OpenSearchService::Domain', {
  identifiers: ['{domain_name}'],
  facet: { presence: '/AccessPolicies' },
  lenses: [text('domain_name', '/DomainName'), policy('access_policies', '/AccessPolicies')],
  unverified: {},
  source,
});

export const elasticsearch: readonly TypeMapping[] = [domain, domainPolicy];
