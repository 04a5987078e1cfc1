import type { AttributePath } from '../../../domain/attribute-path.js';
import { isObject, type Json } from '../../../domain/json.js';
import { makeSet } from '../values/set.js';
import { boolType, dynamicType, numberType, stringType, type Type } from '../values/type.js';
import { known, marked, nullOf, parseNumber, unknown, type Value } from '../values/value.js';

/** A value of a state with the type that the schema gives it; what does not fit the type is unknown. */
export function fromState(json: Json | undefined, type: Type): Value {
  if (json === undefined) return unknown('the state does not have it', type);
  if (json === null) return nullOf(type);
  switch (type.kind) {
    case 'string':
    case 'number':
    case 'bool':
      return scalar(json, type);
    case 'list':
    case 'set': {
      if (!Array.isArray(json)) return misfit(type);
      const items = json.map((item) => fromState(item, type.element));
      return type.kind === 'set' ? makeSet(type.element, items) : known(type, items);
    }
    case 'map': {
      if (!isObject(json)) return misfit(type);
      return known(type, new Map(Object.entries(json).map(([key, item]) => [key, fromState(item, type.element)])));
    }
    case 'object':
      return isObject(json) ? objectFrom(json, type) : misfit(type);
    case 'tuple':
      return Array.isArray(json)
        ? known(
            type,
            type.elements.map((element, index) => fromState(json[index], element)),
          )
        : misfit(type);
    default:
      return dynamicFromState(json) ?? scalarOnly(json);
  }
}

function objectFrom(json: Record<string, Json>, type: Extract<Type, { kind: 'object' }>): Value {
  const members = new Map<string, Value>();
  for (const [name, inner] of type.attributes) {
    members.set(name, fromState(Object.hasOwn(json, name) ? json[name] : undefined, inner));
  }
  return known(
    { kind: 'object', attributes: new Map([...members].map(([name, value]) => [name, value.type])) },
    members,
  );
}

const misfit = (type: Type): Value => unknown('the state has a value of another type', type);

function scalar(json: Json, type: Type): Value {
  if (type.kind === 'string' && typeof json === 'string') return known(stringType, json);
  if (type.kind === 'bool' && typeof json === 'boolean') return known(boolType, json);
  const parsed = type.kind === 'number' && typeof json === 'number' ? parseNumber(String(json)) : undefined;
  return parsed === undefined ? misfit(type) : known(numberType, parsed);
}

/** Where no schema tells the type: a list may as well be a set, and an object a map. */
export function scalarOnly(json: Json): Value {
  if (json === null) return nullOf(dynamicType);
  if (typeof json === 'string') return scalar(json, stringType);
  if (typeof json === 'boolean') return scalar(json, boolType);
  return typeof json === 'number' ? scalar(json, numberType) : unknown('its type is not known here');
}

/** Marks what the state keeps as sensitive: the whole attribute, also where only a part of it is. */
export function withMarks(members: Map<string, Value>, sensitive: readonly AttributePath[]): Map<string, Value> {
  for (const [first] of sensitive) {
    const value = first?.kind === 'attribute' ? members.get(first.name) : undefined;
    if (first?.kind === 'attribute' && value !== undefined) members.set(first.name, marked(value, true));
  }
  return members;
}

/** How a state keeps a value whose type only it knows: `{"value": …, "type": …}`; undefined where it is not of this form. */
export function dynamicFromState(json: Json): Value | undefined {
  if (!isObject(json) || Object.keys(json).sort().join() !== 'type,value') return undefined;
  const type = typeFromJson(json.type);
  return type === undefined ? undefined : fromState(json.value, type);
}

/** The JSON form of types in states and plans: `"string"`, `["list", "string"]`, `["object", {…}]`. */
function typeFromJson(json: Json | undefined): Type | undefined {
  if (json === 'string' || json === 'number' || json === 'bool') return { kind: json };
  if (json === 'dynamic') return dynamicType;
  if (!Array.isArray(json)) return undefined;
  const [kind, inner] = json;
  if (kind === 'list' || kind === 'set' || kind === 'map') {
    const element = typeFromJson(inner);
    return element === undefined ? undefined : { kind, element };
  }
  if (kind === 'tuple' && Array.isArray(inner)) {
    const elements = allKnown(inner.map(typeFromJson));
    return elements === undefined ? undefined : { kind, elements };
  }
  if (kind !== 'object' || inner === undefined || !isObject(inner)) return undefined;
  const types = allKnown(Object.values(inner).map(typeFromJson));
  if (types === undefined) return undefined;
  return { kind, attributes: new Map(Object.keys(inner).map((name, index) => [name, types[index] ?? dynamicType])) };
}

function allKnown(types: readonly (Type | undefined)[]): readonly Type[] | undefined {
  const known = types.flatMap((type) => (type === undefined ? [] : [type]));
  return known.length === types.length ? known : undefined;
}
