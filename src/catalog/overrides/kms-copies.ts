import type { TypeMapping } from '../model.js';
import { block, bool, exact, number, policy, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const keyPolicy = policy('policy', '/KeyPolicy', { equivalences: ['kms-default-key-policy'] });

const replicaKey = exact('aws_kms_replica_key', 'AWS::KMS::ReplicaKey', {
  identifiers: ['{key_id}', '{id}'],
  lenses: [
    text('description', '/Description'),
    bool('enabled', '/Enabled', { default: true }),
    text('primary_key_arn', '/PrimaryKeyArn'),
    keyPolicy,
    tags(),
  ],
  unverified: { bypass_policy_lockout_safety_check: 'write-only', deletion_window_in_days: 'write-only' },
  source: `${reference}/aws-resource-kms-replicakey.html`,
});

const externalKey = exact('aws_kms_external_key', 'AWS::KMS::Key', {
  identifiers: ['{id}'],
  lenses: [
    text('description', '/Description'),
    // A key without material is not enabled, whatever was asked for; the provider reads back what came of it.
    bool('enabled', '/Enabled', { whenUnset: 'service-chooses' }),
    text('key_spec', '/KeySpec', { default: 'SYMMETRIC_DEFAULT' }),
    text('key_usage', '/KeyUsage', { default: 'ENCRYPT_DECRYPT' }),
    bool('multi_region', '/MultiRegion', { default: false }),
    keyPolicy,
    tags(),
  ],
  unverified: {
    bypass_policy_lockout_safety_check: 'write-only',
    deletion_window_in_days: 'write-only',
    key_material_base64: 'write-only',
    valid_to: 'not-returned',
  },
  source: `${reference}/aws-resource-kms-key.html`,
});

const replicaExternalKey = exact('aws_kms_replica_external_key', 'AWS::KMS::ReplicaKey', {
  identifiers: ['{key_id}', '{id}'],
  lenses: [
    text('description', '/Description'),
    // As with any key whose material comes from outside.
    bool('enabled', '/Enabled', { whenUnset: 'service-chooses' }),
    text('primary_key_arn', '/PrimaryKeyArn'),
    keyPolicy,
    tags(),
  ],
  unverified: {
    bypass_policy_lockout_safety_check: 'write-only',
    deletion_window_in_days: 'write-only',
    key_material_base64: 'write-only',
    valid_to: 'not-returned',
  },
  source: `${reference}/aws-resource-kms-replicakey.html`,
});

const rotation = exact('aws_secretsmanager_secret_rotation', 'AWS::SecretsManager::RotationSchedule', {
  identifiers: ['{id}', '{secret_id}'],
  lenses: [
    text('secret_id', '/SecretId', { equivalences: ['arn-or-name'] }),
    text('rotation_lambda_arn', '/RotationLambdaARN', { equivalences: ['lambda-function-name'] }),
    block('rotation_rules', '/RotationRules', [
      // AWS works it out of the schedule expression as well.
      number('automatically_after_days', '/AutomaticallyAfterDays', {
        whenUnset: 'service-chooses',
        args: { unset: 0 },
      }),
      text('duration', '/Duration'),
      text('schedule_expression', '/ScheduleExpression'),
    ]),
  ],
  unverified: { rotate_immediately: 'write-only' },
  source: `${reference}/aws-resource-secretsmanager-rotationschedule.html`,
});

const secretPolicy = exact('aws_secretsmanager_secret_policy', 'AWS::SecretsManager::ResourcePolicy', {
  identifiers: ['{secret_arn}', '{id}'],
  lenses: [text('secret_arn', '/SecretId', { equivalences: ['arn-or-name'] }), policy('policy', '/ResourcePolicy')],
  unverified: { block_public_policy: 'write-only' },
  source: `${reference}/aws-resource-secretsmanager-resourcepolicy.html`,
});

export const kmsCopies: readonly TypeMapping[] = [replicaKey, externalKey, replicaExternalKey];
export const secretParts: readonly TypeMapping[] = [rotation, secretPolicy];
