import type { TypeMapping } from '../model.js';
import { bool, exact, policy, tags, text } from './dsl.js';

const key = exact('aws_kms_key', 'AWS::KMS::Key', {
  identifiers: ['{key_id}', '{id}'],
  lenses: [
    text('description', '/Description'),
    text('key_usage', '/KeyUsage', { default: 'ENCRYPT_DECRYPT' }),
    text('customer_master_key_spec', '/KeySpec', { default: 'SYMMETRIC_DEFAULT' }),
    policy('policy', '/KeyPolicy', { equivalences: ['kms-default-key-policy'] }),
    bool('is_enabled', '/Enabled', { default: true }),
    bool('enable_key_rotation', '/EnableKeyRotation'),
    bool('multi_region', '/MultiRegion'),
    tags(),
  ],
  unverified: {
    bypass_policy_lockout_safety_check: 'write-only',
    custom_key_store_id: 'not-returned',
    deletion_window_in_days: 'write-only',
    rotation_period_in_days: 'write-only',
    xks_key_id: 'not-returned',
  },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html',
});

const keyPolicy = exact('aws_kms_key_policy', 'AWS::KMS::Key', {
  identifiers: ['{key_id:arn-name}'],
  facet: {},
  lenses: [text('key_id', '/KeyId', { equivalences: ['kms-key'] }), policy('policy', '/KeyPolicy')],
  unverified: { bypass_policy_lockout_safety_check: 'write-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html',
});

const alias = exact('aws_kms_alias', 'AWS::KMS::Alias', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/AliasName'),
    // The read handler answers the bare key id, whatever the alias was created with.
    text('target_key_id', '/TargetKeyId', { equivalences: ['kms-key'] }),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-alias.html',
});

export const kms: readonly TypeMapping[] = [key, keyPolicy, alias];
