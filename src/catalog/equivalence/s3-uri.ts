import type { Equivalence } from './equivalence.js';

/** Bucket and key, without the scheme (`s3n` is what EMR writes) and without the slash that ends a folder. */
function place(uri: string): string {
  return uri.replace(/^s3n?:\/\//, '').replace(/\/$/, '');
}

export const s3Uri: Equivalence = {
  id: 's3-uri',
  summary: 'one place in S3, with and without `s3://` in front and a slash at the end',
  source: 'https://docs.aws.amazon.com/AmazonSynthetics/latest/APIReference/API_CreateCanary.html',
  equal: (intended, live) =>
    typeof intended === 'string' && typeof live === 'string' && place(intended) === place(live),
};
