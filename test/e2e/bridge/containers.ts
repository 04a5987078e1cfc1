import {
  DescribeRepositoriesCommand,
  ECRClient,
  GetLifecyclePolicyCommand,
  GetRepositoryPolicyCommand,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-ecr';
import {
  DescribeCapacityProvidersCommand,
  DescribeClustersCommand,
  DescribeServicesCommand,
  DescribeTaskDefinitionCommand,
  ECSClient,
  type Cluster,
} from '@aws-sdk/client-ecs';
import {
  DescribeClusterCommand,
  DescribeFargateProfileCommand,
  DescribeNodegroupCommand,
  EKSClient,
} from '@aws-sdk/client-eks';
import type { Clients } from './clients.js';
import { parseJson, tagList, tagMapList, type Property, type PropertyObject, type Reader } from './document.js';
import { capital, found, nameOf, parts, plain, some } from './shape.js';

function ecsTags(tags: readonly { key?: string | undefined; value?: string | undefined }[] | undefined) {
  return tagList((tags ?? []).map(({ key, value }) => ({ Key: key, Value: value })));
}

async function clusterOf(name: string, clients: Clients): Promise<Cluster | undefined> {
  const include = ['SETTINGS', 'CONFIGURATIONS', 'TAGS'] as const;
  const request = new DescribeClustersCommand({ clusters: [name], include: [...include] });
  const one = (await found(clients.of(ECSClient).send(request)))?.clusters?.[0];
  return one?.status === 'INACTIVE' ? undefined : one;
}

const cluster: Reader = async (name, clients) => {
  const one = await clusterOf(name, clients);
  if (one === undefined) return undefined;
  const settings = one.settings ?? [];
  return {
    Arn: one.clusterArn,
    CapacityProviders: one.capacityProviders ?? [],
    ClusterName: name,
    // The emulator has no setting where none was given; AWS has.
    ClusterSettings:
      settings.length > 0 ? settings.map((part) => capital(part)) : [{ Name: 'containerInsights', Value: 'disabled' }],
    Configuration: one.configuration && capital(one.configuration),
    DefaultCapacityProviderStrategy: (one.defaultCapacityProviderStrategy ?? []).map((part) => capital(part)),
    Tags: ecsTags(one.tags),
  };
};

const clusterProviders: Reader = async (name, clients) => {
  const one = await clusterOf(name, clients);
  if (one?.capacityProviders === undefined) return undefined;
  return {
    CapacityProviders: [...one.capacityProviders].reverse(),
    Cluster: name,
    DefaultCapacityProviderStrategy: (one.defaultCapacityProviderStrategy ?? []).map((part) => capital(part)),
  };
};

const capacityProvider: Reader = async (name, clients) => {
  const request = new DescribeCapacityProvidersCommand({ capacityProviders: [name], include: ['TAGS'] });
  const one = (await found(clients.of(ECSClient).send(request)))?.capacityProviders?.[0];
  if (one === undefined) return undefined;
  const provider = one.autoScalingGroupProvider;
  return {
    AutoScalingGroupProvider: {
      // The handler returns the group's name.
      AutoScalingGroupArn: nameOf(provider?.autoScalingGroupArn ?? ''),
      ManagedDraining: provider?.managedDraining ?? 'ENABLED',
      ManagedScaling: { InstanceWarmupPeriod: 300, ...capital(provider?.managedScaling) },
      ManagedTerminationProtection: provider?.managedTerminationProtection,
    },
    Name: name,
    Tags: ecsTags(one.tags),
  };
};

const service: Reader = async (identifier, clients) => {
  const [arn, clusterName] = parts(identifier);
  const request = new DescribeServicesCommand({ cluster: clusterName, services: [arn], include: ['TAGS'] });
  const one = (await found(clients.of(ECSClient).send(request)))?.services?.[0];
  if (one === undefined || one.status === 'INACTIVE') return undefined;
  const deployment = one.deploymentConfiguration;
  return {
    AvailabilityZoneRebalancing: one.availabilityZoneRebalancing ?? 'DISABLED',
    Cluster: nameOf(one.clusterArn ?? ''),
    DeploymentConfiguration: {
      BakeTimeInMinutes: 0,
      MaximumPercent: deployment?.maximumPercent ?? 200,
      MinimumHealthyPercent: deployment?.minimumHealthyPercent ?? 100,
      Strategy: 'ROLLING',
      DeploymentCircuitBreaker: {
        Enable: deployment?.deploymentCircuitBreaker?.enable ?? false,
        Rollback: deployment?.deploymentCircuitBreaker?.rollback ?? false,
      },
    },
    DeploymentController: { Type: one.deploymentController?.type ?? 'ECS' },
    DesiredCount: one.desiredCount,
    EnableECSManagedTags: one.enableECSManagedTags ?? false,
    EnableExecuteCommand: one.enableExecuteCommand ?? false,
    HealthCheckGracePeriodSeconds: one.healthCheckGracePeriodSeconds ?? 0,
    LaunchType: one.launchType,
    LoadBalancers: some(one.loadBalancers?.map((part) => capital(part))),
    Name: one.serviceName,
    NetworkConfiguration: one.networkConfiguration?.awsvpcConfiguration && {
      AwsvpcConfiguration: {
        AssignPublicIp: 'DISABLED',
        SecurityGroups: [],
        ...capital(one.networkConfiguration.awsvpcConfiguration),
      },
    },
    PlacementConstraints: [],
    PlacementStrategies: [],
    PlatformVersion: one.launchType === 'FARGATE' ? (one.platformVersion ?? 'LATEST') : undefined,
    PropagateTags: one.propagateTags ?? 'NONE',
    Role: 'arn:aws:iam::123456789012:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS',
    SchedulingStrategy: one.schedulingStrategy ?? 'REPLICA',
    ServiceArn: one.serviceArn,
    ServiceName: one.serviceName,
    Tags: ecsTags(one.tags),
    TaskDefinition: one.taskDefinition,
  };
};

/** Empty lists that the handler returns for every container. */
const emptyLists = [
  'Command',
  'CredentialSpecs',
  'DependsOn',
  'DnsSearchDomains',
  'DnsServers',
  'DockerSecurityOptions',
  'EntryPoint',
  'Environment',
  'EnvironmentFiles',
  'ExtraHosts',
  'Links',
  'MountPoints',
  'PortMappings',
  'ResourceRequirements',
  'Secrets',
  'SystemControls',
  'Ulimits',
  'VolumesFrom',
];

function container(one: object): PropertyObject {
  const empty = Object.fromEntries(emptyLists.map((name) => [name, [] as Property]));
  const own = capital(one, 'options', 'dockerLabels');
  const ports = (own.PortMappings ?? []) as readonly PropertyObject[];
  const environment = (own.Environment ?? []) as readonly PropertyObject[];
  return {
    ...empty,
    Cpu: 0,
    DockerLabels: {},
    Essential: true,
    ...own,
    Environment: [...environment].reverse(),
    PortMappings: ports.map((port) => ({ Protocol: 'tcp', HostPort: port.ContainerPort, ...port })),
  };
}

const taskDefinition: Reader = async (arn, clients) => {
  const request = new DescribeTaskDefinitionCommand({ taskDefinition: arn, include: ['TAGS'] });
  const answer = await found(clients.of(ECSClient).send(request));
  const one = answer?.taskDefinition;
  if (one === undefined || one.status === 'INACTIVE') return undefined;
  return {
    ContainerDefinitions: (one.containerDefinitions ?? []).map(container),
    Cpu: one.cpu,
    ExecutionRoleArn: one.executionRoleArn,
    Family: one.family,
    InferenceAccelerators: [],
    Memory: one.memory,
    NetworkMode: one.networkMode,
    PlacementConstraints: (one.placementConstraints ?? []).map((part) => capital(part)),
    RequiresCompatibilities: one.requiresCompatibilities,
    Tags: ecsTags(answer?.tags),
    TaskDefinitionArn: arn,
    TaskRoleArn: one.taskRoleArn,
    Volumes: (one.volumes ?? []).map((part) => capital(part)),
  };
};

const repository: Reader = async (name, clients) => {
  const client = clients.of(ECRClient);
  const answer = await found(client.send(new DescribeRepositoriesCommand({ repositoryNames: [name] })));
  const one = answer?.repositories?.[0];
  if (one === undefined) return undefined;
  const tags = await client.send(new ListTagsForResourceCommand({ resourceArn: one.repositoryArn }));
  const policy = await found(client.send(new GetRepositoryPolicyCommand({ repositoryName: name })));
  const lifecycle = await found(client.send(new GetLifecyclePolicyCommand({ repositoryName: name })));
  return {
    Arn: one.repositoryArn,
    EncryptionConfiguration: capital(one.encryptionConfiguration),
    ImageScanningConfiguration: capital(one.imageScanningConfiguration),
    ImageTagMutability: one.imageTagMutability,
    LifecyclePolicy: lifecycle && {
      LifecyclePolicyText: lifecycle.lifecyclePolicyText,
      RegistryId: one.registryId,
    },
    RepositoryName: name,
    RepositoryPolicyText: policy && parseJson(policy.policyText ?? '{}'),
    RepositoryUri: one.repositoryUri,
    Tags: tagList(tags.tags ?? []),
  };
};

const eksCluster: Reader = async (name, clients) => {
  const one = (await found(clients.of(EKSClient).send(new DescribeClusterCommand({ name }))))?.cluster;
  if (one === undefined) return undefined;
  const logged = one.logging?.clusterLogging?.filter(({ enabled }) => enabled).flatMap(({ types }) => types ?? []);
  const network = one.resourcesVpcConfig;
  return {
    AccessConfig: { AuthenticationMode: one.accessConfig?.authenticationMode ?? 'CONFIG_MAP' },
    Arn: one.arn,
    ComputeConfig: { Enabled: false },
    DeletionProtection: false,
    EncryptionConfig: some(
      one.encryptionConfig?.map((part) => ({
        Provider: { KeyArn: part.provider?.keyArn },
        Resources: plain(part).resources,
      })),
    ),
    Endpoint: one.endpoint,
    KubernetesNetworkConfig: {
      IpFamily: 'ipv4',
      ServiceIpv4Cidr: '172.20.0.0/16',
      ElasticLoadBalancing: { Enabled: false },
    },
    Logging: { ClusterLogging: { EnabledTypes: (logged ?? []).map((Type) => ({ Type })) } },
    Name: name,
    ResourcesVpcConfig: {
      EndpointPrivateAccess: network?.endpointPrivateAccess,
      EndpointPublicAccess: network?.endpointPublicAccess,
      PublicAccessCidrs: network?.publicAccessCidrs,
      SecurityGroupIds: network?.securityGroupIds ?? [],
      SubnetIds: [...(network?.subnetIds ?? [])].reverse(),
    },
    RoleArn: one.roleArn,
    StorageConfig: { BlockStorage: { Enabled: false } },
    Tags: tagMapList(one.tags),
    UpgradePolicy: { SupportType: 'EXTENDED' },
    Version: one.version,
  };
};

const nodeGroup: Reader = async (identifier, clients) => {
  const [clusterName = '', nodegroupName = ''] = identifier.split('/');
  const request = new DescribeNodegroupCommand({ clusterName, nodegroupName });
  const one = (await found(clients.of(EKSClient).send(request)))?.nodegroup;
  if (one === undefined) return undefined;
  return {
    AmiType: one.amiType,
    Arn: one.nodegroupArn,
    CapacityType: one.capacityType,
    ClusterName: clusterName,
    DiskSize: one.diskSize,
    ForceUpdateEnabled: false,
    Id: identifier,
    InstanceTypes: one.instanceTypes,
    Labels: plain(one.labels),
    NodeRepairConfig: { Enabled: false },
    NodeRole: one.nodeRole,
    NodegroupName: nodegroupName,
    ReleaseVersion: one.releaseVersion,
    ScalingConfig: capital(one.scalingConfig),
    RemoteAccess: one.remoteAccess && capital(one.remoteAccess),
    Subnets: [...(one.subnets ?? [])].reverse(),
    Tags: plain(one.tags),
    Taints: (one.taints ?? []).map((part) => capital(part)),
    UpdateConfig: { MaxUnavailable: 1 },
    Version: one.version,
  };
};

const fargateProfile: Reader = async (identifier, clients) => {
  const [clusterName, fargateProfileName] = parts(identifier);
  const request = new DescribeFargateProfileCommand({ clusterName, fargateProfileName });
  const one = (await found(clients.of(EKSClient).send(request)))?.fargateProfile;
  if (one === undefined) return undefined;
  return {
    Arn: one.fargateProfileArn,
    ClusterName: clusterName,
    FargateProfileName: fargateProfileName,
    PodExecutionRoleArn: one.podExecutionRoleArn,
    Selectors: (one.selectors ?? []).map(({ namespace, labels }) => ({
      Namespace: namespace,
      Labels: some(tagMapList(labels)),
    })),
    Subnets: one.subnets,
    Tags: tagMapList(one.tags),
  };
};

export const containers: Readonly<Record<string, Reader>> = {
  'AWS::ECR::Repository': repository,
  'AWS::ECS::CapacityProvider': capacityProvider,
  'AWS::ECS::Cluster': cluster,
  'AWS::ECS::ClusterCapacityProviderAssociations': clusterProviders,
  'AWS::ECS::Service': service,
  'AWS::ECS::TaskDefinition': taskDefinition,
  'AWS::EKS::Cluster': eksCluster,
  'AWS::EKS::FargateProfile': fargateProfile,
  'AWS::EKS::Nodegroup': nodeGroup,
};
