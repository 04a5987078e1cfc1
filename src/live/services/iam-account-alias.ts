import { IAMClient, ListAccountAliasesCommand } from '@aws-sdk/client-iam';
import { readsOne } from './reader.js';

/** An account has one alias at most, so that another one means that it was renamed. */
export const reader = readsOne(
  (settings) => new IAMClient(settings),
  async (client, _identifier, abortSignal) => {
    const { AccountAliases: [AccountAlias] = [] } = await client.send(new ListAccountAliasesCommand({}), {
      abortSignal,
    });
    return AccountAlias === undefined ? undefined : { AccountAlias };
  },
);
