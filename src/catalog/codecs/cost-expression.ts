import { canonicalText, isAbsent, isObject, jsonEqual, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';

/*
 * Cost Explorer's expressions and rules: trees of blocks in Terraform, JSON text in CloudFormation. Rules are applied in
 * their order; everything inside one is a set.
 */

const names = new Map([
  ['cost_category', 'CostCategories'],
  ['dimension', 'Dimensions'],
]);
/** Blocks that may stand several times. */
const lists = new Map([
  ['and', 'And'],
  ['or', 'Or'],
  ['parameter', 'Parameters'],
]);
const attributes = new Map([...names, ...lists].map(([attribute, property]) => [property, attribute]));

/** What AWS means when nothing is set. */
const standards = new Map<string, Json>([
  ['MatchOptions', ['EQUALS']],
  ['Type', 'REGULAR'],
]);

const pascal = (name: string): string =>
  name.replaceAll(/(?:^|_)([a-z0-9])/g, (_match, first: string) => first.toUpperCase());
const snake = (name: string): string => name.replaceAll(/(?<=[a-z0-9])([A-Z])/g, '_$1').toLowerCase();

function toProperty(value: Json): Json {
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [name, item] of Object.entries(value)) {
    if (isAbsent(item)) continue;
    const several = lists.get(name);
    if (several !== undefined) setOwn(result, several, Array.isArray(item) ? item.map(toProperty) : item);
    else setOwn(result, names.get(name) ?? pascal(name), single(item));
  }
  return result;
}

/** `[{ … }]` is a block that stands once, any other list is one of scalars. */
function single(item: Json): Json {
  const first = Array.isArray(item) && item.length === 1 ? item[0] : undefined;
  return isObject(first) ? toProperty(first) : toProperty(item);
}

function toBlock(value: Json): Json {
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [name, item] of Object.entries(value)) {
    const block = Array.isArray(item) ? item.map(toBlock) : isObject(item) ? [toBlock(item)] : item;
    setOwn(result, attributes.get(name) ?? snake(name), block);
  }
  return result;
}

function parsed(text: Json): Json | undefined {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function meaning(value: Json): Json {
  if (Array.isArray(value)) return sorted(value.map(meaning));
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [name, item] of Object.entries(value)) {
    const inside = meaning(item);
    if (!isAbsent(inside) && !jsonEqual(inside, standards.get(name))) setOwn(result, name, inside);
  }
  return result;
}

function sorted(list: readonly Json[]): Json[] {
  const keyed = list.map((item) => [canonicalText(item), item] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item);
}

/** Arguments: `text`, `several`, `unordered`. The attribute may be text as well (`monitor_specification`). A block that stands once is an object there. */
export const costExpression: Codec = {
  name: 'cost-expression',
  arrays: 'list',
  inside: 'value',
  put(attribute, args) {
    if (typeof attribute === 'string') return attribute === '' ? undefined : attribute;
    if (!Array.isArray(attribute) || attribute.length === 0) return undefined;
    const put = attribute.map(toProperty);
    return JSON.stringify(args.several === true ? put : put[0]);
  },
  get(property, args) {
    const found = parsed(property);
    if (args.text === true) return typeof property === 'string' ? property : undefined;
    if (args.several === true) return Array.isArray(found) ? found.map(toBlock) : undefined;
    return isObject(found) ? [toBlock(found)] : undefined;
  },
  normal(property, args) {
    const found = parsed(property);
    if (found === undefined) return property;
    return Array.isArray(found) && args.unordered !== true ? found.map(meaning) : meaning(found);
  },
};
