import { describe, expect, it } from '@jest/globals';
import { apigatewayMethods } from '../../../src/catalog/overrides/apigateway-methods.js';
import { changesOf, changesOfAll, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const place = { rest_api_id: 'a', resource_id: 'r1', http_method: 'GET' };
const livePlace = { RestApiId: 'a', ResourceId: 'r1', HttpMethod: 'GET' };

describeInSync(apigatewayMethods, {
  aws_api_gateway_method: {
    attributes: {
      ...place,
      api_key_required: false,
      authorization: 'NONE',
      authorization_scopes: [],
      authorizer_id: '',
      operation_name: '',
      request_models: {},
      request_parameters: { 'method.request.path.id': true },
      request_validator_id: '',
    },
    live: {
      ...livePlace,
      ApiKeyRequired: false,
      AuthorizationType: 'NONE',
      RequestParameters: { 'method.request.path.id': 'true' },
      Integration: { Type: 'MOCK' },
      MethodResponses: [{ StatusCode: '200' }],
    },
    plants: [
      ['/ApiKeyRequired', true, 'api_key_required'],
      ['/AuthorizationType', 'AWS_IAM', 'authorization'],
      ['/RequestParameters/method.request.path.id', false, 'request_parameters["method.request.path.id"]'],
    ],
  },
  aws_api_gateway_integration: {
    attributes: {
      ...place,
      type: 'AWS_PROXY',
      integration_http_method: 'POST',
      uri: 'arn:aws:apigateway:eu-west-1:lambda:path/f',
      cache_key_parameters: [],
      cache_namespace: 'r1',
      connection_id: '',
      connection_type: 'INTERNET',
      content_handling: '',
      credentials: '',
      passthrough_behavior: 'WHEN_NO_MATCH',
      request_parameters: {},
      request_templates: {},
      timeout_milliseconds: 29000,
      tls_config: [],
    },
    live: {
      ...livePlace,
      Integration: {
        CacheNamespace: 'r1',
        IntegrationHttpMethod: 'POST',
        PassthroughBehavior: 'WHEN_NO_MATCH',
        ResponseTransferMode: 'BUFFERED',
        TimeoutInMillis: 29000,
        Type: 'AWS_PROXY',
        Uri: 'arn:aws:apigateway:eu-west-1:lambda:path/f',
      },
    },
    presence: '/Integration',
    plants: [
      ['/Integration/Uri', 'arn:aws:apigateway:eu-west-1:lambda:path/g', 'uri'],
      ['/Integration/TimeoutInMillis', 5000, 'timeout_milliseconds'],
      ['/Integration/PassthroughBehavior', 'NEVER', 'passthrough_behavior'],
      ['/Integration/ResponseTransferMode', 'STREAM', 'response_transfer_mode'],
      ['/Integration/RequestTemplates', { 'application/json': '{}' }, 'request_templates["application/json"]'],
      ['/Integration/CacheKeyParameters', ['method.request.path.id'], 'cache_key_parameters'],
    ],
  },
  aws_api_gateway_method_response: {
    attributes: {
      ...place,
      status_code: '200',
      response_models: { 'application/json': 'Empty' },
      response_parameters: { 'method.response.header.X': false },
    },
    live: {
      ...livePlace,
      MethodResponses: [
        { StatusCode: '500' },
        {
          StatusCode: '200',
          ResponseModels: { 'application/json': 'Empty' },
          ResponseParameters: { 'method.response.header.X': false },
        },
      ],
    },
    presence: '/MethodResponses/1',
    plants: [['/MethodResponses/1/ResponseModels/application~1json', 'Error', 'response_models["application/json"]']],
  },
  aws_api_gateway_integration_response: {
    attributes: {
      ...place,
      status_code: '200',
      content_handling: '',
      response_parameters: {},
      response_templates: { 'application/json': '' },
      selection_pattern: '',
    },
    live: {
      ...livePlace,
      Integration: {
        Type: 'MOCK',
        IntegrationResponses: [
          { StatusCode: '400', SelectionPattern: '4..' },
          { StatusCode: '200', ResponseTemplates: { 'application/json': '' } },
        ],
      },
    },
    presence: '/Integration/IntegrationResponses/1',
    plants: [['/Integration/IntegrationResponses/1/SelectionPattern', '2..', 'selection_pattern']],
  },
  aws_api_gateway_stage: {
    attributes: {
      rest_api_id: 'a',
      stage_name: 'prod',
      deployment_id: 'd1',
      description: '',
      access_log_settings: [
        { destination_arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:api', format: '$context.requestId' },
      ],
      cache_cluster_enabled: false,
      cache_cluster_size: '',
      canary_settings: [],
      client_certificate_id: '',
      documentation_version: '',
      variables: null,
      xray_tracing_enabled: false,
      tags_all: {},
    },
    live: {
      RestApiId: 'a',
      StageName: 'prod',
      DeploymentId: 'd1',
      AccessLogSetting: {
        DestinationArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:api:*',
        Format: '$context.requestId',
      },
      CacheClusterEnabled: false,
      TracingEnabled: false,
      Tags: [],
    },
    plants: [
      ['/DeploymentId', 'd2', 'deployment_id'],
      ['/TracingEnabled', true, 'xray_tracing_enabled'],
      ['/AccessLogSetting/Format', '$context.ip', 'access_log_settings[0].format'],
      ['/AccessLogSetting', undefined, 'access_log_settings'],
      ['/CanarySetting', { DeploymentId: 'd2', PercentTraffic: 10 }, 'canary_settings'],
      ['/Variables', { lambda: 'v2' }, 'variables["lambda"]'],
      ['/MethodSettings', [{ HttpMethod: '*', ResourcePath: '/*', DataTraceEnabled: true }], 'method_settings'],
    ],
  },
  aws_api_gateway_method_settings: {
    attributes: {
      rest_api_id: 'a',
      stage_name: 'prod',
      method_path: 'orders/items/GET',
      settings: [
        {
          metrics_enabled: true,
          logging_level: 'OFF',
          data_trace_enabled: false,
          throttling_burst_limit: -1,
          throttling_rate_limit: 20,
          caching_enabled: false,
          cache_ttl_in_seconds: 300,
          cache_data_encrypted: false,
          require_authorization_for_cache_control: true,
          unauthorized_cache_control_header_strategy: 'SUCCEED_WITH_RESPONSE_HEADER',
        },
      ],
    },
    live: {
      RestApiId: 'a',
      StageName: 'prod',
      MethodSettings: [
        { HttpMethod: '*', ResourcePath: '/*', LoggingLevel: 'ERROR' },
        { HttpMethod: 'POST', ResourcePath: '/~1orders~1items' },
        {
          HttpMethod: 'GET',
          ResourcePath: '/~1orders~1items',
          CacheDataEncrypted: false,
          CacheTtlInSeconds: 300,
          CachingEnabled: false,
          DataTraceEnabled: false,
          MetricsEnabled: true,
          ThrottlingBurstLimit: 5000,
          ThrottlingRateLimit: 20,
        },
      ],
    },
    presence: '/MethodSettings/2',
    plants: [
      ['/MethodSettings/2/MetricsEnabled', false, 'settings[0].metrics_enabled'],
      ['/MethodSettings/2/LoggingLevel', 'INFO', 'settings[0].logging_level'],
      ['/MethodSettings/2/ThrottlingRateLimit', 10000, 'settings[0].throttling_rate_limit'],
      ['/MethodSettings/2/CacheTtlInSeconds', 0, 'settings[0].cache_ttl_in_seconds'],
    ],
  },
});

describe('settings of all methods', () => {
  const settings = mappingOf(apigatewayMethods, 'aws_api_gateway_method_settings');

  it('are found under the star that stands for all', () => {
    const attributes = {
      rest_api_id: 'a',
      stage_name: 'prod',
      method_path: '*/*',
      settings: [{ metrics_enabled: true }],
    };
    const live = { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', MetricsEnabled: false }] };
    const changes = changesOf(settings, attributes, { RestApiId: 'a', StageName: 'prod', ...live });
    expect(changes.map(([attribute]) => attribute)).toEqual(['settings[0].metrics_enabled']);
  });
});

describe('a method in parts', () => {
  it('is one live resource, and each part answers for its own', () => {
    const of = (type: string) => mappingOf(apigatewayMethods, type);
    const changes = changesOfAll(
      [
        [of('aws_api_gateway_method'), { ...place, authorization: 'NONE' }],
        [of('aws_api_gateway_integration'), { ...place, type: 'MOCK' }],
        [of('aws_api_gateway_method_response'), { ...place, status_code: '200' }],
        [of('aws_api_gateway_integration_response'), { ...place, status_code: '200' }],
      ],
      {
        ...livePlace,
        AuthorizationType: 'AWS_IAM',
        Integration: {
          Type: 'MOCK',
          IntegrationResponses: [{ StatusCode: '200', ContentHandling: 'CONVERT_TO_TEXT' }],
        },
        MethodResponses: [{ StatusCode: '200' }],
      },
    );
    expect(changes.map(([attribute]) => attribute)).toEqual(['authorization', 'content_handling']);
  });
});
