import { describe, expect, it } from '@jest/globals';

import { jsonNumberText } from '../../../src/catalog/equivalence/json-number-text.js';
import { here } from './context.js';

describe('json-number-text', () => {
  it('folds a number and its text', () => {
    const target = 'arn:aws:sqs:eu-west-1:123456789012:dead';
    expect(
      jsonNumberText.equal(
        { deadLetterTargetArn: target, maxReceiveCount: '5' },
        { maxReceiveCount: 5, deadLetterTargetArn: target },
        here(),
      ),
    ).toBe(true);
  });

  it.each([
    ['another number', { maxReceiveCount: '5' }, { maxReceiveCount: 50 }],
    ['text that only begins like a number', { a: '5s' }, { a: 5 }],
    ['leading zeros, which are an identifier', { account: '0123' }, { account: 123 }],
    ['more digits than a number holds', { a: '12345678901234567890' }, { a: 12345678901234567000 }],
  ])('keeps %s apart', (_name, intended, live) => {
    expect(jsonNumberText.equal(intended, live, here())).toBe(false);
  });
});
