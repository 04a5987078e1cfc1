import { formatNumber, parseNumber, type TfNumber } from './number.js';
import { isOrdered } from './set-order.js';
import { makeSet } from './set.js';
import { dynamicType, isPrimitive, numberType, stringType, boolType, typeEqual, type Type } from './type.js';
import { unify } from './unify.js';
import {
  compareText,
  itemsOf,
  known,
  marked,
  membersOf,
  nullOf,
  unknown,
  type KnownValue,
  type Value,
} from './value.js';

export type Converted = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: string };

const good = (value: Value): Converted => ({ ok: true, value });
const bad = (problem: string): Converted => ({ ok: false, problem });

/** Terraform's automatic conversion ("Type Conversion" in its documentation). Marks stay where they are. */
export function convert(value: Value, type: Type): Converted {
  if (type.kind === 'dynamic' || (typeEqual(value.type, type) && !hasOptional(type))) return good(value);
  if (value.kind === 'null') {
    return neverBecomes(value.type, type) ? bad(`${describe(type)} required`) : good(nullOf(type, value.sensitive));
  }
  if (value.kind === 'unknown') return convertUnknown(value.type, type, value.reason, value.sensitive);
  const converted = isPrimitive(type) ? primitive(value, type) : structure(value, type);
  return converted.ok ? good(marked(converted.value, value.sensitive)) : converted;
}

function hasOptional(type: Type): boolean {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return hasOptional(type.element);
    case 'tuple':
      return type.elements.some(hasOptional);
    case 'object':
      return (type.optional?.size ?? 0) > 0 || [...type.attributes.values()].some(hasOptional);
    default:
      return false;
  }
}

/** Text, numbers and booleans never become collections, nor these the others. */
function neverBecomes(from: Type, to: Type): boolean {
  return isPrimitive(from) ? !isPrimitive(to) : isPrimitive(to) && from.kind !== 'dynamic';
}

/** Whether a value of one type may become one of another; what is inside decides the rest. */
function convertUnknown(from: Type, to: Type, reason: string, sensitive: boolean): Converted {
  if (neverBecomes(from, to)) return bad(`${describe(to)} required`);
  return good(unknown(reason, withoutOptional(to), sensitive));
}

export function withoutOptional(type: Type): Type {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return { kind: type.kind, element: withoutOptional(type.element) };
    case 'tuple':
      return { kind: 'tuple', elements: type.elements.map(withoutOptional) };
    case 'object':
      return {
        kind: 'object',
        attributes: new Map([...type.attributes].map(([name, inner]) => [name, withoutOptional(inner)])),
      };
    default:
      return type;
  }
}

function primitive(value: KnownValue, type: Type): Converted {
  const { data } = value;
  switch (type.kind) {
    case 'string':
      if (typeof data === 'string') return good(known(stringType, data));
      if (typeof data === 'boolean') return good(known(stringType, String(data)));
      return value.type.kind === 'number'
        ? good(known(stringType, formatNumber(data as TfNumber)))
        : bad('string required');
    case 'number': {
      if (value.type.kind === 'number') return good(value);
      const parsed = typeof data === 'string' ? parseNumber(data) : undefined;
      return parsed === undefined ? bad('a number is required') : good(known(numberType, parsed));
    }
    default:
      if (typeof data === 'boolean') return good(value);
      if (data === 'true' || data === '1') return good(known(boolType, true));
      if (data === 'false' || data === '0') return good(known(boolType, false));
      return bad('a bool is required');
  }
}

function structure(value: KnownValue, type: Type): Converted {
  switch (type.kind) {
    case 'list':
    case 'set':
      return toSequence(value, type.kind, type.element);
    case 'map':
      return toMap(value, type.element);
    case 'tuple':
      return toTuple(value, type.elements);
    case 'object':
      return toObject(value, type);
    default:
      return bad(`${describe(type)} required`);
  }
}

function toSequence(value: KnownValue, kind: 'list' | 'set', element: Type): Converted {
  const items = itemsOf(value);
  if (items === undefined) return bad(`${kind} of ${describe(element)} required`);
  const wanted = commonType(element, items);
  if (wanted === undefined) return bad(`all elements of a ${kind} must have the same type`);
  const doubt = doubtOf(wanted, items);
  if (doubt !== undefined) return good(unknown(doubt, { kind, element: dynamicType }));
  const converted = convertAll(items, wanted);
  if (!converted.ok) return bad(`element ${converted.at}: ${converted.problem}`);
  const inner = withoutOptional(wanted);
  if (kind === 'set') return good(makeSet(inner, converted.values));
  if (!isOrdered(value))
    return good(unknown('the order of a set of compound values', { kind: 'list', element: inner }));
  return good(known({ kind: 'list', element: inner }, converted.values));
}

/** The element type of a collection: as asked for, or what all elements have in common. */
function commonType(element: Type, items: readonly Value[]): Type | undefined {
  if (element.kind !== 'dynamic') return element;
  // A bare `null` has no type of its own, and becomes whatever the others are.
  const typed = items.filter((item) => item.kind !== 'null' || item.type.kind !== 'dynamic');
  return typed.length === 0 ? dynamicType : unify(typed.map(({ type }) => type));
}

/** Beside an element of unknown type, what is not text may yet be converted: why the collection is not known. */
function doubtOf(element: Type, items: readonly Value[]): string | undefined {
  if (element.kind !== 'dynamic') return undefined;
  const cause = items.find((item) => item.kind === 'unknown' && item.type.kind === 'dynamic');
  return cause?.kind === 'unknown' && items.some(holdsConvertible) ? cause.reason : undefined;
}

function holdsConvertible(value: Value): boolean {
  if (value.kind !== 'known') return false;
  if (value.type.kind === 'number' || value.type.kind === 'bool') return true;
  return [...(itemsOf(value) ?? membersOf(value)?.values() ?? [])].some(holdsConvertible);
}

type ConvertedAll =
  | { readonly ok: true; readonly values: readonly Value[] }
  | { readonly ok: false; readonly at: number; readonly problem: string };

function convertAll(items: readonly Value[], type: Type): ConvertedAll {
  const values: Value[] = [];
  for (const [at, item] of items.entries()) {
    const converted = convert(item, type);
    if (!converted.ok) return { ok: false, at, problem: converted.problem };
    values.push(converted.value);
  }
  return { ok: true, values };
}

function toMap(value: KnownValue, element: Type): Converted {
  const members = membersOf(value);
  if (members === undefined) return bad(`map of ${describe(element)} required`);
  const wanted = commonType(element, [...members.values()]);
  if (wanted === undefined) return bad('all elements of a map must have the same type');
  const doubt = doubtOf(wanted, [...members.values()]);
  if (doubt !== undefined) return good(unknown(doubt, { kind: 'map', element: dynamicType }));
  const result = new Map<string, Value>();
  for (const [key, item] of sortedEntries(members)) {
    const converted = convert(item, wanted);
    if (!converted.ok) return bad(`element ${JSON.stringify(key)}: ${converted.problem}`);
    result.set(key, converted.value);
  }
  return good(known({ kind: 'map', element: withoutOptional(wanted) }, result));
}

function toTuple(value: KnownValue, elements: readonly Type[]): Converted {
  const items = itemsOf(value);
  if (items?.length !== elements.length || value.type.kind !== 'tuple')
    return bad(`a tuple of ${elements.length} elements is required`);
  const converted = items.map((item, index) => convert(item, elements[index] ?? dynamicType));
  const failed = converted.find((item) => !item.ok);
  if (failed !== undefined) return failed;
  const values = converted.flatMap((item) => (item.ok ? [item.value] : []));
  return good(known({ kind: 'tuple', elements: values.map(({ type }) => type) }, values));
}

function toObject(value: KnownValue, wanted: Extract<Type, { kind: 'object' }>): Converted {
  const members = membersOf(value);
  if (members === undefined) return bad('an object is required');
  const result = new Map<string, Value>();
  for (const [name, type] of wanted.attributes) {
    const member = members.get(name) ?? (value.open === undefined ? undefined : unknown(value.open));
    if (member === undefined && wanted.optional?.has(name) !== true) {
      return bad(`attribute ${JSON.stringify(name)} is required`);
    }
    const given = member === undefined || member.kind === 'null' ? (wanted.defaults?.get(name) ?? member) : member;
    const converted = given === undefined ? good(nullOf(withoutOptional(type))) : convert(given, type);
    if (!converted.ok) return bad(`attribute ${JSON.stringify(name)}: ${converted.problem}`);
    result.set(name, converted.value);
  }
  const types = new Map([...result].map(([name, { type }]) => [name, type]));
  return good(known({ kind: 'object', attributes: types }, result));
}

/** Members in Terraform's order. */
export function sortedEntries(members: ReadonlyMap<string, Value>): (readonly [string, Value])[] {
  return [...members].sort(([a], [b]) => compareText(a, b));
}

export function describe(type: Type): string {
  switch (type.kind) {
    case 'dynamic':
      return 'any single type';
    case 'list':
    case 'set':
    case 'map':
      return `${type.kind} of ${describe(type.element)}`;
    default:
      return type.kind;
  }
}
