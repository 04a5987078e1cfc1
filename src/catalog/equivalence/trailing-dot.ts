import type { Equivalence } from './equivalence.js';

const domain = /^(?:[a-z0-9_*-]+\.)+[a-z0-9-]+\.?$/i;

export const trailingDot: Equivalence = {
  id: 'trailing-dot',
  summary: 'one domain name with and without the dot of the root',
  source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    return domain.test(intended) && intended.replace(/\.$/, '') === live.replace(/\.$/, '');
  },
};
