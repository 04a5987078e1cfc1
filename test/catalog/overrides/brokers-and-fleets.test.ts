import { describe, expect, it } from '@jest/globals';
import { batch } from '../../../src/catalog/overrides/batch.js';
import { messageBrokers } from '../../../src/catalog/overrides/brokers.js';
import { memorydb } from '../../../src/catalog/overrides/memorydb.js';
import { neptune } from '../../../src/catalog/overrides/neptune.js';
import { changesOf, mappingOf } from './compare.js';

describe('the properties of a Kafka configuration', () => {
  const configuration = mappingOf(messageBrokers, 'aws_msk_configuration');
  const attributes = {
    name: 'k',
    kafka_versions: ['3.5.1'],
    server_properties: '# ours\nauto.create.topics.enable = false\nlog.retention.hours=168\n',
  };
  const live = (text: string) => ({ Name: 'k', KafkaVersionsList: ['3.5.1'], ServerProperties: text });

  it('have no order and no comments', () => {
    expect(
      changesOf(configuration, attributes, live('log.retention.hours=168\nauto.create.topics.enable=false')),
    ).toEqual([]);
  });

  it('show a value and a property more', () => {
    const shorter = 'auto.create.topics.enable=false\nlog.retention.hours=1';
    expect(changesOf(configuration, attributes, live(shorter)).map(([name]) => name)).toEqual(['server_properties']);
    const more = 'auto.create.topics.enable=false\nlog.retention.hours=168\nunclean.leader.election.enable=true';
    expect(changesOf(configuration, attributes, live(more))).toHaveLength(1);
  });
});

describe('a Kafka cluster', () => {
  const cluster = mappingOf(messageBrokers, 'aws_msk_cluster');
  const attributes = {
    cluster_name: 'k',
    kafka_version: '3.5.1',
    number_of_broker_nodes: 3,
    broker_node_group_info: [
      { client_subnets: ['a', 'b', 'c'], instance_type: 'kafka.m5.large', security_groups: ['sg-1'] },
    ],
    client_authentication: [{ unauthenticated: false, sasl: [{ iam: true, scram: false }], tls: [] }],
  };
  const live = (open: boolean) => ({
    ClusterName: 'k',
    KafkaVersion: '3.5.1',
    NumberOfBrokerNodes: 3,
    EnhancedMonitoring: 'DEFAULT',
    BrokerNodeGroupInfo: {
      BrokerAZDistribution: 'DEFAULT',
      ClientSubnets: ['c', 'a', 'b'],
      InstanceType: 'kafka.m5.large',
      SecurityGroups: ['sg-1'],
      ConnectivityInfo: { PublicAccess: { Type: 'DISABLED' } },
    },
    ClientAuthentication: {
      Unauthenticated: { Enabled: open },
      Sasl: { Iam: { Enabled: true }, Scram: { Enabled: false } },
      Tls: { Enabled: false },
    },
    EncryptionInfo: { EncryptionInTransit: { ClientBroker: 'TLS', InCluster: true } },
  });

  it('shows that anybody may connect', () => {
    expect(changesOf(cluster, attributes, live(false))).toEqual([]);
    expect(changesOf(cluster, attributes, live(true))).toEqual([
      ['client_authentication[0].unauthenticated', 'replace', false, true],
    ]);
  });
});

describe('a message broker', () => {
  const broker = mappingOf(messageBrokers, 'aws_mq_broker');
  const attributes = {
    broker_name: 'b',
    engine_type: 'ActiveMQ',
    engine_version: '5.18',
    host_instance_type: 'mq.t3.micro',
    deployment_mode: 'SINGLE_INSTANCE',
    auto_minor_version_upgrade: true,
    configuration: [{ id: 'c-1', revision: 1 }],
    maintenance_window_start_time: [{ day_of_week: 'Friday', time_of_day: '20:00', time_zone: 'UTC' }],
  };
  const live = {
    BrokerName: 'b',
    EngineType: 'ACTIVEMQ',
    EngineVersionCurrent: '5.18.7',
    HostInstanceType: 'mq.t3.micro',
    DeploymentMode: 'SINGLE_INSTANCE',
    AuthenticationStrategy: 'SIMPLE',
    AutoMinorVersionUpgrade: true,
    DataReplicationMode: 'NONE',
    ConfigurationId: 'c-1',
    ConfigurationRevision: '1',
    EncryptionOptions: { UseAwsOwnedKey: true },
    MaintenanceWindowStartTime: { DayOfWeek: 'FRIDAY', TimeOfDay: '20:00', TimeZone: 'UTC' },
  };

  it('tells its version more precisely and its words in capitals', () => {
    expect(changesOf(broker, attributes, live)).toEqual([]);
    expect(changesOf(broker, attributes, { ...live, EngineVersionCurrent: '5.19.1' }).map(([name]) => name)).toEqual([
      'engine_version',
    ]);
  });

  it('shows another revision of its configuration', () => {
    expect(changesOf(broker, attributes, { ...live, ConfigurationRevision: '2' })).toEqual([
      ['configuration[0].revision', 'replace', 1, 2],
    ]);
  });
});

describe('databases in memory and of graphs', () => {
  it('keep names in lower case and windows in any', () => {
    const cluster = mappingOf(memorydb, 'aws_memorydb_cluster');
    const attributes = {
      name: 'Cache',
      acl_name: 'open-access',
      node_type: 'db.t4g.small',
      maintenance_window: 'Sun:04:30-Sun:05:30',
      num_shards: 1,
      num_replicas_per_shard: 1,
      tls_enabled: true,
    };
    const live = {
      ClusterName: 'cache',
      ACLName: 'open-access',
      NodeType: 'db.t4g.small',
      MaintenanceWindow: 'sun:04:30-sun:05:30',
      NumShards: 1,
      NumReplicasPerShard: 1,
      TLSEnabled: true,
      DataTiering: 'false',
      AutoMinorVersionUpgrade: true,
    };
    expect(changesOf(cluster, attributes, live)).toEqual([]);
    expect(changesOf(cluster, attributes, { ...live, TLSEnabled: false })).toEqual([
      ['tls_enabled', 'replace', true, false],
    ]);
  });

  it('show a role that was added', () => {
    const cluster = mappingOf(neptune, 'aws_neptune_cluster');
    const attributes = { cluster_identifier: 'g', iam_roles: ['arn:a'], port: 8182 };
    const live = (...roles: string[]) => ({
      DBClusterIdentifier: 'g',
      DBPort: 8182,
      BackupRetentionPeriod: 1,
      AssociatedRoles: roles.map((role) => ({ RoleArn: role })),
    });
    expect(changesOf(cluster, attributes, live('arn:a'))).toEqual([]);
    expect(changesOf(cluster, attributes, live('arn:a', 'arn:thief'))).toEqual([
      ['iam_roles', 'add', null, 'arn:thief'],
    ]);
  });
});

describe('a queue of jobs', () => {
  it('goes through its environments in their order', () => {
    const queue = mappingOf(batch, 'aws_batch_job_queue');
    const attributes = {
      name: 'q',
      priority: 1,
      state: 'ENABLED',
      compute_environment_order: [
        { order: 0, compute_environment: 'arn:one' },
        { order: 1, compute_environment: 'arn:two' },
      ],
    };
    const live = (first: string, second: string) => ({
      JobQueueName: 'q',
      Priority: 1,
      State: 'ENABLED',
      ComputeEnvironmentOrder: [
        { Order: 1, ComputeEnvironment: second },
        { Order: 0, ComputeEnvironment: first },
      ],
    });
    expect(changesOf(queue, attributes, live('arn:one', 'arn:two'))).toEqual([]);
    expect(changesOf(queue, attributes, live('arn:two', 'arn:one'))).toHaveLength(2);
  });
});
