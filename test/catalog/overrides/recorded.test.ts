import { describe, expect, it } from '@jest/globals';
import { cloudtrail } from '../../../src/catalog/overrides/cloudtrail.js';
import { cloudwatch } from '../../../src/catalog/overrides/cloudwatch.js';
import { dynamodb } from '../../../src/catalog/overrides/dynamodb.js';
import { ecs } from '../../../src/catalog/overrides/ecs.js';
import { elbv2 } from '../../../src/catalog/overrides/elbv2.js';
import { events } from '../../../src/catalog/overrides/events.js';
import { lambda } from '../../../src/catalog/overrides/lambda.js';
import { rds } from '../../../src/catalog/overrides/rds.js';
import { route53 } from '../../../src/catalog/overrides/route53.js';
import { changedAttributes, once, recordings, type AlwaysWritten } from './recordings.js';

/**
 * Documents that AWS really returned, against the templates they were made from. Where a template says nothing, only a
 * default or a choice of AWS may stand in the document, so every change that is found has to be one that was made.
 */
const mappings = [cloudtrail, cloudwatch, dynamodb, ecs, elbv2, events, lambda, rds, route53].flat();

/** Names, and switches of the provider whose own default differs from the service's, are never left out by Terraform. */
const alwaysWritten: AlwaysWritten = [
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

const cases = once(recordings(mappings, 'defaults were not checked against them'));

(cases.length > 0 ? describe : describe.skip)('a recorded document against its template', () => {
  it('is there for many types', () => {
    expect(new Set(cases.map(({ mapping }) => mapping.cloudFormationType)).size).toBeGreaterThan(10);
  });

  it.each(cases.map((item) => [item.name, item] as const))(
    '%s shows what was changed and nothing else',
    (name, item) => {
      expect(changedAttributes(item, alwaysWritten, { account: '123456789012', region: 'eu-west-1' })).toEqual(
        changed[name] ?? [],
      );
    },
  );
});
