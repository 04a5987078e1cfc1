/** Trouble to make, each a share of all requests (0 to 1), or for particular identifiers. */
export interface Faults {
  /** Same seed, same sequence of faults. */
  readonly seed?: number;
  readonly serverErrors?: number;
  readonly closedSockets?: number;
  readonly neverAnswered?: number;
  readonly malformedProperties?: number;
  /** Identifiers whose `GetResource` is never answered. */
  readonly hang?: readonly string[];
  /** Identifiers whose `Properties` are always cut off. */
  readonly malformed?: readonly string[];
}

/** Throttling of a share of requests, or beyond a rate a second. */
export type Throttle = { readonly share: number } | { readonly perSecond: number };

export type Fault = 'none' | 'throttled' | 'server-error' | 'closed' | 'hang' | 'malformed';

export function createFaults(
  faults: Faults,
  throttle: Throttle | undefined,
): (identifier: string | undefined) => Fault {
  const random = seeded(faults.seed ?? 1);
  const rate = throttle !== undefined && 'perSecond' in throttle ? createRate(throttle.perSecond) : undefined;
  const shares: readonly (readonly [Fault, number])[] = [
    ['throttled', throttle !== undefined && 'share' in throttle ? throttle.share : 0],
    ['server-error', faults.serverErrors ?? 0],
    ['closed', faults.closedSockets ?? 0],
    ['hang', faults.neverAnswered ?? 0],
    ['malformed', faults.malformedProperties ?? 0],
  ];
  return (identifier) => {
    if (identifier !== undefined && faults.hang?.includes(identifier) === true) return 'hang';
    if (identifier !== undefined && faults.malformed?.includes(identifier) === true) return 'malformed';
    if (rate !== undefined && !rate()) return 'throttled';
    let at = random();
    for (const [fault, share] of shares) {
      if (at < share) return fault;
      at -= share;
    }
    return 'none';
  };
}

/** A token bucket that holds one second's worth. True: go on. */
export function createRate(perSecond: number): () => boolean {
  let tokens = perSecond;
  let last = performance.now();
  return () => {
    const now = performance.now();
    tokens = Math.min(perSecond, tokens + ((now - last) / 1000) * perSecond);
    last = now;
    if (tokens < 1) return false;
    tokens--;
    return true;
  };
}

/** A linear congruential generator modulo 2^32: good enough for faults, and repeatable. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
