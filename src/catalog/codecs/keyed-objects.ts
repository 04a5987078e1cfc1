import { isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';
import { asBoolean } from './scalar.js';

/** Arguments: `key`, the attribute that becomes the key; `fields`, the other attributes and their properties. */
function fieldsOf(args: JsonObject): { key: string; fields: readonly (readonly [string, string])[] } {
  const key = own(args, 'key');
  const fields = own(args, 'fields') ?? null;
  const pairs = isObject(fields) ? Object.entries(fields) : [];
  return {
    key: typeof key === 'string' ? key : 'name',
    fields: pairs.flatMap(([attribute, property]) => (typeof property === 'string' ? [[attribute, property]] : [])),
  };
}

/** Blocks of which one attribute names the block ↔ a map of objects, `{ INDEX_SLOW_LOGS: { Enabled: true } }`. */
export const keyedObjects: Codec = {
  name: 'keyed-objects',
  arrays: 'list',
  inside: 'key',
  put(attribute, args) {
    if (!Array.isArray(attribute)) return undefined;
    const { key, fields } = fieldsOf(args);
    const result: JsonObject = {};
    for (const block of attribute) {
      const name = isObject(block) ? own(block, key) : undefined;
      if (!isObject(block) || typeof name !== 'string') continue;
      const object: JsonObject = {};
      for (const [from, to] of fields) {
        const value = own(block, from) ?? null;
        if (value !== null) setOwn(object, to, value);
      }
      setOwn(result, name, object);
    }
    return result;
  },
  get(property, args) {
    if (!isObject(property)) return undefined;
    const { key, fields } = fieldsOf(args);
    return Object.entries(property).map(([name, object]) => {
      const block: JsonObject = { [key]: name };
      for (const [to, from] of fields) {
        const value = isObject(object) ? own(object, from) : undefined;
        if (value !== undefined) setOwn(block, to, value);
      }
      return block;
    });
  },
  normal(property) {
    if (!isObject(property)) return property;
    const result: JsonObject = {};
    for (const [name, object] of Object.entries(property)) setOwn(result, name, plain(object));
    return result;
  },
  locate: (key) => [key],
};

function plain(object: Json): Json {
  if (!isObject(object)) return object;
  const result: JsonObject = {};
  for (const [name, value] of Object.entries(object)) setOwn(result, name, asBoolean(value));
  return result;
}
