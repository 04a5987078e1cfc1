import type { Equivalence } from './equivalence.js';

const bare = (url: string): string => url.replace(/^https:\/\//, '').replace(/\/$/, '');

export const issuerUrl: Equivalence = {
  id: 'issuer-url',
  summary: 'the issuer of an OpenID Connect provider, with and without `https://`, which it always has',
  source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    return bare(intended) !== '' && bare(intended) === bare(live);
  },
};
