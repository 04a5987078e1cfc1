import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import type { Handling } from './errors.js';
import { failure, toFailure, type Failure } from './failure.js';
import { linked, orAborted } from '../abort.js';
import type { Lane } from './pace.js';

/** How often a failure of each kind is tried again. Throttling is bounded by the deadline alone. */
const budgets: Readonly<Record<Handling, number>> = {
  throttled: Number.POSITIVE_INFINITY,
  retry: 8,
  unreachable: 3,
  once: 1,
  final: 0,
  malformed: 0,
  absent: 0,
  credentials: 0,
  'region-credentials': 0,
};

export interface Backoff {
  /** Milliseconds; doubled with every attempt up to `longest`, then a random share of it is waited ("full jitter"). */
  readonly first: number;
  readonly longest: number;
}

export interface AttemptOptions {
  readonly lane: Lane;
  readonly backoff: Backoff;
  /** Until when all attempts together must be done. */
  readonly deadlineMilliseconds: number;
  readonly signal: AbortSignal;
  readonly onRetry: (cause: Failure, waitMilliseconds: number) => void;
}

/** Runs `attempt` until it succeeds, fails for good or meets the deadline. Throws only `Failure`, or the abort's reason. */
export async function withRetries<Value>(
  attempt: (signal: AbortSignal) => Promise<Value>,
  options: AttemptOptions,
): Promise<Value> {
  const seconds = options.deadlineMilliseconds / 1000;
  const expired = failure('TimeoutError', `nothing within ${seconds} s`);
  const deadline = linked(options.signal, options.deadlineMilliseconds, expired);
  const spent = new Map<Handling, number>();
  let last: Failure | undefined;
  try {
    return await pRetry(() => once(attempt, options, deadline.signal), {
      retries: Number.POSITIVE_INFINITY,
      minTimeout: 0,
      signal: deadline.signal,
      onFailedAttempt: async ({ error, attemptNumber }) => {
        deadline.signal.throwIfAborted();
        last = toFailure(error);
        const used = spent.get(last.handling) ?? 0;
        if (used >= budgets[last.handling]) throw last;
        spent.set(last.handling, used + 1);
        const { first, longest } = options.backoff;
        const wait = Math.random() * Math.min(longest, first * 2 ** (attemptNumber - 1));
        options.onRetry(last, wait);
        await sleep(wait, undefined, { signal: deadline.signal });
      },
    });
  } catch (error) {
    if (!deadline.signal.aborted) throw error;
    if (options.signal.aborted) throw options.signal.reason;
    // What kept the read from succeeding says more than that its time is over.
    throw last === undefined || last.live.name === 'TimeoutError' ? expired : last;
  } finally {
    deadline.clear();
  }
}

async function once<Value>(
  attempt: (signal: AbortSignal) => Promise<Value>,
  options: AttemptOptions,
  deadline: AbortSignal,
): Promise<Value> {
  await options.lane.ready(deadline);
  // Half of the whole: a request lost on the way is sent a second time before the read is given up.
  const half = options.deadlineMilliseconds / 2;
  const own = linked(deadline, half, failure('TimeoutError', `no answer within ${half / 1000} s`));
  try {
    const value = await orAborted(attempt(own.signal), own.signal);
    options.lane.report(false);
    return value;
  } catch (error) {
    // The SDK's own AbortError would hide why it was aborted.
    const cause: unknown = own.signal.aborted ? own.signal.reason : error;
    if (deadline.aborted) throw cause;
    const failed = toFailure(cause);
    options.lane.report(failed.handling === 'throttled');
    throw failed;
  } finally {
    own.clear();
  }
}
