import { isNullWhenLeftOut } from '../../../catalog/provider-schema/left-out.js';
import type { SchemaAttribute, Shape, Structure } from '../../../catalog/provider-schema/model.js';
import {
  canonicalText,
  isNothing,
  isObject,
  jsonEqual,
  own,
  type Json,
  type JsonObject,
} from '../../../domain/json.js';
import { parseJson } from '../../../domain/json-text.js';
import type { EvaluatedInstance } from './instance.js';

/** Tags: a change of them leaves everything else of a resource as it is. */
export type Part = 'all' | 'tags' | 'all but tags';

/**
 * Why something of this part of an instance is about to change, or undefined: what the code says is what the state has.
 */
export function pendingReason(instance: EvaluatedInstance, state: JsonObject, part: Part = 'all'): string | undefined {
  const { configured, structure } = instance;
  const ignored = (name: string): boolean =>
    configured.ignoreChanges === 'all' ||
    configured.ignoreChanges.includes(name) ||
    (part !== 'all' && isTags(name) !== (part === 'tags'));
  for (const [path, reason] of configured.unknown) {
    if (!ignored(/^[^.[]*/.exec(path)?.[0] ?? path)) return reason;
  }
  for (const [name, code] of Object.entries(configured.attributes)) {
    // A state without the argument is of a version of the provider that may not have it.
    if (ignored(name) || (configured.defaults?.has(name) === true && !Object.hasOwn(state, name))) continue;
    if (!agrees(structure?.get(name)?.shape, code, own(state, name))) return `${name} is about to change`;
  }
  const gone = [...(structure?.values() ?? [])].find(
    (attribute) =>
      attribute.optional &&
      !attribute.computed &&
      !ignored(attribute.name) &&
      !Object.hasOwn(configured.attributes, attribute.name) &&
      isTaken(attribute, own(state, attribute.name)),
  );
  return gone === undefined ? undefined : `${gone.name} is about to be taken away`;
}

export function isTags(name: string): boolean {
  return name === 'tags' || name === 'tags_all';
}

/** Whether leaving an argument out takes away what the state has. */
function isTaken(attribute: SchemaAttribute, value: Json | undefined): boolean {
  return isFull(value) || (isNullWhenLeftOut(attribute) && typeof value !== 'object' && !isNothing(value));
}

/** Collections have no defaults: what is in one that the code does not have was there before. */
function isFull(value: Json | undefined): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value) && Object.values(value).some((inner) => inner !== null);
}

/** Whether the code's value leaves the state's as it is. What the code leaves out of an object is the provider's. */
function agrees(shape: Shape | undefined, code: Json, kept: Json | undefined): boolean {
  const state = shape?.kind === 'dynamic' && isObject(kept) ? own(kept, 'value') : kept;
  if (shape?.kind === 'dynamic') return jsonEqual(code, state);
  if (state === undefined || state === null)
    return code === null || code === '' || jsonEqual(code, {}) || jsonEqual(code, []);
  if (Array.isArray(code)) return Array.isArray(state) && sameItems(shape, code, state);
  if (isObject(code)) return isObject(state) && sameMembers(shape, code, state);
  return code === null || scalarAgrees(shape, code, state);
}

function sameItems(shape: Shape | undefined, code: readonly Json[], state: readonly Json[]): boolean {
  if (code.length !== state.length) return false;
  const element = shape !== undefined && 'element' in shape ? shape.element : undefined;
  if (shape?.kind !== 'set') return code.every((item, index) => agrees(element, item, state[index]));
  const left = [...state];
  return code.every((item) => {
    const at = left.findIndex((other) => agrees(element, item, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

function sameMembers(shape: Shape | undefined, code: JsonObject, state: JsonObject): boolean {
  if (shape?.kind === 'map' && Object.keys(code).length !== Object.keys(state).length) return false;
  const inside: Structure | undefined = shape?.kind === 'object' ? shape.structure : undefined;
  return Object.entries(code).every(([name, value]) => {
    if (shape?.kind === 'object' && !Object.hasOwn(state, name)) return true;
    const inner = shape?.kind === 'map' ? shape.element : inside?.get(name)?.shape;
    return agrees(inner, value, own(state, name));
  });
}

/** Without a schema nobody converted the code's value: `80` and `"80"` are the same to the provider. */
function scalarAgrees(shape: Shape | undefined, code: Json, state: Json): boolean {
  if (jsonEqual(code, state)) return true;
  if (typeof code === 'object' || typeof state === 'object') return false;
  if (shape === undefined || shape.kind === 'any') return String(code) === String(state);
  return typeof code === 'string' && typeof state === 'string' && sameJson(code, state);
}

function sameJson(a: string, b: string): boolean {
  if (!/^\s*[[{]/.test(a)) return false;
  const [first, second] = [parseJson(a), parseJson(b)];
  return first.ok && second.ok && canonicalText(first.value) === canonicalText(second.value);
}
