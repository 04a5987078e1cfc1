import {
  BackupClient,
  DeleteBackupPlanCommand,
  DeleteBackupVaultLockConfigurationCommand,
} from '@aws-sdk/client-backup';
import { UpdateContinuousBackupsCommand, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { EFSClient, PutFileSystemPolicyCommand, PutLifecycleConfigurationCommand } from '@aws-sdk/client-efs';
import {
  DeletePublicAccessBlockCommand,
  PutBucketAccelerateConfigurationCommand,
  PutBucketEncryptionCommand,
  PutBucketInventoryConfigurationCommand,
  PutBucketLoggingCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketOwnershipControlsCommand,
  PutBucketPolicyCommand,
  PutBucketTaggingCommand,
  PutBucketVersioningCommand,
  PutBucketWebsiteCommand,
  PutObjectLockConfigurationCommand,
} from '@aws-sdk/client-s3';
import { allow, type BackdoorChange } from '../changes.js';

const Bucket = 'estate-b-data';

const exposure: readonly BackdoorChange[] = [
  {
    name: 'nothing keeps a bucket from being public any more',
    apply: ({ s3 }) => s3.send(new DeletePublicAccessBlockCommand({ Bucket })),
    expected: [{ address: 'aws_s3_bucket_public_access_block.data' }],
  },
  {
    name: 'the policy of a bucket lost its statement about TLS',
    apply: ({ s3 }) =>
      s3.send(
        new PutBucketPolicyCommand({
          Bucket,
          Policy: allow({ Principal: { AWS: 'arn:aws:iam::123456789012:root' } }, 's3:*', `arn:aws:s3:::${Bucket}/*`),
        }),
      ),
    expected: [{ address: 'aws_s3_bucket_policy.data', attribute: 'policy' }],
  },
  {
    name: 'a policy was put on a bucket that has none',
    apply: ({ s3 }) =>
      s3.send(
        new PutBucketPolicyCommand({
          Bucket: 'estate-b-bare',
          Policy: allow({ Principal: '*' }, 's3:GetObject', 'arn:aws:s3:::estate-b-bare/*'),
        }),
      ),
    expected: [{ address: 'aws_s3_bucket.bare', attribute: 'policy' }],
  },
  {
    name: 'access to a bucket is no longer logged',
    apply: ({ s3 }) => s3.send(new PutBucketLoggingCommand({ Bucket, BucketLoggingStatus: {} })),
    expected: [{ address: 'aws_s3_bucket_logging.data' }],
  },
  {
    name: 'writers own what they write',
    apply: ({ s3 }) =>
      s3.send(
        new PutBucketOwnershipControlsCommand({
          Bucket: 'estate-b-logs',
          OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] },
        }),
      ),
    expected: [{ address: 'aws_s3_bucket_ownership_controls.logs', attribute: 'rule[0].object_ownership' }],
  },
  {
    name: 'a bucket tells one more queue, and of deletions too',
    apply: ({ s3 }, of) =>
      s3.send(
        new PutBucketNotificationConfigurationCommand({
          Bucket,
          NotificationConfiguration: {
            EventBridgeConfiguration: {},
            QueueConfigurations: [{ QueueArn: of('aws_sqs_queue.dead', 'arn'), Events: ['s3:ObjectCreated:*'] }],
            TopicConfigurations: [
              {
                TopicArn: of('aws_sns_topic.full', 'arn'),
                Events: ['s3:ObjectRemoved:Delete', 's3:ObjectRemoved:DeleteMarkerCreated'],
              },
            ],
          },
        }),
      ),
    expected: [{ address: 'aws_s3_bucket_notification.data', attribute: 'queue' }],
  },
];

const settings: readonly BackdoorChange[] = [
  {
    name: 'versioning of a copy was suspended',
    apply: ({ s3 }) =>
      s3.send(
        new PutBucketVersioningCommand({ Bucket: 'estate-b-copy', VersioningConfiguration: { Status: 'Suspended' } }),
      ),
    expected: [{ address: 'aws_s3_bucket_versioning.copy', attribute: 'versioning_configuration[0].status' }],
  },
  {
    name: 'a copy is encrypted with another kind of key',
    apply: ({ s3 }) =>
      s3.send(
        new PutBucketEncryptionCommand({
          Bucket: 'estate-b-copy',
          ServerSideEncryptionConfiguration: {
            Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
          },
        }),
      ),
    expected: [
      {
        address: 'aws_s3_bucket_server_side_encryption_configuration.copy',
        attribute: 'rule[0].apply_server_side_encryption_by_default[0].sse_algorithm',
      },
    ],
  },
  {
    name: 'objects are locked for a day only',
    apply: ({ s3 }) =>
      s3.send(
        new PutObjectLockConfigurationCommand({
          Bucket,
          ObjectLockConfiguration: {
            ObjectLockEnabled: 'Enabled',
            Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } },
          },
        }),
      ),
    expected: [
      { address: 'aws_s3_bucket_object_lock_configuration.data', attribute: 'rule[0].default_retention[0].days' },
    ],
  },
  {
    name: 'a site shows another page for errors',
    apply: ({ s3 }) =>
      s3.send(
        new PutBucketWebsiteCommand({
          Bucket: 'estate-b-bare',
          WebsiteConfiguration: {
            IndexDocument: { Suffix: 'index.html' },
            ErrorDocument: { Key: 'oops.html' },
            RoutingRules: [
              { Condition: { KeyPrefixEquals: 'docs/' }, Redirect: { ReplaceKeyPrefixWith: 'documents/' } },
            ],
          },
        }),
      ),
    expected: [{ address: 'aws_s3_bucket_website_configuration.site', attribute: 'error_document[0].key' }],
  },
  {
    name: 'a bucket is no longer accelerated',
    apply: ({ s3 }) =>
      s3.send(
        new PutBucketAccelerateConfigurationCommand({ Bucket, AccelerateConfiguration: { Status: 'Suspended' } }),
      ),
    expected: [{ address: 'aws_s3_bucket_accelerate_configuration.data', attribute: 'status' }],
  },
  {
    name: 'an inventory is made every day',
    apply: ({ s3 }) =>
      s3.send(
        new PutBucketInventoryConfigurationCommand({
          Bucket,
          Id: 'weekly',
          InventoryConfiguration: {
            Id: 'weekly',
            IsEnabled: true,
            IncludedObjectVersions: 'All',
            Filter: { Prefix: 'raw/' },
            Schedule: { Frequency: 'Daily' },
            Destination: {
              S3BucketDestination: { Bucket: 'arn:aws:s3:::estate-b-logs', Format: 'CSV', Prefix: 'inventory' },
            },
          },
        }),
      ),
    expected: [{ address: 'aws_s3_bucket_inventory.data', attribute: 'schedule[0].frequency' }],
  },
  {
    name: 'a bucket has another owner, one tag more and one less',
    apply: ({ s3 }) =>
      s3.send(
        new PutBucketTaggingCommand({
          Bucket,
          Tagging: {
            TagSet: [
              { Key: 'Owner', Value: 'somebody' },
              { Key: 'Classification', Value: 'internal' },
              { Key: 'Estate', Value: 'b' },
              { Key: 'ManagedBy', Value: 'terraform' },
              { Key: 'Temporary', Value: 'yes' },
            ],
          },
        }),
      ),
    expected: [
      { address: 'aws_s3_bucket.data', attribute: 'tags["Owner"]' },
      { address: 'aws_s3_bucket.data', attribute: 'tags["Temporary"]' },
      { address: 'aws_s3_bucket.data', attribute: 'tags["Zone"]' },
    ],
  },
];

const stores: readonly BackdoorChange[] = [
  {
    name: 'a table can no longer be taken back to an earlier hour',
    apply: ({ dynamodb }) =>
      dynamodb.send(
        new UpdateContinuousBackupsCommand({
          TableName: 'estate-b-full',
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: false },
        }),
      ),
    expected: [{ address: 'aws_dynamodb_table.full', attribute: 'point_in_time_recovery[0].enabled' }],
  },
  {
    name: 'a table of a module is protected against deletion',
    apply: ({ dynamodb }) =>
      dynamodb.send(new UpdateTableCommand({ TableName: 'estate-b-orders', DeletionProtectionEnabled: true })),
    expected: [
      { address: 'module.service["orders"].aws_dynamodb_table.this', attribute: 'deletion_protection_enabled' },
    ],
  },
  {
    name: 'a table writes faster',
    apply: ({ dynamodb }) =>
      dynamodb.send(
        new UpdateTableCommand({
          TableName: 'estate-b-bare',
          ProvisionedThroughput: { ReadCapacityUnits: 5, WriteCapacityUnits: 40 },
        }),
      ),
    expected: [{ address: 'aws_dynamodb_table.bare', attribute: 'write_capacity' }],
  },
  {
    name: 'anybody may mount a file system',
    apply: ({ of: client }, of) =>
      client(EFSClient).send(
        new PutFileSystemPolicyCommand({
          FileSystemId: of('aws_efs_file_system.full', 'id'),
          Policy: allow({ Principal: { AWS: '*' } }, 'elasticfilesystem:*'),
        }),
      ),
    expected: [{ address: 'aws_efs_file_system_policy.full', attribute: 'policy' }],
  },
  {
    name: 'files are never moved to a cheaper class',
    apply: ({ of: client }, of) =>
      client(EFSClient).send(
        new PutLifecycleConfigurationCommand({
          FileSystemId: of('aws_efs_file_system.full', 'id'),
          LifecyclePolicies: [{ TransitionToPrimaryStorageClass: 'AFTER_1_ACCESS' }],
        }),
      ),
    expected: [{ address: 'aws_efs_file_system.full', attribute: 'lifecycle_policy[0]' }],
  },
  {
    name: 'a vault is no longer locked',
    apply: ({ of: client }) =>
      client(BackupClient).send(new DeleteBackupVaultLockConfigurationCommand({ BackupVaultName: 'estate-b-full' })),
    expected: [{ address: 'aws_backup_vault_lock_configuration.full' }],
  },
  {
    name: 'a backup plan was deleted',
    apply: ({ of: client }, of) =>
      client(BackupClient).send(new DeleteBackupPlanCommand({ BackupPlanId: of('aws_backup_plan.full', 'id') })),
    expected: [{ address: 'aws_backup_plan.full' }],
  },
];

export const storageChanges: readonly BackdoorChange[] = [...exposure, ...settings, ...stores];
