import type { Claim, Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, claim, exact, list, number, owned, set, text, type Claimant } from './dsl.js';

const free = { whenUnset: 'service-chooses' } as const;
/** The provider keeps 0 for a number that nobody gave. */
const zeroIsUnset = { args: { unset: 0 } } as const;

function range(attribute: string, property: string): Lens {
  return block(attribute, property, [number('min', '/Min'), number('max', '/Max')]);
}

/** Attribute-based instance type selection. Where nothing is set AWS fills in its own limits. */
export const instanceRequirements: readonly Lens[] = [
  range('vcpu_count', '/VCpuCount'),
  range('memory_mib', '/MemoryMiB'),
  range('memory_gib_per_vcpu', '/MemoryGiBPerVCpu'),
  range('accelerator_count', '/AcceleratorCount'),
  range('accelerator_total_memory_mib', '/AcceleratorTotalMemoryMiB'),
  range('baseline_ebs_bandwidth_mbps', '/BaselineEbsBandwidthMbps'),
  range('network_bandwidth_gbps', '/NetworkBandwidthGbps'),
  range('network_interface_count', '/NetworkInterfaceCount'),
  range('total_local_storage_gb', '/TotalLocalStorageGB'),
  set('accelerator_manufacturers', '/AcceleratorManufacturers'),
  set('accelerator_names', '/AcceleratorNames'),
  set('accelerator_types', '/AcceleratorTypes'),
  set('allowed_instance_types', '/AllowedInstanceTypes'),
  set('excluded_instance_types', '/ExcludedInstanceTypes'),
  set('cpu_manufacturers', '/CpuManufacturers'),
  set('instance_generations', '/InstanceGenerations'),
  set('local_storage_types', '/LocalStorageTypes', free),
  text('bare_metal', '/BareMetal', { default: 'excluded' }),
  text('burstable_performance', '/BurstablePerformance', { default: 'excluded' }),
  text('local_storage', '/LocalStorage', { default: 'included' }),
  bool('require_hibernate_support', '/RequireHibernateSupport', { default: false }),
  number('max_spot_price_as_percentage_of_optimal_on_demand_price', '/MaxSpotPriceAsPercentageOfOptimalOnDemandPrice', {
    ...free,
    ...zeroIsUnset,
  }),
  number('on_demand_max_price_percentage_over_lowest_price', '/OnDemandMaxPricePercentageOverLowestPrice', {
    default: 20,
    ...zeroIsUnset,
  }),
  number('spot_max_price_percentage_over_lowest_price', '/SpotMaxPricePercentageOverLowestPrice', {
    ...free,
    ...zeroIsUnset,
  }),
];

/** AWS keeps id and name of one template; `$Latest` and `$Default` stay as they were written. */
function template(id: string, name: string): readonly Lens[] {
  return [
    text(id, '/LaunchTemplateId', free),
    text(name, '/LaunchTemplateName', free),
    text('version', '/Version', { default: '$Default' }),
  ];
}

const named = template('launch_template_id', 'launch_template_name');

const instancesDistribution: readonly Lens[] = [
  text('on_demand_allocation_strategy', '/OnDemandAllocationStrategy', free),
  number('on_demand_base_capacity', '/OnDemandBaseCapacity', { default: 0 }),
  number('on_demand_percentage_above_base_capacity', '/OnDemandPercentageAboveBaseCapacity', { default: 100 }),
  text('spot_allocation_strategy', '/SpotAllocationStrategy', { default: 'lowest-price' }),
  number('spot_instance_pools', '/SpotInstancePools', { ...free, args: { unset: 0 } }),
  text('spot_max_price', '/SpotMaxPrice'),
];

const mixedInstancesPolicy = block('mixed_instances_policy', '/MixedInstancesPolicy', [
  block('instances_distribution', '/InstancesDistribution', instancesDistribution),
  block('launch_template', '/LaunchTemplate', [
    block('launch_template_specification', '/LaunchTemplateSpecification', named),
    // The order is the priority of the instance types.
    blocks('override', '/Overrides', 'list', [
      text('instance_type', '/InstanceType'),
      text('weighted_capacity', '/WeightedCapacity'),
      block('launch_template_specification', '/LaunchTemplateSpecification', named),
      block('instance_requirements', '/InstanceRequirements', instanceRequirements),
    ]),
  ]),
]);

/** The group puts its instances behind the target group by itself. */
function registers(identifier: string, each?: string): Claim {
  const options = { fills: ['/Targets'], ...(each !== undefined && { each }) };
  return claim('AWS::ElasticLoadBalancingV2::TargetGroup', [identifier], [], options);
}

const notificationParts = [text('topic_arn', '/TopicARN'), set('notifications', '/NotificationTypes')];
const notification = block('', '/NotificationConfigurations', notificationParts, {
  contributes: true,
  order: ['TopicARN'],
});

/** What `aws_autoscaling_group_tag` says of the element that it put into the tags of its group. */
const singleTag = { Key: 'tag.key', Value: 'tag.value', PropagateAtLaunch: 'tag.propagate_at_launch' };

const group = exact('aws_autoscaling_group', 'AWS::AutoScaling::AutoScalingGroup', {
  identifiers: ['{name}', '{id}'],
  claims: [registers('{each}', 'target_group_arns'), registers('{each}', 'traffic_source.identifier')],
  lenses: [
    text('name', '/AutoScalingGroupName'),
    number('min_size', '/MinSize'),
    number('max_size', '/MaxSize'),
    number('desired_capacity', '/DesiredCapacity', { ...free, equivalences: ['within-capacity-band'] }),
    text('desired_capacity_type', '/DesiredCapacityType', { default: 'units' }),
    set('vpc_zone_identifier', '/VPCZoneIdentifier', free),
    set('availability_zones', '/AvailabilityZones', free),
    text('launch_configuration', '/LaunchConfigurationName'),
    block('launch_template', '/LaunchTemplate', template('id', 'name')),
    mixedInstancesPolicy,
    number('default_cooldown', '/Cooldown', { default: 300 }),
    number('default_instance_warmup', '/DefaultInstanceWarmup'),
    number('health_check_grace_period', '/HealthCheckGracePeriod'),
    text('health_check_type', '/HealthCheckType', { default: 'EC2' }),
    number('max_instance_lifetime', '/MaxInstanceLifetime'),
    bool('capacity_rebalance', '/CapacityRebalance', { default: false }),
    bool('protect_from_scale_in', '/NewInstancesProtectedFromScaleIn', { default: false }),
    text('placement_group', '/PlacementGroup'),
    text('context', '/Context'),
    text('service_linked_role_arn', '/ServiceLinkedRoleARN', free),
    list('termination_policies', '/TerminationPolicies', { default: ['Default'] }),
    set('enabled_metrics', '/MetricsCollection/{Granularity=1Minute}/Metrics'),
    text('metrics_granularity', '/MetricsCollection/{Granularity=1Minute}/Granularity', { default: '1Minute' }),
    set('load_balancers', '/LoadBalancerNames'),
    set('target_group_arns', '/TargetGroupARNs'),
    blocks(
      'traffic_source',
      '/TrafficSources',
      ['Identifier'],
      [text('identifier', '/Identifier'), text('type', '/Type', free)],
      { ...free, equivalences: ['traffic-source-echo'] },
    ),
    block('availability_zone_distribution', '/AvailabilityZoneDistribution', [
      text('capacity_distribution_strategy', '/CapacityDistributionStrategy', { default: 'balanced-best-effort' }),
    ]),
    block('instance_maintenance_policy', '/InstanceMaintenancePolicy', [
      number('min_healthy_percentage', '/MinHealthyPercentage', { default: -1 }),
      number('max_healthy_percentage', '/MaxHealthyPercentage', { default: -1 }),
    ]),
    block('capacity_reservation_specification', '/CapacityReservationSpecification', [
      text('capacity_reservation_preference', '/CapacityReservationPreference', { default: 'default' }),
      block('capacity_reservation_target', '/CapacityReservationTarget', [
        set('capacity_reservation_ids', '/CapacityReservationIds'),
        set('capacity_reservation_resource_group_arns', '/CapacityReservationResourceGroupArns'),
      ]),
    ]),
    blocks(
      'tag',
      '/Tags',
      ['Key'],
      [text('key', '/Key'), text('value', '/Value'), bool('propagate_at_launch', '/PropagateAtLaunch')],
      { args: { reserved: { Key: 'aws:' }, claimed: singleTag } },
    ),
    // The same as a list of maps, up to provider 4.
    blocks(
      'tags',
      '/Tags',
      ['Key'],
      [text('key', '/Key'), text('value', '/Value'), bool('propagate_at_launch', '/PropagateAtLaunch')],
      { args: { reserved: { Key: 'aws:' }, claimed: singleTag } },
    ),
    owned(blocks('notification', '/NotificationConfigurations', ['TopicARN'], notificationParts)),
  ],
  unverified: {
    force_delete: 'terraform-only',
    force_delete_warm_pool: 'terraform-only',
    ignore_failed_scaling_activities: 'terraform-only',
    initial_lifecycle_hook: 'creation-only',
    instance_refresh: 'terraform-only',
    min_elb_capacity: 'terraform-only',
    name_prefix: 'terraform-only',
    suspended_processes: 'not-returned',
    wait_for_capacity_timeout: 'terraform-only',
    wait_for_elb_capacity: 'terraform-only',
    // AWS::AutoScaling::WarmPool.
    warm_pool: 'separate-resource',
  },
  source:
    'CloudFormation reference AWS::AutoScaling::AutoScalingGroup; EC2 Auto Scaling API reference; Terraform AWS provider 5 and 6',
});

/** Adds a load balancer or target group to a group that another resource manages. */
const attachment = exact('aws_autoscaling_attachment', 'AWS::AutoScaling::AutoScalingGroup', {
  identifiers: ['{autoscaling_group_name}'],
  facet: {},
  lenses: [
    text('autoscaling_group_name', '/AutoScalingGroupName'),
    text('lb_target_group_arn', '/TargetGroupARNs', {
      contributes: true,
      order: 'set',
      when: { attribute: 'lb_target_group_arn', notIn: [null] },
    }),
    // Its name up to provider 4.
    block(
      '',
      '',
      [
        text('alb_target_group_arn', '/TargetGroupARNs', {
          contributes: true,
          order: 'set',
          when: { attribute: 'alb_target_group_arn', notIn: [null] },
        }),
      ],
      { when: { attribute: 'lb_target_group_arn', in: [null] } },
    ),
    text('elb', '/LoadBalancerNames', {
      contributes: true,
      order: 'set',
      when: { attribute: 'elb', notIn: [null] },
    }),
  ],
  claims: [registers('{lb_target_group_arn}'), registers('{alb_target_group_arn}')],
  unverified: {},
  source: 'Terraform AWS provider 5 and 6, aws_autoscaling_attachment',
});

/** One topic that hears of the group. A resource for several groups is a part of none of them alone. */
const notifications = exact('aws_autoscaling_notification', 'AWS::AutoScaling::AutoScalingGroup', {
  identifiers: ['{group_names.0}'],
  when: { attribute: 'group_names.1', in: [null] },
  facet: {},
  lenses: [notification],
  claims: [claim('AWS::AutoScaling::AutoScalingGroup', ['{each}'], [notification], { each: 'group_names' })],
  unverified: { group_names: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_NotificationConfiguration.html',
});

export const autoscaling: readonly TypeMapping[] = [group, attachment, notifications];

export const autoscalingClaimants: readonly Claimant[] = [
  {
    terraformType: 'aws_autoscaling_group_tag',
    claims: [claim('AWS::AutoScaling::AutoScalingGroup', ['{autoscaling_group_name}'], [])],
  },
  {
    terraformType: 'aws_autoscaling_traffic_source_attachment',
    claims: [registers('{each}', 'traffic_source.identifier')],
  },
];
