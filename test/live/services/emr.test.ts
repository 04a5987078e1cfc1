import { describe, expect, it } from '@jest/globals';
import { reader as cluster } from '../../../src/live/services/emr-cluster.js';
import { reader as fleet } from '../../../src/live/services/emr-instance-fleet.js';
import { reader as group } from '../../../src/live/services/emr-instance-group.js';
import { reader as scaling } from '../../../src/live/services/emr-managed-scaling.js';
import { readFrom, type Answer } from './answering.js';

/** EMR, which answers each operation with what is given for it. */
const service =
  (answers: Readonly<Record<string, Answer>>) =>
  (asked: string): Answer => {
    const operation = /^ElasticMapReduce\.(\w+)/.exec(asked)?.[1] ?? '';
    return answers[operation] ?? { __type: 'InternalServerException', message: `nobody answers ${asked}` };
  };

const described = {
  ...{ Id: 'j-1', Name: 'c', Status: { State: 'WAITING' }, InstanceCollectionType: 'INSTANCE_GROUP' },
  ...{ ReleaseLabel: 'emr-7.1.0', LogUri: 's3n://logs/', ServiceRole: 'emr', VisibleToAllUsers: true },
  ...{ AutoTerminate: false, TerminationProtected: true, UnhealthyNodeReplacement: false, NormalizedInstanceHours: 8 },
  Applications: [{ Name: 'Spark', Version: '3.5.0' }],
  Configurations: [{ Classification: 'spark', Properties: { a: 'b' } }],
  Ec2InstanceAttributes: {
    ...{ Ec2SubnetId: 'subnet-1', RequestedEc2SubnetIds: ['subnet-1'], IamInstanceProfile: 'nodes' },
    ...{ EmrManagedMasterSecurityGroup: 'sg-1', AdditionalMasterSecurityGroups: ['sg-2'], Ec2AvailabilityZone: 'a' },
  },
  KerberosAttributes: { Realm: 'EC2.INTERNAL', KdcAdminPassword: 'kdc-s3cret', ADDomainJoinPassword: 'ad-s3cret' },
  PlacementGroups: [{ InstanceRole: 'MASTER', PlacementStrategy: 'SPREAD' }],
  Tags: [{ Key: 'team', Value: 'a' }],
};
const volume = (SizeInGB: number, Device: string): object => ({
  Device,
  VolumeSpecification: { VolumeType: 'gp3', SizeInGB, Iops: 3000 },
});
const scalingRule = (Dimensions: readonly object[]): object => ({
  ...{ Name: 'out', Action: { SimpleScalingPolicyConfiguration: { ScalingAdjustment: 1 } } },
  Trigger: { CloudWatchAlarmDefinition: { MetricName: 'YARNMemoryAvailablePercentage', Threshold: 15, Dimensions } },
});
const groups = [
  {
    ...{ Id: 'ig-1', InstanceGroupType: 'MASTER', InstanceType: 'm5.xlarge', RequestedInstanceCount: 1 },
    ...{ RunningInstanceCount: 1, Status: { State: 'RUNNING' } },
  },
  {
    ...{ Id: 'ig-2', InstanceGroupType: 'CORE', InstanceType: 'm5.xlarge', RequestedInstanceCount: 3, Market: 'SPOT' },
    ...{ BidPrice: '0.3', Status: { State: 'RESIZING' }, EbsOptimized: true },
    EbsBlockDevices: [volume(64, '/dev/sdb'), volume(64, '/dev/sdc'), volume(32, '/dev/sdd')],
    AutoScalingPolicy: {
      ...{ Status: { State: 'ATTACHED' }, Constraints: { MinCapacity: 1, MaxCapacity: 5 } },
      Rules: [
        scalingRule([
          { Key: 'JobFlowId', Value: 'j-1' },
          { Key: 'own', Value: 'x' },
        ]),
      ],
    },
  },
  {
    ...{ Id: 'ig-3', InstanceGroupType: 'TASK', InstanceType: 'm5.large', RequestedInstanceCount: 2, Name: 'tasks' },
    ...{ Status: { State: 'RUNNING' }, Configurations: [{ Classification: 'yarn-site', Properties: { a: 'b' } }] },
  },
  { Id: 'ig-4', InstanceGroupType: 'TASK', RequestedInstanceCount: 0, Status: { State: 'TERMINATED' } },
];
const bootstrap = { BootstrapActions: [{ Name: 'setup', ScriptPath: 's3://b/setup.sh', Args: ['-v'] }] };
const answers = {
  DescribeCluster: { Cluster: described },
  ListInstanceGroups: { InstanceGroups: groups },
  ListBootstrapActions: bootstrap,
  GetAutoTerminationPolicy: { AutoTerminationPolicy: { IdleTimeout: 3600 } },
};
const noEbs = { EbsBlockDeviceConfigs: [] };

describe('an EMR cluster', () => {
  it('is read in the words of its type, with its nodes and without passwords', async () => {
    const { document } = await readFrom(cluster, 'j-1', service(answers));
    expect(document).toEqual({
      ...{ Id: 'j-1', Name: 'c', ReleaseLabel: 'emr-7.1.0', LogUri: 's3n://logs/', ServiceRole: 'emr' },
      ...{ VisibleToAllUsers: true, Applications: described.Applications, Configurations: described.Configurations },
      ...{ JobFlowRole: 'nodes', Tags: described.Tags, KerberosAttributes: { Realm: 'EC2.INTERNAL' } },
      PlacementGroupConfigs: described.PlacementGroups,
      BootstrapActions: [{ Name: 'setup', ScriptBootstrapAction: { Path: 's3://b/setup.sh', Args: ['-v'] } }],
      AutoTerminationPolicy: { IdleTimeout: 3600 },
      Instances: {
        ...{ Ec2SubnetId: 'subnet-1', Ec2SubnetIds: ['subnet-1'], EmrManagedMasterSecurityGroup: 'sg-1' },
        ...{ AdditionalMasterSecurityGroups: ['sg-2'], KeepJobFlowAliveWhenNoSteps: true },
        ...{ TerminationProtected: true, UnhealthyNodeReplacement: false },
        MasterInstanceGroup: {
          ...{ InstanceRole: 'MASTER', InstanceType: 'm5.xlarge', InstanceCount: 1, EbsConfiguration: noEbs },
        },
        CoreInstanceGroup: {
          ...{ InstanceRole: 'CORE', InstanceType: 'm5.xlarge', InstanceCount: 3, Market: 'SPOT', BidPrice: '0.3' },
          EbsConfiguration: {
            EbsOptimized: true,
            EbsBlockDeviceConfigs: [
              { VolumeSpecification: { VolumeType: 'gp3', SizeInGB: 64, Iops: 3000 }, VolumesPerInstance: 2 },
              { VolumeSpecification: { VolumeType: 'gp3', SizeInGB: 32, Iops: 3000 }, VolumesPerInstance: 1 },
            ],
          },
          AutoScalingPolicy: {
            Constraints: { MinCapacity: 1, MaxCapacity: 5 },
            Rules: [scalingRule([{ Key: 'own', Value: 'x' }])],
          },
        },
      },
    });
  });

  it('is asked for its fleets where it has such', async () => {
    const InstanceFleets = [
      { Id: 'if-1', InstanceFleetType: 'MASTER', TargetOnDemandCapacity: 1, InstanceTypeSpecifications: [] },
    ];
    const fleets = { Cluster: { ...described, InstanceCollectionType: 'INSTANCE_FLEET' } };
    const { document, asked } = await readFrom(
      cluster,
      'j-1',
      service({ ...answers, DescribeCluster: fleets, ListInstanceFleets: { InstanceFleets } }),
    );
    expect(document).toMatchObject({ Instances: { MasterInstanceFleet: { TargetOnDemandCapacity: 1 } } });
    expect(asked.join(' ')).not.toContain('ListInstanceGroups');
  });

  it.each(['TERMINATING', 'TERMINATED', 'TERMINATED_WITH_ERRORS'])('is not there any more when %s', async (State) => {
    const ended = { DescribeCluster: { Cluster: { ...described, Status: { State } } } };
    expect((await readFrom(cluster, 'j-1', service(ended))).document).toBeNull();
  });

  it('is not there where EMR does not take its id, and unread where EMR refuses otherwise', async () => {
    const refused = (message: string) => () => ({ __type: 'InvalidRequestException', message });
    const unknown = refused("Cluster id 'j-1' is not valid.");
    for (const reader of [cluster, group, fleet, scaling]) {
      expect((await readFrom(reader, 'j-1|x', unknown)).document).toBeNull();
      await expect(readFrom(reader, 'j-1|x', refused('not today'))).rejects.toThrow('not today');
    }
  });

  it('needs no policy for its end', async () => {
    const none = [
      {},
      {
        __type: 'ValidationException',
        message: 'Auto-termination is not available for this account when using this release of EMR.',
      },
      { __type: 'UnknownOperationException', message: 'Could not find operation GetAutoTerminationPolicy' },
    ];
    for (const GetAutoTerminationPolicy of none) {
      const { document } = await readFrom(cluster, 'j-1', service({ ...answers, GetAutoTerminationPolicy }));
      expect(document).not.toHaveProperty('AutoTerminationPolicy');
      expect(document).toHaveProperty('Name');
    }
  });
});

describe('nodes beside those of the cluster itself', () => {
  it('are groups, found on any page', async () => {
    const paged = (asked: string): Answer =>
      asked.includes('"Marker":"more"') ? { InstanceGroups: groups.slice(2) } : { InstanceGroups: [], Marker: 'more' };
    const { document } = await readFrom(group, 'j-1|ig-3', paged);
    expect(document).toEqual({
      ...{ JobFlowId: 'j-1', InstanceRole: 'TASK', InstanceType: 'm5.large', InstanceCount: 2, Name: 'tasks' },
      ...{ Configurations: [{ Classification: 'yarn-site', Properties: { a: 'b' } }], EbsConfiguration: noEbs },
    });
    expect((await readFrom(group, 'j-1|ig-4', paged)).document).toBeNull();
    expect((await readFrom(group, 'j-1|ig-9', paged)).document).toBeNull();
  });

  it('are fleets', async () => {
    const InstanceFleets = [
      {
        ...{ Id: 'if-3', InstanceFleetType: 'TASK', Name: 'tasks', Status: { State: 'RUNNING' } },
        ...{ TargetOnDemandCapacity: 1, TargetSpotCapacity: 4, ProvisionedSpotCapacity: 3 },
        LaunchSpecifications: { OnDemandSpecification: { AllocationStrategy: 'lowest-price' } },
        InstanceTypeSpecifications: [
          {
            ...{ InstanceType: 'm5.large', WeightedCapacity: 2, EbsBlockDevices: [volume(32, '/dev/sdb')] },
            Configurations: [{ Classification: 'yarn-site', Properties: { a: 'b' } }],
          },
        ],
      },
      { Id: 'if-4', InstanceFleetType: 'TASK', Status: { State: 'TERMINATING' } },
    ];
    const { document } = await readFrom(fleet, 'j-1|if-3', service({ ListInstanceFleets: { InstanceFleets } }));
    expect(document).toEqual({
      ...{ ClusterId: 'j-1', InstanceFleetType: 'TASK', Name: 'tasks' },
      ...{ TargetOnDemandCapacity: 1, TargetSpotCapacity: 4 },
      LaunchSpecifications: { OnDemandSpecification: { AllocationStrategy: 'lowest-price' } },
      InstanceTypeConfigs: [
        {
          ...{ InstanceType: 'm5.large', WeightedCapacity: 2 },
          Configurations: [{ Classification: 'yarn-site', ConfigurationProperties: { a: 'b' } }],
          EbsConfiguration: {
            EbsBlockDeviceConfigs: [
              { VolumeSpecification: { VolumeType: 'gp3', SizeInGB: 32, Iops: 3000 }, VolumesPerInstance: 1 },
            ],
          },
        },
      ],
    });
    const ending = await readFrom(fleet, 'j-1|if-4', service({ ListInstanceFleets: { InstanceFleets } }));
    expect(ending.document).toBeNull();
  });
});

describe('what scales a cluster', () => {
  it('is one policy or none', async () => {
    const ComputeLimits = { UnitType: 'Instances', MinimumCapacityUnits: 2, MaximumCapacityUnits: 10 };
    const kept = { GetManagedScalingPolicy: { ManagedScalingPolicy: { ComputeLimits } } };
    expect((await readFrom(scaling, 'j-1', service(kept))).document).toEqual({ ClusterId: 'j-1', ComputeLimits });
    expect((await readFrom(scaling, 'j-1', service({ GetManagedScalingPolicy: {} }))).document).toBeNull();
  });
});
