import type { TypeMapping } from '../model.js';
import { block, blocks, exact, lens, map, number, set, tagMap, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;
/** Batch takes its words in any case. */
const anyCase = { equivalences: ['ignore-case'] } as const;

const resources = block('compute_resources', '/ComputeResources', [
  text('allocation_strategy', '/AllocationStrategy', { ...chosen, ...anyCase }),
  number('bid_percentage', '/BidPercentage', { ...chosen, args: { unset: 0 } }),
  text('ec2_key_pair', '/Ec2KeyPair'),
  text('image_id', '/ImageId'),
  text('instance_role', '/InstanceRole', { equivalences: ['arn-or-name'] }),
  set('instance_type', '/InstanceTypes'),
  number('max_vcpus', '/MaxvCpus'),
  number('min_vcpus', '/MinvCpus'),
  text('placement_group', '/PlacementGroup'),
  set('security_group_ids', '/SecurityGroupIds'),
  text('spot_iam_fleet_role', '/SpotIamFleetRole', { equivalences: ['arn-or-name'] }),
  set('subnets', '/Subnets'),
  map('tags', '/Tags'),
  text('type', '/Type', anyCase),
  blocks(
    'ec2_configuration',
    '/Ec2Configuration',
    'set',
    [
      text('image_id_override', '/ImageIdOverride', chosen),
      text('image_kubernetes_version', '/ImageKubernetesVersion', chosen),
      text('image_type', '/ImageType', chosen),
    ],
    chosen,
  ),
  block('launch_template', '/LaunchTemplate', [
    text('launch_template_id', '/LaunchTemplateId'),
    text('launch_template_name', '/LaunchTemplateName'),
    text('version', '/Version', chosen),
  ]),
]);

const environment = exact('aws_batch_compute_environment', 'AWS::Batch::ComputeEnvironment', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/ComputeEnvironmentName', chosen),
    // Its name up to provider 5.
    text('compute_environment_name', '/ComputeEnvironmentName', chosen),
    text('service_role', '/ServiceRole', { ...chosen, equivalences: ['arn-or-name'] }),
    text('state', '/State', { default: 'ENABLED', ...anyCase }),
    text('type', '/Type', anyCase),
    resources,
    block('eks_configuration', '/EksConfiguration', [
      text('eks_cluster_arn', '/EksClusterArn'),
      text('kubernetes_namespace', '/KubernetesNamespace'),
    ]),
    tagMap(),
  ],
  unverified: {
    compute_environment_name_prefix: 'creation-only',
    'compute_resources.desired_vcpus': 'service-managed',
    name_prefix: 'creation-only',
    update_policy: 'write-only',
  },
  source: `${reference}/aws-resource-batch-computeenvironment.html`,
});

const queue = exact('aws_batch_job_queue', 'AWS::Batch::JobQueue', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/JobQueueName'),
    number('priority', '/Priority'),
    text('scheduling_policy_arn', '/SchedulingPolicyArn'),
    text('state', '/State', anyCase),
    blocks(
      'compute_environment_order',
      '/ComputeEnvironmentOrder',
      ['Order'],
      [
        number('order', '/Order'),
        text('compute_environment', '/ComputeEnvironment', { equivalences: ['arn-or-name'] }),
      ],
    ),
    // Up to provider 5, where the place in the list is the order.
    lens('members', 'compute_environments', '/ComputeEnvironmentOrder', {
      order: 'list',
      args: { field: 'ComputeEnvironment' },
      equivalences: ['arn-or-name'],
    }),
    blocks('job_state_time_limit_action', '/JobStateTimeLimitActions', 'set', [
      text('action', '/Action'),
      number('max_time_seconds', '/MaxTimeSeconds'),
      text('reason', '/Reason'),
      text('state', '/State'),
    ]),
    tagMap(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-batch-jobqueue.html`,
});

const schedulingPolicy = exact('aws_batch_scheduling_policy', 'AWS::Batch::SchedulingPolicy', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    block('fair_share_policy', '/FairsharePolicy', [
      number('compute_reservation', '/ComputeReservation'),
      number('share_decay_seconds', '/ShareDecaySeconds'),
      blocks(
        'share_distribution',
        '/ShareDistribution',
        ['ShareIdentifier'],
        [
          text('share_identifier', '/ShareIdentifier'),
          number('weight_factor', '/WeightFactor', { default: 1, args: { unset: 0 } }),
        ],
      ),
    ]),
    tagMap(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-batch-schedulingpolicy.html`,
});

export const batch: readonly TypeMapping[] = [environment, queue, schedulingPolicy];
