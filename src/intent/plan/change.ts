import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';

/** One entry of `resource_changes` or `resource_drift`, as far as it can be understood. */
export interface PlannedChange {
  readonly address: string;
  readonly previousAddress: string | undefined;
  readonly actions: readonly string[];
  readonly before: JsonObject | undefined;
  /** Undefined: the resource is not to be there. */
  readonly after: JsonObject | undefined;
  readonly unknown: Json;
  readonly sensitive: Json;
}

export function changesIn(plan: JsonObject, key: 'resource_changes' | 'resource_drift'): PlannedChange[] {
  const entries = own(plan, key);
  return (Array.isArray(entries) ? entries : []).flatMap((entry) => {
    const change = isObject(entry) ? own(entry, 'change') : undefined;
    const address = isObject(entry) ? own(entry, 'address') : undefined;
    if (!isObject(entry) || !isObject(change) || typeof address !== 'string') return [];
    // A deposed object has the address of the one that replaced it.
    if (own(entry, 'mode') === 'data' || own(entry, 'deposed') !== undefined) return [];
    const previous = own(entry, 'previous_address');
    const actions = own(change, 'actions');
    const [before, after] = [own(change, 'before'), own(change, 'after')];
    return [
      {
        address,
        previousAddress: typeof previous === 'string' ? previous : undefined,
        actions: (Array.isArray(actions) ? actions : []).filter((action) => typeof action === 'string'),
        before: isObject(before) ? before : undefined,
        after: isObject(after) ? after : undefined,
        unknown: own(change, 'after_unknown') ?? {},
        sensitive: own(change, 'after_sensitive') ?? {},
      },
    ];
  });
}
