import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

function listAt(object: JsonObject, key: string): Json[] {
  const value = own(object, key);
  return Array.isArray(value) ? value : [];
}

/** Target groups that any action of the live listener or rule forwards to. */
function forwarded(live: JsonObject): Json[] {
  const actions = [...listAt(live, 'Actions'), ...listAt(live, 'DefaultActions')].filter(isObject);
  const forwards = actions.map((action) => own(action, 'ForwardConfig') ?? null).filter(isObject);
  const groups = forwards.flatMap((forward) => listAt(forward, 'TargetGroups')).filter(isObject);
  return groups.map((group) => own(group, 'TargetGroupArn') ?? null);
}

export const targetGroupAmongForwarded: Equivalence = {
  id: 'target-group-among-forwarded',
  summary: 'the target group of an action, which the answer names only in `ForwardConfig`, beside others with weights',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html',
  equal: (intended, live, context) =>
    typeof intended === 'string' && live === undefined && forwarded(context.live).includes(intended),
};
