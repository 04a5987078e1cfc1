import {
  DescribeApiDestinationCommand,
  DescribeArchiveCommand,
  DescribeConnectionCommand,
  DescribeEventBusCommand,
  DescribeRuleCommand,
  EventBridgeClient,
  ListTagsForResourceCommand,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { DescribePipeCommand, PipesClient } from '@aws-sdk/client-pipes';
import {
  GetScheduleCommand,
  GetScheduleGroupCommand,
  ListTagsForResourceCommand as ListScheduleTags,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import {
  DescribeActivityCommand,
  DescribeStateMachineCommand,
  ListTagsForResourceCommand as ListStateTags,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { parseJson, tagList, type PropertyObject, type Reader } from './document.js';
import { capital, found, nameOf, pick, plain, some, without } from './shape.js';

async function tagsOf(events: EventBridgeClient, ResourceARN: string | undefined): Promise<PropertyObject> {
  const tags = (await events.send(new ListTagsForResourceCommand({ ResourceARN }))).Tags ?? [];
  return tags.length > 0 ? { Tags: tagList(tags) } : {};
}

const bus: Reader = async (identifier, clients) => {
  const events = clients.of(EventBridgeClient);
  const live = await found(events.send(new DescribeEventBusCommand({ Name: nameOf(identifier) })));
  if (live === undefined) return undefined;
  return {
    Name: live.Name,
    Arn: live.Arn,
    Description: live.Description,
    KmsKeyIdentifier: live.KmsKeyIdentifier,
    ...(live.Policy && { Policy: parseJson(live.Policy) }),
    ...(await tagsOf(events, live.Arn)),
  };
};

const rule: Reader = async (arn, clients) => {
  const events = clients.of(EventBridgeClient);
  const [, path = ''] = arn.split(':rule/');
  const [busName, name = path] = path.includes('/') ? path.split('/') : ['default', path];
  const live = await found(events.send(new DescribeRuleCommand({ Name: name, EventBusName: busName })));
  if (live === undefined) return undefined;
  const targets = await events.send(new ListTargetsByRuleCommand({ Rule: name, EventBusName: busName }));
  return {
    Arn: live.Arn,
    Name: live.Name,
    Description: live.Description,
    EventBusName: live.EventBusName,
    State: live.State,
    RoleArn: live.RoleArn,
    ScheduleExpression: live.ScheduleExpression,
    ...(live.EventPattern && { EventPattern: parseJson(live.EventPattern) }),
    ...((targets.Targets ?? []).length > 0 && {
      Targets: (targets.Targets ?? []).map((target) => plain(target)).reverse(),
    }),
    ...(await tagsOf(events, live.Arn)),
  };
};

const archive: Reader = async (ArchiveName, clients) => {
  const live = await found(clients.of(EventBridgeClient).send(new DescribeArchiveCommand({ ArchiveName })));
  if (live === undefined) return undefined;
  return {
    ArchiveName,
    Arn: live.ArchiveArn,
    Description: live.Description,
    SourceArn: live.EventSourceArn,
    RetentionDays: live.RetentionDays,
    ...(live.EventPattern && { EventPattern: withoutReplays(parseJson(live.EventPattern)) }),
  };
};

/** What EventBridge adds to every archive's pattern, so that a replay is not archived again. */
function withoutReplays(pattern: PropertyObject): PropertyObject {
  return without(pattern, 'replay-name');
}

const connection: Reader = async (Name, clients) => {
  const live = await found(clients.of(EventBridgeClient).send(new DescribeConnectionCommand({ Name })));
  if (live === undefined) return undefined;
  const { ApiKeyAuthParameters: key, BasicAuthParameters: basic } = live.AuthParameters ?? {};
  return {
    Name,
    Arn: live.ConnectionArn,
    Description: live.Description,
    SecretArn: live.SecretArn,
    AuthorizationType: live.AuthorizationType,
    AuthParameters: {
      ...(key && { ApiKeyAuthParameters: { ApiKeyName: key.ApiKeyName } }),
      ...(basic && { BasicAuthParameters: { Username: basic.Username } }),
    },
  };
};

const apiDestination: Reader = async (Name, clients) => {
  const live = await found(clients.of(EventBridgeClient).send(new DescribeApiDestinationCommand({ Name })));
  if (live === undefined) return undefined;
  return {
    Name,
    Arn: live.ApiDestinationArn,
    ...pick(live, 'ConnectionArn', 'Description', 'HttpMethod', 'InvocationEndpoint', 'InvocationRateLimitPerSecond'),
  };
};

const schedule: Reader = async (Name, clients) => {
  const scheduler = clients.of(SchedulerClient);
  // The type is known by its name alone, which is looked for in the default group.
  const live = await found(scheduler.send(new GetScheduleCommand({ Name })));
  if (live === undefined) return undefined;
  return {
    ...without(live, '$metadata', 'CreationDate', 'LastModificationDate', 'ActionAfterCompletion'),
    ScheduleExpressionTimezone: live.ScheduleExpressionTimezone ?? 'UTC',
    Target: {
      ...plain(live.Target),
      RetryPolicy: {
        MaximumEventAgeInSeconds: live.Target?.RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
        MaximumRetryAttempts: live.Target?.RetryPolicy?.MaximumRetryAttempts ?? 185,
      },
    },
  };
};

const scheduleGroup: Reader = async (Name, clients) => {
  const scheduler = clients.of(SchedulerClient);
  const live = await found(scheduler.send(new GetScheduleGroupCommand({ Name })));
  if (live === undefined) return undefined;
  const tags = (await scheduler.send(new ListScheduleTags({ ResourceArn: live.Arn }))).Tags ?? [];
  return { Name, Arn: live.Arn, State: live.State, Tags: some(tagList(tags)) };
};

const pipe: Reader = async (Name, clients) => {
  const live = await found(clients.of(PipesClient).send(new DescribePipeCommand({ Name })));
  if (live === undefined) return undefined;
  return {
    ...pick(live, 'Arn', 'Name', 'Description', 'RoleArn', 'Source', 'Target', 'Enrichment', 'CurrentState'),
    DesiredState: live.DesiredState ?? 'RUNNING',
    ...(live.SourceParameters && { SourceParameters: plain(live.SourceParameters) }),
    ...(live.TargetParameters && { TargetParameters: plain(live.TargetParameters) }),
    Tags: some(Object.keys(live.Tags ?? {})) && live.Tags,
  };
};

const stateMachine: Reader = async (stateMachineArn, clients) => {
  const states = clients.of(SFNClient);
  const live = await found(states.send(new DescribeStateMachineCommand({ stateMachineArn })));
  if (live === undefined) return undefined;
  const tags = (await states.send(new ListStateTags({ resourceArn: stateMachineArn }))).tags ?? [];
  const logging = live.loggingConfiguration;
  return {
    Arn: stateMachineArn,
    Name: live.name,
    StateMachineName: live.name,
    StateMachineType: live.type,
    RoleArn: live.roleArn,
    DefinitionString: live.definition,
    LoggingConfiguration: {
      Level: logging?.level ?? 'OFF',
      IncludeExecutionData: logging?.includeExecutionData ?? false,
      ...(logging?.destinations && {
        Destinations: logging.destinations.map(({ cloudWatchLogsLogGroup }) => ({
          CloudWatchLogsLogGroup: capital(cloudWatchLogsLogGroup),
        })),
      }),
    },
    TracingConfiguration: { Enabled: live.tracingConfiguration?.enabled ?? false },
    Tags: some(tagList(tags.map(({ key, value }) => ({ Key: key, Value: value })))),
  };
};

const activity: Reader = async (activityArn, clients) => {
  const states = clients.of(SFNClient);
  const live = await found(states.send(new DescribeActivityCommand({ activityArn })));
  if (live === undefined) return undefined;
  const tags = (await states.send(new ListStateTags({ resourceArn: activityArn }))).tags ?? [];
  return {
    Arn: activityArn,
    Name: live.name,
    Tags: some(tagList(tags.map(({ key, value }) => ({ Key: key, Value: value })))),
  };
};

export const events: Readonly<Record<string, Reader>> = {
  'AWS::Events::ApiDestination': apiDestination,
  'AWS::Events::Archive': archive,
  'AWS::Events::Connection': connection,
  'AWS::Events::EventBus': bus,
  'AWS::Events::Rule': rule,
  'AWS::Pipes::Pipe': pipe,
  'AWS::Scheduler::Schedule': schedule,
  'AWS::Scheduler::ScheduleGroup': scheduleGroup,
  'AWS::StepFunctions::Activity': activity,
  'AWS::StepFunctions::StateMachine': stateMachine,
};
