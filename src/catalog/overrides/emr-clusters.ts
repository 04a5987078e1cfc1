import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, claim, exact, json, lens, list, map, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const api = 'https://docs.aws.amazon.com/emr/latest/APIReference';
const free = { whenUnset: 'service-chooses' } as const;
const role = { equivalences: ['arn-or-name'] } as const;
const scaled = { equivalences: ['emr-scaled'] } as const;

/** Instance types without disks of their own get some that nobody asked for. */
const volumes = blocks(
  'ebs_config',
  '/EbsConfiguration/EbsBlockDeviceConfigs',
  'set',
  [
    text('type', '/VolumeSpecification/VolumeType'),
    number('size', '/VolumeSpecification/SizeInGB'),
    number('iops', '/VolumeSpecification/Iops', free),
    number('volumes_per_instance', '/VolumesPerInstance', { default: 1 }),
  ],
  free,
);

const groupVolumes: Lens = {
  ...volumes,
  children: [...(volumes.children ?? []), number('throughput', '/VolumeSpecification/Throughput', free)],
};

const scalingPolicy = json('autoscaling_policy', '/AutoScalingPolicy');

const node: readonly Lens[] = [
  text('name', '/Name'),
  text('instance_type', '/InstanceType'),
  text('bid_price', '/BidPrice'),
];

const launch: readonly Lens[] = [
  block('on_demand_specification', '/OnDemandSpecification', [text('allocation_strategy', '/AllocationStrategy')]),
  block('spot_specification', '/SpotSpecification', [
    text('allocation_strategy', '/AllocationStrategy'),
    number('block_duration_minutes', '/BlockDurationMinutes'),
    text('timeout_action', '/TimeoutAction'),
    number('timeout_duration_minutes', '/TimeoutDurationMinutes'),
  ]),
];

const fleet: readonly Lens[] = [
  text('name', '/Name'),
  number('target_on_demand_capacity', '/TargetOnDemandCapacity', scaled),
  number('target_spot_capacity', '/TargetSpotCapacity', scaled),
  block('launch_specifications', '/LaunchSpecifications', launch, free),
  blocks(
    'instance_type_configs',
    '/InstanceTypeConfigs',
    ['InstanceType'],
    [
      text('instance_type', '/InstanceType'),
      text('bid_price', '/BidPrice'),
      number('bid_price_as_percentage_of_on_demand_price', '/BidPriceAsPercentageOfOnDemandPrice', { default: 100 }),
      number('weighted_capacity', '/WeightedCapacity', { default: 1 }),
      blocks('configurations', '/Configurations', 'set', [
        text('classification', '/Classification'),
        map('properties', '/ConfigurationProperties'),
      ]),
      volumes,
    ],
  ),
];

const ec2Attributes = block('ec2_attributes', '', [
  text('instance_profile', '/JobFlowRole', role),
  text('key_name', '/Instances/Ec2KeyName'),
  text('subnet_id', '/Instances/Ec2SubnetId', free),
  set('subnet_ids', '/Instances/Ec2SubnetIds', free),
  lens('joined', 'additional_master_security_groups', '/Instances/AdditionalMasterSecurityGroups', { order: 'set' }),
  lens('joined', 'additional_slave_security_groups', '/Instances/AdditionalSlaveSecurityGroups', { order: 'set' }),
  text('emr_managed_master_security_group', '/Instances/EmrManagedMasterSecurityGroup', free),
  text('emr_managed_slave_security_group', '/Instances/EmrManagedSlaveSecurityGroup', free),
  text('service_access_security_group', '/Instances/ServiceAccessSecurityGroup', free),
]);

const nodes: readonly Lens[] = [
  block('master_instance_group', '/Instances/MasterInstanceGroup', [
    ...node,
    number('instance_count', '/InstanceCount', { default: 1 }),
    groupVolumes,
  ]),
  block('core_instance_group', '/Instances/CoreInstanceGroup', [
    ...node,
    number('instance_count', '/InstanceCount', { default: 1, ...scaled }),
    groupVolumes,
    scalingPolicy,
  ]),
  block('master_instance_fleet', '/Instances/MasterInstanceFleet', fleet),
  block('core_instance_fleet', '/Instances/CoreInstanceFleet', fleet),
];

const cluster = exact('aws_emr_cluster', 'AWS::EMR::Cluster', {
  reader: 'emr',
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('release_label', '/ReleaseLabel'),
    text('os_release_label', '/OSReleaseLabel', free),
    lens('members', 'applications', '/Applications', {
      order: 'set',
      args: { field: 'Name' },
      equivalences: ['ignore-case'],
    }),
    text('service_role', '/ServiceRole', role),
    text('autoscaling_role', '/AutoScalingRole', role),
    text('security_configuration', '/SecurityConfiguration'),
    text('custom_ami_id', '/CustomAmiId'),
    number('ebs_root_volume_size', '/EbsRootVolumeSize', free),
    text('log_uri', '/LogUri', { equivalences: ['s3-uri'] }),
    text('log_encryption_kms_key_id', '/LogEncryptionKmsKeyId', { equivalences: ['kms-key'] }),
    text('scale_down_behavior', '/ScaleDownBehavior', free),
    number('step_concurrency_level', '/StepConcurrencyLevel', { default: 1 }),
    bool('visible_to_all_users', '/VisibleToAllUsers', { default: true }),
    bool('termination_protection', '/Instances/TerminationProtected', free),
    bool('keep_job_flow_alive_when_no_steps', '/Instances/KeepJobFlowAliveWhenNoSteps', free),
    bool('unhealthy_node_replacement', '/Instances/UnhealthyNodeReplacement', free),
    ec2Attributes,
    ...nodes,
    block('auto_termination_policy', '/AutoTerminationPolicy', [number('idle_timeout', '/IdleTimeout', free)]),
    // What they are may also stand in a file that `configurations` names.
    json('configurations_json', '/Configurations', { order: 'set', ...free }),
    blocks('bootstrap_action', '/BootstrapActions', 'list', [
      text('name', '/Name'),
      text('path', '/ScriptBootstrapAction/Path'),
      list('args', '/ScriptBootstrapAction/Args'),
    ]),
    block('kerberos_attributes', '/KerberosAttributes', [
      text('realm', '/Realm'),
      text('ad_domain_join_user', '/ADDomainJoinUser', { equivalences: ['absent-live'] }),
    ]),
    blocks(
      'placement_group_config',
      '/PlacementGroupConfigs',
      ['InstanceRole'],
      [text('instance_role', '/InstanceRole'), text('placement_strategy', '/PlacementStrategy', free)],
      free,
    ),
    tags(),
  ],
  unverified: {
    additional_info: 'write-only',
    configurations: 'creation-only',
    'kerberos_attributes.ad_domain_join_password': 'never-asked',
    'kerberos_attributes.cross_realm_trust_principal_password': 'never-asked',
    'kerberos_attributes.kdc_admin_password': 'never-asked',
    list_steps_states: 'terraform-only',
    // Work that a cluster is given, not what it is.
    step: 'separate-resource',
  },
  source: `${reference}/aws-resource-emr-cluster.html`,
});

const instanceGroup = exact('aws_emr_instance_group', 'AWS::EMR::InstanceGroupConfig', {
  reader: 'emr',
  identifiers: ['{cluster_id}|{id}'],
  aliases: ['{cluster_id}'],
  lenses: [
    text('cluster_id', '/JobFlowId'),
    ...node,
    number('instance_count', '/InstanceCount', { ...free, ...scaled }),
    bool('ebs_optimized', '/EbsConfiguration/EbsOptimized', free),
    volumes,
    scalingPolicy,
    json('configurations_json', '/Configurations', { order: 'set' }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-emr-instancegroupconfig.html`,
});

const instanceFleet = exact('aws_emr_instance_fleet', 'AWS::EMR::InstanceFleetConfig', {
  reader: 'emr',
  identifiers: ['{cluster_id}|{id}'],
  aliases: ['{cluster_id}'],
  lenses: [text('cluster_id', '/ClusterId'), ...fleet],
  unverified: {},
  source: `${reference}/aws-resource-emr-instancefleetconfig.html`,
});

const everyNode = { everywhere: true, reader: 'emr' } as const;

/** Moves the numbers of everything in the cluster that is not its master. */
const managedScaling = exact('aws_emr_managed_scaling_policy', 'Driftline::EMR::ManagedScalingPolicy', {
  reader: 'emr',
  identifiers: ['{cluster_id}', '{id}'],
  lenses: [
    text('cluster_id', '/ClusterId'),
    text('scaling_strategy', '/ScalingStrategy', { default: 'DEFAULT' }),
    number('utilization_performance_index', '/UtilizationPerformanceIndex', free),
    block('compute_limits', '/ComputeLimits', [
      text('unit_type', '/UnitType'),
      number('minimum_capacity_units', '/MinimumCapacityUnits'),
      number('maximum_capacity_units', '/MaximumCapacityUnits'),
      number('maximum_core_capacity_units', '/MaximumCoreCapacityUnits', free),
      number('maximum_ondemand_capacity_units', '/MaximumOnDemandCapacityUnits', free),
    ]),
  ],
  unverified: {},
  claims: [
    claim('AWS::EMR::Cluster', ['{cluster_id}'], [], everyNode),
    claim('AWS::EMR::InstanceGroupConfig', ['{cluster_id}'], [], everyNode),
    claim('AWS::EMR::InstanceFleetConfig', ['{cluster_id}'], [], everyNode),
  ],
  source: `${api}/API_ManagedScalingPolicy.html`,
});

export const emrClusters: readonly TypeMapping[] = [cluster, instanceGroup, instanceFleet, managedScaling];
