import { emrParts } from '../../../src/catalog/overrides/emr-parts.js';
import { glueParts } from '../../../src/catalog/overrides/glue-parts.js';
import { kafkaParts } from '../../../src/catalog/overrides/kafka-parts.js';
import { wideColumnStores } from '../../../src/catalog/overrides/wide-column-stores.js';
import { describeInSync } from './planted.js';

const key = '11111111-2222-3333-4444-555555555555';
const keyArn = `arn:aws:kms:eu-west-1:123456789012:key/${key}`;

describeInSync([...emrParts, ...glueParts], {
  aws_emrserverless_application: {
    attributes: {
      name: 'a',
      type: 'hive',
      release_label: 'emr-7.1.0',
      architecture: 'X86_64',
      auto_stop_configuration: [{ enabled: true, idle_timeout_minutes: 15 }],
      maximum_capacity: [{ cpu: '2 vCPU', memory: '10 GB' }],
      initial_capacity: [
        {
          initial_capacity_type: 'TezTask',
          initial_capacity_config: [
            { worker_count: 2, worker_configuration: [{ cpu: '4 vCPU', memory: '8 GB', disk: '21 GB' }] },
          ],
        },
        { initial_capacity_type: 'HiveDriver', initial_capacity_config: [{ worker_count: 1 }] },
      ],
      monitoring_configuration: [
        {
          cloudwatch_logging_configuration: [
            { enabled: true, log_group_name: 'g', log_types: [{ name: 'HIVE_DRIVER', values: ['HIVE_LOG'] }] },
          ],
        },
      ],
    },
    live: {
      Name: 'a',
      Type: 'Hive',
      ReleaseLabel: 'emr-7.1.0',
      Architecture: 'X86_64',
      AutoStartConfiguration: { Enabled: true },
      AutoStopConfiguration: { Enabled: true, IdleTimeoutMinutes: 15 },
      MaximumCapacity: { Cpu: '2 vCPU', Memory: '10 GB', Disk: '20000 GB' },
      InitialCapacity: [
        { Key: 'HiveDriver', Value: { WorkerCount: 1 } },
        {
          Key: 'TezTask',
          Value: { WorkerCount: 2, WorkerConfiguration: { Cpu: '4 vCPU', Memory: '8 GB', Disk: '21 GB' } },
        },
      ],
      MonitoringConfiguration: {
        ManagedPersistenceMonitoringConfiguration: { Enabled: true },
        CloudWatchLoggingConfiguration: {
          Enabled: true,
          LogGroupName: 'g',
          LogTypeMap: [{ Key: 'HIVE_DRIVER', Value: ['HIVE_LOG'] }],
        },
      },
    },
    plants: [
      ['/InitialCapacity/1/Value/WorkerCount', 20, 'initial_capacity[0].initial_capacity_config[0].worker_count'],
      ['/MaximumCapacity/Cpu', '20 vCPU', 'maximum_capacity[0].cpu'],
      [
        '/MonitoringConfiguration/CloudWatchLoggingConfiguration/Enabled',
        false,
        'monitoring_configuration[0].cloudwatch_logging_configuration[0].enabled',
      ],
    ],
  },
  aws_glue_data_catalog_encryption_settings: {
    attributes: {
      catalog_id: '123456789012',
      data_catalog_encryption_settings: [
        {
          connection_password_encryption: [{ aws_kms_key_id: keyArn, return_connection_password_encrypted: true }],
          encryption_at_rest: [{ catalog_encryption_mode: 'SSE-KMS', sse_aws_kms_key_id: keyArn }],
        },
      ],
    },
    live: {
      CatalogId: '123456789012',
      DataCatalogEncryptionSettings: {
        ConnectionPasswordEncryption: { KmsKeyId: key, ReturnConnectionPasswordEncrypted: true },
        EncryptionAtRest: { CatalogEncryptionMode: 'SSE-KMS', SseAwsKmsKeyId: key },
      },
    },
    plants: [
      [
        '/DataCatalogEncryptionSettings/EncryptionAtRest/CatalogEncryptionMode',
        'DISABLED',
        'data_catalog_encryption_settings[0].encryption_at_rest[0].catalog_encryption_mode',
      ],
      [
        '/DataCatalogEncryptionSettings/ConnectionPasswordEncryption/KmsKeyId',
        '99999999-2222-3333-4444-555555555555',
        'data_catalog_encryption_settings[0].connection_password_encryption[0].aws_kms_key_id',
      ],
    ],
  },
  aws_lakeformation_data_cells_filter: {
    attributes: {
      table_data: [
        {
          name: 'f',
          database_name: 'd',
          table_catalog_id: '123456789012',
          table_name: 't',
          column_names: ['b', 'a'],
          row_filter: [{ filter_expression: "country = 'UK'" }],
        },
      ],
    },
    live: {
      Name: 'f',
      DatabaseName: 'd',
      TableCatalogId: '123456789012',
      TableName: 't',
      ColumnNames: ['a', 'b'],
      RowFilter: { FilterExpression: "country = 'UK'" },
    },
    plants: [
      ['/ColumnNames/-', 'salary', 'table_data[0].column_names'],
      ['/RowFilter/FilterExpression', 'TRUE', 'table_data[0].row_filter[0].filter_expression'],
    ],
  },
});

describeInSync([...kafkaParts, ...wideColumnStores], {
  aws_mskconnect_worker_configuration: {
    attributes: { name: 'w', properties_file_content: 'key.converter=x\n' },
    live: { Name: 'w', PropertiesFileContent: Buffer.from('key.converter=x\n').toString('base64') },
    plants: [
      ['/PropertiesFileContent', Buffer.from('key.converter=y\n').toString('base64'), 'properties_file_content'],
    ],
  },
  aws_mskconnect_connector: {
    attributes: {
      name: 'c',
      kafkaconnect_version: '2.7.1',
      connector_configuration: { 'tasks.max': '1', topics: 'example' },
      capacity: [{ autoscaling: [{ mcu_count: 1, min_worker_count: 1, max_worker_count: 2 }] }],
      plugin: [{ custom_plugin: [{ arn: 'arn:p', revision: 1 }] }],
      kafka_cluster_client_authentication: [{ authentication_type: 'NONE' }],
    },
    live: {
      ConnectorName: 'c',
      KafkaConnectVersion: '2.7.1',
      ConnectorConfiguration: { topics: 'example', 'tasks.max': '1' },
      Capacity: {
        AutoScaling: {
          McuCount: 1,
          MinWorkerCount: 1,
          MaxWorkerCount: 2,
          ScaleInPolicy: { CpuUtilizationPercentage: 20 },
        },
      },
      Plugins: [{ CustomPlugin: { CustomPluginArn: 'arn:p', Revision: 1 } }],
      KafkaClusterClientAuthentication: { AuthenticationType: 'NONE' },
    },
    plants: [
      ['/ConnectorConfiguration/topics', 'other', 'connector_configuration["topics"]'],
      ['/Capacity/AutoScaling/MaxWorkerCount', 9, 'capacity[0].autoscaling[0].max_worker_count'],
    ],
  },
  aws_mwaa_environment: {
    attributes: {
      name: 'm',
      dag_s3_path: 'dags/',
      execution_role_arn: 'arn:aws:iam::123456789012:role/service-role/m',
      webserver_access_mode: 'PRIVATE_ONLY',
      kms_key: keyArn,
      network_configuration: [{ security_group_ids: ['sg-1'], subnet_ids: ['subnet-2', 'subnet-1'] }],
      logging_configuration: [{ task_logs: [{ enabled: true, log_level: 'INFO' }] }],
    },
    live: {
      Name: 'm',
      DagS3Path: 'dags/',
      ExecutionRoleArn: 'arn:aws:iam::123456789012:role/service-role/m',
      WebserverAccessMode: 'PRIVATE_ONLY',
      KmsKey: keyArn,
      MaxWorkers: 10,
      NetworkConfiguration: { SecurityGroupIds: ['sg-1'], SubnetIds: ['subnet-1', 'subnet-2'] },
      LoggingConfiguration: {
        TaskLogs: { Enabled: true, LogLevel: 'INFO', CloudWatchLogGroupArn: 'arn:logs' },
        WorkerLogs: { Enabled: false, LogLevel: 'INFO' },
      },
    },
    plants: [
      ['/WebserverAccessMode', 'PUBLIC_ONLY', 'webserver_access_mode'],
      ['/LoggingConfiguration/TaskLogs/Enabled', false, 'logging_configuration[0].task_logs[0].enabled'],
    ],
  },
  aws_keyspaces_table: {
    attributes: {
      keyspace_name: 'k',
      table_name: 't',
      capacity_specification: [{ throughput_mode: 'PAY_PER_REQUEST' }],
      point_in_time_recovery: [{ status: 'ENABLED' }],
      encryption_specification: [{ type: 'AWS_OWNED_KMS_KEY' }],
      schema_definition: [
        {
          column: [
            { name: 'id', type: 'text' },
            { name: 'at', type: 'int' },
          ],
          partition_key: [{ name: 'id' }],
          clustering_key: [{ name: 'at', order_by: 'ASC' }],
        },
      ],
    },
    live: {
      KeyspaceName: 'k',
      TableName: 't',
      BillingMode: { Mode: 'ON_DEMAND' },
      PointInTimeRecoveryEnabled: true,
      EncryptionSpecification: { EncryptionType: 'AWS_OWNED_KMS_KEY' },
      DefaultTimeToLive: 0,
      ClientSideTimestampsEnabled: false,
      PartitionKeyColumns: [{ ColumnName: 'id', ColumnType: 'text' }],
      ClusteringKeyColumns: [{ Column: { ColumnName: 'at', ColumnType: 'int' }, OrderBy: 'ASC' }],
    },
    plants: [
      ['/BillingMode/Mode', 'PROVISIONED', 'capacity_specification[0].throughput_mode'],
      ['/PointInTimeRecoveryEnabled', false, 'point_in_time_recovery[0].status'],
      ['/DefaultTimeToLive', 60, 'default_time_to_live'],
    ],
  },
  aws_timestreamwrite_table: {
    attributes: {
      database_name: 'd',
      table_name: 't',
      retention_properties: [
        { magnetic_store_retention_period_in_days: 30, memory_store_retention_period_in_hours: 8 },
      ],
    },
    live: {
      DatabaseName: 'd',
      TableName: 't',
      RetentionProperties: {
        MagneticStoreRetentionPeriodInDays: '30',
        MemoryStoreRetentionPeriodInHours: '8',
      },
      MagneticStoreWriteProperties: { EnableMagneticStoreWrites: false },
    },
    plants: [
      [
        '/RetentionProperties/MagneticStoreRetentionPeriodInDays',
        '1',
        'retention_properties[0].magnetic_store_retention_period_in_days',
      ],
    ],
  },
});
