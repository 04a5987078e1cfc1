import type { LiveRequest } from '../../domain/live.js';

/**
 * Takes turns between regions and services, so that one slow service (Route 53 allows five requests a second) does not
 * hold every slot while others could be read.
 */
export function* interleave(requests: readonly LiveRequest[]): Generator<LiveRequest, void, undefined> {
  const lanes = new Map<string, LiveRequest[]>();
  for (const request of requests) {
    const key = `${request.region ?? ''} ${request.typeName.split('::')[1] ?? ''}`;
    const lane = lanes.get(key);
    if (lane === undefined) lanes.set(key, [request]);
    else lane.push(request);
  }
  const queues = [...lanes.values()];
  const longest = Math.max(0, ...queues.map((queue) => queue.length));
  for (let turn = 0; turn < longest; turn++) {
    for (const queue of queues) {
      const request = queue[turn];
      if (request !== undefined) yield request;
    }
  }
}
