import { describe, expect, it } from '@jest/globals';
import type { LiveReader } from '../../../src/domain/live.js';
import { createCloudControlReader } from '../../../src/live/cloudcontrol/reader.js';
import type { ServiceType } from '../../../src/live/services/index.js';
import type { Answers, ServiceReader } from '../../../src/live/services/reader.js';
import { createServiceSource } from '../../../src/live/services/source.js';
import { credentials, readAll, readOnly, request, sendProperties, withAws } from '../helpers.js';

const record = { typeName: 'AWS::Route53::RecordSet', reader: 'route-53' } as const;

type Answer = (identifiers: readonly string[]) => Answers;

/** A service that answers without a network, one call a round. */
function service(answer: Answer, batch?: ServiceReader['batch']): { type: ServiceType; rounds: string[][] } {
  const rounds: string[][] = [];
  const reader: ServiceReader = {
    ...(batch && { batch }),
    open: (_settings, tap) => async (identifiers) => {
      rounds.push([...identifiers]);
      await tap();
      return answer(identifiers);
    },
  };
  const actions = ['route53:ListResourceRecordSets'];
  return { type: { ...record, actions, absent: ['NoSuchHostedZone'], load: () => Promise.resolve(reader) }, rounds };
}

function reader(
  type: ServiceType,
  more: { endpointUrl?: string; environment?: Record<string, string> } = {},
): LiveReader {
  const { environment = {}, ...access } = more;
  return createCloudControlReader({
    credentials,
    region: 'eu-west-1',
    concurrency: 8,
    timeoutSeconds: 20,
    secondLookMilliseconds: 0,
    backoff: { first: 1, longest: 5 },
    lowestRate: 1000,
    services: createServiceSource([type], environment),
    ...access,
  });
}

const thrown = (name: string, message = 'because'): never => {
  throw Object.assign(new Error(message), { name });
};

describe('a type that its own service reads', () => {
  it('is found, at the cost of one call', async () => {
    const { type } = service((ids) => new Map(ids.map((id) => [id, { Name: id, TTL: undefined }])));
    const live = reader(type);
    const read = await readOnly(live, request('Z1|a|A|', record));
    expect(read).toMatchObject({ kind: 'found', identifier: 'Z1|a|A|', properties: { Name: 'Z1|a|A|' } });
    expect(live.calls()).toBe(1);
  });

  it('is read together with its neighbours', async () => {
    const batch = { group: (id: string) => id.slice(0, 2), limit: 100 };
    const { type, rounds } = service((ids) => new Map(ids.map((id) => [id, {}])), batch);
    const live = reader(type);
    const ids = Array.from({ length: 30 }, (_, index) => `Z${index % 2}|r${index}|A|`);
    const reads = await readAll(
      live,
      ids.map((id) => request(id, record)),
    );
    expect(new Set(reads.map(({ kind }) => kind))).toEqual(new Set(['found']));
    expect(rounds.map((round) => round.length)).toEqual([15, 15]);
    expect(live.calls()).toBe(2);
  });

  it('is absent only after a second look', async () => {
    const { type, rounds } = service((ids) => new Map(ids.map((id) => [id, undefined])));
    expect(await readOnly(reader(type), request('Z1|a|A|', record))).toMatchObject({
      kind: 'absent',
      error: { name: 'ResourceNotFoundException' },
    });
    expect(rounds).toHaveLength(2);
  });

  it('is absent where the service says in its own words that there is no such thing', async () => {
    const { type } = service(() => thrown('NoSuchHostedZone', 'No hosted zone found'));
    expect((await readOnly(reader(type), request('Z1|a|A|', record))).kind).toBe('absent');
  });

  it('is not absent for another error of the same kind of name', async () => {
    const { type } = service(() => thrown('NoSuchTrafficPolicy'));
    expect((await readOnly(reader(type), request('Z1|a|A|', record))).kind).toBe('unreadable');
  });

  it('says which action to grant where the service does not', async () => {
    const { type } = service(() => thrown('AccessDenied', 'Access denied'));
    const read = await readOnly(reader(type), request('Z1|a|A|', record));
    expect(read).toMatchObject({ kind: 'unreadable', error: { name: 'AccessDenied' } });
    expect(read.kind === 'unreadable' && read.reason).toContain('route53:ListResourceRecordSets');
  });

  it('is tried again when it is throttled', async () => {
    let left = 5;
    const { type } = service((ids) =>
      left-- > 0 ? thrown('PriorRequestNotComplete') : new Map(ids.map((id) => [id, { Name: 'a' }])),
    );
    expect((await readOnly(reader(type), request('Z1|a|A|', record))).kind).toBe('found');
  });

  it('that cannot be reached does not stop Cloud Control in the same region', async () => {
    const { type } = service(() => thrown('ECONNREFUSED'));
    await withAws(
      (asked, response) => {
        sendProperties(response, asked.input.Identifier ?? '', '{}');
      },
      async (aws) => {
        const environment = { AWS_ENDPOINT_URL_ROUTE_53: aws.url };
        process.env.AWS_ENDPOINT_URL_CLOUDCONTROL = aws.url;
        try {
          const reads = await readAll(reader(type, { environment }), [request('Z1|a|A|', record), request('queue')]);
          expect(new Map(reads.map((read) => [read.request.typeName, read.kind]))).toEqual(
            new Map([
              [record.typeName, 'unreadable'],
              ['AWS::SQS::Queue', 'found'],
            ]),
          );
        } finally {
          delete process.env.AWS_ENDPOINT_URL_CLOUDCONTROL;
        }
      },
    );
  });

  it('is asked of Cloud Control where one endpoint stands for all of AWS, as a replay does', async () => {
    const { type, rounds } = service(() => new Map());
    await withAws(
      (asked, response) => {
        sendProperties(response, asked.input.Identifier ?? '', '{"Name":"from the replay"}');
      },
      async (aws) => {
        const read = await readOnly(reader(type, { endpointUrl: aws.url }), request('Z1|a|A|', record));
        expect(read).toMatchObject({ kind: 'found', properties: { Name: 'from the replay' } });
        expect(aws.asked[0]?.input).toEqual({ TypeName: record.typeName, Identifier: 'Z1|a|A|' });
        expect(rounds).toEqual([]);
      },
    );
  });
});
