import { describe, expect, it } from '@jest/globals';
import { snsSignatureVersionUnset } from '../../../src/catalog/equivalence/sns-signature-version-unset.js';
import { here } from './context.js';

describe('sns-signature-version-unset', () => {
  it("folds the provider's 0 and the version that SNS uses by itself", () => {
    expect(snsSignatureVersionUnset.equal(0, 1, here())).toBe(true);
  });

  it('keeps version 2 and a version that was asked for apart', () => {
    expect(snsSignatureVersionUnset.equal(0, 2, here())).toBe(false);
    expect(snsSignatureVersionUnset.equal(2, 1, here())).toBe(false);
  });
});
