import { describe, expect, it } from '@jest/globals';
import { kmsGrants } from '../../../src/catalog/overrides/kms-grants.js';
import { coverageOf, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const id = '1234abcd-12ab-34cd-56ef-1234567890ab';
const attributes = {
  ...{ id: `${id}:abc`, grant_id: 'abc', grant_token: 's3cret', key_id: id, name: 'g', retiring_principal: '' },
  ...{ grantee_principal: 'arn:aws:iam::123456789012:role/app', operations: ['Decrypt', 'Encrypt'] },
  ...{ constraints: [{ encryption_context_equals: { team: 'a' }, encryption_context_subset: {} }] },
  ...{ grant_creation_tokens: null, retire_on_delete: false },
};
const live = {
  ...{ KeyId: `arn:aws:kms:eu-west-1:123456789012:key/${id}`, Name: 'g', Operations: ['Encrypt', 'Decrypt'] },
  ...{ GranteePrincipal: 'arn:aws:iam::123456789012:role/app' },
  Constraints: { EncryptionContextEquals: { team: 'a' } },
};

describeInSync(kmsGrants, {
  aws_kms_grant: {
    attributes,
    live,
    plants: [
      ['/Operations/-', 'CreateGrant', 'operations'],
      ['/GranteePrincipal', 'arn:aws:iam::999999999999:role/app', 'grantee_principal'],
      ['/RetiringPrincipal', 'arn:aws:iam::999999999999:root', 'retiring_principal'],
      ['/Constraints', undefined, 'constraints[0].encryption_context_equals["team"]'],
      ['/KeyId', 'arn:aws:kms:eu-west-1:123456789012:key/ffffabcd-12ab-34cd-56ef-1234567890ab', 'key_id'],
    ],
  },
});

describe('a grant', () => {
  it('has tokens that KMS never returns', () => {
    const tokens = { ...attributes, grant_creation_tokens: ['t'] };
    const { unverified } = coverageOf(mappingOf(kmsGrants, 'aws_kms_grant'), tokens, live);
    expect(unverified).toContainEqual({ attribute: 'grant_creation_tokens', reason: 'write-only' });
  });
});
