import { isObject, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';
import { asText } from './scalar.js';

function joined(value: Json): Json {
  if (!Array.isArray(value)) return asText(value);
  const items = value.map(asText);
  return items.every((item) => typeof item === 'string') ? items.join(',') : items;
}

function eachOf(object: JsonObject, spell: (value: Json) => Json): JsonObject {
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(object)) if (value !== null) setOwn(result, key, spell(value));
  return result;
}

/** Map of text ↔ map of lists of text, which the provider joins with commas when it reads them. */
export const joinedMap: Codec = {
  name: 'joined-map',
  arrays: 'list',
  inside: 'key',
  put: (attribute) => (isObject(attribute) ? eachOf(attribute, (value) => [asText(value)]) : undefined),
  get: (property) => (isObject(property) ? eachOf(property, joined) : undefined),
  normal: (property) => (isObject(property) ? eachOf(property, joined) : property),
  locate: (key) => [key],
};
