import type { Json } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';

/**
 * Two spellings of one value. Data with a source; the test of each shows real spellings of both sides and a near miss
 * that must still be a difference.
 */
export interface Equivalence {
  readonly id: string;
  /** What it folds, for `driftline explain`. */
  readonly summary: string;
  /** The document the knowledge comes from. */
  readonly source: string;
  /** Both values are in normal form (after the codec). Must check content: when in doubt, false. */
  equal(intended: Json | undefined, live: Json | undefined, context: LensContext): boolean;
}
