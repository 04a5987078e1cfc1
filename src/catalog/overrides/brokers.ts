import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, list, number, policy, set, tagMap, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;
const chosenKey = { ...chosen, equivalences: ['kms-key'] } as const;
/** Amazon MQ takes its words in any case. */
const anyCase = { equivalences: ['ignore-case'] } as const;

const brokers = block('broker_node_group_info', '/BrokerNodeGroupInfo', [
  text('az_distribution', '/BrokerAZDistribution', { default: 'DEFAULT' }),
  set('client_subnets', '/ClientSubnets'),
  text('instance_type', '/InstanceType'),
  set('security_groups', '/SecurityGroups', chosen),
  block('connectivity_info', '/ConnectivityInfo', [
    block('public_access', '/PublicAccess', [text('type', '/Type', { default: 'DISABLED' })]),
    block('vpc_connectivity', '/VpcConnectivity', [
      block('client_authentication', '/ClientAuthentication', [
        bool('tls', '/Tls/Enabled', { default: false }),
        block('sasl', '/Sasl', [
          bool('iam', '/Iam/Enabled', { default: false }),
          bool('scram', '/Scram/Enabled', { default: false }),
        ]),
      ]),
    ]),
  ]),
  block('storage_info', '/StorageInfo', [
    block('ebs_storage_info', '/EBSStorageInfo', [
      number('volume_size', '/VolumeSize', chosen),
      block('provisioned_throughput', '/ProvisionedThroughput', [
        bool('enabled', '/Enabled', { default: false }),
        number('volume_throughput', '/VolumeThroughput'),
      ]),
    ]),
  ]),
  // Its place up to provider 4.
  number('ebs_volume_size', '/StorageInfo/EBSStorageInfo/VolumeSize', chosen),
]);

const enabled = bool('enabled', '/Enabled', { default: false });

const monitoring: readonly Lens[] = [
  text('enhanced_monitoring', '/EnhancedMonitoring', { default: 'DEFAULT' }),
  block('logging_info', '/LoggingInfo', [
    block('broker_logs', '/BrokerLogs', [
      block('cloudwatch_logs', '/CloudWatchLogs', [enabled, text('log_group', '/LogGroup')]),
      block('firehose', '/Firehose', [enabled, text('delivery_stream', '/DeliveryStream')]),
      block('s3', '/S3', [enabled, text('bucket', '/Bucket'), text('prefix', '/Prefix')]),
    ]),
  ]),
  block('open_monitoring', '/OpenMonitoring', [
    block('prometheus', '/Prometheus', [
      block('jmx_exporter', '/JmxExporter', [bool('enabled_in_broker', '/EnabledInBroker', { default: false })]),
      block('node_exporter', '/NodeExporter', [bool('enabled_in_broker', '/EnabledInBroker', { default: false })]),
    ]),
  ]),
];

const kafka = exact('aws_msk_cluster', 'AWS::MSK::Cluster', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('cluster_name', '/ClusterName'),
    text('kafka_version', '/KafkaVersion'),
    number('number_of_broker_nodes', '/NumberOfBrokerNodes'),
    text('storage_mode', '/StorageMode', chosen),
    brokers,
    block('client_authentication', '/ClientAuthentication', [
      // Everybody may come in where nothing else is asked for.
      bool('unauthenticated', '/Unauthenticated/Enabled', {
        defaults: [{ value: true, when: { attribute: 'client_authentication', in: [null] } }, { value: false }],
        source: 'https://docs.aws.amazon.com/msk/latest/developerguide/kafka_apis_iam.html',
      }),
      block('sasl', '/Sasl', [
        bool('iam', '/Iam/Enabled', { default: false }),
        bool('scram', '/Scram/Enabled', { default: false }),
      ]),
      block('tls', '/Tls', [set('certificate_authority_arns', '/CertificateAuthorityArnList')]),
    ]),
    block('configuration_info', '/ConfigurationInfo', [text('arn', '/Arn'), number('revision', '/Revision')]),
    block('encryption_info', '/EncryptionInfo', [
      text('encryption_at_rest_kms_key_arn', '/EncryptionAtRest/DataVolumeKMSKeyId', chosenKey),
      block('encryption_in_transit', '/EncryptionInTransit', [
        text('client_broker', '/ClientBroker', { default: 'TLS' }),
        bool('in_cluster', '/InCluster', { default: true }),
      ]),
    ]),
    ...monitoring,
    block('rebalancing', '/Rebalancing', [text('status', '/Status', chosen)]),
    tagMap(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-msk-cluster.html`,
});

const kafkaConfiguration = exact('aws_msk_configuration', 'AWS::MSK::Configuration', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    set('kafka_versions', '/KafkaVersionsList'),
    // The schema calls it write-only, and live documents have it: compared where it is there.
    text('server_properties', '/ServerProperties', { equivalences: ['properties-text', 'not-removable'] }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-msk-configuration.html`,
});

const kafkaServerless = exact('aws_msk_serverless_cluster', 'AWS::MSK::ServerlessCluster', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('cluster_name', '/ClusterName'),
    block('client_authentication', '/ClientAuthentication', [
      block('sasl', '/Sasl', [block('iam', '/Iam', [bool('enabled', '/Enabled')])]),
    ]),
    blocks('vpc_config', '/VpcConfigs', 'set', [
      set('security_group_ids', '/SecurityGroups', chosen),
      set('subnet_ids', '/SubnetIds'),
    ]),
    tagMap(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-msk-serverlesscluster.html`,
});

const kafkaPolicy = exact('aws_msk_cluster_policy', 'AWS::MSK::ClusterPolicy', {
  identifiers: ['{cluster_arn}', '{id}'],
  lenses: [text('cluster_arn', '/ClusterArn'), policy('policy', '/Policy')],
  unverified: {},
  source: `${reference}/aws-resource-msk-clusterpolicy.html`,
});

const broker = exact('aws_mq_broker', 'AWS::AmazonMQ::Broker', {
  identifiers: ['{id}'],
  lenses: [
    text('broker_name', '/BrokerName'),
    text('engine_type', '/EngineType', anyCase),
    text('engine_version', '/EngineVersionCurrent', { equivalences: ['version-prefix'] }),
    text('host_instance_type', '/HostInstanceType'),
    text('deployment_mode', '/DeploymentMode', { default: 'SINGLE_INSTANCE', ...anyCase }),
    text('authentication_strategy', '/AuthenticationStrategy', { default: 'SIMPLE', ...anyCase }),
    bool('auto_minor_version_upgrade', '/AutoMinorVersionUpgrade', { default: false }),
    text('data_replication_mode', '/DataReplicationMode', { default: 'NONE', ...anyCase }),
    bool('publicly_accessible', '/PubliclyAccessible', { default: false }),
    set('security_groups', '/SecurityGroups', chosen),
    set('subnet_ids', '/SubnetIds', chosen),
    text('storage_type', '/StorageType', { ...chosen, ...anyCase }),
    block('configuration', '', [
      text('id', '/ConfigurationId', chosen),
      number('revision', '/ConfigurationRevision', chosen),
    ]),
    block('encryption_options', '/EncryptionOptions', [
      text('kms_key_id', '/KmsKeyId', chosenKey),
      bool('use_aws_owned_key', '/UseAwsOwnedKey', { default: true }),
    ]),
    block('ldap_server_metadata', '/LdapServerMetadata', [
      list('hosts', '/Hosts'),
      text('role_base', '/RoleBase'),
      text('role_name', '/RoleName'),
      text('role_search_matching', '/RoleSearchMatching'),
      bool('role_search_subtree', '/RoleSearchSubtree', { default: false }),
      text('service_account_username', '/ServiceAccountUsername'),
      text('user_base', '/UserBase'),
      text('user_role_name', '/UserRoleName'),
      text('user_search_matching', '/UserSearchMatching'),
      bool('user_search_subtree', '/UserSearchSubtree', { default: false }),
    ]),
    block('logs', '/Logs', [
      bool('audit', '/Audit', { default: false }),
      bool('general', '/General', { default: false }),
    ]),
    block('maintenance_window_start_time', '/MaintenanceWindowStartTime', [
      text('day_of_week', '/DayOfWeek', { ...chosen, ...anyCase }),
      text('time_of_day', '/TimeOfDay', chosen),
      text('time_zone', '/TimeZone', chosen),
    ]),
    tags(),
  ],
  unverified: {
    apply_immediately: 'terraform-only',
    data_replication_primary_broker_arn: 'write-only',
    'ldap_server_metadata.service_account_password': 'write-only',
    user: 'write-only',
  },
  source: `${reference}/aws-resource-amazonmq-broker.html`,
});

const brokerConfiguration = exact('aws_mq_configuration', 'AWS::AmazonMQ::Configuration', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('engine_type', '/EngineType', anyCase),
    text('engine_version', '/EngineVersion', { equivalences: ['version-prefix'] }),
    text('authentication_strategy', '/AuthenticationStrategy', { default: 'SIMPLE', ...anyCase }),
    tags(),
  ],
  unverified: { data: 'write-only' },
  source: `${reference}/aws-resource-amazonmq-configuration.html`,
});

export const messageBrokers: readonly TypeMapping[] = [
  kafka,
  kafkaConfiguration,
  kafkaServerless,
  kafkaPolicy,
  broker,
  brokerConfiguration,
];
