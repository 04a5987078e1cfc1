import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, owned, policy, tags, text } from './dsl.js';

const repository = exact('aws_ecr_repository', 'AWS::ECR::Repository', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/RepositoryName'),
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
    block('image_scanning_configuration', '/ImageScanningConfiguration', [
      bool('scan_on_push', '/ScanOnPush', { default: false }),
    ]),
    block('encryption_configuration', '/EncryptionConfiguration', [
      text('encryption_type', '/EncryptionType', { default: 'AES256' }),
      // With KMS and no key AWS takes the account's `aws/ecr` key.
      text('kms_key', '/KmsKey', { whenUnset: 'service-chooses', equivalences: ['kms-key'] }),
    ]),
    tags(),
    owned(policy('policy', '/RepositoryPolicyText')),
    owned(json('lifecycle_policy', '/LifecyclePolicy/LifecyclePolicyText', { args: { lists: 'set' } })),
  ],
  unverified: { force_delete: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html',
});

export const ecr: readonly TypeMapping[] = [repository];
