import { equal } from './equal.js';
import { compareElements } from './set-order.js';
import { compare } from './number.js';
import type { Type } from './type.js';
import { compareText, firstUnknown, isNumber, isText, known, unknown, type Value } from './value.js';

/**
 * A set of these values: each once, in the order in which Terraform goes through them, as far as that is known (see
 * `isOrdered`). With an
 * unknown element nobody knows how many there are, and the whole set is unknown.
 */
export function makeSet(element: Type, values: readonly Value[]): Value {
  const type: Type = { kind: 'set', element };
  // What is sensitive in a set makes the set sensitive: its elements have no places of their own.
  const sensitive = values.some((value) => value.sensitive);
  const cause = values.map(firstUnknown).find((found) => found !== undefined);
  if (cause !== undefined) return unknown(cause.reason, type, sensitive);
  const distinct: Value[] = [];
  const seen = new Set<string>();
  for (const value of values) {
    if (isText(value)) {
      if (seen.has(value.data)) continue;
      seen.add(value.data);
    } else if (distinct.some((other) => equal(other, value) === true)) continue;
    distinct.push({ ...value, sensitive: false });
  }
  return known(type, distinct.sort(order), sensitive);
}

function order(a: Value, b: Value): number {
  if (a.kind === 'null' || b.kind === 'null') return Number(a.kind === 'null') - Number(b.kind === 'null');
  if (isText(a) && isText(b)) return compareText(a.data, b.data);
  if (isNumber(a) && isNumber(b)) return compare(a.data, b.data);
  if (a.kind === 'known' && b.kind === 'known' && typeof a.data === 'boolean') return Number(a.data) - Number(b.data);
  return compareElements(a, b);
}
