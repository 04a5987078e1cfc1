import { DescribeDBSubnetGroupsCommand, DocDBClient, ListTagsForResourceCommand } from '@aws-sdk/client-docdb';
import { readsOne } from './reader.js';

/** By group name. */
export const reader = readsOne(
  (settings) => new DocDBClient(settings),
  async (client, DBSubnetGroupName, abortSignal) => {
    const command = new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName });
    const { DBSubnetGroups: [group] = [] } = await client.send(command, { abortSignal });
    if (group === undefined) return undefined;
    const tags = new ListTagsForResourceCommand({ ResourceName: group.DBSubnetGroupArn });
    return {
      DBSubnetGroupName: group.DBSubnetGroupName,
      DBSubnetGroupDescription: group.DBSubnetGroupDescription,
      SubnetIds: group.Subnets?.map(({ SubnetIdentifier }) => SubnetIdentifier),
      Tags: (await client.send(tags, { abortSignal })).TagList,
    };
  },
);
