import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs while a task does nothing but wait, so that its slot serves others meanwhile. */
export type Park = (milliseconds: number) => Promise<void>;

export interface ParallelOptions {
  /** Tasks running plus results not yet taken: the bound of memory. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

/**
 * Runs `task` on each item, a few at a time, and yields results as they come. The consumer sets the pace: results not
 * taken hold back new tasks. Ends early, without throwing, when the signal is aborted; tasks see the same abort when
 * the consumer stops taking. A task that throws is a bug and ends the iteration with its error.
 */
export async function* inParallel<Item, Result>(
  items: Iterable<Item>,
  options: ParallelOptions,
  task: (item: Item, signal: AbortSignal, park: Park) => Promise<Result>,
): AsyncGenerator<Result, void, undefined> {
  const stop = new AbortController();
  // One listener for each task under way is no leak.
  setMaxListeners(0, stop.signal);
  const state = new Progress<Result>();
  const onAbort = (): void => {
    stop.abort(options.signal.reason);
    state.wake();
  };
  options.signal.addEventListener('abort', onAbort, { once: true });
  if (options.signal.aborted) onAbort();
  const park: Park = async (milliseconds) => {
    state.resting(1);
    try {
      await sleep(milliseconds, undefined, { signal: stop.signal });
    } finally {
      state.resting(-1);
    }
  };
  const source = items[Symbol.iterator]();
  let more = true;
  try {
    while (!stop.signal.aborted) {
      while (more && state.load < options.limit) {
        const next = source.next();
        if (next.done === true) more = false;
        else state.run(task(next.value, stop.signal, park));
      }
      const result = state.take();
      if (result !== undefined) yield result.value;
      else if (!more && state.idle) return;
      else await state.change();
    }
  } finally {
    options.signal.removeEventListener('abort', onAbort);
    stop.abort();
  }
}

class Progress<Result> {
  #running = 0;
  #resting = 0;
  #failed: { readonly error: unknown } | undefined;
  readonly #results: { readonly value: Result }[] = [];
  #wake: () => void = () => undefined;

  get load(): number {
    return this.#running - this.#resting + this.#results.length;
  }

  get idle(): boolean {
    return this.#running === 0 && this.#results.length === 0;
  }

  run(promise: Promise<Result>): void {
    this.#running++;
    promise
      .then((value) => {
        this.#results.push({ value });
      })
      .catch((error: unknown) => {
        this.#failed ??= { error };
      })
      .finally(() => {
        this.#running--;
        this.wake();
      });
  }

  resting(change: number): void {
    this.#resting += change;
    this.wake();
  }

  take(): { readonly value: Result } | undefined {
    if (this.#failed !== undefined) throw this.#failed.error;
    return this.#results.shift();
  }

  wake(): void {
    this.#wake();
  }

  /** Resolves at the next `wake`. Nothing runs between the caller's checks and this, so no change is lost. */
  change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
