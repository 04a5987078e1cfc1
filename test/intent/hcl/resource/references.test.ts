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
  const widget = 'resource "acme_widget" "w" {\n  size = 4\n}';

  it('gives what the state has, where nothing changes', async () => {
    const state = [inState('acme_widget.w', { size: 4, hex: 'abcd' })];
    expect(await valueOf('acme_widget.w.hex', 'resource "acme_widget" "w" {}', state)).toBe('abcd');
    expect(await valueOf('acme_widget.w.hex', widget, [])).toBeUndefined();
  });
});

describe('a reference to a resource of a helper provider', () => {
  const pause = (cluster: string): string =>
    `resource "time_sleep" "p" {\n  create_duration = "30s"\n  triggers = { cluster = "${cluster}", nodes = 3 }\n}`;
  const waited = inState('time_sleep.p', {
    id: '2026-01-01T00:00:00Z',
    create_duration: '30s',
    destroy_duration: null,
    triggers: { cluster: 'main', nodes: '3' },
  });

  it('gives what the code sets, in the types of the provider', async () => {
    expect(await valueOf('time_sleep.p.triggers["cluster"]', pause('main'), [])).toBe('main');
    expect(await valueOf('"${time_sleep.p.triggers.nodes}"', pause('main'), [])).toBe('3');
    expect(await valueOf('time_sleep.p.id', pause('main'), [])).toBeUndefined();
  });

  it('gives what an apply told, until an argument changes', async () => {
    expect(await valueOf('time_sleep.p.id', pause('main'), [waited])).toBe('2026-01-01T00:00:00Z');
    expect(await valueOf('time_sleep.p.triggers.cluster', pause('other'), [waited])).toBe('other');
    expect(await valueOf('time_sleep.p.id', pause('other'), [waited])).toBeUndefined();
  });

  it('keeps a password secret', async () => {
    const { instances } = await loadText(
      'resource "random_password" "p" {\n  length = 8\n}\nresource "aws_sns_topic" "t" {\n  name = random_password.p.result\n}',
      { state: [inState('random_password.p', { length: 8, result: 'x' })] },
    );
    expect(instances.get('aws_sns_topic.t')?.sensitive).toEqual([[{ kind: 'attribute', name: 'name' }]]);
  });

  it('gives the parts of a cloud-init document as they were rendered, while they stay', async () => {
    const config = (content: string): string =>
      `data "cloudinit_config" "c" {\n  part {\n    content = "${content}"\n  }\n}`;
    const part = { content: 'echo', content_type: 'text/plain', filename: null, merge_type: null };
    const state = [inState('data.cloudinit_config.c', { id: '1', part: [part], rendered: 'MIME' })];
    expect(await valueOf('data.cloudinit_config.c.rendered', config('echo'), state)).toBe('MIME');
    expect(await valueOf('data.cloudinit_config.c.rendered', config('other'), state)).toBeUndefined();
  });
});

describe('dynamic blocks that this version of the provider does not have', () => {
  const queueWith = (list: string): string =>
    queue.replace('\n}', `\n  dynamic "gone" {\n    for_each = ${list}\n    content {\n      a = 1\n    }\n  }\n}`);

  it('leave everything as it is, where none is made', async () => {
    const state = [inState('aws_sqs_queue.q', kept)];
    expect(await valueOf('aws_sqs_queue.q.url', queueWith('{}'), state)).toBe('https://q');
    expect(await valueOf('aws_sqs_queue.q.url', queueWith('[1]'), state)).toBeUndefined();
  });
});
