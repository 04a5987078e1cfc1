import { S3Client } from '@aws-sdk/client-s3';
import type { ClientSettings } from './reader.js';

export function s3Client(settings: ClientSettings): S3Client {
  return new S3Client({
    ...settings,
    // A bucket may be in another region than the provider's.
    followRegionRedirects: true,
    // Emulators have no host name for each bucket.
    forcePathStyle: process.env.AWS_ENDPOINT_URL_S3 !== undefined,
  });
}
