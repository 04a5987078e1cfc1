import jsonPatch from 'fast-json-patch';
import type { Align } from '../catalog/codecs/codec.js';
import { canonicalText, isObject, jsonEqual, own, setOwn, type Json, type JsonObject } from '../domain/json.js';
import { pointerTokens } from '../domain/pointer.js';

/** One operation of a JSON Patch; `+0`, `+1`, ... in `path` stand for elements that only the live side has. */
export interface ValueOperation {
  readonly operation: 'add' | 'remove' | 'replace';
  readonly path: readonly string[];
  readonly intended: Json | undefined;
  readonly live: Json | undefined;
  /** Where it is, by the live side's own indices (`@3`); what is not live goes by its content. Ends at lists of scalars. */
  readonly place: readonly string[];
  /** The whole intended list, where the difference is in a list of scalars. */
  readonly whole?: Json;
}

/** How the array at `path` compares; a function pairs its elements itself. */
export type OrderOf = (path: readonly string[]) => 'list' | 'set' | Align;

/** Elements are paired by likeness only below this many candidates; beyond it they are removed and added. */
const likenessLimit = 200;

/**
 * JSON Patch from `intended` to `live`. Arrays become objects keyed by the element's place in `intended` first, since
 * `compare` reads arrays by position and would call every element after an insertion changed.
 */
export function compareValues(intended: Json, live: Json, orderOf: OrderOf): ValueOperation[] {
  const keyed = new Keyed(orderOf);
  const [a, b] = keyed.both(intended, live, []);
  if (!isObject(a) || !isObject(b)) {
    return jsonEqual(a, b) ? [] : [{ operation: 'replace', path: [], intended, live, place: [] }];
  }
  return jsonPatch
    .compare(a, b)
    .map(({ op, path }) => (isChange(op) ? keyed.operation(op, pointerTokens(path), a, b) : undefined))
    .filter((operation) => operation !== undefined);
}

function isChange(name: string): name is ValueOperation['operation'] {
  return name === 'add' || name === 'remove' || name === 'replace';
}

function at(root: Json, path: readonly string[]): Json | undefined {
  let value: Json | undefined = root;
  for (const token of path) value = isObject(value) ? own(value, token) : undefined;
  return value;
}

/** Both values with arrays as objects whose keys are aligned: `0` is intended element 0, `+0` a live one without peer. */
class Keyed {
  /** The objects that stand for arrays, and what they stood for. */
  private readonly arrays = new WeakMap<object, Aligned>();
  private readonly orderOf: OrderOf;

  constructor(orderOf: OrderOf) {
    this.orderOf = orderOf;
  }

  both(a: Json, b: Json, path: readonly string[]): [Json, Json] {
    if (Array.isArray(a) && Array.isArray(b)) return this.lists(a, b, path);
    if (isObject(a) && isObject(b)) return this.objects(a, b, path);
    return [a, b];
  }

  operation(
    operation: ValueOperation['operation'],
    path: readonly string[],
    a: JsonObject,
    b: JsonObject,
  ): ValueOperation {
    const sides = { intended: this.plain(at(a, path)), live: this.plain(at(b, path)) };
    return { operation, path, ...sides, ...this.placeOf(path, a) };
  }

  private placeOf(path: readonly string[], root: JsonObject): Pick<ValueOperation, 'place' | 'whole'> {
    const place: string[] = [];
    let value: Json | undefined = root;
    for (const token of path) {
      const aligned: Aligned | undefined = isObject(value) ? this.arrays.get(value) : undefined;
      if (aligned === undefined) place.push(token);
      else if (aligned.intended.every(isScalar) && aligned.live.every(isScalar))
        return { place, whole: aligned.intended };
      else place.push(elementPlace(token, aligned));
      value = isObject(value) ? own(value, token) : undefined;
    }
    return { place };
  }

  /** The value as it was, arrays as arrays. */
  private plain(value: Json | undefined): Json | undefined {
    if (!isObject(value)) return value;
    if (this.arrays.has(value)) return Object.values(value).map((item) => this.plain(item) ?? null);
    const result: JsonObject = {};
    for (const [key, item] of Object.entries(value)) setOwn(result, key, this.plain(item) ?? null);
    return result;
  }

  private objects(a: JsonObject, b: JsonObject, path: readonly string[]): [Json, Json] {
    const left: JsonObject = {};
    const right: JsonObject = {};
    for (const key of Object.keys(a)) {
      const inA = own(a, key) ?? null;
      if (!Object.hasOwn(b, key)) {
        setOwn(left, key, inA);
        continue;
      }
      const [x, y] = this.both(inA, own(b, key) ?? null, [...path, key]);
      setOwn(left, key, x);
      setOwn(right, key, y);
    }
    for (const key of Object.keys(b)) if (!Object.hasOwn(a, key)) setOwn(right, key, own(b, key) ?? null);
    return [left, right];
  }

  private lists(a: Json[], b: Json[], path: readonly string[]): [Json, Json] {
    const left: JsonObject = {};
    const right: JsonObject = {};
    const order = this.orderOf(path);
    const peers = align(order, a, b);
    const extras: number[] = [];
    const aligned: Aligned = { intended: a, live: b, peers, extras, positional: order === 'list' };
    this.arrays.set(left, aligned).set(right, aligned);
    const taken = new Set<number>();
    a.forEach((item, index) => {
      const peer = peers[index] ?? -1;
      const other = b[peer];
      if (other === undefined) {
        left[String(index)] = item;
        return;
      }
      taken.add(peer);
      [left[String(index)], right[String(index)]] = this.both(item, other, [...path, '*']);
    });
    b.forEach((item, index) => {
      if (!taken.has(index)) right[`+${String(extras.push(index) - 1)}`] = item;
    });
    return [left, right];
  }
}

interface Aligned {
  readonly intended: Json[];
  readonly live: readonly Json[];
  readonly peers: readonly number[];
  /** Live indices of `+0`, `+1`, ... */
  readonly extras: readonly number[];
  readonly positional: boolean;
}

const isScalar = (value: Json): boolean => typeof value !== 'object' || value === null;

function elementPlace(token: string, { intended, peers, extras, positional }: Aligned): string {
  if (token.startsWith('+')) return `@${String(extras[Number(token.slice(1))] ?? token)}`;
  const index = Number(token);
  const peer = peers[index] ?? -1;
  if (peer >= 0) return `@${String(peer)}`;
  return positional ? `@${token}` : `-${canonicalText(intended[index] ?? null)}`;
}

function align(order: ReturnType<OrderOf>, a: readonly Json[], b: readonly Json[]): readonly number[] {
  if (typeof order === 'function') return order(a, b);
  return order === 'set' ? alignSets(a, b) : a.map((_item, index) => (index < b.length ? index : -1));
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

/** Greedy pairing, most alike first. Half alike is enough only where nothing else is left on either side. */
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
  const [a, ...otherA] = open.filter((index) => !usedA.has(index));
  const [b, ...otherB] = free.filter((index) => !usedB.has(index));
  const last = a !== undefined && b !== undefined && otherA.length === 0 && otherB.length === 0;
  if (last && score(a, b) === 0.5) pairs.push([a, b]);
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
