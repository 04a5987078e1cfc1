import type { LiveRead, LiveRequest } from '../../domain/live.js';
import { parseDocument } from '../document.js';
import type { Park } from '../parallel.js';
import { withRetries, type Backoff } from './attempts.js';
import type { ListResources } from '../cloudcontrol/client.js';
import { reasonFor } from './errors.js';
import { failure, toFailure, type Failure } from './failure.js';
import type { Fuse } from './fuse.js';
import type { Lane } from './pace.js';
import { regionAsked } from './regions.js';

/** Something worth a log line. Holds no values of resources. */
export interface ReaderEvent {
  readonly event: 'retry' | 'second-look';
  readonly typeName: string;
  readonly region: string;
  /** Exception name. */
  readonly error: string;
  readonly waitMilliseconds: number;
}

/** The text of one live document, from whichever API has it. Throws what the SDK throws; never retries. */
export type GetDocument = (
  request: LiveRequest,
  region: string,
  identifier: string,
  signal: AbortSignal,
) => Promise<string | undefined>;

export interface ReadContext {
  /** Where a request names none. */
  readonly region?: string;
  readonly account?: string;
  readonly get: GetDocument;
  readonly list: ListResources;
  /** How fast a request may be answered: the pace of its account, region and service. */
  readonly lane: (region: string, request: LiveRequest) => Lane;
  /** IAM actions to name where AWS does not say which one it missed. */
  readonly actions?: (request: LiveRequest) => readonly string[] | undefined;
  readonly fuse: Fuse;
  readonly backoff: Backoff;
  readonly deadlineMilliseconds: number;
  readonly secondLookMilliseconds: number;
  readonly onEvent: (event: ReaderEvent, throttled: boolean) => void;
}

/** How one look at a resource, under all its spellings, ended. */
type Look =
  | { readonly kind: 'found'; readonly read: LiveRead }
  | { readonly kind: 'absent' | 'failed'; readonly identifier: string; readonly failure: Failure };

/**
 * One live resource. What AWS does not find is looked up again after a moment, since reads are only eventually
 * consistent: only two looks that both find nothing, under every spelling, make it absent.
 */
export async function readOne(
  request: LiveRequest,
  context: ReadContext,
  signal: AbortSignal,
  park: Park,
): Promise<LiveRead> {
  const refusal = refuse(request, context);
  if (refusal !== undefined) return unreadable(request, request.region, request.identifiers[0] ?? '', refusal, context);
  const region = regionOf(request, context) ?? '';
  let look = await lookOnce(request, region, context, signal);
  if (look.kind === 'absent' && request.optional !== true) {
    const wait = context.secondLookMilliseconds * (0.75 + Math.random() / 2);
    context.onEvent(
      {
        event: 'second-look',
        typeName: request.typeName,
        region,
        error: look.failure.live.name,
        waitMilliseconds: wait,
      },
      false,
    );
    await park(wait);
    look = await lookOnce(request, region, context, signal);
  }
  if (look.kind === 'found') return look.read;
  if (look.kind === 'failed') return unreadable(request, region, look.identifier, look.failure, context);
  return { kind: 'absent', request, identifier: look.identifier, error: look.failure.live };
}

/** Why no call is worth making. */
export function refuse(request: LiveRequest, context: ReadContext): Failure | undefined {
  const { account } = context;
  if (account !== undefined && request.account !== undefined && request.account !== account) {
    return failure(
      'WrongAccount',
      `${request.typeName} lives in account ${request.account}, the credentials are for ${account}`,
    );
  }
  if (request.identifiers.length === 0) return failure('ValidationException', 'the state gives no identifier');
  return regionOf(request, context) === undefined ? failure('RegionUnknown', 'no region') : undefined;
}

export function regionOf(request: LiveRequest, context: ReadContext): string | undefined {
  return regionAsked(request, request.region ?? context.region);
}

async function lookOnce(
  request: LiveRequest,
  region: string,
  context: ReadContext,
  signal: AbortSignal,
): Promise<Look> {
  const failures: { identifier: string; failure: Failure }[] = [];
  for (const identifier of request.identifiers) {
    const blown = context.fuse.blown(doorOf(request, region));
    if (blown !== undefined) return { kind: 'failed', identifier, failure: blown };
    try {
      const properties = await readDocument(request, region, identifier, context, signal);
      return {
        kind: 'found',
        read: { kind: 'found', request, identifier, ...placement(request, region, context), properties },
      };
    } catch (error) {
      if (signal.aborted) throw error;
      const failed = toFailure(error);
      context.fuse.note(doorOf(request, region), failed);
      failures.push({ identifier, failure: failed });
      if (!mayBeSpelling(failed)) break;
    }
  }
  return conclude(failures);
}

/** Handlers that are given an identifier in a wrong form answer "not found", "invalid", or simply fail. */
function mayBeSpelling(failed: Failure): boolean {
  return failed.handling === 'absent' || failed.handling === 'malformed' || failed.handling === 'once';
}

/** Absent only if every spelling was unknown to AWS; else the failure that says most. */
function conclude(failures: readonly { identifier: string; failure: Failure }[]): Look {
  const told =
    failures.find(({ failure: { handling } }) => handling !== 'absent' && handling !== 'malformed') ??
    failures.find(({ failure: { handling } }) => handling === 'malformed');
  if (told !== undefined) return { kind: 'failed', ...told };
  const last = failures.at(-1);
  if (last === undefined) throw new Error('a look at no identifier');
  return { kind: 'absent', ...last };
}

export function placement(
  request: LiveRequest,
  region: string,
  context: ReadContext,
): { account?: string; region: string } {
  const account = request.account ?? context.account;
  return { ...(account === undefined ? {} : { account }), region };
}

/** What answers, and may be out of reach while others are not. */
export function doorOf(request: LiveRequest, region: string): string {
  return request.reader === undefined ? region : `${region} ${request.reader}`;
}

function readDocument(
  request: LiveRequest,
  region: string,
  identifier: string,
  context: ReadContext,
  signal: AbortSignal,
) {
  const { typeName } = request;
  const door = doorOf(request, region);
  return withRetries(
    async (own) => {
      const text = await context.get(request, region, identifier, own).catch((error: unknown) => {
        const failed = toFailure(error);
        if (failed.handling !== 'unreachable' && failed.handling !== 'credentials') context.fuse.answered(door);
        throw failed;
      });
      context.fuse.answered(door);
      const parsed = parseDocument(text);
      if ('problem' in parsed) throw failure('MalformedProperties', parsed.problem);
      return parsed.document;
    },
    {
      lane: context.lane(region, request),
      backoff: context.backoff,
      deadlineMilliseconds: context.deadlineMilliseconds,
      signal,
      onRetry: ({ live, handling }, waitMilliseconds) => {
        context.onEvent(
          { event: 'retry', typeName, region, error: live.name, waitMilliseconds },
          handling === 'throttled',
        );
      },
    },
  );
}

export function unreadable(
  request: LiveRequest,
  region: string | undefined,
  identifier: string,
  failed: Failure,
  context: ReadContext,
): LiveRead {
  const asked = region === undefined ? request : { ...request, region };
  return {
    kind: 'unreadable',
    request,
    identifier,
    error: failed.live,
    reason: reasonFor(failed.live, asked, identifier, context.actions?.(request)),
  };
}
