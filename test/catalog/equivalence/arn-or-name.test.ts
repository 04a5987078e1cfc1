import { describe, expect, it } from '@jest/globals';

import { arnOrName } from '../../../src/catalog/equivalence/arn-or-name.js';
import { here } from './context.js';

describe('arn-or-name', () => {
  it.each([
    ['arn:aws:iam::123456789012:role/worker', 'worker'],
    ['worker', 'arn:aws:iam::123456789012:role/team/worker'],
    ['arn:aws:lambda:eu-west-1:123456789012:function:resize', 'resize'],
    ['arn:aws:ecs:eu-west-1:123456789012:cluster/main', 'main'],
  ])('folds %s and %s', (intended, live) => {
    expect(arnOrName.equal(intended, live, here())).toBe(true);
  });

  it.each([
    ['arn:aws:iam::123456789012:role/worker', 'worker2'],
    ['arn:aws:iam::123456789012:role/co-worker', 'worker'],
    ['arn:aws:iam::999999999999:role/worker', 'worker'],
    ['arn:aws:lambda:us-east-1:123456789012:function:resize', 'resize'],
    ['arn:aws:lambda:eu-west-1:123456789012:function:resize:7', 'resize'],
    ['arn:aws-cn:iam::123456789012:role/worker', 'worker'],
    ['worker', ''],
    ['worker', 'worker2'],
  ])('keeps %s and "%s" apart', (intended, live) => {
    expect(arnOrName.equal(intended, live, here())).toBe(false);
  });
});
