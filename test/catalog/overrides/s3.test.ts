import { describe, expect, it } from '@jest/globals';
import { s3 } from '../../../src/catalog/overrides/s3.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, mappingOf } from './compare.js';

const lifecycle = mappingOf(s3, 'aws_s3_bucket_lifecycle_configuration');
const encryption = mappingOf(s3, 'aws_s3_bucket_server_side_encryption_configuration');
const logging = mappingOf(s3, 'aws_s3_bucket_logging');
const versioning = mappingOf(s3, 'aws_s3_bucket_versioning');
const bucket = mappingOf(s3, 'aws_s3_bucket');

const rule = {
  id: 'short',
  status: 'Enabled',
  prefix: '',
  filter: [
    {
      prefix: null,
      object_size_greater_than: null,
      object_size_less_than: null,
      tag: [],
      and: [
        {
          prefix: 'tmp/',
          object_size_greater_than: 1024,
          object_size_less_than: 0,
          tags: { lifetime: 'short', class: 'scratch' },
        },
      ],
    },
  ],
  expiration: [{ date: null, days: 3, expired_object_delete_marker: false }],
  noncurrent_version_expiration: [{ noncurrent_days: 60, newer_noncurrent_versions: 3 }],
  abort_incomplete_multipart_upload: [],
  noncurrent_version_transition: [],
  transition: [],
};
const intended = { bucket: 'b', rule: [rule], transition_default_minimum_object_size: 'all_storage_classes_128K' };
const liveRule = {
  Id: 'short',
  Status: 'Enabled',
  Prefix: 'tmp/',
  ObjectSizeGreaterThan: '1024',
  TagFilters: [
    { Key: 'class', Value: 'scratch' },
    { Key: 'lifetime', Value: 'short' },
  ],
  ExpirationInDays: 3,
  NoncurrentVersionExpiration: { NoncurrentDays: 60, NewerNoncurrentVersions: 3 },
};
const live = (change: JsonObject) => ({
  BucketName: 'b',
  LifecycleConfiguration: {
    Rules: [{ ...liveRule, ...change }],
    TransitionDefaultMinimumObjectSize: 'all_storage_classes_128K',
  },
});

describe('a lifecycle rule whose filter joins several conditions', () => {
  it('is the same laid out flat', () => {
    expect(changesOf(lifecycle, intended, live({}))).toEqual([]);
  });

  it.each([
    [
      'a size',
      { ObjectSizeGreaterThan: '1' },
      ['rule[0].filter[0].and[0].object_size_greater_than', 'replace', 1024, 1],
    ],
    ['a prefix', { Prefix: 'x/' }, ['rule[0].filter[0].and[0].prefix', 'replace', 'tmp/', 'x/']],
    [
      'the versions kept',
      { NoncurrentVersionExpiration: { NoncurrentDays: 60, NewerNoncurrentVersions: 1 } },
      ['rule[0].noncurrent_version_expiration[0].newer_noncurrent_versions', 'replace', 3, 1],
    ],
    [
      'a tag',
      { TagFilters: [{ Key: 'lifetime', Value: 'short' }] },
      ['rule[0].filter[0].and[0].tags["class"]', 'remove', 'scratch', null],
    ],
  ])('shows that %s was changed', (_name, change, expected) => {
    expect(changesOf(lifecycle, intended, live(change))).toEqual([expected]);
  });

  it('shows an older minimum object size only where Terraform asked for another', () => {
    const document = live({});
    const older = {
      ...document,
      LifecycleConfiguration: {
        ...document.LifecycleConfiguration,
        TransitionDefaultMinimumObjectSize: 'varies_by_storage_class',
      },
    };
    expect(changesOf(lifecycle, intended, older)).toHaveLength(1);
    expect(changesOf(lifecycle, { ...intended, transition_default_minimum_object_size: null }, older)).toEqual([]);
  });
});

describe('encryption of a bucket', () => {
  const encrypted = (rules: JsonObject[]) => ({
    BucketName: 'b',
    BucketEncryption: { ServerSideEncryptionConfiguration: rules },
  });
  const managed = { SSEAlgorithm: 'AES256' };

  it('by S3 itself is what a bucket has that says nothing', () => {
    const plain = encrypted([
      {
        BucketKeyEnabled: false,
        ServerSideEncryptionByDefault: managed,
        BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] },
      },
    ]);
    expect(changesOf(bucket, { bucket: 'b', server_side_encryption_configuration: [] }, plain)).toEqual([]);
    expect(changesOf(bucket, { bucket: 'b' }, { BucketName: 'b' })).toEqual([]);
  });

  it('shows that blocked kinds of encryption are allowed again, where Terraform blocks them', () => {
    const attributes = {
      bucket: 'b',
      rule: [
        {
          bucket_key_enabled: false,
          blocked_encryption_types: ['SSE-C'],
          apply_server_side_encryption_by_default: [{ sse_algorithm: 'AES256', kms_master_key_id: '' }],
        },
      ],
    };
    const blocked = { ServerSideEncryptionByDefault: managed, BlockedEncryptionTypes: { EncryptionType: ['SSE-C'] } };
    expect(changesOf(encryption, attributes, encrypted([blocked]))).toEqual([]);
    expect(changesOf(encryption, attributes, encrypted([{ ServerSideEncryptionByDefault: managed }]))).toEqual([
      ['rule[0].blocked_encryption_types', 'remove', ['SSE-C'], null],
    ]);
  });
});

describe('access logs', () => {
  const attributes = {
    bucket: 'b',
    target_bucket: 'logs',
    target_prefix: 'b/',
    target_object_key_format: [{ partitioned_prefix: [{ partition_date_source: 'EventTime' }], simple_prefix: [] }],
  };
  const written = (format: JsonObject) => ({
    BucketName: 'b',
    LoggingConfiguration: { DestinationBucketName: 'logs', LogFilePrefix: 'b/', TargetObjectKeyFormat: format },
  });

  it('are the same with their keys by event time', () => {
    expect(
      changesOf(logging, attributes, written({ PartitionedPrefix: { PartitionDateSource: 'EventTime' } })),
    ).toEqual([]);
  });

  it('show that keys are no longer partitioned', () => {
    const [first, ...rest] = changesOf(logging, attributes, written({ SimplePrefix: {} }));
    expect(rest).toEqual([]);
    expect(first?.slice(0, 2)).toEqual([
      'target_object_key_format[0].partitioned_prefix[0].partition_date_source',
      'remove',
    ]);
  });
});

describe('versioning', () => {
  const attributes = (status: string) => ({ bucket: 'b', versioning_configuration: [{ status, mfa_delete: '' }] });

  it('that never was on has no status in AWS', () => {
    expect(changesOf(versioning, attributes('Disabled'), { BucketName: 'b' })).toEqual([]);
  });

  it('that was switched on by hand shows', () => {
    const on = { BucketName: 'b', VersioningConfiguration: { Status: 'Enabled' } };
    expect(changesOf(versioning, attributes('Disabled'), on)).toEqual([
      ['versioning_configuration[0].status', 'replace', 'Suspended', 'Enabled'],
    ]);
  });

  it('that was taken away whole shows', () => {
    expect(changesOf(versioning, attributes('Enabled'), { BucketName: 'b' })).toHaveLength(1);
  });
});

describe('replication written inline', () => {
  const attributes = {
    bucket: 'b',
    replication_configuration: [
      {
        role: 'arn:aws:iam::123456789012:role/r',
        rules: [
          {
            id: 'all',
            status: 'Enabled',
            priority: 1,
            prefix: '',
            filter: [{ prefix: 'logs/', tags: {} }],
            delete_marker_replication_status: '',
            destination: [
              {
                bucket: 'arn:aws:s3:::copy',
                account_id: '',
                storage_class: 'STANDARD_IA',
                replica_kms_key_id: '',
                access_control_translation: [],
                metrics: [{ minutes: 15, status: 'Enabled' }],
                replication_time: [{ minutes: 15, status: 'Enabled' }],
              },
            ],
            source_selection_criteria: [{ sse_kms_encrypted_objects: [{ enabled: true }] }],
          },
        ],
      },
    ],
  };
  const destination = {
    Bucket: 'arn:aws:s3:::copy',
    StorageClass: 'STANDARD_IA',
    Metrics: { Status: 'Enabled', EventThreshold: { Minutes: 15 } },
    ReplicationTime: { Status: 'Enabled', Time: { Minutes: 15 } },
  };
  const replicated = (change: JsonObject) => ({
    BucketName: 'b',
    ReplicationConfiguration: {
      Role: 'arn:aws:iam::123456789012:role/r',
      Rules: [
        {
          Id: 'all',
          Status: 'Enabled',
          Priority: 1,
          Filter: { Prefix: 'logs/' },
          DeleteMarkerReplication: { Status: 'Disabled' },
          Destination: { ...destination, ...change },
          SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: 'Enabled' } },
        },
      ],
    },
  });

  it('is the same in the layout of CloudFormation', () => {
    expect(changesOf(bucket, attributes, replicated({}))).toEqual([]);
  });

  it('shows that copies go elsewhere', () => {
    expect(changesOf(bucket, attributes, replicated({ Bucket: 'arn:aws:s3:::thief' }))).toEqual([
      [
        'replication_configuration[0].rules[0].destination[0].bucket',
        'replace',
        'arn:aws:s3:::copy',
        'arn:aws:s3:::thief',
      ],
    ]);
  });
});

describe('a website written inline', () => {
  const redirecting = (protocol: string) => ({
    BucketName: 'b',
    WebsiteConfiguration: { RedirectAllRequestsTo: { HostName: 'example.com', Protocol: protocol } },
  });
  const attributes = {
    bucket: 'b',
    website: [{ redirect_all_requests_to: 'https://example.com', index_document: '' }],
  };

  it('redirects to the same host', () => {
    expect(changesOf(bucket, attributes, redirecting('https'))).toEqual([]);
  });

  it('shows that it redirects without TLS', () => {
    expect(changesOf(bucket, attributes, redirecting('http'))).toHaveLength(1);
  });
});
