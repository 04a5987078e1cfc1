import {
  GetNamespaceCommand,
  ListTagsForResourceCommand,
  ServiceDiscoveryClient,
} from '@aws-sdk/client-servicediscovery';
import { readsOne } from './reader.js';

/** By namespace id, whatever its kind. */
export const reader = readsOne(
  (settings) => new ServiceDiscoveryClient(settings),
  async (client, Id, abortSignal) => {
    const { Namespace: namespace } = await client.send(new GetNamespaceCommand({ Id }), { abortSignal });
    if (namespace === undefined) return undefined;
    const tags = new ListTagsForResourceCommand({ ResourceARN: namespace.Arn });
    return {
      Id: namespace.Id,
      Name: namespace.Name,
      Description: namespace.Description,
      Tags: (await client.send(tags, { abortSignal })).Tags,
    };
  },
);
