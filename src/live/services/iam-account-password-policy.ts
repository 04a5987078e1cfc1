import { GetAccountPasswordPolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import { readsOne } from './reader.js';

/** The account's only one, whatever it is called. */
export const reader = readsOne(
  (settings) => new IAMClient(settings),
  async (client, _identifier, abortSignal) =>
    (await client.send(new GetAccountPasswordPolicyCommand({}), { abortSignal })).PasswordPolicy,
);
