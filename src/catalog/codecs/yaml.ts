import { isObject, type Json } from '../../domain/json.js';
import type { Codec } from './codec.js';
import { parsed } from './json.js';
import { readYaml } from './yaml-text.js';

/** Characters; AWS takes a megabyte of any document. */
const longest = 2_000_000;

/** JSON or YAML text as a value; text that is neither an object nor a list in one of them stays text. */
function document(value: Json): Json {
  const read = parsed(value);
  if (typeof read !== 'string' || read.length > longest) return read;
  const found = readYaml(read);
  return isObject(found) || Array.isArray(found) ? found : read;
}

/** JSON or YAML text ↔ object, or text of either; how it is laid out carries no meaning. */
export const yaml: Codec = {
  name: 'yaml',
  arrays: 'list',
  inside: 'value',
  // Text that came back as it was needs no parser.
  same: (attribute, property) => typeof attribute === 'string' && attribute === property,
  put: (attribute) => document(attribute) ?? undefined,
  get: (property) => (isObject(property) || Array.isArray(property) ? JSON.stringify(property) : property),
  normal: (property) => document(property),
};
