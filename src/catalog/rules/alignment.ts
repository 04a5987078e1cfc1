import { canonicalText, isObject, own, type Json } from '../../domain/json.js';

/** Whether two scalars mean the same. */
export type Same = (a: Json, b: Json) => boolean;

/** Beyond this many pairs, elements without an equal are not compared with each other: they came and went. */
const pairLimit = 10_000;
/** Beyond this many pairs of texts, the middle of two ordered lists is paired by place. */
const runLimit = 1_000_000;

/** The first name that every element of both lists has, with another value in each, tells the elements apart. */
const identities = [/^(key|name|id)$/i, /(Name|Id|Key|Arn|Identifier|Code|Priority|Port|Type)$/];

/** Pairs the elements of two lists whose order carries no meaning: equal ones, then by identity, then by likeness. */
export function alignUnordered(a: readonly Json[], b: readonly Json[], same: Same): number[] {
  const peers = matchByText(a.map(canonicalText), b.map(canonicalText));
  const identity = identityOf(a, b);
  if (identity !== undefined) pairByIdentity(a, b, identity, peers);
  pairByLikeness(a, b, same, peers);
  return peers;
}

/** Pairs the elements of two lists whose order matters: the longest run that both have, the gaps between by place. */
export function alignOrdered(a: readonly Json[], b: readonly Json[]): number[] {
  const left = a.map(canonicalText);
  const right = b.map(canonicalText);
  const peers = left.map(() => -1);
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) peers[start] = start++;
  let [endA, endB] = [left.length, right.length];
  while (endA > start && endB > start && left[endA - 1] === right[endB - 1]) peers[--endA] = --endB;
  if ((endA - start) * (endB - start) <= runLimit) commonRun(left, right, { start, endA, endB }, peers);
  pairGaps(peers, b.length);
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

function identityOf(a: readonly Json[], b: readonly Json[]): string | undefined {
  const [first] = a;
  if (!isObject(first)) return undefined;
  const names = Object.keys(first);
  for (const pattern of identities) {
    const found = names.find((name) => pattern.test(name) && tellsApart(a, name) && tellsApart(b, name));
    if (found !== undefined) return found;
  }
  return undefined;
}

function tellsApart(list: readonly Json[], name: string): boolean {
  const values = new Set<Json>();
  for (const element of list) {
    const value = isObject(element) ? own(element, name) : undefined;
    if ((typeof value !== 'string' && typeof value !== 'number') || values.has(value)) return false;
    values.add(value);
  }
  return true;
}

function pairByIdentity(a: readonly Json[], b: readonly Json[], name: string, peers: number[]): void {
  const taken = new Set(peers);
  const places = new Map<Json | undefined, number>();
  const valueOf = (element: Json | undefined): Json | undefined => (isObject(element) ? own(element, name) : undefined);
  b.forEach((element, index) => {
    if (!taken.has(index)) places.set(valueOf(element), index);
  });
  peers.forEach((peer, index) => {
    if (peer < 0) peers[index] = places.get(valueOf(a[index])) ?? -1;
  });
}

function pairByLikeness(a: readonly Json[], b: readonly Json[], same: Same, peers: number[]): void {
  const taken = new Set(peers);
  const open = peers.flatMap((peer, index) => (peer < 0 ? [index] : []));
  const free = b.flatMap((_element, index) => (taken.has(index) ? [] : [index]));
  if (open.length * free.length > pairLimit) return;
  const alone = open.length === 1 && free.length === 1;
  const pairs = open
    .flatMap((x) => free.map((y) => ({ x, y, score: likeness(a[x] ?? null, b[y] ?? null, same) })))
    .filter(({ x, y, score }) => score > 0.5 || (alone && staysTheSame(a[x] ?? null, b[y] ?? null, score)))
    .sort((p, q) => q.score - p.score);
  const used = new Set<number>();
  for (const { x, y } of pairs) {
    if ((peers[x] ?? -1) >= 0 || used.has(y)) continue;
    peers[x] = y;
    used.add(y);
  }
}

/** Of two elements that are the only ones left: one that changed, rather than one that went and another that came. */
function staysTheSame(a: Json, b: Json, score: number): boolean {
  if (!isObject(a) || !isObject(b)) return !isObject(a) && !isObject(b);
  return score >= 1 / 3 || Object.keys(a).length === 1;
}

/** Share of what `a` says that `b` says too, 0 to 1. */
export function likeness(a: Json, b: Json | undefined, same: Same): number {
  if (b === undefined) return 0;
  if (isObject(a))
    return isObject(b) ? mean(Object.keys(a).map((key) => likeness(own(a, key) ?? null, own(b, key), same))) : 0;
  if (!Array.isArray(a)) return same(a, b) ? 1 : 0;
  if (!Array.isArray(b)) return 0;
  if (a.length * b.length > pairLimit) return 0;
  const best = a.map((item) => Math.max(0, ...b.map((other) => likeness(item, other, same))));
  return a.length === 0 ? Number(b.length === 0) : mean(best) * Math.min(1, a.length / b.length);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 1 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface Window {
  readonly start: number;
  readonly endA: number;
  readonly endB: number;
}

/** Longest common subsequence of the window, by dynamic programming from its end. */
function commonRun(left: readonly string[], right: readonly string[], window: Window, peers: number[]): void {
  const { start, endA, endB } = window;
  const width = endB - start + 1;
  const lengths = new Uint32Array((endA - start + 1) * width);
  const at = (i: number, j: number): number => lengths[(i - start) * width + (j - start)] ?? 0;
  for (let i = endA - 1; i >= start; i--) {
    for (let j = endB - 1; j >= start; j--) {
      const here = left[i] === right[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
      lengths[(i - start) * width + (j - start)] = here;
    }
  }
  let [i, j] = [start, start];
  while (i < endA && j < endB) {
    if (left[i] === right[j]) peers[i++] = j++;
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
}

/** Between two pairs, what is left on both sides belongs together in order. */
function pairGaps(peers: number[], length: number): void {
  let next = 0;
  for (let index = 0; index < peers.length; index++) {
    const peer = peers[index] ?? -1;
    if (peer >= 0) {
      next = peer + 1;
      continue;
    }
    const limit = peers.slice(index + 1).find((other) => other >= 0) ?? length;
    if (next < limit) peers[index] = next++;
  }
}
