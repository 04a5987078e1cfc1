import { DescribeSpotDatafeedSubscriptionCommand, EC2Client } from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

/** Where the log of an account's Spot instances goes, whatever the identifier. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, _identifier, abortSignal) => {
    const answer = await client.send(new DescribeSpotDatafeedSubscriptionCommand({}), { abortSignal });
    const { SpotDatafeedSubscription: feed } = answer;
    return feed && { Bucket: feed.Bucket, Prefix: feed.Prefix };
  },
);
