import { canonicalText, isObject, own, type Json } from '../../domain/json.js';
import type { Align, Codec } from './codec.js';

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
    return Array.isArray(ordered) && ordered.includes(path.at(-1) ?? '') ? 'list' : byContent;
  },
};

/** Equal elements first; where as many are left on both sides, one took the place of the other. */
const byContent: Align = (intended, live) => {
  const places = new Map<string, number[]>();
  live.forEach((element, index) => {
    const text = canonicalText(element);
    const known = places.get(text);
    if (known === undefined) places.set(text, [index]);
    else known.push(index);
  });
  const peers = intended.map((element) => places.get(canonicalText(element))?.shift() ?? -1);
  const left = [...places.values()].flat().sort((a, b) => a - b);
  if (peers.filter((peer) => peer < 0).length !== left.length) return peers;
  return peers.map((peer) => (peer < 0 ? (left.shift() ?? -1) : peer));
};
