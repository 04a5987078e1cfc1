import type { Lens, TypeMapping } from '../model.js';
import { cluster, clusterRole } from './rds-cluster.js';
import { bool, exact, list, number, set, tags, text } from './dsl.js';

/** What AWS picks where nothing is asked for: zones, windows, generated names, the account's default key. */
const chosen = { whenUnset: 'service-chooses' } as const;
/** RDS keeps most names and words in lower case, and Oracle's in upper case. */
const anyCase = { equivalences: ['ignore-case'] } as const;
const chosenKey = { ...chosen, equivalences: ['kms-key'] } as const;

const identity: readonly Lens[] = [
  text('identifier', '/DBInstanceIdentifier', anyCase),
  text('instance_class', '/DBInstanceClass'),
  text('engine', '/Engine', { ...chosen, ...anyCase }),
  text('engine_version', '/EngineVersion', { ...chosen, equivalences: ['version-prefix'] }),
  text('engine_lifecycle_support', '/EngineLifecycleSupport', chosen),
  text('license_model', '/LicenseModel', chosen),
  text('db_name', '/DBName', { ...chosen, ...anyCase }),
  // Its name up to provider 4.
  text('name', '/DBName', { ...chosen, ...anyCase }),
  text('username', '/MasterUsername', chosen),
  text('character_set_name', '/CharacterSetName', chosen),
  text('nchar_character_set_name', '/NcharCharacterSetName', chosen),
  text('timezone', '/Timezone', chosen),
  text('parameter_group_name', '/DBParameterGroupName', { ...chosen, ...anyCase }),
  text('option_group_name', '/OptionGroupName', { ...chosen, ...anyCase }),
  text('custom_iam_instance_profile', '/CustomIAMInstanceProfile'),
  text('replica_mode', '/ReplicaMode', chosen),
];

const storage: readonly Lens[] = [
  number('allocated_storage', '/AllocatedStorage', { ...chosen, equivalences: ['storage-autoscaling'] }),
  number('max_allocated_storage', '/MaxAllocatedStorage'),
  text('storage_type', '/StorageType', { ...chosen, ...anyCase }),
  // gp2 has no figures of its own; gp3 has a baseline that AWS fills in.
  number('iops', '/Iops', { ...chosen, args: { unset: 0 } }),
  number('storage_throughput', '/StorageThroughput', { ...chosen, args: { unset: 0 } }),
  bool('storage_encrypted', '/StorageEncrypted'),
  text('kms_key_id', '/KmsKeyId', chosenKey),
  bool('dedicated_log_volume', '/DedicatedLogVolume', { default: false }),
];

const network: readonly Lens[] = [
  number('port', '/Port', chosen),
  bool('publicly_accessible', '/PubliclyAccessible'),
  bool('multi_az', '/MultiAZ', { default: false }),
  text('availability_zone', '/AvailabilityZone', chosen),
  text('db_subnet_group_name', '/DBSubnetGroupName', { ...chosen, ...anyCase }),
  set('vpc_security_group_ids', '/VPCSecurityGroups', chosen),
  text('network_type', '/NetworkType', { default: 'IPV4', ...anyCase }),
  text('ca_cert_identifier', '/CACertificateIdentifier', { ...chosen, equivalences: ['rds-default-ca'] }),
  text('domain', '/Domain'),
  text('domain_auth_secret_arn', '/DomainAuthSecretArn'),
  list('domain_dns_ips', '/DomainDnsIps'),
  text('domain_fqdn', '/DomainFqdn', chosen),
  text('domain_iam_role_name', '/DomainIAMRoleName'),
  text('domain_ou', '/DomainOu'),
];

const operation: readonly Lens[] = [
  bool('auto_minor_version_upgrade', '/AutoMinorVersionUpgrade', { default: true }),
  number('backup_retention_period', '/BackupRetentionPeriod', { default: 1 }),
  text('backup_target', '/BackupTarget', { default: 'region' }),
  text('backup_window', '/PreferredBackupWindow', chosen),
  text('maintenance_window', '/PreferredMaintenanceWindow', { ...chosen, ...anyCase }),
  bool('copy_tags_to_snapshot', '/CopyTagsToSnapshot', { default: false }),
  bool('deletion_protection', '/DeletionProtection', { default: false }),
  set('enabled_cloudwatch_logs_exports', '/EnableCloudwatchLogsExports'),
  bool('iam_database_authentication_enabled', '/EnableIAMDatabaseAuthentication', { default: false }),
  bool('manage_master_user_password', '/ManageMasterUserPassword', { default: false }),
  text('master_user_secret_kms_key_id', '/MasterUserSecret/KmsKeyId', chosenKey),
  number('monitoring_interval', '/MonitoringInterval'),
  text('monitoring_role_arn', '/MonitoringRoleArn'),
  text('database_insights_mode', '/DatabaseInsightsMode', { default: 'standard' }),
  bool('performance_insights_enabled', '/EnablePerformanceInsights', { default: false }),
  text('performance_insights_kms_key_id', '/PerformanceInsightsKMSKeyId', chosenKey),
  number('performance_insights_retention_period', '/PerformanceInsightsRetentionPeriod', chosen),
];

const instance = exact('aws_db_instance', 'AWS::RDS::DBInstance', {
  identifiers: ['{identifier:lower}', '{identifier}', '{arn:arn-name}'],
  lenses: [...identity, ...storage, ...network, ...operation, tags()],
  unverified: {
    allow_major_version_upgrade: 'write-only',
    apply_immediately: 'terraform-only',
    blue_green_update: 'terraform-only',
    customer_owned_ip_enabled: 'not-returned',
    delete_automated_backups: 'write-only',
    final_snapshot_identifier: 'terraform-only',
    identifier_prefix: 'creation-only',
    password: 'write-only',
    password_wo: 'write-only',
    password_wo_version: 'terraform-only',
    replicate_source_db: 'write-only',
    restore_to_point_in_time: 'creation-only',
    s3_import: 'creation-only',
    skip_final_snapshot: 'terraform-only',
    snapshot_identifier: 'write-only',
    upgrade_storage_config: 'creation-only',
  },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html; ' +
    'https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-rds',
});

export const rds: readonly TypeMapping[] = [instance, cluster, clusterRole];
