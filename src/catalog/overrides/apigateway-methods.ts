import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, map, number, owned, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const methodDocs = `${reference}/aws-resource-apigateway-method.html`;
const methodIdentifier = '{rest_api_id}|{resource_id}|{http_method}';

/** The method that a part belongs to. */
const ofMethod = [
  text('rest_api_id', '/RestApiId'),
  text('resource_id', '/ResourceId'),
  text('http_method', '/HttpMethod'),
] as const;

const method = exact('aws_api_gateway_method', 'AWS::ApiGateway::Method', {
  identifiers: [methodIdentifier],
  lenses: [
    ...ofMethod,
    text('authorization', '/AuthorizationType', { default: 'NONE' }),
    text('authorizer_id', '/AuthorizerId'),
    set('authorization_scopes', '/AuthorizationScopes'),
    bool('api_key_required', '/ApiKeyRequired'),
    text('operation_name', '/OperationName'),
    map('request_models', '/RequestModels'),
    map('request_parameters', '/RequestParameters'),
    text('request_validator_id', '/RequestValidatorId'),
  ],
  unverified: {},
  source: methodDocs,
});

const integration = exact('aws_api_gateway_integration', 'AWS::ApiGateway::Method', {
  identifiers: [methodIdentifier],
  facet: { presence: '/Integration' },
  lenses: [
    ...ofMethod,
    text('type', '/Integration/Type'),
    text('integration_http_method', '/Integration/IntegrationHttpMethod'),
    text('uri', '/Integration/Uri'),
    text('integration_target', '/Integration/IntegrationTarget'),
    text('connection_type', '/Integration/ConnectionType', { default: 'INTERNET' }),
    text('connection_id', '/Integration/ConnectionId'),
    text('content_handling', '/Integration/ContentHandling'),
    text('credentials', '/Integration/Credentials'),
    text('passthrough_behavior', '/Integration/PassthroughBehavior', { default: 'WHEN_NO_MATCH' }),
    map('request_parameters', '/Integration/RequestParameters'),
    map('request_templates', '/Integration/RequestTemplates'),
    set('cache_key_parameters', '/Integration/CacheKeyParameters'),
    // The id of the resource where nobody chose another.
    text('cache_namespace', '/Integration/CacheNamespace', { whenUnset: 'service-chooses' }),
    number('timeout_milliseconds', '/Integration/TimeoutInMillis', { default: 29000 }),
    text('response_transfer_mode', '/Integration/ResponseTransferMode', { default: 'BUFFERED' }),
  ],
  unverified: { tls_config: 'not-returned' },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-method-integration.html',
});

const methodResponse = exact('aws_api_gateway_method_response', 'AWS::ApiGateway::Method', {
  identifiers: [methodIdentifier],
  facet: {},
  lenses: [
    ...ofMethod,
    block(
      '',
      '/MethodResponses',
      [
        text('status_code', '/StatusCode'),
        map('response_models', '/ResponseModels'),
        map('response_parameters', '/ResponseParameters'),
      ],
      { contributes: true, order: ['StatusCode'] },
    ),
  ],
  unverified: {},
  source: methodDocs,
});

const integrationResponse = exact('aws_api_gateway_integration_response', 'AWS::ApiGateway::Method', {
  identifiers: [methodIdentifier],
  facet: {},
  lenses: [
    ...ofMethod,
    block(
      '',
      '/Integration/IntegrationResponses',
      [
        text('status_code', '/StatusCode'),
        text('selection_pattern', '/SelectionPattern'),
        text('content_handling', '/ContentHandling'),
        map('response_parameters', '/ResponseParameters'),
        map('response_templates', '/ResponseTemplates'),
      ],
      { contributes: true, order: ['StatusCode'] },
    ),
  ],
  unverified: {},
  source: methodDocs,
});

const stage = exact('aws_api_gateway_stage', 'AWS::ApiGateway::Stage', {
  identifiers: ['{rest_api_id}|{stage_name}'],
  lenses: [
    text('rest_api_id', '/RestApiId'),
    text('stage_name', '/StageName'),
    text('deployment_id', '/DeploymentId'),
    text('description', '/Description'),
    block('access_log_settings', '/AccessLogSetting', [
      text('destination_arn', '/DestinationArn', { equivalences: ['log-group-arn'] }),
      text('format', '/Format'),
    ]),
    bool('cache_cluster_enabled', '/CacheClusterEnabled'),
    text('cache_cluster_size', '/CacheClusterSize'),
    block('canary_settings', '/CanarySetting', [
      text('deployment_id', '/DeploymentId'),
      number('percent_traffic', '/PercentTraffic'),
      map('stage_variable_overrides', '/StageVariableOverrides'),
      bool('use_stage_cache', '/UseStageCache'),
    ]),
    text('client_certificate_id', '/ClientCertificateId'),
    text('documentation_version', '/DocumentationVersion'),
    map('variables', '/Variables'),
    bool('xray_tracing_enabled', '/TracingEnabled'),
    tags(),
    owned(
      blocks(
        'method_settings',
        '/MethodSettings',
        ['ResourcePath', 'HttpMethod'],
        [text('resource_path', '/ResourcePath'), text('http_method', '/HttpMethod')],
      ),
    ),
  ],
  unverified: {},
  source: `${reference}/aws-resource-apigateway-stage.html`,
});

const methodSettings = exact('aws_api_gateway_method_settings', 'AWS::ApiGateway::Stage', {
  identifiers: ['{rest_api_id}|{stage_name}'],
  facet: {},
  lenses: [
    text('rest_api_id', '/RestApiId'),
    text('stage_name', '/StageName'),
    block(
      '',
      '/MethodSettings',
      [
        lens('method-path', 'method_path', '/ResourcePath', { args: { part: 'path' } }),
        lens('method-path', 'method_path', '/HttpMethod', { args: { part: 'method' } }),
        block('settings', '', [
          bool('metrics_enabled', '/MetricsEnabled'),
          text('logging_level', '/LoggingLevel', { default: 'OFF' }),
          bool('data_trace_enabled', '/DataTraceEnabled'),
          // -1: Terraform does not limit; what the account's limit is then shows up here.
          number('throttling_burst_limit', '/ThrottlingBurstLimit', {
            args: { unset: -1 },
            whenUnset: 'service-chooses',
          }),
          number('throttling_rate_limit', '/ThrottlingRateLimit', {
            args: { unset: -1 },
            whenUnset: 'service-chooses',
          }),
          bool('caching_enabled', '/CachingEnabled'),
          number('cache_ttl_in_seconds', '/CacheTtlInSeconds', { default: 300 }),
          bool('cache_data_encrypted', '/CacheDataEncrypted'),
        ]),
      ],
      { contributes: true, order: ['ResourcePath', 'HttpMethod'] },
    ),
  ],
  unverified: {
    'settings.require_authorization_for_cache_control': 'not-returned',
    'settings.unauthorized_cache_control_header_strategy': 'not-returned',
  },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-apigateway-stage-methodsetting.html',
});

export const apigatewayMethods: readonly TypeMapping[] = [
  method,
  integration,
  methodResponse,
  integrationResponse,
  stage,
  methodSettings,
];
