import type { Equivalence } from './equivalence.js';

const wildcard = /^(\d+)\.x$/i;

function covers(pattern: string, version: string): boolean {
  const major = wildcard.exec(pattern)?.[1];
  return major !== undefined && new RegExp(String.raw`^${major}\.\d+(?:\.\d+)?$`).test(version);
}

export const versionAnyMinor: Equivalence = {
  id: 'version-any-minor',
  summary: 'a version that names only its major part, `6.x`, and what it became',
  source: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/supported-engine-versions.html',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    return covers(intended, live) || covers(live, intended);
  },
};
