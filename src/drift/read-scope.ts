import type { LensContext } from '../catalog/engine/context.js';
import { defaultFor, holds } from '../catalog/engine/conditions.js';
import type { Entry, LeafEntry, ListEntry, PropertyToken, Scope } from '../catalog/engine/compile.js';
import { holdingOf, mapKey, placeText } from '../catalog/engine/compile.js';
import {
  canonicalText,
  isAbsent,
  isNothing,
  isObject,
  jsonEqual,
  own,
  setOwn,
  type Json,
  type JsonObject,
} from '../domain/json.js';
import { joinPointer, type Pointer } from '../domain/pointer.js';
import { redactedSame, replaceSecrets } from './secrets.js';

/** The attribute of an entry: through blocks that stand once, so a list on the way means its only element. */
export function readAttribute(attributes: JsonObject, path: readonly string[]): Json {
  let at: Json | undefined = attributes;
  for (const name of path) {
    if (Array.isArray(at)) at = at[0];
    if (!isObject(at)) return null;
    at = own(at, name);
  }
  return at ?? null;
}

/** Nothing is set, or a block on the way is not there, and what AWS makes of that is AWS's choice. */
export function isLeftToService({ lens, blocks, attribute }: Entry, attributes: JsonObject): boolean {
  if (lens.whenUnset === 'service-chooses') return true;
  return blocks.some(
    ({ chosen, attributeDepth }) => chosen && isAbsent(readAttribute(attributes, attribute.slice(0, attributeDepth))),
  );
}

/** How the attribute is written in configuration: `filter[0].and[0].prefix`; a block that is not there has no index. */
export function attributeText(base: string, attributes: JsonObject, path: readonly string[]): string {
  let text = base;
  let at: Json | undefined = attributes;
  for (const name of path) {
    if (Array.isArray(at)) {
      if (at.length > 0) text += '[0]';
      at = at[0];
    }
    text += text === '' ? name : `.${name}`;
    at = isObject(at) ? own(at, name) : undefined;
  }
  return text;
}

function selectIndex(list: readonly Json[], token: { key: string; value: string }): number {
  return list.findIndex((item) => {
    const key = isObject(item) ? own(item, token.key) : undefined;
    return (typeof key === 'string' || typeof key === 'number') && String(key) === token.value;
  });
}

export function readProperty(live: Json | undefined, path: readonly PropertyToken[]): Json | undefined {
  let at = live;
  for (const token of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    if (typeof token === 'string') at = Array.isArray(at) ? at[Number(token)] : own(at, token);
    else at = Array.isArray(at) ? at[selectIndex(at, token)] : undefined;
  }
  return at;
}

/** The property as a JSON Pointer into the live document; `-` where a selected element is not there. */
export function propertyPointer(base: Pointer, live: Json | undefined, path: readonly PropertyToken[]): Pointer {
  let pointer = base;
  let at = live;
  for (const token of path) {
    if (typeof token === 'string') {
      pointer = joinPointer(pointer, token);
      at = isObject(at) ? own(at, token) : undefined;
      continue;
    }
    const index = Array.isArray(at) ? selectIndex(at, token) : -1;
    pointer = joinPointer(pointer, index < 0 ? '-' : index);
    at = Array.isArray(at) && index >= 0 ? at[index] : undefined;
  }
  return pointer;
}

/** The intended value of a leaf in normal form; `undefined` where nothing is set. */
export function intendedValue(entry: LeafEntry, attribute: Json, context: LensContext): Json | undefined {
  const args = entry.lens.args ?? noArgs;
  const property = entry.codec.put(attribute, args, context);
  if (property === undefined) return undefined;
  const value = entry.codec.normal(property, args, context);
  return context.redacted === true ? hidden(entry, value) : value;
}

/** Against a recording, the intended side's own secrets are hidden the way the recording hides AWS's. */
export function hidden(entry: LeafEntry, value: Json): Json {
  const name = entry.property.at(-1);
  return replaceSecrets(value, typeof name === 'string' ? name : '', () => redactedSame);
}

export function liveValue(entry: LeafEntry, property: Json | undefined, context: LensContext): Json | undefined {
  if (property === undefined || property === null) return undefined;
  return entry.codec.normal(property, entry.lens.args ?? noArgs, context);
}

export const noArgs: JsonObject = {};

export function defaultOf(entry: LeafEntry, context: LensContext): Json | undefined {
  const value = defaultFor(entry.lens.defaults, context.attributes);
  return value === undefined ? undefined : entry.codec.normal(value, entry.lens.args ?? noArgs, context);
}

/** Nothing was set, or just what AWS means when nothing is set. */
export function isUnset(value: Json | undefined, standard: Json | undefined): boolean {
  return standard === undefined ? isNothing(value) : isAbsent(value) || jsonEqual(value, standard);
}

export function applies(entry: Entry, context: LensContext): boolean {
  return entry.conditions.every((condition) => holds(condition, context.attributes));
}

/** Of the entries for one property, the first that is set; where none is, the first. */
export function speaker(slot: readonly Entry[], attributes: JsonObject, context: LensContext): Entry | undefined {
  const [first] = slot;
  if (slot.length === 1) return first !== undefined && applies(first, context) ? first : undefined;
  const candidates = slot.filter((entry) => applies(entry, context));
  return candidates.find((entry) => !isAbsent(readAttribute(attributes, entry.attribute))) ?? candidates[0];
}

/** Elements of a list entry on Terraform's side. */
export function intendedElements(entry: ListEntry, attributes: JsonObject): JsonObject[] {
  const value = entry.lens.attribute === '' ? [attributes] : readAttribute(attributes, entry.attribute);
  const list = Array.isArray(value) ? value : isObject(value) ? [value] : [];
  return list.filter(isObject);
}

/** Whether AWS has a map where Terraform has blocks with a name. */
export function isMap({ lens }: ListEntry): boolean {
  return lens.args?.map === true;
}

/** The members of a map as elements that know their key. */
function keyed(map: JsonObject): Json[] {
  return Object.entries(map).map(([key, value]) => ({ ...(isObject(value) ? value : { value }), [mapKey]: key }));
}

/** An element of a map without its key. */
export function memberOf(element: JsonObject): JsonObject {
  const member: JsonObject = {};
  for (const [name, value] of Object.entries(element)) if (name !== mapKey) setOwn(member, name, value);
  return member;
}

function toMap(elements: readonly JsonObject[]): JsonObject {
  const map: JsonObject = {};
  for (const element of elements) {
    const key = own(element, mapKey);
    if (typeof key === 'string') setOwn(map, key, memberOf(element));
  }
  return map;
}

/** Elements of a list entry on AWS's side; of a list with several kinds of elements only the entry's own. */
export function liveElements(live: Json | undefined, entry?: ListEntry): Json[] {
  if (entry !== undefined && isMap(entry)) return isObject(live) ? keyed(live) : [];
  const all = Array.isArray(live) ? live : live === undefined || live === null ? [] : [live];
  const holding = entry === undefined ? undefined : holdingOf(entry.lens);
  if (holding === undefined) return all;
  return all.filter((element) => isObject(element) && !isAbsent(own(element, holding)));
}

/** One element flat, property → normal value, without what is unset: what two elements are matched by. */
export function flatIntended(scope: Scope, attributes: JsonObject, context: LensContext): JsonObject {
  const flat: JsonObject = {};
  for (const slot of scope.slots) {
    const entry = speaker(slot, attributes, context);
    if (entry === undefined) continue;
    const place = placeText(entry.property);
    if (entry.kind === 'list') {
      const elements = intendedElements(entry, attributes).map((item) => flatIntended(entry.scope, item, context));
      if (elements.length > 0) setOwn(flat, place, ordered(elements, entry));
    } else {
      const value = intendedValue(entry, readAttribute(attributes, entry.attribute), context);
      if (value !== undefined && !isUnset(value, defaultOf(entry, context))) setOwn(flat, place, sorted(value, entry));
    }
  }
  return flat;
}

export function flatLive(scope: Scope, live: Json, context: LensContext): JsonObject {
  const flat: JsonObject = {};
  for (const slot of scope.slots) {
    const entry = slot[0];
    if (entry === undefined) continue;
    const property = readProperty(live, entry.property);
    if (entry.kind === 'list') {
      const elements = liveElements(property, entry).map((item) => flatLive(entry.scope, item, context));
      if (elements.length > 0) setOwn(flat, placeText(entry.property), ordered(elements, entry));
    } else {
      const value = liveValue(entry, property, context);
      if (value !== undefined && !isUnset(value, defaultOf(entry, context)))
        setOwn(flat, placeText(entry.property), sorted(value, entry));
    }
  }
  return flat;
}

function ordered(elements: JsonObject[], entry: ListEntry): Json[] {
  return entry.order === 'list' ? elements : byText(elements);
}

function sorted(value: Json, entry: LeafEntry): Json {
  return Array.isArray(value) && entry.lens.order !== 'list' && entry.lens.order !== undefined ? byText(value) : value;
}

function byText(values: readonly Json[]): Json[] {
  return values
    .map((value) => ({ value, text: canonicalText(value) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ value }) => value);
}

/** One Terraform block as CloudFormation would hold it, for showing what is gone. */
export function render(scope: Scope, attributes: JsonObject, context: LensContext): JsonObject {
  const result: JsonObject = {};
  for (const slot of scope.slots) {
    const entry = speaker(slot, attributes, context);
    if (entry === undefined) continue;
    const value =
      entry.kind === 'list'
        ? renderList(entry, attributes, context)
        : entry.codec.put(readAttribute(attributes, entry.attribute), entry.lens.args ?? noArgs, context);
    if (!isAbsent(value) && value !== undefined) place(result, entry.property, beside(entry, value, result));
  }
  return result;
}

function renderList(entry: ListEntry, attributes: JsonObject, context: LensContext): Json {
  const elements = intendedElements(entry, attributes).map((item) => render(entry.scope, item, context));
  return isMap(entry) ? toMap(elements) : elements;
}

/** A list of several kinds of elements is rendered kind by kind. */
function beside({ lens, property }: Entry, value: Json, rendered: JsonObject): Json {
  const known = holdingOf(lens) === undefined ? undefined : readProperty(rendered, property);
  return Array.isArray(known) && Array.isArray(value) ? [...known, ...value] : value;
}

/** Sets a value at a property path, making the objects and selected elements on the way. */
export function place(root: JsonObject, path: readonly PropertyToken[], value: Json): void {
  let at: JsonObject = root;
  path.forEach((token, index) => {
    const next = path[index + 1];
    if (typeof token !== 'string') return;
    if (next === undefined) setOwn(at, token, value);
    else if (typeof next === 'string') at = child(at, token);
    else at = element(at, token, next);
  });
}

function child(at: JsonObject, key: string): JsonObject {
  const existing = own(at, key);
  if (isObject(existing)) return existing;
  const made: JsonObject = {};
  setOwn(at, key, made);
  return made;
}

function element(at: JsonObject, key: string, selector: { key: string; value: string }): JsonObject {
  const existing = own(at, key);
  const list: Json[] = Array.isArray(existing) ? existing : [];
  if (!Array.isArray(existing)) setOwn(at, key, list);
  const found = list[selectIndex(list, selector)];
  if (isObject(found)) return found;
  const made: JsonObject = { [selector.key]: selector.value };
  list.push(made);
  return made;
}
