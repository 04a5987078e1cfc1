import { describe, expect, it } from '@jest/globals';
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
import { changedAttributes, once, recordings, type AlwaysWritten } from './recordings.js';

/** Documents that AWS really returned, against the templates they were made from: networks, edge, scaling and logs. */
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

/** Names that the service made up where the template has none, and switches that Terraform always writes. */
const alwaysWritten: AlwaysWritten = [
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

const cases = once(recordings(mappings, 'network and edge types were not checked'));

(cases.length > 0 ? describe : describe.skip)(
  'a recorded document of a network or edge type against its template',
  () => {
    it('is there for many types', () => {
      expect(new Set(cases.map(({ mapping }) => mapping.cloudFormationType)).size).toBeGreaterThan(30);
    });

    it.each(cases.map((item) => [item.name, item] as const))(
      '%s shows what was changed and nothing else',
      (name, item) => {
        expect(changedAttributes(item, alwaysWritten, { account: '111111111111', region: 'us-east-1' })).toEqual(
          changed[name] ?? [],
        );
      },
    );
  },
);
