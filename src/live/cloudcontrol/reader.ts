import type { LiveRead, LiveReader, LiveRequest } from '../../domain/live.js';
import { defaultRegion, type AccessOptions } from '../credentials.js';
import { inParallel } from '../parallel.js';
import type { Backoff } from './attempts.js';
import { createGetResource } from './client.js';
import { Fuse } from './fuse.js';
import { createLanes } from './pace.js';
import { readOne, type ReadContext, type ReaderEvent } from './read-one.js';
import { interleave } from './interleave.js';

export type { ReaderEvent } from './read-one.js';

export interface CloudControlReaderOptions extends AccessOptions {
  /** Calls at a time; the rate adapts below that. */
  readonly concurrency: number;
  /** For one read, all its retries included. */
  readonly timeoutSeconds: number;
  /** Account of the credentials, where known: resources of other accounts are then not asked for, as AWS would call each of them not found. */
  readonly account?: string;
  /** Before the second look at what was not found; default 2000. */
  readonly secondLookMilliseconds?: number;
  readonly backoff?: Backoff;
  /** Requests a second below which throttling does not push a service; default 15. */
  readonly lowestRate?: number;
  readonly onThrottle?: (event: ReaderEvent) => void;
  readonly logger?: (event: ReaderEvent) => void;
}

/** Reads live resources by Cloud Control's `GetResource`, and calls nothing else but what finding credentials takes. */
export function createCloudControlReader(options: CloudControlReaderOptions): LiveReader {
  let calls = 0;
  let redacted = false;
  const get = createGetResource({
    ...options,
    maxSockets: options.concurrency,
    onSend: () => {
      calls++;
    },
    onRedacted: () => {
      redacted = true;
    },
  });
  const shared = { ...readSettings(options), get, lanes: createLanes(options.lowestRate), fuse: new Fuse() };
  return {
    calls: () => calls,
    async *read(requests: readonly LiveRequest[], signal: AbortSignal): AsyncGenerator<LiveRead, void, undefined> {
      if (requests.length === 0) return;
      const region = await defaultRegion(options);
      const context: ReadContext = region === undefined ? shared : { ...shared, region };
      const reads = inParallel(interleave(requests), { limit: options.concurrency, signal }, (request, stop, park) =>
        readOne(request, context, stop, park),
      );
      for await (const read of reads) yield redacted && read.kind === 'found' ? { ...read, redacted } : read;
    },
  };
}

function readSettings(
  options: CloudControlReaderOptions,
): Pick<ReadContext, 'account' | 'backoff' | 'deadlineMilliseconds' | 'secondLookMilliseconds' | 'onEvent'> {
  return {
    ...(options.account === undefined ? {} : { account: options.account }),
    backoff: options.backoff ?? { first: 200, longest: 10_000 },
    deadlineMilliseconds: options.timeoutSeconds * 1000,
    secondLookMilliseconds: options.secondLookMilliseconds ?? 2000,
    onEvent: (event, throttled) => {
      options.logger?.(event);
      if (throttled) options.onThrottle?.(event);
    },
  };
}
