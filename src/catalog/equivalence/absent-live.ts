import type { Equivalence } from './equivalence.js';

export const absentLive: Equivalence = {
  id: 'absent-live',
  summary: 'a property that the read handler returns for some resources only, and did not here',
  source: 'https://docs.aws.amazon.com/lambda/latest/api/API_GetFunctionConfiguration.html',
  equal: (_intended, live) => live === undefined,
};
