import { canonicalText, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

/** Operators of a filter policy whose list is an expression (`[">=", 5, "<", 10]`), not alternatives. */
const ordered = new Set(['numeric']);

function sorted(value: Json): Json {
  if (Array.isArray(value)) {
    const items = new Map(value.map((item) => sorted(item)).map((item) => [canonicalText(item), item]));
    return [...items.keys()].sort().map((key) => items.get(key) ?? null);
  }
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const key of Object.keys(value)) {
    const item = own(value, key) ?? null;
    setOwn(result, key, ordered.has(key) ? item : sorted(item));
  }
  return result;
}

export const jsonUnorderedLists: Equivalence = {
  id: 'json-unordered-lists',
  summary: 'JSON whose lists are alternatives, in another order; numeric ranges keep theirs',
  source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html',
  equal(intended, live) {
    if (intended === undefined || live === undefined) return false;
    return canonicalText(sorted(intended)) === canonicalText(sorted(live));
  },
};

/** A plain decimal number as text becomes the number; everything else stays. */
function numbers(value: Json): Json {
  if (typeof value === 'string') return /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(value) ? Number(value) : value;
  if (Array.isArray(value)) return value.map(numbers);
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const key of Object.keys(value)) setOwn(result, key, numbers(own(value, key) ?? null));
  return result;
}

export const jsonNumberText: Equivalence = {
  id: 'json-number-text',
  summary: 'a number inside a JSON document, once as number and once as text',
  source: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html',
  equal(intended, live) {
    if (intended === undefined || live === undefined) return false;
    return canonicalText(numbers(intended)) === canonicalText(numbers(live));
  },
};
