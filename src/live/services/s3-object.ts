import { GetObjectTaggingCommand, HeadObjectCommand, type HeadObjectCommandOutput } from '@aws-sdk/client-s3';
import { failure } from '../reading/failure.js';
import { partsOf, readsOne, type Draft } from './reader.js';
import { s3Client } from './s3-client.js';

/** `BUCKET|KEY`. What S3 says of the object; its body is never asked for. */
export const reader = readsOne(s3Client, async (client, identifier, abortSignal) => {
  const [Bucket = '', Key = ''] = partsOf(identifier, 2);
  const head = await client.send(new HeadObjectCommand({ Bucket, Key }), { abortSignal }).catch(explain);
  const { TagSet } = await client.send(new GetObjectTaggingCommand({ Bucket, Key }), { abortSignal });
  return documentOf(Bucket, Key, head, TagSet);
});

/** An answer to HEAD has no body, and so no message: only the status is left. */
function explain(error: unknown): never {
  const { $metadata } = error as { readonly $metadata?: { readonly httpStatusCode?: number } };
  if ($metadata?.httpStatusCode === 403) {
    throw failure(
      'AccessDenied',
      'S3 answered 403 to HEAD, which is also what it says of a missing object to whoever may not list the bucket',
    );
  }
  throw error;
}

function documentOf(Bucket: string, Key: string, head: HeadObjectCommandOutput, tags: Draft | undefined): Draft {
  return {
    ...{ Bucket, Key, Tags: tags },
    ETag: head.ETag?.replaceAll('"', ''),
    VersionId: head.VersionId,
    ContentLength: head.ContentLength,
    CacheControl: head.CacheControl,
    ContentDisposition: head.ContentDisposition,
    ContentEncoding: head.ContentEncoding,
    ContentLanguage: head.ContentLanguage,
    ContentType: head.ContentType,
    WebsiteRedirectLocation: head.WebsiteRedirectLocation,
    Metadata: head.Metadata,
    StorageClass: head.StorageClass,
    ServerSideEncryption: head.ServerSideEncryption,
    SSEKMSKeyId: head.SSEKMSKeyId,
    BucketKeyEnabled: head.BucketKeyEnabled,
    ObjectLockMode: head.ObjectLockMode,
    ObjectLockRetainUntilDate: head.ObjectLockRetainUntilDate,
    ObjectLockLegalHoldStatus: head.ObjectLockLegalHoldStatus,
  };
}
