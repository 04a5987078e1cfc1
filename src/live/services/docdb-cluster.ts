import {
  DescribeDBClustersCommand,
  DocDBClient,
  ListTagsForResourceCommand,
  type DBCluster,
} from '@aws-sdk/client-docdb';
import { readsOne, type Draft } from './reader.js';

/** By cluster identifier. */
export const reader = readsOne(
  (settings) => new DocDBClient(settings),
  async (client, DBClusterIdentifier, abortSignal) => {
    const { DBClusters: [cluster] = [] } = await client.send(new DescribeDBClustersCommand({ DBClusterIdentifier }), {
      abortSignal,
    });
    if (cluster === undefined) return undefined;
    const command = new ListTagsForResourceCommand({ ResourceName: cluster.DBClusterArn });
    return documentOf(cluster, (await client.send(command, { abortSignal })).TagList);
  },
);

function documentOf(cluster: DBCluster, Tags: Draft | undefined): Draft {
  return {
    DBClusterIdentifier: cluster.DBClusterIdentifier,
    AvailabilityZones: cluster.AvailabilityZones,
    BackupRetentionPeriod: cluster.BackupRetentionPeriod,
    DBClusterParameterGroupName: cluster.DBClusterParameterGroup,
    DBSubnetGroupName: cluster.DBSubnetGroup,
    DeletionProtection: cluster.DeletionProtection,
    EnableCloudwatchLogsExports: cluster.EnabledCloudwatchLogsExports,
    EngineVersion: cluster.EngineVersion,
    KmsKeyId: cluster.KmsKeyId,
    ManageMasterUserPassword: cluster.MasterUserSecret !== undefined,
    MasterUsername: cluster.MasterUsername,
    NetworkType: cluster.NetworkType,
    Port: cluster.Port,
    PreferredBackupWindow: cluster.PreferredBackupWindow,
    PreferredMaintenanceWindow: cluster.PreferredMaintenanceWindow,
    ServerlessV2ScalingConfiguration: cluster.ServerlessV2ScalingConfiguration,
    StorageEncrypted: cluster.StorageEncrypted,
    StorageType: cluster.StorageType,
    Tags,
    VpcSecurityGroupIds: cluster.VpcSecurityGroups?.map(({ VpcSecurityGroupId }) => VpcSecurityGroupId),
  };
}
