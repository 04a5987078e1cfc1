import { ConfigServiceClient, DescribeDeliveryChannelsCommand } from '@aws-sdk/client-config-service';
import { readsOne } from './reader.js';

/** By channel name. */
export const reader = readsOne(
  (settings) => new ConfigServiceClient(settings),
  async (client, name, abortSignal) => {
    const command = new DescribeDeliveryChannelsCommand({ DeliveryChannelNames: [name] });
    const { DeliveryChannels: [channel] = [] } = await client.send(command, { abortSignal });
    if (channel === undefined) return undefined;
    const frequency = channel.configSnapshotDeliveryProperties?.deliveryFrequency;
    return {
      Name: channel.name,
      S3BucketName: channel.s3BucketName,
      S3KeyPrefix: channel.s3KeyPrefix,
      S3KmsKeyArn: channel.s3KmsKeyArn,
      SnsTopicARN: channel.snsTopicARN,
      ConfigSnapshotDeliveryProperties: frequency && { DeliveryFrequency: frequency },
    };
  },
);
