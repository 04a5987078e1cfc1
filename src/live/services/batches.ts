import { linked } from '../abort.js';
import { failure } from '../reading/failure.js';
import type { Batch } from './reader.js';

export interface BatchesOptions extends Partial<Batch> {
  /** Documents as text; `undefined` for what is not there; nothing for what has to be asked for again. */
  readonly read: (
    identifiers: readonly string[],
    signal: AbortSignal,
  ) => Promise<ReadonlyMap<string, string | undefined>>;
  /** Identifiers that are going to be asked for. */
  readonly expected: Iterable<string>;
  /** How long one round may take. */
  readonly milliseconds: number;
}

/**
 * Answers for single identifiers out of calls for several: whoever asks for one gets its neighbours' documents brought
 * along, and these wait here until they are asked for, each once. Never more wait than `limit` for each call under way.
 */
export class Batches {
  readonly #options: BatchesOptions;
  readonly #signal: AbortSignal;
  /** Group → identifiers that nobody asked for yet. */
  readonly #expected = new Map<string, Set<string>>();
  readonly #waiting = new Map<string, Promise<ReadonlyMap<string, string | undefined>>>();

  constructor(options: BatchesOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    for (const identifier of options.expected) this.#expect(identifier);
  }

  async get(identifier: string): Promise<string | undefined> {
    for (;;) {
      const round = this.#waiting.get(identifier) ?? this.#start(identifier);
      // An answer is given once: a second look has to be a look.
      this.#waiting.delete(identifier);
      const answers = await round;
      if (answers.has(identifier)) return answers.get(identifier);
    }
  }

  #start(identifier: string): Promise<ReadonlyMap<string, string | undefined>> {
    const asked = this.#together(identifier);
    const round = this.#round(asked).then((answers) => {
      for (const other of asked) if (other !== identifier && !answers.has(other)) this.#comeAgain(other, round);
      return answers;
    });
    for (const other of asked) this.#waiting.set(other, round);
    round.catch(() => {
      for (const other of asked) this.#comeAgain(other, round);
    });
    return round;
  }

  async #round(asked: readonly string[]): Promise<ReadonlyMap<string, string | undefined>> {
    const expired = failure('TimeoutError', `no answer within ${this.#options.milliseconds / 1000} s`);
    const limit = linked(this.#signal, this.#options.milliseconds, expired);
    try {
      const answers = await this.#options.read(asked, limit.signal);
      if (!asked.some((identifier) => answers.has(identifier))) throw new Error('a round without any answer');
      return answers;
    } catch (error) {
      // The SDK's own AbortError would hide why it was aborted.
      throw limit.signal.aborted && !this.#signal.aborted ? expired : error;
    } finally {
      limit.clear();
    }
  }

  /** The identifier, and as many of its neighbours as one round takes. */
  #together(identifier: string): readonly string[] {
    const { group, limit = 1 } = this.#options;
    const expected = group && this.#expected.get(group(identifier));
    expected?.delete(identifier);
    const asked = [identifier];
    for (const other of expected ?? []) {
      if (asked.length >= limit) break;
      asked.push(other);
    }
    for (const other of asked) expected?.delete(other);
    return asked;
  }

  /** Nobody has asked for it yet: the next round may take it along. */
  #comeAgain(identifier: string, round: Promise<unknown>): void {
    if (this.#waiting.get(identifier) !== round) return;
    this.#waiting.delete(identifier);
    this.#expect(identifier);
  }

  #expect(identifier: string): void {
    const { group } = this.#options;
    if (group === undefined) return;
    const key = group(identifier);
    const known = this.#expected.get(key);
    if (known === undefined) this.#expected.set(key, new Set([identifier]));
    else known.add(identifier);
  }
}
