import type { TypeMapping } from '../model.js';
import { block, exact, map, set, text } from './dsl.js';

const grant = exact('aws_kms_grant', 'Driftline::KMS::Grant', {
  reader: 'kms',
  identifiers: ['{key_id}|{grant_id}'],
  lenses: [
    text('key_id', '/KeyId', { equivalences: ['kms-key'] }),
    text('name', '/Name'),
    text('grantee_principal', '/GranteePrincipal'),
    text('retiring_principal', '/RetiringPrincipal'),
    set('operations', '/Operations'),
    block('constraints', '/Constraints', [
      map('encryption_context_equals', '/EncryptionContextEquals'),
      map('encryption_context_subset', '/EncryptionContextSubset'),
    ]),
  ],
  unverified: { grant_creation_tokens: 'write-only', retire_on_delete: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantListEntry.html',
});

export const kmsGrants: readonly TypeMapping[] = [grant];
