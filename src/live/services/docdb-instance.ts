import { DescribeDBInstancesCommand, DocDBClient, ListTagsForResourceCommand } from '@aws-sdk/client-docdb';
import { pick, readsOne } from './reader.js';

const members = [
  ...['DBInstanceIdentifier', 'DBClusterIdentifier', 'DBInstanceClass', 'AvailabilityZone', 'CACertificateIdentifier'],
  ...['AutoMinorVersionUpgrade', 'PreferredMaintenanceWindow', 'CopyTagsToSnapshot', 'PromotionTier'],
  ...['PerformanceInsightsKMSKeyId'],
];

/** By instance identifier. */
export const reader = readsOne(
  (settings) => new DocDBClient(settings),
  async (client, DBInstanceIdentifier, abortSignal) => {
    const command = new DescribeDBInstancesCommand({ DBInstanceIdentifier });
    const { DBInstances: [instance] = [] } = await client.send(command, { abortSignal });
    if (instance === undefined) return undefined;
    const tags = new ListTagsForResourceCommand({ ResourceName: instance.DBInstanceArn });
    return {
      ...pick(instance, ...members),
      EnablePerformanceInsights: instance.PerformanceInsightsEnabled,
      Tags: (await client.send(tags, { abortSignal })).TagList,
    };
  },
);
