import {
  BackupClient,
  DescribeBackupVaultCommand,
  GetBackupPlanCommand,
  ListTagsCommand as ListBackupTags,
} from '@aws-sdk/client-backup';
import {
  DescribeAccessPointsCommand,
  DescribeBackupPolicyCommand,
  DescribeFileSystemPolicyCommand,
  DescribeFileSystemsCommand,
  DescribeLifecycleConfigurationCommand,
  DescribeMountTargetSecurityGroupsCommand,
  DescribeMountTargetsCommand,
  EFSClient,
} from '@aws-sdk/client-efs';
import { parseJson, tagList, type PropertyObject, type Reader } from './document.js';
import { found, pick, plain, plainList, some } from './shape.js';

const fileSystem: Reader = async (FileSystemId, clients) => {
  const efs = clients.of(EFSClient);
  const system = (await found(efs.send(new DescribeFileSystemsCommand({ FileSystemId }))))?.FileSystems?.[0];
  if (system === undefined) return undefined;
  const policy = await found(efs.send(new DescribeFileSystemPolicyCommand({ FileSystemId })));
  const backup = await found(efs.send(new DescribeBackupPolicyCommand({ FileSystemId })));
  return {
    FileSystemId,
    Arn: system.FileSystemArn,
    Encrypted: system.Encrypted ?? false,
    KmsKeyId: system.KmsKeyId,
    PerformanceMode: system.PerformanceMode,
    ThroughputMode: system.ThroughputMode ?? 'bursting',
    ProvisionedThroughputInMibps: system.ProvisionedThroughputInMibps,
    FileSystemProtection: { ReplicationOverwriteProtection: 'ENABLED' },
    BackupPolicy: { Status: backup?.BackupPolicy?.Status ?? 'DISABLED' },
    ...(policy?.Policy && { FileSystemPolicy: parseJson(policy.Policy) }),
    ...lifecyclePolicies(
      (await efs.send(new DescribeLifecycleConfigurationCommand({ FileSystemId }))).LifecyclePolicies,
    ),
    FileSystemTags: tagList(system.Tags ?? []),
  };
};

function lifecyclePolicies(policies: readonly object[] | undefined): PropertyObject {
  const list = plainList(policies);
  return list.length > 0 ? { LifecyclePolicies: list.reverse() } : {};
}

const mountTarget: Reader = async (MountTargetId, clients) => {
  const efs = clients.of(EFSClient);
  const target = (await found(efs.send(new DescribeMountTargetsCommand({ MountTargetId }))))?.MountTargets?.[0];
  if (target === undefined) return undefined;
  const groups = await efs.send(new DescribeMountTargetSecurityGroupsCommand({ MountTargetId }));
  return {
    Id: MountTargetId,
    ...pick(target, 'FileSystemId', 'SubnetId', 'IpAddress'),
    SecurityGroups: groups.SecurityGroups,
  };
};

const accessPoint: Reader = async (AccessPointId, clients) => {
  const answer = await found(clients.of(EFSClient).send(new DescribeAccessPointsCommand({ AccessPointId })));
  const point = answer?.AccessPoints?.[0];
  if (point === undefined) return undefined;
  const user = point.PosixUser;
  const created = point.RootDirectory?.CreationInfo;
  // CloudFormation keeps user and group ids as text.
  return {
    AccessPointId,
    Arn: point.AccessPointArn,
    ClientToken: point.ClientToken,
    FileSystemId: point.FileSystemId,
    ...(user && {
      PosixUser: { Uid: String(user.Uid), Gid: String(user.Gid), SecondaryGids: user.SecondaryGids?.map(String) },
    }),
    RootDirectory: {
      Path: point.RootDirectory?.Path ?? '/',
      ...(created && {
        CreationInfo: {
          OwnerUid: String(created.OwnerUid),
          OwnerGid: String(created.OwnerGid),
          Permissions: created.Permissions,
        },
      }),
    },
    AccessPointTags: tagList(point.Tags ?? []),
  };
};

const backupVault: Reader = async (BackupVaultName, clients) => {
  const backup = clients.of(BackupClient);
  const vault = await found(backup.send(new DescribeBackupVaultCommand({ BackupVaultName })));
  if (vault?.BackupVaultArn === undefined) return undefined;
  const tags = (await backup.send(new ListBackupTags({ ResourceArn: vault.BackupVaultArn }))).Tags;
  return {
    BackupVaultName,
    BackupVaultArn: vault.BackupVaultArn,
    // AWS encrypts with a key of its own where none was named; the emulator has none.
    EncryptionKeyArn:
      vault.EncryptionKeyArn ?? 'arn:aws:kms:eu-west-1:123456789012:key/0a0b0c0d-0000-4000-8000-00000000acce',
    ...(vault.Locked && { LockConfiguration: pick(vault, 'MinRetentionDays', 'MaxRetentionDays') }),
    ...(tags && { BackupVaultTags: tags }),
  };
};

const backupPlan: Reader = async (BackupPlanId, clients) => {
  const backup = clients.of(BackupClient);
  const answer = await found(backup.send(new GetBackupPlanCommand({ BackupPlanId })));
  const plan = answer?.BackupPlan;
  // The emulator answers for deleted plans, too.
  if (plan === undefined || answer?.DeletionDate !== undefined) return undefined;
  const tags = (await backup.send(new ListBackupTags({ ResourceArn: answer?.BackupPlanArn }))).Tags;
  return {
    BackupPlanId,
    BackupPlanArn: answer?.BackupPlanArn,
    VersionId: answer?.VersionId,
    BackupPlan: {
      BackupPlanName: plan.BackupPlanName,
      BackupPlanRule: (plan.Rules ?? []).map((rule) => ({
        RuleName: rule.RuleName,
        TargetBackupVault: rule.TargetBackupVaultName,
        ScheduleExpression: rule.ScheduleExpression,
        ScheduleExpressionTimezone: 'Etc/UTC',
        StartWindowMinutes: rule.StartWindowMinutes ?? 480,
        CompletionWindowMinutes: rule.CompletionWindowMinutes ?? 10_080,
        ...(rule.Lifecycle && {
          Lifecycle: {
            DeleteAfterDays: rule.Lifecycle.DeleteAfterDays,
            MoveToColdStorageAfterDays: rule.Lifecycle.MoveToColdStorageAfterDays,
          },
        }),
        RecoveryPointTags: rule.RecoveryPointTags,
        CopyActions: some(rule.CopyActions?.map((action) => plain(action))),
      })),
    },
    ...(tags && { BackupPlanTags: tags }),
  };
};

export const files: Readonly<Record<string, Reader>> = {
  'AWS::Backup::BackupPlan': backupPlan,
  'AWS::Backup::BackupVault': backupVault,
  'AWS::EFS::AccessPoint': accessPoint,
  'AWS::EFS::FileSystem': fileSystem,
  'AWS::EFS::MountTarget': mountTarget,
};
