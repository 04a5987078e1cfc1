import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, number, owned, policy, set, tagMap, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const codeartifactDomain = exact('aws_codeartifact_domain', 'AWS::CodeArtifact::Domain', {
  identifiers: ['{arn}'],
  lenses: [
    text('domain', '/DomainName'),
    tags(),
    // Who else may use the domain; Terraform has a type of its own for it.
    owned(policy('permissions_policy', '/PermissionsPolicyDocument')),
    text('encryption_key', '/EncryptionKey', { ...chosen, equivalences: ['kms-key'] }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-codeartifact-domain.html`,
});

const codeartifactDomainPermissionsPolicy = exact(
  'aws_codeartifact_domain_permissions_policy',
  'AWS::CodeArtifact::Domain',
  {
    identifiers: ['{resource_arn}'],
    facet: { presence: '/PermissionsPolicyDocument' },
    lenses: [
      text('domain', '/DomainName'),
      text('domain_owner', '/Owner', chosen),
      policy('policy_document', '/PermissionsPolicyDocument'),
    ],
    unverified: { policy_revision: 'terraform-only' },
    source: `${reference}/aws-resource-codeartifact-domain.html`,
  },
);

const codeartifactRepository = exact('aws_codeartifact_repository', 'AWS::CodeArtifact::Repository', {
  identifiers: ['{arn}'],
  lenses: [
    text('description', '/Description'),
    text('domain', '/DomainName'),
    text('repository', '/RepositoryName'),
    tags(),
    text('domain_owner', '/DomainOwner', chosen),
    owned(policy('permissions_policy', '/PermissionsPolicyDocument')),
    lens('block-values', 'upstream', '/Upstreams', { order: 'list', args: { attribute: 'repository_name' } }),
    lens('block-values', 'external_connections', '/ExternalConnections', {
      order: 'list',
      args: { attribute: 'external_connection_name' },
    }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-codeartifact-repository.html`,
});

const codeartifactRepositoryPermissionsPolicy = exact(
  'aws_codeartifact_repository_permissions_policy',
  'AWS::CodeArtifact::Repository',
  {
    identifiers: ['{resource_arn}'],
    facet: { presence: '/PermissionsPolicyDocument' },
    lenses: [
      text('domain', '/DomainName'),
      text('repository', '/RepositoryName'),
      text('domain_owner', '/DomainOwner', chosen),
      policy('policy_document', '/PermissionsPolicyDocument'),
    ],
    unverified: { policy_revision: 'terraform-only' },
    source: `${reference}/aws-resource-codeartifact-repository.html`,
  },
);

const codeconnectionsConnection = exact('aws_codeconnections_connection', 'AWS::CodeConnections::Connection', {
  identifiers: ['{arn}'],
  lenses: [
    text('host_arn', '/HostArn', chosen),
    text('name', '/ConnectionName'),
    text('provider_type', '/ProviderType', chosen),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-codeconnections-connection.html`,
});

const codestarconnectionsConnection = exact(
  'aws_codestarconnections_connection',
  'AWS::CodeStarConnections::Connection',
  {
    identifiers: ['{arn}'],
    lenses: [
      text('host_arn', '/HostArn', chosen),
      text('name', '/ConnectionName'),
      text('provider_type', '/ProviderType', chosen),
      tags(),
    ],
    unverified: {},
    source: `${reference}/aws-resource-codestarconnections-connection.html`,
  },
);

const codestarnotificationsNotificationRule = exact(
  'aws_codestarnotifications_notification_rule',
  'AWS::CodeStarNotifications::NotificationRule',
  {
    identifiers: ['{arn}'],
    lenses: [
      text('detail_type', '/DetailType'),
      set('event_type_ids', '/EventTypeIds'),
      text('name', '/Name'),
      text('resource', '/Resource'),
      text('status', '/Status', { default: 'ENABLED' }),
      blocks(
        'target',
        '/Targets',
        ['TargetAddress'],
        [text('address', '/TargetAddress'), text('type', '/TargetType', { default: 'SNS' })],
      ),
      tagMap(),
    ],
    unverified: {},
    source: `${reference}/aws-resource-codestarnotifications-notificationrule.html`,
  },
);

const codebuildFleet = exact('aws_codebuild_fleet', 'AWS::CodeBuild::Fleet', {
  identifiers: ['{arn}'],
  lenses: [
    number('base_capacity', '/BaseCapacity'),
    block(
      'compute_configuration',
      '/ComputeConfiguration',
      [
        number('disk', '/disk', chosen),
        text('instance_type', '/instanceType', chosen),
        text('machine_type', '/machineType', chosen),
        number('memory', '/memory', chosen),
        number('vcpu', '/vCpu', chosen),
      ],
      chosen,
    ),
    text('compute_type', '/ComputeType'),
    text('environment_type', '/EnvironmentType'),
    text('fleet_service_role', '/FleetServiceRole'),
    text('image_id', '/ImageId', chosen),
    text('name', '/Name'),
    text('overflow_behavior', '/OverflowBehavior', chosen),
    block('scaling_configuration', '/ScalingConfiguration', [
      number('max_capacity', '/MaxCapacity'),
      text('scaling_type', '/ScalingType'),
      blocks('target_tracking_scaling_configs', '/TargetTrackingScalingConfigs', 'set', [
        text('metric_type', '/MetricType'),
        number('target_value', '/TargetValue'),
      ]),
    ]),
    block('vpc_config', '/FleetVpcConfig', [
      set('security_group_ids', '/SecurityGroupIds'),
      set('subnets', '/Subnets'),
      text('vpc_id', '/VpcId'),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-codebuild-fleet.html`,
});

const codepipelineCustomActionType = exact(
  'aws_codepipeline_custom_action_type',
  'AWS::CodePipeline::CustomActionType',
  {
    identifiers: ['{category}|{provider_name}|{version}'],
    lenses: [
      text('category', '/Category'),
      blocks(
        'configuration_property',
        '/ConfigurationProperties',
        ['Name'],
        [
          text('description', '/Description'),
          bool('key', '/Key'),
          text('name', '/Name'),
          bool('queryable', '/Queryable'),
          bool('required', '/Required'),
          bool('secret', '/Secret'),
        ],
      ),
      block('input_artifact_details', '/InputArtifactDetails', [
        number('maximum_count', '/MaximumCount'),
        number('minimum_count', '/MinimumCount'),
      ]),
      block('output_artifact_details', '/OutputArtifactDetails', [
        number('maximum_count', '/MaximumCount'),
        number('minimum_count', '/MinimumCount'),
      ]),
      text('provider_name', '/Provider'),
      block('settings', '/Settings', [
        text('entity_url_template', '/EntityUrlTemplate'),
        text('execution_url_template', '/ExecutionUrlTemplate'),
        text('revision_url_template', '/RevisionUrlTemplate'),
      ]),
      text('version', '/Version'),
      tags(),
    ],
    unverified: { 'configuration_property.type': 'write-only', 'settings.third_party_configuration_url': 'write-only' },
    source: `${reference}/aws-resource-codepipeline-customactiontype.html`,
  },
);

export const developerTools: readonly TypeMapping[] = [
  codeartifactDomain,
  codeartifactDomainPermissionsPolicy,
  codeartifactRepository,
  codeartifactRepositoryPermissionsPolicy,
  codeconnectionsConnection,
  codestarconnectionsConnection,
  codestarnotificationsNotificationRule,
  codebuildFleet,
  codepipelineCustomActionType,
];
