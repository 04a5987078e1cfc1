import type { Failure } from './failure.js';

/**
 * Remembers failures that the next call would only repeat (no credentials, a region that cannot be reached), so that
 * one cause is met once and not once a resource.
 */
export class Fuse {
  #everywhere: Failure | undefined;
  readonly #regions = new Map<string, Failure>();
  readonly #answered = new Set<string>();

  blown(region: string): Failure | undefined {
    return this.#everywhere ?? this.#regions.get(region);
  }

  /** An answer came from there, of whatever kind: a lost connection is then only a disturbance. */
  answered(region: string): void {
    this.#answered.add(region);
  }

  /** Takes note of how a read ended. */
  note(region: string, failure: Failure): void {
    if (failure.handling === 'credentials') this.#everywhere ??= failure;
    const regional =
      failure.handling === 'region-credentials' || (failure.handling === 'unreachable' && !this.#answered.has(region));
    if (regional && !this.#regions.has(region)) this.#regions.set(region, failure);
  }
}
