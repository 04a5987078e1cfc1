import type { Entry, LeafEntry, ListEntry } from '../catalog/engine/compile.js';
import type { LensContext } from '../catalog/engine/context.js';
import type { Equivalence } from '../catalog/equivalence/equivalence.js';
import type { UsedEquivalence } from '../domain/explanation.js';
import { isAbsent, isObject, jsonEqual, own, type Json } from '../domain/json.js';
import { joinPointer, pointerTokens, type Pointer } from '../domain/pointer.js';
import type { LeafResult, LeafSides } from './compare-leaf.js';
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
  const keys = at.attribute === '' ? keysOf(intended, live) : [];
  if (keys.length === 0) {
    trace.push({ ...line, attribute: nameOf(entry, [], sides) ?? at.attribute, intended, live, reason });
    return;
  }
  const whole = differences.some(({ path }) => path === at.pointer);
  const depth = pointerTokens(at.pointer).length;
  const changed = new Set(differences.map(({ path }) => pointerTokens(path)[depth]));
  for (const key of keys) {
    const [a, b] = [memberOf(intended, key), memberOf(live, key)];
    const differs = outcome === 'different' && (whole || changed.has(key));
    trace.push({
      ...line,
      attribute: nameOf(entry, [key], sides) ?? '',
      pointer: joinPointer(at.pointer, key),
      intended: a,
      live: b,
      result: differs ? 'different' : outcome === 'different' ? 'equal' : outcome,
      reason: differs || jsonEqual(a, b) ? null : outcome === 'different' ? 'order' : reason,
      equivalences: jsonEqual(a, b) ? [] : line.equivalences,
    });
  }
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
