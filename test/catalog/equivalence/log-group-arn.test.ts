import { describe, expect, it } from '@jest/globals';

import { logGroupArn } from '../../../src/catalog/equivalence/log-group-arn.js';
import { here } from './context.js';

const group = 'arn:aws:logs:eu-west-1:123456789012:log-group:/app/api';

describe('log-group-arn', () => {
  it('folds the ARN with and without its streams, either way', () => {
    expect(logGroupArn.equal(group, `${group}:*`, here())).toBe(true);
    expect(logGroupArn.equal(`${group}:*`, group, here())).toBe(true);
  });

  it.each([
    ['another group', `${group}-2:*`],
    ['one stream', `${group}:log-stream:a`],
    ['a wildcard in the name', 'arn:aws:logs:eu-west-1:123456789012:log-group:/app/*'],
    ['another account', 'arn:aws:logs:eu-west-1:999999999999:log-group:/app/api:*'],
  ])('keeps %s apart', (_name, live) => {
    expect(logGroupArn.equal(group, live, here())).toBe(false);
  });
});
