import { compare } from './number.js';
import { typeEqual } from './type.js';
import {
  isNumber,
  isText,
  itemsOf,
  membersOf,
  type KnownValue,
  type NullValue,
  type UnknownValue,
  type Value,
} from './value.js';

type Test = (a: Value, b: Value) => boolean | 'unknown';

/** Whether two values are equal as `==` sees it; `'unknown'` where that is not decided yet. */
export function equal(a: Value, b: Value): boolean | 'unknown' {
  if (a.kind === 'unknown') return excludes(a, b) ? false : 'unknown';
  if (b.kind === 'unknown') return excludes(b, a) ? false : 'unknown';
  return sameKnown(a, b, equal);
}

/** The same where an unknown value may turn out not to be there at all, because what makes it fails. */
export function equalIfThere(a: Value, b: Value): boolean | 'unknown' {
  return a.kind === 'unknown' || b.kind === 'unknown' ? 'unknown' : sameKnown(a, b, equalIfThere);
}

function sameKnown(a: KnownValue | NullValue, b: KnownValue | NullValue, test: Test): boolean | 'unknown' {
  if (a.kind === 'null' || b.kind === 'null') return a.kind === b.kind;
  if (!comparable(a, b)) return false;
  if (isNumber(a) && isNumber(b)) return compare(a.data, b.data) === 0;
  const [items, others] = [itemsOf(a), itemsOf(b)];
  if (items !== undefined && others !== undefined)
    return a.type.kind === 'set' ? sameSet(items, others, test) : all(items, others, test);
  const [members, theirs] = [membersOf(a), membersOf(b)];
  if (members === undefined || theirs === undefined) return a.data === b.data;
  if (members.size !== theirs.size) return false;
  return conjunction(
    [...members].map(([key, value]) => {
      const other = theirs.get(key);
      return other === undefined ? false : test(value, other);
    }),
  );
}

/** Whether what is known of an unknown value already says that it will not be this one. */
function excludes({ begins }: UnknownValue, other: Value): boolean {
  if (begins === undefined || other.kind === 'unknown') return false;
  if (other.kind === 'null') return true;
  return isText(other) && (other.data === '' ? begins !== '' : !other.data.startsWith(settled(begins)));
}

/** What text behind it does not change: composition (NFC) may take in the last character, and any beyond ASCII. */
function settled(begins: string): string {
  return (/^\p{ASCII}*/u.exec(begins)?.[0] ?? '').slice(0, -1);
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

function all(a: readonly Value[], b: readonly Value[], test: Test): boolean | 'unknown' {
  if (a.length !== b.length) return false;
  return conjunction(a.map((item, index) => test(item, b[index] ?? item)));
}

function sameSet(a: readonly Value[], b: readonly Value[], test: Test): boolean | 'unknown' {
  if (a.length !== b.length) return false;
  return conjunction(a.map((item) => disjunction(b.map((other) => test(item, other)))));
}

function conjunction(parts: readonly (boolean | 'unknown')[]): boolean | 'unknown' {
  if (parts.includes(false)) return false;
  return parts.includes('unknown') ? 'unknown' : true;
}

function disjunction(parts: readonly (boolean | 'unknown')[]): boolean | 'unknown' {
  if (parts.includes(true)) return true;
  return parts.includes('unknown') ? 'unknown' : false;
}
