import type { TypeMapping } from '../model.js';
import { block, bool, exact, lens, number, set, tags, text } from './dsl.js';
import { anyCase, chosen, chosenName, maintenanceWindow, parameterGroup } from './parts/database-groups.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const cluster = exact('aws_neptune_cluster', 'AWS::Neptune::DBCluster', {
  identifiers: ['{cluster_identifier:lower}', '{cluster_identifier}', '{id}'],
  lenses: [
    text('cluster_identifier', '/DBClusterIdentifier', anyCase),
    set('availability_zones', '/AvailabilityZones', chosen),
    number('backup_retention_period', '/BackupRetentionPeriod', { default: 1 }),
    bool('copy_tags_to_snapshot', '/CopyTagsToSnapshot', { default: false }),
    bool('deletion_protection', '/DeletionProtection', { default: false }),
    set('enable_cloudwatch_logs_exports', '/EnableCloudwatchLogsExports'),
    text('engine_version', '/EngineVersion', { ...chosen, equivalences: ['version-prefix'] }),
    bool('iam_database_authentication_enabled', '/IamAuthEnabled', { default: false }),
    lens('members', 'iam_roles', '/AssociatedRoles', { order: 'set', args: { field: 'RoleArn' } }),
    text('kms_key_arn', '/KmsKeyId', { ...chosen, equivalences: ['kms-key'] }),
    text('neptune_cluster_parameter_group_name', '/DBClusterParameterGroupName', chosenName),
    text('neptune_subnet_group_name', '/DBSubnetGroupName', chosenName),
    number('port', '/DBPort', { default: 8182, equivalences: ['absent-live'] }),
    text('preferred_backup_window', '/PreferredBackupWindow', chosen),
    text('preferred_maintenance_window', '/PreferredMaintenanceWindow', maintenanceWindow),
    bool('storage_encrypted', '/StorageEncrypted', { default: false }),
    set('vpc_security_group_ids', '/VpcSecurityGroupIds', chosen),
    block('serverless_v2_scaling_configuration', '/ServerlessScalingConfiguration', [
      number('max_capacity', '/MaxCapacity', chosen),
      number('min_capacity', '/MinCapacity', chosen),
    ]),
    tags(),
  ],
  unverified: {
    allow_major_version_upgrade: 'terraform-only',
    apply_immediately: 'terraform-only',
    cluster_identifier_prefix: 'creation-only',
    engine: 'not-returned',
    final_snapshot_identifier: 'terraform-only',
    global_cluster_identifier: 'not-returned',
    neptune_instance_parameter_group_name: 'write-only',
    replication_source_identifier: 'write-only',
    skip_final_snapshot: 'terraform-only',
    snapshot_identifier: 'write-only',
    storage_type: 'not-returned',
  },
  source: `${reference}/aws-resource-neptune-dbcluster.html`,
});

const instance = exact('aws_neptune_cluster_instance', 'AWS::Neptune::DBInstance', {
  identifiers: ['{identifier:lower}', '{identifier}', '{id}'],
  lenses: [
    text('identifier', '/DBInstanceIdentifier', anyCase),
    text('cluster_identifier', '/DBClusterIdentifier', anyCase),
    text('instance_class', '/DBInstanceClass'),
    bool('auto_minor_version_upgrade', '/AutoMinorVersionUpgrade', { default: true }),
    text('availability_zone', '/AvailabilityZone', chosen),
    text('neptune_parameter_group_name', '/DBParameterGroupName', chosenName),
    text('neptune_subnet_group_name', '/DBSubnetGroupName', chosenName),
    text('preferred_maintenance_window', '/PreferredMaintenanceWindow', maintenanceWindow),
    bool('publicly_accessible', '/PubliclyAccessible', { default: false }),
    tags(),
  ],
  unverified: {
    apply_immediately: 'terraform-only',
    engine: 'not-returned',
    engine_version: 'not-returned',
    identifier_prefix: 'creation-only',
    port: 'not-returned',
    preferred_backup_window: 'not-returned',
    promotion_tier: 'not-returned',
    skip_final_snapshot: 'terraform-only',
  },
  source: `${reference}/aws-resource-neptune-dbinstance.html`,
});

/** Whether the map holds only what somebody set is not documented. */
const parameters = lens('settings', 'parameter', '/Parameters', {
  ...chosen,
  args: { shape: 'map', lower: true, declaredAt: 'parameter' },
});

const subnetGroup = exact('aws_neptune_subnet_group', 'AWS::Neptune::DBSubnetGroup', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/DBSubnetGroupName', anyCase),
    text('description', '/DBSubnetGroupDescription'),
    set('subnet_ids', '/SubnetIds'),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-neptune-dbsubnetgroup.html`,
});

export const neptune: readonly TypeMapping[] = [
  cluster,
  instance,
  subnetGroup,
  parameterGroup('aws_neptune_parameter_group', 'AWS::Neptune::DBParameterGroup', {
    name: '/Name',
    parameters,
    source: `${reference}/aws-resource-neptune-dbparametergroup.html`,
  }),
  parameterGroup('aws_neptune_cluster_parameter_group', 'AWS::Neptune::DBClusterParameterGroup', {
    name: '/Name',
    parameters,
    source: `${reference}/aws-resource-neptune-dbclusterparametergroup.html`,
  }),
];
