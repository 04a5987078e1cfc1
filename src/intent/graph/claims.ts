import type { CatalogEntry } from '../../catalog/catalog.js';
import type { BoundInstance } from '../../catalog/engine/binding.js';
import type { Claim, TypeMapping, Unsupported } from '../../catalog/model.js';
import type { PlacedInstance } from '../../domain/graph.js';
import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';

/** An instance as one of its claims sees it. */
export interface Claimant {
  readonly bound: BoundInstance;
  /** What the claim's templates are filled from. */
  readonly attributes: JsonObject;
}

const none: readonly Claimant[] = [];

/** Everything that an instance put on live resources that it is not a part of. */
export function claimantsOf(placed: PlacedInstance, entry: CatalogEntry): readonly Claimant[] {
  const claims = entry.kind === 'mapped' ? entry.mapping.claims : entry.unsupported.claims;
  if (claims === undefined) return none;
  const mapping = entry.kind === 'mapped' ? entry.mapping : mappingOf(entry.unsupported);
  return claims.flatMap((claim) =>
    occurrences(claim, placed.instance.attributes).map((attributes) => ({
      bound: { placed, mapping, binding: claim, claimant: claim },
      attributes,
    })),
  );
}

function occurrences({ each }: Claim, attributes: JsonObject): readonly JsonObject[] {
  if (each === undefined) return [attributes];
  const values = each.split('.').reduce<readonly Json[]>(
    (found, step) =>
      found.flatMap((value) => {
        const inner = isObject(value) ? own(value, step) : undefined;
        return Array.isArray(inner) ? inner : inner === undefined ? [] : [inner];
      }),
    [attributes],
  );
  return values.filter((value) => typeof value === 'string').map((value) => ({ ...attributes, each: value }));
}

/** A type that cannot be read has no mapping; its claims stand for themselves. */
function mappingOf({ terraformType, cloudFormationType }: Unsupported): TypeMapping {
  return {
    terraformType,
    cloudFormationType: cloudFormationType ?? '',
    status: 'exact',
    reader: 'cloudcontrol',
    identifiers: [],
    lenses: [],
    unverified: {},
    source: '',
  };
}
