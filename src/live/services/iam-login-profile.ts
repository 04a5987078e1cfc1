import { GetLoginProfileCommand, IAMClient } from '@aws-sdk/client-iam';
import { readsOne } from './reader.js';

/** By user name: that the user has a password for the console, and whether it has to be changed. */
export const reader = readsOne(
  (settings) => new IAMClient(settings),
  async (client, UserName, abortSignal) => {
    const { LoginProfile: profile } = await client.send(new GetLoginProfileCommand({ UserName }), { abortSignal });
    return profile && { UserName: profile.UserName, PasswordResetRequired: profile.PasswordResetRequired };
  },
);
