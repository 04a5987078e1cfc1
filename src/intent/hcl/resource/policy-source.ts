import { isObject, own, type Json, type JsonObject } from '../../../domain/json.js';
import type { PolicyDocument, Principals, Statement } from './policy-text.js';

const documentKeys = ['Version', 'Id', 'Statement'];
const statementKeys = [
  'Sid',
  'Effect',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Principal',
  'NotPrincipal',
  'Condition',
];

/**
 * A policy document that another one is built on, as the provider reads it. Undefined where it would refuse it, or where
 * its reader's leniency (other cases of names, other shapes) makes it doubtful what it reads.
 */
export function readPolicy(json: Json): PolicyDocument | undefined {
  if (!isObject(json) || !hasOnly(json, documentKeys)) return undefined;
  const [version, id, list] = documentKeys.map((key) => own(json, key));
  const statements = list === undefined ? [] : list;
  if (!Array.isArray(statements) || !isOptionalText(version) || !isOptionalText(id)) return undefined;
  const read = statements.map((statement) => (isObject(statement) ? readStatement(statement) : undefined));
  const known = read.flatMap((statement) => (statement === undefined ? [] : [statement]));
  if (known.length < read.length) return undefined;
  return { version: version ?? '', statements: known, ...(id !== undefined && id !== '' && { id }) };
}

function readStatement(json: JsonObject): Statement | undefined {
  if (!hasOnly(json, statementKeys)) return undefined;
  const [sid, effect] = [own(json, 'Sid'), own(json, 'Effect')];
  const [principals, notPrincipals] = ['Principal', 'NotPrincipal'].map((key) => readPrincipals(own(json, key)));
  const conditions = readConditions(own(json, 'Condition'));
  if (!isOptionalText(sid) || !isOptionalText(effect)) return undefined;
  if (principals === 'odd' || notPrincipals === 'odd' || conditions === 'odd') return undefined;
  const lists = ['Action', 'NotAction', 'Resource', 'NotResource'].map((key) => own(json, key));
  if (!lists.every((list) => list === undefined || isTexts(list))) return undefined;
  const [actions, notActions, resources, notResources] = lists;
  return {
    sid: sid ?? '',
    effect: effect ?? '',
    actions,
    notActions,
    resources,
    notResources,
    principals,
    notPrincipals,
    conditions,
  };
}

function readPrincipals(json: Json | undefined): Principals | undefined | 'odd' {
  if (json === undefined) return undefined;
  if (json === '*') return new Map([['*', '*']]);
  if (!isObject(json)) return 'odd';
  const entries = Object.entries(json);
  if (entries.length === 0 || !entries.every(([, value]) => isTexts(value))) return 'odd';
  return new Map(entries.map(([type, value]) => [type, backwards(value)]));
}

/** The provider sorts lists of principals whenever it prints them. */
function backwards(value: Json): Json {
  if (!Array.isArray(value)) return value;
  const items = value.flatMap((item) => (typeof item === 'string' ? [item] : []));
  return items.sort((a, b) => Buffer.compare(Buffer.from(b), Buffer.from(a)));
}

function readConditions(json: Json | undefined): Statement['conditions'] | 'odd' {
  if (json === undefined) return undefined;
  if (!isObject(json) || Object.keys(json).length === 0) return 'odd';
  const conditions = new Map<string, Map<string, Json>>();
  for (const [test, variables] of Object.entries(json)) {
    if (!isObject(variables)) return 'odd';
    const entries = Object.entries(variables).map(([name, value]): [string, Json] => [name, conditionValue(value)]);
    if (!entries.every(([, value]) => isTexts(value))) return 'odd';
    conditions.set(test, new Map(entries));
  }
  return conditions;
}

/** The provider prints the only item of a list, and a boolean that stands alone, as text. */
function conditionValue(value: Json): Json {
  if (typeof value === 'boolean') return String(value);
  const [only] = Array.isArray(value) && value.length === 1 ? value : [];
  return typeof only === 'string' ? only : value;
}

function hasOnly(json: JsonObject, keys: readonly string[]): boolean {
  return Object.keys(json).every((key) => keys.includes(key));
}

function isOptionalText(json: Json | undefined): json is string | undefined {
  return json === undefined || typeof json === 'string';
}

function isTexts(json: Json): boolean {
  return typeof json === 'string' || (Array.isArray(json) && json.every((item) => typeof item === 'string'));
}
