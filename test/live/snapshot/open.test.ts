import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { createSnapshotReader } from '../../../src/live/snapshot/reader.js';
import { openSnapshot } from '../../../src/live/snapshot/open.js';
import { failed, found, header, opened, readAll, readOnly, request, snapshotOf } from '../helpers.js';

// A busy machine makes these slow, not wrong.
jest.setTimeout(60_000);

describe('a snapshot file', () => {
  it('keeps header, resources, lists, tags and events', async () => {
    const { snapshot, diagnostics } = await opened(
      [
        header,
        found('q', { a: 1 }),
        '{"kind":"list","account":"1","region":"eu-west-1","typeName":"AWS::S3::Bucket","identifiers":["a","b"]}',
        '{"kind":"tagged","account":"1","region":"eu-west-1","arn":"arn:aws:s3:::a","tags":{"k":"v"}}',
        '{"kind":"event","account":"1","region":"eu-west-1","event":{"eventName":"PutBucketPolicy"}}',
      ].join('\n'),
    );
    expect(diagnostics).toEqual([]);
    expect(snapshot?.header).toEqual({ recordedAt: '2026-11-21T00:00:00Z', tool: 'driftline 0.1.0' });
    expect(snapshot?.resources.size).toBe(1);
    expect(snapshot?.lists[0]?.identifiers).toEqual(['a', 'b']);
    expect(snapshot?.tagged[0]?.tags).toEqual({ k: 'v' });
    expect(snapshot?.events[0]?.event).toEqual({ eventName: 'PutBucketPolicy' });
  });

  it.each([
    ['unix line ends and none at the end', `${header}\n${found('q', {})}`],
    ['Windows line ends', `${header}\r\n${found('q', {})}\r\n`],
    ['a byte order mark', `\uFEFF${header}\n${found('q', {})}\n`],
    ['empty lines', `\n${header}\n\n${found('q', {})}\n\n`],
  ])('may have %s', async (_what, text) => {
    const { snapshot, diagnostics } = await opened(text);
    expect(diagnostics).toEqual([]);
    expect(snapshot?.resources.size).toBe(1);
  });

  it('may be zipped, under any name', async () => {
    const text = `${header}\n${found('q', { a: 1 })}\n`;
    expect((await opened(text, 'live.jsonl.gz')).snapshot?.resources.size).toBe(1);
    expect((await opened(gzipSync(text), 'live.jsonl')).snapshot?.resources.size).toBe(1);
  });

  it('may have lines longer than what is read at once', async () => {
    const long = 'ä'.repeat(3_000_000);
    const snapshot = await snapshotOf(found('long', { long }), found('short', {}));
    const read = await readOnly(createSnapshotReader(snapshot), request('long'));
    expect(read.kind === 'found' && read.properties.long === long).toBe(true);
    expect((await readOnly(createSnapshotReader(snapshot), request('short'))).kind).toBe('found');
  });
});

describe('a file that is no usable snapshot', () => {
  it.each([
    ['is empty', '', 'snapshot-empty'],
    ['has only white space', ' \n\n ', 'snapshot-empty'],
    ['has no header', found('q', {}), 'snapshot-header'],
    ['is not JSON', 'resource "aws_sqs_queue" "q" {', 'snapshot-header'],
    ['is a state', '{"version":4,"resources":[]}', 'snapshot-header'],
    ['is of another version', '{"kind":"snapshot","schemaVersion":"2"}', 'snapshot-version'],
    ['is of no version', '{"kind":"snapshot"}', 'snapshot-version'],
    ['is of a version that is a number', '{"kind":"snapshot","schemaVersion":1}', 'snapshot-version'],
  ])('%s', async (_what, text, code) => {
    const { snapshot, diagnostics } = await opened(text);
    expect(snapshot).toBeUndefined();
    expect(diagnostics).toEqual([expect.objectContaining({ severity: 'error', code })]);
  });

  it('is not there', async () => {
    const { snapshot, diagnostics } = await openSnapshot('/nowhere/live.jsonl');
    expect(snapshot).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['snapshot-unreadable']);
  });

  it('is a folder', async () => {
    expect((await openSnapshot(import.meta.dirname)).diagnostics.map(({ code }) => code)).toEqual([
      'snapshot-unreadable',
    ]);
  });

  it('is zipped and cut off', async () => {
    const zipped = gzipSync(`${header}\n${found('q', { a: 'b'.repeat(1000) })}\n`);
    const { snapshot, diagnostics } = await opened(zipped.subarray(0, zipped.length - 20), 'live.jsonl.gz');
    expect(snapshot).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['snapshot-damaged']);
  });
});

describe('single bad lines', () => {
  it.each([
    ['is no JSON', 'nonsense', 'not valid JSON'],
    ['is cut off', found('cut', { a: 'b' }).slice(0, -4), 'cut off'],
    ['is an array', '[]', 'not a JSON object'],
    ['has no kind', '{"typeName":"AWS::SQS::Queue"}', 'no "kind"'],
    [
      'is a resource without identifier',
      '{"kind":"resource","typeName":"AWS::SQS::Queue","properties":{}}',
      'needs typeName',
    ],
  ])('a line that %s is a warning with its number, and the rest is used', async (_what, line, said) => {
    const { snapshot, diagnostics } = await opened([header, line, found('q', {})].join('\n'));
    expect(snapshot?.resources.size).toBe(1);
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'snapshot-line',
        source: expect.objectContaining({ line: 2 }),
      }),
    ]);
    expect(diagnostics[0]?.detail).toContain(said);
  });

  it('many of them are counted, not listed', async () => {
    const { diagnostics } = await opened([header, ...Array<string>(100).fill('nonsense')].join('\n'));
    expect(diagnostics).toHaveLength(21);
    expect(diagnostics.at(-1)?.detail).toContain('80');
  });

  it('unknown kinds are mentioned once', async () => {
    const { diagnostics } = await opened([header, '{"kind":"weather"}', '{"kind":"weather"}'].join('\n'));
    expect(diagnostics.map(({ severity, code }) => [severity, code])).toEqual([['info', 'snapshot-unknown-kind']]);
  });

  it('of two lines for one resource the later counts, with a warning', async () => {
    const { snapshot, diagnostics } = await opened([header, found('q', { a: 1 }), found('q', { a: 2 })].join('\n'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['snapshot-duplicate']);
    if (snapshot === undefined) throw new Error('no snapshot');
    expect(await readOnly(createSnapshotReader(snapshot), request('q'))).toMatchObject({ properties: { a: 2 } });
  });

  it('a line broken inside its properties makes its resource unreadable, with the line number', async () => {
    const broken = found('broken', { a: 1 }).replace('"a":1', '"a":');
    const read = await readOnly(createSnapshotReader(await snapshotOf(found('q', {}), broken)), request('broken'));
    expect(read).toMatchObject({ kind: 'unreadable', error: { name: 'MalformedSnapshotLine' } });
    expect(read.kind === 'unreadable' && read.error.message).toContain('line 3');
  });

  it('a line that names its resource twice is not believed', async () => {
    const twice = found('q', {}).replace(/\}$/, ',"identifier":"other"}');
    const reader = createSnapshotReader(await snapshotOf(twice));
    expect(await readOnly(reader, request('q'))).toMatchObject({
      kind: 'unreadable',
      error: { name: 'MalformedSnapshotLine' },
    });
    expect(await readOnly(reader, request('other'))).toMatchObject({
      kind: 'unreadable',
      error: { name: 'NotRecorded' },
    });
  });
});

describe('any lines at all', () => {
  it('give diagnostics or resources, never a crash', async () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.constantFrom(header, found('q', { a: 1 }), failed('gone', 'ResourceNotFoundException')),
      fc
        .record({
          kind: fc.constantFrom('resource', 'list', 'tagged', 'event', 'snapshot', 'x'),
          account: fc.oneof(fc.string(), fc.integer()),
          region: fc.string(),
          typeName: fc.constantFrom('AWS::SQS::Queue', '__proto__', ''),
          identifier: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant('__proto__')),
          identifiers: fc.array(fc.jsonValue()),
          arn: fc.string(),
          tags: fc.jsonValue(),
          event: fc.jsonValue(),
          properties: fc.jsonValue(),
          error: fc.jsonValue(),
        })
        .map((value) => JSON.stringify(value)),
      fc.tuple(fc.constant(found('q', { a: [1, { b: 'c' }] })), fc.nat(120)).map(([text, at]) => text.slice(0, at)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        const { snapshot, diagnostics } = await opened([header, ...lines].join('\n'));
        if (snapshot === undefined) throw new Error(JSON.stringify(diagnostics));
        const requests = [...snapshot.resources.all()].map((resource, index) => ({
          ...request(resource.identifier, { typeName: resource.typeName }),
          id: String(index),
        }));
        const reads = await readAll(createSnapshotReader(snapshot), requests);
        expect(reads).toHaveLength(requests.length);
      }),
      { numRuns: 150 },
    );
  });

  it('index a resource whatever its strings are', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(text, text, text, text, async (account, region, typeName, identifier) => {
        fc.pre(account !== '*' && region !== '*');
        const line = JSON.stringify({ kind: 'resource', account, region, typeName, identifier, properties: { a: 1 } });
        const asked = { id: '1', account, region, typeName, identifiers: [identifier], global: false };
        const read = await readOnly(createSnapshotReader(await snapshotOf(line)), asked);
        expect(read).toMatchObject({ kind: 'found', identifier, account, region, properties: { a: 1 } });
      }),
      { numRuns: 150 },
    );
  });
});
