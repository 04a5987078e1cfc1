import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, lens, map, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const authMode: readonly Lens[] = [text('auth_type', '/AuthType')];
const handler = (attribute: string, property: string): Lens =>
  block(attribute, property, [
    text('behavior', '/Behavior'),
    block('integration', '/Integration', [
      text('data_source_name', '/DataSourceName'),
      block('lambda_config', '/LambdaConfig', [text('invoke_type', '/InvokeType', chosen)]),
    ]),
  ]);

const appconfigDeployment = exact('aws_appconfig_deployment', 'AWS::AppConfig::Deployment', {
  identifiers: ['{application_id}|{environment_id}|{deployment_number}'],
  lenses: [
    text('application_id', '/ApplicationId'),
    text('configuration_profile_id', '/ConfigurationProfileId'),
    text('configuration_version', '/ConfigurationVersion'),
    text('deployment_strategy_id', '/DeploymentStrategyId'),
    text('description', '/Description'),
    text('environment_id', '/EnvironmentId'),
    text('kms_key_identifier', '/KmsKeyIdentifier', { equivalences: ['kms-key', 'absent-live'] }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-appconfig-deployment.html`,
});

const appconfigExtension = exact('aws_appconfig_extension', 'AWS::AppConfig::Extension', {
  identifiers: ['{id}'],
  lenses: [
    text('description', '/Description'),
    text('name', '/Name'),
    tags(),
    lens('keyed-lists', 'action_point', '/Actions', {
      args: {
        key: 'point',
        of: 'action',
        name: 'Name',
        fields: { name: 'Name', description: 'Description', role_arn: 'RoleArn', uri: 'Uri' },
      },
    }),
    lens('keyed-blocks', 'parameter', '/Parameters', {
      args: { key: 'name', properties: { description: 'Description', required: 'Required' } },
    }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-appconfig-extension.html`,
});

const appconfigExtensionAssociation = exact(
  'aws_appconfig_extension_association',
  'AWS::AppConfig::ExtensionAssociation',
  {
    identifiers: ['{id}'],
    lenses: [map('parameters', '/Parameters'), text('resource_arn', '/ResourceArn')],
    unverified: { extension_arn: 'creation-only' },
    source: `${reference}/aws-resource-appconfig-extensionassociation.html`,
  },
);

const appsyncApi = exact('aws_appsync_api', 'AWS::AppSync::Api', {
  identifiers: ['{api_arn}'],
  lenses: [
    block('event_config', '/EventConfig', [
      blocks(
        'auth_provider',
        '/AuthProviders',
        ['AuthType'],
        [
          text('auth_type', '/AuthType'),
          block('cognito_config', '/CognitoConfig', [
            text('app_id_client_regex', '/AppIdClientRegex'),
            text('aws_region', '/AwsRegion'),
            text('user_pool_id', '/UserPoolId'),
          ]),
          block('lambda_authorizer_config', '/LambdaAuthorizerConfig', [
            number('authorizer_result_ttl_in_seconds', '/AuthorizerResultTtlInSeconds', chosen),
            text('authorizer_uri', '/AuthorizerUri'),
            text('identity_validation_expression', '/IdentityValidationExpression'),
          ]),
          block('openid_connect_config', '/OpenIDConnectConfig', [
            number('auth_ttl', '/AuthTTL', chosen),
            text('client_id', '/ClientId'),
            number('iat_ttl', '/IatTTL', chosen),
            text('issuer', '/Issuer'),
          ]),
        ],
      ),
      blocks('connection_auth_mode', '/ConnectionAuthModes', ['AuthType'], authMode),
      blocks('default_publish_auth_mode', '/DefaultPublishAuthModes', ['AuthType'], authMode),
      blocks('default_subscribe_auth_mode', '/DefaultSubscribeAuthModes', ['AuthType'], authMode),
      block('log_config', '/LogConfig', [
        text('cloudwatch_logs_role_arn', '/CloudWatchLogsRoleArn'),
        text('log_level', '/LogLevel'),
      ]),
    ]),
    text('name', '/Name'),
    text('owner_contact', '/OwnerContact'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-appsync-api.html`,
});

const appsyncChannelNamespace = exact('aws_appsync_channel_namespace', 'AWS::AppSync::ChannelNamespace', {
  identifiers: ['{channel_namespace_arn}'],
  lenses: [
    text('api_id', '/ApiId'),
    text('code_handlers', '/CodeHandlers'),
    block('handler_configs', '/HandlerConfigs', [
      handler('on_publish', '/OnPublish'),
      handler('on_subscribe', '/OnSubscribe'),
    ]),
    text('name', '/Name'),
    blocks('publish_auth_mode', '/PublishAuthModes', ['AuthType'], authMode),
    blocks('subscribe_auth_mode', '/SubscribeAuthModes', ['AuthType'], authMode),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-appsync-channelnamespace.html`,
});

const appsyncDomainName = exact('aws_appsync_domain_name', 'AWS::AppSync::DomainName', {
  identifiers: ['{domain_name}'],
  lenses: [
    text('certificate_arn', '/CertificateArn'),
    text('description', '/Description'),
    text('domain_name', '/DomainName'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-appsync-domainname.html`,
});

const appsyncSourceApiAssociation = exact('aws_appsync_source_api_association', 'AWS::AppSync::SourceApiAssociation', {
  identifiers: ['{arn}'],
  lenses: [
    text('description', '/Description'),
    block(
      'source_api_association_config',
      '/SourceApiAssociationConfig',
      [text('merge_type', '/MergeType', chosen)],
      chosen,
    ),
    text('merged_api_arn', '/MergedApiArn', chosen),
    text('merged_api_id', '/MergedApiId', chosen),
    text('source_api_arn', '/SourceApiArn', chosen),
    text('source_api_id', '/SourceApiId', chosen),
  ],
  unverified: {},
  source: `${reference}/aws-resource-appsync-sourceapiassociation.html`,
});

const apprunnerAutoScalingConfigurationVersion = exact(
  'aws_apprunner_auto_scaling_configuration_version',
  'AWS::AppRunner::AutoScalingConfiguration',
  {
    identifiers: ['{arn}'],
    lenses: [
      text('auto_scaling_configuration_name', '/AutoScalingConfigurationName'),
      number('max_concurrency', '/MaxConcurrency', { default: 100 }),
      number('max_size', '/MaxSize', { default: 25 }),
      number('min_size', '/MinSize', { default: 1 }),
      tags(),
    ],
    unverified: {},
    source: `${reference}/aws-resource-apprunner-autoscalingconfiguration.html`,
  },
);

const apprunnerObservabilityConfiguration = exact(
  'aws_apprunner_observability_configuration',
  'AWS::AppRunner::ObservabilityConfiguration',
  {
    identifiers: ['{arn}'],
    lenses: [
      text('observability_configuration_name', '/ObservabilityConfigurationName'),
      block('trace_configuration', '/TraceConfiguration', [text('vendor', '/Vendor')]),
    ],
    unverified: { tags: 'write-only' },
    source: `${reference}/aws-resource-apprunner-observabilityconfiguration.html`,
  },
);

const apprunnerVpcConnector = exact('aws_apprunner_vpc_connector', 'AWS::AppRunner::VpcConnector', {
  identifiers: ['{arn}'],
  lenses: [
    set('security_groups', '/SecurityGroups'),
    set('subnets', '/Subnets'),
    text('vpc_connector_name', '/VpcConnectorName'),
  ],
  unverified: { tags: 'write-only' },
  source: `${reference}/aws-resource-apprunner-vpcconnector.html`,
});

const apprunnerVpcIngressConnection = exact(
  'aws_apprunner_vpc_ingress_connection',
  'AWS::AppRunner::VpcIngressConnection',
  {
    identifiers: ['{arn}'],
    lenses: [
      block('ingress_vpc_configuration', '/IngressVpcConfiguration', [
        text('vpc_endpoint_id', '/VpcEndpointId'),
        text('vpc_id', '/VpcId'),
      ]),
      text('name', '/VpcIngressConnectionName'),
      text('service_arn', '/ServiceArn'),
    ],
    unverified: { tags: 'write-only' },
    source: `${reference}/aws-resource-apprunner-vpcingressconnection.html`,
  },
);

const athenaPreparedStatement = exact('aws_athena_prepared_statement', 'AWS::Athena::PreparedStatement', {
  identifiers: ['{name}|{workgroup}'],
  lenses: [
    text('description', '/Description'),
    text('name', '/StatementName'),
    text('query_statement', '/QueryStatement'),
    text('workgroup', '/WorkGroup'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-athena-preparedstatement.html`,
});

const athenaCapacityReservation = exact('aws_athena_capacity_reservation', 'AWS::Athena::CapacityReservation', {
  identifiers: ['{arn}'],
  lenses: [text('name', '/Name'), number('target_dpus', '/TargetDpus'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-athena-capacityreservation.html`,
});

export const appDelivery: readonly TypeMapping[] = [
  appconfigDeployment,
  appconfigExtension,
  appconfigExtensionAssociation,
  appsyncApi,
  appsyncChannelNamespace,
  appsyncDomainName,
  appsyncSourceApiAssociation,
  apprunnerAutoScalingConfigurationVersion,
  apprunnerObservabilityConfiguration,
  apprunnerVpcConnector,
  apprunnerVpcIngressConnection,
  athenaPreparedStatement,
  athenaCapacityReservation,
];
