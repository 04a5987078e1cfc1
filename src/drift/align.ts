import type { ListEntry } from '../catalog/engine/compile.js';
import type { LensContext } from '../catalog/engine/context.js';
import { canonicalText, own, type Json, type JsonObject } from '../domain/json.js';
import { likeness, pairByLikeness } from './compare-values.js';
import { flatIntended, flatLive } from './read-scope.js';

/** Beyond this many pairs, elements without an equal are removed and added rather than paired. */
const pairLimit = 2_500;

/** Whether nothing that the scope looks at differs between an intended and a live element. */
export type SameElement = (intended: JsonObject, live: Json | undefined) => boolean;

/** For each intended element the index of its live peer, or -1. */
export function alignElements(
  entry: ListEntry,
  intended: readonly JsonObject[],
  live: readonly Json[],
  context: LensContext,
  same: SameElement,
): number[] {
  if (entry.order === 'list') return intended.map((_element, index) => (index < live.length ? index : -1));
  if (live.length === 0) return intended.map(() => -1);
  const left = intended.map((element) => flatIntended(entry.scope, element, context));
  const right = live.map((element) => flatLive(entry.scope, element, context));
  const keys = entry.order === 'set' ? undefined : entry.order;
  const textOf = (flat: JsonObject): string => (keys === undefined ? canonicalText(flat) : keyText(flat, keys));
  const peers = matchByText(left.map(textOf), right.map(textOf));
  if (keys !== undefined) return peers;
  return pairRest({ intended, live, left, right, peers }, same);
}

function matchByText(left: readonly string[], right: readonly string[]): number[] {
  const places = new Map<string, number[]>();
  right.forEach((text, index) => {
    const list = places.get(text);
    if (list === undefined) places.set(text, [index]);
    else list.push(index);
  });
  return left.map((text) => places.get(text)?.shift() ?? -1);
}

interface Open {
  readonly intended: readonly JsonObject[];
  readonly live: readonly Json[];
  readonly left: readonly JsonObject[];
  readonly right: readonly JsonObject[];
  readonly peers: number[];
}

/** Pairs what is left of two sets: first what equivalences make equal, then what is more alike than not. */
function pairRest(open: Open, same: SameElement): number[] {
  const taken = new Set(open.peers);
  const free = open.live.map((_element, index) => index).filter((index) => !taken.has(index));
  const waiting = open.peers.flatMap((peer, index) => (peer < 0 ? [index] : []));
  if (waiting.length === 0 || free.length === 0 || waiting.length * free.length > pairLimit) return open.peers;
  const score = (a: number, b: number): number =>
    same(open.intended[a] ?? {}, open.live[b]) ? 2 : likeness(open.left[a] ?? {}, open.right[b] ?? {});
  for (const [a, b] of pairByLikeness(waiting, free, score)) open.peers[a] = b;
  return open.peers;
}

/** Text by which two elements of a list are the same one: the values of its key properties. */
export function keyText(flat: JsonObject, keys: readonly string[]): string {
  return canonicalText(keys.map((key) => own(flat, `/${key}`) ?? null));
}
