import { formatNumber, integer, parseNumber, type TfNumber } from './number.js';
import { boolType, dynamicType, numberType, stringType, type Type } from './type.js';

/** What every value carries. Marks stand on the value they belong to: a list may be plain and one element sensitive. */
interface Marked {
  readonly type: Type;
  readonly sensitive: boolean;
}

/**
 * By `type.kind`: string, number, bool; lists, sets and tuples as arrays (sets of text, numbers and booleans sorted, as
 * Terraform iterates them); maps and objects as `Map` (sorted by key where they are iterated).
 */
export type Data = string | boolean | TfNumber | readonly Value[] | ReadonlyMap<string, Value>;

export interface KnownValue extends Marked {
  readonly kind: 'known';
  readonly data: Data;
  /** Of an object that has more attributes in Terraform than are known here: why those are unknown. */
  readonly open?: string;
}

export interface NullValue extends Marked {
  readonly kind: 'null';
}

/** Not known before an apply, or not to this program. `reason`: one phrase for people, of the first cause. */
export interface UnknownValue extends Marked {
  readonly kind: 'unknown';
  readonly reason: string;
  /** Where given, the value will not be null, and a text will begin with this. */
  readonly begins?: string;
}

/**
 * A value of Terraform's expression language. The law: a known value is what Terraform would say. Whoever is in doubt
 * makes an unknown one, with the reason.
 */
export type Value = KnownValue | NullValue | UnknownValue;

export function known(type: Type, data: Data, sensitive = false): KnownValue {
  return { kind: 'known', type, data, sensitive };
}

export const text = (data: string): KnownValue => known(stringType, data);
export const number = (data: TfNumber): KnownValue => known(numberType, data);
export const count = (data: number): KnownValue => known(numberType, integer(data));
export const bool = (data: boolean): KnownValue => known(boolType, data);

export function nullOf(type: Type = dynamicType, sensitive = false): NullValue {
  return { kind: 'null', type, sensitive };
}

export function unknown(reason: string, type: Type = dynamicType, sensitive = false): UnknownValue {
  return { kind: 'unknown', type, reason, sensitive };
}

/** A value that is not known, but will not be null, and begins so if it is text. */
export function unknownButThere(reason: string, type: Type, sensitive = false, begins = ''): UnknownValue {
  return { kind: 'unknown', type, reason, sensitive, begins };
}

export function listOf(element: Type, items: readonly Value[]): KnownValue {
  return known({ kind: 'list', element }, items);
}

export function tupleOf(items: readonly Value[]): KnownValue {
  return known({ kind: 'tuple', elements: items.map(({ type }) => type) }, items);
}

export function mapOf(element: Type, items: ReadonlyMap<string, Value>): KnownValue {
  return known({ kind: 'map', element }, items);
}

export function objectOf(items: ReadonlyMap<string, Value>): KnownValue {
  return known({ kind: 'object', attributes: new Map([...items].map(([name, { type }]) => [name, type])) }, items);
}

/** The same value, marked sensitive if `sensitive` says so; never unmarked. */
export function marked<V extends Value>(value: V, sensitive: boolean): V {
  return sensitive && !value.sensitive ? { ...value, sensitive: true } : value;
}

/** The same value without marks on itself; elements keep theirs. */
export function unmarked<V extends Value>(value: V): V {
  return value.sensitive ? { ...value, sensitive: false } : value;
}

export function isText(value: Value): value is KnownValue & { readonly data: string } {
  return value.kind === 'known' && typeof value.data === 'string';
}

export function isBool(value: Value): value is KnownValue & { readonly data: boolean } {
  return value.kind === 'known' && typeof value.data === 'boolean';
}

export function isNumber(value: Value): value is KnownValue & { readonly data: TfNumber } {
  return value.kind === 'known' && value.type.kind === 'number';
}

/** Elements of a known list, set or tuple. */
export function itemsOf(value: KnownValue): readonly Value[] | undefined {
  return Array.isArray(value.data) ? (value.data as readonly Value[]) : undefined;
}

/** Members of a known map or object. */
export function membersOf(value: KnownValue): ReadonlyMap<string, Value> | undefined {
  return value.data instanceof Map ? (value.data as ReadonlyMap<string, Value>) : undefined;
}

/** The first unknown value in it, at any depth, or undefined where it is wholly known. */
export function firstUnknown(value: Value): UnknownValue | undefined {
  if (value.kind !== 'known') return value.kind === 'unknown' ? value : undefined;
  const inner = itemsOf(value) ?? membersOf(value)?.values() ?? [];
  for (const item of inner) {
    const found = firstUnknown(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether it or anything in it is sensitive. */
export function holdsSensitive(value: Value): boolean {
  if (value.sensitive) return true;
  if (value.kind !== 'known') return false;
  return [...(itemsOf(value) ?? membersOf(value)?.values() ?? [])].some(holdsSensitive);
}

/** Names and keys in the order in which Terraform goes through them: by the bytes of their UTF-8 form. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

export { formatNumber, parseNumber };
