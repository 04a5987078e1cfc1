import { describe, expect, it } from '@jest/globals';

import { s3ObjectLockEitherWay } from '../../../src/catalog/equivalence/s3-object-lock.js';
import { here } from './context.js';

describe('s3-object-lock-either-way', () => {
  it('folds an unnamed lock that its configuration says is on', () => {
    const live = here({ ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } });
    expect(s3ObjectLockEitherWay.equal(true, undefined, live)).toBe(true);
  });

  it('keeps a bucket without any lock apart', () => {
    expect(s3ObjectLockEitherWay.equal(true, undefined, here())).toBe(false);
    expect(s3ObjectLockEitherWay.equal(true, undefined, here({ ObjectLockConfiguration: {} }))).toBe(false);
  });

  it('keeps a lock that Terraform did not ask for apart', () => {
    const live = here({ ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled' } });
    expect(s3ObjectLockEitherWay.equal(false, true, live)).toBe(false);
  });
});
