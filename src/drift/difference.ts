import type { Entry } from '../catalog/engine/compile.js';
import { isAbsent, type Json, type JsonObject } from '../domain/json.js';
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
  /** Where in the live document, the same for every intended side; only where sides are compared with each other. */
  readonly place?: ChangePlace;
  /** On the live resource, and nobody declares it. */
  readonly unclaimed?: true;
}

/** What makes differences of two intended sides comparable. */
export interface ChangePlace {
  /** Properties and live list indices (`@3`); what is not live goes by its content (`-…`). */
  readonly at: string;
  /** Of a list without structure, which is one value: all that is intended, where the difference is one element. */
  readonly whole?: Json;
  /** A block that only the intended side has, as Terraform has it. */
  readonly element?: JsonObject;
  /** Attribute of the block behind an element that only the intended side has: `ingress[1]`. */
  readonly block?: string;
}

/** Providers write `""` where nothing is set; the intended document has no such property. */
export function operationFor(intended: Json | undefined, live: Json | undefined): Difference['operation'] {
  if (isAbsent(live)) return 'remove';
  return isAbsent(intended) ? 'add' : 'replace';
}
