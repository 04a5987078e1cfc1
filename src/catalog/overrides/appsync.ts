import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, list, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const lambdaAuthorizer = block('lambda_authorizer_config', '/LambdaAuthorizerConfig', [
  // 0 turns the cache off.
  number('authorizer_result_ttl_in_seconds', '/AuthorizerResultTtlInSeconds', { default: 300 }),
  text('authorizer_uri', '/AuthorizerUri'),
  text('identity_validation_expression', '/IdentityValidationExpression'),
]);

const openIdConnect = block('openid_connect_config', '/OpenIDConnectConfig', [
  number('auth_ttl', '/AuthTTL'),
  text('client_id', '/ClientId'),
  number('iat_ttl', '/IatTTL'),
  text('issuer', '/Issuer'),
]);

const userPool: readonly Lens[] = [
  text('app_id_client_regex', '/AppIdClientRegex'),
  text('aws_region', '/AwsRegion', chosen),
  text('user_pool_id', '/UserPoolId'),
];

const graphqlApi = exact('aws_appsync_graphql_api', 'AWS::AppSync::GraphQLApi', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('api_type', '/ApiType', { default: 'GRAPHQL' }),
    text('authentication_type', '/AuthenticationType'),
    lambdaAuthorizer,
    openIdConnect,
    block('user_pool_config', '/UserPoolConfig', [...userPool, text('default_action', '/DefaultAction')]),
    blocks('additional_authentication_provider', '/AdditionalAuthenticationProviders', 'set', [
      text('authentication_type', '/AuthenticationType'),
      lambdaAuthorizer,
      openIdConnect,
      block('user_pool_config', '/UserPoolConfig', userPool),
    ]),
    block('enhanced_metrics_config', '/EnhancedMetricsConfig', [
      text('data_source_level_metrics_behavior', '/DataSourceLevelMetricsBehavior'),
      text('operation_level_metrics_config', '/OperationLevelMetricsConfig'),
      text('resolver_level_metrics_behavior', '/ResolverLevelMetricsBehavior'),
    ]),
    text('introspection_config', '/IntrospectionConfig', { default: 'ENABLED' }),
    block('log_config', '/LogConfig', [
      text('cloudwatch_logs_role_arn', '/CloudWatchLogsRoleArn'),
      bool('exclude_verbose_content', '/ExcludeVerboseContent'),
      text('field_log_level', '/FieldLogLevel'),
    ]),
    text('merged_api_execution_role_arn', '/MergedApiExecutionRoleArn'),
    number('query_depth_limit', '/QueryDepthLimit'),
    number('resolver_count_limit', '/ResolverCountLimit'),
    text('visibility', '/Visibility', { default: 'GLOBAL' }),
    bool('xray_enabled', '/XrayEnabled'),
    tags(),
  ],
  unverified: { schema: 'no-read-handler' },
  source: `${reference}/aws-resource-appsync-graphqlapi.html`,
});

/** A search domain, under the old and the new name of the service. */
const search: readonly Lens[] = [text('endpoint', '/Endpoint'), text('region', '/AwsRegion', chosen)];

const dataSource = exact('aws_appsync_datasource', 'AWS::AppSync::DataSource', {
  identifiers: ['{arn}'],
  lenses: [
    text('api_id', '/ApiId'),
    text('name', '/Name'),
    text('type', '/Type'),
    text('description', '/Description'),
    text('service_role_arn', '/ServiceRoleArn'),
    block('dynamodb_config', '/DynamoDBConfig', [
      text('table_name', '/TableName'),
      text('region', '/AwsRegion', chosen),
      bool('use_caller_credentials', '/UseCallerCredentials'),
      bool('versioned', '/Versioned'),
      block('delta_sync_config', '/DeltaSyncConfig', [
        number('base_table_ttl', '/BaseTableTTL'),
        text('delta_sync_table_name', '/DeltaSyncTableName'),
        number('delta_sync_table_ttl', '/DeltaSyncTableTTL'),
      ]),
    ]),
    block('elasticsearch_config', '/ElasticsearchConfig', search),
    block('opensearchservice_config', '/OpenSearchServiceConfig', search),
    block('event_bridge_config', '/EventBridgeConfig', [text('event_bus_arn', '/EventBusArn')]),
    block('http_config', '/HttpConfig', [
      text('endpoint', '/Endpoint'),
      block('authorization_config', '/AuthorizationConfig', [
        text('authorization_type', '/AuthorizationType', { default: 'AWS_IAM' }),
        block('aws_iam_config', '/AwsIamConfig', [
          text('signing_region', '/SigningRegion'),
          text('signing_service_name', '/SigningServiceName'),
        ]),
      ]),
    ]),
    block('lambda_config', '/LambdaConfig', [text('function_arn', '/LambdaFunctionArn')]),
    block('relational_database_config', '/RelationalDatabaseConfig', [
      text('source_type', '/RelationalDatabaseSourceType', { default: 'RDS_HTTP_ENDPOINT' }),
      block('http_endpoint_config', '/RdsHttpEndpointConfig', [
        text('aws_secret_store_arn', '/AwsSecretStoreArn'),
        text('database_name', '/DatabaseName'),
        text('db_cluster_identifier', '/DbClusterIdentifier'),
        text('region', '/AwsRegion', chosen),
        text('schema', '/Schema'),
      ]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-appsync-datasource.html`,
});

/** What resolvers and functions share. */
const runtime = block('runtime', '/Runtime', [text('name', '/Name'), text('runtime_version', '/RuntimeVersion')]);
const sync = block('sync_config', '/SyncConfig', [
  text('conflict_detection', '/ConflictDetection', { default: 'NONE' }),
  text('conflict_handler', '/ConflictHandler', { default: 'NONE' }),
  block('lambda_conflict_handler_config', '/LambdaConflictHandlerConfig', [
    text('lambda_conflict_handler_arn', '/LambdaConflictHandlerArn'),
  ]),
]);

const resolver = exact('aws_appsync_resolver', 'AWS::AppSync::Resolver', {
  identifiers: ['{arn}'],
  lenses: [
    text('api_id', '/ApiId'),
    text('type', '/TypeName'),
    text('field', '/FieldName'),
    text('kind', '/Kind', { default: 'UNIT' }),
    text('data_source', '/DataSourceName'),
    text('request_template', '/RequestMappingTemplate'),
    text('response_template', '/ResponseMappingTemplate'),
    text('code', '/Code'),
    number('max_batch_size', '/MaxBatchSize'),
    block('caching_config', '/CachingConfig', [set('caching_keys', '/CachingKeys'), number('ttl', '/Ttl')]),
    // The functions of a pipeline run one after the other.
    block('pipeline_config', '/PipelineConfig', [list('functions', '/Functions')]),
    runtime,
    sync,
  ],
  unverified: {},
  source: `${reference}/aws-resource-appsync-resolver.html`,
});

const pipelineFunction = exact('aws_appsync_function', 'AWS::AppSync::FunctionConfiguration', {
  identifiers: ['{arn}'],
  lenses: [
    text('api_id', '/ApiId'),
    text('name', '/Name'),
    text('description', '/Description'),
    text('data_source', '/DataSourceName'),
    text('function_version', '/FunctionVersion', chosen),
    text('request_mapping_template', '/RequestMappingTemplate'),
    text('response_mapping_template', '/ResponseMappingTemplate'),
    text('code', '/Code'),
    number('max_batch_size', '/MaxBatchSize'),
    runtime,
    sync,
  ],
  unverified: {},
  source: `${reference}/aws-resource-appsync-functionconfiguration.html`,
});

export const appsync: readonly TypeMapping[] = [graphqlApi, dataSource, resolver, pipelineFunction];
