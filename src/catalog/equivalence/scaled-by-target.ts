import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import { asNumber } from '../codecs/scalar.js';
import type { LensContext } from '../engine/context.js';
import type { Equivalence } from './equivalence.js';

const source = 'https://docs.aws.amazon.com/autoscaling/application/userguide/what-is-application-auto-scaling.html';

function numeric(value: Json | undefined): number | undefined {
  const number = asNumber(value ?? null);
  return typeof number === 'number' ? number : undefined;
}

/** Whether Application Auto Scaling may have set the value through this scalable target. */
function inside(target: JsonObject, live: Json | undefined): boolean {
  const [value, min, max] = [live, own(target, 'min_capacity'), own(target, 'max_capacity')].map(numeric);
  return value !== undefined && min !== undefined && max !== undefined && min <= value && value <= max;
}

function targetsOf({ claimants = [] }: LensContext, dimension: string): readonly JsonObject[] {
  return claimants.filter((claimant) => own(claimant, 'scalable_dimension') === dimension);
}

/** Capacity of the resource as a whole. */
function scaled(id: string, what: string, dimension: string): Equivalence {
  return {
    id,
    summary: `${what} that Application Auto Scaling set, inside the limits of the scalable target in code`,
    source,
    equal: (_intended, live, context) => targetsOf(context, dimension).some((target) => inside(target, live)),
  };
}

/**
 * Capacity of an index: the comparison says which capacity was intended, not of which index, so that every index with
 * that capacity must have a target whose limits hold the live one.
 */
function scaledIndex(id: string, what: string, dimension: string, attribute: string): Equivalence {
  return {
    id,
    summary: `${what} that Application Auto Scaling set, inside the limits of the index's scalable target in code`,
    source,
    equal(intended, live, context) {
      const indexes = own(context.attributes, 'global_secondary_index');
      const names = (Array.isArray(indexes) ? indexes : [])
        .filter(isObject)
        .filter((index) => numeric(own(index, attribute)) === numeric(intended))
        .map((index) => own(index, 'name'))
        .filter((name) => typeof name === 'string');
      const targets = targetsOf(context, dimension);
      return (
        names.length > 0 &&
        names.every((name) =>
          targets.some((target) => {
            const scaled = own(target, 'resource_id');
            return typeof scaled === 'string' && scaled.endsWith(`/index/${name}`) && inside(target, live);
          }),
        )
      );
    },
  };
}

export const scaledServiceTasks = scaled('scaled-service-tasks', 'a number of tasks', 'ecs:service:DesiredCount');
export const scaledTableReads = scaled('scaled-table-reads', 'a read capacity', 'dynamodb:table:ReadCapacityUnits');
export const scaledTableWrites = scaled('scaled-table-writes', 'a write capacity', 'dynamodb:table:WriteCapacityUnits');
export const scaledIndexReads = scaledIndex(
  'scaled-index-reads',
  'a read capacity',
  'dynamodb:index:ReadCapacityUnits',
  'read_capacity',
);
export const scaledIndexWrites = scaledIndex(
  'scaled-index-writes',
  'a write capacity',
  'dynamodb:index:WriteCapacityUnits',
  'write_capacity',
);
