import type { Lens } from '../model.js';
import { block, bool, exact, lens, number, set, tags, text } from './dsl.js';

/** What AWS picks where nothing is asked for: zones, windows, generated names, the account's default key. */
const chosen = { whenUnset: 'service-chooses' } as const;
const anyCase = { equivalences: ['ignore-case'] } as const;
const chosenKey = { ...chosen, equivalences: ['kms-key'] } as const;

const identity: readonly Lens[] = [
  text('cluster_identifier', '/DBClusterIdentifier', anyCase),
  text('engine', '/Engine', anyCase),
  text('engine_mode', '/EngineMode', { default: 'provisioned' }),
  text('engine_version', '/EngineVersion', { ...chosen, equivalences: ['version-prefix'] }),
  text('engine_lifecycle_support', '/EngineLifecycleSupport', chosen),
  text('database_name', '/DatabaseName', chosen),
  text('master_username', '/MasterUsername', chosen),
  text('db_cluster_instance_class', '/DBClusterInstanceClass'),
  text('db_cluster_parameter_group_name', '/DBClusterParameterGroupName', { ...chosen, ...anyCase }),
  text('db_system_id', '/DBSystemId', chosen),
  text('replication_source_identifier', '/ReplicationSourceIdentifier'),
];

const storage: readonly Lens[] = [
  number('allocated_storage', '/AllocatedStorage', chosen),
  number('iops', '/Iops', { ...chosen, args: { unset: 0 } }),
  text('storage_type', '/StorageType', { equivalences: ['aurora-storage-type', 'ignore-case'] }),
  bool('storage_encrypted', '/StorageEncrypted'),
  text('kms_key_id', '/KmsKeyId', chosenKey),
  block('scaling_configuration', '/ScalingConfiguration', [
    bool('auto_pause', '/AutoPause', { default: true }),
    number('max_capacity', '/MaxCapacity', { default: 16 }),
    number('min_capacity', '/MinCapacity', { default: 1 }),
    number('seconds_before_timeout', '/SecondsBeforeTimeout', { default: 300 }),
    number('seconds_until_auto_pause', '/SecondsUntilAutoPause', { default: 300 }),
    text('timeout_action', '/TimeoutAction', { default: 'RollbackCapacityChange' }),
  ]),
  block('serverlessv2_scaling_configuration', '/ServerlessV2ScalingConfiguration', [
    number('max_capacity', '/MaxCapacity'),
    number('min_capacity', '/MinCapacity'),
    number('seconds_until_auto_pause', '/SecondsUntilAutoPause', chosen),
  ]),
];

const network: readonly Lens[] = [
  number('port', '/Port', chosen),
  set('availability_zones', '/AvailabilityZones', chosen),
  text('db_subnet_group_name', '/DBSubnetGroupName', { ...chosen, ...anyCase }),
  set('vpc_security_group_ids', '/VpcSecurityGroupIds', chosen),
  text('network_type', '/NetworkType', { default: 'IPV4', ...anyCase }),
  text('domain', '/Domain'),
  text('domain_iam_role_name', '/DomainIAMRoleName'),
];

const operation: readonly Lens[] = [
  number('backtrack_window', '/BacktrackWindow'),
  number('backup_retention_period', '/BackupRetentionPeriod', { default: 1 }),
  text('preferred_backup_window', '/PreferredBackupWindow', chosen),
  text('preferred_maintenance_window', '/PreferredMaintenanceWindow', { ...chosen, ...anyCase }),
  bool('copy_tags_to_snapshot', '/CopyTagsToSnapshot', { default: false }),
  bool('deletion_protection', '/DeletionProtection', { default: false }),
  bool('enable_http_endpoint', '/EnableHttpEndpoint', { default: false }),
  bool('enable_global_write_forwarding', '/EnableGlobalWriteForwarding', { default: false }),
  bool('enable_local_write_forwarding', '/EnableLocalWriteForwarding', { default: false }),
  set('enabled_cloudwatch_logs_exports', '/EnableCloudwatchLogsExports'),
  bool('iam_database_authentication_enabled', '/EnableIAMDatabaseAuthentication', { default: false }),
  lens('members', 'iam_roles', '/AssociatedRoles', { order: 'set', args: { field: 'RoleArn' } }),
  bool('manage_master_user_password', '/ManageMasterUserPassword', { default: false }),
  text('master_user_secret_kms_key_id', '/MasterUserSecret/KmsKeyId', chosenKey),
  number('monitoring_interval', '/MonitoringInterval'),
  text('monitoring_role_arn', '/MonitoringRoleArn'),
  text('database_insights_mode', '/DatabaseInsightsMode', { default: 'standard' }),
  bool('performance_insights_enabled', '/PerformanceInsightsEnabled', { default: false }),
  text('performance_insights_kms_key_id', '/PerformanceInsightsKmsKeyId', chosenKey),
  number('performance_insights_retention_period', '/PerformanceInsightsRetentionPeriod', chosen),
];

/** A role beside the cluster's own list: one element of it. */
export const clusterRole = exact('aws_rds_cluster_role_association', 'AWS::RDS::DBCluster', {
  identifiers: ['{db_cluster_identifier:lower}', '{db_cluster_identifier}'],
  lenses: [
    block('', '/AssociatedRoles', [text('role_arn', '/RoleArn'), text('feature_name', '/FeatureName', chosen)], {
      contributes: true,
      order: ['RoleArn'],
    }),
  ],
  unverified: { db_cluster_identifier: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddRoleToDBCluster.html',
});

export const cluster = exact('aws_rds_cluster', 'AWS::RDS::DBCluster', {
  identifiers: ['{cluster_identifier:lower}', '{cluster_identifier}', '{id}'],
  lenses: [...identity, ...storage, ...network, ...operation, tags()],
  unverified: {
    allow_major_version_upgrade: 'terraform-only',
    apply_immediately: 'terraform-only',
    ca_certificate_identifier: 'not-returned',
    cluster_identifier_prefix: 'creation-only',
    cluster_members: 'separate-resource',
    cluster_scalability_type: 'write-only',
    db_instance_parameter_group_name: 'write-only',
    delete_automated_backups: 'write-only',
    final_snapshot_identifier: 'terraform-only',
    global_cluster_identifier: 'not-returned',
    master_password: 'write-only',
    master_password_wo: 'write-only',
    master_password_wo_version: 'terraform-only',
    restore_to_point_in_time: 'creation-only',
    s3_import: 'creation-only',
    skip_final_snapshot: 'terraform-only',
    snapshot_identifier: 'write-only',
    source_region: 'write-only',
  },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbcluster.html; ' +
    'https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-rds',
});
