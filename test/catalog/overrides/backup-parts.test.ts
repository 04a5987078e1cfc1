import { backupParts } from '../../../src/catalog/overrides/backup-parts.js';
import { describeInSync } from './planted.js';

const role = 'arn:aws:iam::123456789012:role/worker';

describeInSync(backupParts, {
  aws_backup_framework: {
    attributes: {
      name: 'f',
      control: [
        {
          name: 'BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK',
          input_parameter: [
            { name: 'requiredFrequencyUnit', value: 'hours' },
            { name: 'requiredRetentionDays', value: '35' },
          ],
          scope: [],
        },
        {
          name: 'BACKUP_LAST_RECOVERY_POINT_CREATED',
          input_parameter: [],
          scope: [{ compliance_resource_types: ['EBS'], tags: null }],
        },
      ],
    },
    live: {
      FrameworkName: 'f',
      FrameworkControls: [
        {
          ControlName: 'BACKUP_LAST_RECOVERY_POINT_CREATED',
          ControlScope: { ComplianceResourceTypes: ['EBS'], ComplianceResourceIds: [] },
        },
        {
          ControlName: 'BACKUP_PLAN_MIN_FREQUENCY_AND_MIN_RETENTION_CHECK',
          ControlInputParameters: [
            { ParameterName: 'requiredRetentionDays', ParameterValue: '35' },
            { ParameterName: 'requiredFrequencyUnit', ParameterValue: 'hours' },
          ],
        },
      ],
    },
    plants: [
      [
        '/FrameworkControls/1/ControlInputParameters/0/ParameterValue',
        '1',
        'control[0].input_parameter["requiredRetentionDays"]',
      ],
      [
        '/FrameworkControls/0/ControlScope/ComplianceResourceTypes/1',
        'RDS',
        'control[1].scope[0].compliance_resource_types',
      ],
    ],
  },
  aws_backup_report_plan: {
    attributes: {
      name: 'r',
      description: '',
      report_delivery_channel: [{ formats: ['CSV', 'JSON'], s3_bucket_name: 'b', s3_key_prefix: '' }],
      report_setting: [{ report_template: 'RESTORE_JOB_REPORT', accounts: [], number_of_frameworks: 0 }],
    },
    live: {
      ReportPlanName: 'r',
      ReportDeliveryChannel: { Formats: ['JSON', 'CSV'], S3BucketName: 'b' },
      ReportSetting: { ReportTemplate: 'RESTORE_JOB_REPORT' },
    },
    plants: [
      ['/ReportDeliveryChannel/S3BucketName', 'c', 'report_delivery_channel[0].s3_bucket_name'],
      ['/ReportSetting/Accounts', ['1'], 'report_setting[0].accounts'],
    ],
  },
  aws_backup_restore_testing_plan: {
    attributes: {
      name: 'p',
      schedule_expression: 'cron(0 12 ? * * *)',
      start_window_hours: 24,
      recovery_point_selection: [
        {
          algorithm: 'LATEST_WITHIN_WINDOW',
          include_vaults: ['*'],
          exclude_vaults: [],
          recovery_point_types: ['CONTINUOUS', 'SNAPSHOT'],
          selection_window_days: 30,
        },
      ],
    },
    live: {
      RestoreTestingPlanName: 'p',
      ScheduleExpression: 'cron(0 12 ? * * *)',
      ScheduleExpressionTimezone: 'Etc/UTC',
      StartWindowHours: 24,
      RecoveryPointSelection: {
        Algorithm: 'LATEST_WITHIN_WINDOW',
        IncludeVaults: ['*'],
        RecoveryPointTypes: ['SNAPSHOT', 'CONTINUOUS'],
        SelectionWindowDays: 30,
      },
    },
    plants: [
      ['/StartWindowHours', 1, 'start_window_hours'],
      ['/RecoveryPointSelection/RecoveryPointTypes/1', undefined, 'recovery_point_selection[0].recovery_point_types'],
    ],
  },
  aws_backup_restore_testing_selection: {
    attributes: {
      name: 's',
      restore_testing_plan_name: 'p',
      iam_role_arn: role,
      protected_resource_type: 'EC2',
      protected_resource_arns: ['*'],
      protected_resource_conditions: [
        { string_equals: [{ key: 'aws:ResourceTag/backup', value: 'yes' }], string_not_equals: [] },
      ],
      validation_window_hours: 0,
    },
    live: {
      RestoreTestingPlanName: 'p',
      RestoreTestingSelectionName: 's',
      IamRoleArn: role,
      ProtectedResourceType: 'EC2',
      ProtectedResourceArns: ['*'],
      ProtectedResourceConditions: { StringEquals: [{ Key: 'aws:ResourceTag/backup', Value: 'yes' }] },
    },
    plants: [
      ['/ProtectedResourceArns/0', 'arn:aws:ec2:eu-west-1:123456789012:instance/i-1', 'protected_resource_arns'],
      ['/ValidationWindowHours', 4, 'validation_window_hours'],
    ],
  },
  aws_backup_logically_air_gapped_vault: {
    attributes: { name: 'v', min_retention_days: 7, max_retention_days: 30, tags: {} },
    live: {
      BackupVaultName: 'v',
      MinRetentionDays: 7,
      MaxRetentionDays: 30,
      EncryptionKeyArn: 'arn:aws:kms:::x',
      BackupVaultTags: {},
    },
    plants: [['/MaxRetentionDays', 90, 'max_retention_days']],
  },
});
