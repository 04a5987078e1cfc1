import type { TypeMapping } from '../model.js';
import { block, blocks, exact, json, keyed, policy, set, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const lifecyclePolicy = exact('aws_ecr_lifecycle_policy', 'AWS::ECR::Repository', {
  identifiers: ['{repository}', '{id}'],
  facet: { presence: '/LifecyclePolicy' },
  lenses: [
    text('repository', '/RepositoryName'),
    // Each rule names its own priority and each list of tags is one of alternatives, so nothing in here has an order.
    json('policy', '/LifecyclePolicy/LifecyclePolicyText', { args: { lists: 'set' } }),
  ],
  unverified: {},
  source:
    `${reference}/aws-resource-ecr-repository.html; ` +
    'https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html',
});

const repositoryPolicy = exact('aws_ecr_repository_policy', 'AWS::ECR::Repository', {
  identifiers: ['{repository}', '{id}'],
  facet: { presence: '/RepositoryPolicyText' },
  lenses: [text('repository', '/RepositoryName'), policy('policy', '/RepositoryPolicyText')],
  unverified: {},
  source: `${reference}/aws-resource-ecr-repository.html`,
});

const replicationConfiguration = exact('aws_ecr_replication_configuration', 'AWS::ECR::ReplicationConfiguration', {
  identifiers: ['{registry_id}', '{id}'],
  lenses: [
    block('replication_configuration', '/ReplicationConfiguration', [
      blocks('rule', '/Rules', 'set', [
        blocks(
          'destination',
          '/Destinations',
          ['Region', 'RegistryId'],
          [text('region', '/Region'), text('registry_id', '/RegistryId')],
        ),
        blocks('repository_filter', '/RepositoryFilters', 'set', [
          text('filter', '/Filter'),
          text('filter_type', '/FilterType'),
        ]),
      ]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ecr-replicationconfiguration.html`,
});

const registryPolicy = exact('aws_ecr_registry_policy', 'AWS::ECR::RegistryPolicy', {
  identifiers: ['{registry_id}', '{id}'],
  lenses: [policy('policy', '/PolicyText')],
  unverified: {},
  source: `${reference}/aws-resource-ecr-registrypolicy.html`,
});

const pullThroughCacheRule = exact('aws_ecr_pull_through_cache_rule', 'AWS::ECR::PullThroughCacheRule', {
  identifiers: ['{ecr_repository_prefix}', '{id}'],
  lenses: [
    text('ecr_repository_prefix', '/EcrRepositoryPrefix'),
    text('upstream_registry_url', '/UpstreamRegistryUrl'),
    text('upstream_repository_prefix', '/UpstreamRepositoryPrefix', { default: 'ROOT' }),
  ],
  unverified: { credential_arn: 'write-only', custom_role_arn: 'write-only' },
  source: `${reference}/aws-resource-ecr-pullthroughcacherule.html`,
});

const scanningConfiguration = exact(
  'aws_ecr_registry_scanning_configuration',
  'AWS::ECR::RegistryScanningConfiguration',
  {
    identifiers: ['{registry_id}', '{id}'],
    lenses: [
      text('scan_type', '/ScanType', { default: 'BASIC' }),
      blocks('rule', '/Rules', 'set', [
        text('scan_frequency', '/ScanFrequency'),
        blocks('repository_filter', '/RepositoryFilters', 'set', [
          text('filter', '/Filter'),
          text('filter_type', '/FilterType'),
        ]),
      ]),
    ],
    unverified: {},
    source: `${reference}/aws-resource-ecr-registryscanningconfiguration.html`,
  },
);

const creationTemplate = exact('aws_ecr_repository_creation_template', 'AWS::ECR::RepositoryCreationTemplate', {
  identifiers: ['{prefix}', '{id}'],
  lenses: [
    text('prefix', '/Prefix'),
    text('description', '/Description'),
    set('applied_for', '/AppliedFor'),
    text('custom_role_arn', '/CustomRoleArn'),
    block('encryption_configuration', '/EncryptionConfiguration', [
      text('encryption_type', '/EncryptionType', { default: 'AES256' }),
      text('kms_key', '/KmsKey', { whenUnset: 'service-chooses', equivalences: ['kms-key'] }),
    ]),
    text('image_tag_mutability', '/ImageTagMutability', { default: 'MUTABLE' }),
    blocks(
      'image_tag_mutability_exclusion_filter',
      '/ImageTagMutabilityExclusionFilters',
      ['ImageTagMutabilityExclusionFilterValue'],
      [
        text('filter', '/ImageTagMutabilityExclusionFilterValue'),
        text('filter_type', '/ImageTagMutabilityExclusionFilterType', { default: 'WILDCARD' }),
      ],
    ),
    json('lifecycle_policy', '/LifecyclePolicy', { args: { lists: 'set' } }),
    policy('repository_policy', '/RepositoryPolicy'),
    keyed('resource_tags', '/ResourceTags', 'Key', 'Value'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ecr-repositorycreationtemplate.html`,
});

export const ecrPolicies: readonly TypeMapping[] = [
  lifecyclePolicy,
  repositoryPolicy,
  replicationConfiguration,
  registryPolicy,
  pullThroughCacheRule,
  scanningConfiguration,
  creationTemplate,
];
