import {
  EnableRuleCommand,
  EventBridgeClient,
  PutPermissionCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
  UpdateApiDestinationCommand,
  UpdateArchiveCommand,
} from '@aws-sdk/client-eventbridge';
import { AddTagsToStreamCommand, DecreaseStreamRetentionPeriodCommand, KinesisClient } from '@aws-sdk/client-kinesis';
import { SchedulerClient, UpdateScheduleCommand } from '@aws-sdk/client-scheduler';
import { SFNClient, UpdateStateMachineCommand } from '@aws-sdk/client-sfn';
import { SetSubscriptionAttributesCommand, SetTopicAttributesCommand } from '@aws-sdk/client-sns';
import { DeleteQueueCommand, SetQueueAttributesCommand, TagQueueCommand } from '@aws-sdk/client-sqs';
import { allow, type BackdoorChange } from '../changes.js';

const queues: readonly BackdoorChange[] = [
  {
    name: 'a queue hides what was received for longer',
    apply: ({ sqs }, of) =>
      sqs.send(
        new SetQueueAttributesCommand({
          QueueUrl: of('aws_sqs_queue.full', 'url'),
          Attributes: { VisibilityTimeout: '900', DelaySeconds: '0' },
        }),
      ),
    expected: [
      { address: 'aws_sqs_queue.full', attribute: 'visibility_timeout_seconds' },
      { address: 'aws_sqs_queue.full', attribute: 'delay_seconds' },
    ],
  },
  {
    name: 'anybody may send to a queue',
    apply: ({ sqs }, of) =>
      sqs.send(
        new SetQueueAttributesCommand({
          QueueUrl: of('aws_sqs_queue.full', 'url'),
          Attributes: { Policy: allow({ Principal: '*' }, 'sqs:SendMessage', of('aws_sqs_queue.full', 'arn')) },
        }),
      ),
    expected: [{ address: 'aws_sqs_queue_policy.full', attribute: 'policy' }],
  },
  {
    name: 'a policy was put on a queue that has none',
    apply: ({ sqs }, of) =>
      sqs.send(
        new SetQueueAttributesCommand({
          QueueUrl: of('aws_sqs_queue.bare', 'url'),
          Attributes: { Policy: allow({ Principal: '*' }, 'sqs:*', of('aws_sqs_queue.bare', 'arn')) },
        }),
      ),
    expected: [{ address: 'aws_sqs_queue.bare', attribute: 'policy' }],
  },
  {
    name: 'a queue was tagged',
    apply: ({ sqs }, of) =>
      sqs.send(new TagQueueCommand({ QueueUrl: of('aws_sqs_queue.fifo', 'url'), Tags: { Estate: 'a', New: '1' } })),
    expected: [
      { address: 'aws_sqs_queue.fifo', attribute: 'tags["Estate"]' },
      { address: 'aws_sqs_queue.fifo', attribute: 'tags["New"]' },
    ],
  },
  {
    name: 'a queue of a module gives up later',
    apply: ({ sqs }, of) =>
      sqs.send(
        new SetQueueAttributesCommand({
          QueueUrl: of('aws_sqs_queue.bare', 'url').replace('estate-b-bare', 'estate-b-orders-work'),
          Attributes: {
            RedrivePolicy: JSON.stringify({
              deadLetterTargetArn: of('aws_sqs_queue.bare', 'arn').replace('estate-b-bare', 'estate-b-orders-dead'),
              maxReceiveCount: 40,
            }),
          },
        }),
      ),
    expected: [{ address: 'module.service["orders"].aws_sqs_queue_redrive_policy.this', attribute: 'redrive_policy' }],
  },
  {
    name: 'a queue was deleted',
    apply: ({ sqs }, of) => sqs.send(new DeleteQueueCommand({ QueueUrl: of('aws_sqs_queue.untagged', 'url') })),
    expected: [{ address: 'aws_sqs_queue.untagged' }],
  },
];

const topics: readonly BackdoorChange[] = [
  {
    name: 'a topic is no longer encrypted',
    apply: ({ sns }, of) =>
      sns.send(
        new SetTopicAttributesCommand({
          TopicArn: of('aws_sns_topic.full', 'arn'),
          AttributeName: 'KmsMasterKeyId',
          AttributeValue: '',
        }),
      ),
    expected: [{ address: 'aws_sns_topic.full', attribute: 'kms_master_key_id' }],
  },
  {
    name: 'anybody may publish to a topic',
    apply: ({ sns }, of) =>
      sns.send(
        new SetTopicAttributesCommand({
          TopicArn: of('aws_sns_topic.full', 'arn'),
          AttributeName: 'Policy',
          AttributeValue: allow({ Principal: '*' }, 'sns:Publish', of('aws_sns_topic.full', 'arn')),
        }),
      ),
    expected: [{ address: 'aws_sns_topic_policy.full', attribute: 'policy' }],
  },
  {
    name: 'a subscription gets more than it asked for',
    apply: ({ sns }, of) =>
      sns.send(
        new SetSubscriptionAttributesCommand({
          SubscriptionArn: of('aws_sns_topic_subscription.filtered', 'arn'),
          AttributeName: 'FilterPolicy',
          AttributeValue: JSON.stringify({ kind: ['created', 'removed', 'changed'] }),
        }),
      ),
    expected: [{ address: 'aws_sns_topic_subscription.filtered', attribute: 'filter_policy' }],
  },
];

const streams: readonly BackdoorChange[] = [
  {
    name: 'a stream forgets after a day',
    apply: ({ of: client }) =>
      client(KinesisClient).send(
        new DecreaseStreamRetentionPeriodCommand({ StreamName: 'estate-b-full', RetentionPeriodHours: 24 }),
      ),
    expected: [{ address: 'aws_kinesis_stream.full', attribute: 'retention_period' }],
  },
  {
    name: 'a stream has another owner',
    apply: ({ of: client }) =>
      client(KinesisClient).send(
        new AddTagsToStreamCommand({ StreamName: 'estate-b-full', Tags: { Owner: 'somebody' } }),
      ),
    expected: [{ address: 'aws_kinesis_stream.full', attribute: 'tags["Owner"]' }],
  },
];

const events: readonly BackdoorChange[] = [
  {
    name: 'a rule that was off was switched on',
    apply: ({ of: client }) =>
      client(EventBridgeClient).send(new EnableRuleCommand({ Name: 'estate-b-pattern', EventBusName: 'estate-b' })),
    expected: [{ address: 'aws_cloudwatch_event_rule.pattern', attribute: 'state' }],
  },
  {
    name: 'a rule tells one queue more',
    apply: ({ of: client }, of) =>
      client(EventBridgeClient).send(
        new PutTargetsCommand({
          Rule: 'estate-b-pattern',
          EventBusName: 'estate-b',
          Targets: [{ Id: 'spy', Arn: of('aws_sqs_queue.bare', 'arn') }],
        }),
      ),
    expected: [{ address: 'aws_cloudwatch_event_rule.pattern', attribute: 'target' }],
  },
  {
    name: 'a rule no longer starts its machine',
    apply: ({ of: client }) =>
      client(EventBridgeClient).send(new RemoveTargetsCommand({ Rule: 'estate-b-schedule', Ids: ['states'] })),
    expected: [{ address: 'aws_cloudwatch_event_target.states' }],
  },
  {
    name: 'one more account may put events on a bus',
    apply: ({ of: client }) =>
      client(EventBridgeClient).send(
        new PutPermissionCommand({
          EventBusName: 'estate-b',
          Action: 'events:PutEvents',
          Principal: '333333333333',
          StatementId: 'Stranger',
        }),
      ),
    expected: [{ address: 'aws_cloudwatch_event_bus_policy.full', attribute: 'policy' }],
  },
  {
    name: 'an archive keeps events for a day',
    apply: ({ of: client }) =>
      client(EventBridgeClient).send(new UpdateArchiveCommand({ ArchiveName: 'estate-b', RetentionDays: 1 })),
    expected: [{ address: 'aws_cloudwatch_event_archive.full', attribute: 'retention_days' }],
  },
  {
    name: 'events go to another place',
    apply: ({ of: client }) =>
      client(EventBridgeClient).send(
        new UpdateApiDestinationCommand({ Name: 'estate-b', InvocationEndpoint: 'https://elsewhere.example.com/' }),
      ),
    expected: [{ address: 'aws_cloudwatch_event_api_destination.full', attribute: 'invocation_endpoint' }],
  },
  {
    name: 'a schedule runs every minute',
    apply: ({ of: client }, of) =>
      client(SchedulerClient).send(
        new UpdateScheduleCommand({
          Name: 'estate-b-bare',
          ScheduleExpression: 'rate(1 minutes)',
          FlexibleTimeWindow: { Mode: 'OFF' },
          Target: {
            Arn: of('aws_sqs_queue.bare', 'arn'),
            RoleArn: of('aws_sqs_queue.bare', 'arn').replace(/sqs:.*/, 'iam::123456789012:role/estate-b-scheduler'),
          },
        }),
      ),
    expected: [{ address: 'aws_scheduler_schedule.bare', attribute: 'schedule_expression' }],
  },
  {
    name: 'a machine does something else and says nothing of it',
    apply: ({ of: client }, of) =>
      client(SFNClient).send(
        new UpdateStateMachineCommand({
          stateMachineArn: of('aws_sfn_state_machine.full', 'arn'),
          definition: JSON.stringify({ StartAt: 'Done', States: { Done: { Type: 'Fail' } } }),
          tracingConfiguration: { enabled: false },
        }),
      ),
    expected: [
      { address: 'aws_sfn_state_machine.full', attribute: 'definition' },
      { address: 'aws_sfn_state_machine.full', attribute: 'tracing_configuration[0].enabled' },
    ],
  },
];

export const messageChanges: readonly BackdoorChange[] = [...queues, ...topics, ...streams, ...events];
