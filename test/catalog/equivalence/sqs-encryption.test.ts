import { describe, expect, it } from '@jest/globals';
import { sqsKeyInsteadOfManaged } from '../../../src/catalog/equivalence/sqs-encryption.js';
import { here } from './context.js';

const withKey = { ...here({ KmsMasterKeyId: 'alias/aws/sqs' }), attributes: { kms_master_key_id: 'alias/aws/sqs' } };

describe('sqs-key-instead-of-managed', () => {
  it('folds managed encryption that gave way to the key Terraform asked for', () => {
    expect(sqsKeyInsteadOfManaged.equal(true, false, withKey)).toBe(true);
  });

  it('keeps a queue without any encryption apart', () => {
    expect(sqsKeyInsteadOfManaged.equal(true, false, { ...withKey, live: {} })).toBe(false);
    expect(sqsKeyInsteadOfManaged.equal(true, false, here())).toBe(false);
  });

  it('keeps a key that Terraform does not know apart', () => {
    expect(sqsKeyInsteadOfManaged.equal(true, false, { ...withKey, attributes: { kms_master_key_id: '' } })).toBe(
      false,
    );
  });
});
