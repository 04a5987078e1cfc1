import { isAbsent } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

export const notRemovable: Equivalence = {
  id: 'not-removable',
  summary: 'a property that every such resource has: where the document lacks it, the read left it out',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Types.html',
  equal: (_intended, live) => isAbsent(live),
};
