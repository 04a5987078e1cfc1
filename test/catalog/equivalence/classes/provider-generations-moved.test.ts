import type { JsonObject } from '../../../../src/domain/json.js';
import { describeRows, type Row } from './row.js';

/** Attributes that a later provider moved into another block, another resource or another type. */

const arn = (service: string, rest: string): string => `arn:aws:${service}:eu-west-1:123456789012:${rest}`;

const bucketBefore: JsonObject = {
  bucket_arn: 'arn:aws:s3:::events',
  role_arn: 'arn:aws:iam::123456789012:role/firehose',
  buffer_size: 10,
  buffer_interval: 400,
  compression_format: 'GZIP',
  prefix: '',
  kms_key_arn: '',
  error_output_prefix: '',
  cloudwatch_logging_options: [{ enabled: false, log_group_name: '', log_stream_name: '' }],
};

const liveBucket: JsonObject = {
  BucketARN: 'arn:aws:s3:::events',
  RoleARN: 'arn:aws:iam::123456789012:role/firehose',
  BufferingHints: { SizeInMBs: 10, IntervalInSeconds: 400 },
  CompressionFormat: 'GZIP',
  EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' },
  CloudWatchLoggingOptions: { Enabled: false },
};

const redshiftBefore: JsonObject = {
  cluster_jdbcurl: 'jdbc:redshift://r:5439/app',
  username: 'u',
  data_table_name: 't',
  role_arn: 'arn:aws:iam::123456789012:role/firehose',
  retry_duration: 3600,
  s3_backup_mode: 'Disabled',
};

const liveRedshift = (bucket: JsonObject): JsonObject => ({
  ClusterJDBCURL: 'jdbc:redshift://r:5439/app',
  Username: 'u',
  CopyCommand: { DataTableName: 't' },
  RoleARN: 'arn:aws:iam::123456789012:role/firehose',
  RetryOptions: { DurationInSeconds: 3600 },
  S3BackupMode: 'Disabled',
  S3Configuration: bucket,
});

const streams: readonly Row[] = [
  {
    name: 'provider 4: the bucket beside another destination',
    type: 'aws_kinesis_firehose_delivery_stream',
    state: {
      name: 's',
      arn: arn('firehose', 'deliverystream/s'),
      destination: 'redshift',
      redshift_configuration: [redshiftBefore],
      s3_configuration: [bucketBefore],
    },
    live: {
      DeliveryStreamName: 's',
      Arn: arn('firehose', 'deliverystream/s'),
      RedshiftDestinationConfiguration: liveRedshift(liveBucket),
    },
    near: [
      {
        live: {
          RedshiftDestinationConfiguration: liveRedshift({
            ...liveBucket,
            BucketARN: 'arn:aws:s3:::elsewhere',
            BufferingHints: { SizeInMBs: 1, IntervalInSeconds: 400 },
          }),
        },
        found: ['s3_configuration[0].bucket_arn', 's3_configuration[0].buffer_size'],
      },
    ],
  },
  {
    name: 'provider 4: names of what a stream gathers',
    type: 'aws_kinesis_firehose_delivery_stream',
    state: {
      name: 's',
      destination: 'extended_s3',
      extended_s3_configuration: [{ ...bucketBefore, s3_backup_mode: 'Disabled' }],
      s3_configuration: [],
    },
    live: { DeliveryStreamName: 's', ExtendedS3DestinationConfiguration: { ...liveBucket, S3BackupMode: 'Disabled' } },
    near: [
      {
        live: {
          ExtendedS3DestinationConfiguration: {
            ...liveBucket,
            BufferingHints: { SizeInMBs: 10, IntervalInSeconds: 60 },
          },
        },
        found: ['extended_s3_configuration[0].buffer_interval'],
      },
    ],
  },
];

const clusters: readonly Row[] = [
  {
    name: 'provider 3: volumes of brokers',
    type: 'aws_msk_cluster',
    state: {
      cluster_name: 'k',
      arn: arn('kafka', 'cluster/k/1'),
      kafka_version: '2.6.2',
      number_of_broker_nodes: 2,
      broker_node_group_info: [
        {
          az_distribution: 'DEFAULT',
          client_subnets: ['subnet-1', 'subnet-2'],
          instance_type: 'kafka.m5.large',
          security_groups: ['sg-1'],
          ebs_volume_size: 500,
        },
      ],
    },
    live: {
      ClusterName: 'k',
      Arn: arn('kafka', 'cluster/k/1'),
      KafkaVersion: '2.6.2',
      NumberOfBrokerNodes: 2,
      BrokerNodeGroupInfo: {
        BrokerAZDistribution: 'DEFAULT',
        ClientSubnets: ['subnet-2', 'subnet-1'],
        InstanceType: 'kafka.m5.large',
        SecurityGroups: ['sg-1'],
        StorageInfo: { EBSStorageInfo: { VolumeSize: 500 } },
      },
    },
    near: [
      {
        live: {
          BrokerNodeGroupInfo: {
            ClientSubnets: ['subnet-2', 'subnet-1'],
            InstanceType: 'kafka.m5.large',
            SecurityGroups: ['sg-1'],
            StorageInfo: { EBSStorageInfo: { VolumeSize: 1000 } },
          },
        },
        found: ['broker_node_group_info[0].ebs_volume_size'],
      },
    ],
  },
  {
    name: 'provider 4: capacity providers of a cluster',
    type: 'aws_ecs_cluster',
    state: {
      name: 'web',
      arn: arn('ecs', 'cluster/web'),
      capacity_providers: ['FARGATE', 'FARGATE_SPOT'],
      default_capacity_provider_strategy: [{ capacity_provider: 'FARGATE', base: 1, weight: 1 }],
    },
    live: {
      ClusterName: 'web',
      CapacityProviders: ['FARGATE_SPOT', 'FARGATE'],
      DefaultCapacityProviderStrategy: [{ CapacityProvider: 'FARGATE', Base: 1, Weight: 1 }],
    },
    near: [
      {
        live: {
          CapacityProviders: ['FARGATE'],
          DefaultCapacityProviderStrategy: [{ CapacityProvider: 'FARGATE', Base: 0, Weight: 1 }],
        },
        found: ['capacity_providers', 'default_capacity_provider_strategy[0].base'],
      },
    ],
  },
  {
    name: 'provider 5: capacity providers of a cluster are a resource of their own',
    type: 'aws_ecs_cluster',
    state: { name: 'web', arn: arn('ecs', 'cluster/web') },
    live: { ClusterName: 'web', CapacityProviders: ['FARGATE'] },
    near: [{ live: { ClusterName: 'api' }, found: ['name'] }],
  },
  {
    name: 'provider 5: logging and copies of a Redshift cluster',
    type: 'aws_redshift_cluster',
    state: {
      cluster_identifier: 'dw',
      node_type: 'ra3.large',
      logging: [
        { enable: true, bucket_name: 'logs', s3_key_prefix: 'dw/', log_destination_type: 's3', log_exports: [] },
      ],
      snapshot_copy: [{ destination_region: 'eu-central-1', retention_period: 7, grant_name: '' }],
    },
    live: {
      ClusterIdentifier: 'dw',
      NodeType: 'ra3.large',
      LoggingProperties: { BucketName: 'logs', S3KeyPrefix: 'dw/' },
      DestinationRegion: 'eu-central-1',
      SnapshotCopyRetentionPeriod: 7,
    },
    near: [
      { live: { LoggingProperties: null }, found: ['logging'] },
      {
        live: { LoggingProperties: { BucketName: 'elsewhere', S3KeyPrefix: 'dw/' } },
        found: ['logging[0].bucket_name'],
      },
      { live: { SnapshotCopyRetentionPeriod: 1 }, found: ['snapshot_copy[0].retention_period'] },
    ],
  },
  {
    name: 'provider 6: a Redshift cluster without what others manage',
    type: 'aws_redshift_cluster',
    state: { cluster_identifier: 'dw', node_type: 'ra3.large' },
    live: { ClusterIdentifier: 'dw', NodeType: 'ra3.large', DestinationRegion: 'eu-central-1' },
    near: [{ live: { NodeType: 'ra3.xlplus' }, found: ['node_type'] }],
  },
];

const network: readonly Row[] = [
  {
    name: 'provider 3: a flow log to a log group by its name',
    type: 'aws_flow_log',
    state: {
      id: 'fl-1',
      vpc_id: 'vpc-1',
      traffic_type: 'ALL',
      log_group_name: 'flows',
      log_destination: '',
      log_destination_type: 'cloud-watch-logs',
      iam_role_arn: 'arn:aws:iam::123456789012:role/flows',
      max_aggregation_interval: 600,
    },
    live: {
      Id: 'fl-1',
      ResourceId: 'vpc-1',
      ResourceType: 'VPC',
      TrafficType: 'ALL',
      LogGroupName: 'flows',
      LogDestinationType: 'cloud-watch-logs',
      DeliverLogsPermissionArn: 'arn:aws:iam::123456789012:role/flows',
      MaxAggregationInterval: 600,
    },
    near: [
      { live: { TrafficType: 'REJECT' }, found: ['traffic_type'] },
      { live: { LogGroupName: 'nowhere' }, found: ['log_group_name'] },
    ],
  },
  {
    name: 'provider 4: threads of an instance',
    type: 'aws_instance',
    state: {
      id: 'i-1',
      ami: 'ami-1',
      instance_type: 'm5.large',
      cpu_core_count: 1,
      cpu_threads_per_core: 1,
    },
    live: {
      InstanceId: 'i-1',
      ImageId: 'ami-1',
      InstanceType: 'm5.large',
      CpuOptions: { CoreCount: 1, ThreadsPerCore: 1 },
    },
    near: [{ live: { CpuOptions: { CoreCount: 1, ThreadsPerCore: 2 } }, found: ['cpu_threads_per_core'] }],
  },
];

const events: readonly Row[] = [
  {
    name: 'provider 3: a target on the default bus, without what came later',
    type: 'aws_cloudwatch_event_target',
    state: {
      rule: 'r',
      target_id: 't',
      arn: arn('lambda', 'function:f'),
      input: '{"a":1}',
      ecs_target: [],
      batch_target: [],
    },
    live: { Name: 'r', Targets: [{ Id: 't', Arn: arn('lambda', 'function:f'), Input: '{ "a": 1 }' }] },
    near: [
      {
        live: { Targets: [{ Id: 't', Arn: arn('lambda', 'function:f'), Input: '{ "a": 2 }' }] },
        found: ['input'],
      },
    ],
  },
  {
    name: 'provider 3: an object under its old type',
    type: 'aws_s3_bucket_object',
    state: {
      bucket: 'b',
      key: 'k',
      acl: 'private',
      content_type: 'binary/octet-stream',
      etag: '9b2cf535f27731c974343645a3985328',
      storage_class: 'STANDARD',
      server_side_encryption: 'AES256',
      metadata: {},
      tags: {},
    },
    live: {
      Bucket: 'b',
      Key: 'k',
      ContentType: 'binary/octet-stream',
      ETag: '9b2cf535f27731c974343645a3985328',
      ServerSideEncryption: 'AES256',
    },
    near: [{ live: { ETag: 'd41d8cd98f00b204e9800998ecf8427e' }, found: ['etag'] }],
  },
];

const replicated = (filter: JsonObject): JsonObject => ({
  Role: 'arn:aws:iam::123456789012:role/copy',
  Rules: [{ Id: 'all', Status: 'Enabled', Priority: 1, Filter: filter, Destination: { Bucket: 'arn:aws:s3:::copy' } }],
});

const copied = (filter: JsonObject): JsonObject => ({
  bucket: 'b',
  replication_configuration: [
    {
      role: 'arn:aws:iam::123456789012:role/copy',
      rules: [
        {
          id: 'all',
          status: 'Enabled',
          priority: 1,
          filter: [filter],
          destination: [{ bucket: 'arn:aws:s3:::copy', storage_class: '' }],
        },
      ],
    },
  ],
});

const replication: readonly Row[] = [
  {
    name: 'provider 3: the filter of a replication rule, several things at once',
    type: 'aws_s3_bucket',
    state: copied({ prefix: 'a/', tags: { team: 'x', kind: 'y' } }),
    live: {
      BucketName: 'b',
      ReplicationConfiguration: replicated({
        And: {
          Prefix: 'a/',
          TagFilters: [
            { Key: 'kind', Value: 'y' },
            { Key: 'team', Value: 'x' },
          ],
        },
      }),
    },
    near: [
      {
        live: { ReplicationConfiguration: replicated({ And: { TagFilters: [{ Key: 'team', Value: 'x' }] } }) },
        found: [
          'replication_configuration[0].rules[0].filter[0].prefix',
          'replication_configuration[0].rules[0].filter[0].tags',
        ],
      },
    ],
  },
  {
    name: 'provider 3: the filter of a replication rule, a prefix alone',
    type: 'aws_s3_bucket',
    state: copied({ prefix: 'a/', tags: {} }),
    live: { BucketName: 'b', ReplicationConfiguration: replicated({ Prefix: 'a/' }) },
    near: [
      {
        live: { ReplicationConfiguration: replicated({ Prefix: '' }) },
        found: ['replication_configuration[0].rules[0].filter[0].prefix'],
      },
    ],
  },
];

describeRows('attributes that providers moved', [...streams, ...clusters, ...network, ...events, ...replication]);
