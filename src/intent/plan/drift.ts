import { isObject, jsonEqual, own, type JsonObject } from '../../domain/json.js';
import { changesIn } from './change.js';

/** A resource of which the plan says that it changed outside Terraform. */
export interface PlanDrift {
  readonly address: string;
  readonly kind: 'changed' | 'missing';
  /** Top-level attributes that changed. */
  readonly attributes: readonly string[];
}

/** What Terraform's own refresh saw (`resource_drift`). */
export function driftOf(plan: JsonObject): PlanDrift[] {
  return changesIn(plan, 'resource_drift').map(({ address, before, after }) => {
    if (after === undefined) return { address, kind: 'missing', attributes: [] };
    const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
    const attributes = [...names].filter(
      (name) => !jsonEqual(own(before ?? {}, name) ?? null, own(after, name) ?? null),
    );
    return { address, kind: 'changed', attributes };
  });
}

/** Address → its top-level attributes that changed outside Terraform, with their refreshed values. */
export function refreshedValues(plan: JsonObject): ReadonlyMap<string, JsonObject> {
  const drift = new Map(driftOf(plan).map((one) => [one.address, one.attributes]));
  const changes = changesIn(plan, 'resource_drift').filter(({ after }) => isObject(after));
  return new Map(
    changes.map(({ address, after = {} }) => {
      const names = drift.get(address) ?? [];
      return [address, Object.fromEntries(names.map((name) => [name, own(after, name) ?? null]))];
    }),
  );
}
