import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { TypeMapping } from '../../../src/catalog/model.js';
import { cloudfrontDistribution } from '../../../src/catalog/overrides/cloudfront-distribution.js';
import { cloudfrontPolicies } from '../../../src/catalog/overrides/cloudfront-policies.js';
import { cloudwatchParts } from '../../../src/catalog/overrides/cloudwatch-parts.js';
import { codedeploy } from '../../../src/catalog/overrides/codedeploy.js';
import { codepipeline } from '../../../src/catalog/overrides/codepipeline.js';
import { detection } from '../../../src/catalog/overrides/detection.js';
import { ec2Attached } from '../../../src/catalog/overrides/ec2-attached.js';
import { ec2Connectivity } from '../../../src/catalog/overrides/ec2-connectivity.js';
import { ec2Transit } from '../../../src/catalog/overrides/ec2-transit.js';
import { ec2Vpn } from '../../../src/catalog/overrides/ec2-vpn.js';
import { ecsCapacity } from '../../../src/catalog/overrides/ecs-capacity.js';
import { eks } from '../../../src/catalog/overrides/eks.js';
import { elbClassic } from '../../../src/catalog/overrides/elb-classic.js';
import { elbv2Rules } from '../../../src/catalog/overrides/elbv2-rules.js';
import { governance } from '../../../src/catalog/overrides/governance.js';
import { kmsCopies, secretParts } from '../../../src/catalog/overrides/kms-copies.js';
import { lambdaParts } from '../../../src/catalog/overrides/lambda-parts.js';
import { logsParts } from '../../../src/catalog/overrides/logs-parts.js';
import { networkFirewall } from '../../../src/catalog/overrides/network-firewall.js';
import { sagemakerServing } from '../../../src/catalog/overrides/sagemaker-serving.js';
import { scalingPolicies } from '../../../src/catalog/overrides/scaling-policies.js';
import { ssmParts } from '../../../src/catalog/overrides/ssm-parts.js';
import { wafv2 } from '../../../src/catalog/overrides/wafv2.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { attributesOf } from './attributes-of.js';
import { changesOf } from './compare.js';

/** Documents that AWS really returned, against the templates they were made from: networks, edge, scaling and logs. */
const folder = join(import.meta.dirname, '../../../../shared/corpus/cloudcontrol');
const recorded = existsSync(folder);
if (!recorded)
  console.warn('SKIPPED: no recorded documents beside the project, so network and edge types were not checked');

const mappings = [
  cloudfrontDistribution,
  cloudfrontPolicies,
  cloudwatchParts,
  codedeploy,
  codepipeline,
  detection,
  ec2Attached,
  ec2Connectivity,
  ec2Transit,
  ec2Vpn,
  ecsCapacity,
  eks,
  elbClassic,
  elbv2Rules,
  governance,
  kmsCopies,
  lambdaParts,
  logsParts,
  networkFirewall,
  sagemakerServing,
  scalingPolicies,
  secretParts,
  ssmParts,
  wafv2,
]
  .flat()
  .filter(({ facet }) => facet === undefined);
const unknown = '__cdkrd_corpus_unresolved__';

/** Names that the service made up where the template has none, and switches that Terraform always writes. */
const alwaysWritten: readonly [attribute: string, property: string][] = [
  ['allocation_id', 'AllocationId'],
  ['dashboard_name', 'DashboardName'],
  ['name', 'GroupName'],
  ['name', 'LifecycleHookName'],
  ['name', 'LoadBalancerName'],
  ['name', 'LogStreamName'],
  ['name', 'ModelName'],
  ['name', 'Name'],
  ['name', 'PolicyName'],
];

/** What was changed by hand in the recorded accounts, or is not in the template for a reason of its own. */
const changed: Readonly<Record<string, readonly string[]>> = {
  AWS__CloudFront__Distribution__6: ['origin[0].origin_path'],
  AWS__EC2__CapacityReservation__1: ['tags["cdkrd:ephemeral"]'],
  // Traffic was shifted to the other group.
  AWS__ElasticLoadBalancingV2__ListenerRule__1: [
    'action[0].forward.target_group',
    'action[0].forward.target_group',
    'action[0].target_group_arn',
  ],
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

(recorded ? describe : describe.skip)('a recorded document of a network or edge type against its template', () => {
  const cases = recorded ? recordings() : [];

  it('is there for many types', () => {
    expect(new Set(cases.map(({ mapping }) => mapping.cloudFormationType)).size).toBeGreaterThan(30);
  });

  it.each(cases.map((item) => [item.name, item] as const))(
    '%s shows what was changed and nothing else',
    (name, item) => {
      const found = changesOf(item.mapping, attributes(item), item.live, {
        account: '111111111111',
        region: 'us-east-1',
      });
      expect(found.map(([attribute]) => attribute).sort()).toEqual(changed[name] ?? []);
    },
  );
});
