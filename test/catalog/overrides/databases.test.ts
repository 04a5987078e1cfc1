import { describe, expect, it } from '@jest/globals';
import { elasticache } from '../../../src/catalog/overrides/elasticache.js';
import { rdsGroups } from '../../../src/catalog/overrides/rds-groups.js';
import { changesOf, changesOfAll, mappingOf } from './compare.js';

const rds = (type: string) => mappingOf(rdsGroups, type);
const cache = (type: string) => mappingOf(elasticache, type);

describe('the parameters of a group', () => {
  const group = rds('aws_db_parameter_group');
  const attributes = {
    name: 'app',
    family: 'mysql8.0',
    description: 'Managed by Terraform',
    parameter: [
      { name: 'max_connections', value: '500', apply_method: 'immediate' },
      { name: 'character_set_server', value: 'utf8mb4', apply_method: 'immediate' },
    ],
  };
  const live = {
    DBParameterGroupName: 'app',
    Family: 'mysql8.0',
    Description: 'Managed by Terraform',
    Parameters: { character_set_server: 'utf8mb4', max_connections: 500 },
  };

  it('are compared by name, in any order', () => {
    expect(changesOf(group, attributes, live)).toEqual([]);
  });

  it('show a value, a parameter more and a parameter less under its name', () => {
    const other = { ...live.Parameters, max_connections: '900' };
    expect(changesOf(group, attributes, { ...live, Parameters: other })).toEqual([
      ['parameter["max_connections"]', 'replace', '500', '900'],
    ]);
    expect(changesOf(group, attributes, { ...live, Parameters: { ...live.Parameters, general_log: '1' } })).toEqual([
      ['parameter["general_log"]', 'add', null, '1'],
    ]);
    expect(changesOf(group, attributes, { ...live, Parameters: { max_connections: '500' } })).toEqual([
      ['parameter["character_set_server"]', 'remove', 'utf8mb4', null],
    ]);
  });

  it('are no finding where nobody set any', () => {
    expect(changesOf(group, { ...attributes, parameter: [] }, { ...live, Parameters: {} })).toEqual([]);
  });
});

describe('the settings of an option', () => {
  const group = rds('aws_db_option_group');
  const attributes = {
    name: 'audit',
    engine_name: 'mariadb',
    major_engine_version: '10.11',
    option: [
      {
        option_name: 'MARIADB_AUDIT_PLUGIN',
        port: 0,
        option_settings: [{ name: 'SERVER_AUDIT_EVENTS', value: 'CONNECT,QUERY' }],
      },
    ],
  };
  const live = (events: string) => ({
    OptionGroupName: 'audit',
    EngineName: 'mariadb',
    MajorEngineVersion: '10.11',
    OptionConfigurations: [
      {
        OptionName: 'MARIADB_AUDIT_PLUGIN',
        OptionSettings: [
          { Name: 'SERVER_AUDIT_INCL_USERS' },
          { Name: 'SERVER_AUDIT_LOGGING', Value: 'ON' },
          { Name: 'SERVER_AUDIT_EVENTS', Value: events },
        ],
      },
    ],
  });

  it('are compared where somebody set them', () => {
    expect(changesOf(group, attributes, live('CONNECT,QUERY'))).toEqual([]);
    expect(changesOf(group, attributes, live('CONNECT'))).toEqual([
      ['option[0].option_settings["SERVER_AUDIT_EVENTS"]', 'replace', 'CONNECT,QUERY', 'CONNECT'],
    ]);
  });

  it('show an option that somebody added', () => {
    const both = live('CONNECT,QUERY');
    const extra = [...both.OptionConfigurations, { OptionName: 'MEMCACHED', OptionSettings: [] }];
    expect(changesOf(group, attributes, { ...both, OptionConfigurations: extra })).toHaveLength(1);
  });
});

describe('a member of a database cluster', () => {
  const member = rds('aws_rds_cluster_instance');
  const attributes = {
    identifier: 'db-1',
    cluster_identifier: 'Main',
    engine: 'aurora-postgresql',
    engine_version: '15',
    instance_class: 'db.r6g.large',
    promotion_tier: 0,
    preferred_maintenance_window: 'Sun:03:00-Sun:04:00',
    auto_minor_version_upgrade: true,
    publicly_accessible: false,
  };
  const live = {
    DBInstanceIdentifier: 'db-1',
    DBClusterIdentifier: 'main',
    Engine: 'aurora-postgresql',
    EngineVersion: '15.4',
    DBInstanceClass: 'db.r6g.large',
    PromotionTier: 0,
    PreferredMaintenanceWindow: 'sun:03:00-sun:04:00',
    AutoMinorVersionUpgrade: true,
    PubliclyAccessible: false,
    BackupRetentionPeriod: 7,
    Port: '5432',
  };

  it('is compared without what the cluster decides', () => {
    expect(changesOf(member, attributes, live)).toEqual([]);
  });

  it('shows a later window, another major version and a public address', () => {
    const moved = { ...live, PreferredMaintenanceWindow: 'sun:03:00-sun:05:00' };
    expect(changesOf(member, attributes, moved).map(([name]) => name)).toEqual(['preferred_maintenance_window']);
    expect(changesOf(member, attributes, { ...live, EngineVersion: '16.1' })).toHaveLength(1);
    expect(changesOf(member, attributes, { ...live, PubliclyAccessible: true })).toEqual([
      ['publicly_accessible', 'replace', false, true],
    ]);
  });
});

describe('the connections of a proxy', () => {
  const target = rds('aws_db_proxy_default_target_group');
  const pool = { MaxConnectionsPercent: 100, MaxIdleConnectionsPercent: 50, ConnectionBorrowTimeout: 120 };

  it('are those of RDS where nobody said anything', () => {
    const attributes = { db_proxy_name: 'p', connection_pool_config: [] };
    expect(changesOf(target, attributes, { DBProxyName: 'p', ConnectionPoolConfigurationInfo: pool })).toEqual([]);
    const fewer = { ...pool, MaxConnectionsPercent: 10 };
    expect(changesOf(target, attributes, { DBProxyName: 'p', ConnectionPoolConfigurationInfo: fewer })).toHaveLength(1);
  });
});

describe('a cache', () => {
  const cluster = cache('aws_elasticache_cluster');
  const attributes = {
    cluster_id: 'c',
    engine: 'redis',
    engine_version: '6.x',
    node_type: 'cache.t3.micro',
    num_cache_nodes: 1,
    availability_zone: 'eu-west-1a',
    auto_minor_version_upgrade: 'true',
    log_delivery_configuration: [
      { destination: 'slow', destination_type: 'cloudwatch-logs', log_format: 'json', log_type: 'slow-log' },
      { destination: 'fire', destination_type: 'kinesis-firehose', log_format: 'json', log_type: 'engine-log' },
    ],
  };
  const live = {
    ClusterName: 'c',
    Engine: 'redis',
    EngineVersion: '6.2.6',
    CacheNodeType: 'cache.t3.micro',
    NumCacheNodes: 1,
    PreferredAvailabilityZones: ['eu-west-1a'],
    AutoMinorVersionUpgrade: true,
    LogDeliveryConfigurations: [
      {
        DestinationDetails: { KinesisFirehoseDetails: { DeliveryStream: 'fire' } },
        DestinationType: 'kinesis-firehose',
        LogFormat: 'json',
        LogType: 'engine-log',
      },
      {
        DestinationDetails: { CloudWatchLogsDetails: { LogGroup: 'slow' } },
        DestinationType: 'cloudwatch-logs',
        LogFormat: 'json',
        LogType: 'slow-log',
      },
    ],
  };

  it('writes its logs to either kind of destination', () => {
    expect(changesOf(cluster, attributes, live)).toEqual([]);
    const [fire, slow] = live.LogDeliveryConfigurations;
    const elsewhere = { ...slow, DestinationDetails: { CloudWatchLogsDetails: { LogGroup: 'other' } } };
    const moved = { ...live, LogDeliveryConfigurations: [fire ?? {}, elsewhere] };
    expect(changesOf(cluster, attributes, moved)).toEqual([
      ['log_delivery_configuration[0].destination', 'replace', 'slow', 'other'],
    ]);
  });

  it('takes any minor version that was asked for, and no other major one', () => {
    expect(changesOf(cluster, attributes, { ...live, EngineVersion: '7.0.4' })).toEqual([
      ['engine_version', 'replace', '6.x', '7.0.4'],
    ]);
  });

  it('shows another zone of its only node', () => {
    const moved = { ...live, PreferredAvailabilityZones: ['eu-west-1b'] };
    expect(changesOf(cluster, attributes, moved).map(([name]) => name)).toEqual(['availability_zone']);
  });
});

describe('users of a cache', () => {
  it('start without any command, said or not', () => {
    const user = cache('aws_elasticache_user');
    const attributes = { user_id: 'u', user_name: 'u', engine: 'REDIS', access_string: 'on ~app:* +@read' };
    const live = (access: string) => ({ UserId: 'u', UserName: 'u', Engine: 'redis', AccessString: access });
    expect(changesOf(user, attributes, live('on ~app:* -@all +@read'))).toEqual([]);
    expect(changesOf(user, attributes, live('on ~app:* -@all +@all')).map(([name]) => name)).toEqual(['access_string']);
    expect(changesOf(user, attributes, live('on ~app:* +@read -@all'))).toHaveLength(1);
  });

  it('belong to a group through its list or one by one', () => {
    const group = cache('aws_elasticache_user_group');
    const member = cache('aws_elasticache_user_group_association');
    const owner = { user_group_id: 'g', engine: 'redis', user_ids: ['default'] };
    const added = { user_group_id: 'g', user_id: 'app' };
    const live = (...users: string[]) => ({ UserGroupId: 'g', Engine: 'redis', UserIds: users });
    const both = [
      [group, owner],
      [member, added],
    ] as const;
    expect(changesOfAll(both, live('app', 'default'))).toEqual([]);
    expect(changesOfAll(both, live('app', 'default', 'thief')).map(([name]) => name)).toEqual(['user_ids']);
  });
});
