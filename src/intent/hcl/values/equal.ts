import { compare } from './number.js';
import { typeEqual } from './type.js';
import { isNumber, itemsOf, membersOf, type KnownValue, type Value } from './value.js';

/** Whether two values are equal as `==` sees it; `'unknown'` where that is not decided yet. */
export function equal(a: Value, b: Value): boolean | 'unknown' {
  if (a.kind === 'unknown' || b.kind === 'unknown') {
    return 'unknown';
  }
  if (a.kind === 'null' || b.kind === 'null') return a.kind === b.kind;
  if (!comparable(a, b)) return false;
  if (isNumber(a) && isNumber(b)) return compare(a.data, b.data) === 0;
  const [items, others] = [itemsOf(a), itemsOf(b)];
  if (items !== undefined && others !== undefined)
    return a.type.kind === 'set' ? sameSet(items, others) : all(items, others);
  const [members, theirs] = [membersOf(a), membersOf(b)];
  if (members === undefined || theirs === undefined) return a.data === b.data;
  if (members.size !== theirs.size) return false;
  return conjunction(
    [...members].map(([key, value]) => {
      const other = theirs.get(key);
      return other === undefined ? false : equal(value, other);
    }),
  );
}

/** Values of different types are never equal; those with parts of unknown type may be. */
function comparable(a: KnownValue, b: KnownValue): boolean {
  if (a.type.kind !== b.type.kind) return false;
  return (
    a.type.kind === 'tuple' ||
    a.type.kind === 'object' ||
    isEmpty(a) ||
    isEmpty(b) ||
    typeEqual(a.type, b.type) ||
    holdsDynamic(a, b)
  );
}

function holdsDynamic(a: KnownValue, b: KnownValue): boolean {
  return [a.type, b.type].some((type) => 'element' in type && type.element.kind === 'dynamic');
}

function isEmpty(value: KnownValue): boolean {
  return itemsOf(value)?.length === 0 || membersOf(value)?.size === 0;
}

function all(a: readonly Value[], b: readonly Value[]): boolean | 'unknown' {
  if (a.length !== b.length) return false;
  return conjunction(a.map((item, index) => equal(item, b[index] ?? item)));
}

function sameSet(a: readonly Value[], b: readonly Value[]): boolean | 'unknown' {
  if (a.length !== b.length) return false;
  return conjunction(a.map((item) => disjunction(b.map((other) => equal(item, other)))));
}

function conjunction(parts: readonly (boolean | 'unknown')[]): boolean | 'unknown' {
  if (parts.includes(false)) return false;
  return parts.includes('unknown') ? 'unknown' : true;
}

function disjunction(parts: readonly (boolean | 'unknown')[]): boolean | 'unknown' {
  if (parts.includes(true)) return true;
  return parts.includes('unknown') ? 'unknown' : false;
}
