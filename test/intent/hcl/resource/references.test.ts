import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../../src/domain/json.js';
import type { ResourceInstance } from '../../../../src/domain/resource.js';
import { inState, loadText } from '../load-text.js';

/** The value that an expression has beside some resources and their state; undefined where it is unknown. */
async function valueOf(expression: string, resources: string, state: readonly ResourceInstance[]): Promise<unknown> {
  const { instances } = await loadText(
    `${resources}\nresource "aws_ssm_parameter" "probe" {\n  value = ${expression}\n}`,
    {
      state,
    },
  );
  const probe = instances.get('aws_ssm_parameter.probe');
  return probe?.unknown.has('value') === true ? undefined : probe?.attributes.value;
}

const queue = 'resource "aws_sqs_queue" "q" {\n  name = "jobs"\n  delay_seconds = 5\n}';
const kept: JsonObject = { name: 'jobs', delay_seconds: 5, url: 'https://q', tags: null, policy: '', arn: 'arn:q' };

describe('a reference to a resource', () => {
  it.each([
    ['what the code sets, before there is a state', 'aws_sqs_queue.q.name', [], 'jobs'],
    ['nothing of what an apply tells, before there is a state', 'aws_sqs_queue.q.url', [], undefined],
    [
      'what the provider told, where nothing changes',
      'aws_sqs_queue.q.url',
      [inState('aws_sqs_queue.q', kept)],
      'https://q',
    ],
    [
      'nothing of it, where an argument changes',
      'aws_sqs_queue.q.url',
      [inState('aws_sqs_queue.q', { ...kept, delay_seconds: 6 })],
      undefined,
    ],
    [
      'still what the code sets, where an argument changes',
      'aws_sqs_queue.q.delay_seconds + 1',
      [inState('aws_sqs_queue.q', { ...kept, delay_seconds: 6 })],
      '6',
    ],
    [
      'what the provider told, where only tags change',
      'aws_sqs_queue.q.url',
      [inState('aws_sqs_queue.q', { ...kept, tags: { a: 'b' } })],
      'https://q',
    ],
    [
      'nothing of the tags, where they change',
      'jsonencode(aws_sqs_queue.q.tags_all)',
      [inState('aws_sqs_queue.q', { ...kept, tags: { a: 'b' }, tags_all: { a: 'b' } })],
      undefined,
    ],
    [
      'nothing of it, where the resource is tainted',
      'aws_sqs_queue.q.url',
      [inState('aws_sqs_queue.q', kept, { tainted: true })],
      undefined,
    ],
    [
      'nothing of what a later provider may have',
      'aws_sqs_queue.q.nonsense',
      [inState('aws_sqs_queue.q', kept)],
      undefined,
    ],
    [
      'the state under the address from which it moves',
      'aws_sqs_queue.q.url',
      [inState('aws_sqs_queue.old', kept)],
      'https://q',
    ],
    [
      'the state of the instance that count made',
      'aws_sqs_queue.q.url',
      [inState('aws_sqs_queue.q[0]', kept)],
      'https://q',
    ],
  ])('gives %s', async (_what, expression, state, expected) => {
    const moved = 'moved {\n  from = aws_sqs_queue.old\n  to = aws_sqs_queue.q\n}';
    expect(await valueOf(expression, `${queue}\n${moved}`, state)).toBe(expected);
  });

  it('gives the state of what is ignored', async () => {
    const ignoring =
      'resource "aws_sqs_queue" "q" {\n  name = "jobs"\n  delay_seconds = 5\n  lifecycle { ignore_changes = [delay_seconds] }\n}';
    const state = [inState('aws_sqs_queue.q', { ...kept, delay_seconds: 9 })];
    expect(await valueOf('aws_sqs_queue.q.delay_seconds', ignoring, state)).toBe('9');
    expect(await valueOf('aws_sqs_queue.q.url', ignoring, state)).toBe('https://q');
  });

  it('gives nothing where the provider may write the JSON in another way', async () => {
    const spaced = 'resource "aws_sqs_queue" "q" {\n  policy = "{ \\"b\\": 1 }"\n}';
    expect(await valueOf('aws_sqs_queue.q.policy', spaced, [])).toBeUndefined();
    expect(await valueOf('aws_sqs_queue.q.policy', spaced.replace('{ \\"b\\": 1 }', '{\\"b\\":1}'), [])).toBe(
      '{"b":1}',
    );
  });

  it('keeps what the state marks as sensitive so', async () => {
    const state = [inState('aws_sqs_queue.q', kept, { sensitive: [[{ kind: 'attribute', name: 'url' }]] })];
    const { instances } = await loadText(`${queue}\nresource "aws_sns_topic" "t" {\n  name = aws_sqs_queue.q.url\n}`, {
      state,
    });
    expect(instances.get('aws_sns_topic.t')?.sensitive).toEqual([[{ kind: 'attribute', name: 'name' }]]);
  });
});

describe('a reference to a data source', () => {
  const vpc = 'data "aws_vpc" "v" {\n  tags = { Name = "main" }\n}';
  const found = inState('data.aws_vpc.v', { id: 'vpc-1', tags: { Name: 'main' }, cidr_block: '10.0.0.0/16' });

  it('gives what the state has, where the question is the same', async () => {
    expect(await valueOf('data.aws_vpc.v.id', vpc, [found])).toBe('vpc-1');
    expect(await valueOf('data.aws_vpc.v.id', vpc.replace('main', 'other'), [found])).toBeUndefined();
    expect(await valueOf('data.aws_vpc.v.id', vpc, [])).toBeUndefined();
  });

  it('gives the outputs of another state with their types', async () => {
    const remote = 'data "terraform_remote_state" "net" {\n  backend = "s3"\n  config = { bucket = "b" }\n}';
    const outputs = { value: { ids: ['a', 'b'] }, type: ['object', { ids: ['tuple', ['string', 'string']] }] };
    const config = { value: { bucket: 'b' }, type: ['object', { bucket: 'string' }] };
    const state = [inState('data.terraform_remote_state.net', { backend: 's3', config, outputs })];
    expect(await valueOf('data.terraform_remote_state.net.outputs.ids[1]', remote, state)).toBe('b');
  });
});

describe('a reference to terraform_data', () => {
  const data = 'resource "terraform_data" "d" {\n  input = { a = [1, "x"] }\n}';

  it('gives its input, and its output where that stays', async () => {
    const input = { value: { a: [1, 'x'] }, type: ['object', { a: ['tuple', ['number', 'string']] }] };
    const state = [inState('terraform_data.d', { id: '1', input, output: input, triggers_replace: null })];
    expect(await valueOf('terraform_data.d.input.a[1]', data, [])).toBe('x');
    expect(await valueOf('terraform_data.d.output.a[0]', data, [])).toBeUndefined();
    expect(await valueOf('terraform_data.d.output.a[0]', data, state)).toBe('1');
    expect(await valueOf('terraform_data.d.output.a[0]', data.replace('"x"', '"y"'), state)).toBeUndefined();
  });
});

describe('a reference to a resource of another provider', () => {
  const id = 'resource "random_id" "r" {\n  byte_length = 4\n}';

  it('gives what the state has, where nothing changes', async () => {
    const state = [inState('random_id.r', { byte_length: 4, hex: 'abcd' })];
    expect(await valueOf('random_id.r.hex', 'resource "random_id" "r" {}', state)).toBe('abcd');
    expect(await valueOf('random_id.r.hex', id, [])).toBeUndefined();
  });
});
