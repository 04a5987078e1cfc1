import { describe, expect, it } from '@jest/globals';

import { kmsKey } from '../../../src/catalog/equivalence/kms-key.js';
import { here, nowhere } from './context.js';

const id = '1f955606-e25e-4b85-bd27-8139ecd016a4';
const arn = `arn:aws:kms:eu-west-1:123456789012:key/${id}`;

describe('kms-key', () => {
  it.each([
    ['id and ARN', id, arn],
    ['ARN and id', arn, id],
    [
      'multi-region key',
      'mrk-4f84e44c22a340f1a3f36dc8568e4b2b',
      'arn:aws:kms:eu-west-1:123456789012:key/mrk-4f84e44c22a340f1a3f36dc8568e4b2b',
    ],
    ['alias and its ARN', 'alias/aws/sqs', 'arn:aws:kms:eu-west-1:123456789012:alias/aws/sqs'],
    ['id in another case', id.toUpperCase(), id],
  ])('folds %s', (_name, intended, live) => {
    expect(kmsKey.equal(intended, live, here())).toBe(true);
    expect(kmsKey.equal(intended, live, nowhere)).toBe(true);
  });

  it.each([
    ['another key', id, 'arn:aws:kms:eu-west-1:123456789012:key/2f955606-e25e-4b85-bd27-8139ecd016a4'],
    ['the id in another account', id, `arn:aws:kms:eu-west-1:999999999999:key/${id}`],
    ['the id in another region', id, `arn:aws:kms:us-east-1:123456789012:key/${id}`],
    ['the same id in two ARNs of different accounts', arn, `arn:aws:kms:eu-west-1:999999999999:key/${id}`],
    ['an alias and a key, which nobody can tell', 'alias/aws/sqs', arn],
    ['an alias of another name', 'alias/a', 'arn:aws:kms:eu-west-1:123456789012:alias/b'],
    ['a key and nothing', id, undefined],
    ['an id inside another service’s ARN', id, `arn:aws:s3:eu-west-1:123456789012:key/${id}`],
  ])('keeps %s apart', (_name, intended, live) => {
    expect(kmsKey.equal(intended, live, here())).toBe(false);
  });
});
