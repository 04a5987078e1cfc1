import {
  DescribeDBClusterParameterGroupsCommand,
  DocDBClient,
  ListTagsForResourceCommand,
  paginateDescribeDBClusterParameters,
} from '@aws-sdk/client-docdb';
import { readsOne } from './reader.js';

/** By group name, with the parameters that somebody set. */
export const reader = readsOne(
  (settings) => new DocDBClient(settings),
  async (client, DBClusterParameterGroupName, abortSignal) => {
    const command = new DescribeDBClusterParameterGroupsCommand({ DBClusterParameterGroupName });
    const { DBClusterParameterGroups: [group] = [] } = await client.send(command, { abortSignal });
    if (group === undefined) return undefined;
    const Parameters: Record<string, string> = {};
    const input = { DBClusterParameterGroupName, Source: 'user' };
    for await (const page of paginateDescribeDBClusterParameters({ client }, input, { abortSignal })) {
      for (const { ParameterName, ParameterValue } of page.Parameters ?? []) {
        if (ParameterName !== undefined && ParameterValue !== undefined) Parameters[ParameterName] = ParameterValue;
      }
    }
    const tags = new ListTagsForResourceCommand({ ResourceName: group.DBClusterParameterGroupArn });
    return {
      Name: group.DBClusterParameterGroupName,
      Family: group.DBParameterGroupFamily,
      Description: group.Description,
      Parameters,
      Tags: (await client.send(tags, { abortSignal })).TagList,
    };
  },
);
