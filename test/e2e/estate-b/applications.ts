import {
  APIGatewayClient,
  DeleteUsagePlanKeyCommand,
  UpdateApiKeyCommand,
  UpdateRestApiCommand,
  UpdateStageCommand,
  UpdateUsagePlanCommand,
} from '@aws-sdk/client-api-gateway';
import {
  ApiGatewayV2Client,
  DeleteRouteCommand,
  UpdateApiCommand,
  UpdateIntegrationCommand,
} from '@aws-sdk/client-apigatewayv2';
import { AppSyncClient, UpdateGraphqlApiCommand } from '@aws-sdk/client-appsync';
import { AthenaClient, DeleteWorkGroupCommand } from '@aws-sdk/client-athena';
import { BatchClient, UpdateJobQueueCommand } from '@aws-sdk/client-batch';
import { CloudFrontClient, GetDistributionConfigCommand, UpdateDistributionCommand } from '@aws-sdk/client-cloudfront';
import {
  CognitoIdentityProviderClient,
  UpdateGroupCommand,
  UpdateUserPoolClientCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { DeleteTriggerCommand, GlueClient, UpdateDatabaseCommand } from '@aws-sdk/client-glue';
import type { BackdoorChange } from '../changes.js';

const interfaces: readonly BackdoorChange[] = [
  {
    name: 'an interface is described otherwise',
    apply: ({ of: client }, of) =>
      client(APIGatewayClient).send(
        new UpdateRestApiCommand({
          restApiId: of('aws_api_gateway_rest_api.full', 'id'),
          patchOperations: [{ op: 'replace', path: '/description', value: 'by hand' }],
        }),
      ),
    expected: [{ address: 'aws_api_gateway_rest_api.full', attribute: 'description' }],
  },
  {
    name: 'a stage calls another backend and is not traced',
    apply: ({ of: client }, of) =>
      client(APIGatewayClient).send(
        new UpdateStageCommand({
          restApiId: of('aws_api_gateway_rest_api.full', 'id'),
          stageName: 'prod',
          patchOperations: [
            { op: 'replace', path: '/variables/backend', value: 'green' },
            { op: 'replace', path: '/tracingEnabled', value: 'false' },
          ],
        }),
      ),
    expected: [
      { address: 'aws_api_gateway_stage.full', attribute: 'variables["backend"]' },
      { address: 'aws_api_gateway_stage.full', attribute: 'xray_tracing_enabled' },
    ],
  },
  {
    name: 'a plan is described otherwise',
    apply: ({ of: client }, of) =>
      client(APIGatewayClient).send(
        new UpdateUsagePlanCommand({
          usagePlanId: of('aws_api_gateway_usage_plan.full', 'id'),
          patchOperations: [{ op: 'replace', path: '/description', value: 'anybody' }],
        }),
      ),
    expected: [{ address: 'aws_api_gateway_usage_plan.full', attribute: 'description' }],
  },
  {
    name: 'a key was disabled',
    apply: ({ of: client }, of) =>
      client(APIGatewayClient).send(
        new UpdateApiKeyCommand({
          apiKey: of('aws_api_gateway_api_key.full', 'id'),
          patchOperations: [{ op: 'replace', path: '/enabled', value: 'false' }],
        }),
      ),
    expected: [{ address: 'aws_api_gateway_api_key.full', attribute: 'enabled' }],
  },
  {
    name: 'a key was taken off its plan',
    apply: ({ of: client }, of) =>
      client(APIGatewayClient).send(
        new DeleteUsagePlanKeyCommand({
          usagePlanId: of('aws_api_gateway_usage_plan.full', 'id'),
          keyId: of('aws_api_gateway_api_key.full', 'id'),
        }),
      ),
    expected: [{ address: 'aws_api_gateway_usage_plan_key.full' }],
  },
  {
    name: 'a web interface may be called from anywhere',
    apply: ({ of: client }, of) =>
      client(ApiGatewayV2Client).send(
        new UpdateApiCommand({
          ApiId: of('aws_apigatewayv2_api.http', 'id'),
          CorsConfiguration: {
            AllowOrigins: ['*'],
            AllowMethods: ['POST', 'GET'],
            AllowHeaders: ['content-type', 'authorization'],
            ExposeHeaders: ['x-trace'],
            MaxAge: 600,
          },
        }),
      ),
    expected: [{ address: 'aws_apigatewayv2_api.http', attribute: 'cors_configuration[0].allow_origins' }],
  },
  {
    name: 'a web interface calls somebody else',
    apply: ({ of: client }, of) =>
      client(ApiGatewayV2Client).send(
        new UpdateIntegrationCommand({
          ApiId: of('aws_apigatewayv2_api.http', 'id'),
          IntegrationId: of('aws_apigatewayv2_integration.http', 'id'),
          IntegrationUri: 'https://elsewhere.example.com/',
        }),
      ),
    expected: [{ address: 'aws_apigatewayv2_integration.http', attribute: 'integration_uri' }],
  },
  {
    name: 'a route was deleted',
    apply: ({ of: client }, of) =>
      client(ApiGatewayV2Client).send(
        new DeleteRouteCommand({
          ApiId: of('aws_apigatewayv2_api.http', 'id'),
          RouteId: of('aws_apigatewayv2_route.default', 'id'),
        }),
      ),
    expected: [{ address: 'aws_apigatewayv2_route.default' }],
  },
  {
    name: 'a graph is no longer traced',
    apply: ({ of: client }, of) =>
      client(AppSyncClient).send(
        new UpdateGraphqlApiCommand({
          apiId: of('aws_appsync_graphql_api.full', 'id'),
          name: 'estate-b',
          authenticationType: 'API_KEY',
          xrayEnabled: false,
        }),
      ),
    expected: [{ address: 'aws_appsync_graphql_api.full', attribute: 'xray_enabled' }],
  },
];

const people: readonly BackdoorChange[] = [
  {
    name: 'a client may send people elsewhere',
    apply: ({ of: client }, of) =>
      client(CognitoIdentityProviderClient).send(
        new UpdateUserPoolClientCommand({
          UserPoolId: of('aws_cognito_user_pool.full', 'id'),
          ClientId: of('aws_cognito_user_pool_client.full', 'id'),
          CallbackURLs: ['https://www.example.com/callback', 'https://elsewhere.example.com/'],
        }),
      ),
    expected: [{ address: 'aws_cognito_user_pool_client.full', attribute: 'callback_urls' }],
  },
  {
    name: 'a group of people comes first',
    apply: ({ of: client }, of) =>
      client(CognitoIdentityProviderClient).send(
        new UpdateGroupCommand({
          UserPoolId: of('aws_cognito_user_pool.full', 'id'),
          GroupName: 'admins',
          Description: 'those who may',
          Precedence: 1,
        }),
      ),
    expected: [{ address: 'aws_cognito_user_group.full', attribute: 'precedence' }],
  },
];

const machinery: readonly BackdoorChange[] = [
  {
    name: 'a site was switched off',
    apply: async ({ of: client }, of) => {
      const cloudfront = client(CloudFrontClient);
      const Id = of('aws_cloudfront_distribution.full', 'id');
      const { DistributionConfig, ETag } = await cloudfront.send(new GetDistributionConfigCommand({ Id }));
      if (DistributionConfig === undefined) throw new Error('the emulator has no such distribution');
      const changed = { ...DistributionConfig, Enabled: false };
      await cloudfront.send(new UpdateDistributionCommand({ Id, IfMatch: ETag, DistributionConfig: changed }));
    },
    expected: [{ address: 'aws_cloudfront_distribution.full', attribute: 'enabled' }],
  },
  {
    name: 'the group of the analysts was deleted',
    apply: ({ of: client }) => client(AthenaClient).send(new DeleteWorkGroupCommand({ WorkGroup: 'estate-b' })),
    expected: [{ address: 'aws_athena_workgroup.full' }],
  },
  {
    name: 'jobs of a queue come later',
    apply: ({ of: client }, of) =>
      client(BatchClient).send(
        new UpdateJobQueueCommand({ jobQueue: of('aws_batch_job_queue.full', 'arn'), priority: 1 }),
      ),
    expected: [{ address: 'aws_batch_job_queue.full', attribute: 'priority' }],
  },
  {
    name: 'tables are somewhere else',
    apply: ({ of: client }) =>
      client(GlueClient).send(
        new UpdateDatabaseCommand({
          Name: 'estate_b',
          DatabaseInput: {
            Name: 'estate_b',
            Description: 'tables of estate b',
            LocationUri: 's3://elsewhere/tables',
            Parameters: { owner: 'platform' },
          },
        }),
      ),
    expected: [{ address: 'aws_glue_catalog_database.full', attribute: 'location_uri' }],
  },
  {
    name: 'nothing starts a job any more',
    apply: ({ of: client }) => client(GlueClient).send(new DeleteTriggerCommand({ Name: 'estate-b' })),
    expected: [{ address: 'aws_glue_trigger.full' }],
  },
];

export const applicationChanges: readonly BackdoorChange[] = [...interfaces, ...people, ...machinery];
