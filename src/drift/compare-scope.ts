import type { BlockStep, Entry, LeafEntry, ListEntry, PropertyToken, Scope } from '../catalog/engine/compile.js';
import { leavesOf, placeText, slotText } from '../catalog/engine/compile.js';
import type { LensContext } from '../catalog/engine/context.js';
import { canonicalText, isAbsent, isObject, type Json, type JsonObject } from '../domain/json.js';
import { joinPointer, type Pointer } from '../domain/pointer.js';
import { alignElements, type SameElement } from './align.js';
import { compareLeaf, leafDifferences, type LeafResult, type LeafSides } from './compare-leaf.js';
import type { ChangePlace, Difference } from './difference.js';
import { elementToken, isClaimed, isReserved, isUnsetElement, withoutKey } from './elements.js';
import * as read from './read-scope.js';
import { compareRewritten } from './rewriting.js';
import { isRedacted, redactedSame } from './secrets.js';
import { traceLeaf, traceList, watched, type Trace } from './trace.js';

/** Both sides of one scope: a whole resource, or one element of a repeated block. */
export interface ScopeSides {
  readonly scope: Scope;
  readonly attributes: JsonObject;
  readonly live: Json | undefined;
  /** Attribute path and JSON Pointer of the scope's root, `""` for the resource itself. */
  readonly attribute: string;
  readonly pointer: Pointer;
  /** Where in the live document (see `ChangePlace`); undefined where nobody compares several intended sides. */
  readonly place: string | undefined;
}

export interface ScopeResult {
  readonly differences: Difference[];
  /** Leaf lenses whose values were compared. */
  verified: number;
  /** Attributes where Terraform says nothing and AWS's choice is not known. */
  readonly unknown: string[];
  /** Where every comparison is noted; absent unless somebody asked for an explanation. */
  readonly trace?: Trace;
  /** Place of a live list element → attribute of the block that it was compared with; absent unless asked for. */
  readonly pairs?: Map<string, string>;
}

export function emptyResult(trace?: Trace, pairs?: Map<string, string>): ScopeResult {
  const asked = { ...(trace !== undefined && { trace }), ...(pairs !== undefined && { pairs }) };
  return { differences: [], verified: 0, unknown: [], ...asked };
}

/** Compares every entry that `wanted` lets through. */
export function compareScope(
  sides: ScopeSides,
  context: LensContext,
  result: ScopeResult,
  wanted: (entry: Entry) => boolean = () => true,
): void {
  const found: Located[] = [];
  for (const slot of sides.scope.slots) {
    const entry = read.speaker(slot, sides.attributes, context);
    if (entry === undefined || entry.lens.contributes === true || !wanted(entry)) continue;
    if (entry.kind === 'list') compareList(entry, sides, context, result);
    else compareOne(entry, sides, context, result, found);
  }
  result.differences.push(...mergeBlocks(found, sides, context));
}

interface Located {
  readonly entry: LeafEntry;
  readonly differences: readonly Difference[];
}

function compareOne(
  entry: LeafEntry,
  sides: ScopeSides,
  context: LensContext,
  result: ScopeResult,
  found: Located[],
): void {
  const raw = read.readAttribute(sides.attributes, entry.attribute);
  const property = read.readProperty(sides.live, entry.property);
  if (result.trace === undefined && raw === null && property === undefined) {
    result.verified += 1;
    return;
  }
  if (
    result.trace === undefined &&
    context.redacted !== true &&
    entry.codec.same?.(raw, property, entry.lens.args ?? read.noArgs, context) === true
  ) {
    result.verified += 1;
    return;
  }
  const intended = read.intendedValue(entry, raw, context);
  const live = read.liveValue(entry, property, context);
  let leaf: LeafSides = { entry: result.trace === undefined ? entry : watched(entry), raw, property, intended, live };
  let outcome = compareRecorded(leaf, context) ?? compareLeaf(leaf, context);
  if (outcome === 'different') ({ leaf, outcome } = compareRewritten(leaf, sides, context));
  if (outcome === 'different' && intended === undefined && read.isLeftToService(entry, sides.attributes)) {
    outcome = 'unknown';
  }
  if (result.trace !== undefined) noteLeaf(result.trace, leaf, outcome, sides, context);
  if (outcome === 'unknown') {
    result.unknown.push(entry.attribute.join('.'));
    return;
  }
  result.verified += 1;
  if (outcome === 'equal') return;
  const attribute = read.attributeText(sides.attribute, sides.attributes, entry.attribute);
  const pointer = read.propertyPointer(sides.pointer, sides.live, entry.property);
  const differences = leafDifferences(leaf, attribute, pointer, context);
  found.push({ entry, differences: placedAt(placeIn(sides, entry), differences) });
}

/** The place of a property; undefined where places are not asked for. */
function placeIn({ place }: ScopeSides, entry: Entry): string | undefined {
  return place === undefined ? undefined : place + slotText(entry);
}

/** Differences inside one value, with their places made absolute. */
export function placedAt(base: string | undefined, differences: Difference[]): Difference[] {
  if (base === undefined) return differences;
  return differences.map((difference) => {
    const { place } = difference;
    return { ...difference, place: { ...place, at: base + (place?.at ?? '') } };
  });
}

/** A value that a recording hides whole says itself whether it was the intended one. */
function compareRecorded({ property }: LeafSides, context: LensContext): LeafResult | undefined {
  if (context.redacted !== true || !isRedacted(property)) return undefined;
  return property === redactedSame ? 'equal' : 'different';
}

function noteLeaf(trace: Trace, leaf: LeafSides, outcome: LeafResult, sides: ScopeSides, context: LensContext): void {
  const { attribute: names, property } = leaf.entry;
  const attribute = read.attributeText(sides.attribute, sides.attributes, names);
  const pointer = read.propertyPointer(sides.pointer, sides.live, property);
  const differences = outcome === 'different' ? leafDifferences(leaf, attribute, pointer, context) : [];
  const recorded = compareRecorded(leaf, context) !== undefined;
  traceLeaf(trace, leaf, outcome, { attribute, pointer, recorded }, context, differences);
}

function compareList(listed: ListEntry, sides: ScopeSides, context: LensContext, result: ScopeResult): void {
  const entry = result.trace === undefined ? listed : watched(listed);
  const before = result.differences.length;
  const intended = read.intendedElements(entry, sides.attributes);
  const live = comparable(entry, read.liveElements(read.readProperty(sides.live, entry.property), entry), intended);
  if (intended.length === 0 && live.length === 0 && result.trace === undefined) {
    result.verified += leavesOf(entry);
    return;
  }
  if (intended.length === 0 && live.length > 0 && read.isLeftToService(entry, sides.attributes)) {
    result.unknown.push(entry.attribute.join('.'));
    noteList(result, entry, sides, { intended, live, outcome: 'unknown', reason: 'service-chooses' });
    return;
  }
  if (sameList(entry, intended, live, context)) {
    result.verified += leavesOf(entry);
    noteList(result, entry, sides, { intended, live, outcome: 'equal', reason: 'equivalence' });
    return;
  }
  if (intended.length === 0) result.verified += leavesOf(entry);
  const attribute = read.attributeText(sides.attribute, sides.attributes, entry.attribute);
  const pointer = read.propertyPointer(sides.pointer, sides.live, entry.property);
  const peers = alignElements(entry, intended, live, context, sameIn(entry.scope, context));
  const taken = new Set(peers);
  const counted = emptyResult(result.trace, result.pairs);
  const base = placeIn(sides, entry);
  intended.forEach((element, index) => {
    const peer = peers[index] ?? -1;
    const at = `${attribute}[${String(index)}]`;
    if (peer < 0) {
      if (context.partial === true) return;
      counted.verified += leavesOf(entry);
      // An empty block stands in a state where Terraform says "none of these".
      if (isAbsent(read.flatIntended(entry.scope, element, context))) return;
      const gone = removed(entry, at, pointer, index, element, context);
      result.differences.push(
        base === undefined ? gone : { ...gone, place: goneAt(base, entry, index, gone, element) },
      );
      return;
    }
    const place = base === undefined ? undefined : elementAt(base, peer);
    if (place !== undefined) result.pairs?.set(place, at);
    const inner: ScopeSides = {
      scope: entry.scope,
      attributes: element,
      live: live[peer],
      attribute: at,
      pointer: joinPointer(pointer, elementToken(entry, live[peer], index)),
      place,
    };
    compareScope(inner, context, counted);
  });
  const added = { attribute, pointer, base };
  result.differences.push(...additions(entry, live, taken, added, context));
  noteElements(result, entry, sides, before, { intended, live });
  collect(result, counted, entry, intended.length);
}

/** Live elements that no block stands for. */
function additions(
  entry: ListEntry,
  live: readonly Json[],
  taken: ReadonlySet<number>,
  at: { readonly attribute: string; readonly pointer: Pointer; readonly base: string | undefined },
  context: LensContext,
): Difference[] {
  const { attribute, pointer, base } = at;
  return live.flatMap((element, index): Difference[] => {
    if (taken.has(index) || isUnsetElement(entry, element, context)) return [];
    if (isReserved(entry, element) || isClaimed(entry, element, context)) return [];
    const place = base === undefined ? {} : { place: { at: elementAt(base, index) } };
    const path = joinPointer(pointer, elementToken(entry, element, '-'));
    return [{ entry, attribute, operation: 'add', path, intended: null, live: withoutKey(entry, element), ...place }];
  });
}

const elementAt = (base: string, index: number): string => `${base}/@${String(index)}`;

/** A block without a live peer: by its index where order counts, else by its key or its content. */
function goneAt(
  base: string,
  entry: ListEntry,
  index: number,
  { intended }: Difference,
  element: JsonObject,
): ChangePlace {
  if (entry.order === 'list') return { at: elementAt(base, index), element };
  const keys = entry.order === 'set' || !isObject(intended) ? undefined : entry.order;
  const content = keys?.map((key) => read.readProperty(intended, key.split('/')) ?? null) ?? intended;
  return { at: `${base}/-${canonicalText(content)}`, element };
}

/**
 * Without what AWS keeps for itself. Elements that a key tells apart pair with nothing else, so that Terraform may well
 * have one of AWS's own among them.
 */
function comparable(entry: ListEntry, live: readonly Json[], intended: readonly JsonObject[]): readonly Json[] {
  const keyed = typeof entry.order !== 'string' && intended.length > 0;
  return keyed ? live : live.filter((element) => !isReserved(entry, element));
}

/** Elements that only one side has; that there are none; what is inside the others notes itself. */
function noteElements(
  result: ScopeResult,
  entry: ListEntry,
  sides: ScopeSides,
  before: number,
  lists: { readonly intended: readonly JsonObject[]; readonly live: readonly Json[] },
): void {
  if (result.trace === undefined) return;
  const whole = result.differences.slice(before);
  for (const { attribute, path, intended, live } of whole) {
    traceList(result.trace, entry, { attribute, pointer: path, intended, live, result: 'different', reason: null });
  }
  if (whole.length > 0 || lists.intended.some((element) => !isAbsent(element))) return;
  noteList(result, entry, sides, { ...lists, outcome: 'equal', reason: 'unset' });
}

function noteList(
  result: ScopeResult,
  entry: ListEntry,
  sides: ScopeSides,
  note: {
    readonly intended: readonly JsonObject[];
    readonly live: readonly Json[];
    readonly outcome: LeafResult;
    readonly reason: string;
  },
): void {
  if (result.trace === undefined) return;
  const attribute = read.attributeText(sides.attribute, sides.attributes, entry.attribute);
  const pointer = read.propertyPointer(sides.pointer, sides.live, entry.property);
  const [intended, live] = [[...note.intended], [...note.live]];
  traceList(result.trace, entry, { attribute, pointer, intended, live, result: note.outcome, reason: note.reason });
}

/** Whether two elements differ in nothing that the scope looks at. */
export function sameIn(scope: Scope, context: LensContext): SameElement {
  return (attributes, live) => {
    const result = emptyResult();
    compareScope({ scope, attributes, live, attribute: '', pointer: '', place: undefined }, context, result);
    return result.differences.length === 0;
  };
}

/** Whether an equivalence sees through the list as a whole; only some lenses name one. */
function sameList(
  entry: ListEntry,
  intended: readonly JsonObject[],
  live: readonly Json[],
  context: LensContext,
): boolean {
  if (entry.equivalences.length === 0) return false;
  const wanted = intended.map((element) => read.render(entry.scope, element, context));
  return entry.equivalences.some((equivalence) => equivalence.equal(wanted, [...live], context));
}

/** Attributes inside repeated blocks count once, however many elements there are. */
function collect(result: ScopeResult, counted: ScopeResult, entry: ListEntry, elements: number): void {
  result.differences.push(...counted.differences);
  if (elements > 0) result.verified += Math.min(leavesOf(entry), Math.ceil(counted.verified / elements));
  const prefix = entry.attribute.join('.');
  for (const attribute of new Set(counted.unknown)) result.unknown.push(`${prefix}.${attribute}`);
}

function removed(
  entry: ListEntry,
  attribute: string,
  pointer: Pointer,
  index: number,
  element: JsonObject,
  context: LensContext,
): Difference {
  const intended = read.render(entry.scope, element, context);
  const path = joinPointer(pointer, elementToken(entry, intended, index));
  return { entry, attribute, operation: 'remove', path, intended: withoutKey(entry, intended), live: null };
}

/** A block that came or went whole is one operation on the block, not one for each attribute inside. */
function mergeBlocks(found: readonly Located[], sides: ScopeSides, context: LensContext): Difference[] {
  const groups = new Map<string, { step: BlockStep; located: Located[]; operation: 'add' | 'remove' }>();
  const merged: Difference[] = [];
  for (const located of found) {
    const whole = wholeBlock(located.entry, sides);
    if (whole === undefined) {
      merged.push(...located.differences);
      continue;
    }
    const key = `${whole.operation} ${located.entry.attribute.slice(0, whole.step.attributeDepth).join('.')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...whole, located: [located] });
    else group.located.push(located);
  }
  for (const group of groups.values()) {
    const [first] = group.located;
    if (first === undefined || group.located.length < 2)
      merged.push(...group.located.flatMap((item) => item.differences));
    else merged.push(blockDifference(first.entry, group, sides, context));
  }
  return merged;
}

/** The outermost block with an object of its own that only one side has. */
function wholeBlock(entry: LeafEntry, sides: ScopeSides): { step: BlockStep; operation: 'add' | 'remove' } | undefined {
  for (const step of entry.blocks) {
    if (!step.owned) continue;
    const block = read.readAttribute(sides.attributes, entry.attribute.slice(0, step.attributeDepth));
    const live = read.readProperty(sides.live, entry.property.slice(0, step.propertyDepth));
    if (isAbsent(block) && !isAbsent(live)) return { step, operation: 'add' };
    if (!isAbsent(block) && isAbsent(live)) return { step, operation: 'remove' };
  }
  return undefined;
}

function blockDifference(
  entry: LeafEntry,
  group: { step: BlockStep; operation: 'add' | 'remove'; located: readonly Located[] },
  sides: ScopeSides,
  context: LensContext,
): Difference {
  const path: readonly PropertyToken[] = entry.property.slice(0, group.step.propertyDepth);
  const names = entry.attribute.slice(0, group.step.attributeDepth);
  const intended = read.readProperty(read.render(sides.scope, sides.attributes, context), path) ?? null;
  const added = group.operation === 'add';
  return {
    entry,
    attribute: read.attributeText(sides.attribute, sides.attributes, names),
    operation: group.operation,
    path: read.propertyPointer(sides.pointer, sides.live, path),
    intended: added ? null : intended,
    live: added ? (read.readProperty(sides.live, path) ?? null) : null,
    ...(sides.place !== undefined && { place: { at: sides.place + placeText(path) } }),
  };
}
