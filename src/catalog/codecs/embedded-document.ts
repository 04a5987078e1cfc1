import { isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';
import { parsed } from './json.js';

function pathsOf(args: JsonObject, name: string): readonly string[][] {
  const list = own(args, name);
  if (!Array.isArray(list)) return [];
  return list.filter((path) => typeof path === 'string').map((path) => path.slice(1).split('/'));
}

function withoutPath(value: Json, path: readonly string[]): Json {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (Array.isArray(value)) return head === '*' ? value.map((item) => withoutPath(item, rest)) : value;
  if (!isObject(value) || !Object.hasOwn(value, head)) return value;
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (key !== head) setOwn(result, key, item);
    else if (rest.length > 0) setOwn(result, key, withoutPath(item, rest));
  }
  return result;
}

/** A live document without what only AWS sets (`readOnly`) and what it never returns (`writeOnly`). */
export function comparable(value: Json, args: JsonObject): Json {
  let result = value;
  for (const path of [...pathsOf(args, 'readOnly'), ...pathsOf(args, 'writeOnly')]) result = withoutPath(result, path);
  return dropReservedTags(result, own(args, 'tagProperty'));
}

function dropReservedTags(value: Json, tagProperty: Json | undefined): Json {
  if (typeof tagProperty !== 'string' || !isObject(value)) return value;
  const name = tagProperty.slice(1);
  const list = own(value, name);
  const reserved = (key: Json | undefined): boolean => typeof key === 'string' && key.startsWith('aws:');
  if (Array.isArray(list)) {
    const kept = list.filter((tag) => !isObject(tag) || !reserved(own(tag, 'Key') ?? own(tag, 'key')));
    return { ...value, [name]: kept };
  }
  if (!isObject(list)) return value;
  return { ...value, [name]: Object.fromEntries(Object.entries(list).filter(([key]) => !reserved(key))) };
}

/** Whether the schema says that the array at `path` is unordered. */
export function orderByFacts(path: readonly string[], args: JsonObject): 'list' | 'set' {
  const text = `/${path.map((token) => (/^[+]?\d+$/.test(token) ? '*' : token)).join('/')}`;
  const unordered = own(args, 'unordered');
  return Array.isArray(unordered) && unordered.includes(text) ? 'set' : 'list';
}

/** The document that `aws_cloudcontrolapi_resource` last read, against the one that AWS has now. */
export const embeddedDocument: Codec = {
  name: 'embedded-document',
  arrays: 'list',
  inside: 'value',
  put(attribute, args) {
    if (!isObject(attribute)) return undefined;
    const document = parsed(own(attribute, 'properties') ?? own(attribute, 'desired_state') ?? null);
    return isObject(document) ? comparable(document, args) : undefined;
  },
  get: (property) => (isObject(property) ? { properties: JSON.stringify(property) } : undefined),
  normal: (property, args) => comparable(property, args),
  orderOf: orderByFacts,
  trace: () => 'desired_state',
};
