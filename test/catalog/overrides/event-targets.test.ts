import { describe, expect, it } from '@jest/globals';
import { identifiersOf } from '../../../src/catalog/engine/identifier.js';
import { eventBuses } from '../../../src/catalog/overrides/events-buses.js';
import { eventTargets } from '../../../src/catalog/overrides/events-targets.js';
import { events } from '../../../src/catalog/overrides/events.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, changesOfAll, mappingOf } from './compare.js';

const rule = mappingOf(events, 'aws_cloudwatch_event_rule');
const target = mappingOf(eventTargets, 'aws_cloudwatch_event_target');
const schedule = mappingOf(eventBuses, 'aws_scheduler_schedule');
const place = { account: '123456789012', region: 'eu-west-1', partition: 'aws' };

const owner = { name: 'nightly', schedule_expression: 'rate(1 day)', state: 'ENABLED', event_bus_name: 'default' };
const queue = {
  rule: 'nightly',
  event_bus_name: 'default',
  target_id: 'queue',
  arn: 'arn:aws:sqs:eu-west-1:123456789012:q',
  input: '{"a":1,"b":[1,2]}',
  input_path: '',
  role_arn: '',
  retry_policy: [],
};
const task = {
  rule: 'nightly',
  event_bus_name: 'default',
  target_id: 'task',
  arn: 'arn:aws:ecs:eu-west-1:123456789012:cluster/c',
  role_arn: 'arn:aws:iam::123456789012:role/run',
  retry_policy: [{ maximum_event_age_in_seconds: 0, maximum_retry_attempts: 2 }],
  ecs_target: [
    {
      task_definition_arn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/t:1',
      task_count: 1,
      launch_type: 'FARGATE',
      enable_ecs_managed_tags: false,
      enable_execute_command: false,
      group: '',
      tags: {},
      network_configuration: [
        { assign_public_ip: false, subnets: ['subnet-a', 'subnet-b'], security_groups: ['sg-1'] },
      ],
    },
  ],
};
const liveQueue = { Id: 'queue', Arn: queue.arn, Input: '{"b": [1, 2], "a": 1}' };
const liveTask = {
  Id: 'task',
  Arn: task.arn,
  RoleArn: task.role_arn,
  RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 2 },
  EcsParameters: {
    TaskDefinitionArn: 'arn:aws:ecs:eu-west-1:123456789012:task-definition/t:1',
    TaskCount: 1,
    LaunchType: 'FARGATE',
    EnableECSManagedTags: false,
    EnableExecuteCommand: false,
    NetworkConfiguration: {
      AwsVpcConfiguration: { AssignPublicIp: 'DISABLED', Subnets: ['subnet-b', 'subnet-a'], SecurityGroups: ['sg-1'] },
    },
  },
};
const live = (...targets: JsonObject[]): JsonObject => ({
  Name: 'nightly',
  ScheduleExpression: 'rate(1 day)',
  State: 'ENABLED',
  EventBusName: 'default',
  Targets: targets,
});
const all = [
  [rule, owner],
  [target, queue],
  [target, task],
] as const;

describe('the targets of a rule', () => {
  it('are found by their id, in any order', () => {
    expect(changesOfAll(all, live(liveTask, liveQueue))).toEqual([]);
  });

  it('show what was changed in one of them', () => {
    const louder = { ...liveQueue, Input: '{"a":2,"b":[1,2]}' };
    expect(changesOfAll(all, live(liveTask, louder)).map(([name]) => name)).toEqual(['input']);
    const { AwsVpcConfiguration: network } = liveTask.EcsParameters.NetworkConfiguration;
    const open = {
      ...liveTask,
      EcsParameters: {
        ...liveTask.EcsParameters,
        NetworkConfiguration: { AwsVpcConfiguration: { ...network, AssignPublicIp: 'ENABLED' } },
      },
    };
    expect(changesOfAll(all, live(open, liveQueue)).map(([name]) => name)).toEqual([
      'ecs_target[0].network_configuration[0].assign_public_ip',
    ]);
  });

  it('belong to the rule on their own bus', () => {
    expect(identifiersOf(target.identifiers, queue, place)).toEqual([
      'arn:aws:events:eu-west-1:123456789012:rule/nightly',
    ]);
    const elsewhere = { ...queue, event_bus_name: 'orders' };
    expect(identifiersOf(target.alternatives?.[0]?.identifiers ?? [], elsewhere, place)).toEqual([
      'arn:aws:events:eu-west-1:123456789012:rule/orders/nightly',
    ]);
    expect(identifiersOf(target.identifiers, queue)).toEqual([]);
  });
});

describe('a schedule', () => {
  const attributes = {
    arn: 'arn:aws:scheduler:eu-west-1:123456789012:schedule/default/s',
    name: 's',
    group_name: 'default',
    schedule_expression: 'rate(60 minutes)',
    schedule_expression_timezone: 'UTC',
    state: 'ENABLED',
    flexible_time_window: [{ mode: 'OFF', maximum_window_in_minutes: 0 }],
    target: [{ arn: 'arn:q', role_arn: 'arn:r', retry_policy: [] }],
  };
  const document = {
    Name: 's',
    GroupName: 'default',
    ScheduleExpression: 'rate(1 hour)',
    ScheduleExpressionTimezone: 'UTC',
    State: 'ENABLED',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: {
      Arn: 'arn:q',
      RoleArn: 'arn:r',
      RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 },
    },
  };

  it('is read with what the service fills in', () => {
    expect(changesOf(schedule, attributes, document)).toEqual([]);
  });

  it('shows a retry more and another time', () => {
    const fewer = { ...document.Target, RetryPolicy: { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 185 } };
    expect(changesOf(schedule, attributes, { ...document, Target: fewer })).toHaveLength(1);
    expect(changesOf(schedule, attributes, { ...document, ScheduleExpression: 'rate(2 hours)' })).toHaveLength(1);
  });

  it('has an identifier in the default group only', () => {
    expect(identifiersOf(schedule.identifiers, attributes)).toEqual(['s']);
    const grouped = { arn: 'arn:aws:scheduler:eu-west-1:123456789012:schedule/team/s', name: 's' };
    expect(identifiersOf(schedule.identifiers, grouped)).toEqual([]);
  });
});
