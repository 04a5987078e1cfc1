import { forbidden } from './forbidden.js';
import { renamed } from './renamed.js';

/** A pair that a person fixed, or forbade (`type` null), and why. */
export interface HandPair {
  readonly type: string | null;
  readonly why: string;
}

export const handPairs: ReadonlyMap<string, HandPair> = new Map([
  ...Object.entries(renamed).map(([terraformType, type]): [string, HandPair] => [
    terraformType,
    { type: `AWS::${type}`, why: 'the same resource; only the names differ beyond what the rules know' },
  ]),
  ...Object.entries(forbidden).map(([terraformType, why]): [string, HandPair] => [terraformType, { type: null, why }]),
]);
