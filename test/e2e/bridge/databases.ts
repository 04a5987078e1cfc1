import {
  DescribeDBClusterParameterGroupsCommand,
  DescribeDBClusterParametersCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeDBParameterGroupsCommand,
  DescribeDBParametersCommand,
  DescribeDBProxiesCommand,
  DescribeDBSubnetGroupsCommand,
  DescribeEventSubscriptionsCommand,
  DescribeOptionGroupsCommand,
  ListTagsForResourceCommand,
  RDSClient,
  type DBInstance,
  type Parameter,
} from '@aws-sdk/client-rds';
import { tagList, type PropertyObject, type Reader } from './document.js';
import { found, pick, plain, some } from './shape.js';

async function tagsOf(rds: RDSClient, ResourceName: string | undefined): Promise<PropertyObject> {
  const tags = (await rds.send(new ListTagsForResourceCommand({ ResourceName }))).TagList ?? [];
  return tags.length > 0 ? { Tags: tagList(tags) } : {};
}

/** `sun:05:00-sun:06:00`, whatever case it was asked for in. */
function lower(text: string | undefined): string | undefined {
  return text?.toLowerCase();
}

const instance: Reader = async (DBInstanceIdentifier, clients) => {
  const rds = clients.of(RDSClient);
  const live = (await found(rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier }))))?.DBInstances?.[0];
  if (live === undefined) return undefined;
  return {
    ...pick(
      live,
      'AllocatedStorage',
      'AutoMinorVersionUpgrade',
      'AvailabilityZone',
      'BackupRetentionPeriod',
      'CopyTagsToSnapshot',
      'DBClusterIdentifier',
      'DBInstanceClass',
      'DBInstanceIdentifier',
      'DBName',
      'DbiResourceId',
      'DeletionProtection',
      'Engine',
      'EngineVersion',
      'Iops',
      'KmsKeyId',
      'LicenseModel',
      'MaxAllocatedStorage',
      'MonitoringInterval',
      'MultiAZ',
      'NetworkType',
      'PreferredBackupWindow',
      'PromotionTier',
      'PubliclyAccessible',
      'StorageEncrypted',
      'StorageThroughput',
      'StorageType',
    ),
    ...fixedUp(live),
    ...(await tagsOf(rds, live.DBInstanceArn)),
  };
};

function fixedUp(live: DBInstance): PropertyObject {
  return {
    // CloudFormation has numbers as text here.
    AllocatedStorage: String(live.AllocatedStorage),
    Port: String(live.Endpoint?.Port ?? live.DbInstancePort),
    DBInstanceArn: live.DBInstanceArn,
    Endpoint: { Address: live.Endpoint?.Address, Port: String(live.Endpoint?.Port), HostedZoneId: 'Z29XKXDKYMONMX' },
    MasterUsername: live.MasterUsername,
    DBParameterGroupName: live.DBParameterGroups?.[0]?.DBParameterGroupName,
    DBSecurityGroups: [],
    DBSubnetGroupName: live.DBSubnetGroup?.DBSubnetGroupName,
    OptionGroupName: live.OptionGroupMemberships?.[0]?.OptionGroupName,
    PreferredMaintenanceWindow: lower(live.PreferredMaintenanceWindow),
    VPCSecurityGroups: live.VpcSecurityGroups?.map(({ VpcSecurityGroupId }) => VpcSecurityGroupId),
    EnableCloudwatchLogsExports: some(live.EnabledCloudwatchLogsExports),
    EnableIAMDatabaseAuthentication: live.IAMDatabaseAuthenticationEnabled ?? false,
    EnablePerformanceInsights: live.PerformanceInsightsEnabled ?? false,
    ...(live.PerformanceInsightsEnabled && {
      PerformanceInsightsRetentionPeriod: live.PerformanceInsightsRetentionPeriod ?? 7,
      PerformanceInsightsKMSKeyId: live.PerformanceInsightsKMSKeyId,
    }),
    CACertificateIdentifier: live.CACertificateIdentifier ?? 'rds-ca-rsa2048-g1',
    DatabaseInsightsMode: 'standard',
    EngineLifecycleSupport: 'open-source-rds-extended-support',
    AssociatedRoles: [],
    ProcessorFeatures: [],
    DedicatedLogVolume: false,
    AdditionalStorageVolumes: [],
  };
}

const cluster: Reader = async (DBClusterIdentifier, clients) => {
  const rds = clients.of(RDSClient);
  const live = (await found(rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier }))))?.DBClusters?.[0];
  if (live === undefined) return undefined;
  return {
    ...pick(
      live,
      'AllocatedStorage',
      'AvailabilityZones',
      'BackupRetentionPeriod',
      'CopyTagsToSnapshot',
      'DBClusterArn',
      'DBClusterIdentifier',
      'DatabaseName',
      'DeletionProtection',
      'Engine',
      'EngineMode',
      'EngineVersion',
      'KmsKeyId',
      'MasterUsername',
      'NetworkType',
      'Port',
      'PreferredBackupWindow',
      'StorageEncrypted',
    ),
    DBClusterResourceId: live.DbClusterResourceId,
    PreferredMaintenanceWindow: lower(live.PreferredMaintenanceWindow),
    // The emulator answers the name of the group's record, AWS the group's.
    DBClusterParameterGroupName: live.DBClusterParameterGroup,
    DBSubnetGroupName: live.DBSubnetGroup,
    VpcSecurityGroupIds: live.VpcSecurityGroups?.map(({ VpcSecurityGroupId }) => VpcSecurityGroupId),
    EnableCloudwatchLogsExports: some(live.EnabledCloudwatchLogsExports),
    EnableHttpEndpoint: live.HttpEndpointEnabled ?? false,
    EnableIAMDatabaseAuthentication: live.IAMDatabaseAuthenticationEnabled ?? false,
    AssociatedRoles: [],
    ...(live.ServerlessV2ScalingConfiguration && {
      ServerlessV2ScalingConfiguration: pick(live.ServerlessV2ScalingConfiguration, 'MinCapacity', 'MaxCapacity'),
    }),
    StorageThroughput: 0,
    Endpoint: { Address: live.Endpoint, Port: String(live.Port) },
    ReadEndpoint: { Address: live.ReaderEndpoint },
    EngineLifecycleSupport: 'open-source-rds-extended-support',
    DatabaseInsightsMode: 'standard',
    ...(await tagsOf(rds, live.DBClusterArn)),
  };
};

const subnetGroup: Reader = async (DBSubnetGroupName, clients) => {
  const rds = clients.of(RDSClient);
  const group = (await found(rds.send(new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName }))))?.DBSubnetGroups?.[0];
  if (group === undefined) return undefined;
  return {
    DBSubnetGroupName: group.DBSubnetGroupName,
    DBSubnetGroupDescription: group.DBSubnetGroupDescription,
    SubnetIds: group.Subnets?.map(({ SubnetIdentifier }) => SubnetIdentifier).reverse(),
    ...(await tagsOf(rds, group.DBSubnetGroupArn)),
  };
};

/** The handler answers what was set, by name. */
function parametersOf(list: readonly Parameter[] | undefined): PropertyObject {
  const set = (list ?? []).filter(({ ParameterValue, Source }) => ParameterValue !== undefined && Source !== 'system');
  return Object.fromEntries(set.map(({ ParameterName = '', ParameterValue }) => [ParameterName, ParameterValue]));
}

const parameterGroup: Reader = async (DBParameterGroupName, clients) => {
  const rds = clients.of(RDSClient);
  const answer = await found(rds.send(new DescribeDBParameterGroupsCommand({ DBParameterGroupName })));
  const group = answer?.DBParameterGroups?.[0];
  if (group === undefined) return undefined;
  const { Parameters } = await rds.send(new DescribeDBParametersCommand({ DBParameterGroupName }));
  return {
    DBParameterGroupName: group.DBParameterGroupName,
    Description: group.Description,
    Family: group.DBParameterGroupFamily,
    Parameters: parametersOf(Parameters),
    ...(await tagsOf(rds, group.DBParameterGroupArn)),
  };
};

const clusterParameterGroup: Reader = async (DBClusterParameterGroupName, clients) => {
  const rds = clients.of(RDSClient);
  const answer = await found(rds.send(new DescribeDBClusterParameterGroupsCommand({ DBClusterParameterGroupName })));
  const group = answer?.DBClusterParameterGroups?.[0];
  if (group === undefined) return undefined;
  const { Parameters } = await rds.send(new DescribeDBClusterParametersCommand({ DBClusterParameterGroupName }));
  return {
    DBClusterParameterGroupName: group.DBClusterParameterGroupName,
    Description: group.Description,
    Family: group.DBParameterGroupFamily,
    Parameters: parametersOf(Parameters),
    ...(await tagsOf(rds, group.DBClusterParameterGroupArn)),
  };
};

const optionGroup: Reader = async (OptionGroupName, clients) => {
  const rds = clients.of(RDSClient);
  const group = (await found(rds.send(new DescribeOptionGroupsCommand({ OptionGroupName }))))?.OptionGroupsList?.[0];
  if (group === undefined) return undefined;
  return {
    OptionGroupName: group.OptionGroupName,
    OptionGroupDescription: group.OptionGroupDescription,
    EngineName: group.EngineName,
    MajorEngineVersion: group.MajorEngineVersion,
    OptionConfigurations: (group.Options ?? []).map((option) => plain(option)),
    ...(await tagsOf(rds, group.OptionGroupArn)),
  };
};

const proxy: Reader = async (DBProxyName, clients) => {
  const rds = clients.of(RDSClient);
  const live = (await found(rds.send(new DescribeDBProxiesCommand({ DBProxyName }))))?.DBProxies?.[0];
  if (live === undefined) return undefined;
  return {
    ...pick(
      live,
      'DBProxyArn',
      'DBProxyName',
      'DebugLogging',
      'Endpoint',
      'EngineFamily',
      'IdleClientTimeout',
      'RequireTLS',
      'RoleArn',
      'VpcId',
      'VpcSecurityGroupIds',
      'VpcSubnetIds',
    ),
    Auth: (live.Auth ?? []).map((auth) =>
      pick(auth, 'AuthScheme', 'ClientPasswordAuthType', 'Description', 'IAMAuth', 'SecretArn', 'UserName'),
    ),
    ...(await tagsOf(rds, live.DBProxyArn)),
  };
};

const eventSubscription: Reader = async (SubscriptionName, clients) => {
  const rds = clients.of(RDSClient);
  const answer = await found(rds.send(new DescribeEventSubscriptionsCommand({ SubscriptionName })));
  const subscription = answer?.EventSubscriptionsList?.[0];
  if (subscription === undefined) return undefined;
  return {
    SubscriptionName,
    SnsTopicArn: subscription.SnsTopicArn,
    SourceType: subscription.SourceType,
    SourceIds: subscription.SourceIdsList,
    EventCategories: subscription.EventCategoriesList,
    Enabled: subscription.Enabled,
    ...(await tagsOf(rds, subscription.EventSubscriptionArn)),
  };
};

export const databases: Readonly<Record<string, Reader>> = {
  'AWS::RDS::DBCluster': cluster,
  'AWS::RDS::DBClusterParameterGroup': clusterParameterGroup,
  'AWS::RDS::DBInstance': instance,
  'AWS::RDS::DBParameterGroup': parameterGroup,
  'AWS::RDS::DBProxy': proxy,
  'AWS::RDS::DBSubnetGroup': subnetGroup,
  'AWS::RDS::EventSubscription': eventSubscription,
  'AWS::RDS::OptionGroup': optionGroup,
};
