import { isNothing, own, type Json } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

/** Aurora knows two kinds of storage; any other word, or none, means the first. */
function kind(value: Json | undefined): Json {
  return value === 'aurora-iopt1' ? value : 'aurora';
}

function isText(value: Json | undefined): boolean {
  return isNothing(value) || typeof value === 'string';
}

export const auroraStorageType: Equivalence = {
  id: 'aurora-storage-type',
  summary: "Aurora's standard storage, whatever it is called; `aurora-iopt1` is another",
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Overview.StorageReliability.html',
  equal(intended, live, context) {
    const engine = own(context.attributes, 'engine');
    if (typeof engine !== 'string' || !engine.startsWith('aurora')) return false;
    return isText(intended) && isText(live) && kind(intended) === kind(live);
  },
};
