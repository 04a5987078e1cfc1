import { describe, expect, it } from '@jest/globals';

import { kmsDefaultKeyPolicy } from '../../../src/catalog/equivalence/kms-default-key-policy.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';
import { here } from './context.js';

const statement: JsonObject = {
  Sid: 'Enable IAM User Permissions',
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::123456789012:root' },
  Action: 'kms:*',
  Resource: '*',
};
const written = (...statements: Json[]): Json => ({
  Version: '2012-10-17',
  Id: 'key-default-1',
  Statement: statements,
});

describe('kms-default-key-policy', () => {
  it('folds the policy that KMS writes where Terraform has none, with strings or one-element lists', () => {
    const lists = {
      ...statement,
      Action: ['kms:*'],
      Resource: ['*'],
      Principal: { AWS: ['arn:aws:iam::123456789012:root'] },
    };
    expect(kmsDefaultKeyPolicy.equal(undefined, written(statement), here())).toBe(true);
    expect(kmsDefaultKeyPolicy.equal(null, written(lists), here())).toBe(true);
  });

  it.each([
    ['a second statement', written(statement, { ...statement, Principal: { AWS: 'arn:aws:iam::999999999999:root' } })],
    ['another account', written({ ...statement, Principal: { AWS: 'arn:aws:iam::999999999999:root' } })],
    ['a second principal', written({ ...statement, Principal: { AWS: ['arn:aws:iam::123456789012:root', '*'] } })],
    [
      'a service beside the account',
      written({ ...statement, Principal: { AWS: 'arn:aws:iam::123456789012:root', Service: 'x' } }),
    ],
    ['everyone', written({ ...statement, Principal: '*' })],
    ['fewer actions', written({ ...statement, Action: 'kms:Decrypt' })],
    ['a condition', written({ ...statement, Condition: { Bool: { 'aws:SecureTransport': 'true' } } })],
    ['a denial', written({ ...statement, Effect: 'Deny' })],
  ])('keeps a policy with %s apart', (_name, live) => {
    expect(kmsDefaultKeyPolicy.equal(undefined, live, here())).toBe(false);
  });

  it('says nothing where Terraform has a policy', () => {
    expect(kmsDefaultKeyPolicy.equal({ Version: '2012-10-17' }, written(statement), here())).toBe(false);
  });
});
