import type { LensContext } from '../../../src/catalog/engine/context.js';
import type { JsonObject } from '../../../src/domain/json.js';

/** Account 123456789012 in eu-west-1, and what the live document says besides. */
export function here(live: JsonObject = {}): LensContext {
  return { attributes: {}, live, account: '123456789012', region: 'eu-west-1', partition: 'aws' };
}

/** The same, where neither account nor region are known. */
export const nowhere: LensContext = {
  attributes: {},
  live: {},
  account: undefined,
  region: undefined,
  partition: 'aws',
};
