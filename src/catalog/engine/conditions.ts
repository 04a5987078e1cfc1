import { isNothing, jsonEqual, own, type Json, type JsonObject } from '../../domain/json.js';
import type { Condition, DefaultValue } from '../model.js';

/** The attribute at a dotted path (list indices as numbers); a single block may be named without its index. */
export function attributeAt(attributes: JsonObject, path: string): Json | undefined {
  let at: Json | undefined = attributes;
  for (const step of path.split('.')) {
    if (Array.isArray(at) && !/^\d+$/.test(step)) at = at[0];
    if (typeof at !== 'object' || at === null) return undefined;
    at = Array.isArray(at) ? at[Number(step)] : own(at, step);
  }
  return at;
}

export function holds(condition: Condition, attributes: JsonObject): boolean {
  const value = attributeAt(attributes, condition.attribute) ?? null;
  const listed = (values: readonly Json[]): boolean =>
    values.some((item) => jsonEqual(item, value) || (item === null && isNothing(value)));
  if (condition.in !== undefined && !listed(condition.in)) return false;
  return condition.notIn === undefined || !listed(condition.notIn);
}

export function defaultFor(defaults: readonly DefaultValue[] | undefined, attributes: JsonObject): Json | undefined {
  return defaults?.find((entry) => entry.when === undefined || holds(entry.when, attributes))?.value;
}
