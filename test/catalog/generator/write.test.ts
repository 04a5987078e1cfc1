import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Product } from '../../../scripts/catalog/build.js';
import { renderProduct, staleFiles, writeFiles } from '../../../scripts/catalog/write.js';
import { exact, text } from '../../../src/catalog/overrides/dsl.js';

const mapping = (terraformType: string, typeName: string) =>
  exact(terraformType, typeName, {
    identifiers: ['{id}'],
    lenses: [text('name', '/Name')],
    unverified: {},
    source: 's',
  });

const product: Product = {
  mappings: [
    mapping('aws_b', 'AWS::SQS::Queue'),
    mapping('aws_a', 'AWS::SQS::Queue'),
    mapping('aws_c', 'AWS::IAM::Role'),
  ],
  unsupported: [{ terraformType: 'aws_d', cloudFormationType: null, reason: 'none' }],
  documents: [{ typeName: 'AWS::SQS::Queue', awscc: 'awscc_sqs_queue', readable: true }],
  global: { services: ['IAM'], types: [] },
  counts: new Map([['aws_a', { settable: 3, mapped: 1, unverifiable: 1 }]]),
  permissions: new Map([['AWS::SQS::Queue', ['sqs:GetQueueAttributes']]]),
  listPermissions: new Map(),
  failures: new Map(),
};

describe('the committed form of the catalog', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'driftline-catalog-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('is the same whatever the order in which types were found', () => {
    const reversed = { ...product, mappings: [...product.mappings].reverse() };
    expect([...renderProduct(reversed)].sort()).toEqual([...renderProduct(product)].sort());
  });

  it('has one type a line, by service', () => {
    const lines = renderProduct(product).get('services/sqs.json')?.split('\n') ?? [];
    expect(lines.map((line) => line.slice(0, 8))).toEqual(['{', '"aws_a":', '"aws_b":', '}', '']);
    expect(JSON.parse(lines.join('\n'))).toHaveProperty('aws_a.status', 'exact');
  });

  it('is stale when a type changed, a file is gone or a file is new', () => {
    writeFiles(folder, renderProduct(product));
    expect(staleFiles(folder, renderProduct(product))).toEqual([]);
    const [first, ...others] = product.mappings.slice(0, 2);
    const changed = { ...product, mappings: [{ ...first, source: 'other' }, ...others] as Product['mappings'] };
    expect(staleFiles(folder, renderProduct(changed))).toEqual([
      'index.json: 1 changed (aws_c)',
      'services/sqs.json: 1 changed (aws_b)',
      'services/iam.json: gone',
    ]);
  });

  it('removes the files of services that no longer have a type', () => {
    writeFiles(folder, renderProduct(product));
    writeFiles(folder, renderProduct({ ...product, mappings: product.mappings.slice(0, 2) }));
    expect(() => readFileSync(join(folder, 'services/iam.json'))).toThrow('ENOENT');
  });
});
