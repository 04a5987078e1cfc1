import {
  GetTopicAttributesCommand,
  ListSubscriptionsByTopicCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-sns';
import { tagList, unless, type Reader } from '../document.js';

export const topic: Reader = async (TopicArn, { sns }) => {
  const answer = await unless(sns.send(new GetTopicAttributesCommand({ TopicArn })), 'NotFound', 'NotFoundException');
  if (answer === undefined) return undefined;
  const attributes = answer.Attributes ?? {};
  const subscriptions = (await sns.send(new ListSubscriptionsByTopicCommand({ TopicArn }))).Subscriptions ?? [];
  const tags = (await sns.send(new ListTagsForResourceCommand({ ResourceArn: TopicArn }))).Tags ?? [];
  return {
    TopicArn,
    TopicName: TopicArn.slice(TopicArn.lastIndexOf(':') + 1),
    FifoTopic: attributes.FifoTopic === 'true',
    ArchivePolicy: {},
    DisplayName: text(attributes.DisplayName),
    KmsMasterKeyId: text(attributes.KmsMasterKeyId),
    ...(subscriptions.length > 0 && {
      Subscription: subscriptions.map(({ Endpoint, Protocol }) => ({ Endpoint, Protocol })),
    }),
    ...(tags.length > 0 && { Tags: tagList(tags) }),
  };
};

/** AWS leaves empty texts out. */
function text(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
