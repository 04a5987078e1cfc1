import { mapKey, type Entry, type ListEntry } from '../catalog/engine/compile.js';
import { attributeAt } from '../catalog/engine/conditions.js';
import type { LensContext } from '../catalog/engine/context.js';
import { isAbsent, isObject, jsonEqual, own, type Json } from '../domain/json.js';
import * as read from './read-scope.js';

/** An element that AWS keeps for itself, such as a tag whose key starts with `aws:`; nobody can set or remove it by hand. */
export function isReserved(entry: Entry, element: Json): boolean {
  const reserved = own(entry.lens.args ?? read.noArgs, 'reserved');
  if (reserved === undefined || !isObject(element)) return false;
  const starts = ([property, prefix]: [string, Json]): boolean => {
    const value = own(element, property);
    return typeof value === 'string' && typeof prefix === 'string' && value.startsWith(prefix);
  };
  if (isObject(reserved)) return Object.entries(reserved).some(starts);
  const tables = Array.isArray(reserved) ? reserved.filter(isObject) : [];
  return tables.some((table) => Object.entries(table).every(starts));
}

/** An element that another Terraform resource put there: all that `claimed` names agrees with that resource's block. */
export function isClaimed({ lens }: ListEntry, element: Json, { claimants }: LensContext): boolean {
  const claimed = own(lens.args ?? read.noArgs, 'claimed');
  if (claimants === undefined || !isObject(claimed) || !isObject(element)) return false;
  return claimants.some((attributes) =>
    Object.entries(claimed).every(([property, path]) => {
      const value = typeof path === 'string' ? attributeAt(attributes, path) : undefined;
      return value !== undefined && jsonEqual(value, own(element, property));
    }),
  );
}

/** An element that says nothing beyond defaults is one that AWS echoes for an absent block. */
export function isUnsetElement(entry: ListEntry, element: Json, context: LensContext): boolean {
  return isAbsent(element) || (entry.order === 'list' && isAbsent(read.flatLive(entry.scope, element, context)));
}

/** Where an element stands in its list: at its index, or in a map under its key. */
export function elementToken(entry: ListEntry, element: Json | undefined, index: number | '-'): string | number {
  const key = read.isMap(entry) && isObject(element) ? own(element, mapKey) : undefined;
  return typeof key === 'string' ? key : index;
}

/** An element of a map as the map holds it. */
export function withoutKey(entry: ListEntry, element: Json): Json {
  if (!read.isMap(entry) || !isObject(element)) return element;
  return read.memberOf(element);
}
