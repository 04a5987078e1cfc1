import { describe, expect, it } from '@jest/globals';
import { json } from '../../../src/catalog/codecs/json.js';
import { compareValues } from '../../../src/drift/compare-values.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';

const alternatives: JsonObject = { lists: 'set', ordered: ['numeric'] };

function differences(intended: Json, live: Json, args: JsonObject): number {
  return compareValues(intended, live, (path) => json.orderOf?.(path, args) ?? json.arrays).length;
}

describe('lists inside a JSON document', () => {
  const filter = { severity: ['high', 'critical'], price: [{ numeric: ['>=', 5, '<', 100] }] };

  it('keep their order unless the lens says otherwise', () => {
    expect(differences({ a: ['x', 'y'] }, { a: ['y', 'x'] }, {})).toBeGreaterThan(0);
  });

  it('are alternatives in any order where the lens says so', () => {
    expect(differences(filter, { ...filter, severity: ['critical', 'high'] }, alternatives)).toBe(0);
  });

  it('show one alternative more as one addition', () => {
    expect(differences(filter, { ...filter, severity: ['low', 'critical', 'high'] }, alternatives)).toBe(1);
  });

  it('stay expressions under the keys that the lens names', () => {
    const turned = { ...filter, price: [{ numeric: ['<', 5, '>=', 100] }] };
    expect(differences(filter, turned, alternatives)).toBeGreaterThan(0);
  });
});
