import { isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { SchemaFacts } from './facts.js';

/** Schemas are some ten thousand characters long; the longest that AWS publishes has half a million. */
const longest = 8_000_000;
/** Definitions may refer to themselves: an object is not entered a second time on the way to itself, nor too deep. */
const deepest = 24;
const mostPlaces = 50_000;

export type ReadSchema =
  | { readonly kind: 'facts'; readonly facts: SchemaFacts }
  /** Ends a sentence: "… could not be used: it is not JSON". */
  | { readonly kind: 'unusable'; readonly why: string };

/**
 * The facts of a schema as `DescribeType` returns it:
 * https://github.com/aws-cloudformation/cloudformation-resource-schema
 */
export function readSchema(typeName: string, text: string): ReadSchema {
  if (text.length > longest) return { kind: 'unusable', why: 'it is too long for a schema' };
  const schema = parsed(text);
  if (!isObject(schema)) return { kind: 'unusable', why: 'it is not a JSON object' };
  if (!isObject(own(schema, 'properties'))) return { kind: 'unusable', why: 'it has no properties' };
  const places = findPlaces(schema);
  const handler = member(member(schema, 'handlers'), 'read');
  const tagProperty = own(member(schema, 'tagging') ?? {}, 'tagProperty');
  return {
    kind: 'facts',
    facts: {
      typeName,
      primaryIdentifier: texts(own(schema, 'primaryIdentifier')).map(pointerOf),
      readable: handler !== undefined,
      readOnly: pointers(schema, 'readOnlyProperties'),
      writeOnly: pointers(schema, 'writeOnlyProperties'),
      ...places,
      ...(typeof tagProperty === 'string' && { tagProperty: pointerOf(tagProperty) }),
      transforms: transformsOf(own(schema, 'propertyTransform')),
      readPermissions: texts(own(handler ?? {}, 'permissions')),
    },
  };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function member(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const found = object === undefined ? undefined : own(object, key);
  return isObject(found) ? found : undefined;
}

function texts(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Schemas write the elements of a list as `*` or as `items`, and start at `/properties`. */
function pointerOf(path: string): string {
  return path.replace(/^\/properties(?=\/)/, '').replace(/\/items(?=\/|$)/g, '/*');
}

function pointers(schema: JsonObject, key: string): string[] {
  return texts(own(schema, key)).map(pointerOf).sort();
}

function transformsOf(value: Json | undefined): Record<string, string> {
  const found: JsonObject = {};
  if (!isObject(value)) return {};
  for (const [path, expression] of Object.entries(value)) {
    if (typeof expression === 'string' && path.startsWith('/')) setOwn(found, pointerOf(path), expression);
  }
  return found as Record<string, string>;
}

type Places = Pick<SchemaFacts, 'unordered' | 'maps' | 'json'>;

interface Search {
  readonly schema: JsonObject;
  readonly unordered: Set<string>;
  readonly maps: Set<string>;
  readonly json: Set<string>;
  visited: number;
}

function findPlaces(schema: JsonObject): Places {
  const search: Search = { schema, unordered: new Set(), maps: new Set(), json: new Set(), visited: 0 };
  visitProperties(own(schema, 'properties'), '', [], search);
  const sorted = (set: ReadonlySet<string>): string[] => [...set].sort();
  return { unordered: sorted(search.unordered), maps: sorted(search.maps), json: sorted(search.json) };
}

function visitProperties(properties: Json | undefined, path: string, inside: readonly Json[], search: Search): void {
  if (!isObject(properties)) return;
  for (const [name, property] of Object.entries(properties)) visit(property, `${path}/${name}`, inside, search);
}

/** `inside`: the definitions around. */
function visit(node: Json, path: string, inside: readonly Json[], search: Search): void {
  const shape = resolved(node, search.schema);
  search.visited++;
  if (shape === undefined || inside.includes(shape) || inside.length > deepest || search.visited > mostPlaces) return;
  const around = [...inside, shape];
  if (own(shape, 'insertionOrder') === false && isArray(shape)) search.unordered.add(path);
  const items = own(shape, 'items');
  if (items !== undefined) visit(items, `${path}/*`, around, search);
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    const members = own(shape, key);
    if (Array.isArray(members)) for (const one of members) visit(one, path, around, search);
  }
  if (!isObjectShape(shape)) return;
  visitProperties(own(shape, 'properties'), path, around, search);
  visitOpen(shape, path, around, search);
}

function visitOpen(shape: JsonObject, path: string, inside: readonly Json[], search: Search): void {
  if (isObject(own(shape, 'properties')) || own(shape, 'items') !== undefined) return;
  const patterns = own(shape, 'patternProperties');
  const additional = own(shape, 'additionalProperties');
  const values = isObject(patterns) ? Object.values(patterns) : isObject(additional) ? [additional] : [];
  if (values.length === 0) {
    if (['anyOf', 'oneOf', 'allOf'].every((key) => own(shape, key) === undefined)) search.json.add(path);
    return;
  }
  search.maps.add(path);
  for (const value of values) visit(value, `${path}/*`, inside, search);
}

/** What `$ref: "#/definitions/X"` means; a reference to another document is not followed. */
function resolved(node: Json, schema: JsonObject): JsonObject | undefined {
  if (!isObject(node)) return undefined;
  const reference = own(node, '$ref');
  if (typeof reference !== 'string') return node;
  const name = /^#\/definitions\/([^/]+)$/.exec(reference)?.[1];
  const target = name === undefined ? undefined : member(member(schema, 'definitions'), name);
  // Beside a reference there may be an `insertionOrder` of its own.
  return target === undefined ? undefined : withBeside(node, target);
}

function withBeside(node: JsonObject, target: JsonObject): JsonObject {
  return own(node, 'insertionOrder') === undefined
    ? target
    : { ...target, insertionOrder: own(node, 'insertionOrder') ?? null };
}

function typesOf(shape: JsonObject): string[] {
  const type = own(shape, 'type');
  return typeof type === 'string' ? [type] : texts(type);
}

const isArray = (shape: JsonObject): boolean => typesOf(shape).includes('array') || own(shape, 'items') !== undefined;

const isObjectShape = (shape: JsonObject): boolean =>
  typesOf(shape).includes('object') || own(shape, 'properties') !== undefined;
