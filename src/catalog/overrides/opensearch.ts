import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, lens, map, number, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const domainDocs = `${reference}/aws-resource-opensearchservice-domain.html`;
const chosen = { whenUnset: 'service-chooses' } as const;

const zoneAware = { attribute: 'cluster_config.0.zone_awareness_enabled', in: [true] } as const;

const clusterConfig = block('cluster_config', '/ClusterConfig', [
  text('instance_type', '/InstanceType', chosen),
  number('instance_count', '/InstanceCount', { default: 1 }),
  bool('dedicated_master_enabled', '/DedicatedMasterEnabled', { default: false }),
  number('dedicated_master_count', '/DedicatedMasterCount'),
  text('dedicated_master_type', '/DedicatedMasterType'),
  bool('multi_az_with_standby_enabled', '/MultiAZWithStandbyEnabled', { default: false }),
  bool('warm_enabled', '/WarmEnabled', { default: false }),
  number('warm_count', '/WarmCount'),
  text('warm_type', '/WarmType'),
  block('cold_storage_options', '/ColdStorageOptions', [bool('enabled', '/Enabled', { default: false })]),
  bool('zone_awareness_enabled', '/ZoneAwarenessEnabled', { default: false }),
  block('zone_awareness_config', '/ZoneAwarenessConfig', [
    number('availability_zone_count', '/AvailabilityZoneCount', { default: 2, when: zoneAware }),
  ]),
  blocks(
    'node_options',
    '/NodeOptions',
    ['NodeType'],
    [
      text('node_type', '/NodeType'),
      block('node_config', '/NodeConfig', [
        bool('enabled', '/Enabled', { default: false }),
        number('count', '/Count', chosen),
        text('type', '/Type', chosen),
      ]),
    ],
  ),
]);

const security: readonly Lens[] = [
  policy('access_policies', '/AccessPolicies'),
  block('advanced_security_options', '/AdvancedSecurityOptions', [
    bool('enabled', '/Enabled', { default: false }),
    bool('internal_user_database_enabled', '/InternalUserDatabaseEnabled', { default: false }),
    bool('anonymous_auth_enabled', '/AnonymousAuthEnabled', { default: false }),
  ]),
  block('cognito_options', '/CognitoOptions', [
    bool('enabled', '/Enabled', { default: false }),
    text('identity_pool_id', '/IdentityPoolId'),
    text('role_arn', '/RoleArn'),
    text('user_pool_id', '/UserPoolId'),
  ]),
  block('identity_center_options', '/IdentityCenterOptions', [
    bool('enabled_api_access', '/EnabledAPIAccess', { default: false }),
    text('identity_center_instance_arn', '/IdentityCenterInstanceARN'),
    text('roles_key', '/RolesKey', chosen),
    text('subject_key', '/SubjectKey', chosen),
  ]),
  block('encrypt_at_rest', '/EncryptionAtRestOptions', [
    bool('enabled', '/Enabled', { default: false }),
    text('kms_key_id', '/KmsKeyId', { ...chosen, equivalences: ['kms-key'] }),
  ]),
  block('node_to_node_encryption', '/NodeToNodeEncryptionOptions', [bool('enabled', '/Enabled', { default: false })]),
  block('domain_endpoint_options', '/DomainEndpointOptions', [
    bool('enforce_https', '/EnforceHTTPS', chosen),
    text('tls_security_policy', '/TLSSecurityPolicy', chosen),
    bool('custom_endpoint_enabled', '/CustomEndpointEnabled', { default: false }),
    text('custom_endpoint', '/CustomEndpoint'),
    text('custom_endpoint_certificate_arn', '/CustomEndpointCertificateArn'),
  ]),
  block('vpc_options', '/VPCOptions', [
    set('security_group_ids', '/SecurityGroupIds'),
    set('subnet_ids', '/SubnetIds'),
  ]),
];

const operation: readonly Lens[] = [
  text('engine_version', '/EngineVersion', chosen),
  map('advanced_options', '/AdvancedOptions', chosen),
  text('ip_address_type', '/IPAddressType', chosen),
  clusterConfig,
  block('ebs_options', '/EBSOptions', [
    bool('ebs_enabled', '/EBSEnabled', { default: false }),
    number('iops', '/Iops', { ...chosen, args: { unset: 0 } }),
    number('throughput', '/Throughput', { ...chosen, args: { unset: 0 } }),
    number('volume_size', '/VolumeSize'),
    text('volume_type', '/VolumeType', chosen),
  ]),
  lens('keyed-objects', 'log_publishing_options', '/LogPublishingOptions', {
    args: { key: 'log_type', fields: { cloudwatch_log_group_arn: 'CloudWatchLogsLogGroupArn', enabled: 'Enabled' } },
    equivalences: ['log-group-arn'],
  }),
  block('off_peak_window_options', '/OffPeakWindowOptions', [
    bool('enabled', '/Enabled', chosen),
    block('off_peak_window', '/OffPeakWindow', [
      block('window_start_time', '/WindowStartTime', [
        number('hours', '/Hours', chosen),
        number('minutes', '/Minutes', chosen),
      ]),
    ]),
  ]),
  block('snapshot_options', '/SnapshotOptions', [
    number('automated_snapshot_start_hour', '/AutomatedSnapshotStartHour', chosen),
  ]),
  block('software_update_options', '/SoftwareUpdateOptions', [
    bool('auto_software_update_enabled', '/AutoSoftwareUpdateEnabled', { default: false }),
  ]),
  block('aiml_options', '/AIMLOptions', [
    block('s3_vectors_engine', '/S3VectorsEngine', [bool('enabled', '/Enabled', { default: false })]),
  ]),
];

const domain = exact('aws_opensearch_domain', 'AWS::OpenSearchService::Domain', {
  identifiers: ['{domain_name}', '{arn:after::domain/}'],
  lenses: [text('domain_name', '/DomainName'), ...security, ...operation, tags()],
  unverified: {
    'advanced_security_options.master_user_options': 'write-only',
    'aiml_options.natural_language_query_generation_options': 'not-returned',
    auto_tune_options: 'not-returned',
  },
  source: domainDocs,
});

const domainPolicy = exact('aws_opensearch_domain_policy', 'AWS::OpenSearchService::Domain', {
  identifiers: ['{domain_name}'],
  facet: { presence: '/AccessPolicies' },
  lenses: [text('domain_name', '/DomainName'), policy('access_policies', '/AccessPolicies')],
  unverified: {},
  source: domainDocs,
});

/** Policies of the serverless kind: lists of rules, resources, permissions and principals, none of which has an order. */
function serverlessPolicy(terraformType: string, typeName: string, page: string): TypeMapping {
  return exact(terraformType, typeName, {
    identifiers: ['{type}|{name}'],
    lenses: [
      text('name', '/Name'),
      text('type', '/Type'),
      text('description', '/Description'),
      json('policy', '/Policy', { args: { lists: 'set' } }),
    ],
    unverified: {},
    source: `${reference}/aws-resource-opensearchserverless-${page}.html`,
  });
}

const collection = exact('aws_opensearchserverless_collection', 'AWS::OpenSearchServerless::Collection', {
  identifiers: ['{id}', '{arn:after::collection/}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('type', '/Type', chosen),
    text('standby_replicas', '/StandbyReplicas', { default: 'ENABLED' }),
  ],
  unverified: { tags: 'write-only' },
  source: `${reference}/aws-resource-opensearchserverless-collection.html`,
});

const vpcEndpoint = exact('aws_opensearchserverless_vpc_endpoint', 'AWS::OpenSearchServerless::VpcEndpoint', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    set('security_group_ids', '/SecurityGroupIds', chosen),
    set('subnet_ids', '/SubnetIds'),
    text('vpc_id', '/VpcId'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-opensearchserverless-vpcendpoint.html`,
});

export const opensearch: readonly TypeMapping[] = [
  domain,
  domainPolicy,
  collection,
  vpcEndpoint,
  serverlessPolicy('aws_opensearchserverless_access_policy', 'AWS::OpenSearchServerless::AccessPolicy', 'accesspolicy'),
  serverlessPolicy(
    'aws_opensearchserverless_security_policy',
    'AWS::OpenSearchServerless::SecurityPolicy',
    'securitypolicy',
  ),
  serverlessPolicy(
    'aws_opensearchserverless_lifecycle_policy',
    'AWS::OpenSearchServerless::LifecyclePolicy',
    'lifecyclepolicy',
  ),
];
