import { isAbsent, isObject, jsonEqual, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import { valueAt } from '../../domain/pointer.js';
import { parsed } from '../codecs/json.js';
import type { LensContext } from '../engine/context.js';
import { alignOrdered, alignUnordered } from './alignment.js';
import { isOrdered } from './order.js';
import { holdsAny, sameValue } from './same-value.js';
import { pointerOf, type DocumentShape, type ExtraElements, type PropertyRule } from './shape.js';
import { isOpen, likeKey } from './spelling.js';

export interface Settling {
  readonly shape: DocumentShape;
  readonly context: LensContext;
  /**
   * Whether the intended document has every property that its schema knows, so that one it lacks says "not known", as
   * in a Terraform state, which holds null for what is not set. Otherwise a property it lacks was not there.
   */
  readonly lacksUnknown: boolean;
}

/**
 * The intended document in the live one's words: wherever both mean the same, what stands in the live document. What is
 * left is what differs.
 */
export function settle(intended: Json, live: Json, path: readonly string[], settling: Settling): Json {
  if (jsonEqual(intended, live)) return live;
  const rule = settling.shape.rules.get(pointerOf(path));
  if (isAbsent(intended) && rule?.standard !== undefined && jsonEqual(rule.standard, live)) return live;
  if (rule?.same !== undefined && holdsAny(rule.same, intended, live, settling.context)) return live;
  if (Array.isArray(intended) && Array.isArray(live)) return settleList(intended, live, path, settling, rule);
  if (sameValue(intended, live, path, settling.context)) return live;
  if (isObject(intended) && isObject(live)) return settleObject(intended, live, path, settling);
  return settleKinds(intended, live, path, settling);
}

/** Values of different kinds: JSON text and what it holds, an element and the list of it alone. */
function settleKinds(intended: Json, live: Json, path: readonly string[], settling: Settling): Json {
  if (typeof intended === 'string' && typeof live === 'object' && live !== null) {
    const content = parsed(intended);
    if (typeof content === 'object' && content !== null) return settle(content, live, path, settling);
  }
  const [only] = Array.isArray(live) && live.length === 1 ? live : [];
  if (only !== undefined && !isAbsent(intended) && jsonEqual(settle(intended, only, [...path, '*'], settling), only)) {
    return live;
  }
  const [single] = Array.isArray(intended) && intended.length === 1 ? intended : [];
  if (single !== undefined && !isAbsent(live) && jsonEqual(settle(single, live, path, settling), live)) return live;
  return intended;
}

function settleObject(intended: JsonObject, live: JsonObject, path: readonly string[], settling: Settling): Json {
  const { shape } = settling;
  const open = isOpen(path, shape);
  const token = (key: string): string => (shape.maps.has(pointerOf(path)) ? '*' : key);
  const result: JsonObject = {};
  const recased = shape.rules.get(pointerOf(path))?.recased === true;
  const known = new Set<string>();
  for (const [name, value] of Object.entries(intended)) {
    const key = (recased ? likeKey(live, name) : undefined) ?? name;
    known.add(key);
    const below = [...path, token(key)];
    const other = own(live, key);
    if (other !== undefined && other !== null) setSpoken(result, key, settle(value, other, below, settling));
    else if (!saidElsewhere(key, value, live, below, settling)) setOwn(result, key, value);
  }
  if (open || !settling.lacksUnknown) return result;
  for (const [key, value] of Object.entries(live)) if (!known.has(key)) setOwn(result, key, value);
  return result;
}

/** A document has no property where a state has null. */
function setSpoken(result: JsonObject, key: string, value: Json): void {
  if (value !== null) setOwn(result, key, value);
}

/** A property that the answer does not have, and need not. */
function saidElsewhere(
  key: string,
  value: Json,
  live: JsonObject,
  path: readonly string[],
  settling: Settling,
): boolean {
  const { shape, context } = settling;
  const rule = shape.rules.get(pointerOf(path));
  if (rule?.notReturned === true) return true;
  if (rule?.same !== undefined && holdsAny(rule.same, value, undefined, context)) return true;
  if (rule?.answeredBy !== undefined) {
    const answer = valueAt(live, rule.answeredBy);
    return answer !== undefined && jsonEqual(settle(value, answer, path, settling), answer);
  }
  if (!key.endsWith('Base64')) return false;
  // `SearchStringBase64` asks for what `SearchString` answers.
  const plain = own(live, key.slice(0, -'Base64'.length));
  return typeof plain === 'string' && Buffer.from(plain, 'utf8').toString('base64') === value;
}

function settleList(
  intended: readonly Json[],
  live: readonly Json[],
  path: readonly string[],
  settling: Settling,
  rule: PropertyRule | undefined,
): Json {
  const below = [...path, '*'];
  const settled = (a: Json, b: Json): boolean => jsonEqual(settle(a, b, below, settling), b);
  const ordered = isOrdered(path, settling.shape);
  const peers = ordered ? alignOrdered(intended, live) : alignUnordered(intended, live, settled);
  const result = intended.map((item, index) => {
    const other = live[peers[index] ?? -1];
    return other === undefined ? item : settle(item, other, below, settling);
  });
  const taken = new Set(peers);
  const filled = live.length <= (rule?.filledUpTo ?? 0);
  const added = live.filter((item, index) => !taken.has(index) && (filled || isOwn(item, rule, settling.context.live)));
  return [...result, ...added];
}

function appliesTo({ when }: ExtraElements, live: JsonObject): boolean {
  return when === undefined || when.in.some((value) => jsonEqual(value, own(live, when.property)));
}

/** An element that the service added by itself, with the value it gives it. */
function isOwn(element: Json, rule: PropertyRule | undefined, live: JsonObject): boolean {
  const extra = rule?.extra?.find((candidate) => appliesTo(candidate, live));
  const name = isObject(element) ? own(element, extra?.key ?? '') : undefined;
  if (extra === undefined || !isObject(element) || typeof name !== 'string') return false;
  const value = own(element, extra.value) ?? null;
  const values = Object.hasOwn(extra.defaults, name) ? extra.defaults[name] : undefined;
  if (values === undefined) return extra.others !== undefined && new RegExp(extra.others).test(name);
  return isAbsent(value) || values.length === 0 || values.some((standard) => jsonEqual(standard, value));
}
