import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, lens, listing, map, number, owned, set, tagMap, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

/** Whom an API answers; what a definition or its quick creation made has no resources in Terraform. */
const routes = {
  ...listing('AWS::ApiGatewayV2::Route', ['{id}'], { model: { ApiId: '{id}' }, as: 'Routes' }, [
    owned(
      blocks(
        'route',
        '/Routes',
        ['RouteId'],
        [text('id', '/RouteId'), text('route_key', '/RouteKey'), text('target', '/Target')],
        { when: { attribute: 'target', in: [null, ''] } },
      ),
    ),
  ]),
  when: { attribute: 'body', in: [null, ''] },
};

const api = exact('aws_apigatewayv2_api', 'AWS::ApiGatewayV2::Api', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('protocol_type', '/ProtocolType'),
    text('description', '/Description'),
    text('version', '/Version'),
    text('api_key_selection_expression', '/ApiKeySelectionExpression', { default: '$request.header.x-api-key' }),
    text('route_selection_expression', '/RouteSelectionExpression', { default: '$request.method $request.path' }),
    bool('disable_execute_api_endpoint', '/DisableExecuteApiEndpoint'),
    text('ip_address_type', '/IpAddressType', { default: 'ipv4' }),
    block('cors_configuration', '/CorsConfiguration', [
      bool('allow_credentials', '/AllowCredentials'),
      set('allow_headers', '/AllowHeaders'),
      set('allow_methods', '/AllowMethods'),
      set('allow_origins', '/AllowOrigins'),
      set('expose_headers', '/ExposeHeaders'),
      number('max_age', '/MaxAge'),
    ]),
    tagMap(),
  ],
  unverified: {
    body: 'write-only',
    credentials_arn: 'write-only',
    fail_on_warnings: 'write-only',
    route_key: 'write-only',
    target: 'write-only',
  },
  companions: [routes],
  source: `${reference}/aws-resource-apigatewayv2-api.html`,
});

const integration = exact('aws_apigatewayv2_integration', 'AWS::ApiGatewayV2::Integration', {
  identifiers: ['{api_id}|{id}'],
  lenses: [
    text('api_id', '/ApiId'),
    text('integration_type', '/IntegrationType'),
    text('integration_subtype', '/IntegrationSubtype'),
    text('integration_method', '/IntegrationMethod'),
    text('integration_uri', '/IntegrationUri'),
    text('connection_type', '/ConnectionType', { default: 'INTERNET' }),
    text('connection_id', '/ConnectionId'),
    text('content_handling_strategy', '/ContentHandlingStrategy'),
    text('credentials_arn', '/CredentialsArn'),
    text('description', '/Description'),
    text('passthrough_behavior', '/PassthroughBehavior', { default: 'WHEN_NO_MATCH' }),
    text('payload_format_version', '/PayloadFormatVersion', { default: '1.0' }),
    map('request_parameters', '/RequestParameters'),
    map('request_templates', '/RequestTemplates'),
    text('template_selection_expression', '/TemplateSelectionExpression'),
    // 29 seconds for WebSocket, 30 for HTTP.
    number('timeout_milliseconds', '/TimeoutInMillis', { whenUnset: 'service-chooses' }),
    block('tls_config', '/TlsConfig', [text('server_name_to_verify', '/ServerNameToVerify')]),
    lens('keyed-lists', 'response_parameters', '/ResponseParameters', {
      args: {
        key: 'status_code',
        of: 'mappings',
        inside: 'ResponseParameters',
        name: 'Destination',
        value: 'Source',
      },
    }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-apigatewayv2-integration.html`,
});

const route = exact('aws_apigatewayv2_route', 'AWS::ApiGatewayV2::Route', {
  identifiers: ['{api_id}|{id}'],
  lenses: [
    text('api_id', '/ApiId'),
    text('route_key', '/RouteKey'),
    text('target', '/Target'),
    bool('api_key_required', '/ApiKeyRequired'),
    text('authorization_type', '/AuthorizationType', { default: 'NONE' }),
    set('authorization_scopes', '/AuthorizationScopes'),
    text('model_selection_expression', '/ModelSelectionExpression'),
    text('operation_name', '/OperationName'),
    map('request_models', '/RequestModels'),
    text('route_response_selection_expression', '/RouteResponseSelectionExpression'),
  ],
  unverified: { authorizer_id: 'write-only', request_parameter: 'write-only' },
  source: `${reference}/aws-resource-apigatewayv2-route.html`,
});

const routeResponse = exact('aws_apigatewayv2_route_response', 'AWS::ApiGatewayV2::RouteResponse', {
  identifiers: ['{api_id}|{route_id}|{id}'],
  lenses: [
    text('api_id', '/ApiId'),
    text('route_id', '/RouteId'),
    text('route_response_key', '/RouteResponseKey'),
    text('model_selection_expression', '/ModelSelectionExpression'),
    map('response_models', '/ResponseModels'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-apigatewayv2-routeresponse.html`,
});

const model = exact('aws_apigatewayv2_model', 'AWS::ApiGatewayV2::Model', {
  identifiers: ['{api_id}|{id}'],
  lenses: [
    text('api_id', '/ApiId'),
    text('name', '/Name'),
    text('description', '/Description'),
    text('content_type', '/ContentType'),
    json('schema', '/Schema'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-apigatewayv2-model.html`,
});

const stage = exact('aws_apigatewayv2_stage', 'AWS::ApiGatewayV2::Stage', {
  identifiers: ['{api_id}|{name}'],
  lenses: [
    text('api_id', '/ApiId'),
    text('name', '/StageName'),
    text('description', '/Description'),
    bool('auto_deploy', '/AutoDeploy'),
    // With automatic deployment every change of the API makes a new one.
    text('deployment_id', '/DeploymentId', { when: { attribute: 'auto_deploy', notIn: [true] } }),
    text('client_certificate_id', '/ClientCertificateId'),
    block('access_log_settings', '/AccessLogSettings', [
      text('destination_arn', '/DestinationArn', { equivalences: ['log-group-arn'] }),
      text('format', '/Format'),
    ]),
    block('default_route_settings', '/DefaultRouteSettings', [
      bool('data_trace_enabled', '/DataTraceEnabled'),
      bool('detailed_metrics_enabled', '/DetailedMetricsEnabled'),
      text('logging_level', '/LoggingLevel', { default: 'OFF' }),
      number('throttling_burst_limit', '/ThrottlingBurstLimit'),
      number('throttling_rate_limit', '/ThrottlingRateLimit'),
    ]),
    lens('keyed-blocks', 'route_settings', '/RouteSettings', {
      args: {
        key: 'route_key',
        properties: {
          data_trace_enabled: 'DataTraceEnabled',
          detailed_metrics_enabled: 'DetailedMetricsEnabled',
          logging_level: 'LoggingLevel',
          throttling_burst_limit: 'ThrottlingBurstLimit',
          throttling_rate_limit: 'ThrottlingRateLimit',
        },
        unset: { LoggingLevel: 'OFF' },
      },
    }),
    map('stage_variables', '/StageVariables'),
    tagMap(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-apigatewayv2-stage.html`,
});

const authorizer = exact('aws_apigatewayv2_authorizer', 'AWS::ApiGatewayV2::Authorizer', {
  identifiers: ['{id}|{api_id}'],
  lenses: [
    text('api_id', '/ApiId'),
    text('name', '/Name'),
    text('authorizer_type', '/AuthorizerType'),
    set('identity_sources', '/IdentitySource'),
    block('jwt_configuration', '/JwtConfiguration', [set('audience', '/Audience'), text('issuer', '/Issuer')]),
  ],
  unverified: {
    authorizer_credentials_arn: 'write-only',
    authorizer_payload_format_version: 'write-only',
    authorizer_result_ttl_in_seconds: 'write-only',
    authorizer_uri: 'write-only',
    enable_simple_responses: 'write-only',
  },
  source: `${reference}/aws-resource-apigatewayv2-authorizer.html`,
});

const domainName = exact('aws_apigatewayv2_domain_name', 'AWS::ApiGatewayV2::DomainName', {
  identifiers: ['{domain_name}', '{id}'],
  lenses: [
    text('domain_name', '/DomainName', { equivalences: ['ignore-case'] }),
    block('domain_name_configuration', '/DomainNameConfigurations/0', [
      text('certificate_arn', '/CertificateArn'),
      text('endpoint_type', '/EndpointType', { default: 'REGIONAL', equivalences: ['ignore-case'] }),
      text('ip_address_type', '/IpAddressType', { default: 'ipv4' }),
      text('ownership_verification_certificate_arn', '/OwnershipVerificationCertificateArn'),
      text('security_policy', '/SecurityPolicy', { equivalences: ['ignore-case'] }),
    ]),
    block('mutual_tls_authentication', '/MutualTlsAuthentication', [
      text('truststore_uri', '/TruststoreUri'),
      text('truststore_version', '/TruststoreVersion'),
    ]),
    tagMap(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-apigatewayv2-domainname.html`,
});

const apiMapping = exact('aws_apigatewayv2_api_mapping', 'AWS::ApiGatewayV2::ApiMapping', {
  identifiers: ['{id}|{domain_name}'],
  lenses: [
    text('api_id', '/ApiId'),
    text('api_mapping_key', '/ApiMappingKey'),
    text('domain_name', '/DomainName'),
    text('stage', '/Stage'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-apigatewayv2-apimapping.html`,
});

const vpcLink = exact('aws_apigatewayv2_vpc_link', 'AWS::ApiGatewayV2::VpcLink', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    set('security_group_ids', '/SecurityGroupIds'),
    set('subnet_ids', '/SubnetIds'),
    tagMap(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-apigatewayv2-vpclink.html`,
});

const deployment = exact('aws_apigatewayv2_deployment', 'AWS::ApiGatewayV2::Deployment', {
  identifiers: ['{api_id}|{id}'],
  lenses: [text('api_id', '/ApiId'), text('description', '/Description')],
  unverified: { triggers: 'terraform-only' },
  source: `${reference}/aws-resource-apigatewayv2-deployment.html`,
});

export const apigatewayv2: readonly TypeMapping[] = [
  api,
  integration,
  route,
  routeResponse,
  model,
  stage,
  authorizer,
  domainName,
  apiMapping,
  vpcLink,
  deployment,
];
