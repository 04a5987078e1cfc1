import { describe, expect, it } from '@jest/globals';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { JsonObject } from '../../../src/domain/json.js';
import type { LiveRead, LiveRequest } from '../../../src/domain/live.js';
import { openSnapshot } from '../../../src/live/snapshot/open.js';
import { createSnapshotReader } from '../../../src/live/snapshot/reader.js';
import { createRecorder } from '../../../src/live/snapshot/record.js';
import { writeSnapshotFile } from '../../../src/live/snapshot/sink.js';
import { startReplayServer } from '../../../src/live/replay/server.js';
import { account, failed, fastReader, found, opened, readAll, request, snapshotOf, withFolder } from '../helpers.js';

const options = {
  redact: (_request: LiveRequest, properties: JsonObject): JsonObject => properties,
  now: () => new Date('2026-11-22T00:00:00Z'),
  tool: 'driftline 9.9.9',
};

const lines = [
  found('q', { VisibilityTimeout: 30, Text: 'ü\u2028"\\' }),
  found('arn|name', { a: 1 }),
  failed('gone', 'ResourceNotFoundException', 'was not found'),
  failed('gone-too', 'ResourceNotFoundException', 'was not found'),
  failed('denied', 'AccessDeniedException', 'not authorized to perform: sqs:GetQueueAttributes'),
  found('r', { RoleName: 'r' }, { typeName: 'AWS::IAM::Role', region: 'us-east-1' }),
];

const requests = [
  request('q', { account }),
  request(['name|arn', 'arn|name'], { account }),
  request(['gone', 'gone-too'], { account }),
  request('denied', { account }),
  request('never-recorded', { account }),
  request('r', { account, typeName: 'AWS::IAM::Role', global: true }),
];

/** What a scan makes of a read; order and the spelling of failures do not matter. */
function meaning(reads: readonly LiveRead[]): unknown {
  return reads
    .map((read) => [read.request.id, read.kind, read.kind === 'found' ? read.properties : null] as const)
    .sort(([a], [b]) => a.localeCompare(b));
}

describe('recording', () => {
  it('writes a header and one line for each identifier that was answered', async () => {
    const written: string[] = [];
    const reader = createRecorder(
      createSnapshotReader(await snapshotOf(...lines)),
      (line) => void written.push(line),
      options,
    );
    await readAll(reader, requests);
    const [header, ...rest] = written.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(header).toEqual({
      kind: 'snapshot',
      schemaVersion: '1',
      recordedAt: '2026-11-22T00:00:00.000Z',
      tool: 'driftline 9.9.9',
      redacted: true,
    });
    expect(rest.map(({ identifier }) => identifier)).toEqual(['q', 'arn|name', 'gone', 'gone-too', 'denied', 'r']);
    expect(rest[0]).toEqual({
      kind: 'resource',
      account,
      region: 'eu-west-1',
      typeName: 'AWS::SQS::Queue',
      identifier: 'q',
      properties: { VisibilityTimeout: 30, Text: 'ü\u2028"\\' },
    });
  });

  it('redacts what is written, not what is read', async () => {
    const written: string[] = [];
    const redact = (): Record<string, never> => ({});
    const reader = createRecorder(
      createSnapshotReader(await snapshotOf(found('q', { Secret: 'hunter2' }))),
      (line) => void written.push(line),
      {
        ...options,
        redact,
      },
    );
    const [read] = await readAll(reader, [request('q')]);
    expect(read).toMatchObject({ properties: { Secret: 'hunter2' } });
    expect(written.join('\n')).not.toContain('hunter2');
  });

  it('writes one header and no line twice over several reads', async () => {
    const written: string[] = [];
    const reader = createRecorder(
      createSnapshotReader(await snapshotOf(...lines)),
      (line) => void written.push(line),
      options,
    );
    await readAll(reader, requests);
    await readAll(reader, requests);
    const { diagnostics } = await opened(written.join('\n'));
    expect(diagnostics).toEqual([]);
    expect(written).toHaveLength(7);
  });

  it('fails with the error of the writer', async () => {
    const reader = createRecorder(
      createSnapshotReader(await snapshotOf()),
      () => Promise.reject(new Error('disk full')),
      options,
    );
    await expect(readAll(reader, requests)).rejects.toThrow('disk full');
  });
});

describe('a recording replayed', () => {
  it.each(['live.jsonl', 'live.jsonl.gz'])('gives the same reads (%s)', (name) =>
    withFolder(async (folder) => {
      const path = join(folder, name);
      const sink = writeSnapshotFile(path);
      const first = await readAll(
        createRecorder(createSnapshotReader(await snapshotOf(...lines)), sink.write, options),
        requests,
      );
      expect(await readdir(folder)).not.toContain(name);
      await sink.close();
      expect(await readdir(folder)).toEqual([name]);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
      const { snapshot, diagnostics } = await openSnapshot(path);
      expect(diagnostics).toEqual([]);
      if (snapshot === undefined) throw new Error('no snapshot');
      expect(meaning(await readAll(createSnapshotReader(snapshot), requests))).toEqual(meaning(first));
    }),
  );

  it('gives the same reads when it was recorded over the wire, and served over the wire again', async () => {
    const first = await readAll(createSnapshotReader(await snapshotOf(...lines)), requests);
    const written: string[] = [];
    const server = await startReplayServer({ snapshot: await snapshotOf(...lines) });
    const overWire = await readAll(
      createRecorder(fastReader(server.url), (line) => void written.push(line), options),
      requests,
    );
    await server.close();
    expect(meaning(overWire)).toEqual(meaning(first));
    const { snapshot } = await opened(written.join('\n'));
    if (snapshot === undefined) throw new Error('no snapshot');
    const again = await startReplayServer({ snapshot });
    expect(meaning(await readAll(fastReader(again.url), requests))).toEqual(meaning(first));
    await again.close();
  });
});

describe('the file', () => {
  it('is zipped by its name', () =>
    withFolder(async (folder) => {
      const sink = writeSnapshotFile(join(folder, 'a.gz'));
      await sink.write('{"a":1}');
      await sink.close();
      expect(gunzipSync(await readFile(join(folder, 'a.gz'))).toString()).toBe('{"a":1}\n');
    }));

  it('takes more than a buffer holds', () =>
    withFolder(async (folder) => {
      const sink = writeSnapshotFile(join(folder, 'a'));
      const line = 'x'.repeat(100_000);
      for (let count = 0; count < 50; count++) await sink.write(line);
      await sink.close();
      expect((await stat(join(folder, 'a'))).size).toBe(50 * 100_001);
    }));

  it('leaves nothing when discarded', () =>
    withFolder(async (folder) => {
      const sink = writeSnapshotFile(join(folder, 'a'));
      await sink.write('{}');
      await sink.discard();
      expect(await readdir(folder)).toEqual([]);
    }));

  it('leaves an older file alone until it is complete', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'a');
      const first = writeSnapshotFile(path);
      await first.write('old');
      await first.close();
      const second = writeSnapshotFile(path);
      await second.write('new');
      expect(await readFile(path, 'utf8')).toBe('old\n');
      await second.close();
      expect(await readFile(path, 'utf8')).toBe('new\n');
    }));

  it('says when its folder is not there', () =>
    withFolder(async (folder) => {
      const sink = writeSnapshotFile(join(folder, 'missing', 'a'));
      await expect(sink.write('{}').then(sink.close)).rejects.toThrow('ENOENT');
    }));
});
