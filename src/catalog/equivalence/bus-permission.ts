import { isObject, jsonEqual, own, type Json, type JsonObject } from '../../domain/json.js';
import { parsed } from '../codecs/json.js';
import type { LensContext } from '../engine/context.js';
import type { Equivalence } from './equivalence.js';

/** `{ "AWS": "arn:aws:iam::123456789012:root" }`, `{ "AWS": "*" }` or `"*"`. */
function principalIn(live: Json | undefined): Json | undefined {
  const named = isObject(live) ? own(live, 'AWS') : live;
  const only = Array.isArray(named) && named.length === 1 ? named[0] : named;
  if (typeof only !== 'string') return undefined;
  return /^arn:[^:]+:iam::(\d{12}):root$/.exec(only)?.[1] ?? only;
}

/** `[{ type, key, value }]` is `{ type: { key: value } }`. */
function isCondition(intended: Json | undefined, live: Json | undefined): boolean {
  const [block] = Array.isArray(intended) ? intended : [];
  if (!isObject(block) || !isObject(live)) return false;
  const [type, key, value] = [own(block, 'type'), own(block, 'key'), own(block, 'value') ?? null];
  if (typeof type !== 'string' || typeof key !== 'string') return false;
  return jsonEqual(live, { [type]: { [key]: value } }) || jsonEqual(live, { [type]: { [key]: [value] } });
}

function isUnread({ live }: LensContext): boolean {
  return !isObject(own(live, 'Statement'));
}

export const busPermission: Equivalence = {
  id: 'bus-permission',
  summary: 'a permission on an event bus, and the statement of the policy that it is (which a read may leave out)',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutPermission.html',
  equal(intended, live, context) {
    if (isUnread(context)) return true;
    if (typeof intended === 'string') return principalIn(live) === intended;
    return isCondition(intended, live);
  },
};

/** Statements of the policy of a bus, which reads return as a document or as its text. */
function statementsIn(live: JsonObject): readonly (Json | undefined)[] {
  const policy = parsed(own(live, 'Policy') ?? null);
  const statements = isObject(policy) ? own(policy, 'Statement') : undefined;
  return Array.isArray(statements) ? statements : [statements];
}

export const busStatements: Equivalence = {
  id: 'bus-statements',
  summary: 'a policy of an event bus whose statements are all permissions that are resources of their own',
  source: 'https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutPermission.html',
  equal(_intended, _live, { live, claimants = [] }) {
    const declared = new Set(claimants.map((permission) => own(permission, 'statement_id')));
    return statementsIn(live).every((statement) => {
      const id = isObject(statement) ? own(statement, 'Sid') : undefined;
      return typeof id === 'string' && declared.has(id);
    });
  },
};
