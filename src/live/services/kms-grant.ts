import { KMSClient, ListGrantsCommand } from '@aws-sdk/client-kms';
import { partsOf, pick, readsOne } from './reader.js';

const same = ['Constraints', 'GranteePrincipal', 'KeyId', 'Name', 'Operations', 'RetiringPrincipal'];

/** `KEY|GRANT`, the key by its id or ARN. A grant that was retired or revoked is in no list. */
export const reader = readsOne(
  (settings) => new KMSClient(settings),
  async (client, identifier, abortSignal) => {
    const [KeyId, GrantId] = partsOf(identifier, 2);
    const { Grants = [] } = await client.send(new ListGrantsCommand({ KeyId, GrantId }), { abortSignal });
    const grant = Grants.find((candidate) => candidate.GrantId === GrantId);
    return grant && pick(grant, ...same);
  },
);
