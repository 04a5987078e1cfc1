import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, lens, number, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const api = 'https://docs.aws.amazon.com/apigateway/latest/api';

const restApi = exact('aws_api_gateway_rest_api', 'AWS::ApiGateway::RestApi', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('api_key_source', '/ApiKeySourceType', { default: 'HEADER' }),
    set('binary_media_types', '/BinaryMediaTypes'),
    bool('disable_execute_api_endpoint', '/DisableExecuteApiEndpoint'),
    block('endpoint_configuration', '/EndpointConfiguration', [
      set('types', '/Types', { default: ['EDGE'] }),
      set('vpc_endpoint_ids', '/VpcEndpointIds'),
      // A private API is `dualstack`, any other `ipv4`, unless it was made before there was a choice.
      text('ip_address_type', '/IpAddressType', { whenUnset: 'service-chooses' }),
    ]),
    // 0 compresses everything, so it must not read as "nothing set"; -1 is how Terraform says "off".
    number('minimum_compression_size', '/MinimumCompressionSize', { default: -1 }),
    policy('policy', '/Policy', { equivalences: ['execute-api-policy'] }),
    tags(),
  ],
  unverified: {
    body: 'write-only',
    fail_on_warnings: 'write-only',
    parameters: 'write-only',
    put_rest_api_mode: 'write-only',
  },
  source: `${reference}/aws-resource-apigateway-restapi.html; ${api}/API_CreateRestApi.html`,
});

const restApiPolicy = exact('aws_api_gateway_rest_api_policy', 'AWS::ApiGateway::RestApi', {
  identifiers: ['{rest_api_id}', '{id}'],
  facet: { presence: '/Policy' },
  lenses: [text('rest_api_id', '/RestApiId'), policy('policy', '/Policy', { equivalences: ['execute-api-policy'] })],
  unverified: {},
  source: `${reference}/aws-resource-apigateway-restapi.html`,
});

const resource = exact('aws_api_gateway_resource', 'AWS::ApiGateway::Resource', {
  identifiers: ['{rest_api_id}|{id}'],
  lenses: [text('rest_api_id', '/RestApiId'), text('parent_id', '/ParentId'), text('path_part', '/PathPart')],
  unverified: {},
  source: `${reference}/aws-resource-apigateway-resource.html`,
});

const requestValidator = exact('aws_api_gateway_request_validator', 'AWS::ApiGateway::RequestValidator', {
  identifiers: ['{rest_api_id}|{id}'],
  lenses: [
    text('rest_api_id', '/RestApiId'),
    text('name', '/Name'),
    bool('validate_request_body', '/ValidateRequestBody'),
    bool('validate_request_parameters', '/ValidateRequestParameters'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-apigateway-requestvalidator.html`,
});

const model = exact('aws_api_gateway_model', 'AWS::ApiGateway::Model', {
  identifiers: ['{rest_api_id}|{name}'],
  lenses: [
    text('rest_api_id', '/RestApiId'),
    text('name', '/Name'),
    text('description', '/Description'),
    text('content_type', '/ContentType'),
    json('schema', '/Schema'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-apigateway-model.html`,
});

const authorizer = exact('aws_api_gateway_authorizer', 'AWS::ApiGateway::Authorizer', {
  identifiers: ['{rest_api_id}|{id}'],
  lenses: [
    text('rest_api_id', '/RestApiId'),
    text('name', '/Name'),
    text('type', '/Type', { default: 'TOKEN' }),
    text('authorizer_uri', '/AuthorizerUri'),
    text('authorizer_credentials', '/AuthorizerCredentials'),
    // 0 turns the cache off.
    number('authorizer_result_ttl_in_seconds', '/AuthorizerResultTtlInSeconds', { default: 300 }),
    text('identity_source', '/IdentitySource', { default: 'method.request.header.Authorization' }),
    text('identity_validation_expression', '/IdentityValidationExpression'),
    set('provider_arns', '/ProviderARNs'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-apigateway-authorizer.html; ${api}/API_CreateAuthorizer.html`,
});

const vpcLink = exact('aws_api_gateway_vpc_link', 'AWS::ApiGateway::VpcLink', {
  identifiers: ['{id}'],
  lenses: [text('name', '/Name'), text('description', '/Description'), set('target_arns', '/TargetArns'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-apigateway-vpclink.html`,
});

const apiKey = exact('aws_api_gateway_api_key', 'AWS::ApiGateway::ApiKey', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    bool('enabled', '/Enabled'),
    text('customer_id', '/CustomerId'),
    tags(),
  ],
  // A key's value cannot be changed afterwards.
  unverified: { value: 'creation-only' },
  source: `${reference}/aws-resource-apigateway-apikey.html`,
});

const usagePlanKey = exact('aws_api_gateway_usage_plan_key', 'AWS::ApiGateway::UsagePlanKey', {
  identifiers: ['{key_id}:{usage_plan_id}'],
  lenses: [text('key_id', '/KeyId'), text('key_type', '/KeyType'), text('usage_plan_id', '/UsagePlanId')],
  unverified: {},
  source: `${reference}/aws-resource-apigateway-usageplankey.html`,
});

const domainName = exact('aws_api_gateway_domain_name', 'AWS::ApiGateway::DomainName', {
  identifiers: ['{domain_name}', '{id}'],
  lenses: [
    text('domain_name', '/DomainName', { equivalences: ['ignore-case'] }),
    text('certificate_arn', '/CertificateArn'),
    text('regional_certificate_arn', '/RegionalCertificateArn'),
    text('ownership_verification_certificate_arn', '/OwnershipVerificationCertificateArn'),
    text('security_policy', '/SecurityPolicy', { whenUnset: 'service-chooses' }),
    block('endpoint_configuration', '/EndpointConfiguration', [
      set('types', '/Types', { default: ['EDGE'] }),
      text('ip_address_type', '/IpAddressType', { whenUnset: 'service-chooses' }),
    ]),
    block('mutual_tls_authentication', '/MutualTlsAuthentication', [
      text('truststore_uri', '/TruststoreUri'),
      text('truststore_version', '/TruststoreVersion'),
    ]),
    tags(),
  ],
  unverified: {
    certificate_body: 'not-returned',
    certificate_chain: 'not-returned',
    certificate_name: 'not-returned',
    certificate_private_key: 'write-only',
    policy: 'not-returned',
    regional_certificate_name: 'not-returned',
  },
  source: `${reference}/aws-resource-apigateway-domainname.html`,
});

const basePathMapping = exact('aws_api_gateway_base_path_mapping', 'AWS::ApiGateway::BasePathMapping', {
  identifiers: ['{domain_name}|{base_path}'],
  lenses: [
    text('domain_name', '/DomainName'),
    text('base_path', '/BasePath', { default: '(none)' }),
    text('api_id', '/RestApiId'),
    text('stage_name', '/Stage'),
  ],
  unverified: { domain_name_id: 'not-returned' },
  source: `${reference}/aws-resource-apigateway-basepathmapping.html`,
});

const deployment = exact('aws_api_gateway_deployment', 'AWS::ApiGateway::Deployment', {
  identifiers: ['{id}|{rest_api_id}'],
  lenses: [text('rest_api_id', '/RestApiId'), text('description', '/Description')],
  unverified: {
    canary_settings: 'write-only',
    stage_description: 'write-only',
    stage_name: 'write-only',
    triggers: 'terraform-only',
    variables: 'write-only',
  },
  source: `${reference}/aws-resource-apigateway-deployment.html`,
});

const usagePlan = exact('aws_api_gateway_usage_plan', 'AWS::ApiGateway::UsagePlan', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/UsagePlanName'),
    text('description', '/Description'),
    blocks(
      'api_stages',
      '/ApiStages',
      ['ApiId', 'Stage'],
      [
        text('api_id', '/ApiId'),
        text('stage', '/Stage'),
        lens('keyed-blocks', 'throttle', '/Throttle', {
          args: { key: 'path', properties: { burst_limit: 'BurstLimit', rate_limit: 'RateLimit' } },
        }),
      ],
    ),
    block('quota_settings', '/Quota', [
      number('limit', '/Limit'),
      number('offset', '/Offset'),
      text('period', '/Period'),
    ]),
    block('throttle_settings', '/Throttle', [number('burst_limit', '/BurstLimit'), number('rate_limit', '/RateLimit')]),
    tags(),
  ],
  unverified: { product_code: 'not-returned' },
  source: `${reference}/aws-resource-apigateway-usageplan.html`,
});

const clientCertificate = exact('aws_api_gateway_client_certificate', 'AWS::ApiGateway::ClientCertificate', {
  identifiers: ['{id}'],
  lenses: [text('description', '/Description'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-apigateway-clientcertificate.html`,
});

export const apigateway: readonly TypeMapping[] = [
  restApi,
  restApiPolicy,
  resource,
  requestValidator,
  model,
  authorizer,
  vpcLink,
  apiKey,
  usagePlan,
  usagePlanKey,
  domainName,
  basePathMapping,
  deployment,
  clientCertificate,
];
