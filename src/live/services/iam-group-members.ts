import { IAMClient, paginateGetGroup } from '@aws-sdk/client-iam';
import { readsOne } from './reader.js';

/** By group name, the names of all users in it. */
export const reader = readsOne(
  (settings) => new IAMClient(settings),
  async (client, GroupName, abortSignal) => {
    const users: string[] = [];
    for await (const { Users = [] } of paginateGetGroup({ client }, { GroupName }, { abortSignal })) {
      for (const { UserName } of Users) if (UserName !== undefined) users.push(UserName);
    }
    return { GroupName, Users: users };
  },
);
