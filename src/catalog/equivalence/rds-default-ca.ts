import type { Equivalence } from './equivalence.js';

export const rdsDefaultCa: Equivalence = {
  id: 'rds-default-ca',
  summary: "the word for the account's default certificate authority, and the authority that it stood for",
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.SSL.html',
  equal: (intended, live) => intended === 'rds-ca-default' && typeof live === 'string' && live.startsWith('rds-ca-'),
};
