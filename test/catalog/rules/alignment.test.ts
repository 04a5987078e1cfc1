import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alignOrdered, alignUnordered } from '../../../src/catalog/rules/alignment.js';
import type { Json } from '../../../src/domain/json.js';

const same = (a: Json, b: Json): boolean => a === b;

describe('lists whose order carries no meaning', () => {
  it('pair what is equal, wherever it stands', () => {
    expect(alignUnordered(['GET', 'HEAD', 'OPTIONS'], ['HEAD', 'OPTIONS', 'GET'], same)).toEqual([2, 0, 1]);
  });

  it('pair by what tells the elements apart, whatever else changed', () => {
    const intended = [
      { Key: 'A', Value: '1' },
      { Key: 'B', Value: '2' },
    ];
    const live = [
      { Key: 'B', Value: '1' },
      { Key: 'A', Value: '2' },
    ];
    expect(alignUnordered(intended, live, same)).toEqual([1, 0]);
  });

  it('pair the only two that are left: a value that changed', () => {
    expect(alignUnordered(['a', 'b'], ['c', 'a'], same)).toEqual([1, 0]);
  });

  it('do not pair elements that have nothing in common', () => {
    expect(alignUnordered([{ Port: 1, Host: 'a', Path: '/' }], [{ Port: 2, Host: 'b', Path: '/x' }], same)).toEqual([
      -1,
    ]);
    expect(alignUnordered(['a', 'b'], ['c', 'd'], same)).toEqual([-1, -1]);
  });

  it('find every element of a shuffled list', () => {
    const lists = fc.uniqueArray(fc.jsonValue({ maxDepth: 2 }), {
      maxLength: 8,
      selector: (value) => JSON.stringify(value),
    }) as fc.Arbitrary<Json[]>;
    fc.assert(
      fc.property(lists, (list) => {
        const shuffled = [...list].reverse();
        const peers = alignUnordered(list, shuffled, same);
        expect(peers.map((peer) => JSON.stringify(shuffled[peer]))).toEqual(list.map((item) => JSON.stringify(item)));
      }),
    );
  });
});

describe('lists whose order matters', () => {
  it('see one element that came or went, not everything after it', () => {
    expect(alignOrdered(['a', 'b', 'c'], ['b', 'c'])).toEqual([-1, 0, 1]);
    expect(alignOrdered(['a', 'b'], ['x', 'a', 'b'])).toEqual([1, 2]);
  });

  it('pair what changed in its place', () => {
    expect(alignOrdered(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([0, 1, 2]);
  });

  it('see elements that changed places', () => {
    expect(alignOrdered(['a', 'b'], ['b', 'a'])).toEqual([-1, 0]);
  });

  it('never pair one live element twice, nor out of order', () => {
    const list = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (a, b) => {
        const used = alignOrdered(a, b).filter((peer) => peer >= 0);
        expect(used).toEqual([...new Set(used)].sort((x, y) => x - y));
      }),
    );
  });
});
