import type { Equivalence } from './equivalence.js';

/** Every equivalence by id. */
export const equivalences: ReadonlyMap<string, Equivalence> = new Map(
  ([] as Equivalence[]).map((equivalence) => [equivalence.id, equivalence]),
);
