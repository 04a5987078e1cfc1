import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, keyed, lens, map, number, owned, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const xrayGroup = exact('aws_xray_group', 'AWS::XRay::Group', {
  identifiers: ['{arn}'],
  lenses: [
    text('filter_expression', '/FilterExpression'),
    text('group_name', '/GroupName'),
    block(
      'insights_configuration',
      '/InsightsConfiguration',
      [bool('insights_enabled', '/InsightsEnabled'), bool('notifications_enabled', '/NotificationsEnabled', chosen)],
      chosen,
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-xray-group.html`,
});

const xrayResourcePolicy = exact('aws_xray_resource_policy', 'AWS::XRay::ResourcePolicy', {
  identifiers: ['{policy_name}'],
  lenses: [policy('policy_document', '/PolicyDocument'), text('policy_name', '/PolicyName')],
  unverified: { bypass_policy_lockout_check: 'write-only', policy_revision_id: 'service-managed' },
  source: `${reference}/aws-resource-xray-resourcepolicy.html`,
});

const xraySamplingRule = exact('aws_xray_sampling_rule', 'AWS::XRay::SamplingRule', {
  identifiers: ['{arn}'],
  lenses: [
    map('attributes', '/SamplingRule/Attributes'),
    number('fixed_rate', '/SamplingRule/FixedRate'),
    text('host', '/SamplingRule/Host'),
    text('http_method', '/SamplingRule/HTTPMethod'),
    number('priority', '/SamplingRule/Priority'),
    number('reservoir_size', '/SamplingRule/ReservoirSize'),
    text('resource_arn', '/SamplingRule/ResourceARN'),
    text('rule_name', '/SamplingRule/RuleName'),
    text('service_name', '/SamplingRule/ServiceName'),
    text('service_type', '/SamplingRule/ServiceType'),
    text('url_path', '/SamplingRule/URLPath'),
    number('version', '/SamplingRule/Version'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-xray-samplingrule.html`,
});

const prometheusWorkspace = exact('aws_prometheus_workspace', 'AWS::APS::Workspace', {
  identifiers: ['{arn}'],
  lenses: [
    text('alias', '/Alias'),
    owned(text('alert_manager_definition', '/AlertManagerDefinition')),
    text('kms_key_arn', '/KmsKeyArn', { equivalences: ['kms-key'] }),
    block('logging_configuration', '/LoggingConfiguration', [
      text('log_group_arn', '/LogGroupArn', { equivalences: ['log-group-arn'] }),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-aps-workspace.html`,
});

const workspaceArn = 'arn:{partition}:aps:{region}:{account}:workspace/{workspace_id}';

const prometheusAlertManagerDefinition = exact('aws_prometheus_alert_manager_definition', 'AWS::APS::Workspace', {
  identifiers: [workspaceArn],
  facet: { presence: '/AlertManagerDefinition' },
  lenses: [text('workspace_id', '/WorkspaceId'), text('definition', '/AlertManagerDefinition')],
  unverified: {},
  source: `${reference}/aws-resource-aps-workspace.html`,
});

const prometheusWorkspaceConfiguration = exact('aws_prometheus_workspace_configuration', 'AWS::APS::Workspace', {
  identifiers: [workspaceArn],
  facet: {},
  lenses: [
    text('workspace_id', '/WorkspaceId'),
    number('retention_period_in_days', '/WorkspaceConfiguration/RetentionPeriodInDays', chosen),
    blocks('limits_per_label_set', '/WorkspaceConfiguration/LimitsPerLabelSets', 'set', [
      keyed('label_set', '/LabelSet', 'Name', 'Value'),
      block('limits', '/Limits', [number('max_series', '/MaxSeries')]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-aps-workspace.html`,
});

const prometheusQueryLogging = exact('aws_prometheus_query_logging_configuration', 'AWS::APS::Workspace', {
  identifiers: [workspaceArn],
  facet: { presence: '/QueryLoggingConfiguration' },
  lenses: [
    text('workspace_id', '/WorkspaceId'),
    blocks('destination', '/QueryLoggingConfiguration/Destinations', 'list', [
      block('cloudwatch_logs', '/CloudWatchLogs', [
        text('log_group_arn', '/LogGroupArn', { equivalences: ['log-group-arn'] }),
      ]),
      block('filters', '/Filters', [number('qsp_threshold', '/QspThreshold')]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-aps-workspace.html`,
});

const prometheusRuleGroupNamespace = exact('aws_prometheus_rule_group_namespace', 'AWS::APS::RuleGroupsNamespace', {
  identifiers: ['{arn}'],
  lenses: [
    text('data', '/Data'),
    text('name', '/Name'),
    text('workspace_id', '/Workspace', { equivalences: ['arn-or-name'] }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-aps-rulegroupsnamespace.html`,
});

const prometheusResourcePolicy = exact('aws_prometheus_resource_policy', 'AWS::APS::ResourcePolicy', {
  identifiers: ['arn:{partition}:aps:{region}:{account}:workspace/{workspace_id}'],
  lenses: [
    text('workspace_id', '/WorkspaceArn', { equivalences: ['arn-or-name'] }),
    policy('policy_document', '/PolicyDocument'),
  ],
  unverified: { revision_id: 'terraform-only' },
  source: `${reference}/aws-resource-aps-resourcepolicy.html`,
});

const prometheusScraper = exact('aws_prometheus_scraper', 'AWS::APS::Scraper', {
  identifiers: ['{arn}'],
  lenses: [
    text('alias', '/Alias'),
    block('destination', '/Destination', [block('amp', '/AmpConfiguration', [text('workspace_arn', '/WorkspaceArn')])]),
    block('role_configuration', '/RoleConfiguration', [
      text('source_role_arn', '/SourceRoleArn'),
      text('target_role_arn', '/TargetRoleArn'),
    ]),
    block('source', '/Source', [
      block('eks', '/EksConfiguration', [
        text('cluster_arn', '/ClusterArn'),
        set('security_group_ids', '/SecurityGroupIds', chosen),
        set('subnet_ids', '/SubnetIds'),
      ]),
    ]),
    tags(),
    lens('base64', 'scrape_configuration', '/ScrapeConfiguration/ConfigurationBlob'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-aps-scraper.html`,
});

const grafanaWorkspace = exact('aws_grafana_workspace', 'AWS::Grafana::Workspace', {
  identifiers: ['{id}'],
  lenses: [
    text('account_access_type', '/AccountAccessType'),
    set('authentication_providers', '/AuthenticationProviders'),
    set('data_sources', '/DataSources'),
    text('description', '/Description'),
    text('grafana_version', '/GrafanaVersion', chosen),
    text('name', '/Name', chosen),
    block('network_access_control', '/NetworkAccessControl', [
      set('prefix_list_ids', '/PrefixListIds'),
      set('vpce_ids', '/VpceIds'),
    ]),
    set('notification_destinations', '/NotificationDestinations'),
    text('organization_role_name', '/OrganizationRoleName'),
    set('organizational_units', '/OrganizationalUnits'),
    text('permission_type', '/PermissionType'),
    text('role_arn', '/RoleArn', chosen),
    text('stack_set_name', '/StackSetName', chosen),
    block('vpc_configuration', '/VpcConfiguration', [
      set('security_group_ids', '/SecurityGroupIds'),
      set('subnet_ids', '/SubnetIds'),
    ]),
    tags(),
  ],
  unverified: { configuration: 'not-returned' },
  source: `${reference}/aws-resource-grafana-workspace.html`,
});

const syntheticsCanary = exact('aws_synthetics_canary', 'AWS::Synthetics::Canary', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/Name'),
    text('artifact_s3_location', '/ArtifactS3Location', { equivalences: ['s3-uri'] }),
    block('artifact_config', '/ArtifactConfig', [
      block('s3_encryption', '/S3Encryption', [
        text('encryption_mode', '/EncryptionMode'),
        text('kms_key_arn', '/KmsKeyArn', { equivalences: ['kms-key'] }),
      ]),
    ]),
    text('execution_role_arn', '/ExecutionRoleArn'),
    text('handler', '/Code/Handler'),
    text('runtime_version', '/RuntimeVersion'),
    number('failure_retention_period', '/FailureRetentionPeriod', { default: 31, args: { unset: 0 } }),
    number('success_retention_period', '/SuccessRetentionPeriod', { default: 31, args: { unset: 0 } }),
    block('run_config', '/RunConfig', [
      bool('active_tracing', '/ActiveTracing'),
      number('ephemeral_storage', '/EphemeralStorage', chosen),
      number('memory_in_mb', '/MemoryInMB', chosen),
      number('timeout_in_seconds', '/TimeoutInSeconds', chosen),
    ]),
    block('schedule', '/Schedule', [
      // Text in the document, a number here.
      number('duration_in_seconds', '/DurationInSeconds'),
      text('expression', '/Expression', { equivalences: ['rate-expression'] }),
      block('retry_config', '/RetryConfig', [number('max_retries', '/MaxRetries')]),
    ]),
    block('vpc_config', '/VPCConfig', [
      bool('ipv6_allowed_for_dual_stack', '/Ipv6AllowedForDualStack'),
      set('security_group_ids', '/SecurityGroupIds'),
      set('subnet_ids', '/SubnetIds'),
    ]),
    tags(),
  ],
  unverified: {
    delete_lambda: 'terraform-only',
    'run_config.environment_variables': 'write-only',
    s3_bucket: 'write-only',
    s3_key: 'write-only',
    s3_version: 'write-only',
    start_canary: 'terraform-only',
    zip_file: 'write-only',
  },
  source: `${reference}/aws-resource-synthetics-canary.html`,
});

const syntheticsGroup = exact('aws_synthetics_group', 'AWS::Synthetics::Group', {
  identifiers: ['{name}'],
  lenses: [text('name', '/Name'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-synthetics-group.html`,
});

/** Canaries of a group are added one by one. */
const syntheticsGroupMember = exact('aws_synthetics_group_association', 'AWS::Synthetics::Group', {
  identifiers: ['{group_name}'],
  lenses: [text('group_name', '/Name'), text('canary_arn', '/ResourceArns', { contributes: true, order: 'set' })],
  unverified: {},
  source: `${reference}/aws-resource-synthetics-group.html`,
});

const rumAppMonitor = exact('aws_rum_app_monitor', 'AWS::RUM::AppMonitor', {
  identifiers: ['{name}'],
  lenses: [
    block(
      'app_monitor_configuration',
      '/AppMonitorConfiguration',
      [
        bool('allow_cookies', '/AllowCookies'),
        bool('enable_xray', '/EnableXRay'),
        set('excluded_pages', '/ExcludedPages'),
        set('favorite_pages', '/FavoritePages'),
        text('guest_role_arn', '/GuestRoleArn'),
        text('identity_pool_id', '/IdentityPoolId'),
        set('included_pages', '/IncludedPages'),
        number('session_sample_rate', '/SessionSampleRate', { default: 0.1 }),
        set('telemetries', '/Telemetries'),
      ],
      chosen,
    ),
    block('custom_events', '/CustomEvents', [text('status', '/Status')], chosen),
    bool('cw_log_enabled', '/CwLogEnabled'),
    text('domain', '/Domain', chosen),
    set('domain_list', '/DomainList', chosen),
    text('name', '/Name'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-rum-appmonitor.html`,
});

const chatbotSlackChannelConfiguration = exact(
  'aws_chatbot_slack_channel_configuration',
  'AWS::Chatbot::SlackChannelConfiguration',
  {
    identifiers: ['{chat_configuration_arn}'],
    lenses: [
      text('configuration_name', '/ConfigurationName'),
      set('guardrail_policy_arns', '/GuardrailPolicies', chosen),
      text('iam_role_arn', '/IamRoleArn'),
      text('logging_level', '/LoggingLevel', { default: 'NONE' }),
      text('slack_channel_id', '/SlackChannelId'),
      set('sns_topic_arns', '/SnsTopicArns', chosen),
      tags(),
      text('slack_team_id', '/SlackWorkspaceId'),
      bool('user_authorization_required', '/UserRoleRequired'),
    ],
    unverified: {},
    source: `${reference}/aws-resource-chatbot-slackchannelconfiguration.html`,
  },
);

const chatbotTeamsChannelConfiguration = exact(
  'aws_chatbot_teams_channel_configuration',
  'AWS::Chatbot::MicrosoftTeamsChannelConfiguration',
  {
    identifiers: ['{chat_configuration_arn}'],
    lenses: [
      text('configuration_name', '/ConfigurationName'),
      set('guardrail_policy_arns', '/GuardrailPolicies', chosen),
      text('iam_role_arn', '/IamRoleArn'),
      text('logging_level', '/LoggingLevel', { default: 'NONE' }),
      set('sns_topic_arns', '/SnsTopicArns', chosen),
      text('team_id', '/TeamId'),
      tags(),
      text('channel_id', '/TeamsChannelId'),
      text('channel_name', '/TeamsChannelName', chosen),
      text('tenant_id', '/TeamsTenantId'),
      bool('user_authorization_required', '/UserRoleRequired'),
    ],
    unverified: { team_name: 'not-returned' },
    source: `${reference}/aws-resource-chatbot-microsoftteamschannelconfiguration.html`,
  },
);

export const observability: readonly TypeMapping[] = [
  xrayGroup,
  xrayResourcePolicy,
  xraySamplingRule,
  prometheusWorkspace,
  prometheusAlertManagerDefinition,
  prometheusWorkspaceConfiguration,
  prometheusQueryLogging,
  prometheusRuleGroupNamespace,
  prometheusResourcePolicy,
  prometheusScraper,
  grafanaWorkspace,
  syntheticsCanary,
  syntheticsGroup,
  syntheticsGroupMember,
  rumAppMonitor,
  chatbotSlackChannelConfiguration,
  chatbotTeamsChannelConfiguration,
];
