import { apigateway } from '../../../src/catalog/overrides/apigateway.js';
import { describeInSync } from './planted.js';

const policyFor = (resource: string, effect = 'Allow') =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: effect, Principal: '*', Action: 'execute-api:Invoke', Resource: resource }],
  });

describeInSync(apigateway, {
  aws_api_gateway_rest_api: {
    attributes: {
      id: 'a1b2c3',
      name: 'orders',
      description: '',
      api_key_source: 'HEADER',
      binary_media_types: ['image/*', 'application/octet-stream'],
      body: null,
      disable_execute_api_endpoint: false,
      endpoint_configuration: [{ types: ['REGIONAL'], vpc_endpoint_ids: [], ip_address_type: 'ipv4' }],
      minimum_compression_size: '',
      policy: policyFor('execute-api:/*'),
      tags_all: { team: 'shop' },
    },
    live: {
      RestApiId: 'a1b2c3',
      RootResourceId: 'r0',
      Name: 'orders',
      ApiKeySourceType: 'HEADER',
      BinaryMediaTypes: ['application/octet-stream', 'image/*'],
      DisableExecuteApiEndpoint: false,
      EndpointConfiguration: { IpAddressType: 'ipv4', Types: ['REGIONAL'] },
      Policy: policyFor('arn:aws:execute-api:eu-west-1:123456789012:a1b2c3/*'),
      SecurityPolicy: 'TLS_1_0',
      Tags: [{ Key: 'team', Value: 'shop' }],
    },
    plants: [
      ['/Description', 'edited', 'description'],
      ['/ApiKeySourceType', 'AUTHORIZER', 'api_key_source'],
      ['/DisableExecuteApiEndpoint', true, 'disable_execute_api_endpoint'],
      // 0 compresses everything; nothing compresses nothing.
      ['/MinimumCompressionSize', 0, 'minimum_compression_size'],
      ['/EndpointConfiguration/Types', ['EDGE'], 'endpoint_configuration[0].types'],
      ['/EndpointConfiguration/VpcEndpointIds', ['vpce-1'], 'endpoint_configuration[0].vpc_endpoint_ids'],
      ['/Policy', policyFor('arn:aws:execute-api:eu-west-1:123456789012:other/*'), 'policy'],
      ['/BinaryMediaTypes/2', '*/*', 'binary_media_types'],
    ],
  },
  aws_api_gateway_rest_api_policy: {
    attributes: { rest_api_id: 'a1b2c3', policy: policyFor('execute-api:/*') },
    live: { RestApiId: 'a1b2c3', Policy: policyFor('arn:aws:execute-api:eu-west-1:123456789012:a1b2c3/*') },
    presence: '/Policy',
    plants: [['/Policy', policyFor('execute-api:/*', 'Deny'), 'policy']],
  },
  aws_api_gateway_resource: {
    attributes: { id: 'r1', rest_api_id: 'a1b2c3', parent_id: 'r0', path_part: 'items', path: '/items' },
    live: { RestApiId: 'a1b2c3', ResourceId: 'r1', ParentId: 'r0', PathPart: 'items' },
    plants: [['/PathPart', 'things', 'path_part']],
  },
  aws_api_gateway_request_validator: {
    attributes: { rest_api_id: 'a', name: 'v', validate_request_body: true, validate_request_parameters: false },
    live: { RestApiId: 'a', Name: 'v', ValidateRequestBody: true, ValidateRequestParameters: false },
    plants: [
      ['/ValidateRequestBody', false, 'validate_request_body'],
      ['/ValidateRequestParameters', true, 'validate_request_parameters'],
    ],
  },
  aws_api_gateway_model: {
    attributes: {
      rest_api_id: 'a',
      name: 'm',
      description: '',
      content_type: 'application/json',
      schema: '{"type": "object", "title": "m"}',
    },
    live: { RestApiId: 'a', Name: 'm', ContentType: 'application/json', Schema: { title: 'm', type: 'object' } },
    plants: [['/Schema/type', 'array', 'schema']],
  },
  aws_api_gateway_authorizer: {
    attributes: {
      rest_api_id: 'a',
      name: 'auth',
      type: 'TOKEN',
      authorizer_credentials: '',
      authorizer_result_ttl_in_seconds: 300,
      authorizer_uri: 'arn:aws:apigateway:eu-west-1:lambda:path/f',
      identity_source: 'method.request.header.Authorization',
      identity_validation_expression: '',
      provider_arns: null,
    },
    live: {
      RestApiId: 'a',
      Name: 'auth',
      Type: 'TOKEN',
      AuthType: 'custom',
      AuthorizerResultTtlInSeconds: 300,
      AuthorizerUri: 'arn:aws:apigateway:eu-west-1:lambda:path/f',
      IdentitySource: 'method.request.header.Authorization',
      ProviderARNs: [],
    },
    plants: [
      ['/AuthorizerResultTtlInSeconds', 0, 'authorizer_result_ttl_in_seconds'],
      ['/IdentitySource', 'method.request.header.Token', 'identity_source'],
      ['/AuthorizerCredentials', 'arn:aws:iam::123456789012:role/r', 'authorizer_credentials'],
    ],
  },
  aws_api_gateway_vpc_link: {
    attributes: { id: 'l', name: 'link', description: '', target_arns: ['arn:nlb'], tags_all: {} },
    live: { VpcLinkId: 'l', Name: 'link', TargetArns: ['arn:nlb'], Tags: [] },
    plants: [['/Name', 'other', 'name']],
  },
  aws_api_gateway_api_key: {
    attributes: { id: 'k', name: 'key', description: 'Managed by Terraform', enabled: true, customer_id: '' },
    live: { APIKeyId: 'k', Name: 'key', Description: 'Managed by Terraform', Enabled: true, Tags: [] },
    plants: [['/Enabled', false, 'enabled']],
  },
  aws_api_gateway_usage_plan: {
    attributes: {
      id: 'p',
      name: 'plan',
      description: '',
      api_stages: [
        { api_id: 'a', stage: 'prod', throttle: [{ path: '/items/GET', burst_limit: 5, rate_limit: 10 }] },
        { api_id: 'b', stage: 'prod', throttle: [] },
      ],
      quota_settings: [{ limit: 1000, offset: 0, period: 'MONTH' }],
      throttle_settings: [{ burst_limit: 5, rate_limit: 10 }],
      product_code: '',
    },
    live: {
      Id: 'p',
      UsagePlanName: 'plan',
      ApiStages: [
        { ApiId: 'b', Stage: 'prod' },
        { ApiId: 'a', Stage: 'prod', Throttle: { '/items/GET': { BurstLimit: 5, RateLimit: 10 } } },
      ],
      Quota: { Limit: 1000, Offset: 0, Period: 'MONTH' },
      Throttle: { BurstLimit: 5, RateLimit: 10 },
      Tags: [],
    },
    plants: [
      ['/Quota/Limit', 5000, 'quota_settings[0].limit'],
      ['/Throttle', undefined, 'throttle_settings'],
      ['/ApiStages/1/Throttle/~1items~1GET/RateLimit', 99, 'api_stages[0].throttle[0].rate_limit'],
      ['/ApiStages/2', { ApiId: 'c', Stage: 'prod' }, 'api_stages'],
    ],
  },
  aws_api_gateway_usage_plan_key: {
    attributes: { key_id: 'k', key_type: 'API_KEY', usage_plan_id: 'p' },
    live: { Id: 'k:p', KeyId: 'k', KeyType: 'API_KEY', UsagePlanId: 'p' },
    plants: [['/UsagePlanId', 'q', 'usage_plan_id']],
  },
  aws_api_gateway_domain_name: {
    attributes: {
      domain_name: 'api.example.com',
      certificate_arn: '',
      regional_certificate_arn: 'arn:cert',
      endpoint_configuration: [{ types: ['REGIONAL'], ip_address_type: 'ipv4' }],
      mutual_tls_authentication: [],
      ownership_verification_certificate_arn: '',
      security_policy: 'TLS_1_2',
      tags_all: {},
    },
    live: {
      DomainName: 'api.example.com',
      EndpointConfiguration: { IpAddressType: 'ipv4', Types: ['REGIONAL'] },
      RegionalCertificateArn: 'arn:cert',
      RoutingMode: 'BASE_PATH_MAPPING_ONLY',
      SecurityPolicy: 'TLS_1_2',
      Tags: [],
    },
    plants: [
      ['/SecurityPolicy', 'TLS_1_0', 'security_policy'],
      ['/MutualTlsAuthentication', { TruststoreUri: 's3://b/k' }, 'mutual_tls_authentication.truststore_uri'],
      ['/RegionalCertificateArn', 'arn:other', 'regional_certificate_arn'],
    ],
  },
  aws_api_gateway_base_path_mapping: {
    attributes: { domain_name: 'api.example.com', base_path: 'v1', api_id: 'a', stage_name: 'prod' },
    live: { DomainName: 'api.example.com', BasePath: 'v1', RestApiId: 'a', Stage: 'prod' },
    plants: [
      ['/RestApiId', 'b', 'api_id'],
      ['/Stage', undefined, 'stage_name'],
    ],
  },
  aws_api_gateway_deployment: {
    attributes: { id: 'd', rest_api_id: 'a', description: '', triggers: { redeployment: 'x' } },
    live: { DeploymentId: 'd', RestApiId: 'a' },
    plants: [['/Description', 'by hand', 'description']],
  },
  aws_api_gateway_client_certificate: {
    attributes: { id: 'c', description: 'to the backend', tags_all: {} },
    live: { ClientCertificateId: 'c', Description: 'to the backend', Tags: [] },
    plants: [['/Description', 'edited', 'description']],
  },
});
