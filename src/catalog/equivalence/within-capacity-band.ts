import type { Json } from '../../domain/json.js';
import { asNumber } from '../codecs/scalar.js';
import { attributeAt } from '../engine/conditions.js';
import type { LensContext } from '../engine/context.js';
import type { Equivalence } from './equivalence.js';

function numeric(value: Json | undefined): number | undefined {
  const number = asNumber(value ?? null);
  return typeof number === 'number' ? number : undefined;
}

/** Whether the live capacity lies in the band that the attributes at both paths declare. */
function isWithin(live: Json | undefined, { attributes }: LensContext, lowest: string, highest: string): boolean {
  const desired = numeric(live);
  const min = numeric(attributeAt(attributes, lowest));
  const max = numeric(attributeAt(attributes, highest));
  return desired !== undefined && min !== undefined && max !== undefined && min <= desired && desired <= max;
}

export const withinCapacityBand: Equivalence = {
  id: 'within-capacity-band',
  summary: 'a desired capacity that scaling moved, inside the minimum and maximum that code declares',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html',
  equal: (_intended, live, context) => isWithin(live, context, 'min_size', 'max_size'),
};

export const withinNodeBand: Equivalence = {
  id: 'within-node-band',
  summary: 'a number of nodes that a cluster autoscaler moved, inside the minimum and maximum that code declares',
  source: 'https://docs.aws.amazon.com/eks/latest/APIReference/API_NodegroupScalingConfig.html',
  equal: (_intended, live, context) => isWithin(live, context, 'scaling_config.min_size', 'scaling_config.max_size'),
};
