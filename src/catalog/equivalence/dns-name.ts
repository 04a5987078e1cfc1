import type { Equivalence } from './equivalence.js';

/** Octal escapes as Route 53 writes them (`\052` for `*`), the root's dot, and case carry no meaning. */
function canonical(name: string): string {
  const plain = name.replaceAll(/\\([0-7]{3})/g, (_match, octal: string) => String.fromCharCode(parseInt(octal, 8)));
  return plain.replace(/\.$/, '').toLowerCase();
}

export const dnsName: Equivalence = {
  id: 'dns-name',
  summary: 'one DNS name with or without the trailing dot, in any case, escaped or not',
  source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    return canonical(intended) === canonical(live);
  },
};
