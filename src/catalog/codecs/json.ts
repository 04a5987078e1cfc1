import { isObject, own, type Json } from '../../domain/json.js';
import type { Codec } from './codec.js';

/** JSON text as a value; text that is no JSON object or array stays text. */
export function parsed(value: Json): Json {
  if (typeof value !== 'string') return value;
  const start = value.trimStart();
  if (!start.startsWith('{') && !start.startsWith('[')) return value.trim() === '' ? null : value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return value;
  }
}

/** `args.lists: 'set'`: lists are alternatives in any order, except under the keys that `args.ordered` names. */
export const json: Codec = {
  name: 'json',
  arrays: 'list',
  inside: 'value',
  put(attribute) {
    return parsed(attribute) ?? undefined;
  },
  get: (property) => (isObject(property) || Array.isArray(property) ? JSON.stringify(property) : property),
  normal: (property) => parsed(property),
  orderOf(path, args) {
    const ordered = own(args, 'ordered');
    if (own(args, 'lists') !== 'set') return 'list';
    return Array.isArray(ordered) && ordered.includes(path.at(-1) ?? '') ? 'list' : 'set';
  },
};
