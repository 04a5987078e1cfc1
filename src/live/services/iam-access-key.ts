import { IAMClient, paginateListAccessKeys } from '@aws-sdk/client-iam';
import { partsOf, readsOne } from './reader.js';

/** `USER|KEY`: that the key exists, and its status. IAM has no way to get the secret back. */
export const reader = readsOne(
  (settings) => new IAMClient(settings),
  async (client, identifier, abortSignal) => {
    const [UserName = '', key = ''] = partsOf(identifier, 2);
    for await (const { AccessKeyMetadata = [] } of paginateListAccessKeys({ client }, { UserName }, { abortSignal })) {
      const found = AccessKeyMetadata.find(({ AccessKeyId }) => AccessKeyId === key);
      if (found !== undefined) return { Id: found.AccessKeyId, UserName: found.UserName, Status: found.Status };
    }
    return undefined;
  },
);
