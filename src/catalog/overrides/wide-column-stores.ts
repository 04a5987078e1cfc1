import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, set, table, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const keyspacesKeyspace = exact('aws_keyspaces_keyspace', 'AWS::Cassandra::Keyspace', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/KeyspaceName'),
    block(
      'replication_specification',
      '/ReplicationSpecification',
      [text('replication_strategy', '/ReplicationStrategy', chosen)],
      chosen,
    ),
    tags(),
  ],
  unverified: { 'replication_specification.region_list': 'write-only' },
  source: `${reference}/aws-resource-cassandra-keyspace.html`,
});

const keyspacesTable = exact('aws_keyspaces_table', 'AWS::Cassandra::Table', {
  identifiers: ['{keyspace_name}|{table_name}'],
  lenses: [
    text('keyspace_name', '/KeyspaceName'),
    text('table_name', '/TableName'),
    number('default_time_to_live', '/DefaultTimeToLive'),
    block('capacity_specification', '/BillingMode', [
      table('throughput_mode', '/Mode', { PAY_PER_REQUEST: 'ON_DEMAND' }, { default: 'ON_DEMAND' }),
      number('read_capacity_units', '/ProvisionedThroughput/ReadCapacityUnits'),
      number('write_capacity_units', '/ProvisionedThroughput/WriteCapacityUnits'),
    ]),
    block('client_side_timestamps', '', [
      table('status', '/ClientSideTimestampsEnabled', { ENABLED: 'true', DISABLED: 'false' }, { default: 'false' }),
    ]),
    block('encryption_specification', '/EncryptionSpecification', [
      text('kms_key_identifier', '/KmsKeyIdentifier', { equivalences: ['kms-key'] }),
      text('type', '/EncryptionType', { default: 'AWS_OWNED_KMS_KEY' }),
    ]),
    block('point_in_time_recovery', '', [
      table('status', '/PointInTimeRecoveryEnabled', { ENABLED: 'true', DISABLED: 'false' }, { default: 'false' }),
    ]),
    block('schema_definition', '', [
      blocks('partition_key', '/PartitionKeyColumns', 'list', [text('name', '/ColumnName')]),
      blocks('clustering_key', '/ClusteringKeyColumns', 'list', [
        text('name', '/Column/ColumnName'),
        text('order_by', '/OrderBy'),
      ]),
    ]),
    tags(),
  ],
  unverified: {
    comment: 'not-returned',
    'schema_definition.column': 'no-lens',
    'schema_definition.static_column': 'not-returned',
    ttl: 'not-returned',
  },
  source: `${reference}/aws-resource-cassandra-table.html`,
});

const timestreamwriteDatabase = exact('aws_timestreamwrite_database', 'AWS::Timestream::Database', {
  identifiers: ['{database_name}'],
  lenses: [
    text('database_name', '/DatabaseName'),
    text('kms_key_id', '/KmsKeyId', { ...chosen, equivalences: ['kms-key'] }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-timestream-database.html`,
});

const timestreamwriteTable = exact('aws_timestreamwrite_table', 'AWS::Timestream::Table', {
  identifiers: ['{database_name}|{table_name}'],
  lenses: [
    text('database_name', '/DatabaseName'),
    block(
      'magnetic_store_write_properties',
      '/MagneticStoreWriteProperties',
      [
        bool('enable_magnetic_store_writes', '/EnableMagneticStoreWrites'),
        block('magnetic_store_rejected_data_location', '/MagneticStoreRejectedDataLocation', [
          block('s3_configuration', '/S3Configuration', [
            text('bucket_name', '/BucketName'),
            text('encryption_option', '/EncryptionOption'),
            text('kms_key_id', '/KmsKeyId'),
            text('object_key_prefix', '/ObjectKeyPrefix'),
          ]),
        ]),
      ],
      chosen,
    ),
    block(
      'retention_properties',
      '/RetentionProperties',
      [
        number('magnetic_store_retention_period_in_days', '/MagneticStoreRetentionPeriodInDays'),
        number('memory_store_retention_period_in_hours', '/MemoryStoreRetentionPeriodInHours'),
      ],
      chosen,
    ),
    block(
      'schema',
      '/Schema',
      [
        blocks('composite_partition_key', '/CompositePartitionKey', 'list', [
          text('enforcement_in_record', '/EnforcementInRecord'),
          text('name', '/Name'),
          text('type', '/Type'),
        ]),
      ],
      chosen,
    ),
    text('table_name', '/TableName'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-timestream-table.html`,
});

const timestreaminfluxdbDbInstance = exact('aws_timestreaminfluxdb_db_instance', 'AWS::Timestream::InfluxDBInstance', {
  identifiers: ['{id}'],
  lenses: [
    number('allocated_storage', '/AllocatedStorage'),
    text('db_instance_type', '/DbInstanceType'),
    text('db_parameter_group_identifier', '/DbParameterGroupIdentifier'),
    text('db_storage_type', '/DbStorageType', chosen),
    text('deployment_type', '/DeploymentType', chosen),
    block('log_delivery_configuration', '/LogDeliveryConfiguration', [
      block('s3_configuration', '/S3Configuration', [text('bucket_name', '/BucketName'), bool('enabled', '/Enabled')]),
    ]),
    text('name', '/Name'),
    text('network_type', '/NetworkType', chosen),
    number('port', '/Port', chosen),
    bool('publicly_accessible', '/PubliclyAccessible', { default: false }),
    set('vpc_security_group_ids', '/VpcSecurityGroupIds'),
    set('vpc_subnet_ids', '/VpcSubnetIds'),
    tags(),
  ],
  unverified: { bucket: 'write-only', organization: 'write-only', password: 'write-only', username: 'write-only' },
  source: `${reference}/aws-resource-timestream-influxdbinstance.html`,
});

const timestreaminfluxdbDbCluster = exact('aws_timestreaminfluxdb_db_cluster', 'AWS::Timestream::InfluxDBCluster', {
  identifiers: ['{id}'],
  lenses: [
    number('allocated_storage', '/AllocatedStorage'),
    text('db_instance_type', '/DbInstanceType'),
    text('db_parameter_group_identifier', '/DbParameterGroupIdentifier'),
    text('db_storage_type', '/DbStorageType', chosen),
    text('deployment_type', '/DeploymentType', chosen),
    text('failover_mode', '/FailoverMode', chosen),
    block('log_delivery_configuration', '/LogDeliveryConfiguration', [
      block('s3_configuration', '/S3Configuration', [text('bucket_name', '/BucketName'), bool('enabled', '/Enabled')]),
    ]),
    text('name', '/Name'),
    text('network_type', '/NetworkType', chosen),
    number('port', '/Port', chosen),
    bool('publicly_accessible', '/PubliclyAccessible', { default: false }),
    set('vpc_security_group_ids', '/VpcSecurityGroupIds'),
    set('vpc_subnet_ids', '/VpcSubnetIds'),
    tags(),
  ],
  unverified: { bucket: 'write-only', organization: 'write-only', password: 'write-only', username: 'write-only' },
  source: `${reference}/aws-resource-timestream-influxdbcluster.html`,
});

export const wideColumnStores: readonly TypeMapping[] = [
  keyspacesKeyspace,
  keyspacesTable,
  timestreamwriteDatabase,
  timestreamwriteTable,
  timestreaminfluxdbDbInstance,
  timestreaminfluxdbDbCluster,
];
