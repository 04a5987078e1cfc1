import { EC2Client, GetEbsDefaultKmsKeyIdCommand } from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

/** What the account's new volumes in a region are encrypted with, whatever the identifier. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, _identifier, abortSignal) => {
    const { KmsKeyId } = await client.send(new GetEbsDefaultKmsKeyIdCommand({}), { abortSignal });
    return KmsKeyId === undefined ? undefined : { KmsKeyId };
  },
);
