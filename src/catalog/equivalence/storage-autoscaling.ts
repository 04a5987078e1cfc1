import { own } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

export const storageAutoscaling: Equivalence = {
  id: 'storage-autoscaling',
  summary: 'storage that RDS enlarged, up to the `max_allocated_storage` that code declares',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.Autoscaling.html',
  equal(intended, live, context) {
    const limit = Number(own(context.attributes, 'max_allocated_storage') ?? 0);
    if (typeof intended !== 'number' || typeof live !== 'number') return false;
    return intended < live && live <= limit;
  },
};
