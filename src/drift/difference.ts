import type { Entry } from '../catalog/engine/compile.js';
import { isAbsent, type Json } from '../domain/json.js';
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

/** Providers write `""` where nothing is set; the intended document has no such property. */
export function operationFor(intended: Json | undefined, live: Json | undefined): Difference['operation'] {
  if (isAbsent(live)) return 'remove';
  return isAbsent(intended) ? 'add' : 'replace';
}
