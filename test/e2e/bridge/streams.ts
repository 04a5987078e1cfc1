import {
  DescribeDeliveryStreamCommand,
  FirehoseClient,
  ListTagsForDeliveryStreamCommand,
  type DeliveryStreamDescription,
  type DestinationDescription,
} from '@aws-sdk/client-firehose';
import { DescribeClusterV2Command, KafkaClient } from '@aws-sdk/client-kafka';
import {
  DescribeStreamConsumerCommand,
  DescribeStreamSummaryCommand,
  KinesisClient,
  ListTagsForStreamCommand,
} from '@aws-sdk/client-kinesis';
import {
  DescribeBrokerCommand,
  DescribeConfigurationCommand,
  DescribeConfigurationRevisionCommand,
  MqClient,
} from '@aws-sdk/client-mq';
import { tagList, tagMapList, type PropertyObject, type Reader } from './document.js';
import { found, pick, plain, some, without } from './shape.js';

const stream: Reader = async (StreamName, clients) => {
  const kinesis = clients.of(KinesisClient);
  const answer = await found(kinesis.send(new DescribeStreamSummaryCommand({ StreamName })));
  const live = answer?.StreamDescriptionSummary;
  if (live === undefined) return undefined;
  const tags = (await kinesis.send(new ListTagsForStreamCommand({ StreamName }))).Tags ?? [];
  const encrypted = live.EncryptionType === 'KMS';
  const metrics = live.EnhancedMonitoring?.flatMap(({ ShardLevelMetrics }) => ShardLevelMetrics ?? []);
  const mode = live.StreamModeDetails?.StreamMode ?? 'PROVISIONED';
  return {
    Arn: live.StreamARN,
    Name: StreamName,
    RetentionPeriodHours: live.RetentionPeriodHours,
    StreamModeDetails: { StreamMode: mode },
    ...(mode === 'PROVISIONED' && { ShardCount: live.OpenShardCount }),
    ...(encrypted && { StreamEncryption: { EncryptionType: 'KMS', KeyId: live.KeyId } }),
    DesiredShardLevelMetrics: some(metrics),
    MaxRecordSizeInKiB: 1024,
    Tags: some(tagList(tags)),
  };
};

const consumer: Reader = async (ConsumerARN, clients) => {
  const answer = await found(clients.of(KinesisClient).send(new DescribeStreamConsumerCommand({ ConsumerARN })));
  const live = answer?.ConsumerDescription;
  return live && pick(live, 'ConsumerARN', 'ConsumerName', 'ConsumerStatus', 'StreamARN');
};

const deliveryStream: Reader = async (DeliveryStreamName, clients) => {
  const firehose = clients.of(FirehoseClient);
  const answer = await found(firehose.send(new DescribeDeliveryStreamCommand({ DeliveryStreamName })));
  const live = answer?.DeliveryStreamDescription;
  if (live === undefined) return undefined;
  const tags = (await firehose.send(new ListTagsForDeliveryStreamCommand({ DeliveryStreamName }))).Tags ?? [];
  return {
    Arn: live.DeliveryStreamARN,
    DeliveryStreamName,
    DeliveryStreamType: live.DeliveryStreamType,
    ...source(live),
    ...destination(live.Destinations?.[0]),
    Tags: some(tagList(tags)),
  };
};

function source(live: DeliveryStreamDescription): PropertyObject {
  const kinesis = live.Source?.KinesisStreamSourceDescription;
  if (kinesis === undefined) return {};
  return { KinesisStreamSourceConfiguration: pick(kinesis, 'KinesisStreamARN', 'RoleARN') };
}

function destination(live: DestinationDescription | undefined): PropertyObject {
  const { ExtendedS3DestinationDescription: extended, HttpEndpointDestinationDescription: http } = live ?? {};
  if (http !== undefined) {
    return {
      HttpEndpointDestinationConfiguration: {
        ...common(plain(http)),
        EndpointConfiguration: pick(http.EndpointConfiguration, 'Name', 'Url'),
        RetryOptions: { DurationInSeconds: http.RetryOptions?.DurationInSeconds ?? 300 },
        S3Configuration: bucketTarget(plain(http.S3DestinationDescription)),
      },
    };
  }
  return extended === undefined ? {} : { ExtendedS3DestinationConfiguration: bucketTarget(plain(extended)) };
}

/** What AWS fills in for a delivery stream and the emulator does not. */
function common(live: PropertyObject): PropertyObject {
  return {
    BufferingHints: { IntervalInSeconds: 300, SizeInMBs: 5 },
    CloudWatchLoggingOptions: { Enabled: false },
    ...without(live, 'S3DestinationDescription', 'S3BackupDescription', 'EndpointConfiguration'),
  };
}

function bucketTarget(live: PropertyObject): PropertyObject {
  return {
    CompressionFormat: 'UNCOMPRESSED',
    EncryptionConfiguration: { NoEncryptionConfig: 'NoEncryption' },
    ...common(live),
  };
}

const broker: Reader = async (BrokerId, clients) => {
  const live = await found(clients.of(MqClient).send(new DescribeBrokerCommand({ BrokerId })));
  if (live === undefined) return undefined;
  return {
    Id: BrokerId,
    Arn: live.BrokerArn,
    ...pick(
      live,
      'AuthenticationStrategy',
      'AutoMinorVersionUpgrade',
      'BrokerName',
      'DeploymentMode',
      'EngineType',
      'HostInstanceType',
      'MaintenanceWindowStartTime',
      'PubliclyAccessible',
      'SecurityGroups',
      'StorageType',
      'SubnetIds',
    ),
    // What was asked for is not returned under its own names.
    EngineVersionCurrent: live.EngineVersion,
    ...(live.Configurations?.Current && {
      ConfigurationId: live.Configurations.Current.Id,
      ConfigurationRevision: live.Configurations.Current.Revision,
    }),
    ...(live.EncryptionOptions && { EncryptionOptions: plain(live.EncryptionOptions) }),
    Logs: { Audit: live.Logs?.Audit ?? false, General: live.Logs?.General ?? false },
    Users: (live.Users ?? []).map(({ Username }) => ({ Username })),
    Tags: some(tagMapList(live.Tags)),
  };
};

const configuration: Reader = async (ConfigurationId, clients) => {
  const mq = clients.of(MqClient);
  const live = await found(mq.send(new DescribeConfigurationCommand({ ConfigurationId })));
  if (live === undefined) return undefined;
  const ConfigurationRevision = String(live.LatestRevision?.Revision ?? 1);
  const revision = await mq.send(new DescribeConfigurationRevisionCommand({ ConfigurationId, ConfigurationRevision }));
  return {
    Id: ConfigurationId,
    Arn: live.Arn,
    ...pick(live, 'AuthenticationStrategy', 'EngineType', 'EngineVersion', 'Name'),
    Description: live.LatestRevision?.Description,
    Revision: ConfigurationRevision,
    Data: revision.Data,
    Tags: some(tagMapList(live.Tags)),
  };
};

const kafka: Reader = async (ClusterArn, clients) => {
  const live = (await found(clients.of(KafkaClient).send(new DescribeClusterV2Command({ ClusterArn }))))?.ClusterInfo;
  if (live === undefined) return undefined;
  const provisioned = live.Provisioned;
  return {
    Arn: ClusterArn,
    ClusterName: live.ClusterName,
    CurrentVersion: live.CurrentVersion,
    KafkaVersion: provisioned?.CurrentBrokerSoftwareInfo?.KafkaVersion,
    NumberOfBrokerNodes: provisioned?.NumberOfBrokerNodes,
    EnhancedMonitoring: provisioned?.EnhancedMonitoring ?? 'DEFAULT',
    StorageMode: provisioned?.StorageMode ?? 'LOCAL',
    BrokerNodeGroupInfo: {
      BrokerAZDistribution: 'DEFAULT',
      ...without(provisioned?.BrokerNodeGroupInfo, 'ZoneIds'),
    },
    EncryptionInfo: plain(provisioned?.EncryptionInfo),
    Tags: live.Tags,
  };
};

export const streams: Readonly<Record<string, Reader>> = {
  'AWS::AmazonMQ::Broker': broker,
  'AWS::AmazonMQ::Configuration': configuration,
  'AWS::Kinesis::Stream': stream,
  'AWS::Kinesis::StreamConsumer': consumer,
  'AWS::KinesisFirehose::DeliveryStream': deliveryStream,
  'AWS::MSK::Cluster': kafka,
};
