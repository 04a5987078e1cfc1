import { EC2Client, GetAllowedImagesSettingsCommand } from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

/** Which images the account lets its instances start from, whatever the identifier. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, _identifier, abortSignal) => {
    const { State, ImageCriteria } = await client.send(new GetAllowedImagesSettingsCommand({}), { abortSignal });
    return { State, ImageCriteria };
  },
);
