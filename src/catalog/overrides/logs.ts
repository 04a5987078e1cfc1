import type { TypeMapping } from '../model.js';
import { bool, exact, json, number, owned, tags, text } from './dsl.js';

const logGroup = exact('aws_cloudwatch_log_group', 'AWS::Logs::LogGroup', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/LogGroupName'),
    number('retention_in_days', '/RetentionInDays'),
    text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
    text('log_group_class', '/LogGroupClass', { default: 'STANDARD' }),
    bool('deletion_protection_enabled', '/DeletionProtectionEnabled'),
    tags(),
    owned(json('data_protection_policy', '/DataProtectionPolicy')),
  ],
  unverified: { name_prefix: 'creation-only', skip_destroy: 'terraform-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html',
});

const accountPolicy = exact('aws_cloudwatch_log_account_policy', 'AWS::Logs::AccountPolicy', {
  identifiers: ['{account}|{policy_type}|{policy_name}'],
  lenses: [
    text('policy_name', '/PolicyName'),
    text('policy_type', '/PolicyType'),
    json('policy_document', '/PolicyDocument'),
    text('scope', '/Scope', { default: 'ALL' }),
    text('selection_criteria', '/SelectionCriteria'),
  ],
  unverified: {},
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-accountpolicy.html',
});

export const logs: readonly TypeMapping[] = [logGroup, accountPolicy];
