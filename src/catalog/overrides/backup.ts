import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, map, number, owned, policy, set, tagMap, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const vaultDocs = `${reference}/aws-resource-backup-backupvault.html`;
const chosen = { whenUnset: 'service-chooses' } as const;

const vault = exact('aws_backup_vault', 'AWS::Backup::BackupVault', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/BackupVaultName'),
    text('kms_key_arn', '/EncryptionKeyArn', { ...chosen, equivalences: ['kms-key'] }),
    tagMap('/BackupVaultTags'),
    owned(policy('policy', '/AccessPolicy')),
    owned(json('notifications', '/Notifications')),
    owned(json('lock_configuration', '/LockConfiguration')),
  ],
  unverified: { force_destroy: 'terraform-only' },
  source: vaultDocs,
});

function vaultFacet(
  terraformType: string,
  presence: string,
  lenses: readonly Lens[],
  unverified: TypeMapping['unverified'] = {},
): TypeMapping {
  return exact(terraformType, 'AWS::Backup::BackupVault', {
    identifiers: ['{backup_vault_name}', '{id}'],
    facet: { presence },
    lenses: [text('backup_vault_name', '/BackupVaultName'), ...lenses],
    unverified,
    source: vaultDocs,
  });
}

const vaultPolicy = vaultFacet('aws_backup_vault_policy', '/AccessPolicy', [policy('policy', '/AccessPolicy')]);

const vaultNotifications = vaultFacet('aws_backup_vault_notifications', '/Notifications', [
  set('backup_vault_events', '/Notifications/BackupVaultEvents'),
  text('sns_topic_arn', '/Notifications/SNSTopicArn'),
]);

const vaultLock = vaultFacet(
  'aws_backup_vault_lock_configuration',
  '/LockConfiguration',
  [
    number('max_retention_days', '/LockConfiguration/MaxRetentionDays'),
    number('min_retention_days', '/LockConfiguration/MinRetentionDays'),
  ],
  { changeable_for_days: 'write-only' },
);

const lifecycle = block('lifecycle', '/Lifecycle', [
  number('cold_storage_after', '/MoveToColdStorageAfterDays'),
  number('delete_after', '/DeleteAfterDays'),
  bool('opt_in_to_archive_for_supported_resources', '/OptInToArchiveForSupportedResources', { default: false }),
]);

const plan = exact('aws_backup_plan', 'AWS::Backup::BackupPlan', {
  identifiers: ['{id}', '{arn:after::backup-plan:}'],
  lenses: [
    text('name', '/BackupPlan/BackupPlanName'),
    blocks(
      'rule',
      '/BackupPlan/BackupPlanRule',
      ['RuleName'],
      [
        text('rule_name', '/RuleName'),
        text('target_vault_name', '/TargetBackupVault'),
        text('target_logically_air_gapped_backup_vault_arn', '/TargetLogicallyAirGappedBackupVaultArn'),
        text('schedule', '/ScheduleExpression'),
        text('schedule_expression_timezone', '/ScheduleExpressionTimezone', { default: 'Etc/UTC' }),
        number('start_window', '/StartWindowMinutes', { default: 480 }),
        number('completion_window', '/CompletionWindowMinutes', { default: 10_080 }),
        bool('enable_continuous_backup', '/EnableContinuousBackup', { default: false }),
        map('recovery_point_tags', '/RecoveryPointTags'),
        lifecycle,
        blocks(
          'copy_action',
          '/CopyActions',
          ['DestinationBackupVaultArn'],
          [text('destination_vault_arn', '/DestinationBackupVaultArn'), lifecycle],
        ),
        blocks('scan_action', '/ScanActions', 'set', [
          text('malware_scanner', '/MalwareScanner'),
          text('scan_mode', '/ScanMode'),
        ]),
      ],
    ),
    blocks(
      'advanced_backup_setting',
      '/BackupPlan/AdvancedBackupSettings',
      ['ResourceType'],
      [text('resource_type', '/ResourceType'), map('backup_options', '/BackupOptions')],
    ),
    blocks('scan_setting', '/BackupPlan/ScanSettings', 'set', [
      text('malware_scanner', '/MalwareScanner'),
      set('resource_types', '/ResourceTypes'),
      text('scanner_role_arn', '/ScannerRoleArn'),
    ]),
    tagMap('/BackupPlanTags'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-backup-backupplan.html`,
});

/** One key may stand there several times. */
const condition = (attribute: string, property: string): Lens =>
  blocks(attribute, property, 'set', [text('key', '/ConditionKey'), text('value', '/ConditionValue')]);

const selection = exact('aws_backup_selection', 'AWS::Backup::BackupSelection', {
  identifiers: ['{id}_{plan_id}'],
  lenses: [
    text('name', '/BackupSelection/SelectionName'),
    text('iam_role_arn', '/BackupSelection/IamRoleArn'),
    text('plan_id', '/BackupPlanId'),
    set('resources', '/BackupSelection/Resources'),
    set('not_resources', '/BackupSelection/NotResources'),
    blocks('selection_tag', '/BackupSelection/ListOfTags', 'set', [
      text('type', '/ConditionType'),
      text('key', '/ConditionKey'),
      text('value', '/ConditionValue'),
    ]),
    block('condition', '/BackupSelection/Conditions', [
      condition('string_equals', '/StringEquals'),
      condition('string_like', '/StringLike'),
      condition('string_not_equals', '/StringNotEquals'),
      condition('string_not_like', '/StringNotLike'),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-backup-backupselection.html; https://github.com/go-to-k/cdkd/issues/995`,
});

export const backup: readonly TypeMapping[] = [vault, vaultPolicy, vaultNotifications, vaultLock, plan, selection];
