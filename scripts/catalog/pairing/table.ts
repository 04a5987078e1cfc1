/** A pair that a person fixed, or forbade (`type` null), and why. */
export interface HandPair {
  readonly type: string | null;
  readonly why: string;
}

export const handPairs: ReadonlyMap<string, HandPair> = new Map();
