import type { ChildrenRequest, LiveChild, LiveRead, LiveRequest } from '../../domain/live.js';
import { gathered } from '../children.js';
import type { Park } from '../parallel.js';
import { withRetries } from '../reading/attempts.js';
import type { ListedPage } from './client.js';
import { failure, toFailure } from '../reading/failure.js';
import { doorOf, placement, readOne, refuse, regionOf, unreadable, type ReadContext } from '../reading/read-one.js';

/** Lists longer than this are no list of what belongs to one resource. */
const mostPages = 100;

/**
 * What lies under one resource: listed, then read one by one as far as it is not read for itself anyway, since the models
 * in a list may be partial. A child that cannot be read leaves the whole unreadable, for it might be anything.
 */
export async function readChildren(
  request: LiveRequest,
  children: ChildrenRequest,
  context: ReadContext,
  signal: AbortSignal,
  park: Park,
): Promise<LiveRead> {
  const identifier = request.identifiers[0] ?? '';
  const refusal = refuse(request, context);
  if (refusal !== undefined) return unreadable(request, request.region, identifier, refusal, context);
  const region = regionOf(request, context) ?? '';
  const blown = context.fuse.blown(doorOf(request, region));
  if (blown !== undefined) return unreadable(request, region, identifier, blown, context);
  let listed: readonly string[] | undefined;
  try {
    listed = await listAll(request, children, region, context, signal);
  } catch (error) {
    if (signal.aborted) throw error;
    const failed = toFailure(error);
    context.fuse.note(doorOf(request, region), failed);
    return unreadable(request, region, identifier, failed, context);
  }
  const read: LiveChild[] = [];
  for (const name of listed ?? []) {
    if (children.known.has(name)) continue;
    const child = await readOne(childRequest(request, name), context, signal, park);
    if (child.kind === 'unreadable') return { ...child, request, identifier };
    // Gone since it was listed.
    if (child.kind === 'found') read.push({ identifier: child.identifier, properties: child.properties });
  }
  const partial = listed === undefined ? { partial: true as const } : {};
  return gathered(request, children, { listed: listed ?? [], read, ...partial }, placement(request, region, context));
}

/** Without the children's own part, and without a second look at what is gone since the list was made. */
function childRequest(parent: LiveRequest, identifier: string): LiveRequest {
  const request = { ...parent, identifiers: [identifier], optional: true as const };
  delete request.children;
  return request;
}

/** Undefined where AWS knows nothing to list under: a function without a policy answers so, and one that is gone. */
async function listAll(
  request: LiveRequest,
  { model }: ChildrenRequest,
  region: string,
  context: ReadContext,
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const names = new Set<string>();
  let next: string | undefined;
  for (let pages = 0; pages < mostPages; pages++) {
    const token = next;
    let page: ListedPage;
    try {
      page = await withRetries((own) => context.list(region, request.typeName, model, token, own), {
        lane: context.lane(region, request),
        backoff: context.backoff,
        deadlineMilliseconds: context.deadlineMilliseconds,
        signal,
        onRetry: ({ live, handling }, waitMilliseconds) => {
          const event = { event: 'retry', typeName: request.typeName, region, error: live.name } as const;
          context.onEvent({ ...event, waitMilliseconds }, handling === 'throttled');
        },
      });
    } catch (error) {
      if (!signal.aborted && toFailure(error).handling === 'absent') return undefined;
      throw error;
    }
    context.fuse.answered(doorOf(request, region));
    for (const name of page.identifiers) names.add(name);
    next = page.next;
    if (next === undefined) return [...names];
  }
  throw failure('GeneralServiceException', `the list has more than ${String(mostPages)} pages`);
}
