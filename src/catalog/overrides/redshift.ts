import type { Lens, TypeMapping } from '../model.js';
import { block, bool, exact, lens, number, set, tags, text, words } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;
/** Redshift keeps names in lower case. */
const anyCase = { equivalences: ['ignore-case'] } as const;
const chosenKey = { ...chosen, equivalences: ['kms-key'] } as const;

const clusterLenses: readonly Lens[] = [
  text('cluster_identifier', '/ClusterIdentifier', anyCase),
  text('database_name', '/DBName', { ...chosen, ...anyCase }),
  text('master_username', '/MasterUsername', chosen),
  text('node_type', '/NodeType'),
  text('cluster_type', '/ClusterType', chosen),
  number('number_of_nodes', '/NumberOfNodes', { default: 1 }),
  text('cluster_version', '/ClusterVersion', chosen),
  bool('allow_version_upgrade', '/AllowVersionUpgrade', { default: true }),
  text('aqua_configuration_status', '/AquaConfigurationStatus', chosen),
  number('automated_snapshot_retention_period', '/AutomatedSnapshotRetentionPeriod', { default: 1 }),
  number('manual_snapshot_retention_period', '/ManualSnapshotRetentionPeriod', { default: -1 }),
  text('availability_zone', '/AvailabilityZone', chosen),
  bool('availability_zone_relocation_enabled', '/AvailabilityZoneRelocation', chosen),
  text('cluster_parameter_group_name', '/ClusterParameterGroupName', { ...chosen, ...anyCase }),
  text('cluster_subnet_group_name', '/ClusterSubnetGroupName', { ...chosen, ...anyCase }),
  text('elastic_ip', '/ElasticIp'),
  bool('encrypted', '/Encrypted', chosen),
  text('kms_key_id', '/KmsKeyId', chosenKey),
  bool('enhanced_vpc_routing', '/EnhancedVpcRouting', { default: false }),
  set('iam_roles', '/IamRoles'),
  // Both are resources of their own since provider 6.
  block('logging', '/LoggingProperties', [
    text('bucket_name', '/BucketName'),
    text('s3_key_prefix', '/S3KeyPrefix', { equivalences: ['trailing-slash'] }),
    text('log_destination_type', '/LogDestinationType', { default: 's3' }),
    set('log_exports', '/LogExports'),
  ]),
  block(
    'snapshot_copy',
    '',
    [
      text('destination_region', '/DestinationRegion'),
      text('grant_name', '/SnapshotCopyGrantName'),
      number('retention_period', '/SnapshotCopyRetentionPeriod', { default: 7 }),
    ],
    chosen,
  ),
  text('maintenance_track_name', '/MaintenanceTrackName', { default: 'current' }),
  text('master_password_secret_kms_key_id', '/MasterPasswordSecretKmsKeyId', chosenKey),
  bool('multi_az', '/MultiAZ', { default: false }),
  number('port', '/Port', { default: 5439 }),
  text('preferred_maintenance_window', '/PreferredMaintenanceWindow', {
    ...chosen,
    equivalences: ['maintenance-window'],
  }),
  bool('publicly_accessible', '/PubliclyAccessible', chosen),
  set('vpc_security_group_ids', '/VpcSecurityGroupIds', chosen),
  tags(),
];

const cluster = exact('aws_redshift_cluster', 'AWS::Redshift::Cluster', {
  identifiers: ['{cluster_identifier:lower}', '{cluster_identifier}', '{id}'],
  lenses: clusterLenses,
  unverified: {
    apply_immediately: 'terraform-only',
    cluster_public_key: 'not-returned',
    cluster_revision_number: 'not-returned',
    default_iam_role_arn: 'not-returned',
    endpoint: 'not-returned',
    final_snapshot_identifier: 'terraform-only',
    'logging.enable': 'terraform-only',
    manage_master_password: 'write-only',
    master_password: 'write-only',
    master_password_wo: 'write-only',
    master_password_wo_version: 'terraform-only',
    owner_account: 'creation-only',
    skip_final_snapshot: 'terraform-only',
    snapshot_arn: 'creation-only',
    snapshot_cluster_identifier: 'creation-only',
    snapshot_identifier: 'creation-only',
  },
  source: `${reference}/aws-resource-redshift-cluster.html`,
});

const subnetGroup = exact('aws_redshift_subnet_group', 'AWS::Redshift::ClusterSubnetGroup', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/ClusterSubnetGroupName', anyCase),
    text('description', '/Description'),
    set('subnet_ids', '/SubnetIds'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-redshift-clustersubnetgroup.html`,
});

const parameterGroup = exact('aws_redshift_parameter_group', 'AWS::Redshift::ClusterParameterGroup', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/ParameterGroupName', anyCase),
    text('family', '/ParameterGroupFamily', anyCase),
    text('description', '/Description'),
    lens('settings', 'parameter', '/Parameters', {
      args: { key: 'ParameterName', item: 'ParameterValue', lower: true },
    }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-redshift-clusterparametergroup.html`,
});

const namespace = exact('aws_redshiftserverless_namespace', 'AWS::RedshiftServerless::Namespace', {
  identifiers: ['{namespace_name}', '{id}'],
  lenses: [
    text('namespace_name', '/NamespaceName'),
    text('admin_username', '/AdminUsername', { ...chosen, sensitive: true }),
    text('admin_password_secret_kms_key_id', '/AdminPasswordSecretKmsKeyId', chosenKey),
    text('db_name', '/DbName', chosen),
    text('kms_key_id', '/KmsKeyId', { ...chosen, equivalences: ['kms-key', 'absent-live'] }),
    set('log_exports', '/LogExports'),
    tags(),
  ],
  unverified: {
    admin_user_password: 'write-only',
    admin_user_password_wo: 'write-only',
    admin_user_password_wo_version: 'terraform-only',
    // Read as a text that holds the role and its state.
    default_iam_role_arn: 'not-returned',
    iam_roles: 'not-returned',
    manage_admin_password: 'write-only',
  },
  source: `${reference}/aws-resource-redshiftserverless-namespace.html`,
});

const workgroup = exact('aws_redshiftserverless_workgroup', 'AWS::RedshiftServerless::Workgroup', {
  identifiers: ['{workgroup_name}', '{id}'],
  lenses: [
    text('workgroup_name', '/WorkgroupName'),
    text('namespace_name', '/NamespaceName'),
    number('base_capacity', '/BaseCapacity', { ...chosen, args: { unset: 0 } }),
    number('max_capacity', '/MaxCapacity'),
    bool('enhanced_vpc_routing', '/EnhancedVpcRouting', { default: false }),
    bool('publicly_accessible', '/PubliclyAccessible', { default: false }),
    number('port', '/Port', { default: 5439 }),
    set('security_group_ids', '/SecurityGroupIds', { ...chosen, equivalences: ['not-removable'] }),
    set('subnet_ids', '/SubnetIds', { ...chosen, equivalences: ['not-removable'] }),
    text('track_name', '/TrackName', { default: 'current' }),
    // All parameters are read, whoever set them.
    lens('settings', 'config_parameter', '/ConfigParameters', {
      ...chosen,
      equivalences: ['not-removable'],
      args: {
        name: 'parameter_key',
        value: 'parameter_value',
        key: 'ParameterKey',
        item: 'ParameterValue',
        declaredAt: 'config_parameter',
      },
    }),
    block('price_performance_target', '/PricePerformanceTarget', [
      words('enabled', '/Status', 'ENABLED', 'DISABLED', chosen),
      number('level', '/Level', chosen),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-redshiftserverless-workgroup.html`,
});

export const redshift: readonly TypeMapping[] = [cluster, subnetGroup, parameterGroup, namespace, workgroup];
