import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, map, number, set, tagMap, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const mskReplicator = exact('aws_msk_replicator', 'AWS::MSK::Replicator', {
  identifiers: ['{arn}'],
  lenses: [
    text('description', '/Description'),
    blocks('kafka_cluster', '/KafkaClusters', 'set', [
      block('amazon_msk_cluster', '/AmazonMskCluster', [text('msk_cluster_arn', '/MskClusterArn')]),
      block('vpc_config', '/VpcConfig', [
        set('security_groups_ids', '/SecurityGroupIds', chosen),
        set('subnet_ids', '/SubnetIds'),
      ]),
    ]),
    blocks('replication_info_list', '/ReplicationInfoList', 'list', [
      block('consumer_group_replication', '/ConsumerGroupReplication', [
        set('consumer_groups_to_exclude', '/ConsumerGroupsToExclude'),
        set('consumer_groups_to_replicate', '/ConsumerGroupsToReplicate'),
        bool('detect_and_copy_new_consumer_groups', '/DetectAndCopyNewConsumerGroups', { default: true }),
        bool('synchronise_consumer_group_offsets', '/SynchroniseConsumerGroupOffsets', { default: true }),
      ]),
      text('source_kafka_cluster_arn', '/SourceKafkaClusterArn'),
      text('target_compression_type', '/TargetCompressionType'),
      text('target_kafka_cluster_arn', '/TargetKafkaClusterArn'),
      block('topic_replication', '/TopicReplication', [
        bool('copy_access_control_lists_for_topics', '/CopyAccessControlListsForTopics', { default: true }),
        bool('copy_topic_configurations', '/CopyTopicConfigurations', { default: true }),
        bool('detect_and_copy_new_topics', '/DetectAndCopyNewTopics', { default: true }),
        block('starting_position', '/StartingPosition', [text('type', '/Type')], chosen),
        block('topic_name_configuration', '/TopicNameConfiguration', [text('type', '/Type')], chosen),
        set('topics_to_exclude', '/TopicsToExclude'),
        set('topics_to_replicate', '/TopicsToReplicate'),
      ]),
    ]),
    text('replicator_name', '/ReplicatorName'),
    text('service_execution_role_arn', '/ServiceExecutionRoleArn'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-msk-replicator.html`,
});

const mskScramSecretAssociation = exact('aws_msk_scram_secret_association', 'AWS::MSK::BatchScramSecret', {
  identifiers: ['{cluster_arn}'],
  lenses: [text('cluster_arn', '/ClusterArn'), set('secret_arn_list', '/SecretArnList')],
  unverified: {},
  source: `${reference}/aws-resource-msk-batchscramsecret.html`,
});

/** One secret of a list that others add to. */
const mskSingleSecret = exact('aws_msk_single_scram_secret_association', 'AWS::MSK::BatchScramSecret', {
  identifiers: ['{cluster_arn}'],
  lenses: [
    text('cluster_arn', '/ClusterArn'),
    text('secret_arn', '/SecretArnList', { contributes: true, order: 'set' }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-msk-batchscramsecret.html`,
});

const mskVpcConnection = exact('aws_msk_vpc_connection', 'AWS::MSK::VpcConnection', {
  identifiers: ['{arn}'],
  lenses: [
    text('authentication', '/Authentication'),
    set('client_subnets', '/ClientSubnets'),
    set('security_groups', '/SecurityGroups'),
    text('target_cluster_arn', '/TargetClusterArn'),
    text('vpc_id', '/VpcId'),
    tagMap(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-msk-vpcconnection.html`,
});

const mskconnectConnector = exact('aws_mskconnect_connector', 'AWS::KafkaConnect::Connector', {
  identifiers: ['{arn}'],
  lenses: [
    block('capacity', '/Capacity', [
      block('autoscaling', '/AutoScaling', [
        number('max_worker_count', '/MaxWorkerCount'),
        number('mcu_count', '/McuCount', { default: 1 }),
        number('min_worker_count', '/MinWorkerCount'),
        block('scale_in_policy', '/ScaleInPolicy', [
          number('cpu_utilization_percentage', '/CpuUtilizationPercentage', chosen),
        ]),
        block('scale_out_policy', '/ScaleOutPolicy', [
          number('cpu_utilization_percentage', '/CpuUtilizationPercentage', chosen),
        ]),
      ]),
      block('provisioned_capacity', '/ProvisionedCapacity', [
        number('mcu_count', '/McuCount', { default: 1 }),
        number('worker_count', '/WorkerCount'),
      ]),
    ]),
    map('connector_configuration', '/ConnectorConfiguration'),
    text('description', '/ConnectorDescription'),
    block('kafka_cluster', '/KafkaCluster', [
      block('apache_kafka_cluster', '/ApacheKafkaCluster', [
        text('bootstrap_servers', '/BootstrapServers'),
        block('vpc', '/Vpc', [set('security_groups', '/SecurityGroups'), set('subnets', '/Subnets')]),
      ]),
    ]),
    block('kafka_cluster_client_authentication', '/KafkaClusterClientAuthentication', [
      text('authentication_type', '/AuthenticationType', { default: 'NONE' }),
    ]),
    block('kafka_cluster_encryption_in_transit', '/KafkaClusterEncryptionInTransit', [
      text('encryption_type', '/EncryptionType', { default: 'PLAINTEXT' }),
    ]),
    text('kafkaconnect_version', '/KafkaConnectVersion'),
    block('log_delivery', '/LogDelivery', [
      block('worker_log_delivery', '/WorkerLogDelivery', [
        block('cloudwatch_logs', '/CloudWatchLogs', [bool('enabled', '/Enabled'), text('log_group', '/LogGroup')]),
        block('firehose', '/Firehose', [text('delivery_stream', '/DeliveryStream'), bool('enabled', '/Enabled')]),
        block('s3', '/S3', [text('bucket', '/Bucket'), bool('enabled', '/Enabled'), text('prefix', '/Prefix')]),
      ]),
    ]),
    text('name', '/ConnectorName'),
    blocks('plugin', '/Plugins', 'set', [
      block('custom_plugin', '/CustomPlugin', [text('arn', '/CustomPluginArn'), number('revision', '/Revision')]),
    ]),
    text('service_execution_role_arn', '/ServiceExecutionRoleArn'),
    block('worker_configuration', '/WorkerConfiguration', [
      text('arn', '/WorkerConfigurationArn'),
      number('revision', '/Revision'),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-kafkaconnect-connector.html`,
});

const mskconnectCustomPlugin = exact('aws_mskconnect_custom_plugin', 'AWS::KafkaConnect::CustomPlugin', {
  identifiers: ['{arn}'],
  lenses: [
    text('content_type', '/ContentType'),
    text('description', '/Description'),
    text('name', '/Name'),
    tags(),
    block('location', '/Location', [
      block('s3', '/S3Location', [
        text('bucket_arn', '/BucketArn'),
        text('file_key', '/FileKey'),
        text('object_version', '/ObjectVersion'),
      ]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-kafkaconnect-customplugin.html`,
});

const mskconnectWorkerConfiguration = exact(
  'aws_mskconnect_worker_configuration',
  'AWS::KafkaConnect::WorkerConfiguration',
  {
    identifiers: ['{arn}'],
    lenses: [
      text('description', '/Description'),
      text('name', '/Name'),
      lens('base64', 'properties_file_content', '/PropertiesFileContent'),
      tags(),
    ],
    unverified: {},
    source: `${reference}/aws-resource-kafkaconnect-workerconfiguration.html`,
  },
);

const mwaaEnvironment = exact('aws_mwaa_environment', 'AWS::MWAA::Environment', {
  identifiers: ['{name}'],
  lenses: [
    map('airflow_configuration_options', '/AirflowConfigurationOptions'),
    text('airflow_version', '/AirflowVersion', chosen),
    text('dag_s3_path', '/DagS3Path'),
    text('endpoint_management', '/EndpointManagement', chosen),
    text('environment_class', '/EnvironmentClass', chosen),
    text('execution_role_arn', '/ExecutionRoleArn', { equivalences: ['arn-or-name'] }),
    text('kms_key', '/KmsKey', { equivalences: ['kms-key'] }),
    block(
      'logging_configuration',
      '/LoggingConfiguration',
      [
        block('dag_processing_logs', '/DagProcessingLogs', [
          bool('enabled', '/Enabled', chosen),
          text('log_level', '/LogLevel', chosen),
        ]),
        block('scheduler_logs', '/SchedulerLogs', [
          bool('enabled', '/Enabled', chosen),
          text('log_level', '/LogLevel', chosen),
        ]),
        block('task_logs', '/TaskLogs', [bool('enabled', '/Enabled', chosen), text('log_level', '/LogLevel', chosen)]),
        block('webserver_logs', '/WebserverLogs', [
          bool('enabled', '/Enabled', chosen),
          text('log_level', '/LogLevel', chosen),
        ]),
        block('worker_logs', '/WorkerLogs', [
          bool('enabled', '/Enabled', chosen),
          text('log_level', '/LogLevel', chosen),
        ]),
      ],
      chosen,
    ),
    number('max_webservers', '/MaxWebservers', chosen),
    number('max_workers', '/MaxWorkers', chosen),
    number('min_webservers', '/MinWebservers', chosen),
    number('min_workers', '/MinWorkers', chosen),
    text('name', '/Name'),
    block('network_configuration', '/NetworkConfiguration', [
      set('security_group_ids', '/SecurityGroupIds'),
      set('subnet_ids', '/SubnetIds'),
    ]),
    text('plugins_s3_object_version', '/PluginsS3ObjectVersion', chosen),
    text('plugins_s3_path', '/PluginsS3Path'),
    text('requirements_s3_object_version', '/RequirementsS3ObjectVersion', chosen),
    text('requirements_s3_path', '/RequirementsS3Path'),
    number('schedulers', '/Schedulers', chosen),
    text('source_bucket_arn', '/SourceBucketArn'),
    text('startup_script_s3_object_version', '/StartupScriptS3ObjectVersion', chosen),
    text('startup_script_s3_path', '/StartupScriptS3Path'),
    text('webserver_access_mode', '/WebserverAccessMode', chosen),
    text('weekly_maintenance_window_start', '/WeeklyMaintenanceWindowStart', chosen),
    tagMap(),
  ],
  unverified: { worker_replacement_strategy: 'write-only' },
  source: `${reference}/aws-resource-mwaa-environment.html`,
});

export const kafkaParts: readonly TypeMapping[] = [
  mskReplicator,
  mskScramSecretAssociation,
  mskSingleSecret,
  mskVpcConnection,
  mskconnectConnector,
  mskconnectCustomPlugin,
  mskconnectWorkerConfiguration,
  mwaaEnvironment,
];
