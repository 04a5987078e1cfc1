import { isAbsent, isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

/** Whether an action of the live listener or rule spells out the target groups that it forwards to. */
function forwards(live: JsonObject): boolean {
  const actions = [own(live, 'Actions'), own(live, 'DefaultActions')].flatMap((list): Json[] =>
    Array.isArray(list) ? list : [],
  );
  return actions.some((action) => {
    const forward = isObject(action) ? own(action, 'ForwardConfig') : undefined;
    return isObject(forward) && !isAbsent(own(forward, 'TargetGroups'));
  });
}

export const targetGroupForwarded: Equivalence = {
  id: 'target-group-forwarded',
  summary:
    'the only target group of an action, where the answer has several with weights in `ForwardConfig`, which is compared',
  source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html',
  equal: (intended, live, context) => typeof intended === 'string' && live === undefined && forwards(context.live),
};
