import { isNothing, type Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

function unlimited(value: Json | undefined): boolean {
  return value === -1 || isNothing(value);
}

export const minusOneUnlimited: Equivalence = {
  id: 'minus-one-unlimited',
  summary: 'no limit: -1, 0 or nothing',
  source: 'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_OnDemandThroughput.html',
  equal: (intended, live) => unlimited(intended) && unlimited(live),
};
