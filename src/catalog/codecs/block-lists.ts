import { isAbsent, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';

/**
 * Blocks that hold nothing but blocks ↔ a list of lists of objects, both without an order: alternatives, each of
 * conditions that hold together. Arguments: `of`, the attribute with the inner blocks; `fields`, attribute → property.
 */
interface Names {
  readonly of: string;
  readonly fields: readonly (readonly [attribute: string, property: string])[];
}

function namesOf(args: JsonObject): Names {
  const of = own(args, 'of');
  const fields = own(args, 'fields');
  const pairs = isObject(fields) ? Object.entries(fields) : [];
  return {
    of: typeof of === 'string' ? of : 'of',
    fields: pairs.flatMap(([attribute, property]) => (typeof property === 'string' ? [[attribute, property]] : [])),
  };
}

/** Members under other names, without those that say nothing; a switch that is off does not. */
function renamed(element: Json, names: readonly (readonly [string, string])[]): JsonObject {
  const result: JsonObject = {};
  for (const [from, to] of names) {
    const value = isObject(element) ? own(element, from) : undefined;
    if (value !== undefined && !isAbsent(value) && value !== false) setOwn(result, to, value);
  }
  return result;
}

function inner(block: Json, of: string): readonly Json[] {
  const list = isObject(block) ? own(block, of) : undefined;
  return Array.isArray(list) ? list : [];
}

/** By what stands in them: their members come in the order of the fields. */
function sorted(elements: readonly JsonObject[]): Json {
  const keyed = elements.map((element) => ({ element, key: JSON.stringify(element) }));
  return keyed
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ element }) => element);
}

export const blockLists: Codec = {
  name: 'block-lists',
  arrays: 'set',
  inside: 'value',
  put(attribute, args) {
    const { of, fields } = namesOf(args);
    if (!Array.isArray(attribute)) return undefined;
    return attribute.map((block) => inner(block, of).map((element) => renamed(element, fields)));
  },
  get(property, args) {
    const { of, fields } = namesOf(args);
    if (!Array.isArray(property)) return undefined;
    const back = fields.map(([attribute, name]) => [name, attribute] as const);
    return property.map((list) => ({
      [of]: Array.isArray(list) ? list.map((element) => renamed(element, back)) : [],
    }));
  },
  normal(property, args) {
    const same = namesOf(args).fields.map(([, name]) => [name, name] as const);
    if (!Array.isArray(property)) return property;
    return property.map((list) => (Array.isArray(list) ? sorted(list.map((element) => renamed(element, same))) : list));
  },
};
