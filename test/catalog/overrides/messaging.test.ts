import { describe, expect, it } from '@jest/globals';
import { sns } from '../../../src/catalog/overrides/sns.js';
import { sqs } from '../../../src/catalog/overrides/sqs.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, mappingOf } from './compare.js';

const topic = mappingOf(sns, 'aws_sns_topic');
const subscription = mappingOf(sns, 'aws_sns_topic_subscription');
const queue = mappingOf(sqs, 'aws_sqs_queue');

describe('the delivery status log of a topic', () => {
  const role = 'arn:aws:iam::123456789012:role/feedback';
  const attributes = {
    name: 't',
    sqs_success_feedback_role_arn: role,
    sqs_success_feedback_sample_rate: 100,
    sqs_failure_feedback_role_arn: role,
    http_success_feedback_role_arn: role,
    http_success_feedback_sample_rate: 0,
    signature_version: 0,
  };
  const forQueues = {
    Protocol: 'sqs',
    SuccessFeedbackRoleArn: role,
    SuccessFeedbackSampleRate: '100',
    FailureFeedbackRoleArn: role,
  };
  const forWeb = { Protocol: 'http/s', SuccessFeedbackRoleArn: role };
  const live = (...entries: JsonObject[]) => ({ TopicName: 't', FifoTopic: false, DeliveryStatusLogging: entries });

  it('is one entry a protocol, in any order', () => {
    expect(changesOf(topic, attributes, live(forWeb, forQueues))).toEqual([]);
    expect(changesOf(topic, attributes, live(forQueues, forWeb))).toEqual([]);
  });

  it('shows a sample rate and a role under the attribute of their protocol', () => {
    const quieter = { ...forQueues, SuccessFeedbackSampleRate: '1' };
    expect(changesOf(topic, attributes, live(quieter, forWeb))).toEqual([
      ['sqs_success_feedback_sample_rate', 'replace', 100, 1],
    ]);
    const elsewhere = { ...forWeb, SuccessFeedbackRoleArn: 'arn:aws:iam::999999999999:role/x' };
    expect(changesOf(topic, attributes, live(forQueues, elsewhere))).toEqual([
      ['http_success_feedback_role_arn', 'replace', role, 'arn:aws:iam::999999999999:role/x'],
    ]);
  });

  it('shows a protocol that is no longer logged', () => {
    expect(changesOf(topic, attributes, live(forQueues))).toEqual([
      ['http_success_feedback_role_arn', 'remove', role, null],
    ]);
  });
});

describe('other settings of a topic', () => {
  it('compares signature versions as numbers', () => {
    const attributes = { name: 't', signature_version: 2 };
    expect(changesOf(topic, attributes, { TopicName: 't', SignatureVersion: '2' })).toEqual([]);
    expect(changesOf(topic, attributes, { TopicName: 't', SignatureVersion: '1' })).toEqual([
      ['signature_version', 'replace', 2, 1],
    ]);
  });

  it('reads the days of an archive as a number or as text', () => {
    const attributes = { name: 't.fifo', fifo_topic: true, archive_policy: '{"MessageRetentionPeriod":30}' };
    const live = (days: string) => ({
      TopicName: 't.fifo',
      FifoTopic: true,
      ArchivePolicy: { MessageRetentionPeriod: days },
    });
    expect(changesOf(topic, attributes, live('30'))).toEqual([]);
    expect(changesOf(topic, attributes, live('1'))).toHaveLength(1);
  });
});

describe('the filter of a subscription', () => {
  const attributes = { arn: 'arn:s', filter_policy: '{"a":["x"]}', filter_policy_scope: '' };

  it('looks at message attributes unless it says otherwise', () => {
    const live = { Arn: 'arn:s', FilterPolicy: '{"a": ["x"]}', FilterPolicyScope: 'MessageAttributes' };
    expect(changesOf(subscription, attributes, live)).toEqual([]);
    expect(changesOf(subscription, attributes, { ...live, FilterPolicyScope: 'MessageBody' })).toHaveLength(1);
  });
});

describe('a queue', () => {
  it('lets every queue redrive unless it says otherwise', () => {
    const open = { QueueName: 'q', RedriveAllowPolicy: { redrivePermission: 'allowAll' } };
    expect(changesOf(queue, { name: 'q', redrive_allow_policy: '' }, open)).toEqual([]);
    expect(changesOf(queue, { name: 'q', redrive_allow_policy: '{"redrivePermission":"denyAll"}' }, open)).toEqual([
      ['redrive_allow_policy', 'replace', 'denyAll', 'allowAll'],
    ]);
  });

  it('names the queues that may redrive in any order', () => {
    const attributes = {
      name: 'q',
      redrive_allow_policy: '{"redrivePermission":"byQueue","sourceQueueArns":["a","b"]}',
    };
    const live = (...arns: string[]) => ({
      QueueName: 'q',
      RedriveAllowPolicy: { redrivePermission: 'byQueue', sourceQueueArns: arns },
    });
    expect(changesOf(queue, attributes, live('b', 'a'))).toEqual([]);
    expect(changesOf(queue, attributes, live('b', 'a', 'thief'))).toEqual([
      ['redrive_allow_policy', 'add', null, 'thief'],
    ]);
  });

  it('is encrypted by SQS unless a key says otherwise', () => {
    expect(changesOf(queue, { name: 'q' }, { QueueName: 'q', SqsManagedSseEnabled: true })).toEqual([]);
    expect(changesOf(queue, { name: 'q' }, { QueueName: 'q', SqsManagedSseEnabled: false })).toHaveLength(1);
    const keyed = { QueueName: 'q', KmsMasterKeyId: 'alias/k', SqsManagedSseEnabled: false };
    expect(changesOf(queue, { name: 'q', kms_master_key_id: 'alias/k' }, keyed)).toEqual([]);
  });

  it('takes messages of the size that was usual when it was made', () => {
    expect(changesOf(queue, { name: 'q' }, { QueueName: 'q', MaximumMessageSize: 262_144 })).toEqual([]);
    expect(changesOf(queue, { name: 'q' }, { QueueName: 'q', MaximumMessageSize: '1048576' })).toEqual([]);
    expect(changesOf(queue, { name: 'q' }, { QueueName: 'q', MaximumMessageSize: 1024 })).toHaveLength(1);
  });
});
