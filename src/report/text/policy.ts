import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import { safe, shorten } from './safe.js';

const longest = 240;
/** Actions that fit on one line; more stand one a line, so that a difference shows the one that differs. */
const inline = 2;

export function isPolicy(value: Json): value is JsonObject {
  return isObject(value) && statements(value).length > 0 && statements(value).every(isStatement);
}

export function isStatement(value: Json): value is JsonObject {
  return (
    isObject(value) &&
    (own(value, 'Effect') === 'Allow' || own(value, 'Effect') === 'Deny') &&
    (own(value, 'Action') !== undefined || own(value, 'NotAction') !== undefined)
  );
}

export function statements(policy: JsonObject): Json[] {
  return asList(own(policy, 'Statement'));
}

export function policyLines(policy: JsonObject): string[] {
  return statements(policy).flatMap((statement) => (isObject(statement) ? statementLines(statement) : []));
}

/** `Allow s3:GetObject` / `on arn:…` / `to …` / `if …`: the parts of a statement in the order people ask for them. */
export function statementLines(statement: JsonObject): string[] {
  const sid = own(statement, 'Sid');
  const name = typeof sid === 'string' && sid !== '' ? ` (${clean(sid)})` : '';
  const effect = own(statement, 'Effect') === 'Allow' ? 'Allow' : 'Deny';
  const actions = texts(own(statement, 'Action'));
  const excluded = texts(own(statement, 'NotAction'));
  const what = actions.length > 0 ? actions : excluded.map((action) => `anything but ${action}`);
  const head = what.length <= inline ? [`${effect} ${what.join(', ')}${name}`] : [`${effect}${name}`];
  const rest = what.length <= inline ? [] : what.map((action) => `  ${action}`);
  return [
    ...head,
    ...rest,
    ...texts(own(statement, 'Resource')).map((resource) => `  on ${resource}`),
    ...texts(own(statement, 'NotResource')).map((resource) => `  on anything but ${resource}`),
    ...principalTexts(own(statement, 'Principal')).map((principal) => `  to ${principal}`),
    ...principalTexts(own(statement, 'NotPrincipal')).map((principal) => `  to anyone but ${principal}`),
    ...conditionTexts(own(statement, 'Condition')).map((condition) => `  if ${condition}`),
  ];
}

function principalTexts(principal: Json | undefined): string[] {
  if (!isObject(principal)) return texts(principal).map((one) => (one === '*' ? 'anyone (*)' : one));
  return Object.keys(principal).flatMap((kind) =>
    texts(own(principal, kind)).map((one) => (one === '*' ? `anyone (${clean(kind)} *)` : `${clean(kind)} ${one}`)),
  );
}

function conditionTexts(condition: Json | undefined): string[] {
  if (!isObject(condition)) return [];
  return Object.keys(condition).flatMap((operator) => {
    const keys = own(condition, operator);
    if (!isObject(keys)) return [`${clean(operator)} ${texts(keys).join(', ')}`];
    return Object.keys(keys).map((key) => `${clean(operator)} ${clean(key)} ${texts(own(keys, key)).join(' or ')}`);
  });
}

function texts(value: Json | undefined): string[] {
  return asList(value).map((item) => clean(typeof item === 'string' ? item : JSON.stringify(item)));
}

function asList(value: Json | undefined): Json[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

const clean = (text: string): string => safe(shorten(text, longest));
