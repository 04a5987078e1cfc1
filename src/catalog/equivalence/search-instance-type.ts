import type { Equivalence } from './equivalence.js';

const suffix = /\.(?:elasticsearch|search)$/;

export const searchInstanceType: Equivalence = {
  id: 'search-instance-type',
  summary: 'an instance type of a search domain with the suffix of Elasticsearch and with that of OpenSearch',
  source: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/rename.html',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    return suffix.test(intended) && suffix.test(live) && intended.replace(suffix, '') === live.replace(suffix, '');
  },
};
