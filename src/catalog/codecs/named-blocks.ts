import { isAbsent, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';
import { asText } from './scalar.js';

/*
 * Blocks of which one attribute is a name (`criterion { field = "severity", gte = "4" }`) ↔ a map by that name of
 * objects that may go deeper than the block does, or less deep: `{ severity: { Gte: 4 } }`,
 * `{ daysToExpiration: { Value: { Integer: 30 } } }`, `{ commands: ["date"] }`.
 */

interface Field {
  /** Steps of the attribute inside the block; blocks on the way stand once. */
  readonly attribute: readonly string[];
  /** Steps of the property inside the object; none: the value itself. */
  readonly property: string;
}

interface Layout {
  readonly key: string;
  readonly fields: readonly Field[];
  /** Another name of a property → the name that `fields` have. */
  readonly synonyms: JsonObject;
  /** Properties that are lists, also where Terraform has one value. */
  readonly listed: readonly string[];
  /** Points in time are numbers on the one side and text on the other. */
  readonly instants: boolean;
}

/**
 * Arguments: `key`; `fields`, attribute path → property path; `synonyms`, property path → property path; `listed`,
 * property paths; `instants`.
 */
function layoutOf(args: JsonObject): Layout {
  const key = own(args, 'key');
  const fields = own(args, 'fields');
  const synonyms = own(args, 'synonyms');
  const listed = own(args, 'listed');
  return {
    key: typeof key === 'string' ? key : 'name',
    fields: Object.entries(isObject(fields) ? fields : {}).flatMap(([attribute, property]) =>
      typeof property === 'string' ? [{ attribute: attribute.split('.'), property }] : [],
    ),
    synonyms: isObject(synonyms) ? synonyms : {},
    listed: Array.isArray(listed) ? listed.filter((path) => typeof path === 'string') : [],
    instants: own(args, 'instants') === true,
  };
}

function attributeAt(block: Json, steps: readonly string[]): Json {
  const [step, ...rest] = steps;
  const here = Array.isArray(block) ? (block[0] ?? null) : block;
  if (step === undefined) return block;
  return isObject(here) ? attributeAt(own(here, step) ?? null, rest) : null;
}

function setAt(target: JsonObject, path: string, value: Json): void {
  const [step = '', ...rest] = path.split('/');
  if (rest.length === 0) {
    setOwn(target, step, value);
    return;
  }
  const known = own(target, step);
  const inside = isObject(known) ? known : {};
  setOwn(target, step, inside);
  setAt(inside, rest.join('/'), value);
}

/** What a block says; of several attributes for one property the first that is set. */
function toObject(block: JsonObject, { fields, listed }: Layout): Json {
  const result: JsonObject = {};
  const said = new Set<string>();
  for (const { attribute, property } of fields) {
    const value = attributeAt(block, attribute);
    if (said.has(property) || isAbsent(value)) continue;
    if (property === '') return value;
    said.add(property);
    setAt(result, property, listed.includes(property) && !Array.isArray(value) ? [value] : value);
  }
  return result;
}

const dateTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function spelled(value: Json, { instants }: Layout): Json {
  if (Array.isArray(value)) return value.map(asText);
  if (instants && typeof value === 'string' && dateTime.test(value)) {
    const time = Date.parse(value);
    return Number.isNaN(time) ? value : String(time);
  }
  return asText(value);
}

/** Property path → value, through objects, without what says nothing. */
function flatten(value: JsonObject, prefix: string, layout: Layout, into: JsonObject): void {
  for (const [name, item] of Object.entries(value)) {
    const path = prefix + name;
    if (isObject(item)) flatten(item, `${path}/`, layout, into);
    else if (!isAbsent(item)) setOwn(into, canonical(path, layout), spelled(item, layout));
  }
}

function canonical(path: string, { synonyms }: Layout): string {
  const other = own(synonyms, path);
  return typeof other === 'string' ? other : path;
}

function plain(value: Json, layout: Layout): Json {
  if (!isObject(value)) return spelled(value, layout);
  const result: JsonObject = {};
  flatten(value, '', layout, result);
  return result;
}

function propertyAt(value: Json, path: string): Json {
  if (path === '') return value;
  let at: Json = value;
  for (const step of path.split('/')) at = isObject(at) ? (own(at, step) ?? null) : null;
  return at;
}

function toBlock(name: string, value: Json, { key, fields }: Layout): JsonObject {
  const block: JsonObject = {};
  setOwn(block, key, name);
  const said = new Set<string>();
  for (const { attribute, property } of fields) {
    const found = propertyAt(value, property);
    if (said.has(property) || isAbsent(found)) continue;
    said.add(property);
    const last = attribute.at(-1) ?? '';
    const inside: JsonObject = {};
    setOwn(inside, last, found);
    const [first = ''] = attribute;
    setOwn(block, first, attribute.length === 1 ? found : [inside]);
  }
  return block;
}

export const namedBlocks: Codec = {
  name: 'named-blocks',
  arrays: 'set',
  inside: 'value',
  put(attribute, args) {
    if (!Array.isArray(attribute)) return undefined;
    const layout = layoutOf(args);
    const result: JsonObject = {};
    for (const block of attribute) {
      const name = isObject(block) ? own(block, layout.key) : undefined;
      if (isObject(block) && typeof name === 'string') setOwn(result, name, toObject(block, layout));
    }
    return result;
  },
  get(property, args) {
    if (!isObject(property)) return undefined;
    const layout = layoutOf(args);
    return Object.entries(property).map(([name, value]) => toBlock(name, value, layout));
  },
  normal(property, args) {
    if (!isObject(property)) return property;
    const layout = layoutOf(args);
    const result: JsonObject = {};
    for (const [name, value] of Object.entries(property)) setOwn(result, name, plain(value, layout));
    return result;
  },
  trace([name, path], args, attribute) {
    if (!Array.isArray(attribute)) return undefined;
    const { key, fields } = layoutOf(args);
    const index = attribute.findIndex((block) => isObject(block) && own(block, key) === name);
    if (index < 0) return undefined;
    const field = fields.find(({ property }) => property === path || property === '')?.attribute;
    return field === undefined ? `[${String(index)}]` : `[${String(index)}].${field.join('[0].')}`;
  },
};
