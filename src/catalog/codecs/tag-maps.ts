import { isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';

function toMap(list: Json): Json {
  if (!Array.isArray(list)) return list;
  const result: JsonObject = {};
  for (const entry of list) {
    const key = isObject(entry) ? own(entry, 'Key') : undefined;
    if (!isObject(entry) || typeof key !== 'string') return list;
    setOwn(result, key, own(entry, 'Value') ?? '');
  }
  return result;
}

const toPairs = (map: Json): Json =>
  isObject(map) ? Object.entries(map).map(([Key, Value]) => ({ Key, Value: Value ?? '' })) : map;

/** List of maps of tags ↔ list of lists of `{ Key, Value }`; the lists are alternatives. */
export const tagMaps: Codec = {
  name: 'tag-maps',
  arrays: 'set',
  inside: 'value',
  put: (attribute) => (Array.isArray(attribute) ? attribute.map(toPairs) : undefined),
  get: (property) => (Array.isArray(property) ? property.map(toMap) : undefined),
  normal: (property) => (Array.isArray(property) ? property.map(toMap) : property),
};
