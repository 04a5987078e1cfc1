import {
  DescribeCacheClustersCommand,
  DescribeCacheSubnetGroupsCommand,
  DescribeReplicationGroupsCommand,
  DescribeUsersCommand,
  ElastiCacheClient,
  ListTagsForResourceCommand,
} from '@aws-sdk/client-elasticache';
import { DescribeDomainCommand, ListTagsCommand, OpenSearchClient } from '@aws-sdk/client-opensearch';
import {
  DescribeClusterParameterGroupsCommand,
  DescribeClusterParametersCommand,
  DescribeClustersCommand,
  DescribeClusterSubnetGroupsCommand,
  RedshiftClient,
} from '@aws-sdk/client-redshift';
import { parseJson, tagList, type PropertyObject, type Reader } from './document.js';
import { found, pick, plain, some } from './shape.js';

async function tagsOf(cache: ElastiCacheClient, ResourceName: string | undefined): Promise<PropertyObject> {
  const tags = (await cache.send(new ListTagsForResourceCommand({ ResourceName }))).TagList ?? [];
  return tags.length > 0 ? { Tags: tagList(tags) } : {};
}

const cacheCluster: Reader = async (CacheClusterId, clients) => {
  const cache = clients.of(ElastiCacheClient);
  const answer = await found(cache.send(new DescribeCacheClustersCommand({ CacheClusterId, ShowCacheNodeInfo: true })));
  const cluster = answer?.CacheClusters?.[0];
  if (cluster === undefined) return undefined;
  const node = cluster.CacheNodes?.[0];
  return {
    ...pick(
      cluster,
      'AutoMinorVersionUpgrade',
      'CacheNodeType',
      'CacheSubnetGroupName',
      'Engine',
      'EngineVersion',
      'IpDiscovery',
      'NetworkType',
      'NumCacheNodes',
      'PreferredMaintenanceWindow',
      'SnapshotRetentionLimit',
      'SnapshotWindow',
      'TransitEncryptionEnabled',
    ),
    ClusterName: cluster.CacheClusterId,
    AZMode: 'single-az',
    CacheParameterGroupName: cluster.CacheParameterGroup?.CacheParameterGroupName,
    Port: cluster.ConfigurationEndpoint?.Port ?? node?.Endpoint?.Port,
    VpcSecurityGroupIds: some(cluster.SecurityGroups?.map(({ SecurityGroupId }) => SecurityGroupId)),
    PreferredAvailabilityZone: cluster.PreferredAvailabilityZone,
    ...(await tagsOf(cache, cluster.ARN)),
  };
};

const replicationGroup: Reader = async (ReplicationGroupId, clients) => {
  const cache = clients.of(ElastiCacheClient);
  const answer = await found(cache.send(new DescribeReplicationGroupsCommand({ ReplicationGroupId })));
  const group = answer?.ReplicationGroups?.[0];
  if (group === undefined) return undefined;
  const member = await found(
    cache.send(new DescribeCacheClustersCommand({ CacheClusterId: group.MemberClusters?.[0] })),
  );
  return {
    ReplicationGroupId,
    ReplicationGroupDescription: group.Description,
    ...pick(
      group,
      'AtRestEncryptionEnabled',
      'AutoMinorVersionUpgrade',
      'CacheNodeType',
      'ClusterMode',
      'Engine',
      'IpDiscovery',
      'KmsKeyId',
      'NetworkType',
      'SnapshotRetentionLimit',
      'SnapshotWindow',
      'TransitEncryptionEnabled',
    ),
    AutomaticFailoverEnabled: group.AutomaticFailover === 'enabled',
    MultiAZEnabled: group.MultiAZ === 'enabled',
    NumCacheClusters: group.MemberClusters?.length,
    NumNodeGroups: group.NodeGroups?.length,
    ReplicasPerNodeGroup: (group.NodeGroups?.[0]?.NodeGroupMembers?.length ?? 1) - 1,
    EngineVersion: member?.CacheClusters?.[0]?.EngineVersion,
    ...(await tagsOf(cache, group.ARN)),
  };
};

const cacheSubnetGroup: Reader = async (CacheSubnetGroupName, clients) => {
  const cache = clients.of(ElastiCacheClient);
  const answer = await found(cache.send(new DescribeCacheSubnetGroupsCommand({ CacheSubnetGroupName })));
  const group = answer?.CacheSubnetGroups?.[0];
  if (group === undefined) return undefined;
  return {
    CacheSubnetGroupName,
    Description: group.CacheSubnetGroupDescription,
    SubnetIds: group.Subnets?.map(({ SubnetIdentifier }) => SubnetIdentifier).reverse(),
    ...(await tagsOf(cache, group.ARN)),
  };
};

const cacheUser: Reader = async (UserId, clients) => {
  const cache = clients.of(ElastiCacheClient);
  const user = (await found(cache.send(new DescribeUsersCommand({ UserId }))))?.Users?.[0];
  if (user === undefined) return undefined;
  return {
    UserId,
    UserName: user.UserName,
    // Written `REDIS` or `redis`, answered in lower case.
    Engine: user.Engine?.toLowerCase(),
    AccessString: user.AccessString,
    Arn: user.ARN,
    Status: user.Status,
    AuthenticationMode: {
      Type: user.Authentication?.Type === 'no-password' ? 'no-password-required' : user.Authentication?.Type,
    },
  };
};

const domain: Reader = async (DomainName, clients) => {
  const search = clients.of(OpenSearchClient);
  const status = (await found(search.send(new DescribeDomainCommand({ DomainName }))))?.DomainStatus;
  if (status === undefined) return undefined;
  const tags = (await search.send(new ListTagsCommand({ ARN: status.ARN }))).TagList ?? [];
  const config = status.ClusterConfig;
  return {
    DomainName,
    Id: status.DomainId,
    Arn: status.ARN,
    EngineVersion: status.EngineVersion,
    ...(status.AccessPolicies && { AccessPolicies: parseJson(status.AccessPolicies) }),
    AdvancedOptions: plain(status.AdvancedOptions),
    AdvancedSecurityOptions: pick(status.AdvancedSecurityOptions, 'Enabled', 'InternalUserDatabaseEnabled'),
    ClusterConfig: {
      ...pick(config, 'InstanceCount', 'InstanceType', 'ZoneAwarenessEnabled', 'ZoneAwarenessConfig', 'WarmEnabled'),
      DedicatedMasterEnabled: config?.DedicatedMasterEnabled ?? false,
      ...(config?.DedicatedMasterEnabled && pick(config, 'DedicatedMasterCount', 'DedicatedMasterType')),
      MultiAZWithStandbyEnabled: config?.MultiAZWithStandbyEnabled ?? false,
      ColdStorageOptions: { Enabled: false },
    },
    EBSOptions: plain(status.EBSOptions),
    EncryptionAtRestOptions: plain(status.EncryptionAtRestOptions),
    NodeToNodeEncryptionOptions: plain(status.NodeToNodeEncryptionOptions),
    DomainEndpointOptions: {
      CustomEndpointEnabled: false,
      ...pick(status.DomainEndpointOptions, 'EnforceHTTPS', 'TLSSecurityPolicy'),
    },
    CognitoOptions: { Enabled: status.CognitoOptions?.Enabled ?? false },
    SnapshotOptions: { AutomatedSnapshotStartHour: status.SnapshotOptions?.AutomatedSnapshotStartHour ?? 0 },
    SoftwareUpdateOptions: { AutoSoftwareUpdateEnabled: false },
    OffPeakWindowOptions: { Enabled: true, OffPeakWindow: { WindowStartTime: { Hours: 22, Minutes: 0 } } },
    IPAddressType: 'ipv4',
    LogPublishingOptions: {},
    Tags: tagList(tags),
  };
};

const warehouse: Reader = async (ClusterIdentifier, clients) => {
  const answer = await found(clients.of(RedshiftClient).send(new DescribeClustersCommand({ ClusterIdentifier })));
  const cluster = answer?.Clusters?.[0];
  if (cluster === undefined) return undefined;
  return {
    ...pick(
      cluster,
      'AllowVersionUpgrade',
      'AutomatedSnapshotRetentionPeriod',
      'AvailabilityZone',
      'ClusterIdentifier',
      'ClusterSubnetGroupName',
      'ClusterVersion',
      'DBName',
      'Encrypted',
      'EnhancedVpcRouting',
      'KmsKeyId',
      'ManualSnapshotRetentionPeriod',
      'MasterUsername',
      'NodeType',
      'NumberOfNodes',
      'PreferredMaintenanceWindow',
      'PubliclyAccessible',
    ),
    Port: cluster.Endpoint?.Port,
    Endpoint: { Address: cluster.Endpoint?.Address, Port: String(cluster.Endpoint?.Port) },
    ClusterParameterGroupName: cluster.ClusterParameterGroups?.[0]?.ParameterGroupName,
    ClusterType: (cluster.NumberOfNodes ?? 1) > 1 ? 'multi-node' : 'single-node',
    VpcSecurityGroupIds: cluster.VpcSecurityGroups?.map(({ VpcSecurityGroupId }) => VpcSecurityGroupId),
    Tags: tagList(cluster.Tags ?? []),
  };
};

const warehouseSubnets: Reader = async (ClusterSubnetGroupName, clients) => {
  const answer = await found(
    clients.of(RedshiftClient).send(new DescribeClusterSubnetGroupsCommand({ ClusterSubnetGroupName })),
  );
  const group = answer?.ClusterSubnetGroups?.[0];
  if (group === undefined) return undefined;
  return {
    ClusterSubnetGroupName: group.ClusterSubnetGroupName,
    Description: group.Description,
    SubnetIds: group.Subnets?.map(({ SubnetIdentifier }) => SubnetIdentifier).reverse(),
    Tags: tagList(group.Tags ?? []),
  };
};

const warehouseParameters: Reader = async (ParameterGroupName, clients) => {
  const redshift = clients.of(RedshiftClient);
  const answer = await found(redshift.send(new DescribeClusterParameterGroupsCommand({ ParameterGroupName })));
  const group = answer?.ParameterGroups?.[0];
  if (group === undefined) return undefined;
  const { Parameters } = await redshift.send(new DescribeClusterParametersCommand({ ParameterGroupName }));
  return {
    ParameterGroupName,
    ParameterGroupFamily: group.ParameterGroupFamily,
    Description: group.Description,
    Parameters: (Parameters ?? []).map((parameter) => pick(parameter, 'ParameterName', 'ParameterValue')),
    Tags: tagList(group.Tags ?? []),
  };
};

export const caches: Readonly<Record<string, Reader>> = {
  'AWS::ElastiCache::CacheCluster': cacheCluster,
  'AWS::ElastiCache::ReplicationGroup': replicationGroup,
  'AWS::ElastiCache::SubnetGroup': cacheSubnetGroup,
  'AWS::ElastiCache::User': cacheUser,
  'AWS::OpenSearchService::Domain': domain,
  'AWS::Redshift::Cluster': warehouse,
  'AWS::Redshift::ClusterParameterGroup': warehouseParameters,
  'AWS::Redshift::ClusterSubnetGroup': warehouseSubnets,
};
