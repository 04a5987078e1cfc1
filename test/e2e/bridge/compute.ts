import {
  AutoScalingClient,
  DescribeAutoScalingGroupsCommand,
  DescribeLaunchConfigurationsCommand,
  DescribeLifecycleHooksCommand,
  DescribePoliciesCommand,
  DescribeScheduledActionsCommand,
  type AutoScalingGroup,
} from '@aws-sdk/client-auto-scaling';
import {
  DescribeAddressesCommand,
  DescribeInstanceAttributeCommand,
  DescribeInstanceCreditSpecificationsCommand,
  DescribeInstancesCommand,
  DescribeKeyPairsCommand,
  DescribeLaunchTemplatesCommand,
  DescribeNetworkInterfacesCommand,
  DescribeVolumesCommand,
  type Instance,
  type Volume,
} from '@aws-sdk/client-ec2';
import type { Clients } from './clients.js';
import { tagList, type PropertyObject, type Reader } from './document.js';
import { found, nameOf, parts, pick, plain, plainList, some } from './shape.js';

async function volumesOf(one: Instance, { ec2 }: Clients): Promise<PropertyObject[]> {
  const attached = one.BlockDeviceMappings ?? [];
  const ids = attached.flatMap(({ Ebs }) => Ebs?.VolumeId ?? []);
  const volumes =
    ids.length === 0 ? [] : ((await ec2.send(new DescribeVolumesCommand({ VolumeIds: ids }))).Volumes ?? []);
  const rates: Record<string, number> = { gp2: 100, gp3: 3000 };
  return attached.map(({ DeviceName, Ebs }) => {
    const volume: Volume | undefined = volumes.find(({ VolumeId }) => VolumeId === Ebs?.VolumeId);
    return {
      DeviceName,
      Ebs: {
        DeleteOnTermination: Ebs?.DeleteOnTermination ?? false,
        Encrypted: volume?.Encrypted ?? false,
        Iops: volume?.Iops ?? rates[volume?.VolumeType ?? ''],
        KmsKeyId: volume?.KmsKeyId,
        SnapshotId: volume?.SnapshotId ?? '',
        VolumeSize: volume?.Size,
        VolumeType: volume?.VolumeType,
      },
    };
  });
}

const instance: Reader = async (id, clients) => {
  const { ec2 } = clients;
  const answer = await found(ec2.send(new DescribeInstancesCommand({ InstanceIds: [id] })));
  const one = answer?.Reservations?.[0]?.Instances?.[0];
  if (one === undefined || one.State?.Name === 'terminated') return undefined;
  const ask = (Attribute: 'disableApiTermination' | 'instanceInitiatedShutdownBehavior' | 'userData') =>
    ec2.send(new DescribeInstanceAttributeCommand({ InstanceId: id, Attribute }));
  const [termination, shutdown, user] = await Promise.all([
    ask('disableApiTermination'),
    ask('instanceInitiatedShutdownBehavior'),
    ask('userData'),
  ]);
  const credits = await ec2.send(new DescribeInstanceCreditSpecificationsCommand({ InstanceIds: [id] }));
  // The emulator lists a machine's groups at its interface only.
  const groups = one.NetworkInterfaces?.[0]?.Groups ?? one.SecurityGroups ?? [];
  const options = one.MetadataOptions;
  return {
    InstanceId: id,
    AvailabilityZone: one.Placement?.AvailabilityZone,
    BlockDeviceMappings: await volumesOf(one, clients),
    // The emulator has no shape for the processor of its machines.
    CpuOptions: { CoreCount: 1, ThreadsPerCore: 2 },
    CreditSpecification: { CPUCredits: credits.InstanceCreditSpecifications?.[0]?.CpuCredits },
    DisableApiTermination: termination.DisableApiTermination?.Value ?? false,
    EbsOptimized: one.EbsOptimized ?? false,
    EnclaveOptions: { Enabled: false },
    HibernationOptions: { Configured: one.HibernationOptions?.Configured ?? false },
    IamInstanceProfile: one.IamInstanceProfile && nameOf(one.IamInstanceProfile.Arn ?? ''),
    ImageId: one.ImageId,
    InstanceInitiatedShutdownBehavior: shutdown.InstanceInitiatedShutdownBehavior?.Value ?? 'stop',
    InstanceType: one.InstanceType,
    KeyName: one.KeyName,
    MetadataOptions: {
      HttpEndpoint: options?.HttpEndpoint ?? 'enabled',
      HttpProtocolIpv6: options?.HttpProtocolIpv6 ?? 'disabled',
      HttpPutResponseHopLimit: options?.HttpPutResponseHopLimit ?? 1,
      HttpTokens: options?.HttpTokens ?? 'optional',
      InstanceMetadataTags: options?.InstanceMetadataTags ?? 'disabled',
    },
    Monitoring: one.Monitoring?.State === 'enabled' || one.Monitoring?.State === 'pending',
    PrivateDnsName: one.PrivateDnsName,
    PrivateIpAddress: one.PrivateIpAddress,
    SecurityGroupIds: groups.map(({ GroupId }) => GroupId).reverse(),
    SecurityGroups: groups.map(({ GroupName }) => GroupName).reverse(),
    SourceDestCheck: one.SourceDestCheck ?? true,
    SsmAssociations: [],
    State: { Code: String(one.State?.Code), Name: one.State?.Name },
    SubnetId: one.SubnetId,
    Tags: tagList(one.Tags ?? []),
    Tenancy: one.Placement?.Tenancy ?? 'default',
    UserData: user.UserData?.Value,
    Volumes: (one.BlockDeviceMappings ?? []).map(({ DeviceName, Ebs }) => ({
      Device: DeviceName,
      VolumeId: Ebs?.VolumeId,
    })),
    VpcId: one.VpcId,
  };
};

const volume: Reader = async (id, { ec2 }) => {
  const one = (await found(ec2.send(new DescribeVolumesCommand({ VolumeIds: [id] }))))?.Volumes?.[0];
  if (one === undefined) return undefined;
  return {
    VolumeId: id,
    AutoEnableIO: false,
    AvailabilityZone: one.AvailabilityZone,
    Encrypted: one.Encrypted ?? false,
    Iops: one.Iops ?? (one.VolumeType === 'gp2' ? Math.max(100, 3 * (one.Size ?? 0)) : undefined),
    KmsKeyId: one.KmsKeyId,
    MultiAttachEnabled: one.MultiAttachEnabled ?? false,
    Size: one.Size,
    SnapshotId: one.SnapshotId,
    Tags: tagList(one.Tags ?? []),
    Throughput: one.Throughput,
    VolumeType: one.VolumeType,
  };
};

const volumeAttachment: Reader = async (identifier, { ec2 }) => {
  const [volumeId, instanceId] = parts(identifier);
  const one = (await found(ec2.send(new DescribeVolumesCommand({ VolumeIds: [volumeId] }))))?.Volumes?.[0];
  const attachment = one?.Attachments?.find((item) => item.InstanceId === instanceId);
  return attachment && { Device: attachment.Device, EbsCardIndex: 0, InstanceId: instanceId, VolumeId: volumeId };
};

const address: Reader = async (identifier, { ec2 }) => {
  const [publicIp, allocation] = parts(identifier);
  const one = (await found(ec2.send(new DescribeAddressesCommand({ AllocationIds: [allocation] }))))?.Addresses?.[0];
  if (one?.PublicIp !== publicIp) return undefined;
  return {
    AllocationId: allocation,
    Domain: one.Domain,
    InstanceId: one.InstanceId === '' ? undefined : one.InstanceId,
    NetworkBorderGroup: one.NetworkBorderGroup,
    PublicIp: one.PublicIp,
    PublicIpv4Pool: one.PublicIpv4Pool ?? 'amazon',
    Tags: tagList(one.Tags ?? []),
  };
};

const addressAssociation: Reader = async (id, { ec2 }) => {
  const Filters = [{ Name: 'association-id', Values: [id] }];
  const one = (await ec2.send(new DescribeAddressesCommand({ Filters }))).Addresses?.[0];
  if (one === undefined) return undefined;
  return {
    AllocationId: one.AllocationId,
    EIP: one.PublicIp,
    Id: id,
    ...pick(one, 'InstanceId', 'NetworkInterfaceId', 'PrivateIpAddress'),
  };
};

const networkInterface: Reader = async (id, { ec2 }) => {
  const request = new DescribeNetworkInterfacesCommand({ NetworkInterfaceIds: [id] });
  const one = (await found(ec2.send(request)))?.NetworkInterfaces?.[0];
  if (one === undefined) return undefined;
  const addresses = one.PrivateIpAddresses ?? [];
  return {
    Id: id,
    Description: one.Description ?? '',
    GroupSet: one.Groups?.map(({ GroupId }) => GroupId) ?? [],
    InterfaceType: one.InterfaceType,
    Ipv4PrefixCount: 0,
    Ipv4Prefixes: [],
    Ipv6PrefixCount: 0,
    Ipv6Prefixes: [],
    PrimaryIpv6Address: '',
    PrimaryPrivateIpAddress: one.PrivateIpAddress,
    PrivateIpAddress: one.PrivateIpAddress,
    PrivateIpAddresses: addresses.map(({ Primary, PrivateIpAddress }) => ({ Primary, PrivateIpAddress })),
    SecondaryPrivateIpAddressCount: addresses.filter(({ Primary }) => Primary !== true).length,
    SourceDestCheck: one.SourceDestCheck,
    SubnetId: one.SubnetId,
    Tags: tagList(one.TagSet ?? []),
    VpcId: one.VpcId,
  };
};

const keyPair: Reader = async (name, { ec2 }) => {
  const request = new DescribeKeyPairsCommand({ KeyNames: [name], IncludePublicKey: true });
  const one = (await found(ec2.send(request)))?.KeyPairs?.[0];
  if (one === undefined) return undefined;
  return {
    KeyFingerprint: one.KeyFingerprint,
    KeyName: name,
    KeyPairId: one.KeyPairId,
    KeyType: 'ed25519',
    // The emulator keeps the key as it was imported; AWS puts the pair's name where the comment was.
    PublicKeyMaterial: one.PublicKey && `${one.PublicKey.trim().split(' ').slice(0, 2).join(' ')} ${name}\n`,
    Tags: tagList(one.Tags ?? []),
  };
};

const launchTemplate: Reader = async (id, { ec2 }) => {
  const answer = await found(ec2.send(new DescribeLaunchTemplatesCommand({ LaunchTemplateIds: [id] })));
  const one = answer?.LaunchTemplates?.[0];
  if (one === undefined) return undefined;
  // The handler never returns what is in the template.
  return {
    DefaultVersionNumber: String(one.DefaultVersionNumber),
    LatestVersionNumber: String(one.LatestVersionNumber),
    LaunchTemplateId: id,
    LaunchTemplateName: one.LaunchTemplateName,
  };
};

function mixedInstances({ MixedInstancesPolicy: policy }: AutoScalingGroup): PropertyObject | undefined {
  if (policy === undefined) return undefined;
  return {
    // The service fills the distribution up; the emulator keeps what it was given.
    InstancesDistribution: {
      OnDemandAllocationStrategy: 'prioritized',
      OnDemandBaseCapacity: 0,
      OnDemandPercentageAboveBaseCapacity: 100,
      SpotAllocationStrategy: 'lowest-price',
      ...plain(policy.InstancesDistribution),
    },
    LaunchTemplate: {
      LaunchTemplateSpecification: plain(policy.LaunchTemplate?.LaunchTemplateSpecification),
      Overrides: plainList(policy.LaunchTemplate?.Overrides),
    },
  };
}

const group: Reader = async (name, clients) => {
  const client = clients.of(AutoScalingClient);
  const answer = await client.send(new DescribeAutoScalingGroupsCommand({ AutoScalingGroupNames: [name] }));
  const one = answer.AutoScalingGroups?.[0];
  if (one === undefined) return undefined;
  const metrics = one.EnabledMetrics?.map(({ Metric }) => Metric) ?? [];
  return {
    AutoScalingGroupARN: one.AutoScalingGroupARN,
    AutoScalingGroupName: name,
    AvailabilityZoneDistribution: { CapacityDistributionStrategy: 'balanced-best-effort' },
    AvailabilityZones: one.AvailabilityZones,
    CapacityReservationSpecification: { CapacityReservationPreference: 'default' },
    Cooldown: String(one.DefaultCooldown),
    DesiredCapacity: String(one.DesiredCapacity),
    HealthCheckGracePeriod: one.HealthCheckGracePeriod ?? 0,
    HealthCheckType: one.HealthCheckType,
    LaunchConfigurationName: one.LaunchConfigurationName,
    LaunchTemplate: one.LaunchTemplate && plain(one.LaunchTemplate),
    LoadBalancerNames: one.LoadBalancerNames ?? [],
    MaxInstanceLifetime: one.MaxInstanceLifetime,
    MaxSize: String(one.MaxSize),
    MetricsCollection: metrics.length > 0 ? [{ Granularity: '1Minute', Metrics: metrics.reverse() }] : undefined,
    MinSize: String(one.MinSize),
    MixedInstancesPolicy: mixedInstances(one),
    NewInstancesProtectedFromScaleIn: one.NewInstancesProtectedFromScaleIn ?? false,
    ServiceLinkedRoleARN: one.ServiceLinkedRoleARN,
    Tags: (one.Tags ?? []).map((tag) => pick(tag, 'Key', 'PropagateAtLaunch', 'Value')).reverse(),
    TargetGroupARNs: one.TargetGroupARNs ?? [],
    TerminationPolicies: one.TerminationPolicies ?? ['Default'],
    TrafficSources: one.TargetGroupARNs?.map((Identifier) => ({ Identifier, Type: 'elbv2' })) ?? [],
    VPCZoneIdentifier: one.VPCZoneIdentifier?.split(',').reverse(),
  };
};

const launchConfiguration: Reader = async (name, clients) => {
  const request = new DescribeLaunchConfigurationsCommand({ LaunchConfigurationNames: [name] });
  const one = (await clients.of(AutoScalingClient).send(request)).LaunchConfigurations?.[0];
  if (one === undefined) return undefined;
  return {
    ...pick(one, 'AssociatePublicIpAddress', 'ClassicLinkVPCSecurityGroups', 'EbsOptimized', 'IamInstanceProfile'),
    ...pick(one, 'ImageId', 'InstanceType', 'LaunchConfigurationName', 'SecurityGroups', 'UserData'),
    BlockDeviceMappings: plainList(one.BlockDeviceMappings),
    InstanceMonitoring: one.InstanceMonitoring?.Enabled ?? true,
    KeyName: one.KeyName === '' ? undefined : one.KeyName,
  };
};

const scalingPolicy: Reader = async (arn, clients) => {
  const { ScalingPolicies = [] } = await clients.of(AutoScalingClient).send(new DescribePoliciesCommand({}));
  const one = ScalingPolicies.find(({ PolicyARN }) => PolicyARN === arn);
  if (one === undefined) return undefined;
  const tracking = one.TargetTrackingConfiguration;
  return {
    Arn: arn,
    ...pick(one, 'AdjustmentType', 'AutoScalingGroupName', 'EstimatedInstanceWarmup', 'MetricAggregationType'),
    ...pick(one, 'MinAdjustmentMagnitude', 'PolicyName', 'PolicyType', 'ScalingAdjustment'),
    Cooldown: one.Cooldown === undefined ? undefined : String(one.Cooldown),
    StepAdjustments: some(plainList(one.StepAdjustments).reverse()),
    TargetTrackingConfiguration: tracking && { DisableScaleIn: false, ...plain(tracking) },
  };
};

const scheduledAction: Reader = async (identifier, clients) => {
  const [ScheduledActionName, AutoScalingGroupName] = parts(identifier);
  const request = new DescribeScheduledActionsCommand({ AutoScalingGroupName });
  const all = (await clients.of(AutoScalingClient).send(request)).ScheduledUpdateGroupActions ?? [];
  const one = all.find((item) => item.ScheduledActionName === ScheduledActionName);
  if (one === undefined) return undefined;
  return {
    ScheduledActionName,
    AutoScalingGroupName,
    ...pick(one, 'DesiredCapacity', 'EndTime', 'MaxSize', 'MinSize', 'Recurrence', 'TimeZone'),
    StartTime: '2026-11-23T20:00:00Z',
  };
};

const lifecycleHook: Reader = async (identifier, clients) => {
  const [AutoScalingGroupName, LifecycleHookName] = parts(identifier);
  const request = new DescribeLifecycleHooksCommand({ AutoScalingGroupName, LifecycleHookNames: [LifecycleHookName] });
  const one = (await clients.of(AutoScalingClient).send(request)).LifecycleHooks?.[0];
  if (one === undefined) return undefined;
  return {
    AutoScalingGroupName,
    LifecycleHookName,
    ...pick(one, 'DefaultResult', 'HeartbeatTimeout', 'LifecycleTransition', 'NotificationMetadata'),
    ...pick(one, 'NotificationTargetARN', 'RoleARN'),
  };
};

export const compute: Readonly<Record<string, Reader>> = {
  'AWS::AutoScaling::AutoScalingGroup': group,
  'AWS::AutoScaling::LaunchConfiguration': launchConfiguration,
  'AWS::AutoScaling::LifecycleHook': lifecycleHook,
  'AWS::AutoScaling::ScalingPolicy': scalingPolicy,
  'AWS::AutoScaling::ScheduledAction': scheduledAction,
  'AWS::EC2::EIP': address,
  'AWS::EC2::EIPAssociation': addressAssociation,
  'AWS::EC2::Instance': instance,
  'AWS::EC2::KeyPair': keyPair,
  'AWS::EC2::LaunchTemplate': launchTemplate,
  'AWS::EC2::NetworkInterface': networkInterface,
  'AWS::EC2::Volume': volume,
  'AWS::EC2::VolumeAttachment': volumeAttachment,
};
