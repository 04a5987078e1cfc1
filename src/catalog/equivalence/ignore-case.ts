import type { Equivalence } from './equivalence.js';

export const ignoreCase: Equivalence = {
  id: 'ignore-case',
  summary: 'names that the service keeps in one case, whatever case was asked for',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    return intended.toLowerCase() === live.toLowerCase();
  },
};
