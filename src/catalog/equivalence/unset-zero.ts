import { isNothing } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

export const unsetZero: Equivalence = {
  id: 'unset-zero',
  summary: 'a figure that cannot be 0, as 0 in the state where none was asked for, and the one AWS chose',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html',
  equal: (intended, _live) => isNothing(intended),
};
