import type { Entry } from '../catalog/engine/compile.js';
import type { Json } from '../domain/json.js';
import type { Pointer } from '../domain/pointer.js';

/** One operation intended → live, already traced to its attribute, before anything about secrets or severity. */
export interface Difference {
  readonly entry: Entry;
  readonly attribute: string;
  readonly operation: 'add' | 'remove' | 'replace';
  readonly path: Pointer;
  /** Null where that side has nothing. */
  readonly intended: Json;
  readonly live: Json;
}

export function operationFor(intended: Json | undefined, live: Json | undefined): Difference['operation'] {
  if (live === undefined || live === null) return 'remove';
  return intended === undefined || intended === null ? 'add' : 'replace';
}
