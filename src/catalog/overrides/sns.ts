import type { Condition, Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, claim, companion, exact, json, number, owned, policy, tags, text } from './dsl.js';

const fifo: Condition = { attribute: 'fifo_topic', in: [true] };

/** Terraform has three attributes a protocol, CloudFormation one list entry. */
function deliveryStatus(prefix: string, protocol: string): readonly Lens[] {
  const entry = `/DeliveryStatusLogging/{Protocol=${protocol}}`;
  return [
    text(`${prefix}_success_feedback_role_arn`, `${entry}/SuccessFeedbackRoleArn`),
    number(`${prefix}_success_feedback_sample_rate`, `${entry}/SuccessFeedbackSampleRate`),
    text(`${prefix}_failure_feedback_role_arn`, `${entry}/FailureFeedbackRoleArn`),
  ];
}

const subscribed: readonly Lens[] = [text('protocol', '/Protocol'), text('endpoint', '/Endpoint')];

const topic = exact('aws_sns_topic', 'AWS::SNS::Topic', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/TopicName'),
    text('display_name', '/DisplayName'),
    bool('fifo_topic', '/FifoTopic'),
    bool('content_based_deduplication', '/ContentBasedDeduplication'),
    text('fifo_throughput_scope', '/FifoThroughputScope', { defaults: [{ value: 'Topic', when: fifo }] }),
    text('kms_master_key_id', '/KmsMasterKeyId', { equivalences: ['kms-key'] }),
    number('signature_version', '/SignatureVersion', { default: 1, equivalences: ['sns-signature-version-unset'] }),
    text('tracing_config', '/TracingConfig', { default: 'PassThrough' }),
    json('archive_policy', '/ArchivePolicy', { equivalences: ['json-number-text'] }),
    ...deliveryStatus('application', 'application'),
    ...deliveryStatus('firehose', 'firehose'),
    ...deliveryStatus('http', 'http/s'),
    ...deliveryStatus('lambda', 'lambda'),
    ...deliveryStatus('sqs', 'sqs'),
    tags(),
    // Whoever made them: a subscription by hand sends everything somewhere else as well.
    owned(
      blocks('subscription', '/Subscription', ['Protocol', 'Endpoint'], subscribed, {
        // Amazon Q Developer subscribes to the topics of a chat configuration by itself.
        args: { reserved: { Endpoint: 'https://global.sns-api.chatbot.amazonaws.com' } },
      }),
    ),
  ],
  unverified: { name_prefix: 'creation-only', delivery_policy: 'not-returned' },
  companions: [companion('AWS::SNS::TopicInlinePolicy', ['{arn}', '{id}'], [policy('policy', '/PolicyDocument')])],
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html',
});

const subscription = exact('aws_sns_topic_subscription', 'AWS::SNS::Subscription', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('topic_arn', '/TopicArn'),
    text('protocol', '/Protocol'),
    text('endpoint', '/Endpoint'),
    bool('raw_message_delivery', '/RawMessageDelivery'),
    // Lists are alternatives; only a numeric range is an expression.
    json('filter_policy', '/FilterPolicy', { args: { lists: 'set', ordered: ['numeric'] } }),
    text('filter_policy_scope', '/FilterPolicyScope', { default: 'MessageAttributes' }),
    json('delivery_policy', '/DeliveryPolicy', { equivalences: ['json-number-text'] }),
    json('redrive_policy', '/RedrivePolicy'),
    json('replay_policy', '/ReplayPolicy'),
    text('subscription_role_arn', '/SubscriptionRoleArn'),
  ],
  claims: [
    claim(
      'AWS::SNS::Topic',
      ['{topic_arn}'],
      [block('', '/Subscription', subscribed, { contributes: true, order: ['Protocol', 'Endpoint'] })],
    ),
  ],
  unverified: { confirmation_timeout_in_minutes: 'terraform-only', endpoint_auto_confirms: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html',
});

const topicPolicy = exact('aws_sns_topic_policy', 'AWS::SNS::TopicInlinePolicy', {
  identifiers: ['{arn}'],
  lenses: [text('arn', '/TopicArn'), policy('policy', '/PolicyDocument')],
  unverified: {},
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topicinlinepolicy.html',
});

const dataProtection = exact('aws_sns_topic_data_protection_policy', 'AWS::SNS::Topic', {
  identifiers: ['{arn}'],
  facet: { presence: '/DataProtectionPolicy' },
  lenses: [text('arn', '/TopicArn'), json('policy', '/DataProtectionPolicy')],
  unverified: {},
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html',
});

export const sns: readonly TypeMapping[] = [topic, subscription, topicPolicy, dataProtection];
