import {
  APIGatewayClient,
  GetApiKeyCommand,
  GetAuthorizerCommand,
  GetBasePathMappingCommand,
  GetDeploymentCommand,
  GetDomainNameCommand,
  GetMethodCommand,
  GetModelCommand,
  GetRequestValidatorCommand,
  GetResourceCommand,
  GetResourcesCommand,
  GetRestApiCommand,
  GetStageCommand,
  GetUsagePlanCommand,
  GetUsagePlanKeyCommand,
  type Integration,
  type IntegrationResponse,
  type MethodSetting,
} from '@aws-sdk/client-api-gateway';
import { tagMapList, type PropertyObject, type Reader } from './document.js';
import { capital, found, parts, some } from './shape.js';

const restApi: Reader = async (restApiId, clients) => {
  const gateway = clients.of(APIGatewayClient);
  const live = await found(gateway.send(new GetRestApiCommand({ restApiId })));
  if (live === undefined) return undefined;
  const resources = (await gateway.send(new GetResourcesCommand({ restApiId }))).items ?? [];
  return {
    RestApiId: restApiId,
    RootResourceId: resources.find(({ path }) => path === '/')?.id,
    Name: live.name,
    Description: live.description,
    ApiKeySourceType: live.apiKeySource ?? 'HEADER',
    BinaryMediaTypes: some(live.binaryMediaTypes && [...live.binaryMediaTypes].reverse()),
    DisableExecuteApiEndpoint: live.disableExecuteApiEndpoint ?? false,
    EndpointConfiguration: { Types: live.endpointConfiguration?.types ?? ['EDGE'], IpAddressType: 'ipv4' },
    MinimumCompressionSize: live.minimumCompressionSize,
    Tags: some(tagMapList(live.tags)),
  };
};

const resource: Reader = async (identifier, clients) => {
  const [restApiId, resourceId] = parts(identifier);
  const live = await found(clients.of(APIGatewayClient).send(new GetResourceCommand({ restApiId, resourceId })));
  if (live === undefined) return undefined;
  return { ResourceId: resourceId, RestApiId: restApiId, ParentId: live.parentId, PathPart: live.pathPart };
};

const method: Reader = async (identifier, clients) => {
  const [restApiId, resourceId, httpMethod] = parts(identifier);
  const gateway = clients.of(APIGatewayClient);
  const live = await found(gateway.send(new GetMethodCommand({ restApiId, resourceId, httpMethod })));
  if (live === undefined) return undefined;
  return {
    RestApiId: restApiId,
    ResourceId: resourceId,
    HttpMethod: httpMethod,
    ApiKeyRequired: live.apiKeyRequired ?? false,
    AuthorizationType: live.authorizationType,
    AuthorizationScopes: some(live.authorizationScopes),
    AuthorizerId: live.authorizerId,
    OperationName: live.operationName,
    RequestModels: map(live.requestModels),
    RequestParameters: map(live.requestParameters),
    RequestValidatorId: live.requestValidatorId,
    ...(live.methodIntegration && { Integration: integration(live.methodIntegration, resourceId) }),
    ...(live.methodResponses && {
      MethodResponses: Object.values(live.methodResponses).map((response) => ({
        StatusCode: response.statusCode,
        ResponseModels: map(response.responseModels),
        ResponseParameters: map(response.responseParameters),
      })),
    }),
  };
};

function map<T>(entries: Readonly<Record<string, T>> | undefined): Readonly<Record<string, T>> | undefined {
  return entries !== undefined && Object.keys(entries).length > 0 ? entries : undefined;
}

function integration(live: Integration, resourceId: string): PropertyObject {
  const responses = Object.values(live.integrationResponses ?? {});
  return {
    Type: live.type,
    IntegrationHttpMethod: live.httpMethod,
    Uri: live.uri,
    CacheNamespace: live.cacheNamespace ?? resourceId,
    CacheKeyParameters: live.cacheKeyParameters ?? [],
    ConnectionId: live.connectionId,
    ConnectionType: live.type === 'MOCK' ? undefined : (live.connectionType ?? 'INTERNET'),
    ContentHandling: live.contentHandling,
    Credentials: live.credentials,
    PassthroughBehavior: live.passthroughBehavior ?? 'WHEN_NO_MATCH',
    RequestParameters: map(live.requestParameters),
    RequestTemplates: map(live.requestTemplates),
    TimeoutInMillis: live.timeoutInMillis ?? 29_000,
    ...(responses.length > 0 && { IntegrationResponses: responses.map((response) => integrationResponse(response)) }),
  };
}

function integrationResponse(live: IntegrationResponse): PropertyObject {
  return {
    StatusCode: live.statusCode,
    SelectionPattern: live.selectionPattern === '' ? undefined : live.selectionPattern,
    ContentHandling: live.contentHandling,
    ResponseParameters: map(live.responseParameters),
    ResponseTemplates: map(live.responseTemplates),
  };
}

const deployment: Reader = async (identifier, clients) => {
  const [deploymentId, restApiId] = parts(identifier);
  const live = await found(clients.of(APIGatewayClient).send(new GetDeploymentCommand({ restApiId, deploymentId })));
  return live && { DeploymentId: deploymentId, RestApiId: restApiId, Description: live.description };
};

const stage: Reader = async (identifier, clients) => {
  const [restApiId, stageName] = parts(identifier);
  const live = await found(clients.of(APIGatewayClient).send(new GetStageCommand({ restApiId, stageName })));
  if (live === undefined) return undefined;
  const log = live.accessLogSettings;
  return {
    RestApiId: restApiId,
    StageName: stageName,
    DeploymentId: live.deploymentId,
    Description: live.description === '' ? undefined : live.description,
    CacheClusterEnabled: live.cacheClusterEnabled ?? false,
    CacheClusterSize: live.cacheClusterSize,
    ClientCertificateId: live.clientCertificateId,
    TracingEnabled: live.tracingEnabled ?? false,
    Variables: map(live.variables),
    ...(log && { AccessLogSetting: { DestinationArn: log.destinationArn, Format: log.format } }),
    MethodSettings: some(
      Object.entries(live.methodSettings ?? {}).map(([path, setting]) => methodSetting(path, setting)),
    ),
    Tags: some(tagMapList(live.tags)),
  };
};

function methodSetting(key: string, live: MethodSetting): PropertyObject {
  const at = key.lastIndexOf('/');
  const path = key.slice(0, at);
  return {
    // CloudFormation writes the path with its slashes.
    ResourcePath: path === '*' ? '/*' : `/${path}`,
    HttpMethod: key.slice(at + 1),
    CacheDataEncrypted: live.cacheDataEncrypted ?? false,
    CacheTtlInSeconds: live.cacheTtlInSeconds ?? 300,
    CachingEnabled: live.cachingEnabled ?? false,
    DataTraceEnabled: live.dataTraceEnabled ?? false,
    LoggingLevel: live.loggingLevel ?? 'OFF',
    MetricsEnabled: live.metricsEnabled ?? false,
    ThrottlingBurstLimit: live.throttlingBurstLimit ?? 5000,
    ThrottlingRateLimit: live.throttlingRateLimit ?? 10_000,
  };
}

const authorizer: Reader = async (identifier, clients) => {
  const [restApiId, authorizerId] = parts(identifier);
  const live = await found(clients.of(APIGatewayClient).send(new GetAuthorizerCommand({ restApiId, authorizerId })));
  if (live === undefined) return undefined;
  return {
    AuthorizerId: authorizerId,
    RestApiId: restApiId,
    Name: live.name,
    Type: live.type,
    AuthType: live.authType,
    AuthorizerCredentials: live.authorizerCredentials,
    AuthorizerResultTtlInSeconds: live.authorizerResultTtlInSeconds,
    AuthorizerUri: live.authorizerUri,
    IdentitySource: live.identitySource,
    IdentityValidationExpression: live.identityValidationExpression,
    ProviderARNs: some(live.providerARNs),
  };
};

const model: Reader = async (identifier, clients) => {
  const [restApiId, modelName] = parts(identifier);
  const live = await found(clients.of(APIGatewayClient).send(new GetModelCommand({ restApiId, modelName })));
  if (live === undefined) return undefined;
  return {
    RestApiId: restApiId,
    Name: modelName,
    ContentType: live.contentType,
    Description: live.description,
    Schema: live.schema === undefined ? undefined : (JSON.parse(live.schema) as PropertyObject),
  };
};

const requestValidator: Reader = async (identifier, clients) => {
  const [restApiId, requestValidatorId] = parts(identifier);
  const request = new GetRequestValidatorCommand({ restApiId, requestValidatorId });
  const live = await found(clients.of(APIGatewayClient).send(request));
  if (live === undefined) return undefined;
  return {
    RestApiId: restApiId,
    RequestValidatorId: requestValidatorId,
    Name: live.name,
    ValidateRequestBody: live.validateRequestBody,
    ValidateRequestParameters: live.validateRequestParameters,
  };
};

const apiKey: Reader = async (identifier, clients) => {
  const live = await found(clients.of(APIGatewayClient).send(new GetApiKeyCommand({ apiKey: identifier })));
  if (live === undefined) return undefined;
  return {
    APIKeyId: identifier,
    Name: live.name,
    Description: live.description,
    CustomerId: live.customerId,
    Enabled: live.enabled,
    StageKeys: some(live.stageKeys),
    Tags: some(tagMapList(live.tags)),
  };
};

const usagePlan: Reader = async (usagePlanId, clients) => {
  const live = await found(clients.of(APIGatewayClient).send(new GetUsagePlanCommand({ usagePlanId })));
  if (live === undefined) return undefined;
  return {
    Id: usagePlanId,
    UsagePlanName: live.name,
    Description: live.description,
    ApiStages: some((live.apiStages ?? []).map(({ apiId, stage: Stage }) => ({ ApiId: apiId, Stage, Throttle: {} }))),
    ...(live.quota && { Quota: capital(live.quota) }),
    ...(live.throttle && { Throttle: capital(live.throttle) }),
    Tags: some(tagMapList(live.tags)),
  };
};

const usagePlanKey: Reader = async (identifier, clients) => {
  const [keyId = '', usagePlanId = ''] = identifier.split(':');
  const live = await found(clients.of(APIGatewayClient).send(new GetUsagePlanKeyCommand({ keyId, usagePlanId })));
  return live && { Id: identifier, KeyId: keyId, KeyType: live.type, UsagePlanId: usagePlanId };
};

const domainName: Reader = async (name, clients) => {
  const live = await found(clients.of(APIGatewayClient).send(new GetDomainNameCommand({ domainName: name })));
  if (live === undefined) return undefined;
  return {
    DomainName: name,
    CertificateArn: live.certificateArn,
    RegionalCertificateArn: live.regionalCertificateArn,
    RegionalDomainName: live.regionalDomainName,
    RegionalHostedZoneId: live.regionalHostedZoneId,
    EndpointConfiguration: { ...capital(live.endpointConfiguration), IpAddressType: 'ipv4' },
    SecurityPolicy: live.securityPolicy,
    RoutingMode: 'BASE_PATH_MAPPING_ONLY',
    Tags: some(tagMapList(live.tags)),
  };
};

const basePathMapping: Reader = async (identifier, clients) => {
  const [name, path] = parts(identifier);
  const request = new GetBasePathMappingCommand({ domainName: name, basePath: path === '' ? '(none)' : path });
  const live = await found(clients.of(APIGatewayClient).send(request));
  return live && { DomainName: name, BasePath: path, RestApiId: live.restApiId, Stage: live.stage };
};

export const apigateway: Readonly<Record<string, Reader>> = {
  'AWS::ApiGateway::ApiKey': apiKey,
  'AWS::ApiGateway::Authorizer': authorizer,
  'AWS::ApiGateway::BasePathMapping': basePathMapping,
  'AWS::ApiGateway::Deployment': deployment,
  'AWS::ApiGateway::DomainName': domainName,
  'AWS::ApiGateway::Method': method,
  'AWS::ApiGateway::Model': model,
  'AWS::ApiGateway::RequestValidator': requestValidator,
  'AWS::ApiGateway::Resource': resource,
  'AWS::ApiGateway::RestApi': restApi,
  'AWS::ApiGateway::Stage': stage,
  'AWS::ApiGateway::UsagePlan': usagePlan,
  'AWS::ApiGateway::UsagePlanKey': usagePlanKey,
};
