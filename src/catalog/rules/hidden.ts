import { isObject, own, setOwn, type Json } from '../../domain/json.js';
import type { DocumentShape } from './shape.js';
import { letters } from './spelling.js';

/** A document without what only AWS sets, what it never returns, and the tags it keeps for itself. */
export function comparable(value: Json, shape: DocumentShape): Json {
  let result = value;
  for (const path of shape.hidden) result = withoutPath(result, path);
  return withoutReservedTags(result, shape.tagProperty);
}

/** Names are compared by their letters: in an intended document they may be guessed from snake case. */
function withoutPath(value: Json, path: readonly string[]): Json {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  if (Array.isArray(value)) return head === '*' ? value.map((item) => withoutPath(item, rest)) : value;
  if (!isObject(value)) return value;
  const wanted = letters(head);
  const matches = (key: string): boolean => key === head || head === '*' || letters(key) === wanted;
  if (!Object.keys(value).some(matches)) return value;
  const result: typeof value = {};
  for (const [key, item] of Object.entries(value)) {
    if (!matches(key)) setOwn(result, key, item);
    else if (rest.length > 0) setOwn(result, key, withoutPath(item, rest));
  }
  return result;
}

function withoutReservedTags(value: Json, name: string | undefined): Json {
  if (name === undefined || !isObject(value)) return value;
  const list = own(value, name);
  const reserved = (key: Json | undefined): boolean => typeof key === 'string' && key.startsWith('aws:');
  if (Array.isArray(list)) {
    const kept = list.filter((tag) => !isObject(tag) || !reserved(own(tag, 'Key') ?? own(tag, 'key')));
    return { ...value, [name]: kept };
  }
  if (!isObject(list)) return value;
  return { ...value, [name]: Object.fromEntries(Object.entries(list).filter(([key]) => !reserved(key))) };
}
