import type { TypeMapping } from '../model.js';
import { exact, set, text } from './dsl.js';

/** That a version exists and which stages it has; what it holds is between the secret and those who may read it. */
const version = exact('aws_secretsmanager_secret_version', 'Driftline::SecretsManager::SecretVersion', {
  reader: 'secrets-manager',
  identifiers: ['{secret_id}|{version_id}'],
  lenses: [text('secret_id', '/SecretId'), set('version_stages', '/VersionStages')],
  unverified: {
    secret_binary: 'never-asked',
    secret_string: 'never-asked',
    secret_string_wo: 'write-only',
    secret_string_wo_version: 'terraform-only',
  },
  source: 'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecretVersionIds.html',
});

export const secretVersions: readonly TypeMapping[] = [version];
