import type { ListEntry } from '../catalog/engine/compile.js';
import type { LensContext } from '../catalog/engine/context.js';
import { canonicalText, own, type Json, type JsonObject } from '../domain/json.js';
import { likeness, pairByLikeness } from './compare-values.js';
import { flatIntended, flatLive, noArgs } from './read-scope.js';

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
  const open = { intended, live, left, right, peers };
  pairRest(open, same);
  if (own(entry.lens.args ?? noArgs, 'kinds') === true) pairByKind(open);
  return peers;
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
function pairRest(open: Open, same: SameElement): void {
  const { waiting, free } = unpaired(open);
  if (waiting.length === 0 || free.length === 0 || waiting.length * free.length > pairLimit) return;
  const score = (a: number, b: number): number =>
    same(open.intended[a] ?? {}, open.live[b]) ? 2 : likeness(open.left[a] ?? {}, open.right[b] ?? {});
  for (const [a, b] of pairByLikeness(waiting, free, score)) open.peers[a] = b;
}

function unpaired({ live, peers }: Open): { readonly waiting: readonly number[]; readonly free: readonly number[] } {
  const taken = new Set(peers);
  const free = live.map((_element, index) => index).filter((index) => !taken.has(index));
  return { waiting: peers.flatMap((peer, index) => (peer < 0 ? [index] : [])), free };
}

/** Where each side has one left of a kind, it was changed; its kind is which properties it has. */
function pairByKind(open: Open): void {
  const { waiting, free } = unpaired(open);
  const live = byKind(free, open.right);
  for (const [kind, [index, ...others]] of byKind(waiting, open.left)) {
    const [peer, ...further] = live.get(kind) ?? [];
    const single = others.length === 0 && further.length === 0;
    if (single && index !== undefined && peer !== undefined) open.peers[index] = peer;
  }
}

function byKind(indices: readonly number[], flat: readonly JsonObject[]): ReadonlyMap<string, readonly number[]> {
  const kinds = new Map<string, number[]>();
  for (const index of indices) {
    const tops = Object.keys(flat[index] ?? {}).map((place) => place.split('/', 2)[1] ?? '');
    const kind = [...new Set(tops)].sort().join(' ');
    const known = kinds.get(kind);
    if (known === undefined) kinds.set(kind, [index]);
    else known.push(index);
  }
  return kinds;
}

/** Text by which two elements of a list are the same one: the values of its key properties. */
export function keyText(flat: JsonObject, keys: readonly string[]): string {
  return canonicalText(keys.map((key) => own(flat, `/${key}`) ?? null));
}
