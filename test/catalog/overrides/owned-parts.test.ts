import { describe, expect, it } from '@jest/globals';
import type { Catalog } from '../../../src/catalog/catalog.js';
import { loadCatalog } from '../../../src/catalog/load.js';
import type { PlacedInstance } from '../../../src/domain/graph.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';
import { compareGroup } from '../../../src/drift/compare-group.js';
import { bindGraph } from '../../../src/intent/graph/bind.js';
import { placed as placedAs } from '../../placed.js';

const catalog: Catalog = loadCatalog();

const placed = (type: string, name: string, attributes: JsonObject): PlacedInstance =>
  placedAs(type, attributes, { name });

interface Seen {
  /** `address attribute operation`. */
  readonly drift: readonly string[];
  readonly unverified: readonly (readonly [string, string])[];
}

/** What the live document says of the first resource, beside the others of its state. */
function seen(live: JsonObject, ...resources: readonly [PlacedInstance, ...PlacedInstance[]]): Seen {
  const { groups } = bindGraph({ resources, diagnostics: [] }, catalog);
  const group = groups.find(({ members }) => members[0]?.placed === resources[0]);
  if (group === undefined) throw new Error('nothing reads it');
  const { request } = group;
  const { findings, coverage } = compareGroup(group, { kind: 'found', request, identifier: 'r', properties: live });
  return {
    drift: findings.flatMap((finding) =>
      finding.kind === 'missing'
        ? [`${finding.address} missing`]
        : finding.changes.map(({ attribute, operation }) => `${finding.address} ${attribute} ${operation}`),
    ),
    unverified: coverage.flatMap((entry) =>
      entry.unverified.map(({ attribute, reason }) => [attribute, reason] as const),
    ),
  };
}

const statement = { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' };
const open: JsonObject = { Version: '2012-10-17', Statement: [statement] };
const text = JSON.stringify(open);

interface Part {
  readonly owner: readonly [type: string, attributes: JsonObject];
  readonly live: JsonObject;
  /** Where the part is, and what somebody made of it. */
  readonly at: string;
  readonly made: Json;
  readonly attribute: string;
  /** The Terraform resource that would declare just that. */
  readonly declares?: readonly [type: string, attributes: JsonObject];
}

const parts: readonly Part[] = [
  {
    owner: ['aws_backup_vault', { name: 'v' }],
    live: { BackupVaultName: 'v' },
    at: 'AccessPolicy',
    made: open,
    attribute: 'policy',
    declares: ['aws_backup_vault_policy', { backup_vault_name: 'v', policy: text }],
  },
  {
    owner: ['aws_cloudwatch_event_bus', { name: 'b' }],
    live: { Name: 'b' },
    at: 'Policy',
    made: open,
    attribute: 'policy',
    declares: ['aws_cloudwatch_event_bus_policy', { event_bus_name: 'b', policy: text }],
  },
  {
    owner: ['aws_efs_file_system', { id: 'fs-1' }],
    live: { FileSystemId: 'fs-1' },
    at: 'FileSystemPolicy',
    made: open,
    attribute: 'policy',
    declares: ['aws_efs_file_system_policy', { file_system_id: 'fs-1', policy: text }],
  },
  {
    owner: ['aws_dynamodb_table', { name: 't', billing_mode: 'PAY_PER_REQUEST' }],
    live: { TableName: 't', BillingMode: 'PAY_PER_REQUEST' },
    at: 'ResourcePolicy',
    made: { PolicyDocument: open },
    attribute: 'resource_policy',
    declares: [
      'aws_dynamodb_resource_policy',
      { resource_arn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/t', policy: text },
    ],
  },
  {
    owner: ['aws_dynamodb_table', { name: 't', billing_mode: 'PAY_PER_REQUEST' }],
    live: { TableName: 't', BillingMode: 'PAY_PER_REQUEST' },
    at: 'ContributorInsightsSpecification',
    made: { Enabled: true },
    attribute: 'contributor_insights',
    declares: ['aws_dynamodb_contributor_insights', { table_name: 't', index_name: '' }],
  },
  // By itself, and among other groups.
  ...[['g'], ['f', 'g']].map((groups): Part => ({
    owner: ['aws_autoscaling_group', { name: 'g', min_size: 0, max_size: 1 }],
    live: { AutoScalingGroupName: 'g', MinSize: '0', MaxSize: '1' },
    at: 'NotificationConfigurations',
    made: [{ TopicARN: 'arn:t', NotificationTypes: ['autoscaling:EC2_INSTANCE_LAUNCH'] }],
    attribute: 'notification',
    declares: [
      'aws_autoscaling_notification',
      { group_names: groups, topic_arn: 'arn:t', notifications: ['autoscaling:EC2_INSTANCE_LAUNCH'] },
    ],
  })),
  {
    owner: ['aws_cloudwatch_log_delivery_destination', { name: 'd' }],
    live: { Name: 'd' },
    at: 'DeliveryDestinationPolicy',
    made: { DeliveryDestinationName: 'd', DeliveryDestinationPolicy: open },
    attribute: 'delivery_destination_policy',
    declares: [
      'aws_cloudwatch_log_delivery_destination_policy',
      { delivery_destination_name: 'd', delivery_destination_policy: text },
    ],
  },
  {
    owner: ['aws_cloudwatch_log_destination', { name: 'd' }],
    live: { DestinationName: 'd' },
    at: 'DestinationPolicy',
    made: text,
    attribute: 'access_policy',
    declares: ['aws_cloudwatch_log_destination_policy', { destination_name: 'd', access_policy: text }],
  },
  {
    owner: ['aws_cloudwatch_log_group', { name: 'g' }],
    live: { LogGroupName: 'g' },
    at: 'DataProtectionPolicy',
    made: { Name: 'mask' },
    attribute: 'data_protection_policy',
    declares: [
      'aws_cloudwatch_log_data_protection_policy',
      { log_group_name: 'g', policy_document: '{"Name":"mask"}' },
    ],
  },
  {
    owner: ['aws_ecr_repository', { name: 'r' }],
    live: { RepositoryName: 'r' },
    at: 'RepositoryPolicyText',
    made: open,
    attribute: 'policy',
    declares: ['aws_ecr_repository_policy', { repository: 'r', policy: text }],
  },
  {
    owner: ['aws_eks_access_entry', { principal_arn: 'arn:p', cluster_name: 'c' }],
    live: { PrincipalArn: 'arn:p', ClusterName: 'c' },
    at: 'AccessPolicies',
    made: [{ PolicyArn: 'arn:admin', AccessScope: { Type: 'cluster' } }],
    attribute: 'access_policy',
    declares: [
      'aws_eks_access_policy_association',
      { principal_arn: 'arn:p', cluster_name: 'c', policy_arn: 'arn:admin', access_scope: [{ type: 'cluster' }] },
    ],
  },
  {
    owner: ['aws_organizations_policy', { id: 'p-1', name: 'n', content: text }],
    live: { Id: 'p-1', Name: 'n', Type: 'SERVICE_CONTROL_POLICY', Content: open },
    at: 'TargetIds',
    made: ['ou-1'],
    attribute: 'target_ids',
    declares: ['aws_organizations_policy_attachment', { policy_id: 'p-1', target_id: 'ou-1' }],
  },
  {
    owner: ['aws_sns_topic', { arn: 'arn:t', name: 't' }],
    live: { TopicName: 't' },
    at: 'Subscription',
    made: [{ Endpoint: 'eve@example.com', Protocol: 'email' }],
    attribute: 'subscription',
    declares: [
      'aws_sns_topic_subscription',
      { arn: 'arn:s', topic_arn: 'arn:t', protocol: 'email', endpoint: 'eve@example.com' },
    ],
  },
  {
    owner: ['aws_s3_bucket', { bucket: 'b' }],
    live: { BucketName: 'b' },
    at: 'PublicAccessBlockConfiguration',
    made: {
      ...{ BlockPublicAcls: false, BlockPublicPolicy: false },
      ...{ IgnorePublicAcls: false, RestrictPublicBuckets: false },
    },
    attribute: 'public_access_block',
    declares: [
      'aws_s3_bucket_public_access_block',
      {
        bucket: 'b',
        ...{ block_public_acls: false, block_public_policy: false },
        ...{ ignore_public_acls: false, restrict_public_buckets: false },
      },
    ],
  },
];

describe.each(parts)('$at of $owner.0', ({ owner, live, at, made, attribute, declares }) => {
  const resource = placed(owner[0], 'owner', owner[1]);

  it('is no finding where it is not there', () => {
    expect(seen(live, resource).drift).toEqual([]);
  });

  it('is drift on the resource where nobody declares it', () => {
    expect(seen({ ...live, [at]: made }, resource).drift).toEqual([`${owner[0]}.owner ${attribute} add`]);
  });

  it('is none where another resource does', () => {
    const other = declares === undefined ? [] : [placed(declares[0], 'other', declares[1])];
    expect(seen({ ...live, [at]: made }, resource, ...other)).toMatchObject({ drift: [] });
  });
});

describe('what AWS gives everybody', () => {
  it('is no addition: a new bucket blocks public access', () => {
    const blocked = {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    };
    const bucket = placed('aws_s3_bucket', 'b', { bucket: 'b' });
    expect(seen({ BucketName: 'b', PublicAccessBlockConfiguration: blocked }, bucket).drift).toEqual([]);
    const opened = { ...blocked, BlockPublicPolicy: false };
    expect(seen({ BucketName: 'b', PublicAccessBlockConfiguration: opened }, bucket).drift).toEqual([
      'aws_s3_bucket.b public_access_block.block_public_policy add',
    ]);
  });

  it('is no addition: a One Zone file system is backed up', () => {
    const live = { FileSystemId: 'fs-1', BackupPolicy: { Status: 'ENABLED' } };
    const zone = { id: 'fs-1', availability_zone_name: 'eu-west-1a' };
    expect(
      seen({ ...live, AvailabilityZoneName: 'eu-west-1a' }, placed('aws_efs_file_system', 'z', zone)).drift,
    ).toEqual([]);
    expect(seen(live, placed('aws_efs_file_system', 'r', { id: 'fs-1' })).drift).toEqual([
      'aws_efs_file_system.r backup_policy add',
    ]);
  });
});

describe('the targets of a target group', () => {
  const arn = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/1';
  const group = placed('aws_lb_target_group', 'web', { arn, name: 'web' });
  const one = placed('aws_lb_target_group_attachment', 'one', { target_group_arn: arn, target_id: 'i-1' });
  const live = {
    Name: 'web',
    TargetGroupArn: arn,
    Targets: [
      { Id: 'i-1', Port: 80 },
      { Id: 'i-2', Port: 80 },
    ],
  };
  const managed = ['target', 'service-managed'];

  it('register by themselves, unless code attaches them', () => {
    const alone = seen(live, group);
    expect(alone.drift).toEqual([]);
    expect(alone.unverified).toContainEqual(managed);
    expect(seen(live, group, one).drift).toEqual(['aws_lb_target_group.web target add']);
  });

  it.each([
    ['aws_autoscaling_group', { name: 'asg', target_group_arns: [arn] }],
    ['aws_autoscaling_group', { name: 'asg', traffic_source: [{ identifier: arn, type: 'elbv2' }] }],
    ['aws_autoscaling_attachment', { autoscaling_group_name: 'asg', lb_target_group_arn: arn }],
    ['aws_autoscaling_traffic_source_attachment', { traffic_source: [{ identifier: arn }] }],
    ['aws_ecs_service', { id: 'arn:svc', name: 'svc', cluster: 'c', load_balancer: [{ target_group_arn: arn }] }],
  ] as const)('register by themselves beside an attachment where there is an %s', (type, attributes) => {
    const filler = placed(type, 'filler', JSON.parse(JSON.stringify(attributes)) as JsonObject);
    const both = seen(live, group, one, filler);
    expect(both.drift).toEqual([]);
    expect(both.unverified).toContainEqual(managed);
  });

  it('are no concern of a group that registers elsewhere', () => {
    const elsewhere = placed('aws_autoscaling_group', 'asg', { name: 'asg', target_group_arns: [`${arn}2`] });
    expect(seen(live, group, one, elsewhere).drift).toEqual(['aws_lb_target_group.web target add']);
  });
});

describe('statements in the policy of an event bus', () => {
  const bus = placed('aws_cloudwatch_event_bus', 'b', { name: 'b' });
  const permission = placed('aws_cloudwatch_event_permission', 'p', {
    ...{ event_bus_name: 'b', statement_id: 'partner', principal: '111122223333', action: 'events:PutEvents' },
  });
  const declared = { ...statement, Sid: 'partner' };
  const policy = (...statements: JsonObject[]) => ({ Version: '2012-10-17', Statement: statements });

  it('are no addition where each is a permission of its own', () => {
    for (const Policy of [policy(declared), JSON.stringify(policy(declared))]) {
      expect(seen({ Name: 'b', Policy }, bus, permission).drift).toEqual([]);
    }
  });

  it('are one where somebody added another', () => {
    const added = 'aws_cloudwatch_event_bus.b policy add';
    for (const other of [statement, { ...statement, Sid: 'other' }]) {
      expect(seen({ Name: 'b', Policy: policy(declared, other) }, bus, permission).drift).toEqual([added]);
    }
    expect(seen({ Name: 'b', Policy: policy(declared) }, bus).drift).toEqual([added]);
  });
});
