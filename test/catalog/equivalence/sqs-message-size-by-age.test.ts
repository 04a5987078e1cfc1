import { describe, expect, it } from '@jest/globals';

import { sqsMessageSizeByAge } from '../../../src/catalog/equivalence/sqs-message-size-by-age.js';
import { here } from './context.js';

describe('sqs-message-size-by-age', () => {
  it('folds either default where one side says nothing', () => {
    expect(sqsMessageSizeByAge.equal(undefined, 262_144, here())).toBe(true);
    expect(sqsMessageSizeByAge.equal(undefined, 1_048_576, here())).toBe(true);
    expect(sqsMessageSizeByAge.equal(262_144, undefined, here())).toBe(true);
  });

  it('keeps a size that was asked for, and sizes that never were a default, apart', () => {
    expect(sqsMessageSizeByAge.equal(1_048_576, 262_144, here())).toBe(false);
    expect(sqsMessageSizeByAge.equal(undefined, 65_536, here())).toBe(false);
  });
});
