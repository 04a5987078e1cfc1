import { describe, expect, it } from '@jest/globals';
import { backup } from '../../../src/catalog/overrides/backup.js';
import { dynamodbFacets } from '../../../src/catalog/overrides/dynamodb-facets.js';
import { efs } from '../../../src/catalog/overrides/efs.js';
import { stepFunctions } from '../../../src/catalog/overrides/stepfunctions.js';
import { transfer } from '../../../src/catalog/overrides/transfer.js';
import { changesOf, changesOfAll, mappingOf } from './compare.js';

const filesystem = mappingOf(efs, 'aws_efs_file_system');

describe('a file system', () => {
  const attributes = {
    id: 'fs-1',
    encrypted: true,
    performance_mode: 'generalPurpose',
    throughput_mode: 'bursting',
    lifecycle_policy: [
      { transition_to_ia: 'AFTER_30_DAYS', transition_to_archive: '', transition_to_primary_storage_class: '' },
      { transition_to_ia: '', transition_to_archive: '', transition_to_primary_storage_class: 'AFTER_1_ACCESS' },
    ],
  };
  const live = {
    FileSystemId: 'fs-1',
    Encrypted: true,
    PerformanceMode: 'generalPurpose',
    ThroughputMode: 'bursting',
    BackupPolicy: { Status: 'DISABLED' },
    FileSystemProtection: { ReplicationOverwriteProtection: 'ENABLED' },
    LifecyclePolicies: [{ TransitionToPrimaryStorageClass: 'AFTER_1_ACCESS' }, { TransitionToIA: 'AFTER_30_DAYS' }],
  };

  it('moves files after days that stand in any order', () => {
    expect(changesOf(filesystem, attributes, live)).toEqual([]);
    const later = [{ TransitionToPrimaryStorageClass: 'AFTER_1_ACCESS' }, { TransitionToIA: 'AFTER_90_DAYS' }];
    expect(changesOf(filesystem, attributes, { ...live, LifecyclePolicies: later })).toEqual([
      ['lifecycle_policy[0].transition_to_ia', 'replace', 'AFTER_30_DAYS', 'AFTER_90_DAYS'],
    ]);
  });

  it('has backups and a policy that other resources manage', () => {
    const backups = mappingOf(efs, 'aws_efs_backup_policy');
    const access = mappingOf(efs, 'aws_efs_file_system_policy');
    const text = '{"Statement":[{"Effect":"Allow","Principal":"*","Action":["elasticfilesystem:ClientMount"]}]}';
    const daily = { file_system_id: 'fs-1', backup_policy: [{ status: 'ENABLED' }] };
    const members = [
      [filesystem, attributes],
      [backups, daily],
      [access, { file_system_id: 'fs-1', policy: text }],
    ] as const;
    const statement = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'elasticfilesystem:ClientMount' };
    const open = { ...live, BackupPolicy: { Status: 'ENABLED' }, FileSystemPolicy: { Statement: [statement] } };
    expect(changesOfAll(members, open)).toEqual([]);
    expect(changesOfAll(members, { ...open, BackupPolicy: { Status: 'DISABLED' } })).toEqual([
      ['backup_policy[0].status', 'replace', 'ENABLED', 'DISABLED'],
    ]);
    const wider = { Statement: [{ ...statement, Action: 'elasticfilesystem:*' }] };
    const widened = changesOfAll(members, { ...open, FileSystemPolicy: wider }).map(([name]) => name);
    expect(new Set(widened)).toEqual(new Set(['policy']));
  });
});

describe('the user of an access point', () => {
  const point = mappingOf(efs, 'aws_efs_access_point');
  const attributes = { file_system_id: 'fs-1', posix_user: [{ uid: 1000, gid: 1000, secondary_gids: [3, 2] }] };
  const live = (uid: string) => ({
    FileSystemId: 'fs-1',
    PosixUser: { Uid: uid, Gid: '1000', SecondaryGids: ['2', '3'] },
    RootDirectory: { Path: '/' },
  });

  it('is a number on one side and text on the other; 0 is root', () => {
    expect(changesOf(point, attributes, live('1000'))).toEqual([]);
    expect(changesOf(point, attributes, live('0')).map(([name]) => name)).toEqual(['posix_user[0].uid']);
  });
});

describe('a backup plan', () => {
  const plan = mappingOf(backup, 'aws_backup_plan');
  const attributes = {
    id: 'p',
    name: 'plan',
    rule: [
      { rule_name: 'daily', target_vault_name: 'v', schedule: 'cron(0 5 * * ? *)', lifecycle: [{ delete_after: 35 }] },
      { rule_name: 'weekly', target_vault_name: 'v', schedule: 'cron(0 5 ? * 1 *)', start_window: 60 },
    ],
  };
  const filled = { CompletionWindowMinutes: 10_080, ScheduleExpressionTimezone: 'Etc/UTC', CopyActions: [] };
  const live = (days: number) => ({
    BackupPlanId: 'p',
    BackupPlan: {
      BackupPlanName: 'plan',
      BackupPlanRule: [
        {
          ...filled,
          RuleName: 'weekly',
          TargetBackupVault: 'v',
          ScheduleExpression: 'cron(0 5 ? * 1 *)',
          StartWindowMinutes: 60,
        },
        {
          ...filled,
          RuleName: 'daily',
          TargetBackupVault: 'v',
          ScheduleExpression: 'cron(0 5 * * ? *)',
          StartWindowMinutes: 480,
          Lifecycle: { DeleteAfterDays: days },
        },
      ],
    },
  });

  it('has rules by name, with what the service fills in', () => {
    expect(changesOf(plan, attributes, live(35))).toEqual([]);
    expect(changesOf(plan, attributes, live(1))).toEqual([['rule[0].lifecycle[0].delete_after', 'replace', 35, 1]]);
  });
});

describe('a vault', () => {
  it('is told apart from its lock, notifications and policy', () => {
    const vault = mappingOf(backup, 'aws_backup_vault');
    const lock = mappingOf(backup, 'aws_backup_vault_lock_configuration');
    const members = [
      [vault, { name: 'v', kms_key_arn: 'arn:k' }],
      [lock, { backup_vault_name: 'v', min_retention_days: 7, max_retention_days: 100 }],
    ] as const;
    const live = (days: number) => ({
      BackupVaultName: 'v',
      EncryptionKeyArn: 'arn:k',
      LockConfiguration: { MinRetentionDays: days, MaxRetentionDays: 100 },
    });
    expect(changesOfAll(members, live(7))).toEqual([]);
    expect(changesOfAll(members, live(1))).toEqual([['min_retention_days', 'replace', 7, 1]]);
  });
});

describe('a state machine', () => {
  const machine = mappingOf(stepFunctions, 'aws_sfn_state_machine');
  const definition = '{"StartAt":"P","States":{"P":{"Type":"Pass","End":true}}}';
  const attributes = {
    name: 'm',
    definition,
    role_arn: 'arn:r',
    type: 'STANDARD',
    logging_configuration: [
      {
        level: 'ALL',
        include_execution_data: true,
        log_destination: 'arn:aws:logs:eu-west-1:123456789012:log-group:g:*',
      },
    ],
  };
  const live = {
    StateMachineName: 'm',
    DefinitionString: '{ "States": {"P": {"End": true, "Type": "Pass"}}, "StartAt": "P" }',
    RoleArn: 'arn:r',
    StateMachineType: 'STANDARD',
    EncryptionConfiguration: { Type: 'AWS_OWNED_KEY' },
    TracingConfiguration: { Enabled: false },
    LoggingConfiguration: {
      Level: 'ALL',
      IncludeExecutionData: true,
      Destinations: [{ CloudWatchLogsLogGroup: { LogGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:g' } }],
    },
  };

  it('is compared by what its definition means', () => {
    expect(changesOf(machine, attributes, live)).toEqual([]);
    const other = live.DefinitionString.replace('Pass', 'Fail');
    expect(changesOf(machine, attributes, { ...live, DefinitionString: other }).map(([name]) => name)).toEqual([
      'definition',
    ]);
  });

  it('shows logs that go elsewhere', () => {
    const group = { LogGroupArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:other:*' };
    const logging = { ...live.LoggingConfiguration, Destinations: [{ CloudWatchLogsLogGroup: group }] };
    expect(changesOf(machine, attributes, { ...live, LoggingConfiguration: logging }).map(([name]) => name)).toEqual([
      'logging_configuration[0].log_destination',
    ]);
  });
});

describe('the stream a table writes to', () => {
  it('is a part of the table', () => {
    const destination = mappingOf(dynamodbFacets, 'aws_dynamodb_kinesis_streaming_destination');
    const attributes = { table_name: 't', stream_arn: 'arn:s' };
    const live = (stream: string) => ({ TableName: 't', KinesisStreamSpecification: { StreamArn: stream } });
    expect(changesOf(destination, attributes, live('arn:s'))).toEqual([]);
    expect(changesOf(destination, attributes, live('arn:t'))).toEqual([['stream_arn', 'replace', 'arn:s', 'arn:t']]);
  });
});

describe('a user of a transfer server', () => {
  it('is shown when it becomes root', () => {
    const user = mappingOf(transfer, 'aws_transfer_user');
    const profile = { uid: 1000, gid: 1000, secondary_gids: [] };
    const attributes = { user_name: 'u', server_id: 's-1', role: 'arn:r', posix_profile: [profile] };
    const live = (uid: number) => ({
      UserName: 'u',
      ServerId: 's-1',
      Role: 'arn:r',
      HomeDirectoryType: 'PATH',
      PosixProfile: { Uid: uid, Gid: 1000 },
    });
    expect(changesOf(user, attributes, live(1000))).toEqual([]);
    expect(changesOf(user, attributes, live(0)).map(([name]) => name)).toEqual(['posix_profile[0].uid']);
  });
});
