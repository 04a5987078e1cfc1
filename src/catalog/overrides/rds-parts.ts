import type { TypeMapping } from '../model.js';
import { block, bool, exact, map, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const named = { equivalences: ['ignore-case'] } as const;

const rdsIntegration = exact('aws_rds_integration', 'AWS::RDS::Integration', {
  identifiers: ['{arn}'],
  lenses: [
    map('additional_encryption_context', '/AdditionalEncryptionContext'),
    text('data_filter', '/DataFilter', chosen),
    text('integration_name', '/IntegrationName'),
    text('kms_key_id', '/KMSKeyId', { ...chosen, equivalences: ['kms-key'] }),
    text('source_arn', '/SourceArn'),
    text('target_arn', '/TargetArn'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-rds-integration.html`,
});

/** A role beside the instance's own list: one element of it. */
const rdsInstanceRole = exact('aws_db_instance_role_association', 'AWS::RDS::DBInstance', {
  identifiers: ['{db_instance_identifier:lower}', '{db_instance_identifier}'],
  lenses: [
    text('db_instance_identifier', '/DBInstanceIdentifier', named),
    block('', '/AssociatedRoles', [text('role_arn', '/RoleArn'), text('feature_name', '/FeatureName')], {
      contributes: true,
      order: ['RoleArn', 'FeatureName'],
    }),
  ],
  unverified: {},
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddRoleToDBInstance.html',
});

const rdsShardGroup = exact('aws_rds_shard_group', 'AWS::RDS::DBShardGroup', {
  identifiers: ['{db_shard_group_identifier}'],
  lenses: [
    number('compute_redundancy', '/ComputeRedundancy', chosen),
    text('db_cluster_identifier', '/DBClusterIdentifier', named),
    text('db_shard_group_identifier', '/DBShardGroupIdentifier', named),
    number('max_acu', '/MaxACU'),
    bool('publicly_accessible', '/PubliclyAccessible', chosen),
    tags(),
  ],
  unverified: { min_acu: 'write-only' },
  source: `${reference}/aws-resource-rds-dbshardgroup.html`,
});

const rdsCustomDbEngineVersion = exact('aws_rds_custom_db_engine_version', 'AWS::RDS::CustomDBEngineVersion', {
  identifiers: ['{engine}|{engine_version}'],
  lenses: [
    text('database_installation_files_s3_bucket_name', '/DatabaseInstallationFilesS3BucketName'),
    text('database_installation_files_s3_prefix', '/DatabaseInstallationFilesS3Prefix'),
    text('description', '/Description'),
    text('engine', '/Engine'),
    text('engine_version', '/EngineVersion'),
    text('kms_key_id', '/KMSKeyId', { ...chosen, equivalences: ['kms-key'] }),
    text('status', '/Status', { default: 'available' }),
    tags(),
  ],
  unverified: {
    filename: 'terraform-only',
    manifest: 'write-only',
    manifest_hash: 'terraform-only',
    source_image_id: 'write-only',
  },
  source: `${reference}/aws-resource-rds-customdbengineversion.html`,
});

const docdbEventSubscription = exact('aws_docdb_event_subscription', 'AWS::DocDB::EventSubscription', {
  identifiers: ['{name}'],
  lenses: [
    bool('enabled', '/Enabled', { default: true }),
    set('event_categories', '/EventCategories'),
    text('name', '/SubscriptionName', chosen),
    text('sns_topic_arn', '/SnsTopicArn'),
    set('source_ids', '/SourceIds'),
    text('source_type', '/SourceType'),
  ],
  unverified: { name_prefix: 'creation-only', tags: 'not-returned' },
  source: `${reference}/aws-resource-docdb-eventsubscription.html`,
});

const docdbGlobalCluster = exact('aws_docdb_global_cluster', 'AWS::DocDB::GlobalCluster', {
  identifiers: ['{global_cluster_identifier}'],
  lenses: [
    bool('deletion_protection', '/DeletionProtection'),
    text('engine', '/Engine', { default: 'docdb' }),
    text('engine_version', '/EngineVersion', chosen),
    text('global_cluster_identifier', '/GlobalClusterIdentifier', named),
    bool('storage_encrypted', '/StorageEncrypted', chosen),
  ],
  unverified: { database_name: 'not-returned', source_db_cluster_identifier: 'write-only' },
  source: `${reference}/aws-resource-docdb-globalcluster.html`,
});

const neptuneEventSubscription = exact('aws_neptune_event_subscription', 'AWS::Neptune::EventSubscription', {
  identifiers: ['{name}'],
  lenses: [
    bool('enabled', '/Enabled', { default: true }),
    set('event_categories', '/EventCategories'),
    text('name', '/SubscriptionName', chosen),
    text('sns_topic_arn', '/SnsTopicArn'),
    set('source_ids', '/SourceIds'),
    text('source_type', '/SourceType'),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-neptune-eventsubscription.html`,
});

const neptuneGlobalCluster = exact('aws_neptune_global_cluster', 'AWS::Neptune::GlobalCluster', {
  identifiers: ['{global_cluster_identifier}'],
  lenses: [
    bool('deletion_protection', '/DeletionProtection'),
    text('engine', '/Engine', chosen),
    text('engine_version', '/EngineVersion', chosen),
    text('global_cluster_identifier', '/GlobalClusterIdentifier', named),
    text('source_db_cluster_identifier', '/SourceDBClusterIdentifier', {
      ...chosen,
      equivalences: ['arn-or-name', 'absent-live'],
    }),
    bool('storage_encrypted', '/StorageEncrypted', chosen),
  ],
  unverified: {},
  source: `${reference}/aws-resource-neptune-globalcluster.html`,
});

const docdbelasticCluster = exact('aws_docdbelastic_cluster', 'AWS::DocDBElastic::Cluster', {
  identifiers: ['{arn}'],
  lenses: [
    text('admin_user_name', '/AdminUserName'),
    text('auth_type', '/AuthType'),
    number('backup_retention_period', '/BackupRetentionPeriod', chosen),
    text('kms_key_id', '/KmsKeyId', { ...chosen, equivalences: ['kms-key'] }),
    text('name', '/ClusterName'),
    text('preferred_backup_window', '/PreferredBackupWindow', chosen),
    text('preferred_maintenance_window', '/PreferredMaintenanceWindow', {
      ...chosen,
      equivalences: ['maintenance-window'],
    }),
    number('shard_capacity', '/ShardCapacity'),
    number('shard_count', '/ShardCount'),
    set('subnet_ids', '/SubnetIds', chosen),
    set('vpc_security_group_ids', '/VpcSecurityGroupIds', chosen),
    tags(),
  ],
  unverified: { admin_user_password: 'write-only' },
  source: `${reference}/aws-resource-docdbelastic-cluster.html`,
});

const dsqlCluster = exact('aws_dsql_cluster', 'AWS::DSQL::Cluster', {
  identifiers: ['{identifier}'],
  lenses: [
    bool('deletion_protection_enabled', '/DeletionProtectionEnabled', chosen),
    block(
      'multi_region_properties',
      '/MultiRegionProperties',
      [set('clusters', '/Clusters', chosen), text('witness_region', '/WitnessRegion', chosen)],
      chosen,
    ),
    tags(),
  ],
  unverified: { force_destroy: 'terraform-only', kms_encryption_key: 'write-only' },
  source: `${reference}/aws-resource-dsql-cluster.html`,
});

export const rdsParts: readonly TypeMapping[] = [
  rdsIntegration,
  rdsInstanceRole,
  rdsShardGroup,
  rdsCustomDbEngineVersion,
  docdbEventSubscription,
  docdbGlobalCluster,
  neptuneEventSubscription,
  neptuneGlobalCluster,
  docdbelasticCluster,
  dsqlCluster,
];
