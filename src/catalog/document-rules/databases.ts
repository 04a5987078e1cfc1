import type { DocumentRules, Row } from './row.js';

const lowered = (source: string): { same: readonly string[]; source: string } => ({ same: ['ignore-case'], source });
const rds = lowered('https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBParameterGroup.html');
const cache = lowered('https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html');
const memory = lowered('https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateCluster.html');
const redshift = lowered('https://docs.aws.amazon.com/redshift/latest/APIReference/API_CreateCluster.html');
const migration = lowered('https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateReplicationInstance.html');
const neptune = lowered('https://docs.aws.amazon.com/neptune/latest/apiref/API_CreateDBCluster.html');
/** Told once, when the cluster was made; RDS then adds zones until there are three. */
const zones: Row = {
  filledUpTo: 3,
  source: 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html',
};
const keyspaces = lowered('https://docs.aws.amazon.com/keyspaces/latest/devguide/cql.elements.html');

export const databases: DocumentRules = {
  'AWS::RDS::DBInstance': {
    // Oracle keeps the name in upper case.
    '/DBName': rds,
  },
  'AWS::RDS::DBCluster': { '/AvailabilityZones': zones },
  'AWS::RDS::DBParameterGroup': { '/Family': rds },
  'AWS::RDS::DBClusterParameterGroup': { '/Family': rds },
  'AWS::RDS::DBProxyTargetGroup': { '/TargetGroupName': rds },
  'AWS::RDS::OptionGroup': {
    '/EngineName': rds,
    '/OptionConfigurations/*/OptionSettings': {
      extra: [
        {
          key: 'Name',
          value: 'Value',
          others: '^[A-Z0-9_.]+$',
          defaults: {
            SERVER_AUDIT: ['FORCE_PLUS_PERMANENT'],
            SERVER_AUDIT_EVENTS: ['CONNECT,QUERY'],
            SERVER_AUDIT_FILE_PATH: ['/rdsdbdata/log/audit/'],
            SERVER_AUDIT_FILE_ROTATE_SIZE: ['1000000'],
            SERVER_AUDIT_FILE_ROTATIONS: ['9'],
            SERVER_AUDIT_LOGGING: ['ON'],
            SERVER_AUDIT_QUERY_LOG_LIMIT: ['1024'],
          },
        },
      ],
      source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Appendix.MySQL.Options.AuditPlugin.html',
    },
  },
  'AWS::Neptune::DBCluster': { '/AvailabilityZones': zones },
  'AWS::Neptune::DBClusterParameterGroup': { '/Name': neptune, '/Family': neptune },
  'AWS::Neptune::DBParameterGroup': { '/Name': neptune, '/Family': neptune },
  'AWS::ElastiCache::CacheCluster': { '/ClusterName': cache },
  'AWS::ElastiCache::ParameterGroup': { '/CacheParameterGroupFamily': cache },
  'AWS::ElastiCache::ServerlessCache': { '/ServerlessCacheName': cache },
  'AWS::ElastiCache::User': { '/UserId': cache },
  'AWS::ElastiCache::UserGroup': { '/UserGroupId': cache },
  'AWS::MemoryDB::ACL': { '/ACLName': memory },
  'AWS::MemoryDB::Cluster': { '/ACLName': memory, '/ClusterName': memory, '/SubnetGroupName': memory },
  'AWS::MemoryDB::ParameterGroup': { '/ParameterGroupName': memory },
  'AWS::MemoryDB::SubnetGroup': { '/SubnetGroupName': memory },
  'AWS::MemoryDB::User': { '/UserName': memory },
  'AWS::Redshift::Cluster': {
    '/ClusterIdentifier': redshift,
    '/ClusterParameterGroupName': redshift,
    '/ClusterSubnetGroupName': redshift,
    '/DBName': redshift,
  },
  'AWS::Redshift::ClusterParameterGroup': { '/ParameterGroupName': redshift },
  'AWS::Redshift::ClusterSubnetGroup': { '/ClusterSubnetGroupName': redshift },
  'AWS::DMS::ReplicationInstance': { '/ReplicationInstanceIdentifier': migration },
  'AWS::DMS::Endpoint': { '/EndpointIdentifier': migration },
  'AWS::Cassandra::Table': {
    '/ClusteringKeyColumns/*/Column/ColumnType': keyspaces,
    '/PartitionKeyColumns/*/ColumnType': keyspaces,
    '/RegularColumns/*/ColumnType': keyspaces,
  },
  'AWS::Cassandra::Type': { '/Fields/*/FieldType': keyspaces },
};
