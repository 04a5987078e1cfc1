import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

function texts(...lists: readonly (Json | undefined)[]): Set<Json> {
  return new Set(lists.flatMap((list) => (Array.isArray(list) ? list : [])));
}

export const trafficSourceEcho: Equivalence = {
  id: 'traffic-source-echo',
  summary: 'load balancers and target groups of an Auto Scaling group, repeated as its traffic sources',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_TrafficSourceIdentifier.html',
  equal(intended, live, context) {
    if (!Array.isArray(intended) || !Array.isArray(live)) return false;
    const { attributes, live: document } = context;
    const named = texts(
      own(attributes, 'target_group_arns'),
      own(attributes, 'load_balancers'),
      own(document, 'TargetGroupARNs'),
      own(document, 'LoadBalancerNames'),
    );
    const others = (list: readonly Json[]): string => {
      const identifiers = list
        .filter((item): item is JsonObject => isObject(item))
        .map((item) => own(item, 'Identifier') ?? null);
      return JSON.stringify(identifiers.filter((identifier) => !named.has(identifier)).sort());
    };
    return others(intended) === others(live);
  },
};
