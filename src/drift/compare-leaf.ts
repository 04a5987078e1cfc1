import type { LeafEntry } from '../catalog/engine/compile.js';
import type { LensContext } from '../catalog/engine/context.js';
import { quote } from '../domain/attribute-path.js';
import {
  canonicalText,
  isAbsent,
  isNothing,
  isObject,
  jsonEqual,
  own,
  type Json,
  type JsonObject,
} from '../domain/json.js';
import { joinPointer, type Pointer } from '../domain/pointer.js';
import { compareValues, type OrderOf, type ValueOperation } from './compare-values.js';
import { operationFor, type Difference } from './difference.js';
import { defaultOf, intendedValue, isUnset, noArgs, readAttribute } from './read-scope.js';

/** One lens with both values at hand. `attribute` and `pointer` are asked for only where there is a difference. */
export interface LeafSides {
  readonly entry: LeafEntry;
  /** The attribute as Terraform has it. */
  readonly raw: Json;
  /** The property as AWS returned it. */
  readonly property: Json | undefined;
  /** Both in normal form. */
  readonly intended: Json | undefined;
  readonly live: Json | undefined;
}

/** `unknown`: Terraform says nothing, AWS has something, and for this lens that says nothing about drift. */
export type LeafResult = 'equal' | 'unknown' | 'different';

export function compareLeaf(sides: LeafSides, context: LensContext): LeafResult {
  const { entry, intended, live } = sides;
  if (jsonEqual(intended, live)) return 'equal';
  const standard = defaultOf(entry, context);
  if (isUnset(intended, standard) && isUnset(live, standard)) return 'equal';
  if (isAbsent(intended) && entry.lens.whenUnset === 'service-chooses') return 'unknown';
  const a = isAbsent(intended) ? standard : intended;
  const b = isAbsent(live) ? standard : live;
  if (jsonEqual(a, b)) return 'equal';
  if (a !== undefined && b !== undefined && sameContent(entry, a, b, context)) return 'equal';
  return entry.equivalences.some((equivalence) => equivalence.equal(a, b, context)) ? 'equal' : 'different';
}

/** Equal once order, empty members and equivalent elements of a list are seen through. */
function sameContent(entry: LeafEntry, a: Json, b: Json, context: LensContext): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) && Array.isArray(b) && entry.lens.order !== undefined && entry.lens.order !== 'list') {
    if (sameElements(a, b)) return true;
  }
  return meaningful(compareValues(a, b, orderOf(entry)), entry, context).length === 0;
}

/** Up to here, comparing each with each costs less than writing every element down to sort it. */
const fewElements = 16;

function sameFew(a: readonly Json[], b: readonly Json[]): boolean {
  const free = [...b];
  return a.every((item) => {
    const at = free.findIndex((other) => jsonEqual(item, other));
    if (at >= 0) free.splice(at, 1);
    return at >= 0;
  });
}

/** Whether two sets hold the very same elements, each as often. */
function sameElements(a: readonly Json[], b: readonly Json[]): boolean {
  if (a.length !== b.length) return false;
  if (a.length <= fewElements) return sameFew(a, b);
  const left = a.map(canonicalText).sort();
  const right = b.map(canonicalText).sort();
  return left.every((text, index) => text === right[index]);
}

/** Order inside a value: the lens's own for its top level, the codec's below. */
function orderOf(entry: LeafEntry): OrderOf {
  const { codec, lens } = entry;
  return (path) => {
    if (path.length === 0 && lens.order !== undefined) return lens.order === 'list' ? 'list' : 'set';
    return codec.orderOf?.(path, lens.args ?? noArgs) ?? codec.arrays;
  };
}

function meaningful(operations: ValueOperation[], entry: LeafEntry, context: LensContext): ValueOperation[] {
  const kept = operations.filter((operation) => isKeyAdded(operation, entry) || !isNothingBoth(operation));
  return entry.equivalences.length === 0 ? kept : withoutEquivalent(kept, entry, context);
}

function isNothingBoth({ intended, live }: ValueOperation): boolean {
  return isEmpty(intended) && isEmpty(live);
}

/** A tag or variable that somebody added says something by its key alone; one that AWS drops for being empty does not. */
function isKeyAdded({ operation, path, live }: ValueOperation, { codec }: LeafEntry): boolean {
  return codec.inside === 'key' && operation === 'add' && path.length === 1 && typeof live === 'string';
}

/** Nothing in it at any depth: `{ "Enabled": false, "Rules": [] }`. */
function isEmpty(value: Json | undefined): boolean {
  if (isNothing(value)) return true;
  if (Array.isArray(value)) return value.every(isEmpty);
  return isObject(value) && Object.values(value).every(isEmpty);
}

/** An element gone and one come that are the same in another spelling cancel out. */
function withoutEquivalent(operations: ValueOperation[], entry: LeafEntry, context: LensContext): ValueOperation[] {
  const same = (a: Json | undefined, b: Json | undefined): boolean =>
    entry.equivalences.some((equivalence) => equivalence.equal(a, b, context));
  const rest = operations.filter(({ operation, intended, live }) => operation !== 'replace' || !same(intended, live));
  const added = rest.filter(({ operation }) => operation === 'add');
  const paired = new Set<ValueOperation>();
  for (const removal of rest.filter(({ operation }) => operation === 'remove')) {
    const peer = added.find((addition) => !paired.has(addition) && same(removal.intended, addition.live));
    if (peer !== undefined) paired.add(removal).add(peer);
  }
  return rest.filter((operation) => !paired.has(operation));
}

/** JSON Patch operations of a leaf that is known to differ. */
export function leafDifferences(
  sides: LeafSides,
  attribute: string,
  pointer: Pointer,
  context: LensContext,
): Difference[] {
  const { entry } = sides;
  const byKey = entry.codec.inside === 'key';
  const intended = byKey ? (sides.intended ?? {}) : sides.intended;
  const live = byKey ? (sides.live ?? {}) : sides.live;
  if (intended === undefined || live === undefined || !sameShape(intended, live)) {
    const whole = { intended: shown(intended), live: shown(live) };
    const traced = trace(entry, [], sides, attribute, intended);
    const operation = operationFor(intended, live);
    return [{ entry, attribute: traced, operation, path: pointer, ...whole, place: { at: '' } }];
  }
  return meaningful(compareValues(intended, live, orderOf(entry)), entry, context).map((operation) =>
    toDifference(operation, sides, attribute, pointer, context),
  );
}

function shown(value: Json | undefined): Json {
  return value === undefined || isAbsent(value) ? null : value;
}

function sameShape(intended: Json, live: Json): boolean {
  if (typeof intended !== 'object' || typeof live !== 'object' || intended === null || live === null) return false;
  return Array.isArray(intended) === Array.isArray(live);
}

function toDifference(
  found: ValueOperation,
  sides: LeafSides,
  attribute: string,
  pointer: Pointer,
  context: LensContext,
): Difference {
  const { entry, property } = sides;
  const { operation, path } = found;
  const place = { at: joinPointer('', ...found.place), ...(found.whole !== undefined && { whole: found.whole }) };
  const values = { intended: found.intended ?? null, live: found.live ?? null, place };
  const [key, ...below] = path;
  if (entry.codec.inside === 'key' && key !== undefined) {
    const at = operation === 'add' ? undefined : locate(sides, key, context);
    const place = at ?? (Array.isArray(property) ? ['-'] : [key]);
    return {
      entry,
      attribute: `${attribute}[${quote(key)}]`,
      operation,
      path: joinPointer(pointer, ...(operation === 'remove' ? place.slice(0, 1) : place), ...below),
      ...values,
    };
  }
  const tokens = path.map((token) => (token.startsWith('+') ? '-' : token));
  const block =
    operation === 'remove' && path.length === 1 ? blockAt(sides, attribute, key, found.intended) : undefined;
  return {
    entry,
    attribute: trace(entry, path, sides, attribute, found.intended),
    operation,
    path: joinPointer(pointer, ...tokens),
    ...values,
    ...(block !== undefined && { place: { ...place, block } }),
  };
}

/** The block that an element of the normal form was written as; undefined where elements are no blocks. */
function blockAt(
  { entry, raw }: Pick<LeafSides, 'entry' | 'raw'>,
  attribute: string,
  index: string | undefined,
  element: Json | undefined,
): string | undefined {
  if (index === undefined || !isObject(element)) return undefined;
  const [property = ''] = Object.keys(element);
  const inside = entry.codec.trace?.([index, property], entry.lens.args ?? noArgs, raw, own(element, property));
  const [block] = /^\[\d+\]/.exec(inside ?? '') ?? [];
  return block === undefined ? undefined : attribute + block;
}

/** The block of `attributes` that says just what a live element of a list says. */
export function blockSaying(
  live: Json,
  entry: LeafEntry,
  attributes: JsonObject,
  context: LensContext,
): string | undefined {
  const raw = readAttribute(attributes, entry.attribute);
  const intended = intendedValue(entry, raw, context);
  if (!Array.isArray(intended)) return undefined;
  const index = intended.findIndex((element) => jsonEqual(element, live));
  return blockAt({ entry, raw }, entry.attribute.join('.'), String(index), intended[index]);
}

/** Where the key stands in the intended document, which is what the operation applies to. */
function locate(
  { entry, raw }: LeafSides,
  key: string,
  context: LensContext,
): readonly (string | number)[] | undefined {
  const { codec, lens } = entry;
  const args = lens.args ?? noArgs;
  return codec.locate?.(key, codec.put(raw, args, context) ?? {}, args);
}

function trace(
  entry: LeafEntry,
  path: readonly string[],
  sides: LeafSides,
  attribute: string,
  intended: Json | undefined,
): string {
  const inner = entry.codec.trace?.(path, entry.lens.args ?? noArgs, sides.raw, intended);
  if (inner === undefined || inner === '') return attribute;
  return attribute === '' || inner.startsWith('[') ? attribute + inner : `${attribute}.${inner}`;
}
