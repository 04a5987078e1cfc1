import type { TypeMapping } from '../model.js';
import { blocks, companion, exact, policy, tags, text } from './dsl.js';

/** The service's own key, which it names only for replicas. */
const ownKey = 'alias/aws/secretsmanager';

const secret = exact('aws_secretsmanager_secret', 'AWS::SecretsManager::Secret', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('kms_key_id', '/KmsKeyId', { default: ownKey, equivalences: ['kms-key'] }),
    blocks(
      'replica',
      '/ReplicaRegions',
      ['Region'],
      [text('region', '/Region'), text('kms_key_id', '/KmsKeyId', { default: ownKey, equivalences: ['kms-key'] })],
    ),
    tags(),
  ],
  unverified: {
    name_prefix: 'creation-only',
    recovery_window_in_days: 'terraform-only',
    force_overwrite_replica_secret: 'terraform-only',
    // Up to provider 4.
    rotation_lambda_arn: 'separate-resource',
    rotation_rules: 'separate-resource',
  },
  companions: [
    companion('AWS::SecretsManager::ResourcePolicy', ['{arn}', '{id}'], [policy('policy', '/ResourcePolicy')]),
  ],
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html',
});

export const secretsmanager: readonly TypeMapping[] = [secret];
