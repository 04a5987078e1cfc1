import type { TypeMapping } from '../model.js';
import { instanceRequirements } from './autoscaling.js';
import { block, blocks, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const managedInstances = block('managed_instances_provider', '/ManagedInstancesProvider', [
  text('infrastructure_role_arn', '/InfrastructureRoleArn'),
  text('propagate_tags', '/PropagateTags', free),
  block('infrastructure_optimization', '/InfrastructureOptimization', [
    number('scale_in_after', '/ScaleInAfter', free),
  ]),
  block('instance_launch_template', '/InstanceLaunchTemplate', [
    text('ec2_instance_profile_arn', '/Ec2InstanceProfileArn'),
    text('monitoring', '/Monitoring', free),
    block('instance_requirements', '/InstanceRequirements', instanceRequirements),
    block('network_configuration', '/NetworkConfiguration', [
      set('security_groups', '/SecurityGroups'),
      set('subnets', '/Subnets'),
    ]),
    block('storage_configuration', '/StorageConfiguration', [number('storage_size_gib', '/StorageSizeGiB', free)]),
  ]),
]);

const capacityProvider = exact('aws_ecs_capacity_provider', 'AWS::ECS::CapacityProvider', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/Name'),
    text('cluster', '/ClusterName', { equivalences: ['arn-or-name'] }),
    block('auto_scaling_group_provider', '/AutoScalingGroupProvider', [
      text('auto_scaling_group_arn', '/AutoScalingGroupArn', { equivalences: ['arn-or-name'] }),
      text('managed_draining', '/ManagedDraining', { default: 'ENABLED' }),
      text('managed_termination_protection', '/ManagedTerminationProtection', { default: 'DISABLED' }),
      block('managed_scaling', '/ManagedScaling', [
        text('status', '/Status', { default: 'ENABLED' }),
        number('target_capacity', '/TargetCapacity', { default: 100, args: { unset: 0 } }),
        number('instance_warmup_period', '/InstanceWarmupPeriod', free),
        number('minimum_scaling_step_size', '/MinimumScalingStepSize', { default: 1, args: { unset: 0 } }),
        number('maximum_scaling_step_size', '/MaximumScalingStepSize', { default: 10_000, args: { unset: 0 } }),
      ]),
    ]),
    managedInstances,
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ecs-capacityprovider.html`,
});

const clusterCapacityProviders = exact(
  'aws_ecs_cluster_capacity_providers',
  'AWS::ECS::ClusterCapacityProviderAssociations',
  {
    identifiers: ['{cluster_name}', '{id}'],
    lenses: [
      text('cluster_name', '/Cluster', { equivalences: ['arn-or-name'] }),
      set('capacity_providers', '/CapacityProviders'),
      blocks(
        'default_capacity_provider_strategy',
        '/DefaultCapacityProviderStrategy',
        ['CapacityProvider'],
        [text('capacity_provider', '/CapacityProvider'), number('base', '/Base'), number('weight', '/Weight')],
      ),
    ],
    unverified: {},
    source: `${reference}/aws-resource-ecs-clustercapacityproviderassociations.html`,
  },
);

export const ecsCapacity: readonly TypeMapping[] = [capacityProvider, clusterCapacityProviders];
