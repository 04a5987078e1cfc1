import { describe, expect, it } from '@jest/globals';
import type { Catalog } from '../../../src/catalog/catalog.js';
import { dynamodb } from '../../../src/catalog/overrides/dynamodb.js';
import { ecs } from '../../../src/catalog/overrides/ecs.js';
import { scalingPolicies } from '../../../src/catalog/overrides/scaling-policies.js';
import type { PlacedInstance } from '../../../src/domain/graph.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { compareGroup } from '../../../src/drift/compare-group.js';
import { bindGraph } from '../../../src/intent/graph/bind.js';
import { mappingOf } from './compare.js';
import { placed } from '../../placed.js';

const mappings = [...dynamodb, ...ecs, ...scalingPolicies];
const catalog: Catalog = {
  entry: (type) => ({ kind: 'mapped', mapping: mappingOf(mappings, type) }),
  isGlobal: () => false,
  types: () => [],
};

/** Attributes that differ on the first resource, beside the others of its state. */
function drifted(live: JsonObject, first: PlacedInstance, ...others: PlacedInstance[]): readonly string[] {
  const { groups } = bindGraph({ resources: [first, ...others], diagnostics: [] }, catalog);
  const group = groups.find(({ members }) => members[0]?.placed === first);
  if (group === undefined) throw new Error('nothing reads it');
  const { request } = group;
  const { findings } = compareGroup(group, { kind: 'found', request, identifier: 'r', properties: live });
  return findings.flatMap((finding) => finding.changes.map(({ attribute }) => attribute));
}

const cluster = 'arn:aws:ecs:eu-west-1:123456789012:cluster/shop';
const service = placed('aws_ecs_service', {
  id: 'arn:aws:ecs:eu-west-1:123456789012:service/shop/web',
  ...{ cluster, name: 'web', desired_count: 2, scheduling_strategy: 'REPLICA' },
});
const tasks = (DesiredCount: number): JsonObject => ({ ServiceName: 'web', Cluster: cluster, DesiredCount });

function target(namespace: string, resource: string, dimension: string, min: number, max: number): PlacedInstance {
  return placed('aws_appautoscaling_target', {
    ...{ service_namespace: namespace, resource_id: resource, scalable_dimension: dimension },
    ...{ min_capacity: min, max_capacity: max },
  });
}

describe('a service that Application Auto Scaling scales', () => {
  const scaled = target('ecs', 'service/shop/web', 'ecs:service:DesiredCount', 2, 8);

  it.each([2, 5, 8])('may run %i tasks', (count) => {
    expect(drifted(tasks(count), service, scaled)).toEqual([]);
  });

  it.each([1, 9])('may not run %i tasks, outside of its limits', (count) => {
    expect(drifted(tasks(count), service, scaled)).toEqual(['desired_count']);
  });

  it.each([
    ['no target', []],
    ['the target of another service', [target('ecs', 'service/shop/api', 'ecs:service:DesiredCount', 2, 8)]],
    ['that of its name in another cluster', [target('ecs', 'service/test/web', 'ecs:service:DesiredCount', 2, 8)]],
    ['a target of another dimension', [target('ecs', 'service/shop/web', 'ecs:service:Other', 2, 8)]],
  ])('has drifted with %s', (_what, others) => {
    expect(drifted(tasks(5), service, ...others)).toEqual(['desired_count']);
  });
});

describe('a table that Application Auto Scaling scales', () => {
  const index = (name: string, capacity: number): JsonObject => ({
    ...{ name, hash_key: 'customer', projection_type: 'ALL', read_capacity: capacity, write_capacity: 5 },
  });
  const table = (...indexes: JsonObject[]): PlacedInstance =>
    placed('aws_dynamodb_table', {
      ...{ name: 'orders', billing_mode: 'PROVISIONED', read_capacity: 5, write_capacity: 5 },
      global_secondary_index: indexes,
    });
  const live = (reads: number, writes: number, indexes: Readonly<Record<string, number>> = {}): JsonObject => ({
    TableName: 'orders',
    BillingMode: 'PROVISIONED',
    ProvisionedThroughput: { ReadCapacityUnits: reads, WriteCapacityUnits: writes },
    GlobalSecondaryIndexes: Object.entries(indexes).map(([IndexName, capacity]) => ({
      IndexName,
      KeySchema: [{ AttributeName: 'customer', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
      ProvisionedThroughput: { ReadCapacityUnits: capacity, WriteCapacityUnits: 5 },
    })),
  });
  const reads = target('dynamodb', 'table/orders', 'dynamodb:table:ReadCapacityUnits', 5, 50);
  const ofIndex = (name: string, max: number): PlacedInstance =>
    target('dynamodb', `table/orders/index/${name}`, 'dynamodb:index:ReadCapacityUnits', 5, max);

  it('may have any capacity inside the limits of that dimension, and of no other', () => {
    expect(drifted(live(50, 5), table(), reads)).toEqual([]);
    expect(drifted(live(51, 5), table(), reads)).toEqual(['read_capacity']);
    expect(drifted(live(5, 50), table(), reads)).toEqual(['write_capacity']);
    expect(drifted(live(50, 5), table())).toEqual(['read_capacity']);
  });

  it('has indexes with limits of their own', () => {
    const one = table(index('a', 5));
    expect(drifted(live(5, 5, { a: 20 }), one, ofIndex('a', 20))).toEqual([]);
    expect(drifted(live(5, 5, { a: 21 }), one, ofIndex('a', 20))).toEqual(['global_secondary_index[0].read_capacity']);
    expect(drifted(live(5, 5, { a: 20 }), one, ofIndex('b', 20))).toEqual(['global_secondary_index[0].read_capacity']);
    expect(drifted(live(5, 5, { a: 20 }), one, reads)).toEqual(['global_secondary_index[0].read_capacity']);
  });

  it('does not lend the limits of one index to another', () => {
    const two = table(index('a', 5), index('b', 5));
    const both = [ofIndex('a', 50), ofIndex('b', 10)];
    expect(drifted(live(5, 5, { a: 8, b: 9 }), two, ...both)).toEqual([]);
    expect(drifted(live(5, 5, { a: 5, b: 30 }), two, ...both)).toEqual(['global_secondary_index[1].read_capacity']);
  });
});
