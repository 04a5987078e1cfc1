import type { TfFunction } from '../evaluate/scope.js';
import { equal } from '../values/equal.js';
import { toIndex } from '../values/number.js';
import { boolType, dynamicType, numberType, stringType, type Type } from '../values/type.js';
import {
  bool,
  compareText,
  count,
  firstUnknown,
  isBool,
  isText,
  itemsOf,
  listOf,
  marked,
  membersOf,
  nullOf,
  tupleOf,
  unknown,
  type Value,
} from '../values/value.js';
import { define, fail, type Arguments, type Failure, type Parameter } from './define.js';
import { graphemes } from './go-text.js';
import { inOrder, isList, like } from './sequence.js';

const any = (name: string, more: Partial<Parameter> = {}): Parameter => ({ name, type: dynamicType, ...more });
const shape: Partial<Parameter> = { needs: 'shape', marks: true };
const anyList: Type = { kind: 'list', element: dynamicType };
const notLists = 'only lists and tuples can be used here';

/** True if one of the values decides, whatever the others are. */
function decided(given: Arguments, decisive: boolean): Value {
  const items = given.items(0) ?? [];
  // A null is no true value; to be sure that all are true, it counts as false.
  if (items.some((item) => (isBool(item) ? item.data === decisive : item.kind === 'null' && !decisive))) {
    return bool(decisive);
  }
  const cause = items.map(firstUnknown).find((item) => item !== undefined);
  return cause === undefined ? bool(!decisive) : unknown(cause.reason, boolType);
}

function lengthOf(value: Value): Value | Failure {
  if (value.kind !== 'known') return fail('null has no length');
  if (value.open !== undefined) return unknown(value.open, numberType, value.sensitive);
  const size = isText(value) ? graphemes(value.data).length : (itemsOf(value)?.length ?? membersOf(value)?.size);
  if (size === undefined) return fail('only text, collections and objects have a length');
  return marked(count(size), value.sensitive);
}

function contains(given: Arguments): Value | Failure {
  const items = given.items(0);
  if (items === undefined) return fail('the first argument must be a list, a tuple or a set');
  const answers = items.map((item) => equal(given.at(1), item));
  if (answers.includes(true)) return bool(true);
  return answers.includes('unknown') ? unknown('an element is not known', boolType) : bool(false);
}

function indexOf(given: Arguments): Value | Failure {
  const list = given.known(0);
  const items = given.items(0);
  if (items === undefined || list.type.kind === 'set') return fail(notLists);
  for (const [index, item] of items.entries()) {
    const same = equal(item, given.at(1));
    if (same === 'unknown') return unknown('an element is not known', numberType);
    if (same) return count(index);
  }
  return fail('there is no such element');
}

function elementAt(given: Arguments): Value | Failure {
  const list = given.known(0);
  const items = given.items(0);
  if (items === undefined || list.type.kind === 'set') return fail(notLists);
  const index = toIndex(given.number(1));
  if (index === undefined) return fail('the index must be a whole number');
  const size = items.length;
  const found = size === 0 ? undefined : items[((index % size) + size) % size];
  if (found === undefined) return fail('an empty list has no elements');
  return marked(found, list.sensitive);
}

function slice(given: Arguments): Value | Failure {
  const list = given.known(0);
  const items = given.items(0);
  if (items === undefined || list.type.kind === 'set') return fail(notLists);
  const [start, end] = [toIndex(given.number(1)), toIndex(given.number(2))];
  if (start === undefined || end === undefined) return fail('the indexes must be whole numbers');
  if (start < 0 || end > items.length || start > end) return fail('the indexes are not within the list');
  return marked(like(list, items.slice(start, end)), list.sensitive);
}

function reversed(given: Arguments): Value | Failure {
  const list = given.known(0);
  const items = inOrder(list);
  if (items === undefined) return fail(notLists);
  return isList(items) ? marked(like(list, [...items].reverse()), list.sensitive) : items;
}

/** More values that are not text are not compared each with each. */
const mostCompared = 5000;

function distinct(given: Arguments): Value {
  const list = given.known(0);
  const others = (given.items(0) ?? []).filter((item) => !isText(item)).length;
  if (others > mostCompared) return unknown('the list is too long to be computed here', list.type);
  const kept: Value[] = [];
  const seen = new Set<string>();
  for (const item of given.items(0) ?? []) {
    if (isText(item)) {
      if (seen.has(item.data)) continue;
      seen.add(item.data);
    } else if (kept.some((other) => equal(other, item) === true)) continue;
    kept.push(item);
  }
  return like(list, kept);
}

function chunks(given: Arguments): Value | Failure {
  const list = given.known(0);
  const items = given.items(0) ?? [];
  const size = toIndex(given.number(1));
  if (size === undefined || size < 0) return fail('the size must be a whole number, and not negative');
  if (items.length === 0) return listOf(list.type, []);
  if (size === 0) return listOf(list.type, [list]);
  const result: Value[] = [];
  for (let at = 0; at < items.length; at += size) result.push(like(list, items.slice(at, at + size)));
  return listOf(list.type, result);
}

/** Lists inside lists become their elements, at any depth. What may yet turn out to be a list makes all of it unknown. */
function flatten(given: Arguments): Value | Failure {
  const list = given.known(0);
  if (given.items(0) === undefined) return fail('only lists, tuples and sets can be flattened');
  const found: Value[] = [];
  const marks = { sensitive: list.sensitive };
  const doubt = flattenInto(list, found, marks);
  return doubt === undefined ? marked(tupleOf(found), marks.sensitive) : unknown(doubt, dynamicType, marks.sensitive);
}

const sequences: ReadonlySet<Type['kind']> = new Set(['list', 'set', 'tuple']);

function flattenInto(value: Value, found: Value[], marks: { sensitive: boolean }): string | undefined {
  if (value.kind === 'unknown') {
    if (sequences.has(value.type.kind) || value.type.kind === 'dynamic') return value.reason;
    found.push(value);
    return undefined;
  }
  const items = value.kind === 'known' ? inOrder(value) : undefined;
  if (items === undefined) {
    found.push(value);
    return undefined;
  }
  if (!isList(items)) return items.reason;
  marks.sensitive ||= value.sensitive;
  for (const item of items) {
    const doubt = flattenInto(item, found, marks);
    if (doubt !== undefined) return doubt;
  }
  return undefined;
}

function one(given: Arguments): Value | Failure {
  const list = given.known(0);
  const items = given.items(0);
  const [first] = items ?? [];
  if (items === undefined || items.length > 1) return fail('needs a list, a set or a tuple of at most one element');
  if (first !== undefined) return marked(first, list.sensitive);
  return nullOf('element' in list.type ? list.type.element : dynamicType, list.sensitive);
}

function sorted(given: Arguments): Value | Failure {
  const items = given.items(0) ?? [];
  const texts = items.flatMap((item) => (isText(item) ? [item] : []));
  if (texts.length < items.length) return fail('an element is null; it cannot be sorted');
  return listOf(
    stringType,
    texts.sort((a, b) => compareText(a.data, b.data)),
  );
}

function compact(given: Arguments): Value {
  return listOf(
    stringType,
    (given.items(0) ?? []).filter((item) => isText(item) && item.data !== ''),
  );
}

const texts: Type = { kind: 'list', element: stringType };

export const collectionFunctions: readonly TfFunction[] = [
  define('alltrue', {
    parameters: [{ name: 'list', type: { kind: 'list', element: boolType }, needs: 'shape' }],
    returns: boolType,
    call: (given) => decided(given, false),
  }),
  define('anytrue', {
    parameters: [{ name: 'list', type: { kind: 'list', element: boolType }, needs: 'shape' }],
    returns: boolType,
    call: (given) => decided(given, true),
  }),
  define('length', { parameters: [any('value', shape)], returns: numberType, call: (given) => lengthOf(given.at(0)) }),
  define('contains', {
    parameters: [any('list', { needs: 'shape' }), any('value', { needs: 'shape' })],
    returns: boolType,
    call: contains,
  }),
  define('index', {
    parameters: [any('list', { needs: 'shape' }), any('value', { needs: 'shape' })],
    returns: numberType,
    call: indexOf,
  }),
  define('element', { parameters: [any('list', shape), { name: 'index', type: numberType }], call: elementAt }),
  define('slice', {
    parameters: [any('list', shape), { name: 'start', type: numberType }, { name: 'end', type: numberType }],
    call: slice,
  }),
  define('reverse', { parameters: [any('list', shape)], call: reversed }),
  define('distinct', { parameters: [{ name: 'list', type: anyList }], call: distinct }),
  define('chunklist', {
    parameters: [
      { name: 'list', type: anyList, marks: true },
      { name: 'size', type: numberType },
    ],
    call: chunks,
  }),
  define('flatten', { parameters: [any('list', shape)], call: flatten }),
  define('one', { parameters: [any('list', { needs: 'shape' })], call: one }),
  define('sort', { parameters: [{ name: 'list', type: texts }], returns: texts, call: sorted }),
  define('compact', { parameters: [{ name: 'list', type: texts }], returns: texts, call: compact }),
];
