import { isAbsent, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';
import { asText } from './scalar.js';

/**
 * Blocks of which one attribute is a key ↔ a map of lists by that key.
 *
 * Arguments: `key`, the attribute that becomes the key; `of`, the attribute with what stands in the list; `inside`, the
 * property that holds the list, where the map's values are objects; `name`, the property that names an element.
 * Elements are blocks (`fields`: attribute → property) or the entries of a map (`value`: the property of its values).
 */
interface Names {
  readonly key: string;
  readonly of: string;
  readonly inside: string | undefined;
  readonly name: string;
  readonly value: string | undefined;
  readonly fields: readonly (readonly [string, string])[];
}

function namesOf(args: JsonObject): Names {
  const textOf = (field: string): string | undefined => {
    const given = own(args, field);
    return typeof given === 'string' ? given : undefined;
  };
  const fields = own(args, 'fields');
  const pairs = isObject(fields) ? Object.entries(fields) : [];
  return {
    key: textOf('key') ?? 'key',
    of: textOf('of') ?? 'of',
    inside: textOf('inside'),
    name: textOf('name') ?? 'Name',
    value: textOf('value'),
    fields: pairs.flatMap(([attribute, property]) => (typeof property === 'string' ? [[attribute, property]] : [])),
  };
}

function elementsOf(content: Json, { name, value, fields }: Names): Json[] {
  if (value !== undefined) {
    return isObject(content)
      ? Object.entries(content).map(([key, item]) => ({ [name]: key, [value]: asText(item) }))
      : [];
  }
  if (!Array.isArray(content)) return [];
  return content.filter(isObject).map((block) => {
    const element: JsonObject = {};
    for (const [attribute, property] of fields) {
      const item = own(block, attribute) ?? null;
      if (!isAbsent(item)) setOwn(element, property, item);
    }
    return element;
  });
}

function listIn(entry: Json, { inside }: Names): readonly Json[] | undefined {
  const found = inside === undefined ? entry : isObject(entry) ? own(entry, inside) : undefined;
  return Array.isArray(found) ? found : undefined;
}

/** Without members that say nothing. */
function plain(element: Json): Json {
  if (!isObject(element)) return element;
  const result: JsonObject = {};
  for (const [property, item] of Object.entries(element)) if (!isAbsent(item)) setOwn(result, property, item);
  return result;
}

function blockOf(key: string, list: readonly Json[], names: Names): JsonObject {
  const { name, value, fields } = names;
  const elements = list.filter(isObject);
  if (value !== undefined) {
    const entries: JsonObject = {};
    for (const element of elements) {
      const entry = own(element, name);
      if (typeof entry === 'string') setOwn(entries, entry, own(element, value) ?? null);
    }
    return { [names.key]: key, [names.of]: entries };
  }
  const blocks = elements.map((element) => {
    const block: JsonObject = {};
    for (const [attribute, property] of fields) {
      const item = own(element, property);
      if (item !== undefined) setOwn(block, attribute, item);
    }
    return block;
  });
  return { [names.key]: key, [names.of]: blocks };
}

export const keyedLists: Codec = {
  name: 'keyed-lists',
  arrays: 'set',
  inside: 'value',
  put(attribute, args) {
    if (!Array.isArray(attribute)) return undefined;
    const names = namesOf(args);
    const result: JsonObject = {};
    for (const block of attribute) {
      const key = isObject(block) ? own(block, names.key) : undefined;
      if (!isObject(block) || typeof key !== 'string') continue;
      const elements = elementsOf(own(block, names.of) ?? null, names);
      setOwn(result, key, names.inside === undefined ? elements : { [names.inside]: elements });
    }
    return result;
  },
  get(property, args) {
    if (!isObject(property)) return undefined;
    const names = namesOf(args);
    return Object.entries(property).map(([key, entry]) => blockOf(key, listIn(entry, names) ?? [], names));
  },
  normal(property, args) {
    if (!isObject(property)) return property;
    const names = namesOf(args);
    const result: JsonObject = {};
    for (const [key, entry] of Object.entries(property)) {
      const list = listIn(entry, names)?.map(plain);
      if (list === undefined) setOwn(result, key, entry);
      else setOwn(result, key, names.inside === undefined ? list : { [names.inside]: list });
    }
    return result;
  },
};
