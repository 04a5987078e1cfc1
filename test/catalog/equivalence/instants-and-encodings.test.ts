import { describe, expect, it } from '@jest/globals';
import { instantInSeconds } from '../../../src/catalog/equivalence/instant-in-seconds.js';
import { settingByArn } from '../../../src/catalog/equivalence/setting-by-arn.js';
import { textInBase64 } from '../../../src/catalog/equivalence/text-in-base64.js';
import type { Json } from '../../../src/domain/json.js';
import { here } from './context.js';

describe('instant-in-seconds', () => {
  it.each<[Json, Json]>([
    ['2024-01-01T00:00:00Z', 1_704_067_200],
    ['2024-01-01T01:00:00+01:00', 1_704_067_200.5],
  ])('folds %s and %s', (intended, live) => {
    expect(instantInSeconds.equal(intended, live, here())).toBe(true);
  });

  it.each<[Json, Json]>([
    ['2024-01-01T00:00:00Z', 1_704_067_201],
    ['2024-01-01T00:00:00Z', 1_704_067_200_000],
    ['2024-01-01', 1_704_067_200],
    [1_704_067_200, 1_704_067_200.5],
  ])('keeps %s and %s apart', (intended, live) => {
    expect(instantInSeconds.equal(intended, live, here())).toBe(false);
  });
});

describe('text-in-base64', () => {
  it('folds a text and its base64, with line breaks', () => {
    expect(textInBase64.equal('{"key1":"value1"}', 'eyJrZXkxIjoi\ndmFsdWUxIn0=', here())).toBe(true);
  });

  it.each<[Json, Json]>([
    ['{"key1":"value1"}', 'eyJrZXkxIjoidmFsdWUyIn0='],
    ['eyJrZXkxIjoidmFsdWUxIn0=', '{"key1":"value1"}'],
    ['', ''],
  ])('keeps %s and %s apart', (intended, live) => {
    expect(textInBase64.equal(intended, live, here())).toBe(false);
  });
});

describe('setting-by-arn', () => {
  const arn = 'arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/parameter-store/default-parameter-tier';

  it('folds an ARN and the path that ends it', () => {
    expect(settingByArn.equal(arn, '/ssm/parameter-store/default-parameter-tier', here())).toBe(true);
  });

  it.each<[Json, Json]>([
    [arn, '/ssm/parameter-store/high-throughput-enabled'],
    [arn, 'default-parameter-tier'],
    [arn.replace('eu-west-1', 'us-east-1'), '/ssm/parameter-store/default-parameter-tier'],
  ])('keeps %s and %s apart', (intended, live) => {
    expect(settingByArn.equal(intended, live, here())).toBe(false);
  });
});
