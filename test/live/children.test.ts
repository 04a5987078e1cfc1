import { describe, expect, it, jest } from '@jest/globals';
import type { JsonObject } from '../../src/domain/json.js';
import type { LiveRead, LiveReader, LiveRequest } from '../../src/domain/live.js';
import { startReplayServer } from '../../src/live/replay/server.js';
import { createRecorder } from '../../src/live/snapshot/record.js';
import { createSnapshotReader } from '../../src/live/snapshot/reader.js';
import {
  account,
  failed,
  fastReader,
  found,
  opened,
  readOnly,
  request,
  sendError,
  sendProperties,
  snapshotOf,
  withAws,
  type Answer,
} from './helpers.js';

// A busy machine makes these slow, not wrong.
jest.setTimeout(60_000);

const route = { typeName: 'AWS::EC2::Route' };
const children = (model: Record<string, string>, ...known: string[]) => ({
  as: 'Routes',
  model,
  known: new Set(known),
});

function under(table: string, ...known: string[]): LiveRequest {
  return request(table, { ...route, account, children: children({ RouteTableId: table }, ...known) });
}

const line = (table: string, to: string): string =>
  found(`${table}|${to}`, { RouteTableId: table, DestinationCidrBlock: to }, route);

const list = (table: string, ...to: string[]): string =>
  JSON.stringify({
    ...{ kind: 'list', account, region: 'eu-west-1', typeName: 'AWS::EC2::Route', model: { RouteTableId: table } },
    identifiers: to.map((one) => `${table}|${one}`),
  });

/** What is there, and whether that is all. */
function seen(read: LiveRead): unknown {
  if (read.kind !== 'found') return `${read.kind}: ${read.error.name}`;
  const routes = (read.properties.Routes as JsonObject[]).map(({ DestinationCidrBlock: to }) => to);
  return { routes, partial: read.children?.partial === true };
}

const north = '10.1.0.0/16';
const south = '10.2.0.0/16';
const lines = [line('rtb-1', north), line('rtb-1', south), line('rtb-2', north)];

async function overTheWire<Result>(
  recorded: readonly string[],
  use: (reader: LiveReader, operations: () => string[]) => Promise<Result>,
): Promise<Result> {
  const server = await startReplayServer({ snapshot: await snapshotOf(...recorded) });
  try {
    return await use(fastReader(server.url, { account }), () => server.requests().map(({ operation }) => operation));
  } finally {
    await server.close();
  }
}

describe('what lies under a resource', () => {
  it('is listed by a resource model and read one by one, but for what is read for itself', async () => {
    await overTheWire(lines, async (reader, operations) => {
      const read = await readOnly(reader, under('rtb-1', `rtb-1|${north}`));
      expect(seen(read)).toEqual({ routes: [south], partial: false });
      expect(read.identifier).toBe('rtb-1');
      expect(operations()).toEqual(['ListResources', 'GetResource']);
      expect(reader.calls()).toBe(2);
    });
  });

  it('is found over the wire and in the snapshot alike where only its lines were recorded', async () => {
    const reader = createSnapshotReader(await snapshotOf(...lines));
    expect(seen(await readOnly(reader, under('rtb-1')))).toEqual({ routes: [north, south], partial: true });
    expect(seen(await readOnly(reader, under('rtb-3')))).toBe('unreadable: NotRecorded');
    await overTheWire(lines, async (wire) => {
      expect(seen(await readOnly(wire, under('rtb-3')))).toMatch(/^unreadable: /);
    });
  });

  it('is all there is where the list was recorded, even if that is nothing', async () => {
    const recorded = [...lines, list('rtb-1', north), list('rtb-3')];
    const reader = createSnapshotReader(await snapshotOf(...recorded));
    expect(seen(await readOnly(reader, under('rtb-1')))).toEqual({ routes: [north], partial: false });
    expect(seen(await readOnly(reader, under('rtb-3')))).toEqual({ routes: [], partial: false });
    await overTheWire(recorded, async (wire) => {
      expect(seen(await readOnly(wire, under('rtb-1')))).toEqual({ routes: [north], partial: false });
      expect(seen(await readOnly(wire, under('rtb-3')))).toEqual({ routes: [], partial: false });
    });
  });

  it('may name its parent by ARN or by name, but not by another ARN that ends alike', async () => {
    const type = { typeName: 'AWS::Lambda::Permission' };
    const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:f';
    const reader = createSnapshotReader(
      await snapshotOf(
        found(`${arn}|a`, { FunctionName: arn, Id: 'a' }, type),
        found('f|b', { Id: 'b' }, type),
        found('g|c', { FunctionName: 'g', Id: 'c' }, type),
      ),
    );
    const ask = async (name: string): Promise<unknown> => {
      const wanted = { as: 'Permissions', model: { FunctionName: name }, known: new Set<string>() };
      const read = await readOnly(reader, request('f', { ...type, children: wanted }));
      return read.kind === 'found' ? read.children?.listed : read.kind;
    };
    expect(await ask('f')).toEqual([`${arn}|a`, 'f|b']);
    expect(await ask(arn.replace('eu-west-1', 'eu-west-2'))).toEqual(['f|b']);
  });

  it('survives a recording: the same is there, and the same is known to be all', async () => {
    const written: string[] = [];
    await overTheWire([...lines, list('rtb-1', north, south), list('rtb-3')], async (wire) => {
      const options = {
        redact: (_request: LiveRequest, { Routes }: JsonObject): JsonObject => ({
          Routes: (Routes as JsonObject[]).map((one) => ({ ...one, Note: 'redacted' })),
        }),
        now: () => new Date(0),
        tool: 'driftline',
      };
      const recorder = createRecorder(wire, (text) => void written.push(text), options);
      await readOnly(recorder, under('rtb-1', `rtb-1|${north}`));
      await readOnly(recorder, under('rtb-3'));
    });
    expect(written.some((text) => text.includes(`rtb-1|${south}`) && text.includes('redacted'))).toBe(true);
    const { snapshot, diagnostics } = await opened(written.join('\n'));
    expect(diagnostics).toEqual([]);
    if (snapshot === undefined) throw new Error('not a snapshot');
    const reader = createSnapshotReader(snapshot);
    expect(seen(await readOnly(reader, under('rtb-1', `rtb-1|${north}`)))).toEqual({ routes: [south], partial: false });
    expect(seen(await readOnly(reader, under('rtb-3')))).toEqual({ routes: [], partial: false });
  });

  it('is unreadable where a part of it is', async () => {
    const denied = failed(`rtb-1|${south}`, 'AccessDeniedException', 'no', route);
    const reader = createSnapshotReader(await snapshotOf(line('rtb-1', north), denied, list('rtb-1', north, south)));
    expect(seen(await readOnly(reader, under('rtb-1')))).toBe('unreadable: AccessDeniedException');
    expect(seen(await readOnly(reader, under('rtb-1', `rtb-1|${south}`)))).toMatchObject({ routes: [north] });
    const gone = failed(`rtb-1|${south}`, 'ResourceNotFoundException', 'was not found', route);
    const later = createSnapshotReader(await snapshotOf(line('rtb-1', north), gone, list('rtb-1', north, south)));
    expect(seen(await readOnly(later, under('rtb-1')))).toEqual({ routes: [north], partial: false });
  });

  it('says so when a list of all there is was recorded, which is none of one resource', async () => {
    const all = JSON.stringify({ kind: 'list', typeName: 'AWS::EC2::Route', identifiers: [`rtb-3|${north}`] });
    const reader = createSnapshotReader(await snapshotOf(all));
    expect(seen(await readOnly(reader, under('rtb-3')))).toBe('unreadable: NotRecorded');
  });
});

interface Listing {
  readonly ResourceModel?: string;
  readonly NextToken?: string;
}

/** Answers lists page by page, and reads with what was asked for. */
function pages(...answers: readonly (readonly string[])[]): Answer {
  return ({ target, input }, response) => {
    if (target.endsWith('GetResource')) {
      sendProperties(response, input.Identifier ?? '', `{"DestinationCidrBlock":"${input.Identifier ?? ''}"}`);
      return;
    }
    const at = Number((input as Listing).NextToken ?? 0);
    const ResourceDescriptions = (answers[at] ?? []).map((Identifier) => ({ Identifier, Properties: '{}' }));
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
    const next = at + 1 < answers.length ? { NextToken: String(at + 1) } : {};
    response.end(JSON.stringify({ TypeName: 'AWS::EC2::Route', ResourceDescriptions, ...next }));
  };
}

describe('a list over Cloud Control', () => {
  it('follows its pages, sends the resource model, and reads each identifier once', async () => {
    await withAws(pages(['a', 'b'], [], ['b', 'c']), async ({ url, asked }) => {
      expect(seen(await readOnly(fastReader(url), under('rtb-1')))).toEqual({
        routes: ['a', 'b', 'c'],
        partial: false,
      });
      const lists = asked.filter(({ target }) => target.endsWith('ListResources'));
      expect(lists.map(({ input }) => (input as Listing).ResourceModel)).toEqual(
        Array.from({ length: 3 }, () => '{"RouteTableId":"rtb-1"}'),
      );
    });
  });

  it('is tried again when AWS is busy', async () => {
    let busy = 3;
    const answer = pages(['a']);
    await withAws(
      (asked, response, incoming) => {
        if (busy-- > 0) sendError(response, 'ThrottlingException', 'Rate exceeded');
        else answer(asked, response, incoming);
      },
      async ({ url }) => {
        expect(seen(await readOnly(fastReader(url), under('rtb-1')))).toEqual({ routes: ['a'], partial: false });
      },
    );
  });

  it('that is denied leaves a reason, and no list', async () => {
    const denied: Answer = (_asked, response) => {
      sendError(response, 'AccessDeniedException', 'not authorized to perform: cloudformation:ListResources');
    };
    await withAws(denied, async ({ url }) => {
      const read = await readOnly(fastReader(url), under('rtb-1'));
      expect(read).toMatchObject({ kind: 'unreadable', error: { name: 'AccessDeniedException' } });
      expect(read.kind === 'unreadable' && read.reason).toContain('cloudformation:ListResources');
    });
  });

  it('of a parent that AWS does not know proves nothing gone', async () => {
    const none: Answer = (_asked, response) => {
      sendError(response, 'ResourceNotFoundException', 'no policy is associated');
    };
    await withAws(none, async ({ url }) => {
      expect(seen(await readOnly(fastReader(url), under('rtb-1')))).toEqual({ routes: [], partial: true });
    });
  });

  it('that never ends is given up', async () => {
    const endless: Answer = (_asked, response) => {
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify({ TypeName: 'AWS::EC2::Route', ResourceDescriptions: [], NextToken: 'more' }));
    };
    await withAws(endless, async ({ url }) => {
      expect(seen(await readOnly(fastReader(url), under('rtb-1')))).toBe('unreadable: GeneralServiceException');
    });
  });
});
