import { describeRows, type Row } from './row.js';

/** Buckets as provider 3 wrote them. */
const role = 'arn:aws:iam::123456789012:role/r';

const inlineBucket: Row['state'] = {
  id: 'data',
  bucket: 'data',
  acl: 'private',
  arn: 'arn:aws:s3:::data',
  force_destroy: false,
  request_payer: 'BucketOwner',
  acceleration_status: '',
  policy: null,
  grant: [],
  versioning: [{ enabled: true, mfa_delete: false }],
  server_side_encryption_configuration: [
    {
      rule: [
        {
          bucket_key_enabled: false,
          apply_server_side_encryption_by_default: [{ sse_algorithm: 'aws:kms', kms_master_key_id: 'alias/data' }],
        },
      ],
    },
  ],
  logging: [{ target_bucket: 'logs', target_prefix: 'data/' }],
  lifecycle_rule: [
    {
      id: 'old',
      enabled: true,
      prefix: 'tmp/',
      tags: {},
      abort_incomplete_multipart_upload_days: 7,
      expiration: [{ days: 30, date: '', expired_object_delete_marker: false }],
      transition: [{ days: 10, date: '', storage_class: 'STANDARD_IA' }],
      noncurrent_version_expiration: [{ days: 5 }],
      noncurrent_version_transition: [],
    },
  ],
  cors_rule: [
    {
      allowed_headers: ['*'],
      allowed_methods: ['GET', 'PUT'],
      allowed_origins: ['https://a.example'],
      expose_headers: ['ETag'],
      max_age_seconds: 3000,
    },
  ],
  website: [
    { index_document: 'index.html', error_document: 'error.html', redirect_all_requests_to: '', routing_rules: '' },
  ],
  replication_configuration: [
    {
      role,
      rules: [
        {
          id: 'all',
          status: 'Enabled',
          priority: 0,
          prefix: '',
          filter: [],
          delete_marker_replication_status: '',
          source_selection_criteria: [],
          destination: [
            {
              bucket: 'arn:aws:s3:::copy',
              storage_class: 'STANDARD',
              replica_kms_key_id: '',
              account_id: '',
              access_control_translation: [],
              metrics: [],
              replication_time: [],
            },
          ],
        },
      ],
    },
  ],
  object_lock_configuration: [
    { object_lock_enabled: 'Enabled', rule: [{ default_retention: [{ mode: 'GOVERNANCE', days: 5, years: 0 }] }] },
  ],
  tags: { A: '1' },
  tags_all: { A: '1' },
};
const bucketRule = {
  Id: 'old',
  Status: 'Enabled',
  Prefix: 'tmp/',
  AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
  ExpirationInDays: 30,
  Transitions: [{ StorageClass: 'STANDARD_IA', TransitionInDays: 10 }],
  NoncurrentVersionExpiration: { NoncurrentDays: 5 },
};
const bucketLive: Row['live'] = {
  BucketName: 'data',
  Arn: 'arn:aws:s3:::data',
  VersioningConfiguration: { Status: 'Enabled' },
  BucketEncryption: {
    ServerSideEncryptionConfiguration: [
      {
        BucketKeyEnabled: false,
        ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'alias/data' },
      },
    ],
  },
  LoggingConfiguration: { DestinationBucketName: 'logs', LogFilePrefix: 'data/' },
  LifecycleConfiguration: { Rules: [bucketRule], TransitionDefaultMinimumObjectSize: 'all_storage_classes_128K' },
  CorsConfiguration: {
    CorsRules: [
      {
        AllowedHeaders: ['*'],
        AllowedMethods: ['PUT', 'GET'],
        AllowedOrigins: ['https://a.example'],
        ExposedHeaders: ['ETag'],
        MaxAge: 3000,
      },
    ],
  },
  WebsiteConfiguration: { IndexDocument: 'index.html', ErrorDocument: 'error.html' },
  ReplicationConfiguration: {
    Role: role,
    Rules: [
      {
        Id: 'all',
        Status: 'Enabled',
        Prefix: '',
        Destination: { Bucket: 'arn:aws:s3:::copy', StorageClass: 'STANDARD' },
      },
    ],
  },
  ObjectLockEnabled: true,
  ObjectLockConfiguration: {
    ObjectLockEnabled: 'Enabled',
    Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 5 } },
  },
  OwnershipControls: { Rules: [{ ObjectOwnership: 'ObjectWriter' }] },
  Tags: [{ Key: 'A', Value: '1' }],
};

const rows: readonly Row[] = [
  {
    name: 'provider 3: a bucket with everything inline',
    type: 'aws_s3_bucket',
    state: inlineBucket,
    live: bucketLive,
    near: [
      { live: { VersioningConfiguration: { Status: 'Suspended' } }, found: ['versioning[0].enabled'] },
      {
        live: {
          BucketEncryption: {
            ServerSideEncryptionConfiguration: [
              { BucketKeyEnabled: false, ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
            ],
          },
        },
        found: [
          'server_side_encryption_configuration[0].rule[0].apply_server_side_encryption_by_default[0].kms_master_key_id',
          'server_side_encryption_configuration[0].rule[0].apply_server_side_encryption_by_default[0].sse_algorithm',
        ],
      },
      {
        live: { LoggingConfiguration: { DestinationBucketName: 'elsewhere', LogFilePrefix: 'data/' } },
        found: ['logging[0].target_bucket'],
      },
      {
        live: { LifecycleConfiguration: { Rules: [{ ...bucketRule, ExpirationInDays: 1 }] } },
        found: ['lifecycle_rule[0].expiration[0].days'],
      },
      {
        live: {
          CorsConfiguration: {
            CorsRules: [
              {
                AllowedHeaders: ['*'],
                AllowedMethods: ['PUT', 'GET'],
                AllowedOrigins: ['*'],
                ExposedHeaders: ['ETag'],
                MaxAge: 3000,
              },
            ],
          },
        },
        found: ['cors_rule[0].allowed_origins'],
      },
      {
        live: { WebsiteConfiguration: { IndexDocument: 'evil.html', ErrorDocument: 'error.html' } },
        found: ['website[0].index_document'],
      },
      {
        live: {
          ReplicationConfiguration: {
            Role: role,
            Rules: [
              {
                Id: 'all',
                Status: 'Enabled',
                Prefix: '',
                Destination: { Bucket: 'arn:aws:s3:::evil', StorageClass: 'STANDARD' },
              },
            ],
          },
        },
        found: ['replication_configuration[0].rules[0].destination[0].bucket'],
      },
      {
        live: {
          ObjectLockConfiguration: {
            ObjectLockEnabled: 'Enabled',
            Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 1 } },
          },
        },
        found: ['object_lock_configuration[0].rule[0].default_retention[0].days'],
      },
    ],
  },
  {
    name: 'provider 3: a bucket with nothing inline',
    type: 'aws_s3_bucket',
    state: {
      id: 'plain',
      bucket: 'plain',
      acl: 'private',
      versioning: [{ enabled: false, mfa_delete: false }],
      logging: [],
      lifecycle_rule: [],
      cors_rule: [],
      website: [],
      server_side_encryption_configuration: [],
      replication_configuration: [],
      object_lock_configuration: [],
      grant: [],
      tags: {},
    },
    live: {
      BucketName: 'plain',
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [
          { BucketKeyEnabled: false, ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    },
    near: [
      { live: { WebsiteConfiguration: { IndexDocument: 'index.html' } }, found: ['website.index_document'] },
      {
        live: {
          ReplicationConfiguration: {
            Role: role,
            Rules: [{ Id: 'x', Status: 'Enabled', Destination: { Bucket: 'arn:aws:s3:::evil' } }],
          },
        },
        found: ['replication_configuration.role', 'replication_configuration.rules'],
      },
    ],
  },
];

describeRows('provider generations: buckets', rows);
