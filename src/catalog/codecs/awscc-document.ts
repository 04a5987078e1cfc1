import { isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';
import { comparable, orderByFacts } from './embedded-document.js';
import { parsed } from './json.js';

const letters = (name: string): string => name.replaceAll('_', '').toLowerCase();
const pascal = (name: string): string =>
  name.replaceAll(/(?:^|_)([a-z0-9])/g, (_match, first: string) => first.toUpperCase());
const snake = (name: string): string =>
  name
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Za-z])(\d)/g, '$1_$2')
    .toLowerCase();

/** The key of `object` that means `name`: itself, or the one with the same letters. */
function likeKey(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const wanted = letters(name);
  return Object.keys(object).find((key) => letters(key) === wanted);
}

/** One object that has every key any element has, so that elements find their spelling wherever they stand. */
function merged(elements: readonly Json[]): Json {
  const result: JsonObject = {};
  for (const element of elements) if (isObject(element)) Object.assign(result, element);
  return result;
}

/** Spells a snake-case value as CloudFormation does, taking the spelling from the live document where it has one. */
function toProperty(value: Json, like: Json | undefined): Json {
  if (Array.isArray(value)) {
    const model = Array.isArray(like) ? merged(like) : undefined;
    return value.map((item) => toProperty(item, model));
  }
  if (typeof value === 'string' && (isObject(like) || Array.isArray(like))) return parsed(value);
  if (!isObject(value)) return value;
  const model = isObject(like) ? like : {};
  const result: JsonObject = {};
  for (const [name, item] of Object.entries(value)) {
    const key = likeKey(model, name) ?? (/^[a-z][a-z0-9_]*$/.test(name) ? pascal(name) : name);
    setOwn(result, key, toProperty(item, own(model, key)));
  }
  return result;
}

function toAttribute(value: Json): Json {
  if (Array.isArray(value)) return value.map(toAttribute);
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) setOwn(result, snake(key), toAttribute(item));
  return result;
}

/** Path of the attribute that a change of the document at `path` is about, in the provider's own spelling. */
function traceAttribute(path: readonly string[], attribute: Json): string {
  let at: Json | undefined = attribute;
  let text = '';
  for (const token of path) {
    if (/^\+?\d+$/.test(token) && (Array.isArray(at) || at === undefined)) {
      if (token.startsWith('+')) return text;
      text += `[${token}]`;
      at = Array.isArray(at) ? at[Number(token)] : undefined;
      continue;
    }
    const key: string = (isObject(at) ? likeKey(at, token) : undefined) ?? snake(token);
    text += text === '' ? key : `.${key}`;
    at = isObject(at) ? own(at, key) : undefined;
  }
  return text;
}

/** The AWSCC provider keeps the CloudFormation document in snake case, for every type alike. */
export const awsccDocument: Codec = {
  name: 'awscc-document',
  arrays: 'list',
  inside: 'value',
  put: (attribute, args, context) =>
    isObject(attribute) ? comparable(toProperty(withoutId(attribute, context.live), context.live), args) : undefined,
  get: (property) => toAttribute(property),
  normal: (property, args, context) => known(comparable(property, args), context.attributes),
  orderOf: orderByFacts,
  trace: (path, _args, attribute) => traceAttribute(path, attribute),
};

/** Only what the provider's schema has: a property that AWS added since then was never Terraform's to ask for. */
function known(property: Json, attributes: JsonObject): Json {
  if (!isObject(property)) return property;
  const names = new Set(Object.keys(attributes).map(letters));
  return Object.fromEntries(Object.entries(property).filter(([key]) => names.has(letters(key))));
}

/** `id` is the provider's own copy of the primary identifier, except where the document has an `Id` itself. */
function withoutId(attribute: JsonObject, live: JsonObject): JsonObject {
  if (likeKey(live, 'id') !== undefined) return attribute;
  return Object.fromEntries(Object.entries(attribute).filter(([name]) => name !== 'id'));
}
