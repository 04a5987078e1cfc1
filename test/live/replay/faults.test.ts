import { describe, expect, it, jest } from '@jest/globals';
import type { LiveRead } from '../../../src/domain/live.js';
import { createFaults } from '../../../src/live/replay/faults.js';
import { startReplayServer, type ReplayOptions } from '../../../src/live/replay/server.js';
import { createSnapshotReader } from '../../../src/live/snapshot/reader.js';
import { failed, fastReader, found, readAll, request, snapshotOf } from '../helpers.js';

// A busy machine makes these slow, not wrong.
jest.setTimeout(60_000);

const count = 300;
const types = ['AWS::SQS::Queue', 'AWS::SNS::Topic', 'AWS::S3::Bucket', 'AWS::IAM::Role'];

function typeOf(index: number): string {
  return types[index % types.length] ?? '';
}

function lineOf(index: number): string {
  const options = { typeName: typeOf(index) };
  if (index % 25 === 3) return failed(`id-${index}`, 'ResourceNotFoundException', 'was not found', options);
  if (index % 25 === 7) return failed(`id-${index}`, 'AccessDeniedException', 'no', options);
  return found(`id-${index}`, { Index: index, Text: 'x'.repeat(index) }, options);
}

const lines = Array.from({ length: count }, (_, index) => lineOf(index));
const requests = Array.from({ length: count }, (_, index) => request(`id-${index}`, { typeName: typeOf(index) }));

function verdicts(reads: readonly LiveRead[]): (readonly [string, string, unknown])[] {
  return reads
    .map((read) => [read.request.id, read.kind, read.kind === 'found' ? read.properties : read.error.name] as const)
    .sort(([a], [b]) => a.localeCompare(b));
}

async function underFaults(
  options: Partial<ReplayOptions>,
  timeoutSeconds = 30,
): Promise<{ reads: LiveRead[]; calls: number; operations: Set<string> }> {
  const server = await startReplayServer({ snapshot: await snapshotOf(...lines), ...options });
  try {
    const reader = fastReader(server.url, { concurrency: 16, timeoutSeconds });
    const reads = await readAll(reader, requests);
    const operations = new Set(server.requests().map(({ service, operation }) => `${service}:${operation}`));
    return { reads, calls: reader.calls(), operations };
  } finally {
    await server.close();
  }
}

describe('a scan under faults', () => {
  it('reads the same with 30 % throttling, 5 % of 500s and closed sockets, and calls nothing but GetResource', async () => {
    const calm = verdicts(await readAll(createSnapshotReader(await snapshotOf(...lines)), requests));
    const { reads, calls, operations } = await underFaults({
      throttle: { share: 0.3 },
      faults: { seed: 7, serverErrors: 0.05, closedSockets: 0.05 },
    });
    expect(verdicts(reads)).toEqual(calm);
    expect(calls).toBeGreaterThan(count * 1.3);
    expect([...operations]).toEqual(['cloudcontrol:GetResource']);
  });

  it('reads the same under a rate limit', async () => {
    const calm = verdicts(await readAll(createSnapshotReader(await snapshotOf(...lines)), requests));
    const { reads } = await underFaults({ throttle: { perSecond: 200 } });
    expect(verdicts(reads)).toEqual(calm);
  });

  it('is the same or unreadable, never wrong, with lost answers and malformed documents', async () => {
    const calm = new Map(
      (await readAll(createSnapshotReader(await snapshotOf(...lines)), requests)).map((read) => [
        read.request.id,
        read,
      ]),
    );
    const { reads } = await underFaults(
      { faults: { seed: 3, neverAnswered: 0.02, malformedProperties: 0.3, hang: ['id-1'], malformed: ['id-2'] } },
      0.6,
    );
    expect(reads).toHaveLength(count);
    for (const read of reads) {
      if (read.kind === 'unreadable') continue;
      const expected = calm.get(read.request.id);
      expect([read.kind, 'properties' in read && read.properties]).toEqual([
        expected?.kind,
        expected !== undefined && 'properties' in expected && expected.properties,
      ]);
    }
    const names = new Map(
      reads.map((read) => [read.request.id, read.kind === 'unreadable' ? read.error.name : read.kind]),
    );
    expect([names.get('id-1'), names.get('id-2')]).toEqual(['TimeoutError', 'MalformedProperties']);
    expect(reads.filter(({ kind }) => kind === 'found').length).toBeGreaterThan(count / 2);
  });

  it('waits for slow answers', async () => {
    const started = performance.now();
    const server = await startReplayServer({ snapshot: await snapshotOf(...lines), latencyMs: 50 });
    const reads = await readAll(fastReader(server.url), requests.slice(0, 3));
    await server.close();
    expect(reads).toHaveLength(3);
    expect(performance.now() - started).toBeGreaterThan(45);
  });
});

describe('faults', () => {
  it('are the same for the same seed', () => {
    const sequence = (seed: number): string[] => {
      const next = createFaults({ seed, serverErrors: 0.2, closedSockets: 0.2 }, { share: 0.3 });
      return Array.from({ length: 200 }, () => next(undefined));
    };
    expect(sequence(5)).toEqual(sequence(5));
    expect(sequence(5)).not.toEqual(sequence(6));
    const throttled = sequence(5).filter((fault) => fault === 'throttled').length;
    expect(throttled).toBeGreaterThan(40);
    expect(throttled).toBeLessThan(80);
  });
});
