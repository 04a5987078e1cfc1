import type { Equivalence } from './equivalence.js';

export const latestVersion: Equivalence = {
  id: 'latest-version',
  summary: 'LATEST, and the version that the service resolved it to',
  source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-linux-fargate.html',
  equal: (intended, live) => intended === 'LATEST' && typeof live === 'string' && /^\d+(\.\d+)*$/.test(live),
};
