import { canonicalText, isAbsent, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
import type { Codec } from './codec.js';
import { parsed } from './json.js';
import { asText } from './scalar.js';

/**
 * IAM policy documents by what they mean. Grammar:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
const listElements = new Set(['Action', 'NotAction', 'Resource', 'NotResource']);
const principalElements = new Set(['Principal', 'NotPrincipal']);
/** What IAM reads where a document has no version; some services leave it out of what they answer. */
const impliedVersion = '2008-10-17';
const accountId = /^\d{12}$/;

/** One value or a list of them → the list, each once, sorted: IAM reads them as a set. */
function valueSet(value: Json, spell: (item: Json) => Json = asText): Json[] {
  const items = (Array.isArray(value) ? value : [value]).map(spell);
  if (items.length <= 1) return items;
  const unique = new Map(items.map((item) => [canonicalText(item), item]));
  return [...unique.keys()].sort().map((key) => unique.get(key) ?? null);
}

/** Which context a document is read in. */
type Place = Pick<LensContext, 'partition' | 'principals'>;

function principals(value: Json, { partition, principals: names }: Place): Json {
  const everyone = value === '*' ? { AWS: ['*'] } : value;
  if (!isObject(everyone)) return everyone;
  const spell = (id: Json): Json => {
    const name = asText(id);
    if (typeof name !== 'string') return name;
    return accountId.test(name) ? `arn:${partition}:iam::${name}:root` : (names?.get(name) ?? name);
  };
  const result: JsonObject = {};
  for (const [kind, ids] of Object.entries(withUsersNamed(everyone, names))) {
    setOwn(result, kind, valueSet(ids, kind === 'AWS' ? spell : asText));
  }
  return result;
}

/** Canonical users whose ARN is known stand among the others that have one. */
function withUsersNamed(value: JsonObject, names: Place['principals']): JsonObject {
  const users = own(value, 'CanonicalUser');
  if (names === undefined || users === undefined) return value;
  const ids = Array.isArray(users) ? users : [users];
  const known = ids.filter((id) => typeof id === 'string' && names.has(id));
  if (known.length === 0) return value;
  const others = own(value, 'AWS') ?? [];
  const unknown = ids.filter((id) => !known.includes(id));
  const result: JsonObject = Object.fromEntries(Object.entries(value).filter(([kind]) => kind !== 'CanonicalUser'));
  setOwn(result, 'AWS', [...(Array.isArray(others) ? others : [others]), ...known]);
  if (unknown.length > 0) setOwn(result, 'CanonicalUser', unknown);
  return result;
}

function conditions(value: Json): Json {
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [operator, keys] of Object.entries(value)) {
    if (!isObject(keys)) {
      setOwn(result, operator, keys);
      continue;
    }
    const operands: JsonObject = {};
    for (const [key, operand] of Object.entries(keys)) setOwn(operands, key, valueSet(operand));
    if (!isAbsent(operands)) setOwn(result, operator, operands);
  }
  return result;
}

function statement(value: Json, place: Place): Json {
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [element, content] of Object.entries(value)) {
    if (isAbsent(content)) continue;
    if (listElements.has(element)) setOwn(result, element, valueSet(content));
    else if (principalElements.has(element)) setOwn(result, element, principals(content, place));
    else if (element === 'Condition') setOwn(result, element, conditions(content));
    else setOwn(result, element, content);
  }
  if (isAbsent(own(result, 'Condition'))) delete result.Condition;
  return result;
}

function document(value: Json, place: Place): Json {
  const policy = parsed(value);
  if (!isObject(policy)) return policy;
  const result: JsonObject = {};
  for (const [key, content] of Object.entries(policy)) {
    if (key === 'Statement') {
      const statements = Array.isArray(content) ? content : [content];
      setOwn(
        result,
        key,
        statements.map((item) => statement(item, place)),
      );
    } else if (!isAbsent(content) && !(key === 'Version' && content === impliedVersion)) setOwn(result, key, content);
  }
  return isAbsent(own(result, 'Statement')) && own(result, 'Version') === undefined ? {} : result;
}

export const policy: Codec = {
  name: 'policy',
  arrays: 'set',
  inside: 'value',
  put(attribute) {
    return parsed(attribute) ?? undefined;
  },
  get: (property) => (isObject(property) ? JSON.stringify(property) : property),
  normal: (property, _args, context) => document(property, context),
};
