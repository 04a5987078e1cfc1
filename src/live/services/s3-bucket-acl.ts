import { GetBucketAclCommand } from '@aws-sdk/client-s3';
import { readsOne } from './reader.js';
import { s3Client } from './s3-client.js';

/** By bucket: its owner, and whom its access control list lets in. */
export const reader = readsOne(s3Client, async (client, Bucket, abortSignal) => {
  const { Owner, Grants = [] } = await client.send(new GetBucketAclCommand({ Bucket }), { abortSignal });
  return { Bucket, Owner, Grants };
});
