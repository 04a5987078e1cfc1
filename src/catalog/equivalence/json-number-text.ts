import { canonicalText, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

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
