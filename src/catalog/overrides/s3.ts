import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, companion, exact, keyed, number, owned, policy, set, table, tags, text } from './dsl.js';
import { bucketFacet } from './s3-facets.js';
import { legacyBucketConfiguration } from './s3-legacy.js';
import { eventTargets } from './s3-parts.js';

const bucketDocs = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html';

const statements = policy('policy', '/PolicyDocument', { equivalences: ['log-delivery-statements'] });

const publicAccessBlocked: readonly Lens[] = [
  bool('block_public_acls', '/BlockPublicAcls', { default: true }),
  bool('block_public_policy', '/BlockPublicPolicy', { default: true }),
  bool('ignore_public_acls', '/IgnorePublicAcls', { default: true }),
  bool('restrict_public_buckets', '/RestrictPublicBuckets', { default: true }),
];

const bucket = exact('aws_s3_bucket', 'AWS::S3::Bucket', {
  identifiers: ['{bucket}', '{id}'],
  lenses: [
    text('bucket', '/BucketName'),
    bool('object_lock_enabled', '/ObjectLockEnabled', { equivalences: ['s3-object-lock-either-way'] }),
    tags(),
    ...legacyBucketConfiguration,
    owned(block('notification', '/NotificationConfiguration', eventTargets)),
    // New buckets block all of it since April 2023, older ones have no such setting until somebody makes one.
    owned(block('public_access_block', '/PublicAccessBlockConfiguration', publicAccessBlocked)),
  ],
  unverified: {
    bucket_prefix: 'creation-only',
    force_destroy: 'terraform-only',
    acl: 'write-only',
    grant: 'not-returned',
    request_payer: 'not-returned',
    'versioning.mfa_delete': 'not-returned',
    'lifecycle_rule.expiration.expired_object_delete_marker': 'write-only',
    'replication_configuration.rules.prefix': 'write-only',
  },
  companions: [companion('AWS::S3::BucketPolicy', ['{bucket}', '{id}'], [statements])],
  source: bucketDocs,
});

const versioning = bucketFacet(
  'aws_s3_bucket_versioning',
  undefined,
  [
    block('versioning_configuration', '/VersioningConfiguration', [
      // A bucket that never had versions has no status at all; Terraform calls that Disabled.
      table(
        'status',
        '/Status',
        { Suspended: 'Suspended', Enabled: 'Enabled', Disabled: 'Suspended' },
        { default: 'Suspended' },
      ),
    ]),
  ],
  { expected_bucket_owner: 'terraform-only', mfa: 'write-only', 'versioning_configuration.mfa_delete': 'not-returned' },
);

const publicAccessBlock = bucketFacet(
  'aws_s3_bucket_public_access_block',
  '/PublicAccessBlockConfiguration',
  [
    bool('block_public_acls', '/PublicAccessBlockConfiguration/BlockPublicAcls'),
    bool('block_public_policy', '/PublicAccessBlockConfiguration/BlockPublicPolicy'),
    bool('ignore_public_acls', '/PublicAccessBlockConfiguration/IgnorePublicAcls'),
    bool('restrict_public_buckets', '/PublicAccessBlockConfiguration/RestrictPublicBuckets'),
  ],
  { skip_destroy: 'terraform-only' },
);

const encryption = bucketFacet(
  'aws_s3_bucket_server_side_encryption_configuration',
  undefined,
  [
    blocks('rule', '/BucketEncryption/ServerSideEncryptionConfiguration', 'list', [
      bool('bucket_key_enabled', '/BucketKeyEnabled'),
      block('apply_server_side_encryption_by_default', '/ServerSideEncryptionByDefault', [
        text('sse_algorithm', '/SSEAlgorithm', { default: 'AES256' }),
        text('kms_master_key_id', '/KMSMasterKeyID', { equivalences: ['kms-key'] }),
      ]),
      set('blocked_encryption_types', '/BlockedEncryptionTypes/EncryptionType', {
        default: ['NONE'],
        whenUnset: 'service-chooses',
        source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/blocking-unblocking-s3-c-encryption-gpb.html',
      }),
    ]),
  ],
  { expected_bucket_owner: 'terraform-only' },
);

const sizeAndPrefix: readonly Lens[] = [
  text('prefix', '/Prefix'),
  number('object_size_greater_than', '/ObjectSizeGreaterThan'),
  number('object_size_less_than', '/ObjectSizeLessThan'),
];

const lifecycleRule: readonly Lens[] = [
  text('id', '/Id'),
  text('status', '/Status'),
  // CloudFormation lays the filter out flat in the rule, whichever of Terraform's forms it was written in.
  block('filter', '', [
    ...sizeAndPrefix,
    block('and', '', [...sizeAndPrefix, keyed('tags', '/TagFilters', 'Key', 'Value')]),
    blocks('tag', '/TagFilters', ['Key'], [text('key', '/Key'), text('value', '/Value')]),
  ]),
  text('prefix', '/Prefix'),
  block('abort_incomplete_multipart_upload', '/AbortIncompleteMultipartUpload', [
    number('days_after_initiation', '/DaysAfterInitiation'),
  ]),
  block('expiration', '', [
    text('date', '/ExpirationDate', { equivalences: ['same-instant'] }),
    number('days', '/ExpirationInDays'),
  ]),
  block('noncurrent_version_expiration', '/NoncurrentVersionExpiration', [
    number('noncurrent_days', '/NoncurrentDays'),
    number('newer_noncurrent_versions', '/NewerNoncurrentVersions'),
  ]),
  blocks(
    'noncurrent_version_transition',
    '/NoncurrentVersionTransitions',
    ['StorageClass'],
    [
      text('storage_class', '/StorageClass'),
      number('noncurrent_days', '/TransitionInDays'),
      number('newer_noncurrent_versions', '/NewerNoncurrentVersions'),
    ],
  ),
  blocks(
    'transition',
    '/Transitions',
    ['StorageClass'],
    [
      text('storage_class', '/StorageClass'),
      text('date', '/TransitionDate', { equivalences: ['same-instant'] }),
      number('days', '/TransitionInDays'),
    ],
  ),
];

const lifecycle = bucketFacet(
  'aws_s3_bucket_lifecycle_configuration',
  '/LifecycleConfiguration',
  [
    blocks('rule', '/LifecycleConfiguration/Rules', ['Id'], lifecycleRule),
    text('transition_default_minimum_object_size', '/LifecycleConfiguration/TransitionDefaultMinimumObjectSize', {
      default: 'all_storage_classes_128K',
      // Configurations from before September 2024 keep `varies_by_storage_class`.
      whenUnset: 'service-chooses',
    }),
  ],
  { expected_bucket_owner: 'terraform-only', 'rule.expiration.expired_object_delete_marker': 'write-only' },
);

const logging = bucketFacet(
  'aws_s3_bucket_logging',
  '/LoggingConfiguration',
  [
    text('target_bucket', '/LoggingConfiguration/DestinationBucketName'),
    text('target_prefix', '/LoggingConfiguration/LogFilePrefix'),
    block('target_object_key_format', '/LoggingConfiguration/TargetObjectKeyFormat', [
      block('partitioned_prefix', '/PartitionedPrefix', [text('partition_date_source', '/PartitionDateSource')]),
    ]),
  ],
  { expected_bucket_owner: 'terraform-only', target_grant: 'not-returned' },
);

const ownershipControls = bucketFacet('aws_s3_bucket_ownership_controls', '/OwnershipControls', [
  blocks('rule', '/OwnershipControls/Rules', 'list', [text('object_ownership', '/ObjectOwnership')]),
]);

const cors = bucketFacet(
  'aws_s3_bucket_cors_configuration',
  '/CorsConfiguration',
  [
    blocks('cors_rule', '/CorsConfiguration/CorsRules', 'set', [
      text('id', '/Id'),
      set('allowed_headers', '/AllowedHeaders'),
      set('allowed_methods', '/AllowedMethods'),
      set('allowed_origins', '/AllowedOrigins'),
      set('expose_headers', '/ExposedHeaders'),
      number('max_age_seconds', '/MaxAge'),
    ]),
  ],
  { expected_bucket_owner: 'terraform-only' },
);

const bucketPolicy = exact('aws_s3_bucket_policy', 'AWS::S3::BucketPolicy', {
  identifiers: ['{bucket}', '{id}'],
  lenses: [text('bucket', '/Bucket'), statements],
  unverified: {},
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html',
});

export const s3: readonly TypeMapping[] = [
  bucket,
  versioning,
  publicAccessBlock,
  encryption,
  lifecycle,
  logging,
  ownershipControls,
  cors,
  bucketPolicy,
];
