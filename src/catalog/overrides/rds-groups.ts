import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, number, set, tags, text } from './dsl.js';
import { anyCase, chosen, chosenName, maintenanceWindow, parameterGroup } from './parts/database-groups.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
/** Whose read handlers are public: `Parameters` holds only what users set. */
const handlers = 'https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-rds';

const chosenKey = { ...chosen, equivalences: ['kms-key'] } as const;

const instanceLenses: readonly Lens[] = [
  text('identifier', '/DBInstanceIdentifier', anyCase),
  text('cluster_identifier', '/DBClusterIdentifier', anyCase),
  text('instance_class', '/DBInstanceClass'),
  text('engine', '/Engine', anyCase),
  text('engine_version', '/EngineVersion', { ...chosen, equivalences: ['version-prefix'] }),
  text('availability_zone', '/AvailabilityZone', chosen),
  text('ca_cert_identifier', '/CACertificateIdentifier', { ...chosen, equivalences: ['rds-default-ca'] }),
  text('custom_iam_instance_profile', '/CustomIAMInstanceProfile'),
  text('db_parameter_group_name', '/DBParameterGroupName', chosenName),
  text('db_subnet_group_name', '/DBSubnetGroupName', chosenName),
  bool('auto_minor_version_upgrade', '/AutoMinorVersionUpgrade', { default: true }),
  bool('copy_tags_to_snapshot', '/CopyTagsToSnapshot', { default: false }),
  number('monitoring_interval', '/MonitoringInterval'),
  text('monitoring_role_arn', '/MonitoringRoleArn', chosen),
  bool('performance_insights_enabled', '/EnablePerformanceInsights', { default: false }),
  text('performance_insights_kms_key_id', '/PerformanceInsightsKMSKeyId', chosenKey),
  number('performance_insights_retention_period', '/PerformanceInsightsRetentionPeriod', chosen),
  text('preferred_backup_window', '/PreferredBackupWindow', chosen),
  text('preferred_maintenance_window', '/PreferredMaintenanceWindow', maintenanceWindow),
  // The provider asks for tier 0 where nothing is set, unlike RDS itself.
  number('promotion_tier', '/PromotionTier'),
  bool('publicly_accessible', '/PubliclyAccessible'),
  tags(),
];

const clusterInstance = exact('aws_rds_cluster_instance', 'AWS::RDS::DBInstance', {
  identifiers: ['{identifier:lower}', '{identifier}', '{arn:arn-name}'],
  lenses: instanceLenses,
  unverified: {
    apply_immediately: 'terraform-only',
    force_destroy: 'terraform-only',
    identifier_prefix: 'creation-only',
  },
  source: `${reference}/aws-resource-rds-dbinstance.html; ${handlers}`,
});

/** The names of parameters are lower case; only what somebody set is in the live map. */
const parameters = lens('settings', 'parameter', '/Parameters', { args: { shape: 'map', lower: true } });

const groups = [
  parameterGroup('aws_db_parameter_group', 'AWS::RDS::DBParameterGroup', {
    name: '/DBParameterGroupName',
    parameters,
    unverified: { skip_destroy: 'terraform-only' },
    source: `${reference}/aws-resource-rds-dbparametergroup.html; ${handlers}`,
  }),
  parameterGroup('aws_rds_cluster_parameter_group', 'AWS::RDS::DBClusterParameterGroup', {
    name: '/DBClusterParameterGroupName',
    parameters,
    source: `${reference}/aws-resource-rds-dbclusterparametergroup.html; ${handlers}`,
  }),
];

const optionGroup = exact('aws_db_option_group', 'AWS::RDS::OptionGroup', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/OptionGroupName', anyCase),
    text('engine_name', '/EngineName', anyCase),
    text('major_engine_version', '/MajorEngineVersion'),
    text('option_group_description', '/OptionGroupDescription'),
    blocks(
      'option',
      '/OptionConfigurations',
      ['OptionName'],
      [
        text('option_name', '/OptionName'),
        number('port', '/Port', { ...chosen, args: { unset: 0 } }),
        text('version', '/OptionVersion', { ...chosen, equivalences: ['version-prefix'] }),
        set('db_security_group_memberships', '/DBSecurityGroupMemberships', chosen),
        set('vpc_security_group_memberships', '/VpcSecurityGroupMemberships', chosen),
        // Every option lists all its settings, most of which nobody set.
        lens('settings', 'option_settings', '/OptionSettings', {
          ...chosen,
          args: { declaredAt: 'option.option_settings' },
        }),
      ],
    ),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only', skip_destroy: 'terraform-only' },
  source: `${reference}/aws-resource-rds-optiongroup.html; ${handlers}`,
});

const subnetGroup = exact('aws_db_subnet_group', 'AWS::RDS::DBSubnetGroup', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/DBSubnetGroupName', anyCase),
    text('description', '/DBSubnetGroupDescription'),
    set('subnet_ids', '/SubnetIds'),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-rds-dbsubnetgroup.html; ${handlers}`,
});

const proxy = exact('aws_db_proxy', 'AWS::RDS::DBProxy', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/DBProxyName', anyCase),
    text('engine_family', '/EngineFamily'),
    text('role_arn', '/RoleArn'),
    bool('debug_logging', '/DebugLogging', { default: false }),
    bool('require_tls', '/RequireTLS', { default: false }),
    number('idle_client_timeout', '/IdleClientTimeout', { default: 1800, args: { unset: 0 } }),
    text('default_auth_scheme', '/DefaultAuthScheme', { default: 'NONE' }),
    set('vpc_security_group_ids', '/VpcSecurityGroupIds', chosen),
    set('vpc_subnet_ids', '/VpcSubnetIds'),
    blocks('auth', '/Auth', 'set', [
      text('auth_scheme', '/AuthScheme', { default: 'SECRETS' }),
      text('client_password_auth_type', '/ClientPasswordAuthType', chosen),
      text('description', '/Description'),
      text('iam_auth', '/IAMAuth', { default: 'DISABLED' }),
      text('secret_arn', '/SecretArn'),
    ]),
    tags(),
  ],
  unverified: { 'auth.username': 'not-returned' },
  source: `${reference}/aws-resource-rds-dbproxy.html; ${handlers}`,
});

const proxyTargetGroup = exact('aws_db_proxy_default_target_group', 'AWS::RDS::DBProxyTargetGroup', {
  identifiers: ['{arn}'],
  lenses: [
    text('db_proxy_name', '/DBProxyName', anyCase),
    block('connection_pool_config', '/ConnectionPoolConfigurationInfo', [
      number('connection_borrow_timeout', '/ConnectionBorrowTimeout', { default: 120 }),
      text('init_query', '/InitQuery'),
      number('max_connections_percent', '/MaxConnectionsPercent', { default: 100 }),
      number('max_idle_connections_percent', '/MaxIdleConnectionsPercent', { default: 50 }),
      set('session_pinning_filters', '/SessionPinningFilters'),
    ]),
  ],
  unverified: {},
  source:
    `${reference}/aws-resource-rds-dbproxytargetgroup.html; ` +
    'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ConnectionPoolConfiguration.html',
});

const proxyEndpoint = exact('aws_db_proxy_endpoint', 'AWS::RDS::DBProxyEndpoint', {
  identifiers: ['{db_proxy_endpoint_name:lower}', '{db_proxy_endpoint_name}'],
  lenses: [
    text('db_proxy_endpoint_name', '/DBProxyEndpointName', anyCase),
    text('db_proxy_name', '/DBProxyName', anyCase),
    text('target_role', '/TargetRole', { default: 'READ_WRITE' }),
    set('vpc_security_group_ids', '/VpcSecurityGroupIds', chosen),
    set('vpc_subnet_ids', '/VpcSubnetIds'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-rds-dbproxyendpoint.html; ${handlers}`,
});

const eventSubscription = exact('aws_db_event_subscription', 'AWS::RDS::EventSubscription', {
  identifiers: ['{name:lower}', '{name}', '{id}'],
  lenses: [
    text('name', '/SubscriptionName', anyCase),
    text('sns_topic', '/SnsTopicArn'),
    text('source_type', '/SourceType'),
    set('source_ids', '/SourceIds'),
    set('event_categories', '/EventCategories'),
    bool('enabled', '/Enabled', { default: true }),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-rds-eventsubscription.html; ${handlers}`,
});

const globalCluster = exact('aws_rds_global_cluster', 'AWS::RDS::GlobalCluster', {
  identifiers: ['{global_cluster_identifier:lower}', '{global_cluster_identifier}', '{id}'],
  lenses: [
    text('global_cluster_identifier', '/GlobalClusterIdentifier', anyCase),
    text('engine', '/Engine', chosenName),
    text('engine_version', '/EngineVersion', { ...chosen, equivalences: ['version-prefix'] }),
    text('engine_lifecycle_support', '/EngineLifecycleSupport', chosen),
    bool('deletion_protection', '/DeletionProtection', { default: false }),
    bool('storage_encrypted', '/StorageEncrypted', chosen),
    tags(),
  ],
  unverified: {
    database_name: 'not-returned',
    force_destroy: 'terraform-only',
    source_db_cluster_identifier: 'creation-only',
  },
  source: `${reference}/aws-resource-rds-globalcluster.html; ${handlers}`,
});

export const rdsGroups: readonly TypeMapping[] = [
  clusterInstance,
  ...groups,
  optionGroup,
  subnetGroup,
  proxy,
  proxyTargetGroup,
  proxyEndpoint,
  eventSubscription,
  globalCluster,
];
