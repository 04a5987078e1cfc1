import type {
  AutoScalingPolicyDescription,
  EbsBlockDevice,
  InstanceFleet,
  InstanceGroup,
  InstanceTypeSpecification,
} from '@aws-sdk/client-emr';
import { pick, type Draft } from './reader.js';

/** How EMR says, under the name of any mistake in a request, that it has no such cluster. */
export const gone = ['InvalidRequestException', /is not valid|does not exist/i] as const;

const ending = ['TERMINATING', 'TERMINATED', 'TERMINATED_WITH_ERRORS'];

/** EMR shows clusters and what they consist of for two months after their end. */
export function isOver(status: { readonly State?: string | undefined } | undefined): boolean {
  return ending.includes(status?.State ?? '');
}

/** As AWS::EMR::InstanceGroupConfig, with configurations as EMR spells them. */
export function instanceGroup(group: InstanceGroup): Draft {
  return {
    ...pick(group, 'BidPrice', 'Configurations', 'CustomAmiId', 'InstanceType', 'Market', 'Name'),
    InstanceRole: group.InstanceGroupType,
    InstanceCount: group.RequestedInstanceCount,
    AutoScalingPolicy: group.AutoScalingPolicy && scalingPolicy(group.AutoScalingPolicy),
    EbsConfiguration: {
      EbsBlockDeviceConfigs: volumes(group.EbsBlockDevices),
      EbsOptimized: group.EbsOptimized,
    },
  };
}

/** As AWS::EMR::InstanceFleetConfig. */
export function instanceFleet(fleet: InstanceFleet): Draft {
  return {
    ...pick(fleet, 'InstanceFleetType', 'LaunchSpecifications', 'Name', 'TargetOnDemandCapacity', 'TargetSpotCapacity'),
    InstanceTypeConfigs: (fleet.InstanceTypeSpecifications ?? []).map(instanceType),
  };
}

const sameOfType = [
  'BidPrice',
  'BidPriceAsPercentageOfOnDemandPrice',
  'CustomAmiId',
  'InstanceType',
  'Priority',
  'WeightedCapacity',
];

function instanceType(type: InstanceTypeSpecification): Draft {
  return {
    ...pick(type, ...sameOfType),
    Configurations: type.Configurations?.map(({ Properties, ...rest }) => ({
      ...rest,
      ConfigurationProperties: Properties,
    })),
    EbsConfiguration: { EbsBlockDeviceConfigs: volumes(type.EbsBlockDevices), EbsOptimized: type.EbsOptimized },
  };
}

/** EMR tells each volume of an instance, CloudFormation how many there are of a kind. */
function volumes(devices: readonly EbsBlockDevice[] = []): readonly Draft[] {
  const kinds = new Map<string, { VolumeSpecification: Draft; VolumesPerInstance: number }>();
  for (const { VolumeSpecification: specification = {} } of devices) {
    const VolumeSpecification = pick(specification, 'Iops', 'SizeInGB', 'Throughput', 'VolumeType');
    const key = JSON.stringify(Object.entries(VolumeSpecification).sort());
    const kind = kinds.get(key) ?? { VolumeSpecification, VolumesPerInstance: 0 };
    kind.VolumesPerInstance += 1;
    kinds.set(key, kind);
  }
  return [...kinds.values()];
}

/** Without the cluster's own id, which EMR adds to what is measured. */
function scalingPolicy({ Constraints, Rules = [] }: AutoScalingPolicyDescription): Draft {
  return {
    Constraints,
    Rules: Rules.map((rule) => {
      const alarm = rule.Trigger?.CloudWatchAlarmDefinition;
      const Dimensions = alarm?.Dimensions?.filter(({ Key }) => Key !== 'JobFlowId');
      return { ...rule, Trigger: { CloudWatchAlarmDefinition: { ...alarm, Dimensions } } };
    }),
  };
}
