import { GetSubscriptionAttributesCommand, GetTopicAttributesCommand } from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import {
  GetConfigurationSetCommand,
  GetEmailIdentityCommand,
  ListTagsForResourceCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { parseJson, tagList, type Reader } from './document.js';
import { topic as topicBasics } from './readers/sns.js';
import { queue as queueBasics } from './readers/sqs.js';
import { found, pick, plain, some } from './shape.js';

const queue: Reader = async (QueueUrl, clients) => {
  const basics = await queueBasics(QueueUrl, clients);
  if (basics === undefined) return undefined;
  const answer = await clients.sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
  const attributes: Readonly<Record<string, string>> = answer.Attributes ?? {};
  const fifo = attributes.FifoQueue === 'true';
  // Without a KMS key AWS encrypts with its own; the emulator says so only where it was asked to.
  const managed = attributes.KmsMasterKeyId === undefined;
  return {
    ...basics,
    SqsManagedSseEnabled: managed,
    KmsDataKeyReusePeriodSeconds: managed ? undefined : basics.KmsDataKeyReusePeriodSeconds,
    ...(fifo && {
      ContentBasedDeduplication: attributes.ContentBasedDeduplication === 'true',
      DeduplicationScope: attributes.DeduplicationScope ?? 'queue',
      FifoThroughputLimit: attributes.FifoThroughputLimit ?? 'perQueue',
    }),
    ...(attributes.RedriveAllowPolicy && { RedriveAllowPolicy: parseJson(attributes.RedriveAllowPolicy) }),
  };
};

const queuePolicy: Reader = async (QueueUrl, { sqs }) => {
  const answer = await found(sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['Policy'] })));
  const policy = answer?.Attributes?.Policy;
  return policy ? { Queue: QueueUrl, PolicyDocument: parseJson(policy) } : undefined;
};

const topic: Reader = async (TopicArn, clients) => {
  const basics = await topicBasics(TopicArn, clients);
  if (basics === undefined) return undefined;
  const attributes = (await clients.sns.send(new GetTopicAttributesCommand({ TopicArn }))).Attributes ?? {};
  return {
    ...basics,
    ...(attributes.FifoTopic === 'true' && {
      ContentBasedDeduplication: attributes.ContentBasedDeduplication === 'true',
      FifoThroughputScope: 'Topic',
    }),
    ...(attributes.TracingConfig && { TracingConfig: attributes.TracingConfig }),
    ...(attributes.SignatureVersion && { SignatureVersion: attributes.SignatureVersion }),
    ...(attributes.DeliveryPolicy && { DeliveryPolicy: parseJson(attributes.DeliveryPolicy) }),
  };
};

const topicPolicy: Reader = async (TopicArn, { sns }) => {
  const answer = await found(sns.send(new GetTopicAttributesCommand({ TopicArn })));
  const policy = answer?.Attributes?.Policy;
  return policy ? { TopicArn, PolicyDocument: parseJson(policy) } : undefined;
};

const subscription: Reader = async (SubscriptionArn, { sns }) => {
  const answer = await found(sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn })));
  const attributes = answer?.Attributes;
  if (attributes === undefined) return undefined;
  return {
    Arn: SubscriptionArn,
    TopicArn: attributes.TopicArn,
    Protocol: attributes.Protocol,
    Endpoint: attributes.Endpoint,
    RawMessageDelivery: attributes.RawMessageDelivery === 'true',
    ...(attributes.FilterPolicy && {
      FilterPolicy: parseJson(attributes.FilterPolicy),
      FilterPolicyScope: attributes.FilterPolicyScope ?? 'MessageAttributes',
    }),
    ...(attributes.RedrivePolicy && { RedrivePolicy: parseJson(attributes.RedrivePolicy) }),
    ...(attributes.DeliveryPolicy && { DeliveryPolicy: parseJson(attributes.DeliveryPolicy) }),
  };
};

const emailIdentity: Reader = async (EmailIdentity, clients) => {
  const identity = await found(clients.of(SESv2Client).send(new GetEmailIdentityCommand({ EmailIdentity })));
  if (identity === undefined) return undefined;
  return {
    EmailIdentity,
    DkimAttributes: { SigningEnabled: identity.DkimAttributes?.SigningEnabled ?? true },
    DkimSigningAttributes: pick(identity.DkimAttributes, 'NextSigningKeyLength'),
    FeedbackAttributes: { EmailForwardingEnabled: identity.FeedbackForwardingStatus ?? true },
    MailFromAttributes: { BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
    ...(identity.ConfigurationSetName && {
      ConfigurationSetAttributes: { ConfigurationSetName: identity.ConfigurationSetName },
    }),
    Tags: some(tagList(identity.Tags ?? [])),
  };
};

const configurationSet: Reader = async (ConfigurationSetName, clients) => {
  const ses = clients.of(SESv2Client);
  const set = await found(ses.send(new GetConfigurationSetCommand({ ConfigurationSetName })));
  if (set === undefined) return undefined;
  const ResourceArn = `arn:aws:ses:eu-west-1:123456789012:configuration-set/${ConfigurationSetName}`;
  const tags = await found(ses.send(new ListTagsForResourceCommand({ ResourceArn })));
  return {
    Name: ConfigurationSetName,
    ...(set.DeliveryOptions && { DeliveryOptions: plain(set.DeliveryOptions) }),
    ReputationOptions: { ReputationMetricsEnabled: set.ReputationOptions?.ReputationMetricsEnabled ?? false },
    SendingOptions: { SendingEnabled: set.SendingOptions?.SendingEnabled ?? true },
    ...(set.SuppressionOptions && { SuppressionOptions: plain(set.SuppressionOptions) }),
    ...(set.TrackingOptions && { TrackingOptions: plain(set.TrackingOptions) }),
    Tags: some(tagList(tags?.Tags ?? [])),
  };
};

export const messaging: Readonly<Record<string, Reader>> = {
  'AWS::SES::ConfigurationSet': configurationSet,
  'AWS::SES::EmailIdentity': emailIdentity,
  'AWS::SNS::Subscription': subscription,
  'AWS::SNS::Topic': topic,
  'AWS::SNS::TopicInlinePolicy': topicPolicy,
  'AWS::SQS::Queue': queue,
  'AWS::SQS::QueueInlinePolicy': queuePolicy,
};
