import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import { asNumber } from '../codecs/scalar.js';
import { parsed } from '../codecs/json.js';
import { attributeAt } from '../engine/conditions.js';
import type { LensContext } from '../engine/context.js';
import type { Equivalence } from './equivalence.js';

function numeric(value: Json | undefined): number | undefined {
  const number = asNumber(value ?? null);
  return typeof number === 'number' ? number : undefined;
}

/** Managed scaling shares its units among all nodes of a cluster, so that one group may have any number up to them. */
function mayManage(policy: JsonObject, live: number): boolean {
  const most = numeric(attributeAt(policy, 'compute_limits.0.maximum_capacity_units'));
  return most !== undefined && live <= most;
}

/** Whether a group's own automatic scaling may have set the number: its policy is JSON text. */
function mayScale(policy: Json | undefined, live: number): boolean {
  const value = policy === undefined ? null : parsed(policy);
  const constraints = isObject(value) ? own(value, 'Constraints') : undefined;
  if (!isObject(constraints)) return false;
  const [min, max] = ['MinCapacity', 'MaxCapacity'].map((name) => numeric(own(constraints, name)));
  return min !== undefined && max !== undefined && min <= live && live <= max;
}

function policiesOf({ attributes }: LensContext): readonly (Json | undefined)[] {
  return ['autoscaling_policy', 'core_instance_group.0.autoscaling_policy'].map((path) =>
    attributeAt(attributes, path),
  );
}

export const emrScaled: Equivalence = {
  id: 'emr-scaled',
  summary: 'a number of nodes that scaling moved, inside the limits of the policy in code',
  source: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-scale-on-demand.html',
  equal(_intended, live, context) {
    const count = numeric(live);
    if (count === undefined) return false;
    const { claimants = [] } = context;
    return (
      claimants.some((claimant) => mayManage(claimant, count)) ||
      policiesOf(context).some((policy) => mayScale(policy, count))
    );
  },
};
