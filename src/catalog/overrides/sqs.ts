import type { Condition, TypeMapping } from '../model.js';
import { bool, companion, exact, json, number, policy, tags, text } from './dsl.js';

const source = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html';
const fifo: Condition = { attribute: 'fifo_queue', in: [true] };
const withoutKmsKey: Condition = { attribute: 'kms_master_key_id', in: [null] };

const queue = exact('aws_sqs_queue', 'AWS::SQS::Queue', {
  identifiers: ['{url}', '{id}'],
  lenses: [
    text('name', '/QueueName'),
    bool('fifo_queue', '/FifoQueue'),
    bool('content_based_deduplication', '/ContentBasedDeduplication'),
    text('deduplication_scope', '/DeduplicationScope', { defaults: [{ value: 'queue', when: fifo }] }),
    text('fifo_throughput_limit', '/FifoThroughputLimit', { defaults: [{ value: 'perQueue', when: fifo }] }),
    number('delay_seconds', '/DelaySeconds'),
    number('max_message_size', '/MaximumMessageSize', { equivalences: ['sqs-message-size-by-age'] }),
    number('message_retention_seconds', '/MessageRetentionPeriod', { default: 345_600 }),
    number('receive_wait_time_seconds', '/ReceiveMessageWaitTimeSeconds'),
    number('visibility_timeout_seconds', '/VisibilityTimeout', { default: 30 }),
    text('kms_master_key_id', '/KmsMasterKeyId', { equivalences: ['kms-key'] }),
    number('kms_data_key_reuse_period_seconds', '/KmsDataKeyReusePeriodSeconds', { default: 300 }),
    // On for every queue without a KMS key since October 2022.
    bool('sqs_managed_sse_enabled', '/SqsManagedSseEnabled', {
      defaults: [{ value: true, when: withoutKmsKey }],
      equivalences: ['sqs-key-instead-of-managed'],
    }),
    json('redrive_policy', '/RedrivePolicy', { equivalences: ['json-number-text'] }),
    json('redrive_allow_policy', '/RedriveAllowPolicy', {
      default: { redrivePermission: 'allowAll' },
      args: { lists: 'set' },
    }),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  companions: [companion('AWS::SQS::QueueInlinePolicy', ['{url}', '{id}'], [policy('policy', '/PolicyDocument')])],
  source,
});

const redrivePolicy = exact('aws_sqs_queue_redrive_policy', 'AWS::SQS::Queue', {
  identifiers: ['{queue_url}'],
  facet: { presence: '/RedrivePolicy' },
  lenses: [
    text('queue_url', '/QueueUrl'),
    json('redrive_policy', '/RedrivePolicy', { equivalences: ['json-number-text'] }),
  ],
  unverified: {},
  source,
});

const redriveAllowPolicy = exact('aws_sqs_queue_redrive_allow_policy', 'AWS::SQS::Queue', {
  identifiers: ['{queue_url}'],
  facet: {},
  lenses: [
    text('queue_url', '/QueueUrl'),
    json('redrive_allow_policy', '/RedriveAllowPolicy', {
      default: { redrivePermission: 'allowAll' },
      args: { lists: 'set' },
    }),
  ],
  unverified: {},
  source,
});

const queuePolicy = exact('aws_sqs_queue_policy', 'AWS::SQS::QueueInlinePolicy', {
  identifiers: ['{queue_url}'],
  lenses: [text('queue_url', '/Queue'), policy('policy', '/PolicyDocument')],
  unverified: {},
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queueinlinepolicy.html',
});

export const sqs: readonly TypeMapping[] = [queue, redrivePolicy, redriveAllowPolicy, queuePolicy];
