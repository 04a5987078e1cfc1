import type { TypeMapping } from '../model.js';
import { block, companion, owned, exact, number, policy, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

/** `enabled` here, `Enabled` there. */
const status = text('status', '/Status', { ...chosen, equivalences: ['ignore-case'] });

const s3DirectoryBucket = exact('aws_s3_directory_bucket', 'AWS::S3Express::DirectoryBucket', {
  identifiers: ['{bucket}'],
  lenses: [
    text('bucket', '/BucketName'),
    text('data_redundancy', '/DataRedundancy', chosen),
    block('location', '', [text('name', '/LocationName')]),
    tags(),
  ],
  unverified: { force_destroy: 'terraform-only', 'location.type': 'not-returned', type: 'not-returned' },
  source: `${reference}/aws-resource-s3express-directorybucket.html`,
});

const s3tablesTableBucket = exact('aws_s3tables_table_bucket', 'AWS::S3Tables::TableBucket', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/TableBucketName'),
    block('encryption_configuration', '/EncryptionConfiguration', [
      text('kms_key_arn', '/KMSKeyArn'),
      text('sse_algorithm', '/SSEAlgorithm', { default: 'AES256' }),
    ]),
    block('maintenance_configuration', '', [
      block(
        'iceberg_unreferenced_file_removal',
        '/UnreferencedFileRemoval',
        [
          status,
          block('settings', '', [
            number('non_current_days', '/NoncurrentDays', chosen),
            number('unreferenced_days', '/UnreferencedDays', chosen),
          ]),
        ],
        chosen,
      ),
    ]),
    tags(),
  ],
  unverified: { force_destroy: 'terraform-only' },
  companions: [
    companion('AWS::S3Tables::TableBucketPolicy', ['{arn}'], [owned(policy('resource_policy', '/ResourcePolicy'))]),
  ],
  source: `${reference}/aws-resource-s3tables-tablebucket.html`,
});

const s3tablesTableBucketPolicy = exact('aws_s3tables_table_bucket_policy', 'AWS::S3Tables::TableBucketPolicy', {
  identifiers: ['{table_bucket_arn}'],
  lenses: [policy('resource_policy', '/ResourcePolicy'), text('table_bucket_arn', '/TableBucketARN')],
  unverified: {},
  source: `${reference}/aws-resource-s3tables-tablebucketpolicy.html`,
});

const s3tablesNamespace = exact('aws_s3tables_namespace', 'AWS::S3Tables::Namespace', {
  identifiers: ['{table_bucket_arn}|{namespace}'],
  lenses: [text('namespace', '/Namespace'), text('table_bucket_arn', '/TableBucketARN')],
  unverified: {},
  source: `${reference}/aws-resource-s3tables-namespace.html`,
});

const s3tablesTable = exact('aws_s3tables_table', 'AWS::S3Tables::Table', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/TableName'),
    text('namespace', '/Namespace'),
    text('table_bucket_arn', '/TableBucketARN'),
    text('format', '/OpenTableFormat', { equivalences: ['absent-live'] }),
    block('maintenance_configuration', '', [
      block(
        'iceberg_compaction',
        '/Compaction',
        [status, block('settings', '', [number('target_file_size_mb', '/TargetFileSizeMB', chosen)])],
        chosen,
      ),
      block(
        'iceberg_snapshot_management',
        '/SnapshotManagement',
        [
          status,
          block('settings', '', [
            number('max_snapshot_age_hours', '/MaxSnapshotAgeHours', chosen),
            number('min_snapshots_to_keep', '/MinSnapshotsToKeep', chosen),
          ]),
        ],
        chosen,
      ),
    ]),
    tags(),
  ],
  unverified: { encryption_configuration: 'not-returned', metadata: 'write-only' },
  source: `${reference}/aws-resource-s3tables-table.html`,
});

export const s3Tables: readonly TypeMapping[] = [
  s3DirectoryBucket,
  s3tablesTableBucket,
  s3tablesTableBucketPolicy,
  s3tablesNamespace,
  s3tablesTable,
];
