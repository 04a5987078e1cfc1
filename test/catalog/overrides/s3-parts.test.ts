import { describe, expect, it } from '@jest/globals';
import { eventBuses } from '../../../src/catalog/overrides/events-buses.js';
import { s3Parts } from '../../../src/catalog/overrides/s3-parts.js';
import { s3 } from '../../../src/catalog/overrides/s3.js';
import { scalingPolicies } from '../../../src/catalog/overrides/scaling-policies.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, changesOfAll, findingsOfAll, mappingOf } from './compare.js';

const queue = 'arn:aws:sqs:eu-west-1:123456789012:uploads';

describe('aws_s3_bucket_notification', () => {
  const mapping = mappingOf(s3Parts, 'aws_s3_bucket_notification');
  const attributes = {
    bucket: 'b',
    eventbridge: true,
    queue: [
      {
        id: 'csv',
        queue_arn: queue,
        events: ['s3:ObjectRemoved:*', 's3:ObjectCreated:*'],
        filter_prefix: 'raw/',
        filter_suffix: '.csv',
      },
    ],
    topic: [],
    lambda_function: [],
  };
  const element = (event: string, ...rules: readonly { readonly Name: string; readonly Value: string }[]) => ({
    Event: event,
    Queue: queue,
    Filter: { S3Key: { Rules: [...rules] } },
  });
  const prefix = { Name: 'Prefix', Value: 'raw/' };
  const suffix = { Name: 'Suffix', Value: '.csv' };
  const live = (...elements: readonly ReturnType<typeof element>[]) => ({
    BucketName: 'b',
    NotificationConfiguration: {
      EventBridgeConfiguration: { EventBridgeEnabled: true },
      LambdaConfigurations: [],
      QueueConfigurations: [...elements],
    },
  });

  it('is one element an event, whatever the case and the order of its filter rules', () => {
    const both = live(element('s3:ObjectCreated:*', suffix, prefix), element('s3:ObjectRemoved:*', prefix, suffix));
    expect(changesOf(mapping, attributes, both)).toEqual([]);
  });

  it('shows an event that is no longer told of, and another filter', () => {
    expect(changesOf(mapping, attributes, live(element('s3:ObjectCreated:*', prefix, suffix)))).toMatchObject([
      ['queue', 'remove', { Event: 's3:ObjectRemoved:*' }, null],
    ]);
    const wider = live(element('s3:ObjectCreated:*', prefix, suffix), element('s3:ObjectRemoved:*', prefix));
    expect(changesOf(mapping, attributes, wider).map(([attribute]) => attribute)).toContain('queue');
  });

  it('shows on the bucket what nobody declared', () => {
    const bucket = mappingOf(s3, 'aws_s3_bucket');
    const added = live(element('s3:ObjectCreated:*', prefix));
    expect(changesOf(bucket, { bucket: 'b' }, added).length).toBeGreaterThan(0);
    expect(changesOf(bucket, { bucket: 'b' }, { BucketName: 'b' })).toEqual([]);
  });
});

describe('one of a bucket’s configurations of a kind', () => {
  const mapping = mappingOf(s3Parts, 'aws_s3_bucket_inventory');
  const attributes = {
    bucket: 'b',
    name: 'weekly',
    enabled: true,
    included_object_versions: 'All',
    optional_fields: ['Size'],
    schedule: [{ frequency: 'Weekly' }],
    filter: [{ prefix: 'raw/' }],
    destination: [{ bucket: [{ bucket_arn: 'arn:aws:s3:::logs', format: 'CSV' }] }],
  };
  const weekly = {
    Id: 'weekly',
    Enabled: true,
    IncludedObjectVersions: 'All',
    OptionalFields: ['Size'],
    ScheduleFrequency: 'Weekly',
    Prefix: 'raw/',
    Destination: { BucketArn: 'arn:aws:s3:::logs', Format: 'CSV' },
  };
  const other = { ...weekly, Id: 'another', ScheduleFrequency: 'Daily' };

  it('is found by its name among the others', () => {
    const document = { BucketName: 'b', InventoryConfigurations: [other, weekly] };
    expect(changesOf(mapping, attributes, document)).toEqual([]);
  });

  it('shows what changed in it', () => {
    const document = { BucketName: 'b', InventoryConfigurations: [{ ...weekly, ScheduleFrequency: 'Daily' }] };
    expect(changesOf(mapping, attributes, document)).toEqual([['schedule[0].frequency', 'replace', 'Weekly', 'Daily']]);
  });

  it('is missing where there are only others', () => {
    const document = { BucketName: 'b', InventoryConfigurations: [other] };
    expect(findingsOfAll([[mapping, attributes]], document)).toMatchObject([{ kind: 'missing' }]);
  });
});

describe('aws_cloudwatch_event_bus_policy', () => {
  const mapping = mappingOf(eventBuses, 'aws_cloudwatch_event_bus_policy');
  const statement = {
    Sid: 'Partner',
    Effect: 'Allow',
    Principal: { AWS: '210987654321' },
    Action: 'events:PutEvents',
    Resource: 'arn:aws:events:eu-west-1:123456789012:event-bus/orders',
  };
  const policyOf = (...Statement: readonly (typeof statement)[]) => ({
    Version: '2012-10-17',
    Statement: [...Statement],
  });
  const attributes = { event_bus_name: 'orders', policy: JSON.stringify(policyOf(statement)) };

  it('is the policy of the bus', () => {
    const root = { ...statement, Principal: { AWS: 'arn:aws:iam::210987654321:root' } };
    expect(changesOf(mapping, attributes, { Name: 'orders', Policy: policyOf(root) })).toEqual([]);
    const stranger = { ...statement, Sid: 'Stranger', Principal: { AWS: '333333333333' } };
    const changed = changesOf(mapping, attributes, { Name: 'orders', Policy: policyOf(statement, stranger) });
    expect(changed.map(([attribute]) => attribute)).toEqual(['policy']);
  });

  it('is missing where the bus has none', () => {
    expect(findingsOfAll([[mapping, attributes]], { Name: 'orders' })).toMatchObject([{ kind: 'missing' }]);
  });
});

describe('aws_appautoscaling_scheduled_action', () => {
  const target = mappingOf(scalingPolicies, 'aws_appautoscaling_target');
  const mapping = mappingOf(scalingPolicies, 'aws_appautoscaling_scheduled_action');
  const place = {
    service_namespace: 'dynamodb',
    resource_id: 'table/orders',
    scalable_dimension: 'dynamodb:table:ReadCapacityUnits',
  };
  const night = {
    ...place,
    name: 'night',
    schedule: 'cron(0 22 * * ? *)',
    timezone: 'UTC',
    scalable_target_action: [{ min_capacity: 5, max_capacity: 10 }],
  };
  const document = (...ScheduledActions: readonly JsonObject[]) => ({
    ServiceNamespace: 'dynamodb',
    ResourceId: 'table/orders',
    ScalableDimension: 'dynamodb:table:ReadCapacityUnits',
    MinCapacity: 5,
    MaxCapacity: 50,
    ScheduledActions: [...ScheduledActions],
  });
  const live = {
    ScheduledActionName: 'night',
    Schedule: 'cron(0 22 * * ? *)',
    ScalableTargetAction: { MinCapacity: 5, MaxCapacity: 10 },
  };
  const managed = { ...place, min_capacity: 5, max_capacity: 50 };

  it('is one of its target’s scheduled actions', () => {
    expect(
      changesOfAll(
        [
          [target, managed],
          [mapping, night],
        ],
        document(live),
      ),
    ).toEqual([]);
    const changed = document({ ...live, ScalableTargetAction: { MinCapacity: 8, MaxCapacity: 10 } });
    expect(
      changesOfAll(
        [
          [target, managed],
          [mapping, night],
        ],
        changed,
      ),
    ).toEqual([['scalable_target_action[0].min_capacity', 'replace', 5, 8]]);
  });

  it('shows on the target one that nobody declared', () => {
    const two = document(live, { ...live, ScheduledActionName: 'by-hand' });
    expect(
      changesOfAll(
        [
          [target, managed],
          [mapping, night],
        ],
        two,
      ).length,
    ).toBeGreaterThan(0);
  });
});
