import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, owned, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const fileSystemDocs = `${reference}/aws-resource-efs-filesystem.html`;
const chosen = { whenUnset: 'service-chooses' } as const;
const chosenKey = { ...chosen, equivalences: ['kms-key'] } as const;

const fileSystem = exact('aws_efs_file_system', 'AWS::EFS::FileSystem', {
  identifiers: ['{id}'],
  lenses: [
    text('availability_zone_name', '/AvailabilityZoneName', chosen),
    bool('encrypted', '/Encrypted', chosen),
    text('kms_key_id', '/KmsKeyId', chosenKey),
    text('performance_mode', '/PerformanceMode', { default: 'generalPurpose' }),
    text('throughput_mode', '/ThroughputMode', { default: 'bursting' }),
    number('provisioned_throughput_in_mibps', '/ProvisionedThroughputInMibps'),
    // Each says when a file moves to one other class; their order says nothing.
    blocks(
      'lifecycle_policy',
      '/LifecyclePolicies',
      'set',
      [
        text('transition_to_archive', '/TransitionToArchive'),
        text('transition_to_ia', '/TransitionToIA'),
        text('transition_to_primary_storage_class', '/TransitionToPrimaryStorageClass'),
      ],
      { args: { kinds: true } },
    ),
    block('protection', '/FileSystemProtection', [
      text('replication_overwrite', '/ReplicationOverwriteProtection', { default: 'ENABLED' }),
    ]),
    tags('/FileSystemTags'),
    owned(policy('policy', '/FileSystemPolicy')),
    // One Zone file systems are backed up unless somebody says otherwise.
    owned(
      text('backup_policy', '/BackupPolicy/Status', {
        default: 'DISABLED',
        when: { attribute: 'availability_zone_name', in: [null, ''] },
      }),
    ),
  ],
  unverified: { creation_token: 'not-returned' },
  source: fileSystemDocs,
});

const fileSystemPolicy = exact('aws_efs_file_system_policy', 'AWS::EFS::FileSystem', {
  identifiers: ['{file_system_id}', '{id}'],
  facet: { presence: '/FileSystemPolicy' },
  lenses: [text('file_system_id', '/FileSystemId'), policy('policy', '/FileSystemPolicy')],
  unverified: { bypass_policy_lockout_safety_check: 'write-only' },
  source: fileSystemDocs,
});

const backupPolicy = exact('aws_efs_backup_policy', 'AWS::EFS::FileSystem', {
  identifiers: ['{file_system_id}', '{id}'],
  facet: {},
  lenses: [
    text('file_system_id', '/FileSystemId'),
    block('backup_policy', '/BackupPolicy', [text('status', '/Status', { default: 'DISABLED' })]),
  ],
  unverified: {},
  source: fileSystemDocs,
});

const replication = exact('aws_efs_replication_configuration', 'AWS::EFS::FileSystem', {
  identifiers: ['{source_file_system_id}', '{id}'],
  facet: { presence: '/ReplicationConfiguration' },
  lenses: [
    text('source_file_system_id', '/FileSystemId'),
    blocks('destination', '/ReplicationConfiguration/Destinations', 'set', [
      text('availability_zone_name', '/AvailabilityZoneName', chosen),
      text('file_system_id', '/FileSystemId', { ...chosen, equivalences: ['arn-or-name'] }),
      text('kms_key_id', '/KmsKeyId', chosenKey),
      text('region', '/Region', chosen),
    ]),
  ],
  unverified: {},
  source: fileSystemDocs,
});

const mountTarget = exact('aws_efs_mount_target', 'AWS::EFS::MountTarget', {
  identifiers: ['{id}'],
  lenses: [
    text('file_system_id', '/FileSystemId'),
    text('subnet_id', '/SubnetId'),
    text('ip_address', '/IpAddress', chosen),
    text('ipv6_address', '/Ipv6Address', chosen),
    set('security_groups', '/SecurityGroups', chosen),
  ],
  unverified: { ip_address_type: 'write-only' },
  source: `${reference}/aws-resource-efs-mounttarget.html`,
});

const accessPoint = exact('aws_efs_access_point', 'AWS::EFS::AccessPoint', {
  identifiers: ['{id}'],
  lenses: [
    text('file_system_id', '/FileSystemId', { equivalences: ['arn-or-name'] }),
    block('posix_user', '/PosixUser', [
      // User 0 is root, not nobody.
      text('gid', '/Gid'),
      text('uid', '/Uid'),
      set('secondary_gids', '/SecondaryGids'),
    ]),
    block('root_directory', '/RootDirectory', [
      text('path', '/Path', { default: '/' }),
      block('creation_info', '/CreationInfo', [
        text('owner_gid', '/OwnerGid'),
        text('owner_uid', '/OwnerUid'),
        text('permissions', '/Permissions'),
      ]),
    ]),
    tags('/AccessPointTags'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-efs-accesspoint.html`,
});

export const efs: readonly TypeMapping[] = [
  fileSystem,
  fileSystemPolicy,
  backupPolicy,
  replication,
  mountTarget,
  accessPoint,
];
