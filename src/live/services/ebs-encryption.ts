import { EC2Client, GetEbsEncryptionByDefaultCommand } from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

/** Whether the account's new volumes in a region are encrypted, whatever the identifier. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, _identifier, abortSignal) => {
    const { EbsEncryptionByDefault } = await client.send(new GetEbsEncryptionByDefaultCommand({}), { abortSignal });
    return { EbsEncryptionByDefault: EbsEncryptionByDefault ?? false };
  },
);
