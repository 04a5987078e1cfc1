import { GetQueueAttributesCommand, ListQueueTagsCommand } from '@aws-sdk/client-sqs';
import { parseJson, tagMapList, unless, type Reader } from '../document.js';

const absent = ['QueueDoesNotExist', 'AWS.SimpleQueueService.NonExistentQueue', 'NonExistentQueue'];

export const queue: Reader = async (QueueUrl, { sqs }) => {
  const answer = await unless(
    sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] })),
    ...absent,
  );
  if (answer === undefined) return undefined;
  const attributes: Readonly<Record<string, string>> = answer.Attributes ?? {};
  const numeric = (name: string): number | undefined =>
    attributes[name] === undefined ? undefined : Number(attributes[name]);
  const tags = tagMapList((await sqs.send(new ListQueueTagsCommand({ QueueUrl }))).Tags);
  const arn = attributes.QueueArn ?? '';
  return {
    Arn: arn,
    QueueName: arn.slice(arn.lastIndexOf(':') + 1),
    QueueUrl,
    DelaySeconds: numeric('DelaySeconds'),
    MaximumMessageSize: numeric('MaximumMessageSize'),
    MessageRetentionPeriod: numeric('MessageRetentionPeriod'),
    ReceiveMessageWaitTimeSeconds: numeric('ReceiveMessageWaitTimeSeconds'),
    VisibilityTimeout: numeric('VisibilityTimeout'),
    KmsMasterKeyId: attributes.KmsMasterKeyId,
    KmsDataKeyReusePeriodSeconds: numeric('KmsDataKeyReusePeriodSeconds'),
    SqsManagedSseEnabled: attributes.SqsManagedSseEnabled === 'true',
    ...(attributes.RedrivePolicy && { RedrivePolicy: parseJson(attributes.RedrivePolicy) }),
    ...(attributes.FifoQueue === 'true' && { FifoQueue: true }),
    ...(tags.length > 0 && { Tags: tags }),
  };
};
