import type { Equivalence } from './equivalence.js';

/** `8.0` covers `8.0.45` and `8.0.mysql_aurora.3.10.4`; `8.0.4` does not cover `8.0.45`. */
function covers(short: string, long: string): boolean {
  return short !== '' && long.startsWith(`${short}.`);
}

export const versionPrefix: Equivalence = {
  id: 'version-prefix',
  summary: 'an engine version and the same one told more precisely',
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.Upgrading.html',
  equal(intended, live) {
    if (typeof intended !== 'string' || typeof live !== 'string') return false;
    return covers(intended, live) || covers(live, intended);
  },
};
