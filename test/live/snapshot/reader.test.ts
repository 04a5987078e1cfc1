import { describe, expect, it } from '@jest/globals';
import type { LiveRequest } from '../../../src/domain/live.js';
import { createSnapshotReader } from '../../../src/live/snapshot/reader.js';
import { account, failed, found, readAll, readOnly, request, snapshotOf } from '../helpers.js';

async function outcome(lines: readonly string[], asked: LiveRequest): Promise<unknown> {
  const read = await readOnly(createSnapshotReader(await snapshotOf(...lines)), asked);
  if (read.kind === 'found') return read.properties.is ?? 'found';
  return read.kind === 'absent' ? 'absent' : read.error.name;
}

const other = '210987654321';
const anywhere: LiveRequest = { id: '1', typeName: 'AWS::SQS::Queue', identifiers: ['q'], global: false };

describe('where a line was recorded', () => {
  it.each<[string, string[], LiveRequest, string]>([
    ['same account and region', [found('q', { is: 1 })], request('q', { account }), '1'],
    ['another region', [found('q', {}, { region: 'us-east-1' })], request('q', { account }), 'NotRecorded'],
    ['another account', [found('q', {}, { account: other })], request('q', { account }), 'NotRecorded'],
    ['account unknown in the line', [found('q', { is: 1 }, { account: '*' })], request('q', { account }), '1'],
    ['region unknown in the line', [found('q', { is: 1 }, { region: '*' })], request('q', { account }), '1'],
    ['account unknown in the request', [found('q', { is: 1 })], request('q'), '1'],
    ['nothing known in the request', [found('q', { is: 1 })], anywhere, '1'],
    [
      'nothing known, two regions',
      [found('q', {}), found('q', {}, { region: 'us-east-1' })],
      anywhere,
      'AmbiguousSnapshot',
    ],
    [
      'account unknown, two accounts',
      [found('q', {}), found('q', {}, { account: other })],
      request('q'),
      'AmbiguousSnapshot',
    ],
    [
      'exact beats unknown',
      [found('q', { is: 1 }, { account: '*' }), found('q', { is: 2 })],
      request('q', { account }),
      '2',
    ],
    ['global: any region', [found('q', { is: 1 }, { region: 'us-east-1' })], request('q', { global: true }), '1'],
    [
      'global: the home region first',
      [found('q', { is: 1 }, { region: 'us-east-1' }), found('q', { is: 2 })],
      request('q', { global: true }),
      '1',
    ],
    [
      'global: another account',
      [found('q', {}, { account: other })],
      request('q', { global: true, account }),
      'NotRecorded',
    ],
    ['another type', [found('q', {}, { typeName: 'AWS::SNS::Topic' })], request('q'), 'NotRecorded'],
  ])('%s', async (_what, lines, asked, expected) => {
    expect(String(await outcome(lines, asked))).toBe(expected);
  });
});

describe('what a line says', () => {
  it.each([
    ['ResourceNotFoundException', 'absent'],
    ['AccessDeniedException', 'AccessDeniedException'],
    ['TimeoutError', 'TimeoutError'],
    ['SomethingNew', 'SomethingNew'],
  ])('the error %s is %s', async (name, expected) => {
    expect(await outcome([failed('q', name)], request('q'))).toBe(expected);
  });

  it('not found, but for another reason, is not absence', async () => {
    const line = failed('q', 'ResourceNotFoundException', 'odd (HandlerErrorCode: InvalidRequest)');
    expect(await outcome([line], request('q'))).toBe('ResourceNotFoundException');
  });

  it('properties may be a document as text, as AWS sends it', async () => {
    expect(await outcome([found('q', '{"is":7}')], request('q'))).toBe(7);
    expect(await outcome([found('q', '{"is":')], request('q'))).toBe('MalformedSnapshotLine');
    expect(await outcome([found('q', '[]')], request('q'))).toBe('MalformedSnapshotLine');
  });

  it('no line is unreadable, not missing, and says what to do', async () => {
    const read = await readOnly(createSnapshotReader(await snapshotOf()), request('q'));
    expect(read).toMatchObject({ kind: 'unreadable', error: { name: 'NotRecorded' } });
    expect(read.kind === 'unreadable' && read.reason).toContain('record it again');
  });

  it('escape sequences do not reach the reason', async () => {
    const read = await readOnly(
      createSnapshotReader(await snapshotOf(failed('q', 'Odd\u001b[2J', '\u001b[31mred'))),
      request('q'),
    );
    expect(read.kind === 'unreadable' && read.reason).not.toMatch(/\p{Cc}|\[31m|\[2J/u);
  });
});

describe('spellings', () => {
  const gone = failed('a', 'ResourceNotFoundException');

  it.each<[string, string[], string]>([
    ['a later one is found', [gone, found('b', { is: 'b' })], 'b'],
    ['the first one has no line', [found('b', { is: 'b' })], 'b'],
    ['one is absent, the other was not asked for', [gone], 'absent'],
    ['all are absent', [gone, failed('b', 'ResourceNotFoundException')], 'absent'],
    ['one is absent, one was denied', [gone, failed('b', 'AccessDeniedException')], 'AccessDeniedException'],
    ['one was denied, one is found', [failed('a', 'AccessDeniedException'), found('b', { is: 'b' })], 'b'],
  ])('%s', async (_what, lines, expected) => {
    expect(await outcome(lines, request(['a', 'b']))).toBe(expected);
  });

  it('case and URL encoding are a last resort, and only where they are unique', async () => {
    const line = found('https://sqs/My%20Queue', { is: 'alike' });
    expect(await outcome([line], request('https://sqs/my queue'))).toBe('alike');
    expect(await outcome([line, found('https://sqs/my queue', { is: 'exact' })], request('https://sqs/my queue'))).toBe(
      'exact',
    );
    expect(await outcome([line, found('https://sqs/MY queue', {})], request('https://sqs/my queue'))).toBe(
      'NotRecorded',
    );
  });
});

describe('the reader', () => {
  it('calls nothing, and stops when aborted', async () => {
    const reader = createSnapshotReader(await snapshotOf(found('q', {})));
    expect(await readAll(reader, [request('q')], AbortSignal.abort())).toEqual([]);
    expect(await readAll(reader, [request('q')])).toHaveLength(1);
    expect(reader.calls()).toBe(0);
  });
});
