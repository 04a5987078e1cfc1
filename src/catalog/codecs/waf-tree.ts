import { canonicalText, isNothing, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import { snake } from '../rules/spelling.js';
import type { Codec } from './codec.js';
import { asNumber } from './scalar.js';

/*
 * Statements, actions and everything in them are trees of blocks, deeper than lenses can be listed for. A block that may
 * stand once is an object with the same name in another spelling; that it is there at all can be all it says
 * (`allow {}`, `uri_path {}`).
 */

/** Blocks that may stand several times. */
const lists = new Map([
  ['custom_key', 'CustomKeys'],
  ['excluded_rule', 'ExcludedRules'],
  ['exempt_uri_regular_expression', 'ExemptUriRegularExpressions'],
  ['insert_header', 'InsertHeaders'],
  ['managed_rule_group_configs', 'ManagedRuleGroupConfigs'],
  ['response_header', 'ResponseHeaders'],
  ['rule_action_override', 'RuleActionOverrides'],
  ['text_transformation', 'TextTransformations'],
]);

const spellings = new Map([
  ['asn', 'ASN'],
  ['aws_managed_rules_acfp_rule_set', 'AWSManagedRulesACFPRuleSet'],
  ['aws_managed_rules_anti_ddos_rule_set', 'AWSManagedRulesAntiDDoSRuleSet'],
  ['aws_managed_rules_atp_rule_set', 'AWSManagedRulesATPRuleSet'],
  ['aws_managed_rules_bot_control_rule_set', 'AWSManagedRulesBotControlRuleSet'],
  ['forwarded_ip', 'ForwardedIP'],
  ['forwarded_ip_config', 'ForwardedIPConfig'],
  ['http_method', 'HTTPMethod'],
  ['ip', 'IP'],
  ['ip_set_forwarded_ip_config', 'IPSetForwardedIPConfig'],
  ['ip_set_reference_statement', 'IPSetReferenceStatement'],
  ['ja3_fingerprint', 'JA3Fingerprint'],
  ['ja4_fingerprint', 'JA4Fingerprint'],
]);
const attributes = new Map([...lists, ...spellings].map(([attribute, property]) => [property, attribute]));

/** `{ identifiers = ["a", "b"] }` here, `[{ Identifier: "a" }, { Identifier: "b" }]` there. */
const identifierLists = new Map([
  ['address_fields', 'AddressFields'],
  ['phone_number_fields', 'PhoneNumberFields'],
]);
const identifierProperties = new Map([...identifierLists].map(([attribute, property]) => [property, attribute]));

/** What AWS means when nothing is set. */
const standards = new Map<string, Json>([
  ['EnableMachineLearning', true],
  ['EvaluationWindowSec', 300],
  ['Sensitivity', 'HIGH'],
  ['SensitivityLevel', 'LOW'],
  ['SensitivityToBlock', 'LOW'],
]);
const severalStatements = new Set(['and_statement', 'or_statement', 'AndStatement', 'OrStatement']);
/** Numbers, also where somebody keeps them as text. */
const numbers = new Set([
  'ASNList',
  'AsnList',
  'EvaluationWindowSec',
  'ImmunityTime',
  'Limit',
  'Priority',
  'ResponseCode',
  'Size',
]);
/** Kept in lower case by the service. */
const caseless = new Set(['SingleHeader', 'SingleQueryArgument', 'Header']);

function pascal(name: string): string {
  return name.replaceAll(/(?:^|_)([a-z0-9])/g, (_match, first: string) => first.toUpperCase());
}

function toProperty(block: Json, inside: string): Json {
  const result: JsonObject = {};
  if (!isObject(block)) return result;
  for (const [name, value] of Object.entries(block)) {
    if (isNothing(value) && value !== 0 && value !== false) continue;
    const identifiers = identifierLists.get(name);
    if (identifiers !== undefined) {
      setOwn(result, identifiers, toIdentifiers(value));
      continue;
    }
    const several = name === 'statement' && severalStatements.has(inside) ? 'Statements' : lists.get(name);
    if (several !== undefined)
      setOwn(
        result,
        several,
        elements(value).map((item) => toProperty(item, name)),
      );
    else setOwn(result, spellings.get(name) ?? pascal(name), single(value, name));
  }
  return result;
}

function toIdentifiers(value: Json): Json[] {
  return elements(value).flatMap((block) => {
    const listed = isObject(block) ? own(block, 'identifiers') : undefined;
    return Array.isArray(listed) ? listed.map((item) => ({ Identifier: item })) : [];
  });
}

function fromIdentifiers(value: Json): Json[] {
  const identifiers = elements(value).flatMap((item) => (isObject(item) ? (own(item, 'Identifier') ?? []) : []));
  return [{ identifiers }];
}

const elements = (value: Json): readonly Json[] => (Array.isArray(value) ? value : [value]);

/** `[{ … }]` is a block that stands once, any other list is one of scalars. */
function single(value: Json, name: string): Json {
  if (isObject(value)) return toProperty(value, name);
  if (!Array.isArray(value)) return value;
  const [first] = value;
  return first === null || isObject(first) ? toProperty(first, name) : value;
}

function toBlock(property: Json): Json {
  if (Array.isArray(property)) return property.map(toBlock);
  if (!isObject(property)) return property;
  const result: JsonObject = {};
  for (const [name, value] of Object.entries(property)) {
    if (name === 'SearchStringBase64') continue;
    const identifiers = identifierProperties.get(name);
    if (identifiers !== undefined) {
      setOwn(result, identifiers, fromIdentifiers(value));
      continue;
    }
    const attribute = name === 'Statements' ? 'statement' : (attributes.get(name) ?? snake(name));
    setOwn(result, attribute, isObject(value) ? [toBlock(value)] : toBlock(value));
  }
  return result;
}

/** Without what says nothing; a member that is there and empty becomes `true`, so that it counts. */
export function wafMeaning(value: Json, name: string): Json {
  if (Array.isArray(value)) return inOneOrder(value.map((item) => wafMeaning(item, '')));
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const [key, found] of Object.entries(value)) {
    const item = numbers.has(key) ? inNumbers(found) : found;
    if (!isSaid(key, item)) continue;
    if (key === 'SearchStringBase64') {
      const decoded = fromBase64(item);
      if (!Object.hasOwn(value, 'SearchString') && decoded !== '') setOwn(result, 'SearchString', decoded);
      continue;
    }
    const lower = key === 'Name' && caseless.has(name) && typeof item === 'string';
    setOwn(result, key, lower ? item.toLowerCase() : wafMeaning(item, key));
  }
  return Object.keys(result).length === 0 ? true : result;
}

const inNumbers = (value: Json): Json => (Array.isArray(value) ? value.map(asNumber) : asNumber(value));

const fromBase64 = (value: Json): string =>
  typeof value === 'string' ? Buffer.from(value, 'base64').toString('utf8') : '';

/** Lists are alternatives, or carry a priority of their own. */
function inOneOrder(list: readonly Json[]): Json[] {
  const sorted = list.map((item) => [canonicalText(item), item] as const);
  return sorted.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, item]) => item);
}

function isSaid(key: string, value: Json): boolean {
  if (standards.has(key)) return value !== null && value !== standards.get(key);
  return value === 0 || (isObject(value) && Object.keys(value).length === 0) || !isNothing(value);
}

/** A tree of WAF blocks ↔ the object it stands for; lists are alternatives in any order. */
export const wafTree: Codec = {
  name: 'waf-tree',
  arrays: 'set',
  inside: 'value',
  put(attribute) {
    const block = Array.isArray(attribute) ? attribute[0] : attribute;
    return isObject(block) ? toProperty(block, '') : undefined;
  },
  get: (property) => (isObject(property) ? [toBlock(property)] : undefined),
  normal: (property) => (isObject(property) ? wafMeaning(property, '') : property),
};
