import type { JsonObject } from '../../src/domain/json.js';
import type { Situation } from './situation.js';

const name = 'jobs';
const url = 'https://sqs.eu-west-1.amazonaws.com/123456789012/jobs';
const arn = 'arn:aws:sqs:eu-west-1:123456789012:jobs';

/** A queue as a state keeps it. */
export function queue(more: JsonObject = {}): JsonObject {
  const tags = more.tags ?? null;
  return {
    ...{ id: url, url, arn, name, delay_seconds: 0, max_message_size: 262144, message_retention_seconds: 345600 },
    ...{ visibility_timeout_seconds: 60, receive_wait_time_seconds: 0, sqs_managed_sse_enabled: true, policy: '' },
    ...{ tags, tags_all: tags ?? {} },
    ...more,
  };
}

/** The same as Cloud Control answers. */
export function liveQueue(more: JsonObject = {}): JsonObject {
  return {
    ...{ QueueName: name, QueueUrl: url, Arn: arn, DelaySeconds: 0, MaximumMessageSize: 262144 },
    ...{ MessageRetentionPeriod: 345600, ReceiveMessageWaitTimeSeconds: 0, VisibilityTimeout: 60 },
    SqsManagedSseEnabled: true,
    ...more,
  };
}

const tagged = (tags: Readonly<Record<string, string>>): JsonObject => ({
  Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })),
});

const code = (more: JsonObject = {}): JsonObject => ({ name, visibility_timeout_seconds: 60, ...more });

const type = 'aws_sqs_queue';

const values: readonly Situation[] = [
  {
    name: 'all three agree',
    ...{ type, state: queue(), live: liveQueue(), code: { attributes: code() } },
    expected: [],
  },
  {
    name: 'changed by hand',
    ...{ type, state: queue(), live: liveQueue({ VisibilityTimeout: 90 }), code: { attributes: code() } },
    expected: ['visibility_timeout_seconds drifted reverts main.tf:12'],
  },
  {
    name: 'changed by hand, and the code says the same already',
    ...{ type, state: queue(), live: liveQueue({ VisibilityTimeout: 90 }) },
    code: { attributes: code({ visibility_timeout_seconds: 90 }) },
    expected: ['visibility_timeout_seconds back-ported keeps main.tf:12 = 90'],
  },
  {
    name: 'changed by hand, and the code says a third value',
    ...{ type, state: queue(), live: liveQueue({ VisibilityTimeout: 90 }) },
    code: { attributes: code({ visibility_timeout_seconds: 120 }) },
    expected: ['visibility_timeout_seconds conflict overwrites main.tf:12 = 120'],
  },
  {
    name: 'changed in the code only',
    ...{ type, state: queue(), live: liveQueue(), code: { attributes: code({ visibility_timeout_seconds: 90 }) } },
    expected: ['visibility_timeout_seconds pending applies main.tf:12 = 90'],
  },
  {
    name: 'changed by hand, and the code cannot be evaluated',
    ...{ type, state: queue(), live: liveQueue({ VisibilityTimeout: 90 }) },
    code: {
      attributes: code({ visibility_timeout_seconds: null }),
      unknown: { visibility_timeout_seconds: 'data.aws_ssm_parameter.timeout is not in the state' },
    },
    expected: ['visibility_timeout_seconds drifted ? main.tf:12 (data.aws_ssm_parameter.timeout is not in the state)'],
  },
  {
    name: 'the code cannot be evaluated, and nothing was changed',
    ...{ type, state: queue(), live: liveQueue() },
    code: { attributes: code({ visibility_timeout_seconds: null }), unknown: { visibility_timeout_seconds: 'why' } },
    expected: [],
  },
  {
    name: 'changed by hand where the code ignores the argument',
    ...{ type, state: queue(), live: liveQueue({ VisibilityTimeout: 90 }) },
    code: { attributes: code(), ignore: ['visibility_timeout_seconds'] },
    expected: ['visibility_timeout_seconds ignored ignores main.tf:12'],
  },
  {
    name: 'changed by hand and in the code where the code ignores the argument',
    ...{ type, state: queue(), live: liveQueue({ VisibilityTimeout: 90 }) },
    code: { attributes: code({ visibility_timeout_seconds: 120 }), ignore: ['visibility_timeout_seconds'] },
    expected: ['visibility_timeout_seconds ignored ignores main.tf:12'],
  },
  {
    name: 'changed by hand where the code ignores everything',
    ...{ type, state: queue(), live: liveQueue({ VisibilityTimeout: 90, DelaySeconds: 5 }) },
    code: { attributes: code({ visibility_timeout_seconds: 120 }), ignore: 'all' },
    expected: ['delay_seconds ignored ignores main.tf:10', 'visibility_timeout_seconds ignored ignores main.tf:12'],
  },
  {
    name: 'one argument of each kind at once',
    ...{ type, state: queue({ delay_seconds: 5 }) },
    live: liveQueue({ VisibilityTimeout: 90, DelaySeconds: 7, MaximumMessageSize: 1024 }),
    code: { attributes: code({ delay_seconds: 9, max_message_size: 1024, receive_wait_time_seconds: 20 }) },
    expected: [
      'delay_seconds conflict overwrites main.tf:13 = 9',
      'max_message_size back-ported keeps main.tf:14 = 1024',
      'receive_wait_time_seconds pending applies main.tf:15 = 20',
      'visibility_timeout_seconds drifted reverts main.tf:12',
    ],
  },
  {
    name: 'what a variable feeds points at the argument and at the variable',
    ...{ type, state: queue(), live: liveQueue({ VisibilityTimeout: 90 }) },
    code: {
      attributes: code(),
      places: {
        visibility_timeout_seconds: {
          source: { file: 'modules/queue/main.tf', line: 4 },
          comesFrom: [
            { name: 'var.timeout', source: { file: 'main.tf', line: 3 } },
            { name: 'var.retention', source: { file: 'prod.tfvars', line: 7 } },
          ],
        },
      },
    },
    expected: [
      'visibility_timeout_seconds drifted reverts modules/queue/main.tf:4 < var.timeout main.tf:3 < var.retention prod.tfvars:7',
    ],
  },
  {
    name: 'a sensitive value of the code is not shown',
    ...{ type, state: queue(), live: liveQueue({ VisibilityTimeout: 90 }) },
    code: { attributes: code({ visibility_timeout_seconds: 120 }), sensitive: ['visibility_timeout_seconds'] },
    expected: ['visibility_timeout_seconds conflict overwrites main.tf:12 = "(sensitive)"'],
  },
];

const unset: readonly Situation[] = [
  {
    name: 'a scalar that nobody sets, at its default before',
    ...{ type, state: queue(), live: liveQueue({ DelaySeconds: 5 }), code: { attributes: code() } },
    expected: ['delay_seconds drifted reverts main.tf:10'],
  },
  {
    name: 'a scalar that the code does not set and that was not at its default',
    ...{ type, state: queue({ delay_seconds: 3 }), live: liveQueue({ DelaySeconds: 5 }), code: { attributes: code() } },
    expected: [
      'delay_seconds drifted ? main.tf:10 (the code does not set it, and whether the provider has a default for it is not known)',
    ],
  },
  {
    name: 'what the provider fills in where the code does not set it',
    ...{ type, state: queue({ kms_data_key_reuse_period_seconds: 300 }) },
    live: liveQueue({ KmsMasterKeyId: 'alias/x', KmsDataKeyReusePeriodSeconds: 600 }),
    code: { attributes: code({ kms_master_key_id: 'alias/x' }) },
    expected: [
      'kms_data_key_reuse_period_seconds drifted keeps main.tf:10',
      'kms_master_key_id back-ported keeps main.tf:13 = "alias/x"',
    ],
  },
];

const tags: readonly Situation[] = [
  {
    name: 'a tag changed by hand',
    ...{ type, state: queue({ tags: { Owner: 'a' } }), live: liveQueue(tagged({ Owner: 'b' })) },
    code: { attributes: code({ tags: { Owner: 'a' } }) },
    expected: ['tags["Owner"] drifted reverts main.tf:13'],
  },
  {
    name: 'a tag changed by hand as the code has it',
    ...{ type, state: queue({ tags: { Owner: 'a' } }), live: liveQueue(tagged({ Owner: 'b' })) },
    code: { attributes: code({ tags: { Owner: 'b' } }) },
    expected: ['tags["Owner"] back-ported keeps main.tf:13 = "b"'],
  },
  {
    name: 'a tag with three values',
    ...{ type, state: queue({ tags: { Owner: 'a' } }), live: liveQueue(tagged({ Owner: 'b' })) },
    code: { attributes: code({ tags: { Owner: 'c' } }) },
    expected: ['tags["Owner"] conflict overwrites main.tf:13 = "c"'],
  },
  {
    name: 'a tag added by hand',
    ...{ type, state: queue({ tags: { Owner: 'a' } }), live: liveQueue(tagged({ Owner: 'a', Hot: 'fix' })) },
    code: { attributes: code({ tags: { Owner: 'a' } }) },
    expected: ['tags["Hot"] drifted reverts main.tf:13'],
  },
  {
    name: 'a tag added by hand, which the code has with another value',
    ...{ type, state: queue({ tags: { Owner: 'a' } }), live: liveQueue(tagged({ Owner: 'a', Hot: 'fix' })) },
    code: { attributes: code({ tags: { Owner: 'a', Hot: 'cold' } }) },
    expected: ['tags["Hot"] conflict overwrites main.tf:13 = "cold"'],
  },
  {
    name: 'a tag removed by hand',
    ...{ type, state: queue({ tags: { Owner: 'a', Tier: 'x' } }), live: liveQueue(tagged({ Owner: 'a' })) },
    code: { attributes: code({ tags: { Owner: 'a', Tier: 'x' } }) },
    expected: ['tags["Tier"] drifted reverts main.tf:13'],
  },
  {
    name: 'a tag removed by hand and in the code',
    ...{ type, state: queue({ tags: { Owner: 'a', Tier: 'x' } }), live: liveQueue(tagged({ Owner: 'a' })) },
    code: { attributes: code({ tags: { Owner: 'a' } }) },
    expected: ['tags["Tier"] back-ported keeps main.tf:13 = null'],
  },
  {
    name: 'a tag changed by hand and removed in the code',
    ...{ type, state: queue({ tags: { Owner: 'a', Tier: 'x' } }), live: liveQueue(tagged({ Owner: 'a', Tier: 'y' })) },
    code: { attributes: code({ tags: { Owner: 'a' } }) },
    expected: ['tags["Tier"] conflict overwrites main.tf:13 = null'],
  },
  {
    name: 'a tag that only the code has, and one that it does not have any more',
    ...{ type, state: queue({ tags: { Owner: 'a' } }), live: liveQueue(tagged({ Owner: 'a' })) },
    code: { attributes: code({ tags: { Tier: 'x' } }) },
    expected: ['tags["Owner"] pending applies main.tf:13 = null', 'tags["Tier"] pending applies main.tf:13 = "x"'],
  },
  {
    name: 'all tags left out of the code',
    ...{ type, state: queue({ tags: { Owner: 'a' } }), live: liveQueue(tagged({ Owner: 'a' })) },
    code: { attributes: code({ tags_all: {} }) },
    expected: ['tags["Owner"] pending applies main.tf:10 = null'],
  },
  {
    name: 'a tag that is not known beside one that is',
    ...{ type, state: queue({ tags: { Owner: 'a', Commit: '1' } }) },
    live: liveQueue(tagged({ Owner: 'b', Commit: '2' })),
    code: { attributes: code({ tags: { Owner: 'a', Commit: null } }), unknown: { 'tags["Commit"]': 'external data' } },
    expected: ['tags["Commit"] drifted ? main.tf:13 (external data)', 'tags["Owner"] drifted reverts main.tf:13'],
  },
  {
    name: 'one tag that the code ignores',
    ...{ type, state: queue({ tags: { Owner: 'a', Seen: '1' } }), live: liveQueue(tagged({ Owner: 'b', Seen: '2' })) },
    code: { attributes: code({ tags: { Owner: 'a', Seen: '1' } }), ignore: ['tags["Seen"]'] },
    expected: ['tags["Owner"] drifted reverts main.tf:13', 'tags["Seen"] ignored ignores main.tf:13'],
  },
  {
    name: 'a tag of default_tags points at the provider block',
    ...{ type, state: queue({ tags: null, tags_all: { Env: 'prod' } }), live: liveQueue(tagged({ Env: 'test' })) },
    code: { attributes: code(), defaultTags: { Env: 'prod' } },
    expected: ['tags["Env"] drifted reverts providers.tf:1'],
  },
];

export const situations: readonly Situation[] = [...values, ...unset, ...tags];
