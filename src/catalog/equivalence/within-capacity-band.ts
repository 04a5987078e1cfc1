import type { Json } from '../../domain/json.js';
import { own } from '../../domain/json.js';
import { asNumber } from '../codecs/scalar.js';
import type { Equivalence } from './equivalence.js';

function numeric(value: Json | undefined): number | undefined {
  const number = asNumber(value ?? null);
  return typeof number === 'number' ? number : undefined;
}

export const withinCapacityBand: Equivalence = {
  id: 'within-capacity-band',
  summary: 'a desired capacity that scaling moved, inside the minimum and maximum that code declares',
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/asg-capacity-limits.html',
  equal(_intended, live, { attributes }) {
    const [desired, min, max] = [live, own(attributes, 'min_size'), own(attributes, 'max_size')].map(numeric);
    return desired !== undefined && min !== undefined && max !== undefined && min <= desired && desired <= max;
  },
};
