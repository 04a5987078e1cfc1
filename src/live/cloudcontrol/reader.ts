import type { LiveRead, LiveReader, LiveRequest } from '../../domain/live.js';
import { defaultRegion, type AccessOptions } from '../credentials.js';
import { inParallel } from '../parallel.js';
import type { Backoff } from '../reading/attempts.js';
import type { OpenServices, ServiceSource } from '../services/source.js';
import { createCloudControlCalls, type GetResource } from './client.js';
import { Fuse } from '../reading/fuse.js';
import { createLanes, type Lanes } from '../reading/pace.js';
import { readChildren } from './read-children.js';
import { readOne, type ReadContext, type ReaderEvent } from '../reading/read-one.js';
import { interleave } from '../reading/interleave.js';

export type { ReaderEvent } from '../reading/read-one.js';

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
  /** Reads what a request's `reader` names; without it Cloud Control is asked for everything. */
  readonly services?: ServiceSource;
  readonly onThrottle?: (event: ReaderEvent) => void;
  readonly logger?: (event: ReaderEvent) => void;
}

/** Reads live resources by Cloud Control's `GetResource`, lists by `ListResources` what has to be listed, and calls nothing else but what finding credentials takes. */
export function createCloudControlReader(options: CloudControlReaderOptions): LiveReader {
  let calls = 0;
  let redacted = false;
  const onSend = (): void => {
    calls++;
  };
  const { get, list } = createCloudControlCalls({
    ...options,
    maxSockets: options.concurrency,
    onSend,
    onRedacted: () => {
      redacted = true;
    },
  });
  const lanes = createLanes(options.lowestRate);
  const fuse = new Fuse();
  const shared = { ...readSettings(options), list, fuse };
  return {
    calls: () => calls,
    async *read(requests: readonly LiveRequest[], signal: AbortSignal): AsyncGenerator<LiveRead, void, undefined> {
      if (requests.length === 0) return;
      const region = await defaultRegion(options);
      const hooks = { ...options, maxSockets: options.concurrency, onSend, lanes };
      const services = options.services?.open(requests, hooks, signal);
      const context: ReadContext = {
        ...shared,
        ...routed(get, lanes, services),
        ...(region !== undefined && { region }),
      };
      const reads = inParallel(interleave(requests), { limit: options.concurrency, signal }, (request, stop, park) =>
        request.children === undefined
          ? readOne(request, context, stop, park)
          : readChildren(request, request.children, context, stop, park),
      );
      for await (const read of reads) yield redacted && read.kind === 'found' ? { ...read, redacted } : read;
    },
  };
}

/** Sends each request through the door that it names, if that one is open. */
function routed(
  get: GetResource,
  lanes: Lanes,
  services: OpenServices | undefined,
): Pick<ReadContext, 'get' | 'lane' | 'actions'> {
  const own = (request: LiveRequest): OpenServices | undefined =>
    services?.reads(request) === true ? services : undefined;
  return {
    get: (request, region, identifier, signal) =>
      own(request)?.get(request, region, identifier, signal) ?? get(region, request.typeName, identifier, signal),
    lane: (region, request) => {
      const lane = lanes(region, request.typeName);
      // One call may answer many requests, so that the service's client keeps the pace for itself.
      return own(request) === undefined ? lane : { ...lane, ready: () => Promise.resolve() };
    },
    actions: (request) => own(request)?.actions(request),
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
