import type { TypeMapping } from '../model.js';
import { bool, exact, map, tags, text, twin } from './dsl.js';

const chosen = { whenUnset: 'service-chooses' } as const;

/** What S3 says of an object without handing it out: its ETag changes with its content. */
const object = exact('aws_s3_object', 'Driftline::S3::Object', {
  reader: 's3',
  identifiers: ['{bucket}|{key}'],
  lenses: [
    text('bucket', '/Bucket'),
    text('key', '/Key'),
    text('etag', '/ETag', chosen),
    text('cache_control', '/CacheControl'),
    text('content_disposition', '/ContentDisposition'),
    text('content_encoding', '/ContentEncoding'),
    text('content_language', '/ContentLanguage'),
    text('content_type', '/ContentType', chosen),
    map('metadata', '/Metadata'),
    text('storage_class', '/StorageClass', { default: 'STANDARD' }),
    text('server_side_encryption', '/ServerSideEncryption', chosen),
    text('kms_key_id', '/SSEKMSKeyId', { ...chosen, equivalences: ['kms-key'] }),
    bool('bucket_key_enabled', '/BucketKeyEnabled', chosen),
    text('website_redirect', '/WebsiteRedirectLocation'),
    text('object_lock_legal_hold_status', '/ObjectLockLegalHoldStatus', { default: 'OFF' }),
    text('object_lock_mode', '/ObjectLockMode', chosen),
    text('object_lock_retain_until_date', '/ObjectLockRetainUntilDate', { ...chosen, equivalences: ['same-instant'] }),
    tags(),
  ],
  unverified: {
    acl: 'not-returned',
    checksum_algorithm: 'not-returned',
    content: 'never-asked',
    content_base64: 'never-asked',
    force_destroy: 'terraform-only',
    override_provider: 'terraform-only',
    source: 'never-asked',
    source_hash: 'terraform-only',
  },
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html',
});

/** The older name of the same resource. */
const bucketObject = twin('aws_s3_bucket_object', {
  ...object,
  unverified: {
    acl: 'not-returned',
    content: 'never-asked',
    content_base64: 'never-asked',
    force_destroy: 'terraform-only',
    source: 'never-asked',
    source_hash: 'terraform-only',
  },
});

export const s3Objects: readonly TypeMapping[] = [object, bucketObject];
