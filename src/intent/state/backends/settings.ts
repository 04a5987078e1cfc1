import { isObject, own, type Json, type JsonObject } from '../../../domain/json.js';

/** A setting as text; empty counts as not set, as backends take it. */
export function textIn(settings: JsonObject, name: string): string | undefined {
  const value = own(settings, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function flagIn(settings: JsonObject, name: string): boolean | undefined {
  const value = own(settings, name);
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : undefined;
}

/** Elements that are text: of a list, or the one text. */
export function textsIn(settings: JsonObject, name: string): readonly string[] {
  const value = own(settings, name);
  const items: readonly (Json | undefined)[] = Array.isArray(value) ? value : [value];
  return items.filter((item): item is string => typeof item === 'string' && item !== '');
}

/** A nested block or object. Records keep blocks as objects or as lists of one. */
export function objectIn(settings: JsonObject, name: string): JsonObject {
  const value = own(settings, name);
  const first: Json | undefined = Array.isArray(value) ? value[0] : value;
  return isObject(first) ? first : {};
}

/** The members of an object that are text. */
export function pairsIn(settings: JsonObject, name: string): Record<string, string> {
  const found: [string, string][] = [];
  const object = objectIn(settings, name);
  for (const key of Object.keys(object)) {
    const value = own(object, key);
    if (typeof value === 'string') found.push([key, value]);
  }
  return Object.fromEntries(found);
}

/** The first that is set: `AWS_REGION`, `AWS_DEFAULT_REGION`. */
export function variable(
  env: Readonly<Record<string, string | undefined>>,
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    const value = env[name];
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}
