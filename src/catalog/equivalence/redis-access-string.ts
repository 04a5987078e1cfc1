import type { Equivalence } from './equivalence.js';

const command = /^[+-]/;

/** The rules in order. The one that forbids every command says nothing before any other rule on commands. */
function rules(text: string): string {
  const tokens = text.trim().split(/\s+/);
  const first = tokens.findIndex((token) => command.test(token));
  return tokens.filter((token, index) => !(index === first && token === '-@all')).join(' ');
}

export const redisAccessString: Equivalence = {
  id: 'redis-access-string',
  summary: 'the rules of a Redis user, with and without the `-@all` they start from',
  source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Clusters.RBAC.html#Access-string',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string' || intended === '') return false;
    return rules(intended) === rules(live);
  },
};
