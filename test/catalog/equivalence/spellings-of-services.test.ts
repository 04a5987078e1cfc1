import { describe, expect, it } from '@jest/globals';
import { s3Uri } from '../../../src/catalog/equivalence/s3-uri.js';
import { wordSpelling } from '../../../src/catalog/equivalence/word-spelling.js';
import { here } from './context.js';

describe('a word that AWS defines', () => {
  it.each([
    ['lowestPrice', 'lowest-price'],
    ['parquet-2-0', 'PARQUET_2_0'],
    ['sse-s3', 'SSE_S3'],
  ])('%s is %s', (one, other) => {
    expect(wordSpelling.equal(one, other, here())).toBe(true);
    expect(wordSpelling.equal(other, one, here())).toBe(true);
  });

  it.each([
    ['lowestPrice', 'lowest-prices'],
    ['parquet-2-0', 'parquet-1-0'],
    ['none', undefined],
    ['1', 1],
  ])('%j is not %j', (one, other) => {
    expect(wordSpelling.equal(one, other, here())).toBe(false);
  });
});

describe('a place in S3', () => {
  it.each([
    ['s3://bucket/folder/', 'bucket/folder'],
    ['bucket/folder', 's3://bucket/folder'],
    ['s3://bucket/folder/', 's3n://bucket/folder/'],
  ])('%s is %s', (one, other) => {
    expect(s3Uri.equal(one, other, here())).toBe(true);
  });

  it.each([
    ['s3://bucket/folder', 's3://bucket/folders'],
    ['s3://bucket/folder', 'bucket'],
    ['s3://bucket/folder', 's3n://others/folder'],
    ['bucket', undefined],
  ])('%j is not %j', (one, other) => {
    expect(s3Uri.equal(one, other, here())).toBe(false);
  });
});
