import jsonPatch from 'fast-json-patch';
import { canonicalText, isObject, jsonEqual, own, setOwn, type Json, type JsonObject } from '../domain/json.js';
import { pointerTokens } from '../domain/pointer.js';

/** One operation of a JSON Patch; `+0`, `+1`, ... in `path` stand for elements that only the live side has. */
export interface ValueOperation {
  readonly operation: 'add' | 'remove' | 'replace';
  readonly path: readonly string[];
  readonly intended: Json | undefined;
  readonly live: Json | undefined;
}

export type OrderOf = (path: readonly string[]) => 'list' | 'set';

/** Elements are paired by likeness only below this many candidates; beyond it they are removed and added. */
const likenessLimit = 200;

/**
 * JSON Patch from `intended` to `live`. Arrays become objects keyed by the element's place in `intended` first, since
 * `compare` reads arrays by position and would call every element after an insertion changed.
 */
export function compareValues(intended: Json, live: Json, orderOf: OrderOf): ValueOperation[] {
  const [a, b] = keyed(intended, live, [], orderOf);
  if (!isObject(a) || !isObject(b)) {
    return jsonEqual(a, b) ? [] : [{ operation: 'replace', path: [], intended, live }];
  }
  return jsonPatch
    .compare(a, b)
    .map((operation) => toOperation(operation.path, operation.op, a, b))
    .filter((operation) => operation !== undefined);
}

function toOperation(pointer: string, name: string, a: JsonObject, b: JsonObject): ValueOperation | undefined {
  if (name !== 'add' && name !== 'remove' && name !== 'replace') return undefined;
  const path = pointerTokens(pointer);
  const operation = name;
  return { operation, path: path.map(unmark), intended: unkeyed(at(a, path)), live: unkeyed(at(b, path)) };
}

function at(root: Json, path: readonly string[]): Json | undefined {
  let value: Json | undefined = root;
  for (const token of path) value = isObject(value) ? own(value, token) : undefined;
  return value;
}

/** Marks objects that stand for arrays, so that they can be told from objects with numeric keys. */
const mark = '\u0000';
const unmark = (token: string): string => (token.startsWith(mark) ? token.slice(1) : token);

/** Both values with arrays as objects whose keys are aligned: `0` is intended element 0, `+0` a live one without peer. */
function keyed(a: Json, b: Json, path: readonly string[], orderOf: OrderOf): [Json, Json] {
  if (Array.isArray(a) && Array.isArray(b)) return keyedArrays(a, b, path, orderOf);
  if (isObject(a) && isObject(b)) return keyedObjects(a, b, path, orderOf);
  return [alone(a), alone(b)];
}

function keyedObjects(a: JsonObject, b: JsonObject, path: readonly string[], orderOf: OrderOf): [Json, Json] {
  const left: JsonObject = {};
  const right: JsonObject = {};
  for (const key of Object.keys(a)) {
    const inA = own(a, key) ?? null;
    if (!Object.hasOwn(b, key)) {
      setOwn(left, key, alone(inA));
      continue;
    }
    const [x, y] = keyed(inA, own(b, key) ?? null, [...path, key], orderOf);
    setOwn(left, key, x);
    setOwn(right, key, y);
  }
  for (const key of Object.keys(b)) if (!Object.hasOwn(a, key)) setOwn(right, key, alone(own(b, key) ?? null));
  return [left, right];
}

function keyedArrays(a: Json[], b: Json[], path: readonly string[], orderOf: OrderOf): [Json, Json] {
  const peers = orderOf(path) === 'set' ? alignSets(a, b) : a.map((_item, index) => (index < b.length ? index : -1));
  const left: JsonObject = {};
  const right: JsonObject = {};
  const taken = new Set<number>();
  a.forEach((item, index) => {
    const peer = peers[index] ?? -1;
    const key = mark + String(index);
    const other = b[peer];
    if (other === undefined) {
      left[key] = alone(item);
      return;
    }
    taken.add(peer);
    [left[key], right[key]] = keyed(item, other, [...path, '*'], orderOf);
  });
  let extra = 0;
  b.forEach((item, index) => {
    if (!taken.has(index)) right[`${mark}+${String(extra++)}`] = alone(item);
  });
  return [left, right];
}

/** A value without counterpart, still marked so that `unkeyed` gives it back unchanged. */
function alone(value: Json): Json {
  if (Array.isArray(value)) {
    if (value.length === 0) return value;
    return Object.fromEntries(value.map((item, index) => [mark + String(index), alone(item)] as const));
  }
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) setOwn(result, key, alone(item));
  return result;
}

function unkeyed(value: Json | undefined): Json | undefined {
  if (!isObject(value)) return value;
  const keys = Object.keys(value);
  if (keys.some((key) => key.startsWith(mark))) return keys.map((key) => unkeyed(value[key]) ?? null);
  const result: JsonObject = {};
  for (const key of keys) setOwn(result, key, unkeyed(own(value, key)) ?? null);
  return result;
}

/** For each element of `a` the index of its peer in `b`, or -1: equal ones first, then the most alike. */
export function alignSets(a: readonly Json[], b: readonly Json[]): number[] {
  const free = new Map<string, number[]>();
  b.forEach((item, index) => {
    const text = canonicalText(item);
    const places = free.get(text);
    if (places === undefined) free.set(text, [index]);
    else places.push(index);
  });
  const peers = a.map((item) => free.get(canonicalText(item))?.shift() ?? -1);
  const left = [...free.values()].flat().sort((x, y) => x - y);
  const open = peers.flatMap((peer, index) => (peer < 0 ? [index] : []));
  if (open.length * left.length > likenessLimit * likenessLimit) return peers;
  for (const [index, peer] of pairByLikeness(open, left, (x, y) => likeness(a[x] ?? null, b[y] ?? null))) {
    peers[index] = peer;
  }
  return peers;
}

/** Greedy pairing, most alike first; pairs at or below one half alike are none. */
export function pairByLikeness(
  open: readonly number[],
  free: readonly number[],
  score: (a: number, b: number) => number,
): [number, number][] {
  const scored = open.flatMap((a) => free.map((b) => ({ a, b, score: score(a, b) })));
  const pairs: [number, number][] = [];
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  for (const { a, b } of scored.filter((pair) => pair.score > 0.5).sort((x, y) => y.score - x.score)) {
    if (usedA.has(a) || usedB.has(b)) continue;
    usedA.add(a);
    usedB.add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

/** Share of members that two objects have in common, 0 to 1; scalars and arrays are never merely alike. */
export function likeness(a: Json, b: Json): number {
  if (!isObject(a) || !isObject(b)) return 0;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  let same = 0;
  for (const key of keys) if (jsonEqual(own(a, key), own(b, key))) same += 1;
  return keys.size === 0 ? 0 : same / keys.size;
}
