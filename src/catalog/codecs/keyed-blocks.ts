import { isNothing, isObject, jsonEqual, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';

/** Attribute → property of what stands in one block, without the attribute that is its key. */
function fieldsOf(args: JsonObject): [string, string][] {
  const fields = own(args, 'properties');
  if (!isObject(fields)) return [];
  return Object.entries(fields).flatMap(([attribute, property]) =>
    typeof property === 'string' ? [[attribute, property] as [string, string]] : [],
  );
}

function keyOf(args: JsonObject): string {
  const key = own(args, 'key');
  if (typeof key !== 'string') throw new Error('codec keyed-blocks needs the name of the attribute that is the key');
  return key;
}

function cleaned(entry: Json, args: JsonObject): Json {
  if (!isObject(entry)) return entry;
  const unset = own(args, 'unset');
  const result: JsonObject = {};
  for (const [property, value] of Object.entries(entry)) {
    const standard = isObject(unset) ? own(unset, property) : undefined;
    if (!isNothing(value) && !jsonEqual(value, standard)) setOwn(result, property, value);
  }
  return result;
}

/**
 * A set of blocks of which one attribute is a key ↔ a map of objects by that key: `route_settings { route_key = … }` ↔
 * `{ "GET /items": { … } }`. Arguments: `key`, the attribute; `properties`, attribute → property of the rest; `unset`,
 * property → what AWS means when nothing is set.
 */
export const keyedBlocks: Codec = {
  name: 'keyed-blocks',
  arrays: 'list',
  inside: 'value',
  put(attribute, args) {
    if (!Array.isArray(attribute)) return undefined;
    const result: JsonObject = {};
    for (const block of attribute) {
      const key = isObject(block) ? own(block, keyOf(args)) : undefined;
      if (!isObject(block) || typeof key !== 'string') continue;
      const entry: JsonObject = {};
      for (const [name, property] of fieldsOf(args)) setOwn(entry, property, own(block, name) ?? null);
      setOwn(result, key, entry);
    }
    return result;
  },
  get(property, args) {
    if (!isObject(property)) return undefined;
    return Object.entries(property).map(([key, entry]) => {
      const block: JsonObject = {};
      setOwn(block, keyOf(args), key);
      for (const [name, at] of fieldsOf(args)) setOwn(block, name, (isObject(entry) ? own(entry, at) : null) ?? null);
      return block;
    });
  },
  normal(property, args) {
    if (!isObject(property)) return property;
    const result: JsonObject = {};
    for (const [key, entry] of Object.entries(property)) setOwn(result, key, cleaned(entry, args));
    return result;
  },
  trace([key, property], args, attribute) {
    if (!Array.isArray(attribute)) return undefined;
    const index = attribute.findIndex((block) => isObject(block) && own(block, keyOf(args)) === key);
    if (index < 0) return undefined;
    const field = fieldsOf(args).find(([, at]) => at === property)?.[0];
    return field === undefined ? `[${String(index)}]` : `[${String(index)}].${field}`;
  },
};
