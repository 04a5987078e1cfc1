import { GetBucketAclCommand, S3Client } from '@aws-sdk/client-s3';
import { readsOne } from './reader.js';

/** By bucket: its owner, and whom its access control list lets in. */
export const reader = readsOne(
  (settings) =>
    new S3Client({
      ...settings,
      // A bucket may be in another region than the provider's.
      followRegionRedirects: true,
      // Emulators have no host name for each bucket.
      forcePathStyle: process.env.AWS_ENDPOINT_URL_S3 !== undefined,
    }),
  async (client, Bucket, abortSignal) => {
    const { Owner, Grants = [] } = await client.send(new GetBucketAclCommand({ Bucket }), { abortSignal });
    return { Bucket, Owner, Grants };
  },
);
