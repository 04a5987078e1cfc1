import { ACMClient, AddTagsToCertificateCommand } from '@aws-sdk/client-acm';
import {
  DeleteLifecyclePolicyCommand,
  ECRClient,
  PutImageScanningConfigurationCommand,
  PutImageTagMutabilityCommand,
  SetRepositoryPolicyCommand,
} from '@aws-sdk/client-ecr';
import {
  ECSClient,
  PutClusterCapacityProvidersCommand,
  UpdateClusterCommand,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import {
  DescribeClusterCommand,
  EKSClient,
  UpdateClusterConfigCommand,
  UpdateNodegroupConfigCommand,
} from '@aws-sdk/client-eks';
import {
  AddPermissionCommand,
  DeleteFunctionEventInvokeConfigCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
  PutFunctionEventInvokeConfigCommand,
  RemovePermissionCommand,
  UpdateAliasCommand,
  UpdateEventSourceMappingCommand,
  UpdateFunctionConfigurationCommand,
  UpdateFunctionUrlConfigCommand,
} from '@aws-sdk/client-lambda';
import { ChangeTagsForResourceCommand, Route53Client, UpdateHostedZoneCommentCommand } from '@aws-sdk/client-route-53';
import {
  DisassociateWebACLCommand,
  GetIPSetCommand,
  GetWebACLCommand,
  UpdateIPSetCommand,
  UpdateWebACLCommand,
  WAFV2Client,
} from '@aws-sdk/client-wafv2';
import { allow, type BackdoorChange } from '../changes.js';

const containers: readonly BackdoorChange[] = [
  {
    name: 'a cluster is no longer watched',
    apply: ({ of: client }) =>
      client(ECSClient).send(
        new UpdateClusterCommand({
          cluster: 'main',
          settings: [{ name: 'containerInsights', value: 'disabled' }],
        }),
      ),
    expected: [{ address: 'aws_ecs_cluster.main', attribute: 'setting[0].value' }],
  },
  {
    name: 'a cluster may use spot capacity',
    apply: ({ of: client }) =>
      client(ECSClient).send(
        new PutClusterCapacityProvidersCommand({
          cluster: 'main',
          capacityProviders: ['FARGATE', 'FARGATE_SPOT', 'web'],
          defaultCapacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1, base: 1 }],
        }),
      ),
    expected: [{ address: 'aws_ecs_cluster_capacity_providers.main', attribute: 'capacity_providers' }],
  },
  {
    name: 'a service was scaled by hand',
    apply: ({ of: client }) =>
      client(ECSClient).send(new UpdateServiceCommand({ cluster: 'main', service: 'web', desiredCount: 7 })),
    expected: [{ address: 'aws_ecs_service.web', attribute: 'desired_count' }],
  },
  {
    name: 'tags of images may be moved, and images are not scanned',
    apply: async ({ of: client }) => {
      const repositoryName = 'estate/web';
      const ecr = client(ECRClient);
      await ecr.send(new PutImageTagMutabilityCommand({ repositoryName, imageTagMutability: 'MUTABLE' }));
      await ecr.send(
        new PutImageScanningConfigurationCommand({
          repositoryName,
          imageScanningConfiguration: { scanOnPush: false },
        }),
      );
    },
    expected: [
      { address: 'aws_ecr_repository.web', attribute: 'image_tag_mutability' },
      { address: 'aws_ecr_repository.web', attribute: 'image_scanning_configuration[0].scan_on_push' },
    ],
  },
  {
    name: 'images are kept for ever',
    apply: ({ of: client }) =>
      client(ECRClient).send(new DeleteLifecyclePolicyCommand({ repositoryName: 'estate/web' })),
    expected: [{ address: 'aws_ecr_lifecycle_policy.web' }],
  },
  {
    name: 'images may be pulled by anybody',
    apply: ({ of: client }) =>
      client(ECRClient).send(
        new SetRepositoryPolicyCommand({
          repositoryName: 'estate/web',
          policyText: allow({ Principal: '*' }, 'ecr:BatchGetImage'),
        }),
      ),
    expected: [{ address: 'aws_ecr_repository_policy.web', attribute: 'policy' }],
  },
  {
    name: 'a repository without a policy got one',
    apply: ({ of: client }) =>
      client(ECRClient).send(
        new SetRepositoryPolicyCommand({
          repositoryName: 'estate/bare',
          policyText: allow({ Principal: '*' }, 'ecr:BatchGetImage'),
        }),
      ),
    expected: [{ address: 'aws_ecr_repository.bare', attribute: 'policy' }],
  },
  {
    name: 'a cluster is open to the world',
    apply: async ({ of: client }) => {
      // The emulator forgets what is not said again.
      const { cluster } = await client(EKSClient).send(new DescribeClusterCommand({ name: 'main' }));
      const { subnetIds, endpointPrivateAccess, endpointPublicAccess } = cluster?.resourcesVpcConfig ?? {};
      const kept = { subnetIds, endpointPrivateAccess, endpointPublicAccess };
      return client(EKSClient).send(
        new UpdateClusterConfigCommand({
          name: 'main',
          resourcesVpcConfig: { ...kept, publicAccessCidrs: ['0.0.0.0/0'] },
        }),
      );
    },
    expected: [{ address: 'aws_eks_cluster.main', attribute: 'vpc_config[0].public_access_cidrs' }],
  },
  {
    name: 'nodes were added',
    apply: ({ of: client }) =>
      client(EKSClient).send(
        new UpdateNodegroupConfigCommand({
          clusterName: 'main',
          nodegroupName: 'web',
          scalingConfig: { minSize: 1, maxSize: 9, desiredSize: 1 },
        }),
      ),
    expected: [{ address: 'aws_eks_node_group.web', attribute: 'scaling_config[0].max_size' }],
  },
];

const FunctionName = 'full';

const functions: readonly BackdoorChange[] = [
  {
    name: 'a function has more memory and another stage',
    apply: ({ of: client }) =>
      client(LambdaClient).send(
        new UpdateFunctionConfigurationCommand({
          FunctionName,
          MemorySize: 1024,
          Environment: { Variables: { STAGE: 'production', LEVEL: 'info' } },
        }),
      ),
    expected: [
      { address: 'aws_lambda_function.full', attribute: 'memory_size' },
      { address: 'aws_lambda_function.full', attribute: 'environment[0].variables["STAGE"]' },
    ],
  },
  {
    name: 'a function was stopped',
    apply: ({ of: client }) =>
      client(LambdaClient).send(
        new PutFunctionConcurrencyCommand({ FunctionName: 'estate-import', ReservedConcurrentExecutions: 0 }),
      ),
    expected: [
      {
        address: 'module.function["import"].aws_lambda_function.this',
        attribute: 'reserved_concurrent_executions',
      },
    ],
  },
  {
    name: 'a name of a function is described otherwise',
    apply: ({ of: client }) =>
      client(LambdaClient).send(new UpdateAliasCommand({ FunctionName, Name: 'live', Description: 'by hand' })),
    expected: [{ address: 'aws_lambda_alias.live', attribute: 'description' }],
  },
  {
    name: 'a bucket may no longer call a function',
    apply: ({ of: client }) =>
      client(LambdaClient).send(new RemovePermissionCommand({ FunctionName, StatementId: 'bucket' })),
    expected: [{ address: 'aws_lambda_permission.bucket' }],
  },
  {
    name: 'anybody may call a function',
    apply: ({ of: client }) =>
      client(LambdaClient).send(
        new AddPermissionCommand({
          FunctionName: 'estate-export',
          StatementId: 'hand',
          Action: 'lambda:InvokeFunction',
          Principal: '*',
        }),
      ),
    expected: [{ address: 'module.function["export"].aws_lambda_function.this', attribute: 'permission' }],
  },
  {
    name: 'a function takes more messages at once',
    apply: ({ of: client }, of) =>
      client(LambdaClient).send(
        new UpdateEventSourceMappingCommand({
          UUID: of('aws_lambda_event_source_mapping.events', 'uuid'),
          BatchSize: 10,
        }),
      ),
    expected: [{ address: 'aws_lambda_event_source_mapping.events', attribute: 'batch_size' }],
  },
  {
    name: 'a function answers anybody',
    apply: ({ of: client }) =>
      client(LambdaClient).send(new UpdateFunctionUrlConfigCommand({ FunctionName, AuthType: 'NONE' })),
    expected: [{ address: 'aws_lambda_function_url.full', attribute: 'authorization_type' }],
  },
  {
    name: 'a function forgets what it could not do sooner',
    apply: async ({ of: client }, of) => {
      // The emulator keeps the first configuration it was given.
      await client(LambdaClient).send(new DeleteFunctionEventInvokeConfigCommand({ FunctionName }));
      return client(LambdaClient).send(
        new PutFunctionEventInvokeConfigCommand({
          FunctionName,
          MaximumEventAgeInSeconds: 600,
          MaximumRetryAttempts: 1,
          DestinationConfig: { OnFailure: { Destination: of('aws_sqs_queue.events', 'arn') } },
        }),
      );
    },
    expected: [{ address: 'aws_lambda_function_event_invoke_config.full', attribute: 'maximum_event_age_in_seconds' }],
  },
];

const edge: readonly BackdoorChange[] = [
  {
    name: 'a certificate was tagged',
    apply: ({ of: client }, of) =>
      client(ACMClient).send(
        new AddTagsToCertificateCommand({
          CertificateArn: of('aws_acm_certificate.extra', 'arn'),
          Tags: [{ Key: 'Hand', Value: 'made' }],
        }),
      ),
    expected: [{ address: 'aws_acm_certificate.extra', attribute: 'tags["Hand"]' }],
  },
  {
    name: 'a zone has another comment and another tag',
    apply: async ({ of: client }, of) => {
      const Id = of('aws_route53_zone.public', 'zone_id');
      await client(Route53Client).send(new UpdateHostedZoneCommentCommand({ Id, Comment: 'by hand' }));
      await client(Route53Client).send(
        new ChangeTagsForResourceCommand({
          ResourceType: 'hostedzone',
          ResourceId: Id,
          AddTags: [{ Key: 'Name', Value: 'mine' }],
        }),
      );
    },
    expected: [
      { address: 'aws_route53_zone.public', attribute: 'comment' },
      { address: 'aws_route53_zone.public', attribute: 'tags["Name"]' },
    ],
  },
  {
    name: 'a range was added to a set of addresses',
    apply: async ({ of: client }, of) => {
      const which = { Name: 'offices', Id: of('aws_wafv2_ip_set.offices', 'id'), Scope: 'REGIONAL' as const };
      const { IPSet, LockToken } = await client(WAFV2Client).send(new GetIPSetCommand(which));
      const Addresses = [...(IPSet?.Addresses ?? []), '192.0.2.0/24'];
      const Description = IPSet?.Description;
      return client(WAFV2Client).send(new UpdateIPSetCommand({ ...which, Addresses, LockToken, Description }));
    },
    expected: [{ address: 'aws_wafv2_ip_set.offices', attribute: 'addresses' }],
  },
  {
    name: 'a firewall lost a rule',
    apply: async ({ of: client }, of) => {
      const which = { Name: 'web', Id: of('aws_wafv2_web_acl.web', 'id'), Scope: 'REGIONAL' as const };
      const { WebACL, LockToken } = await client(WAFV2Client).send(new GetWebACLCommand(which));
      return client(WAFV2Client).send(
        new UpdateWebACLCommand({
          ...which,
          LockToken,
          Description: WebACL?.Description,
          DefaultAction: WebACL?.DefaultAction,
          VisibilityConfig: WebACL?.VisibilityConfig,
          Rules: WebACL?.Rules?.filter(({ Name }) => Name !== 'rate'),
        }),
      );
    },
    expected: [{ address: 'aws_wafv2_web_acl.web', attribute: 'rule' }],
  },
  {
    name: 'a balancer stands before its firewall no longer',
    apply: ({ of: client }, of) =>
      client(WAFV2Client).send(new DisassociateWebACLCommand({ ResourceArn: of('aws_lb.web', 'arn') })),
    expected: [{ address: 'aws_wafv2_web_acl_association.web' }],
  },
];

export const workloadChanges: readonly BackdoorChange[] = [...containers, ...functions, ...edge];
