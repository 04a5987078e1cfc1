import type { TypeMapping } from '../model.js';
import { block, bool, exact, lens, number, set, tags, text } from './dsl.js';

const api = 'https://docs.aws.amazon.com/documentdb/latest/developerguide';
const chosen = { whenUnset: 'service-chooses' } as const;
const anyCase = { equivalences: ['ignore-case'] } as const;
const chosenName = { ...chosen, ...anyCase } as const;
const window = { ...chosen, equivalences: ['maintenance-window'] } as const;
const key = { ...chosen, equivalences: ['kms-key'] } as const;

const cluster = exact('aws_docdb_cluster', 'AWS::DocDB::DBCluster', {
  reader: 'docdb',
  identifiers: ['{cluster_identifier:lower}', '{id}'],
  lenses: [
    text('cluster_identifier', '/DBClusterIdentifier', anyCase),
    set('availability_zones', '/AvailabilityZones', chosen),
    number('backup_retention_period', '/BackupRetentionPeriod', { default: 1 }),
    text('db_cluster_parameter_group_name', '/DBClusterParameterGroupName', chosenName),
    text('db_subnet_group_name', '/DBSubnetGroupName', chosenName),
    bool('deletion_protection', '/DeletionProtection', { default: false }),
    set('enabled_cloudwatch_logs_exports', '/EnableCloudwatchLogsExports'),
    text('engine_version', '/EngineVersion', { ...chosen, equivalences: ['version-prefix'] }),
    text('kms_key_id', '/KmsKeyId', key),
    bool('manage_master_user_password', '/ManageMasterUserPassword', { default: false }),
    text('master_username', '/MasterUsername', chosen),
    text('network_type', '/NetworkType', chosen),
    number('port', '/Port', { default: 27_017 }),
    text('preferred_backup_window', '/PreferredBackupWindow', chosen),
    text('preferred_maintenance_window', '/PreferredMaintenanceWindow', window),
    bool('storage_encrypted', '/StorageEncrypted', { default: false }),
    text('storage_type', '/StorageType', { default: 'standard' }),
    set('vpc_security_group_ids', '/VpcSecurityGroupIds', chosen),
    block('serverless_v2_scaling_configuration', '/ServerlessV2ScalingConfiguration', [
      number('max_capacity', '/MaxCapacity'),
      number('min_capacity', '/MinCapacity'),
    ]),
    tags(),
  ],
  unverified: {
    allow_major_version_upgrade: 'terraform-only',
    apply_immediately: 'terraform-only',
    cluster_identifier_prefix: 'creation-only',
    cluster_members: 'separate-resource',
    engine: 'not-returned',
    final_snapshot_identifier: 'terraform-only',
    global_cluster_identifier: 'separate-resource',
    master_password: 'write-only',
    master_password_wo: 'write-only',
    master_password_wo_version: 'terraform-only',
    restore_to_point_in_time: 'creation-only',
    skip_final_snapshot: 'terraform-only',
    snapshot_identifier: 'creation-only',
  },
  source: `${api}/API_DBCluster.html`,
});

const instance = exact('aws_docdb_cluster_instance', 'AWS::DocDB::DBInstance', {
  reader: 'docdb',
  identifiers: ['{identifier:lower}', '{id}'],
  lenses: [
    text('identifier', '/DBInstanceIdentifier', anyCase),
    text('cluster_identifier', '/DBClusterIdentifier', anyCase),
    text('instance_class', '/DBInstanceClass'),
    text('availability_zone', '/AvailabilityZone', chosen),
    text('ca_cert_identifier', '/CACertificateIdentifier', chosen),
    bool('auto_minor_version_upgrade', '/AutoMinorVersionUpgrade', { default: true }),
    bool('copy_tags_to_snapshot', '/CopyTagsToSnapshot', { source: `${api}/API_DBInstance.html`, default: false }),
    bool('enable_performance_insights', '/EnablePerformanceInsights', { default: false }),
    text('performance_insights_kms_key_id', '/PerformanceInsightsKMSKeyId', {
      ...key,
      source: `${api}/API_DBInstance.html`,
    }),
    text('preferred_maintenance_window', '/PreferredMaintenanceWindow', window),
    number('promotion_tier', '/PromotionTier', { source: `${api}/API_DBInstance.html` }),
    tags(),
  ],
  unverified: {
    apply_immediately: 'terraform-only',
    engine: 'not-returned',
    identifier_prefix: 'creation-only',
  },
  source: `${api}/API_DBInstance.html`,
});

const subnetGroup = exact('aws_docdb_subnet_group', 'AWS::DocDB::DBSubnetGroup', {
  reader: 'docdb',
  identifiers: ['{name:lower}', '{id}'],
  lenses: [
    text('name', '/DBSubnetGroupName', anyCase),
    text('description', '/DBSubnetGroupDescription'),
    set('subnet_ids', '/SubnetIds'),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${api}/API_DBSubnetGroup.html`,
});

const parameterGroup = exact('aws_docdb_cluster_parameter_group', 'AWS::DocDB::DBClusterParameterGroup', {
  reader: 'docdb',
  identifiers: ['{name:lower}', '{id}'],
  lenses: [
    text('name', '/Name', anyCase),
    text('family', '/Family', anyCase),
    text('description', '/Description'),
    lens('settings', 'parameter', '/Parameters', { args: { shape: 'map', lower: true } }),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only', 'parameter.apply_method': 'not-returned' },
  source: `${api}/API_DBClusterParameterGroup.html`,
});

export const docdb: readonly TypeMapping[] = [cluster, instance, subnetGroup, parameterGroup];
