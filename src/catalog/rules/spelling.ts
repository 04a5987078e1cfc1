import { quote } from '../../domain/attribute-path.js';
import { isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import { parsed } from '../codecs/json.js';
import { pointerOf, type DocumentShape } from './shape.js';

/** The letters of a name, by which a snake-case name and CloudFormation's are compared: `db_name`, `DBName`. */
export const letters = (name: string): string => name.replaceAll('_', '').toLowerCase();

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|_)([a-z0-9])/g, (_match, first: string) => first.toUpperCase());

export const snake = (name: string): string =>
  name
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Za-z])(\d)/g, '$1_$2')
    .toLowerCase();

/** The key of `object` that means `name`: itself, or the one with the same letters. */
export function likeKey(object: JsonObject, name: string): string | undefined {
  if (Object.hasOwn(object, name)) return name;
  const wanted = letters(name);
  return Object.keys(object).find((key) => letters(key) === wanted);
}

/** What the keys of an object are: names of properties, the user's own, or (inside `json`) anything, at any depth. */
type Keys = 'properties' | 'map' | 'json';

function keysAt(path: readonly string[], shape: DocumentShape): Keys {
  const pointer = pointerOf(path);
  if (shape.json.has(pointer)) return 'json';
  return shape.maps.has(pointer) ? 'map' : 'properties';
}

export function isOpen(path: readonly string[], shape: DocumentShape): boolean {
  if (shape.maps.has(pointerOf(path))) return true;
  return path.some((_token, index) => shape.json.has(pointerOf(path.slice(0, index + 1))));
}

/** One object that has every key any element has, so that elements find their spelling wherever they stand. */
function merged(elements: readonly Json[]): JsonObject {
  const result: JsonObject = {};
  for (const element of elements) {
    if (!isObject(element)) continue;
    for (const [key, value] of Object.entries(element)) setOwn(result, key, joined(own(result, key), value));
  }
  return result;
}

function joined(a: Json | undefined, b: Json): Json {
  if (isObject(a) && isObject(b)) return merged([a, b]);
  return Array.isArray(a) && Array.isArray(b) ? [...a, ...b] : b;
}

/** Spells a snake-case value as CloudFormation does, taking the spelling from the live document where it has one. */
export function toProperty(value: Json, like: Json | undefined, path: readonly string[], shape: DocumentShape): Json {
  if (Array.isArray(value)) {
    const model = Array.isArray(like) ? merged(like) : undefined;
    return value.map((item) => toProperty(item, isObject(item) ? model : undefined, [...path, '*'], shape));
  }
  if (typeof value === 'string' && (isObject(like) || Array.isArray(like))) return parsed(value);
  if (!isObject(value)) return value;
  const keys = keysAt(path, shape);
  if (keys === 'json') return anything(value, like);
  return keys === 'map' ? ownKeys(value, like, path, shape) : propertiesOf(value, like, path, shape);
}

function propertiesOf(value: JsonObject, like: Json | undefined, path: readonly string[], shape: DocumentShape): Json {
  const model = isObject(like) ? like : {};
  const result: JsonObject = {};
  for (const [name, item] of Object.entries(value)) {
    const key = likeKey(model, name) ?? (/^[a-z][a-z0-9_]*$/.test(name) ? pascal(name) : name);
    setOwn(result, key, toProperty(item, own(model, key), [...path, key], shape));
  }
  return result;
}

/**
 * Keys that the user chose stand as they are, also in snake case; only where the live side knows none of them are they
 * read as respelled ones.
 */
function ownKeys(value: JsonObject, like: Json | undefined, path: readonly string[], shape: DocumentShape): Json {
  const model = isObject(like) ? like : {};
  const respelled = !Object.keys(value).some((name) => Object.hasOwn(model, name));
  const result: JsonObject = {};
  for (const [name, item] of Object.entries(value)) {
    const key = respelled ? (Object.keys(model).find((candidate) => snake(candidate) === name) ?? name) : name;
    setOwn(result, key, toProperty(item, own(model, key), [...path, '*'], shape));
  }
  return result;
}

/** Inside a property that holds any JSON no name is known; a state has it as text, and spelled as it is. */
function anything(value: Json, like: Json | undefined): Json {
  if (Array.isArray(value)) {
    const model = Array.isArray(like) ? merged(like) : undefined;
    return value.map((item) => anything(item, isObject(item) ? model : undefined));
  }
  if (!isObject(value)) return value;
  const content = typeof like === 'string' ? parsed(like) : like;
  const model = isObject(content) ? content : {};
  const result: JsonObject = {};
  for (const [name, item] of Object.entries(value)) {
    const key = Object.hasOwn(model, name) ? name : (Object.keys(model).find((other) => snake(other) === name) ?? name);
    setOwn(result, key, anything(item, own(model, key)));
  }
  return result;
}

export function toAttribute(value: Json): Json {
  if (Array.isArray(value)) return value.map(toAttribute);
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) setOwn(result, snake(key), toAttribute(item));
  return result;
}

/** Path of the attribute that a change of the document at `path` is about, in the provider's own spelling. */
export function attributeAt(path: readonly string[], attribute: Json, shape: DocumentShape): string {
  let at: Json | undefined = attribute;
  let text = '';
  const place: string[] = [];
  for (const token of path) {
    if (typeof at === 'string') return text;
    if (/^\+?\d+$/.test(token) && (Array.isArray(at) || at === undefined)) {
      if (token.startsWith('+')) return text;
      text += `[${token}]`;
      place.push('*');
      at = Array.isArray(at) ? at[Number(token)] : undefined;
      continue;
    }
    const inMap = keysAt(place, shape) === 'map';
    const key: string = inMap ? token : ((isObject(at) ? likeKey(at, token) : undefined) ?? snake(token));
    text += inMap ? `[${quote(key)}]` : text === '' ? key : `.${key}`;
    place.push(inMap ? '*' : token);
    at = isObject(at) ? own(at, key) : undefined;
  }
  return text;
}
