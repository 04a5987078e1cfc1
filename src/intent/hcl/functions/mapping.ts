import type { TfFunction } from '../evaluate/scope.js';
import { convert, sortedEntries } from '../values/convert.js';
import { dynamicType, stringType, typeEqual, type Type } from '../values/type.js';
import {
  isText,
  itemsOf,
  listOf,
  mapOf,
  marked,
  membersOf,
  objectOf,
  text,
  tupleOf,
  unknown,
  type KnownValue,
  type Value,
} from '../values/value.js';
import { compareText } from '../values/value.js';
import { define, fail, largestCollection, type Arguments, type Failure, type Parameter } from './define.js';

const shape: Partial<Parameter> = { needs: 'shape', marks: true };
const notMaps = 'only maps and objects can be used here';
const listOfTexts: Type = { kind: 'list', element: stringType };

/** Members in order, if all of them are known by name. */
function entries(value: KnownValue): readonly (readonly [string, Value])[] | Value | Failure {
  const members = membersOf(value);
  if (members === undefined) return fail(notMaps);
  if (value.open !== undefined) return unknown(value.open, dynamicType, value.sensitive);
  return sortedEntries(members);
}

const isEntries = (found: ReturnType<typeof entries>): found is readonly (readonly [string, Value])[] =>
  Array.isArray(found);

function keys(given: Arguments): Value | Failure {
  const value = given.known(0);
  const found = entries(value);
  if (!isEntries(found)) return found;
  const names = found.map(([name]) => text(name));
  return marked(value.type.kind === 'map' ? listOf(stringType, names) : tupleOf(names), value.sensitive);
}

function values(given: Arguments): Value | Failure {
  const value = given.known(0);
  const found = entries(value);
  if (!isEntries(found)) return found;
  const items = found.map(([, item]) => item);
  return marked(value.type.kind === 'map' ? listOf(value.type.element, items) : tupleOf(items), value.sensitive);
}

function lookup(given: Arguments): Value | Failure {
  const [map, key] = [given.at(0), given.at(1)];
  const fallback = given.count === 3 ? given.at(2) : undefined;
  const sensitive = map.sensitive || key.sensitive;
  if (map.kind === 'unknown') return unknown(map.reason, elementOf(map.type), sensitive);
  const members = map.kind === 'known' ? membersOf(map) : undefined;
  if (members === undefined || map.kind !== 'known') return fail(notMaps);
  if (!isText(key)) return unknown(key.kind === 'unknown' ? key.reason : '', elementOf(map.type), sensitive);
  const converted = fallback === undefined ? undefined : convert(fallback, elementOf(map.type));
  if (converted?.ok === false) return fail('the default must have the type of the elements');
  const found = members.get(key.data);
  if (found !== undefined) return marked(found, sensitive);
  if (map.open !== undefined) return unknown(map.open, dynamicType, sensitive);
  return converted === undefined ? fail('there is no such key') : marked(converted.value, sensitive);
}

const elementOf = (type: Type): Type => (type.kind === 'map' ? type.element : dynamicType);

function merge(given: Arguments): Value | Failure {
  const merged = new Map<string, Value>();
  let sensitive = false;
  let open: string | undefined;
  for (const value of given.values) {
    sensitive ||= value.sensitive;
    if (value.kind !== 'known') {
      const kind = value.type.kind;
      if (kind !== 'dynamic' && kind !== 'map' && kind !== 'object') return fail(notMaps);
      continue;
    }
    const members = membersOf(value);
    if (members === undefined) return fail(notMaps);
    open ??= value.open;
    for (const [name, member] of members) merged.set(name, member);
  }
  if (open !== undefined) return unknown(open, dynamicType, sensitive);
  return marked(mergedAs(given.values, merged), sensitive);
}

/** Maps of one type make such a map; anything else makes an object. */
function mergedAs(values: readonly Value[], merged: ReadonlyMap<string, Value>): Value {
  const [first] = values;
  if (first === undefined) return objectOf(merged);
  const same = values.every(({ type }) => typeEqual(type, first.type));
  return same && first.type.kind === 'map' ? mapOf(first.type.element, merged) : objectOf(merged);
}

function zipmap(given: Arguments): Value | Failure {
  const list = given.known(1);
  const items = itemsOf(list);
  const names = given.items(0) ?? [];
  if (items === undefined || list.type.kind === 'set') return fail('the values must be a list or a tuple');
  if (items.length !== names.length) return fail('there must be as many keys as values');
  const result = new Map<string, Value>();
  for (const [index, name] of names.entries()) {
    const item = items[index];
    if (!isText(name) || item === undefined) return fail('a key is null');
    result.set(name.data, item);
  }
  return marked(list.type.kind === 'list' ? mapOf(list.type.element, result) : objectOf(result), list.sensitive);
}

function transpose(given: Arguments): Value | Failure {
  const result = new Map<string, string[]>();
  let size = 0;
  for (const [key, list] of sortedEntries(given.members(0) ?? new Map())) {
    if (list.kind !== 'known') return fail('an element is null');
    for (const item of itemsOf(list) ?? []) {
      if (!isText(item)) return fail('an element is null');
      const known = result.get(item.data);
      if (known === undefined) result.set(item.data, [key]);
      else known.push(key);
      size++;
    }
  }
  if (size > largestCollection) return unknown('the map is too large to be transposed here');
  const lists = [...result].map(([key, names]): [string, Value] => [
    key,
    listOf(stringType, names.sort(compareText).map(text)),
  ]);
  return mapOf(listOfTexts, new Map(lists));
}

export const mapFunctions: readonly TfFunction[] = [
  define('keys', { parameters: [{ name: 'map', type: dynamicType, ...shape }], call: keys }),
  define('values', { parameters: [{ name: 'map', type: dynamicType, ...shape }], call: values }),
  define('lookup', {
    parameters: [
      { name: 'map', type: dynamicType, needs: 'nothing', marks: true },
      { name: 'key', type: stringType, needs: 'nothing', marks: true },
    ],
    rest: { name: 'default', type: dynamicType, nulls: 'any', needs: 'nothing', marks: true },
    most: 3,
    call: lookup,
  }),
  define('merge', {
    parameters: [],
    rest: { name: 'maps', type: dynamicType, nulls: 'any', ...shape },
    call: merge,
  }),
  define('zipmap', {
    parameters: [
      { name: 'keys', type: listOfTexts },
      { name: 'values', type: dynamicType, ...shape },
    ],
    call: zipmap,
  }),
  define('transpose', {
    parameters: [{ name: 'map', type: { kind: 'map', element: listOfTexts } }],
    returns: { kind: 'map', element: listOfTexts },
    call: transpose,
  }),
];
