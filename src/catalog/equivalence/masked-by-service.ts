import type { Equivalence } from './equivalence.js';

export const maskedByService: Equivalence = {
  id: 'masked-by-service',
  summary: 'a secret that the service answers as a row of asterisks',
  source: 'https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_ActionDeclaration.html',
  equal: (intended, live) =>
    typeof intended === 'string' && intended !== '' && typeof live === 'string' && /^\*{4,}$/.test(live),
};
