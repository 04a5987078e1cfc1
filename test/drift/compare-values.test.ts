import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareValues, type ValueOperation } from '../../src/drift/compare-values.js';
import { isObject, setOwn, type Json } from '../../src/domain/json.js';

const asList = (): 'list' => 'list';
const asSet = (): 'set' => 'set';

const values = fc.letrec<{ value: Json; object: Json; array: Json; scalar: Json }>((tie) => ({
  scalar: fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string({ maxLength: 4 })),
  object: fc.dictionary(fc.oneof(fc.string({ maxLength: 3 }), fc.constant('a/b~c')), tie('value'), {
    maxKeys: 4,
  }),
  array: fc.array(tie('value'), { maxLength: 4 }),
  value: fc.oneof({ depthSize: 'small' }, tie('scalar'), tie('object'), tie('array')),
})).value;

/** Applies operations by place: removals from the back, then replacements, then additions. */
function apply(target: Json, operations: readonly ValueOperation[]): Json {
  const root = { root: structuredClone(target) };
  const order = ['replace', 'remove', 'add'];
  const sorted = [...operations].sort(
    (a, b) =>
      order.indexOf(a.operation) - order.indexOf(b.operation) ||
      b.path.length - a.path.length ||
      lastIndex(b) - lastIndex(a),
  );
  for (const operation of sorted.filter(({ operation }) => operation !== 'add')) applyOne(root, operation);
  const additions = sorted.filter(({ operation }) => operation === 'add').reverse();
  for (const operation of additions) applyOne(root, operation);
  return root.root ?? null;
}

const lastIndex = ({ path }: ValueOperation): number => Number((path.at(-1) ?? '0').replace('+', '')) || 0;

function applyOne(root: Json, { operation, path, live }: ValueOperation): void {
  const tokens = ['root', ...path];
  const last = tokens.pop() ?? '';
  let at: Json | undefined = root;
  for (const token of tokens) at = Array.isArray(at) ? at[Number(token)] : isObject(at) ? at[token] : undefined;
  if (Array.isArray(at)) {
    if (operation === 'remove') at.splice(Number(last), 1);
    else if (operation === 'add') at.push(live ?? null);
    else at[Number(last)] = live ?? null;
  } else if (isObject(at)) {
    if (operation === 'remove') Reflect.deleteProperty(at, last);
    else setOwn(at, last, live ?? null);
  }
}

describe('comparing two values', () => {
  it('gives operations that turn the intended value into the live one', () => {
    fc.assert(
      fc.property(values, values, (intended, live) => {
        expect(apply(intended, compareValues(intended, live, asList))).toEqual(live);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds nothing between a value and itself', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(compareValues(value, structuredClone(value), asList)).toEqual([]);
        expect(compareValues(value, structuredClone(value), asSet)).toEqual([]);
      }),
    );
  });

  it('does not see the order of a set', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 6 }), fc.integer(), (items, seed) => {
        const shuffled = items
          .map((item, index) => ({ item, rank: Math.sin(seed + index * 7919) }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ item }) => item);
        expect(compareValues(items, shuffled, asSet)).toEqual([]);
      }),
    );
  });

  it('calls an insertion into a set one addition, wherever it stands', () => {
    const operations = compareValues(['a', 'b'], ['x', 'a', 'b'], asSet);
    const place = { place: [], whole: ['a', 'b'] };
    expect(operations).toEqual([{ operation: 'add', path: ['+0'], intended: undefined, live: 'x', ...place }]);
  });

  it('keeps an own key called __proto__ apart from the prototype', () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": true}, "a": 1}') as Json;
    const operations = compareValues({ a: 1 }, hostile, asList);
    expect(operations).toHaveLength(1);
    expect(operations[0]).toMatchObject({ operation: 'add', path: ['__proto__'] });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('bounds the work on very long sets that have nothing in common', () => {
    const many = (prefix: string): Json[] => Array.from({ length: 20_000 }, (_item, index) => ({ [prefix]: index }));
    expect(compareValues(many('a'), many('b'), asSet)).toHaveLength(40_000);
  });
});
