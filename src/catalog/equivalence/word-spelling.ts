import type { Equivalence } from './equivalence.js';

/** Letters and digits alone: `lowest-price`, `lowestPrice` and `LOWEST_PRICE` are one word. */
function letters(word: string): string {
  return word.replaceAll(/[-_]/g, '').toLowerCase();
}

export const wordSpelling: Equivalence = {
  id: 'word-spelling',
  summary: 'one word of a list that AWS defines, in camel case, with hyphens or with underscores',
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_OnDemandOptionsRequest.html',
  equal(intended, live) {
    return typeof intended === 'string' && typeof live === 'string' && letters(intended) === letters(live);
  },
};
