import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CloudControlClient,
  CreateResourceCommand,
  DeleteResourceCommand,
  GetResourceCommand,
  GetResourceRequestStatusCommand,
  ListResourceRequestsCommand,
  ListResourcesCommand,
  paginateListResources,
  UpdateResourceCommand,
} from '@aws-sdk/client-cloudcontrol';
import {
  CloudTrailClient,
  DescribeTrailsCommand,
  LookupEventsCommand,
  paginateLookupEvents,
  type LookupEventsCommandInput,
} from '@aws-sdk/client-cloudtrail';
import {
  GetResourcesCommand,
  GetTagKeysCommand,
  GetTagValuesCommand,
  paginateGetResources,
  ResourceGroupsTaggingAPIClient,
  TagResourcesCommand,
} from '@aws-sdk/client-resource-groups-tagging-api';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { callerAccount } from '../../../src/live/credentials.js';
import { startReplayServer, type ReplayServer } from '../../../src/live/replay/server.js';
import { account, credentials, failed, found, snapshotOf } from '../helpers.js';

const buckets = Array.from({ length: 45 }, (_, index) => `bucket-${String(index).padStart(2, '0')}`);
const arns = Array.from({ length: 130 }, (_, index) => `arn:aws:ec2:eu-west-1:${account}:instance/i-${index}`);

function eventLine(index: number, more: object = {}): string {
  const event = {
    eventID: `event-${index}`,
    eventName: index % 2 === 0 ? 'PutBucketPolicy' : 'DeleteBucketPolicy',
    eventTime: `2026-11-20T10:${String(index % 60).padStart(2, '0')}:00Z`,
    eventSource: 's3.amazonaws.com',
    readOnly: false,
    userIdentity: { arn: `arn:aws:sts::${account}:assumed-role/admin/ann`, accessKeyId: 'ASIAEXAMPLE' },
    requestParameters: { bucketName: `bucket-${index}` },
    resources: [{ ARN: `arn:aws:s3:::bucket-${index}`, type: 'AWS::S3::Bucket' }],
    ...more,
  };
  return JSON.stringify({ kind: 'event', account, region: 'eu-west-1', event });
}

const lines = [
  found('q', { QueueName: 'q', Big: '12345678901234567890' }),
  found('r', { RoleName: 'r' }, { typeName: 'AWS::IAM::Role', region: 'us-east-1' }),
  failed('gone', 'ResourceNotFoundException', 'was not found'),
  failed('denied', 'AccessDeniedException', 'User is not authorized to perform: sqs:GetQueueAttributes'),
  failed('slow', 'TimeoutError', 'no answer'),
  found('bucket-03', { BucketName: 'bucket-03' }, { typeName: 'AWS::S3::Bucket' }),
  JSON.stringify({ kind: 'list', account, region: 'eu-west-1', typeName: 'AWS::S3::Bucket', identifiers: buckets }),
  ...arns.map((arn, index) =>
    JSON.stringify({
      kind: 'tagged',
      account,
      region: 'eu-west-1',
      arn,
      tags: { Env: index % 2 === 0 ? 'prod' : 'dev', Owner: 'ann' },
    }),
  ),
  JSON.stringify({
    kind: 'tagged',
    account,
    region: 'eu-west-1',
    arn: 'arn:aws:s3:::bucket-03',
    tags: { Env: 'prod' },
  }),
  JSON.stringify({ kind: 'tagged', account, region: 'us-east-1', arn: 'arn:aws:s3:::far', tags: { Far: 'away' } }),
  ...Array.from({ length: 60 }, (_, index) => eventLine(index)),
  JSON.stringify({
    kind: 'event',
    account,
    region: 'us-east-1',
    event: {
      EventId: 'listed',
      EventName: 'PutRolePolicy',
      EventTime: 1763000000,
      CloudTrailEvent: '{"eventSource":"iam.amazonaws.com","readOnly":false}',
    },
  }),
];

let server: ReplayServer;
beforeAll(async () => {
  server = await startReplayServer({ snapshot: await snapshotOf(...lines) });
});
afterAll(() => server.close());

function settings(region = 'eu-west-1', endpoint = server.url) {
  return { region, endpoint, credentials, maxAttempts: 1 };
}

/** Name and status of the error a call ends with. */
async function errorOf(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    const { name, $metadata } = error as { name: string; $metadata: { httpStatusCode: number } };
    return [name, $metadata.httpStatusCode];
  }
  return 'no error';
}

describe('Cloud Control', () => {
  const get = (identifier: string, typeName = 'AWS::SQS::Queue', region?: string) =>
    new CloudControlClient(settings(region)).send(
      new GetResourceCommand({ TypeName: typeName, Identifier: identifier }),
    );

  it('gives a resource as text', async () => {
    const answer = await get('q');
    expect(answer.TypeName).toBe('AWS::SQS::Queue');
    expect(answer.ResourceDescription).toEqual({
      Identifier: 'q',
      Properties: '{"QueueName":"q","Big":"12345678901234567890"}',
    });
    expect(answer.$metadata.requestId).toMatch(/^[\da-f-]{36}$/);
  });

  it('marks its answers', async () => {
    const answer = await fetch(server.url);
    expect([answer.status, answer.headers.get('x-driftline-replay')]).toEqual([404, '1']);
  });

  it.each([
    ['what was not found', 'gone', 'AWS::SQS::Queue', 'eu-west-1', 'ResourceNotFoundException', 400],
    ['what lives in another region', 'q', 'AWS::SQS::Queue', 'us-east-1', 'ResourceNotFoundException', 400],
    ['what was denied', 'denied', 'AWS::SQS::Queue', 'eu-west-1', 'AccessDeniedException', 400],
    ['what failed in a way no service spells', 'slow', 'AWS::SQS::Queue', 'eu-west-1', 'GeneralServiceException', 400],
    ['what was never read', 'never', 'AWS::SQS::Queue', 'eu-west-1', 'HandlerInternalFailureException', 500],
    ['a type that is none', 'q', 'nonsense', 'eu-west-1', 'ValidationException', 400],
    ['an empty identifier', '', 'AWS::SQS::Queue', 'eu-west-1', 'ValidationException', 400],
  ])('%s is %s %s in %s: %s (%i)', async (_what, identifier, typeName, region, name, status) => {
    expect(await errorOf(get(identifier, typeName, region))).toEqual([name, status]);
  });

  it('answers for services without regions anywhere', async () => {
    expect((await get('r', 'AWS::IAM::Role', 'ap-south-1')).ResourceDescription?.Properties).toBe('{"RoleName":"r"}');
  });

  it('lists page by page', async () => {
    const client = new CloudControlClient(settings());
    const pages: string[][] = [];
    for await (const page of paginateListResources({ client, pageSize: 20 }, { TypeName: 'AWS::S3::Bucket' })) {
      pages.push((page.ResourceDescriptions ?? []).map(({ Identifier }) => Identifier ?? ''));
    }
    expect(pages.map((page) => page.length)).toEqual([20, 20, 5]);
    expect(pages.flat()).toEqual(buckets);
  });

  it('lists what was read where no list was recorded, and refuses what it knows nothing of', async () => {
    const client = new CloudControlClient(settings());
    const queues = await client.send(new ListResourcesCommand({ TypeName: 'AWS::SQS::Queue' }));
    expect(queues.ResourceDescriptions?.map(({ Identifier }) => Identifier)).toEqual(['q']);
    expect(await errorOf(client.send(new ListResourcesCommand({ TypeName: 'AWS::SNS::Topic' })))).toEqual([
      'HandlerInternalFailureException',
      500,
    ]);
    const forged = new ListResourcesCommand({ TypeName: 'AWS::S3::Bucket', NextToken: 'forged' });
    expect(await errorOf(client.send(forged))).toEqual(['ValidationException', 400]);
    const greedy = new ListResourcesCommand({ TypeName: 'AWS::S3::Bucket', MaxResults: 1000 });
    expect(await errorOf(client.send(greedy))).toEqual(['ValidationException', 400]);
  });

  it('refuses to write', async () => {
    const client = new CloudControlClient(settings());
    const target = { TypeName: 'AWS::SQS::Queue', Identifier: 'q' };
    const denied = ['AccessDeniedException', 400];
    expect(await errorOf(client.send(new UpdateResourceCommand({ ...target, PatchDocument: '[]' })))).toEqual(denied);
    expect(await errorOf(client.send(new DeleteResourceCommand(target)))).toEqual(denied);
    expect(await errorOf(client.send(new CreateResourceCommand({ ...target, DesiredState: '{}' })))).toEqual(denied);
    expect(await errorOf(client.send(new GetResourceRequestStatusCommand({ RequestToken: 'x' })))).toEqual([
      'RequestTokenNotFoundException',
      400,
    ]);
    expect((await client.send(new ListResourceRequestsCommand({}))).ResourceRequestStatusSummaries).toEqual([]);
  });
});

describe('Resource Groups Tagging', () => {
  it('gives pages of tagged resources of the region', async () => {
    const client = new ResourceGroupsTaggingAPIClient(settings());
    const sizes: number[] = [];
    for await (const page of paginateGetResources({ client }, { ResourcesPerPage: 100 })) {
      sizes.push(page.ResourceTagMappingList?.length ?? 0);
    }
    expect(sizes).toEqual([100, 31]);
  });

  it.each([
    ['a tag', { TagFilters: [{ Key: 'Env', Values: ['dev'] }] }, 65],
    ['any value of a tag', { TagFilters: [{ Key: 'Owner' }] }, 130],
    [
      'two tags',
      {
        TagFilters: [
          { Key: 'Env', Values: ['prod'] },
          { Key: 'Owner', Values: ['ann', 'bob'] },
        ],
      },
      65,
    ],
    ['a service', { ResourceTypeFilters: ['s3'] }, 1],
    ['a type', { ResourceTypeFilters: ['ec2:instance'] }, 130],
    ['another type', { ResourceTypeFilters: ['ec2:volume'] }, 0],
    ['an ARN', { ResourceARNList: ['arn:aws:s3:::bucket-03'] }, 1],
  ])('filters by %s', async (_what, filter, count) => {
    const client = new ResourceGroupsTaggingAPIClient(settings());
    let seen = 0;
    for await (const page of paginateGetResources({ client }, filter)) seen += page.ResourceTagMappingList?.length ?? 0;
    expect(seen).toBe(count);
  });

  it('knows keys and values', async () => {
    const client = new ResourceGroupsTaggingAPIClient(settings());
    expect((await client.send(new GetTagKeysCommand({}))).TagKeys).toEqual(['Env', 'Owner']);
    expect((await client.send(new GetTagValuesCommand({ Key: 'Env' }))).TagValues).toEqual(['dev', 'prod']);
    const far = new ResourceGroupsTaggingAPIClient(settings('us-east-1'));
    expect((await far.send(new GetTagKeysCommand({}))).TagKeys).toEqual(['Far']);
  });

  it('refuses to write, and tokens that it did not give', async () => {
    const client = new ResourceGroupsTaggingAPIClient(settings());
    const tag = new TagResourcesCommand({ ResourceARNList: [arns[0] ?? ''], Tags: { a: 'b' } });
    expect(await errorOf(client.send(tag))).toEqual(['AccessDeniedException', 400]);
    expect(await errorOf(client.send(new GetResourcesCommand({ PaginationToken: 'forged' })))).toEqual([
      'PaginationTokenExpiredException',
      400,
    ]);
  });
});

describe('CloudTrail', () => {
  it('gives pages of events, newest first', async () => {
    const client = new CloudTrailClient(settings());
    const ids: string[][] = [];
    for await (const page of paginateLookupEvents({ client }, {}))
      ids.push((page.Events ?? []).map(({ EventId }) => EventId ?? ''));
    expect(ids.map((page) => page.length)).toEqual([50, 10]);
    expect(ids[0]?.[0]).toBe('event-59');
  });

  it('tells who did what to which resource', async () => {
    const client = new CloudTrailClient(settings());
    const { Events } = await client.send(
      new LookupEventsCommand({ LookupAttributes: [{ AttributeKey: 'ResourceName', AttributeValue: 'bucket-7' }] }),
    );
    expect(Events).toHaveLength(1);
    expect(Events?.[0]).toMatchObject({
      EventId: 'event-7',
      EventName: 'DeleteBucketPolicy',
      Username: 'ann',
      AccessKeyId: 'ASIAEXAMPLE',
      ReadOnly: 'false',
    });
    expect(Events?.[0]?.EventTime?.toISOString()).toBe('2026-11-20T10:07:00.000Z');
    expect(JSON.parse(Events?.[0]?.CloudTrailEvent ?? '')).toMatchObject({ eventID: 'event-7' });
  });

  it('also serves events recorded as LookupEvents lists them', async () => {
    const { Events } = await new CloudTrailClient(settings('us-east-1')).send(new LookupEventsCommand({}));
    expect(Events?.map(({ EventId, EventSource }) => [EventId, EventSource])).toEqual([
      ['listed', 'iam.amazonaws.com'],
    ]);
  });

  it('narrows by time', async () => {
    const range = { StartTime: new Date('2026-11-20T10:10:00Z'), EndTime: new Date('2026-11-20T10:19:00Z') };
    const { Events } = await new CloudTrailClient(settings()).send(new LookupEventsCommand(range));
    expect(Events).toHaveLength(10);
  });

  it.each<[string, LookupEventsCommandInput, string]>([
    [
      'two filters',
      {
        LookupAttributes: [
          { AttributeKey: 'EventName', AttributeValue: 'a' },
          { AttributeKey: 'EventId', AttributeValue: 'b' },
        ],
      },
      'InvalidLookupAttributesException',
    ],
    ['a page of 51', { MaxResults: 51 }, 'InvalidMaxResultsException'],
    ['a forged token', { NextToken: 'forged' }, 'InvalidNextTokenException'],
    ['time backwards', { StartTime: new Date(2000), EndTime: new Date(1000) }, 'InvalidTimeRangeException'],
  ])('refuses %s', async (_what, input, name) => {
    const command = new LookupEventsCommand(input);
    expect(await errorOf(new CloudTrailClient(settings()).send(command))).toEqual([name, 400]);
  });

  it('answers nothing but LookupEvents', async () => {
    expect(await errorOf(new CloudTrailClient(settings()).send(new DescribeTrailsCommand({})))).toEqual([
      'AccessDeniedException',
      400,
    ]);
  });

  it('allows two lookups a second when asked to', async () => {
    const limited = await startReplayServer({ snapshot: await snapshotOf(...lines), cloudTrailPerSecond: 2 });
    const client = new CloudTrailClient(settings('eu-west-1', limited.url));
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => errorOf(client.send(new LookupEventsCommand({})))),
    );
    await limited.close();
    expect(outcomes.filter((outcome) => outcome === 'no error')).toHaveLength(2);
    expect(outcomes.filter((outcome) => outcome !== 'no error')).toEqual(Array(3).fill(['ThrottlingException', 400]));
  });
});

describe('STS', () => {
  it('tells the account of the snapshot', async () => {
    expect((await new STSClient(settings()).send(new GetCallerIdentityCommand({}))).Account).toBe(account);
    expect(await callerAccount({ region: 'eu-west-1', endpointUrl: server.url, credentials })).toBe(account);
  });

  it('tells none where there are several, and assumes no role', async () => {
    const several = await startReplayServer({
      snapshot: await snapshotOf(found('a', {}), found('b', {}, { account: '210987654321' })),
    });
    expect(await callerAccount({ region: 'eu-west-1', endpointUrl: several.url, credentials })).toBeUndefined();
    await several.close();
    const assume = new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::1:role/x', RoleSessionName: 'x' });
    expect(await errorOf(new STSClient(settings()).send(assume))).toEqual(['AccessDenied', 403]);
  });
});

describe('requests that no SDK sends', () => {
  const post = (headers: Record<string, string>, body: string) => fetch(server.url, { method: 'POST', headers, body });
  const signed = {
    authorization:
      'AWS4-HMAC-SHA256 Credential=AKID/20261122/eu-west-1/cloudcontrolapi/aws4_request, SignedHeaders=host, Signature=0',
    'x-amz-target': 'CloudApiService.GetResource',
  };

  it.each([
    ['unsigned', { 'x-amz-target': 'CloudApiService.GetResource' }, '{}', 403, 'MissingAuthenticationTokenException'],
    ['of an unknown service', { ...signed, 'x-amz-target': 'Nowhere.Do' }, '{}', 404, 'UnknownOperationException'],
    [
      'of an unknown operation',
      { ...signed, 'x-amz-target': 'CloudApiService.Fly' },
      '{}',
      404,
      'UnknownOperationException',
    ],
    [
      'named like a member of Object',
      { ...signed, 'x-amz-target': 'constructor.x' },
      '{}',
      404,
      'UnknownOperationException',
    ],
    ['with a body that is no JSON', signed, '{', 400, 'SerializationException'],
    ['with members of wrong types', signed, '{"TypeName":1,"Identifier":[]}', 400, 'ValidationException'],
  ])('%s', async (_what, headers, body, status, name) => {
    const answer = await post(headers, body);
    expect([answer.status, answer.headers.get('x-amzn-errortype')]).toEqual([status, name]);
    expect(((await answer.json()) as { __type: string }).__type).toMatch(new RegExp(`#${name}$`));
  });

  it('too large', async () => {
    expect((await post(signed, 'x'.repeat(2_000_000))).status).toBe(413);
  });
});
