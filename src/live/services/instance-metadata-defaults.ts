import { EC2Client, GetInstanceMetadataDefaultsCommand } from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

/** What new instances of an account offer at their metadata service, whatever the identifier. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, _identifier, abortSignal) => {
    const { AccountLevel = {} } = await client.send(new GetInstanceMetadataDefaultsCommand({}), { abortSignal });
    return AccountLevel;
  },
);
