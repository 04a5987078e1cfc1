import { dnsName } from './dns-name.js';
import type { Equivalence } from './equivalence.js';

const dualStack = (name: unknown): string => String(name).replace(/^dualstack\./i, '');

export const aliasTarget: Equivalence = {
  id: 'alias-target',
  summary: 'one alias target in any spelling of DNS; the console puts dualstack. before the name of a load balancer',
  source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-alias.html',
  equal(intended, live, context) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    return dnsName.equal(dualStack(intended), dualStack(live), context);
  },
};
