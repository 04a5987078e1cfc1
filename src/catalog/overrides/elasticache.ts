import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, number, only, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const chosen = { whenUnset: 'service-chooses' } as const;
/** ElastiCache keeps names in lower case. */
const anyCase = { equivalences: ['ignore-case'] } as const;
const chosenName = { ...chosen, ...anyCase } as const;
const window = ['maintenance-window'];
/** The schema calls these write-only, and live documents have some of them: compared where they are there. */
const sometimes = 'not-removable';
const version = ['version-prefix', 'version-any-minor'];
const oneNode = { attribute: 'num_cache_nodes', in: [1] } as const;

/** One attribute for two kinds of destination; each has a property of its own, of which one is there. */
const logDelivery = blocks(
  'log_delivery_configuration',
  '/LogDeliveryConfigurations',
  ['LogType'],
  [
    text('destination', '/DestinationDetails/CloudWatchLogsDetails/LogGroup', { equivalences: ['absent-live'] }),
    text('destination', '/DestinationDetails/KinesisFirehoseDetails/DeliveryStream', { equivalences: ['absent-live'] }),
    text('destination_type', '/DestinationType'),
    text('log_format', '/LogFormat'),
    text('log_type', '/LogType'),
  ],
);

const clusterLenses: readonly Lens[] = [
  text('cluster_id', '/ClusterName', anyCase),
  text('engine', '/Engine', chosenName),
  text('engine_version', '/EngineVersion', { ...chosen, equivalences: version }),
  text('node_type', '/CacheNodeType', chosen),
  number('num_cache_nodes', '/NumCacheNodes', chosen),
  text('az_mode', '/AZMode', chosen),
  set('preferred_availability_zones', '/PreferredAvailabilityZones', { ...chosen, equivalences: [sometimes] }),
  only('availability_zone', '/PreferredAvailabilityZones', { ...chosen, equivalences: [sometimes], when: oneNode }),
  bool('auto_minor_version_upgrade', '/AutoMinorVersionUpgrade', { default: true }),
  text('parameter_group_name', '/CacheParameterGroupName', chosenName),
  text('subnet_group_name', '/CacheSubnetGroupName', chosenName),
  set('security_group_ids', '/VpcSecurityGroupIds', chosen),
  number('port', '/Port', chosen),
  text('network_type', '/NetworkType', { default: 'ipv4' }),
  text('ip_discovery', '/IpDiscovery', { default: 'ipv4' }),
  text('maintenance_window', '/PreferredMaintenanceWindow', { ...chosen, equivalences: window }),
  text('notification_topic_arn', '/NotificationTopicArn'),
  number('snapshot_retention_limit', '/SnapshotRetentionLimit'),
  text('snapshot_window', '/SnapshotWindow', chosen),
  bool('transit_encryption_enabled', '/TransitEncryptionEnabled', { default: false }),
  logDelivery,
  tags(),
];

const cluster = exact('aws_elasticache_cluster', 'AWS::ElastiCache::CacheCluster', {
  identifiers: ['{cluster_id:lower}', '{cluster_id}', '{id}'],
  lenses: clusterLenses,
  unverified: {
    apply_immediately: 'terraform-only',
    final_snapshot_identifier: 'terraform-only',
    outpost_mode: 'not-returned',
    preferred_outpost_arn: 'not-returned',
    replication_group_id: 'not-returned',
    snapshot_arns: 'write-only',
    snapshot_name: 'write-only',
  },
  source: `${reference}/aws-resource-elasticache-cachecluster.html`,
});

const replicationGroupLenses: readonly Lens[] = [
  text('replication_group_id', '/ReplicationGroupId', anyCase),
  text('description', '/ReplicationGroupDescription'),
  // Its name, and that of the number of clusters, up to provider 4.
  text('replication_group_description', '/ReplicationGroupDescription'),
  text('engine', '/Engine', { default: 'redis', ...anyCase }),
  text('engine_version', '/EngineVersion', { ...chosen, equivalences: [...version, sometimes] }),
  text('node_type', '/CacheNodeType', chosen),
  text('global_replication_group_id', '/GlobalReplicationGroupId', chosen),
  number('num_cache_clusters', '/NumCacheClusters', chosen),
  number('number_cache_clusters', '/NumCacheClusters', chosen),
  number('replicas_per_node_group', '/ReplicasPerNodeGroup', chosen),
  // Up to provider 4 a block of this name held the two numbers instead.
  text('cluster_mode', '/ClusterMode', {
    ...chosen,
    when: { attribute: 'cluster_mode', in: [null, 'compatible', 'disabled', 'enabled'] },
  }),
  bool('automatic_failover_enabled', '/AutomaticFailoverEnabled', { default: false }),
  bool('multi_az_enabled', '/MultiAZEnabled', { default: false }),
  bool('auto_minor_version_upgrade', '/AutoMinorVersionUpgrade', { default: true }),
  bool('at_rest_encryption_enabled', '/AtRestEncryptionEnabled', chosen),
  bool('transit_encryption_enabled', '/TransitEncryptionEnabled', { default: false }),
  text('transit_encryption_mode', '/TransitEncryptionMode', chosen),
  bool('data_tiering_enabled', '/DataTieringEnabled', { default: false }),
  // Told only where the group is not in cluster mode.
  number('port', '/Port', { ...chosen, equivalences: [sometimes] }),
  text('network_type', '/NetworkType', { default: 'ipv4' }),
  text('ip_discovery', '/IpDiscovery', { default: 'ipv4' }),
  text('maintenance_window', '/PreferredMaintenanceWindow', { ...chosen, equivalences: [...window, sometimes] }),
  number('snapshot_retention_limit', '/SnapshotRetentionLimit', { default: 0 }),
  text('snapshot_window', '/SnapshotWindow', chosen),
  set('user_group_ids', '/UserGroupIds'),
  logDelivery,
  tags(),
];

const replicationGroup = exact('aws_elasticache_replication_group', 'AWS::ElastiCache::ReplicationGroup', {
  identifiers: ['{replication_group_id:lower}', '{replication_group_id}', '{id}'],
  lenses: replicationGroupLenses,
  unverified: {
    apply_immediately: 'terraform-only',
    auth_token: 'write-only',
    auth_token_update_strategy: 'terraform-only',
    // `preferred_cache_cluster_azs` up to provider 4.
    availability_zones: 'write-only',
    final_snapshot_identifier: 'terraform-only',
    kms_key_id: 'write-only',
    node_group_configuration: 'write-only',
    notification_topic_arn: 'write-only',
    num_node_groups: 'write-only',
    parameter_group_name: 'write-only',
    preferred_cache_cluster_azs: 'write-only',
    security_group_ids: 'write-only',
    security_group_names: 'write-only',
    snapshot_arns: 'write-only',
    snapshot_name: 'write-only',
    subnet_group_name: 'write-only',
  },
  source: `${reference}/aws-resource-elasticache-replicationgroup.html`,
});

const parameterGroup = exact('aws_elasticache_parameter_group', 'AWS::ElastiCache::ParameterGroup', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/CacheParameterGroupName', anyCase),
    text('family', '/CacheParameterGroupFamily', anyCase),
    text('description', '/Description'),
    // Whether the map holds only what somebody set is not documented; every engine has more parameters than these.
    lens('settings', 'parameter', '/Properties', { args: { shape: 'map', declaredAt: 'parameter', whole: 12 } }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-elasticache-parametergroup.html`,
});

const subnetGroup = exact('aws_elasticache_subnet_group', 'AWS::ElastiCache::SubnetGroup', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/CacheSubnetGroupName', anyCase),
    text('description', '/Description'),
    set('subnet_ids', '/SubnetIds'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-elasticache-subnetgroup.html`,
});

const user = exact('aws_elasticache_user', 'AWS::ElastiCache::User', {
  identifiers: ['{user_id:lower}', '{user_id}', '{id}'],
  lenses: [
    text('user_id', '/UserId', anyCase),
    text('user_name', '/UserName'),
    text('engine', '/Engine', anyCase),
    text('access_string', '/AccessString', { equivalences: ['redis-access-string', sometimes] }),
    tags(),
  ],
  unverified: { authentication_mode: 'write-only', no_password_required: 'write-only', passwords: 'write-only' },
  source: `${reference}/aws-resource-elasticache-user.html`,
});

const userGroup = exact('aws_elasticache_user_group', 'AWS::ElastiCache::UserGroup', {
  identifiers: ['{user_group_id:lower}', '{user_group_id}', '{id}'],
  lenses: [
    text('user_group_id', '/UserGroupId', anyCase),
    text('engine', '/Engine', anyCase),
    set('user_ids', '/UserIds', anyCase),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-elasticache-usergroup.html`,
});

/** A user beside the group's own list: one element of it. */
const userGroupAssociation = exact('aws_elasticache_user_group_association', 'AWS::ElastiCache::UserGroup', {
  identifiers: ['{user_group_id:lower}', '{user_group_id}'],
  lenses: [text('user_id', '/UserIds', { ...anyCase, contributes: true, order: 'set' })],
  unverified: { user_group_id: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_ModifyUserGroup.html',
});

const serverless = exact('aws_elasticache_serverless_cache', 'AWS::ElastiCache::ServerlessCache', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/ServerlessCacheName', anyCase),
    text('description', '/Description', chosen),
    text('engine', '/Engine', anyCase),
    text('major_engine_version', '/MajorEngineVersion', { ...chosen, equivalences: version }),
    block('cache_usage_limits', '/CacheUsageLimits', [
      block('data_storage', '/DataStorage', [
        number('maximum', '/Maximum'),
        number('minimum', '/Minimum'),
        text('unit', '/Unit'),
      ]),
      block('ecpu_per_second', '/ECPUPerSecond', [number('maximum', '/Maximum'), number('minimum', '/Minimum')]),
    ]),
    text('daily_snapshot_time', '/DailySnapshotTime', chosen),
    number('snapshot_retention_limit', '/SnapshotRetentionLimit', { default: 0 }),
    text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
    set('security_group_ids', '/SecurityGroupIds', chosen),
    set('subnet_ids', '/SubnetIds', chosen),
    text('user_group_id', '/UserGroupId', anyCase),
    tags(),
  ],
  unverified: { snapshot_arns_to_restore: 'write-only' },
  source: `${reference}/aws-resource-elasticache-serverlesscache.html`,
});

const globalReplicationGroup = exact(
  'aws_elasticache_global_replication_group',
  'AWS::ElastiCache::GlobalReplicationGroup',
  {
    identifiers: ['{global_replication_group_id}', '{id}'],
    lenses: [
      text('engine', '/Engine', chosenName),
      text('global_replication_group_description', '/GlobalReplicationGroupDescription'),
    ],
    unverified: {
      automatic_failover_enabled: 'write-only',
      cache_node_type: 'write-only',
      engine_version: 'write-only',
      global_replication_group_id_suffix: 'write-only',
      num_node_groups: 'write-only',
      parameter_group_name: 'terraform-only',
      primary_replication_group_id: 'creation-only',
    },
    source: `${reference}/aws-resource-elasticache-globalreplicationgroup.html`,
  },
);

export const elasticache: readonly TypeMapping[] = [
  cluster,
  replicationGroup,
  parameterGroup,
  subnetGroup,
  user,
  userGroup,
  userGroupAssociation,
  serverless,
  globalReplicationGroup,
];
