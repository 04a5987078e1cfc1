import { describe, expect, it } from '@jest/globals';

import { sameInstant } from '../../../src/catalog/equivalence/same-instant.js';
import { here } from './context.js';

describe('same-instant', () => {
  it.each([
    ['2027-01-01T00:00:00Z', '2027-01-01T00:00:00.000Z'],
    ['2027-01-01T00:00:00Z', '2027-01-01T01:00:00+01:00'],
    ['2027-01-01', '2027-01-01T00:00:00Z'],
  ])('folds %s and %s', (intended, live) => {
    expect(sameInstant.equal(intended, live, here())).toBe(true);
  });

  it.each([
    ['2027-01-01T00:00:00Z', '2027-01-02T00:00:00Z'],
    ['2027-01-01T00:00:00Z', '2027-01-01T00:00:00+01:00'],
    ['2027-01-01T00:00:00', '2027-01-01T00:00:00Z'],
    ['2027', '2027-01-01T00:00:00Z'],
    ['soon', 'soon'],
  ])('keeps %s and %s apart', (intended, live) => {
    expect(sameInstant.equal(intended, live, here())).toBe(false);
  });
});
