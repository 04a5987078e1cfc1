import {
  ApiGatewayV2Client,
  GetApiCommand,
  GetAuthorizerCommand,
  GetIntegrationCommand,
  GetRouteCommand,
  GetStageCommand,
} from '@aws-sdk/client-apigatewayv2';
import { AppSyncClient, GetGraphqlApiCommand } from '@aws-sdk/client-appsync';
import {
  CloudFrontClient,
  GetDistributionCommand,
  GetOriginAccessControlCommand,
  ListTagsForResourceCommand,
  type CacheBehavior,
  type DefaultCacheBehavior,
  type Origin,
} from '@aws-sdk/client-cloudfront';
import { CognitoIdentityClient, DescribeIdentityPoolCommand } from '@aws-sdk/client-cognito-identity';
import {
  CognitoIdentityProviderClient,
  DescribeIdentityProviderCommand,
  DescribeResourceServerCommand,
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
  DescribeUserPoolDomainCommand,
  GetGroupCommand,
  GetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { tagList, tagMapList, type PropertyObject, type Reader } from './document.js';
import { found, parts, pick, plain, some, without } from './shape.js';

const api: Reader = async (ApiId, clients) => {
  const live = await found(clients.of(ApiGatewayV2Client).send(new GetApiCommand({ ApiId })));
  if (live === undefined) return undefined;
  return {
    ...pick(
      live,
      'ApiEndpoint',
      'ApiId',
      'ApiKeySelectionExpression',
      'Description',
      'Name',
      'ProtocolType',
      'Version',
    ),
    RouteSelectionExpression: live.RouteSelectionExpression,
    DisableExecuteApiEndpoint: live.DisableExecuteApiEndpoint ?? false,
    IpAddressType: 'ipv4',
    ...(live.CorsConfiguration && { CorsConfiguration: { AllowCredentials: false, ...plain(live.CorsConfiguration) } }),
    Tags: live.Tags,
  };
};

const apiAuthorizer: Reader = async (identifier, clients) => {
  const [AuthorizerId, ApiId] = parts(identifier);
  const live = await found(clients.of(ApiGatewayV2Client).send(new GetAuthorizerCommand({ ApiId, AuthorizerId })));
  return live && { ApiId, ...without(live, '$metadata') };
};

const apiIntegration: Reader = async (identifier, clients) => {
  const [ApiId, IntegrationId] = parts(identifier);
  const live = await found(clients.of(ApiGatewayV2Client).send(new GetIntegrationCommand({ ApiId, IntegrationId })));
  if (live === undefined) return undefined;
  return {
    ApiId,
    ConnectionType: 'INTERNET',
    PayloadFormatVersion: '1.0',
    ...without(live, '$metadata', 'ApiGatewayManaged'),
  };
};

const apiRoute: Reader = async (identifier, clients) => {
  const [ApiId, RouteId] = parts(identifier);
  const live = await found(clients.of(ApiGatewayV2Client).send(new GetRouteCommand({ ApiId, RouteId })));
  if (live === undefined) return undefined;
  return {
    ApiId,
    ...pick(
      live,
      'ApiKeyRequired',
      'AuthorizerId',
      'AuthorizationScopes',
      'OperationName',
      'RouteId',
      'RouteKey',
      'Target',
    ),
    AuthorizationType: live.AuthorizationType ?? 'NONE',
  };
};

const apiStage: Reader = async (identifier, clients) => {
  const [ApiId, StageName] = parts(identifier);
  const live = await found(clients.of(ApiGatewayV2Client).send(new GetStageCommand({ ApiId, StageName })));
  if (live === undefined) return undefined;
  return {
    ApiId,
    ...pick(live, 'AccessLogSettings', 'AutoDeploy', 'Description', 'StageName', 'StageVariables', 'Tags'),
    DefaultRouteSettings: { DetailedMetricsEnabled: false, ...plain(live.DefaultRouteSettings) },
    RouteSettings: {},
  };
};

const graphql: Reader = async (identifier, clients) => {
  const apiId = identifier.slice(identifier.lastIndexOf('/') + 1);
  const live = (await found(clients.of(AppSyncClient).send(new GetGraphqlApiCommand({ apiId }))))?.graphqlApi;
  if (live === undefined) return undefined;
  const log = live.logConfig;
  return {
    ApiId: apiId,
    Arn: live.arn,
    Id: apiId,
    Name: live.name,
    AuthenticationType: live.authenticationType,
    ApiType: 'GRAPHQL',
    Visibility: live.visibility ?? 'GLOBAL',
    IntrospectionConfig: 'ENABLED',
    QueryDepthLimit: 0,
    ResolverCountLimit: 0,
    XrayEnabled: live.xrayEnabled ?? false,
    ...(log && {
      LogConfig: {
        CloudWatchLogsRoleArn: log.cloudWatchLogsRoleArn,
        FieldLogLevel: log.fieldLogLevel,
        ExcludeVerboseContent: log.excludeVerboseContent ?? false,
      },
    }),
    Tags: some(tagMapList(live.tags)),
  };
};

const accessControl: Reader = async (Id, clients) => {
  const answer = await found(clients.of(CloudFrontClient).send(new GetOriginAccessControlCommand({ Id })));
  const live = answer?.OriginAccessControl;
  return live && { Id, OriginAccessControlConfig: plain(live.OriginAccessControlConfig) };
};

const distribution: Reader = async (Id, clients) => {
  const cloudfront = clients.of(CloudFrontClient);
  const live = (await found(cloudfront.send(new GetDistributionCommand({ Id }))))?.Distribution;
  const config = live?.DistributionConfig;
  if (live === undefined || config === undefined) return undefined;
  const tags = await cloudfront.send(new ListTagsForResourceCommand({ Resource: live.ARN }));
  const geo = config.Restrictions?.GeoRestriction;
  const certificate = config.ViewerCertificate;
  return {
    Id,
    DomainName: live.DomainName,
    DistributionConfig: {
      Aliases: config.Aliases?.Items ?? [],
      Comment: config.Comment ?? '',
      DefaultRootObject: config.DefaultRootObject ?? '',
      Enabled: config.Enabled,
      HttpVersion: config.HttpVersion,
      IPV6Enabled: config.IsIPV6Enabled ?? false,
      PriceClass: config.PriceClass,
      Staging: false,
      WebACLId: config.WebACLId ?? '',
      CacheBehaviors: (config.CacheBehaviors?.Items ?? []).map((behavior) => cacheBehavior(behavior)),
      DefaultCacheBehavior: cacheBehavior(config.DefaultCacheBehavior),
      CustomErrorResponses: (config.CustomErrorResponses?.Items ?? []).map((response) => ({
        ...pick(response, 'ErrorCode', 'ErrorCachingMinTTL', 'ResponsePagePath'),
        ResponseCode: Number(response.ResponseCode),
      })),
      Logging: undefined,
      Origins: (config.Origins?.Items ?? []).map((item) => origin(item)).reverse(),
      OriginGroups: { Items: [], Quantity: 0 },
      Restrictions: {
        GeoRestriction: { RestrictionType: geo?.RestrictionType, Locations: some(geo?.Items && [...geo.Items].sort()) },
      },
      // The emulator calls a certificate of one's own the default one as well.
      ViewerCertificate: {
        CloudFrontDefaultCertificate: certificate?.CloudFrontDefaultCertificate,
        AcmCertificateArn: certificate?.ACMCertificateArn === '' ? undefined : certificate?.ACMCertificateArn,
        MinimumProtocolVersion: certificate?.MinimumProtocolVersion,
        SslSupportMethod: certificate?.SSLSupportMethod,
      },
    },
    Tags: tagList(tags.Tags?.Items ?? []),
  };
};

function cacheBehavior(live: Partial<CacheBehavior> | DefaultCacheBehavior | undefined): PropertyObject {
  const forwarded = forwardedOf(plain(live));
  return {
    ...pick(live, 'PathPattern', 'TargetOriginId', 'ViewerProtocolPolicy', 'CachePolicyId', 'OriginRequestPolicyId'),
    AllowedMethods: live?.AllowedMethods?.Items,
    CachedMethods: live?.AllowedMethods?.CachedMethods?.Items,
    Compress: live?.Compress ?? false,
    FieldLevelEncryptionId: live?.FieldLevelEncryptionId ?? '',
    FunctionAssociations: [],
    LambdaFunctionAssociations: [],
    SmoothStreaming: live?.SmoothStreaming ?? false,
    GrpcConfig: { Enabled: false },
    ...(forwarded && {
      ForwardedValues: forwarded,
      ...pick(live, 'DefaultTTL', 'MaxTTL', 'MinTTL'),
    }),
  };
}

/** What is forwarded without a cache policy: the older way, which most configurations still use. */
function forwardedOf({ ForwardedValues }: PropertyObject): PropertyObject | undefined {
  if (ForwardedValues === undefined) return undefined;
  const forwarded = ForwardedValues as unknown as ForwardedAnswer;
  const cookies = forwarded.Cookies;
  return {
    QueryString: forwarded.QueryString,
    QueryStringCacheKeys: forwarded.QueryStringCacheKeys?.Items ?? [],
    Headers: forwarded.Headers?.Items ?? [],
    Cookies: { Forward: cookies?.Forward, WhitelistedNames: some(cookies?.WhitelistedNames?.Items) },
  };
}

interface Listed {
  readonly Items?: readonly string[];
}

interface ForwardedAnswer {
  readonly QueryString?: boolean;
  readonly QueryStringCacheKeys?: Listed;
  readonly Headers?: Listed;
  readonly Cookies?: { readonly Forward?: string; readonly WhitelistedNames?: Listed };
}

function origin(live: Origin): PropertyObject {
  const custom = live.CustomOriginConfig;
  return {
    Id: live.Id,
    DomainName: live.DomainName,
    OriginPath: live.OriginPath ?? '',
    OriginAccessControlId: live.OriginAccessControlId ?? '',
    ConnectionAttempts: live.ConnectionAttempts ?? 3,
    ConnectionTimeout: live.ConnectionTimeout ?? 10,
    OriginShield: { Enabled: false },
    OriginCustomHeaders: some(
      live.CustomHeaders?.Items?.map(({ HeaderName, HeaderValue }) => ({ HeaderName, HeaderValue })),
    ),
    ...(custom
      ? {
          CustomOriginConfig: {
            HTTPPort: custom.HTTPPort,
            HTTPSPort: custom.HTTPSPort,
            OriginProtocolPolicy: custom.OriginProtocolPolicy,
            OriginKeepaliveTimeout: custom.OriginKeepaliveTimeout ?? 5,
            OriginReadTimeout: custom.OriginReadTimeout ?? 30,
            OriginSSLProtocols: custom.OriginSslProtocols?.Items,
            IpAddressType: 'ipv4',
          },
        }
      : { S3OriginConfig: { OriginAccessIdentity: '', OriginReadTimeout: 30 } }),
  };
}

const userPool: Reader = async (UserPoolId, clients) => {
  const cognito = clients.of(CognitoIdentityProviderClient);
  const live = (await found(cognito.send(new DescribeUserPoolCommand({ UserPoolId }))))?.UserPool;
  if (live === undefined) return undefined;
  const mfa = await cognito.send(new GetUserPoolMfaConfigCommand({ UserPoolId }));
  return {
    UserPoolId,
    Arn: live.Arn,
    UserPoolName: live.Name,
    ProviderName: `cognito-idp.eu-west-1.amazonaws.com/${UserPoolId}`,
    ...pick(
      live,
      'AliasAttributes',
      'AutoVerifiedAttributes',
      'UsernameAttributes',
      'DeletionProtection',
      'UserPoolTier',
      'EmailVerificationMessage',
      'EmailVerificationSubject',
      'SmsVerificationMessage',
    ),
    AccountRecoverySetting: live.AccountRecoverySetting ? plain(live.AccountRecoverySetting) : undefined,
    AdminCreateUserConfig: {
      ...pick(live.AdminCreateUserConfig, 'InviteMessageTemplate'),
      AllowAdminCreateUserOnly: live.AdminCreateUserConfig?.AllowAdminCreateUserOnly ?? false,
      UnusedAccountValidityDays: 7,
    },
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', ...plain(live.EmailConfiguration) },
    EnabledMfas: mfa.SoftwareTokenMfaConfiguration?.Enabled ? ['SOFTWARE_TOKEN_MFA'] : [],
    LambdaConfig: plain(live.LambdaConfig),
    MfaConfiguration: live.MfaConfiguration ?? 'OFF',
    Policies: { PasswordPolicy: plain(live.Policies?.PasswordPolicy) },
    Schema: (live.SchemaAttributes ?? []).map((attribute) => plain(attribute)),
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      ...plain(live.VerificationMessageTemplate),
    },
    UserPoolTags: live.UserPoolTags,
  };
};

const userPoolClient: Reader = async (identifier, clients) => {
  const [UserPoolId, ClientId] = parts(identifier);
  const request = new DescribeUserPoolClientCommand({ UserPoolId, ClientId });
  const live = (await found(clients.of(CognitoIdentityProviderClient).send(request)))?.UserPoolClient;
  if (live === undefined) return undefined;
  return {
    Name: live.ClientName,
    GenerateSecret: live.ClientSecret !== undefined,
    ...without(live, 'ClientSecret', 'CreationDate', 'LastModifiedDate'),
    EnableTokenRevocation: live.EnableTokenRevocation ?? true,
    AllowedOAuthFlowsUserPoolClient: live.AllowedOAuthFlowsUserPoolClient ?? false,
    AuthSessionValidity: live.AuthSessionValidity ?? 3,
    RefreshTokenValidity: live.RefreshTokenValidity ?? 30,
    EnablePropagateAdditionalUserContextData: false,
  };
};

const userPoolDomain: Reader = async (identifier, clients) => {
  const [UserPoolId, Domain] = parts(identifier);
  const request = new DescribeUserPoolDomainCommand({ Domain });
  const live = (await clients.of(CognitoIdentityProviderClient).send(request)).DomainDescription;
  if (live?.Domain === undefined) return undefined;
  return { UserPoolId, Domain, ManagedLoginVersion: 1, CloudFrontDistribution: live.CloudFrontDistribution };
};

const resourceServer: Reader = async (identifier, clients) => {
  const [UserPoolId, Identifier] = parts(identifier);
  const request = new DescribeResourceServerCommand({ UserPoolId, Identifier });
  const live = (await found(clients.of(CognitoIdentityProviderClient).send(request)))?.ResourceServer;
  if (live === undefined) return undefined;
  const scopes = (live.Scopes ?? []).map((scope) => pick(scope, 'ScopeDescription', 'ScopeName')).reverse();
  return { UserPoolId, Identifier, Name: live.Name, Scopes: some(scopes) };
};

const userGroup: Reader = async (identifier, clients) => {
  const [UserPoolId, GroupName] = parts(identifier);
  const live = (
    await found(clients.of(CognitoIdentityProviderClient).send(new GetGroupCommand({ UserPoolId, GroupName })))
  )?.Group;
  return live && { UserPoolId, ...pick(live, 'Description', 'GroupName', 'Precedence', 'RoleArn') };
};

const userPoolProvider: Reader = async (identifier, clients) => {
  const [UserPoolId, ProviderName] = parts(identifier);
  const request = new DescribeIdentityProviderCommand({ UserPoolId, ProviderName });
  const live = (await found(clients.of(CognitoIdentityProviderClient).send(request)))?.IdentityProvider;
  if (live === undefined) return undefined;
  return {
    UserPoolId,
    ...pick(live, 'AttributeMapping', 'IdpIdentifiers', 'ProviderName', 'ProviderType'),
    ProviderDetails: live.ProviderDetails,
  };
};

const identityPool: Reader = async (IdentityPoolId, clients) => {
  const request = new DescribeIdentityPoolCommand({ IdentityPoolId });
  const live = await found(clients.of(CognitoIdentityClient).send(request));
  if (live === undefined) return undefined;
  return {
    Id: IdentityPoolId,
    Name: live.IdentityPoolName,
    IdentityPoolName: live.IdentityPoolName,
    AllowClassicFlow: live.AllowClassicFlow ?? false,
    AllowUnauthenticatedIdentities: live.AllowUnauthenticatedIdentities,
    CognitoIdentityProviders: some((live.CognitoIdentityProviders ?? []).map((provider) => plain(provider))),
    DeveloperProviderName: live.DeveloperProviderName,
    OpenIdConnectProviderARNs: some(live.OpenIdConnectProviderARNs),
    SamlProviderARNs: some(live.SamlProviderARNs),
    SupportedLoginProviders: live.SupportedLoginProviders,
    IdentityPoolTags: some(tagMapList(live.IdentityPoolTags)),
  };
};

export const web: Readonly<Record<string, Reader>> = {
  'AWS::ApiGatewayV2::Api': api,
  'AWS::ApiGatewayV2::Authorizer': apiAuthorizer,
  'AWS::ApiGatewayV2::Integration': apiIntegration,
  'AWS::ApiGatewayV2::Route': apiRoute,
  'AWS::ApiGatewayV2::Stage': apiStage,
  'AWS::AppSync::GraphQLApi': graphql,
  'AWS::CloudFront::Distribution': distribution,
  'AWS::CloudFront::OriginAccessControl': accessControl,
  'AWS::Cognito::IdentityPool': identityPool,
  'AWS::Cognito::UserPool': userPool,
  'AWS::Cognito::UserPoolClient': userPoolClient,
  'AWS::Cognito::UserPoolDomain': userPoolDomain,
  'AWS::Cognito::UserPoolGroup': userGroup,
  'AWS::Cognito::UserPoolIdentityProvider': userPoolProvider,
  'AWS::Cognito::UserPoolResourceServer': resourceServer,
};
