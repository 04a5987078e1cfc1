import { EC2Client, GetImageBlockPublicAccessStateCommand } from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

/** Whether the account's images in a region may be made public, whatever the identifier. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, _identifier, abortSignal) => {
    const command = new GetImageBlockPublicAccessStateCommand({});
    const { ImageBlockPublicAccessState: State } = await client.send(command, { abortSignal });
    return State === undefined ? undefined : { State };
  },
);
