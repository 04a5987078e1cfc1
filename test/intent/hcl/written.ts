import type { ConfiguredInstance } from '../../../src/domain/configuration.js';
import type { JsonObject } from '../../../src/domain/json.js';

/** The arguments of an instance without the provider's own defaults. */
export function written(instance: ConfiguredInstance | undefined): JsonObject | undefined {
  if (instance === undefined) return undefined;
  const said = Object.entries(instance.attributes).filter(([name]) => instance.defaults?.has(name) !== true);
  return Object.fromEntries(said);
}
