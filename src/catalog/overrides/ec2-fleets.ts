import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

/** The provider writes `lowestPrice`, AWS answers `lowest-price`; so with every strategy. */
const oneWord = { equivalences: ['word-spelling'] } as const;
const instant = { equivalences: ['same-instant'] } as const;

const range = (attribute: string, property: string): Lens =>
  block(attribute, property, [number('max', '/Max'), number('min', '/Min')]);

const requirements: readonly Lens[] = [
  range('accelerator_count', '/AcceleratorCount'),
  set('accelerator_manufacturers', '/AcceleratorManufacturers'),
  set('accelerator_names', '/AcceleratorNames'),
  range('accelerator_total_memory_mib', '/AcceleratorTotalMemoryMiB'),
  set('accelerator_types', '/AcceleratorTypes'),
  set('allowed_instance_types', '/AllowedInstanceTypes'),
  text('bare_metal', '/BareMetal', { default: 'excluded' }),
  range('baseline_ebs_bandwidth_mbps', '/BaselineEbsBandwidthMbps'),
  text('burstable_performance', '/BurstablePerformance', { default: 'excluded' }),
  set('cpu_manufacturers', '/CpuManufacturers'),
  set('excluded_instance_types', '/ExcludedInstanceTypes'),
  set('instance_generations', '/InstanceGenerations'),
  text('local_storage', '/LocalStorage', { default: 'included' }),
  set('local_storage_types', '/LocalStorageTypes'),
  range('memory_gib_per_vcpu', '/MemoryGiBPerVCpu'),
  range('memory_mib', '/MemoryMiB'),
  range('network_bandwidth_gbps', '/NetworkBandwidthGbps'),
  range('network_interface_count', '/NetworkInterfaceCount'),
  number('on_demand_max_price_percentage_over_lowest_price', '/OnDemandMaxPricePercentageOverLowestPrice', {
    default: 20,
    args: { unset: 0 },
  }),
  bool('require_hibernate_support', '/RequireHibernateSupport'),
  number('spot_max_price_percentage_over_lowest_price', '/SpotMaxPricePercentageOverLowestPrice', {
    default: 100,
    args: { unset: 0 },
  }),
  range('total_local_storage_gb', '/TotalLocalStorageGB'),
  range('vcpu_count', '/VCpuCount'),
];
/** Only a fleet knows it. */
const optimalPrice = number(
  'max_spot_price_as_percentage_of_optimal_on_demand_price',
  '/MaxSpotPriceAsPercentageOfOptimalOnDemandPrice',
);
const wanted = (...more: readonly Lens[]): Lens =>
  block('instance_requirements', '/InstanceRequirements', [...requirements, ...more]);

const options: readonly Lens[] = [
  text('max_total_price', '/MaxTotalPrice'),
  number('min_target_capacity', '/MinTargetCapacity'),
  bool('single_availability_zone', '/SingleAvailabilityZone'),
  bool('single_instance_type', '/SingleInstanceType'),
];

const config = (name: string): string => `/SpotFleetRequestConfigData/${name}`;

const launchConfiguration = exact('aws_launch_configuration', 'AWS::AutoScaling::LaunchConfiguration', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/LaunchConfigurationName'),
    text('image_id', '/ImageId'),
    text('instance_type', '/InstanceType'),
    text('key_name', '/KeyName'),
    bool('associate_public_ip_address', '/AssociatePublicIpAddress', chosen),
    bool('ebs_optimized', '/EbsOptimized'),
    bool('enable_monitoring', '/InstanceMonitoring', { default: true }),
    text('iam_instance_profile', '/IamInstanceProfile', { equivalences: ['arn-or-name'] }),
    text('placement_tenancy', '/PlacementTenancy'),
    set('security_groups', '/SecurityGroups'),
    text('spot_price', '/SpotPrice'),
    // EC2-Classic, up to provider 4.
    text('vpc_classic_link_id', '/ClassicLinkVPCId'),
    set('vpc_classic_link_security_groups', '/ClassicLinkVPCSecurityGroups'),
    block('metadata_options', '/MetadataOptions', [
      text('http_endpoint', '/HttpEndpoint', { default: 'enabled' }),
      number('http_put_response_hop_limit', '/HttpPutResponseHopLimit', chosen),
      text('http_tokens', '/HttpTokens', chosen),
    ]),
    // Up to provider 5 the state holds a hash of it.
    lens('base64', 'user_data', '/UserData', { sensitive: true, equivalences: ['user-data-hash'] }),
    text('user_data_base64', '/UserData', { sensitive: true }),
    lens('block-devices', '', '/BlockDeviceMappings', { args: { root: 'unnamed' } }),
  ],
  unverified: { ephemeral_block_device: 'no-lens', name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-autoscaling-launchconfiguration.html`,
});

const ec2Fleet = exact('aws_ec2_fleet', 'AWS::EC2::EC2Fleet', {
  identifiers: ['{id}'],
  lenses: [
    text('type', '/Type', { default: 'maintain' }),
    text('context', '/Context'),
    text('excess_capacity_termination_policy', '/ExcessCapacityTerminationPolicy', { default: 'termination' }),
    bool('replace_unhealthy_instances', '/ReplaceUnhealthyInstances'),
    bool('terminate_instances_with_expiration', '/TerminateInstancesWithExpiration'),
    text('valid_from', '/ValidFrom', instant),
    text('valid_until', '/ValidUntil', instant),
    block('target_capacity_specification', '/TargetCapacitySpecification', [
      text('default_target_capacity_type', '/DefaultTargetCapacityType'),
      number('on_demand_target_capacity', '/OnDemandTargetCapacity'),
      number('spot_target_capacity', '/SpotTargetCapacity'),
      text('target_capacity_unit_type', '/TargetCapacityUnitType', { default: 'units' }),
      number('total_target_capacity', '/TotalTargetCapacity'),
    ]),
    block(
      'on_demand_options',
      '/OnDemandOptions',
      [
        text('allocation_strategy', '/AllocationStrategy', { default: 'lowest-price', ...oneWord }),
        block('capacity_reservation_options', '/CapacityReservationOptions', [
          text('usage_strategy', '/UsageStrategy'),
        ]),
        ...options,
      ],
      chosen,
    ),
    block(
      'spot_options',
      '/SpotOptions',
      [
        text('allocation_strategy', '/AllocationStrategy', { default: 'lowest-price', ...oneWord }),
        text('instance_interruption_behavior', '/InstanceInterruptionBehavior', { default: 'terminate' }),
        number('instance_pools_to_use_count', '/InstancePoolsToUseCount', { default: 1 }),
        block('maintenance_strategies', '/MaintenanceStrategies', [
          block('capacity_rebalance', '/CapacityRebalance', [
            text('replacement_strategy', '/ReplacementStrategy'),
            number('termination_delay', '/TerminationDelay'),
          ]),
        ]),
        ...options,
      ],
      chosen,
    ),
    blocks('launch_template_config', '/LaunchTemplateConfigs', 'list', [
      block('launch_template_specification', '/LaunchTemplateSpecification', [
        text('launch_template_id', '/LaunchTemplateId', chosen),
        text('launch_template_name', '/LaunchTemplateName', chosen),
        text('version', '/Version'),
      ]),
      blocks('override', '/Overrides', 'list', [
        text('availability_zone', '/AvailabilityZone', chosen),
        text('instance_type', '/InstanceType'),
        text('max_price', '/MaxPrice', chosen),
        number('priority', '/Priority'),
        text('subnet_id', '/SubnetId'),
        number('weighted_capacity', '/WeightedCapacity', chosen),
        wanted(optimalPrice),
      ]),
    ]),
    // Where the answer has no tag specification at all, it says nothing of tags.
    tags('/TagSpecifications/{ResourceType=fleet}/Tags', { equivalences: ['absent-live'] }),
  ],
  unverified: {
    fleet_instance_set: 'service-managed',
    fleet_state: 'service-managed',
    fulfilled_capacity: 'service-managed',
    fulfilled_on_demand_capacity: 'service-managed',
    terminate_instances: 'terraform-only',
  },
  source: `${reference}/aws-resource-ec2-ec2fleet.html`,
});

const spotFleetRequest = exact('aws_spot_fleet_request', 'AWS::EC2::SpotFleet', {
  identifiers: ['{id}'],
  lenses: [
    text('iam_fleet_role', config('IamFleetRole')),
    text('fleet_type', config('Type'), { default: 'maintain' }),
    text('allocation_strategy', config('AllocationStrategy'), { default: 'lowestPrice', ...oneWord }),
    text('context', config('Context')),
    text('excess_capacity_termination_policy', config('ExcessCapacityTerminationPolicy'), {
      default: 'Default',
      equivalences: ['ignore-case'],
    }),
    text('instance_interruption_behaviour', config('InstanceInterruptionBehavior'), { default: 'terminate' }),
    number('instance_pools_to_use_count', config('InstancePoolsToUseCount'), { default: 1 }),
    text('on_demand_allocation_strategy', config('OnDemandAllocationStrategy'), { default: 'lowestPrice', ...oneWord }),
    text('on_demand_max_total_price', config('OnDemandMaxTotalPrice')),
    number('on_demand_target_capacity', config('OnDemandTargetCapacity')),
    bool('replace_unhealthy_instances', config('ReplaceUnhealthyInstances')),
    block('spot_maintenance_strategies', config('SpotMaintenanceStrategies'), [
      block('capacity_rebalance', '/CapacityRebalance', [text('replacement_strategy', '/ReplacementStrategy')]),
    ]),
    text('spot_price', config('SpotPrice')),
    number('target_capacity', config('TargetCapacity')),
    text('target_capacity_unit_type', config('TargetCapacityUnitType')),
    bool('terminate_instances_with_expiration', config('TerminateInstancesWithExpiration')),
    text('valid_from', config('ValidFrom'), { ...chosen, ...instant }),
    text('valid_until', config('ValidUntil'), instant),
    lens('members', 'load_balancers', config('LoadBalancersConfig/ClassicLoadBalancersConfig/ClassicLoadBalancers'), {
      order: 'set',
      args: { field: 'Name' },
    }),
    lens('members', 'target_group_arns', config('LoadBalancersConfig/TargetGroupsConfig/TargetGroups'), {
      order: 'set',
      args: { field: 'Arn' },
    }),
    blocks('launch_template_config', config('LaunchTemplateConfigs'), 'set', [
      block('launch_template_specification', '/LaunchTemplateSpecification', [
        text('id', '/LaunchTemplateId'),
        text('name', '/LaunchTemplateName'),
        text('version', '/Version'),
      ]),
      blocks('overrides', '/Overrides', 'set', [
        text('availability_zone', '/AvailabilityZone'),
        text('instance_type', '/InstanceType'),
        number('priority', '/Priority'),
        text('spot_price', '/SpotPrice'),
        text('subnet_id', '/SubnetId'),
        number('weighted_capacity', '/WeightedCapacity'),
        wanted(),
      ]),
    ]),
  ],
  unverified: {
    launch_specification: 'creation-only',
    tags: 'write-only',
    terminate_instances_on_delete: 'terraform-only',
    wait_for_fulfillment: 'terraform-only',
  },
  source: `${reference}/aws-resource-ec2-spotfleet.html`,
});

export const ec2Fleets: readonly TypeMapping[] = [launchConfiguration, ec2Fleet, spotFleetRequest];
