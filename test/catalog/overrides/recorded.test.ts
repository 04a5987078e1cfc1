import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { TypeMapping } from '../../../src/catalog/model.js';
import { cloudtrail } from '../../../src/catalog/overrides/cloudtrail.js';
import { cloudwatch } from '../../../src/catalog/overrides/cloudwatch.js';
import { dynamodb } from '../../../src/catalog/overrides/dynamodb.js';
import { ecs } from '../../../src/catalog/overrides/ecs.js';
import { elbv2 } from '../../../src/catalog/overrides/elbv2.js';
import { events } from '../../../src/catalog/overrides/events.js';
import { lambda } from '../../../src/catalog/overrides/lambda.js';
import { rds } from '../../../src/catalog/overrides/rds.js';
import { route53 } from '../../../src/catalog/overrides/route53.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { attributesOf } from './attributes-of.js';
import { changesOf } from './compare.js';

/**
 * Documents that AWS really returned, against the templates they were made from. Where a template says nothing, only a
 * default or a choice of AWS may stand in the document, so every change that is found has to be one that was made.
 */
const folder = join(import.meta.dirname, '../../../../shared/corpus/cloudcontrol');
const recorded = existsSync(folder);
if (!recorded)
  console.warn('SKIPPED: no recorded documents beside the project, so defaults were not checked against them');

const mappings = [cloudtrail, cloudwatch, dynamodb, ecs, elbv2, events, lambda, rds, route53].flat();
const unknown = '__cdkrd_corpus_unresolved__';

/** Names, and switches of the provider whose own default differs from the service's, are never left out by Terraform. */
const alwaysWritten: readonly [attribute: string, property: string][] = [
  ['alarm_name', 'AlarmName'],
  ['cluster_identifier', 'DBClusterIdentifier'],
  ['family', 'Family'],
  ['function_name', 'FunctionName'],
  ['identifier', 'DBInstanceIdentifier'],
  ['include_global_service_events', 'IncludeGlobalServiceEvents'],
  ['name', 'LoadBalancerName'],
  ['name', 'Name'],
  ['name', 'TableName'],
  ['name', 'TrailName'],
  ['publicly_accessible', 'PubliclyAccessible'],
];

/** What was changed by hand in the recorded accounts, or is not in the template for a reason of its own. */
const changed: Readonly<Record<string, readonly string[]>> = {
  AWS__ElasticLoadBalancingV2__Listener__7: ['tags["cdkrd:ephemeral"]'],
  AWS__ElasticLoadBalancingV2__LoadBalancer__5: ['idle_timeout'],
  AWS__Events__Rule__4: ['state'],
  // The template's `SnapStart` is never read back; what is read back has a name of its own.
  AWS__Lambda__Function__13: ['snap_start.apply_on'],
  AWS__Lambda__Function__16: ['memory_size'],
  AWS__Lambda__Function__18: ['reserved_concurrent_executions'],
  AWS__Lambda__Function__6: ['environment[0].variables["testtesttess"]'],
  AWS__Lambda__Function__7: ['reserved_concurrent_executions', 'role'],
  // A member of a cluster, which Terraform manages as another type.
  AWS__RDS__DBInstance__4: ['backup_retention_period', 'enabled_cloudwatch_logs_exports'],
};

interface Recording {
  readonly name: string;
  readonly mapping: TypeMapping;
  readonly declared: JsonObject;
  readonly live: JsonObject;
}

function recordings(): Recording[] {
  return readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const document = JSON.parse(text) as { typeName: string; declared: JsonObject; live: JsonObject };
    const mapping = mappings.find(({ cloudFormationType }) => cloudFormationType === document.typeName);
    return mapping === undefined ? [] : [{ ...document, mapping, name: file.replace('.json', '') }];
  });
}

function attributes({ mapping, declared, live }: Recording): JsonObject {
  const result = attributesOf(mapping.lenses, declared, unknown);
  const names = new Set(mapping.lenses.map(({ attribute }) => attribute));
  for (const [attribute, property] of alwaysWritten) {
    const value = live[property];
    if (names.has(attribute) && value !== undefined) result[attribute] ??= value;
  }
  return result;
}

(recorded ? describe : describe.skip)('a recorded document against its template', () => {
  const cases = recorded ? recordings() : [];

  it('is there for many types', () => {
    expect(new Set(cases.map(({ mapping }) => mapping.cloudFormationType)).size).toBeGreaterThan(10);
  });

  it.each(cases.map((item) => [item.name, item] as const))(
    '%s shows what was changed and nothing else',
    (name, item) => {
      const found = changesOf(item.mapping, attributes(item), item.live).map(([attribute]) => attribute);
      expect(found.sort()).toEqual(changed[name] ?? []);
    },
  );
});
