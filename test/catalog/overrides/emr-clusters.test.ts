import { describe, expect, it } from '@jest/globals';
import type { Catalog } from '../../../src/catalog/catalog.js';
import { emrClusters } from '../../../src/catalog/overrides/emr-clusters.js';
import type { PlacedInstance } from '../../../src/domain/graph.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { compareGroup } from '../../../src/drift/compare-group.js';
import { bindGraph } from '../../../src/intent/graph/bind.js';
import { changesOf, coverageOf, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';
import { placed as placedAs } from '../../placed.js';

const policy = (ScalingAdjustment: number): JsonObject => ({
  Constraints: { MinCapacity: 1, MaxCapacity: 5 },
  Rules: [
    {
      Name: 'out',
      Action: { SimpleScalingPolicyConfiguration: { AdjustmentType: 'CHANGE_IN_CAPACITY', ScalingAdjustment } },
      Trigger: { CloudWatchAlarmDefinition: { MetricName: 'YARNMemoryAvailablePercentage', Threshold: 15 } },
    },
  ],
});
const gp3 = { type: 'gp3', size: 64, iops: 3000, throughput: 125, volumes_per_instance: 2 };
const devices = [
  {
    VolumeSpecification: { VolumeType: 'gp3', SizeInGB: 64, Iops: 3000, Throughput: 125 },
    VolumesPerInstance: 2,
  },
];
const passwords = {
  ad_domain_join_password: '',
  cross_realm_trust_principal_password: '',
  kdc_admin_password: 's3cret',
};

/** As provider 5 keeps a cluster with groups: whatever is unset is an empty text, list or block. */
const cluster: JsonObject = {
  ...{
    id: 'j-1',
    name: 'c',
    arn: 'arn:c',
    cluster_state: 'WAITING',
    release_label: 'emr-7.1.0',
    additional_info: null,
  },
  ...{
    applications: ['Spark', 'Hive'],
    service_role: 'arn:aws:iam::123456789012:role/emr',
    autoscaling_role: 'scaler',
  },
  ...{ custom_ami_id: '', ebs_root_volume_size: 15, log_uri: 's3://logs/emr/', log_encryption_kms_key_id: '' },
  ...{
    scale_down_behavior: 'TERMINATE_AT_TASK_COMPLETION',
    security_configuration: 'strict',
    step_concurrency_level: 1,
  },
  ...{ visible_to_all_users: true, termination_protection: true, keep_job_flow_alive_when_no_steps: true },
  ...{ unhealthy_node_replacement: false, list_steps_states: null, configurations: null },
  ...{ step: [{ name: 'first' }], core_instance_fleet: [], master_instance_fleet: [] },
  configurations_json:
    '[{"Classification":"spark","Properties":{"a":"b"}},{"Classification":"hive","Configurations":[],"Properties":{}}]',
  ec2_attributes: [
    {
      ...{ instance_profile: 'arn:aws:iam::123456789012:instance-profile/nodes', key_name: '', subnet_id: 'subnet-1' },
      ...{ subnet_ids: ['subnet-1'], additional_master_security_groups: 'sg-3,sg-2' },
      ...{ additional_slave_security_groups: '', service_access_security_group: '' },
      ...{ emr_managed_master_security_group: 'sg-1', emr_managed_slave_security_group: 'sg-1' },
    },
  ],
  master_instance_group: [
    { id: 'ig-1', name: '', bid_price: '', instance_type: 'm5.xlarge', instance_count: 1, ebs_config: [gp3] },
  ],
  core_instance_group: [
    {
      ...{ id: 'ig-2', name: 'core', bid_price: '0.3', instance_type: 'm5.xlarge', instance_count: 2 },
      ...{ ebs_config: [gp3], autoscaling_policy: JSON.stringify(policy(1)) },
    },
  ],
  auto_termination_policy: [{ idle_timeout: 3600 }],
  bootstrap_action: [{ name: 'setup', path: 's3://b/setup.sh', args: ['-v'] }],
  kerberos_attributes: [{ realm: 'EC2.INTERNAL', ad_domain_join_user: '', ...passwords }],
  placement_group_config: [],
  tags_all: { team: 'a' },
};

const live: JsonObject = {
  ...{ Id: 'j-1', Name: 'c', ReleaseLabel: 'emr-7.1.0', OSReleaseLabel: '2.0', EbsRootVolumeSize: 15 },
  ...{ ServiceRole: 'emr', AutoScalingRole: 'scaler', LogUri: 's3n://logs/emr/', VisibleToAllUsers: true },
  ...{ ScaleDownBehavior: 'TERMINATE_AT_TASK_COMPLETION', SecurityConfiguration: 'strict', StepConcurrencyLevel: 1 },
  Applications: [
    { Name: 'Hive', Version: '3.1.3' },
    { Name: 'Spark', Version: '3.5.0' },
  ],
  Configurations: [
    { Classification: 'hive', Properties: {} },
    { Classification: 'spark', Properties: { a: 'b' } },
  ],
  JobFlowRole: 'nodes',
  Instances: {
    ...{ Ec2SubnetId: 'subnet-1', Ec2SubnetIds: ['subnet-1'], AdditionalMasterSecurityGroups: ['sg-2', 'sg-3'] },
    ...{ EmrManagedMasterSecurityGroup: 'sg-1', EmrManagedSlaveSecurityGroup: 'sg-1', TerminationProtected: true },
    ...{ KeepJobFlowAliveWhenNoSteps: true, UnhealthyNodeReplacement: false },
    MasterInstanceGroup: {
      ...{ InstanceRole: 'MASTER', Market: 'ON_DEMAND', InstanceType: 'm5.xlarge', InstanceCount: 1 },
      EbsConfiguration: { EbsBlockDeviceConfigs: devices, EbsOptimized: true },
    },
    CoreInstanceGroup: {
      ...{ InstanceRole: 'CORE', Name: 'core', BidPrice: '0.3', InstanceType: 'm5.xlarge', InstanceCount: 4 },
      ...{ EbsConfiguration: { EbsBlockDeviceConfigs: devices }, AutoScalingPolicy: policy(1) },
    },
  },
  AutoTerminationPolicy: { IdleTimeout: 3600 },
  BootstrapActions: [{ Name: 'setup', ScriptBootstrapAction: { Path: 's3://b/setup.sh', Args: ['-v'] } }],
  KerberosAttributes: { Realm: 'EC2.INTERNAL' },
  PlacementGroupConfigs: [],
  Tags: [{ Key: 'team', Value: 'a' }],
};

const spot = {
  ...{
    bid_price: '',
    bid_price_as_percentage_of_on_demand_price: 100,
    instance_type: 'm5.large',
    weighted_capacity: 2,
  },
  configurations: [{ classification: 'yarn-site', properties: { a: 'b' } }],
  ebs_config: [{ type: 'gp2', size: 32, iops: 0, volumes_per_instance: 1 }],
};
const fleetAttributes = {
  ...{ id: 'if-3', cluster_id: 'j-1', name: 'tasks', target_on_demand_capacity: 1, target_spot_capacity: 4 },
  instance_type_configs: [spot, { ...spot, instance_type: 'm5.xlarge', weighted_capacity: 1, ebs_config: [] }],
  launch_specifications: [
    {
      on_demand_specification: [],
      spot_specification: [
        {
          ...{ allocation_strategy: 'capacity-optimized', block_duration_minutes: 0 },
          ...{ timeout_action: 'SWITCH_TO_ON_DEMAND', timeout_duration_minutes: 10 },
        },
      ],
    },
  ],
};
const spotLive = (InstanceType: string): JsonObject => ({
  ...{ InstanceType, BidPriceAsPercentageOfOnDemandPrice: 100 },
  Configurations: [{ Classification: 'yarn-site', ConfigurationProperties: { a: 'b' } }],
});
const fleetLive = {
  ...{ ClusterId: 'j-1', InstanceFleetType: 'TASK', Name: 'tasks', TargetOnDemandCapacity: 1, TargetSpotCapacity: 4 },
  InstanceTypeConfigs: [
    { ...spotLive('m5.xlarge'), WeightedCapacity: 1, EbsConfiguration: { EbsBlockDeviceConfigs: [] } },
    {
      ...spotLive('m5.large'),
      WeightedCapacity: 2,
      EbsConfiguration: {
        EbsBlockDeviceConfigs: [{ VolumeSpecification: { VolumeType: 'gp2', SizeInGB: 32 }, VolumesPerInstance: 1 }],
      },
    },
  ],
  LaunchSpecifications: {
    SpotSpecification: {
      AllocationStrategy: 'capacity-optimized',
      TimeoutAction: 'SWITCH_TO_ON_DEMAND',
      TimeoutDurationMinutes: 10,
    },
  },
};
const groupAttributes = {
  ...{ id: 'ig-3', cluster_id: 'j-1', name: 'tasks', instance_type: 'm5.large', instance_count: 2, bid_price: '' },
  ...{ autoscaling_policy: '', configurations_json: '', ebs_optimized: false, ebs_config: [] },
};
const groupLive = {
  ...{ JobFlowId: 'j-1', InstanceRole: 'TASK', Name: 'tasks', InstanceType: 'm5.large', InstanceCount: 2 },
  EbsConfiguration: { EbsBlockDeviceConfigs: [], EbsOptimized: false },
};
const limits = {
  ...{ unit_type: 'Instances', minimum_capacity_units: 2, maximum_capacity_units: 10 },
  ...{ maximum_core_capacity_units: 10, maximum_ondemand_capacity_units: 10 },
};

describeInSync(emrClusters, {
  aws_emr_cluster: {
    attributes: cluster,
    live,
    plants: [
      ['/Instances/TerminationProtected', false, 'termination_protection'],
      ['/Instances/KeepJobFlowAliveWhenNoSteps', false, 'keep_job_flow_alive_when_no_steps'],
      ['/VisibleToAllUsers', false, 'visible_to_all_users'],
      ['/StepConcurrencyLevel', 5, 'step_concurrency_level'],
      ['/LogUri', 's3n://elsewhere/', 'log_uri'],
      ['/AutoTerminationPolicy', undefined, 'auto_termination_policy[0].idle_timeout'],
      ['/AutoTerminationPolicy/IdleTimeout', 60, 'auto_termination_policy[0].idle_timeout'],
      ['/JobFlowRole', 'admins', 'ec2_attributes[0].instance_profile'],
      ['/Instances/AdditionalMasterSecurityGroups', ['sg-2'], 'ec2_attributes[0].additional_master_security_groups'],
      ['/Instances/AdditionalSlaveSecurityGroups', ['sg-9'], 'ec2_attributes[0].additional_slave_security_groups'],
      ['/Instances/MasterInstanceGroup/InstanceCount', 3, 'master_instance_group[0].instance_count'],
      ['/Instances/CoreInstanceGroup/InstanceCount', 9, 'core_instance_group[0].instance_count'],
      ['/Instances/CoreInstanceGroup/AutoScalingPolicy', policy(8), 'core_instance_group[0].autoscaling_policy'],
      ['/Configurations/1/Properties/a', 'c', 'configurations_json'],
      ['/Applications/-', { Name: 'Hue' }, 'applications'],
      ['/KerberosAttributes/Realm', 'EVIL.INTERNAL', 'kerberos_attributes[0].realm'],
      ['/Tags/0/Value', 'b', 'tags["team"]'],
    ],
  },
  aws_emr_instance_group: {
    attributes: groupAttributes,
    live: groupLive,
    plants: [
      ['/InstanceCount', 20, 'instance_count'],
      ['/AutoScalingPolicy', policy(1), 'autoscaling_policy'],
      ['/Configurations', [{ Classification: 'yarn-site', Properties: { a: 'b' } }], 'configurations_json'],
    ],
  },
  aws_emr_instance_fleet: {
    attributes: fleetAttributes,
    live: fleetLive,
    plants: [
      ['/TargetSpotCapacity', 40, 'target_spot_capacity'],
      ['/InstanceTypeConfigs/1/WeightedCapacity', 1, 'instance_type_configs[0].weighted_capacity'],
      [
        '/LaunchSpecifications/SpotSpecification/TimeoutAction',
        'TERMINATE_CLUSTER',
        'launch_specifications[0].spot_specification[0].timeout_action',
      ],
      [
        '/InstanceTypeConfigs/1/Configurations/0/ConfigurationProperties/a',
        'c',
        'instance_type_configs[0].configurations[0].properties["a"]',
      ],
    ],
  },
  aws_emr_managed_scaling_policy: {
    attributes: { id: 'j-1', cluster_id: 'j-1', compute_limits: [limits] },
    live: {
      ClusterId: 'j-1',
      ComputeLimits: {
        ...{ UnitType: 'Instances', MinimumCapacityUnits: 2, MaximumCapacityUnits: 10 },
        ...{ MaximumCoreCapacityUnits: 10, MaximumOnDemandCapacityUnits: 10 },
      },
    },
    plants: [
      ['/ComputeLimits/MaximumCapacityUnits', 100, 'compute_limits[0].maximum_capacity_units'],
      ['/ComputeLimits/MaximumOnDemandCapacityUnits', 5, 'compute_limits[0].maximum_ondemand_capacity_units'],
      ['/ScalingStrategy', 'ADVANCED', 'scaling_strategy'],
    ],
  },
});

describe('an EMR cluster', () => {
  const mapping = mappingOf(emrClusters, 'aws_emr_cluster');

  it('says which passwords were never asked for, and that its work is not compared', () => {
    const unverified = coverageOf(mapping, cluster, live).unverified;
    expect(unverified).toContainEqual({ attribute: 'kerberos_attributes.kdc_admin_password', reason: 'never-asked' });
    expect(unverified).toContainEqual({ attribute: 'step', reason: 'separate-resource' });
  });

  it('shows a core group that somebody added, and leaves configurations to the file they came from', () => {
    const alone = { ...cluster, core_instance_group: [], configurations_json: null, configurations: 's3://b/x.json' };
    const attributes = changesOf(mapping, alone, live).map(([attribute]) => attribute);
    expect(attributes.length).toBeGreaterThan(0);
    expect(attributes.every((attribute) => attribute.startsWith('core_instance_group'))).toBe(true);
  });
});

describe('what managed scaling moves', () => {
  const catalog: Catalog = {
    entry: (type) => ({ kind: 'mapped', mapping: mappingOf(emrClusters, type) }),
    isGlobal: () => false,
    types: () => [],
  };
  const placed = (type: string, name: string, attributes: JsonObject): PlacedInstance =>
    placedAs(type, attributes, { name });
  const managed = (clusterId: string): PlacedInstance =>
    placed('aws_emr_managed_scaling_policy', 'p', { id: clusterId, cluster_id: clusterId, compute_limits: [limits] });
  const first = placed('aws_emr_instance_group', 'first', groupAttributes);
  const second = placed('aws_emr_instance_group', 'second', { ...groupAttributes, id: 'ig-4' });
  const changed = (resources: readonly PlacedInstance[], InstanceCount: number): readonly string[] =>
    bindGraph({ resources, diagnostics: [] }, catalog)
      .groups.filter(({ request }) => request.typeName === 'AWS::EMR::InstanceGroupConfig')
      .flatMap((group) => {
        const { request } = group;
        const properties = { ...groupLive, InstanceCount };
        return compareGroup(group, { kind: 'found', request, identifier: 'x', properties }).findings;
      })
      .map(({ address }) => address);

  it('is every group of its cluster, up to the limit in code', () => {
    expect(changed([first, second, managed('j-1')], 8)).toEqual([]);
    expect(changed([first, second, managed('j-1')], 11)).toEqual([
      'aws_emr_instance_group.first',
      'aws_emr_instance_group.second',
    ]);
  });

  it('is no group of another cluster, and none without it', () => {
    expect(changed([first, managed('j-2')], 8)).toEqual(['aws_emr_instance_group.first']);
    expect(changed([first], 8)).toEqual(['aws_emr_instance_group.first']);
  });
});
