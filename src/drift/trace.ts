import type { Entry, LeafEntry, ListEntry } from '../catalog/engine/compile.js';
import type { LensContext } from '../catalog/engine/context.js';
import type { Equivalence } from '../catalog/equivalence/equivalence.js';
import type { UsedEquivalence } from '../domain/explanation.js';
import { isAbsent, isObject, jsonEqual, own, type Json } from '../domain/json.js';
import { joinPointer, pointerTokens, type Pointer } from '../domain/pointer.js';
import type { LeafResult, LeafSides } from './compare-leaf.js';
import { alignSets } from './compare-values.js';
import type { Difference } from './difference.js';
import { defaultOf, isUnset, noArgs } from './read-scope.js';

/** One lens as it was compared, before anything about secrets. */
export interface TraceLine {
  readonly entry: Entry;
  readonly attribute: string;
  readonly pointer: Pointer;
  readonly intended: Json | undefined;
  readonly live: Json | undefined;
  readonly result: LeafResult | 'unverified';
  readonly reason: string | null;
  readonly equivalences: readonly UsedEquivalence[];
  readonly standard?: Json | undefined;
}

/** What a comparison notes while it runs, for whoever asks to have it explained. A scan has none. */
export type Trace = TraceLine[];

const usedBy = new WeakMap<Entry, Set<Equivalence>>();

/** The same entry, whose equivalences remember that they folded something. */
export function watched<T extends Entry>(entry: T): T {
  const used = new Set<Equivalence>();
  const equivalences = entry.equivalences.map((known) => ({
    ...known,
    equal: (intended: Json | undefined, live: Json | undefined, context: LensContext): boolean => {
      const folds = known.equal(intended, live, context);
      if (folds) used.add(known);
      return folds;
    },
  }));
  const copy = { ...entry, equivalences };
  usedBy.set(copy, used);
  return copy;
}

function used(entry: Entry): UsedEquivalence[] {
  return [...(usedBy.get(entry) ?? [])].map(({ id, summary, source }) => ({ id, summary, source }));
}

/** Notes a leaf; one that holds a whole resource or element is noted property by property. */
export function traceLeaf(
  trace: Trace,
  sides: LeafSides,
  outcome: LeafResult,
  at: { readonly attribute: string; readonly pointer: Pointer; readonly recorded?: boolean },
  context: LensContext,
  differences: readonly Difference[],
): void {
  const { entry, intended, live } = sides;
  const standard = defaultOf(entry, context);
  const stoodIn = standard !== undefined && (isAbsent(intended) || isAbsent(live));
  const line = {
    entry,
    pointer: at.pointer,
    result: outcome,
    equivalences: used(entry),
    ...(stoodIn && { standard }),
  };
  const reason = at.recorded === true ? 'recorded' : reasonOf(sides, outcome, standard, line.equivalences.length > 0);
  const whole = { ...line, attribute: nameOf(entry, [], sides) ?? at.attribute, intended, live, reason };
  if (at.attribute !== '') trace.push(whole);
  else if (Array.isArray(intended) && Array.isArray(live)) traceElements(trace, whole, sides, differences);
  else {
    const gone = differences.find(({ path }) => path === at.pointer);
    const keys = gone === undefined ? keysOf(intended, live) : [];
    if (keys.length === 0) trace.push({ ...whole, attribute: gone?.attribute ?? whole.attribute });
    for (const key of keys) trace.push(memberLine(key, whole, sides, differences));
  }
}

type LeafLine = TraceLine & { readonly entry: LeafEntry };

/** One property of an object that is as a whole behind the lens. */
function memberLine(key: string, whole: LeafLine, sides: LeafSides, differences: readonly Difference[]): TraceLine {
  const [intended, live] = [memberOf(sides.intended, key), memberOf(sides.live, key)];
  const same = jsonEqual(intended, live);
  const attribute = nameOf(whole.entry, [key], sides) ?? '';
  const line = { ...whole, attribute, pointer: joinPointer(whole.pointer, key), intended, live };
  if (whole.result !== 'different')
    return same ? { ...line, reason: whole.result === 'unknown' ? whole.reason : null } : line;
  if (differencesAt(key, whole, differences).length > 0) return line;
  return { ...line, result: 'equal', reason: same ? null : 'order', equivalences: same ? [] : whole.equivalences };
}

/** A list that is as a whole behind the lens: what differs, and the elements in which nothing does. */
function traceElements(trace: Trace, whole: LeafLine, sides: LeafSides, differences: readonly Difference[]): void {
  const [wanted, there] = [sides.intended, sides.live].map((side) => (Array.isArray(side) ? side : []));
  for (const { attribute, path, intended, live } of differences) {
    trace.push({ ...whole, attribute, pointer: path, intended, live });
  }
  const peers = peersOf(whole.entry, wanted ?? [], there ?? []);
  (wanted ?? []).forEach((intended, index) => {
    const key = String(index);
    if (differencesAt(key, whole, differences).length > 0) return;
    const live = there?.[peers[index] ?? -1];
    const same = jsonEqual(intended, live);
    trace.push({
      ...whole,
      attribute: nameOf(whole.entry, [key], sides) ?? '',
      pointer: joinPointer(whole.pointer, key),
      intended,
      live,
      result: whole.result === 'different' ? 'equal' : whole.result,
      reason: same ? null : (whole.reason ?? 'order'),
    });
  });
  if (wanted?.length === 0 && differences.length === 0) trace.push(whole);
}

function peersOf({ codec, lens }: LeafEntry, a: readonly Json[], b: readonly Json[]): readonly number[] {
  const order = codec.orderOf?.([], lens.args ?? noArgs) ?? codec.arrays;
  return typeof order === 'function' ? order(a, b) : alignSets(a, b);
}

function differencesAt(key: string, { pointer }: TraceLine, differences: readonly Difference[]): Difference[] {
  const depth = pointerTokens(pointer).length;
  return differences.filter(({ path }) => pointerTokens(path)[depth] === key);
}

function keysOf(intended: Json | undefined, live: Json | undefined): string[] {
  return [...new Set([intended, live].flatMap((side) => (isObject(side) ? Object.keys(side) : [])))];
}

function memberOf(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) ? own(value, key) : undefined;
}

function nameOf({ lens, codec }: LeafEntry, path: readonly string[], sides: LeafSides): string | undefined {
  if (lens.attribute !== '') return undefined;
  const [key] = path;
  const intended = key === undefined ? sides.intended : memberOf(sides.intended, key);
  return codec.trace?.(path, lens.args ?? noArgs, sides.raw, intended);
}

function reasonOf(
  { intended, live }: LeafSides,
  outcome: LeafResult,
  standard: Json | undefined,
  folded: boolean,
): string | null {
  if (outcome === 'unknown') return 'service-chooses';
  if (outcome === 'different' || jsonEqual(intended, live)) return null;
  if (isUnset(intended, standard) && isUnset(live, standard)) return standard === undefined ? 'unset' : 'default';
  if (folded) return 'equivalence';
  const [a, b] = [intended, live].map((side) => (isAbsent(side) ? standard : side));
  return jsonEqual(a, b) ? 'default' : 'order';
}

/** Notes a list, or one element of it, as a whole. */
export function traceList(
  trace: Trace | undefined,
  entry: ListEntry,
  line: Pick<TraceLine, 'attribute' | 'pointer' | 'result' | 'reason'> & {
    readonly intended: Json | undefined;
    readonly live: Json | undefined;
  },
): void {
  trace?.push({ entry, ...line, equivalences: used(entry) });
}
