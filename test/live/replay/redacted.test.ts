import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LiveRead } from '../../../src/domain/live.js';
import { createCloudControlReader } from '../../../src/live/cloudcontrol/reader.js';
import { startReplayServer } from '../../../src/live/replay/server.js';
import { openSnapshot } from '../../../src/live/snapshot/open.js';

const folder = mkdtempSync(join(tmpdir(), 'driftline-redacted-'));
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true, force: true });
});

async function readOver(head: object): Promise<LiveRead | undefined> {
  const file = join(mkdtempSync(join(tmpdir(), 'driftline-redacted-')), 'live.jsonl');
  const place = { account: '123456789012', region: 'eu-west-1' };
  const line = { kind: 'resource', ...place, typeName: 'AWS::SQS::Queue', identifier: 'x', properties: { Name: 'x' } };
  writeFileSync(file, `${JSON.stringify(head)}\n${JSON.stringify(line)}\n`);
  const { snapshot } = await openSnapshot(file);
  if (snapshot === undefined) throw new Error('the snapshot does not open');
  const { url, close } = await startReplayServer({ snapshot });
  closing.push(close);
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  const reader = createCloudControlReader({ endpointUrl: url, credentials, concurrency: 2, timeoutSeconds: 10 });
  const request = { id: '1', typeName: 'AWS::SQS::Queue', identifiers: ['x'], global: false, ...place };
  for await (const read of reader.read([request], new AbortController().signal)) return read;
  return undefined;
}

const head = { kind: 'snapshot', schemaVersion: '1', recordedAt: '2026-01-01T00:00:00Z', tool: 'test' };

describe('a recording over the wire', () => {
  it('tells its reader that secrets in it are replaced by marks', async () => {
    expect(await readOver({ ...head, redacted: true })).toMatchObject({ kind: 'found', redacted: true });
  });

  it('says nothing where they are not', async () => {
    const read = await readOver(head);
    expect(read).toMatchObject({ kind: 'found' });
    expect(read).not.toHaveProperty('redacted');
  });
});
