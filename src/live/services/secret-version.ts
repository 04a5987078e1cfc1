import { paginateListSecretVersionIds, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { partsOf, readsOne } from './reader.js';

/** `SECRET|VERSION`: that the version exists, and its stages. The value is never asked for. */
export const reader = readsOne(
  (settings) => new SecretsManagerClient(settings),
  async (client, identifier, abortSignal) => {
    const [SecretId = '', VersionId = ''] = partsOf(identifier, 2);
    const input = { SecretId, IncludeDeprecated: true };
    for await (const { Versions = [] } of paginateListSecretVersionIds({ client }, input, { abortSignal })) {
      const version = Versions.find((one) => one.VersionId === VersionId);
      if (version !== undefined) return { SecretId, VersionId, VersionStages: version.VersionStages ?? [] };
    }
    return undefined;
  },
);
