import { isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import type { Codec } from './codec.js';
import { asNumber, asText } from './scalar.js';

function asScalar(value: Json, args: JsonObject): Json {
  return own(args, 'of') === 'number' ? asNumber(value) : asText(value);
}

export const scalars: Codec = {
  name: 'scalars',
  arrays: 'list',
  inside: 'value',
  put: (attribute, args) => (Array.isArray(attribute) ? attribute.map((item) => asScalar(item, args)) : undefined),
  get: (property, args) => (Array.isArray(property) ? property.map((item) => asScalar(item, args)) : undefined),
  normal: (property, args) => (Array.isArray(property) ? property.map((item) => asScalar(item, args)) : property),
};

function fieldOf(args: JsonObject): string {
  const field = own(args, 'field');
  if (typeof field !== 'string') throw new Error('codec members needs the name of a field');
  return field;
}

function fieldsIn(list: readonly Json[], field: string): Json[] {
  return list.map((item) => {
    const value = isObject(item) ? own(item, field) : undefined;
    return asText(typeof value === 'object' || value === undefined ? item : value);
  });
}

/** Argument `except`: what an element holds that is none of the list's (`{ Primary: true }`). */
function counted(list: readonly Json[], args: JsonObject): readonly Json[] {
  const except = own(args, 'except');
  if (!isObject(except)) return list;
  const marks = Object.entries(except);
  return list.filter((item) => !isObject(item) || !marks.every(([key, value]) => own(item, key) === value));
}

/** List of scalars ↔ list of objects of which one field says it all (`[{ RoleArn: … }]`). */
export const members: Codec = {
  name: 'members',
  arrays: 'list',
  inside: 'value',
  put(attribute, args) {
    const field = fieldOf(args);
    return Array.isArray(attribute) ? attribute.map((item) => ({ [field]: asText(item) })) : undefined;
  },
  get(property, args) {
    return Array.isArray(property) ? fieldsIn(counted(property, args), fieldOf(args)) : undefined;
  },
  normal(property, args) {
    return Array.isArray(property) ? fieldsIn(counted(property, args), fieldOf(args)) : property;
  },
};

/** Blocks with one argument each ↔ a list of scalars. Argument `attribute`: its name. */
export const blockValues: Codec = {
  name: 'block-values',
  arrays: 'list',
  inside: 'value',
  put(attribute, args) {
    const name = own(args, 'attribute');
    if (!Array.isArray(attribute) || typeof name !== 'string') return undefined;
    return attribute.map((block) => (isObject(block) ? (own(block, name) ?? null) : block));
  },
  get(property, args) {
    const name = own(args, 'attribute');
    if (!Array.isArray(property) || typeof name !== 'string') return undefined;
    return property.map((item) => ({ [name]: item }));
  },
  normal: (property) => property,
};

export const only: Codec = {
  name: 'only',
  arrays: 'list',
  inside: 'value',
  put: (attribute, args) => (attribute === null || attribute === '' ? undefined : [asScalar(attribute, args)]),
  get: (property, args) =>
    Array.isArray(property) && property.length === 1 ? asScalar(property[0] ?? null, args) : undefined,
  normal: (property, args) => (Array.isArray(property) ? property.map((item) => asScalar(item, args)) : property),
};

function inText(item: Json): string {
  const text = asText(item);
  return typeof text === 'string' ? text : JSON.stringify(text);
}

export const csv: Codec = {
  name: 'csv',
  arrays: 'list',
  inside: 'value',
  put: (attribute, args) => (Array.isArray(attribute) ? attribute.map(inText).join(separator(args)) : undefined),
  get: (property, args) =>
    typeof property === 'string' ? (property === '' ? [] : property.split(separator(args))) : undefined,
  normal: (property) => property,
};

function partsIn(joinedText: string, args: JsonObject): string[] {
  const parts = joinedText.split(separator(args)).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

/** Text with separators ↔ the list of its parts. */
export const joined: Codec = {
  name: 'joined',
  arrays: 'list',
  inside: 'value',
  put: (attribute, args) => (typeof attribute === 'string' ? partsIn(attribute, args) : undefined),
  get: (property, args) => (Array.isArray(property) ? property.map(inText).join(separator(args)) : undefined),
  normal: (property) => property,
};

/** One entry of a map (argument `key`), text with separators ↔ the list of its parts. */
export const split: Codec = {
  name: 'split',
  arrays: 'list',
  inside: 'value',
  put(attribute, args) {
    const value = isObject(attribute) ? own(attribute, keyIn(args)) : undefined;
    return typeof value === 'string' ? partsIn(value, args) : undefined;
  },
  get: (property, args) =>
    Array.isArray(property) ? { [keyIn(args)]: property.map(inText).join(separator(args)) } : undefined,
  normal: (property) => property,
};

function keyIn(args: JsonObject): string {
  const key = own(args, 'key');
  if (typeof key !== 'string') throw new Error('codec split needs the key of an entry');
  return key;
}

function separator(args: JsonObject): string {
  const value = own(args, 'separator');
  return typeof value === 'string' ? value : ',';
}

/** An object's scalar members as text; null members say nothing. */
function textMap(value: JsonObject): JsonObject {
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) if (item !== null) setOwn(result, key, asText(item));
  return result;
}

export const map: Codec = {
  name: 'map',
  arrays: 'list',
  inside: 'key',
  put: (attribute) => (isObject(attribute) ? textMap(attribute) : undefined),
  get: (property) => (isObject(property) ? textMap(property) : undefined),
  normal: (property) => (isObject(property) ? textMap(property) : property),
  locate: (key) => [key],
};

function names(args: JsonObject): { key: string; value: string } {
  const key = own(args, 'key');
  const value = own(args, 'value');
  return { key: typeof key === 'string' ? key : 'Key', value: typeof value === 'string' ? value : 'Value' };
}

/** A list of key and value objects as a map; an entry without a key makes the whole list opaque. */
function pairsToMap(property: Json, args: JsonObject): Json {
  if (!Array.isArray(property)) return isObject(property) ? textMap(property) : property;
  const { key, value } = names(args);
  const result: JsonObject = {};
  for (const entry of property) {
    const name = isObject(entry) ? own(entry, key) : undefined;
    if (!isObject(entry) || typeof name !== 'string') return property;
    setOwn(result, name, asText(own(entry, value) ?? ''));
  }
  return result;
}

function mapToPairs(attribute: JsonObject, args: JsonObject): Json[] {
  const { key, value } = names(args);
  return Object.entries(textMap(attribute)).map(([name, item]) => ({ [key]: name, [value]: item }));
}

function locatePair(name: string, property: Json, args: JsonObject): readonly (string | number)[] | undefined {
  if (!Array.isArray(property)) return [name];
  const { key, value } = names(args);
  const index = property.findIndex((entry) => isObject(entry) && own(entry, key) === name);
  return index < 0 ? undefined : [index, value];
}

/** Argument `except`: keys that the service fills in by itself. */
function withoutExcepted(map: Json, args: JsonObject): Json {
  const except = own(args, 'except');
  if (!Array.isArray(except) || !isObject(map)) return map;
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(map)) if (!except.includes(key)) setOwn(result, key, value);
  return result;
}

export const pairs: Codec = {
  name: 'pairs',
  arrays: 'list',
  inside: 'key',
  put: (attribute, args) => (isObject(attribute) ? mapToPairs(attribute, args) : undefined),
  get(property, args) {
    const result = withoutExcepted(pairsToMap(property, args), args);
    return isObject(result) ? result : undefined;
  },
  normal: (property, args) => withoutExcepted(pairsToMap(property, args), args),
  locate: locatePair,
};

/** AWS keeps the `aws:` prefix for itself; nobody can set or remove such a tag by hand. */
function withoutReserved(tags: Json): Json {
  if (!isObject(tags)) return tags;
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(tags)) if (!key.startsWith('aws:')) setOwn(result, key, value);
  return result;
}

/** A tag that another Terraform resource put there, one tag at a time, and that this one does not know of. */
function withoutClaimed(tags: Json, { attributes, claimants }: LensContext): Json {
  if (claimants === undefined || !isObject(tags)) return tags;
  const intended = intendedTags(own(attributes, 'tags') ?? null, attributes) ?? {};
  const result: JsonObject = {};
  for (const [key, value] of Object.entries(tags)) {
    const foreign = claimants.some((claimant) => own(claimant, 'key') === key && own(claimant, 'value') === value);
    if (!foreign || own(intended, key) !== undefined) setOwn(result, key, value);
  }
  return result;
}

/** `tags_all` holds the provider's `default_tags` as well, which are intended just as much. */
function intendedTags(attribute: Json, attributes: JsonObject): JsonObject | undefined {
  const all = own(attributes, 'tags_all');
  if (isObject(all)) return all;
  return isObject(attribute) ? attribute : undefined;
}

/** A list of pairs that says just what the map says, beside what AWS keeps for itself. */
function samePairs(map: JsonObject, list: readonly Json[], args: JsonObject): boolean {
  const { key, value } = names(args);
  const found = new Set<string>();
  for (const entry of list) {
    if (!isObject(entry)) return false;
    const name = own(entry, key);
    if (typeof name !== 'string') return false;
    if (name.startsWith('aws:')) continue;
    if (own(map, name) !== own(entry, value)) return false;
    found.add(name);
  }
  return found.size === Object.keys(map).length;
}

export const tags: Codec = {
  name: 'tags',
  same(attribute, property, args, context) {
    const intended = intendedTags(attribute, context.attributes);
    return intended !== undefined && Array.isArray(property) && samePairs(intended, property, args);
  },
  arrays: 'list',
  inside: 'key',
  put(attribute, args, context) {
    const intended = intendedTags(attribute, context.attributes);
    if (intended === undefined) return undefined;
    return own(args, 'shape') === 'map' ? textMap(intended) : mapToPairs(intended, args);
  },
  get(property, args) {
    const result = withoutReserved(pairsToMap(property, args));
    return isObject(result) ? result : undefined;
  },
  normal: (property, args, context) => withoutClaimed(withoutReserved(pairsToMap(property, args)), context),
  locate: locatePair,
};
