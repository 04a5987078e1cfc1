import type { TypeMapping } from '../model.js';
import { block, blocks, exact, keyed, lens, map, number, set, tagMap, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const framework = exact('aws_backup_framework', 'AWS::Backup::Framework', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/FrameworkName'),
    text('description', '/FrameworkDescription'),
    blocks(
      'control',
      '/FrameworkControls',
      ['ControlName'],
      [
        text('name', '/ControlName'),
        lens('settings', 'input_parameter', '/ControlInputParameters', {
          args: { key: 'ParameterName', item: 'ParameterValue' },
        }),
        block('scope', '/ControlScope', [
          set('compliance_resource_ids', '/ComplianceResourceIds', free),
          set('compliance_resource_types', '/ComplianceResourceTypes', free),
          keyed('tags', '/Tags', 'Key', 'Value'),
        ]),
      ],
    ),
    tags('/FrameworkTags'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-backup-framework.html`,
});

const reportPlan = exact('aws_backup_report_plan', 'AWS::Backup::ReportPlan', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/ReportPlanName'),
    text('description', '/ReportPlanDescription'),
    block('report_delivery_channel', '/ReportDeliveryChannel', [
      set('formats', '/Formats', { default: ['CSV'] }),
      text('s3_bucket_name', '/S3BucketName'),
      text('s3_key_prefix', '/S3KeyPrefix'),
    ]),
    block('report_setting', '/ReportSetting', [
      text('report_template', '/ReportTemplate'),
      set('accounts', '/Accounts'),
      set('framework_arns', '/FrameworkArns'),
      set('organization_units', '/OrganizationUnits'),
      set('regions', '/Regions'),
    ]),
    tags('/ReportPlanTags'),
  ],
  unverified: { 'report_setting.number_of_frameworks': 'not-returned' },
  source: `${reference}/aws-resource-backup-reportplan.html`,
});

const testingPlan = exact('aws_backup_restore_testing_plan', 'AWS::Backup::RestoreTestingPlan', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/RestoreTestingPlanName'),
    text('schedule_expression', '/ScheduleExpression'),
    text('schedule_expression_timezone', '/ScheduleExpressionTimezone', { default: 'Etc/UTC' }),
    number('start_window_hours', '/StartWindowHours', { default: 24 }),
    block('recovery_point_selection', '/RecoveryPointSelection', [
      text('algorithm', '/Algorithm'),
      set('include_vaults', '/IncludeVaults'),
      set('exclude_vaults', '/ExcludeVaults'),
      set('recovery_point_types', '/RecoveryPointTypes'),
      number('selection_window_days', '/SelectionWindowDays', { default: 30 }),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-backup-restoretestingplan.html`,
});

const conditions = (attribute: string, property: string) =>
  blocks(attribute, property, 'set', [text('key', '/Key'), text('value', '/Value')]);

const testingSelection = exact('aws_backup_restore_testing_selection', 'AWS::Backup::RestoreTestingSelection', {
  identifiers: ['{restore_testing_plan_name}|{name}'],
  lenses: [
    text('restore_testing_plan_name', '/RestoreTestingPlanName'),
    text('name', '/RestoreTestingSelectionName'),
    text('iam_role_arn', '/IamRoleArn'),
    text('protected_resource_type', '/ProtectedResourceType'),
    // Conditions alone mean all resources.
    set('protected_resource_arns', '/ProtectedResourceArns', free),
    block('protected_resource_conditions', '/ProtectedResourceConditions', [
      conditions('string_equals', '/StringEquals'),
      conditions('string_not_equals', '/StringNotEquals'),
    ]),
    map('restore_metadata_overrides', '/RestoreMetadataOverrides', free),
    number('validation_window_hours', '/ValidationWindowHours'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-backup-restoretestingselection.html`,
});

const airGappedVault = exact('aws_backup_logically_air_gapped_vault', 'AWS::Backup::LogicallyAirGappedBackupVault', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/BackupVaultName'),
    text('encryption_key_arn', '/EncryptionKeyArn', { ...free, equivalences: ['kms-key'] }),
    number('max_retention_days', '/MaxRetentionDays'),
    number('min_retention_days', '/MinRetentionDays'),
    tagMap('/BackupVaultTags'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-backup-logicallyairgappedbackupvault.html`,
});

export const backupParts: readonly TypeMapping[] = [
  framework,
  reportPlan,
  testingPlan,
  testingSelection,
  airGappedVault,
];
