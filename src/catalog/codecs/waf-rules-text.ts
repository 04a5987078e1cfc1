import { isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import type { Codec } from './codec.js';
import { wafMeaning } from './waf-tree.js';

/*
 * `rule_json` is what the WAF API takes: property names as in CloudFormation, but search strings in base64, which is how
 * JSON carries bytes.
 */

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** The same tree with every search string respelled. */
function respelled(value: Json, spell: (text: string) => string): Json {
  if (Array.isArray(value)) return value.map((item) => respelled(item, spell));
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    setOwn(result, key, key === 'SearchString' && typeof item === 'string' ? spell(item) : respelled(item, spell));
  }
  return result;
}

const decode = (text: string): string => Buffer.from(text, 'base64').toString('utf8');
const encode = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

/** Rules as the text of the API's JSON ↔ the list of rules. */
export const wafRulesText: Codec = {
  name: 'waf-rules-text',
  arrays: 'set',
  inside: 'value',
  put(attribute) {
    const rules = typeof attribute === 'string' ? parsed(attribute) : undefined;
    return Array.isArray(rules) ? respelled(rules, decode) : undefined;
  },
  get: (property) => (Array.isArray(property) ? JSON.stringify(respelled(property, encode)) : undefined),
  normal(property) {
    const rules = wafMeaning(property, '');
    return Array.isArray(rules) ? [...rules].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)) : rules;
  },
};

const nameOf = (rule: Json): string => {
  const name = isObject(rule) ? own(rule, 'Name') : undefined;
  return typeof name === 'string' ? name : '';
};
