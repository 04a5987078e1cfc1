import { describe, expect, it } from '@jest/globals';
import { unknownAddress } from '../../src/app/unknown-address.js';
import type { ResourceInstance } from '../../src/domain/resource.js';

const instance = (address: string, more: Partial<ResourceInstance> = {}): ResourceInstance =>
  ({ address, mode: 'managed', provider: { source: 'hashicorp/random' }, ...more }) as ResourceInstance;

const known = [
  'module.storage.aws_s3_bucket.assets',
  'module.storage.aws_s3_bucket.reports',
  'module.service["a"].aws_sqs_queue.jobs',
  'module.service["b"].aws_sqs_queue.jobs',
  'aws_kms_key.main',
].map((address) => instance(address));

const hint = (text: string): string => unknownAddress(text, known).detail;

describe('an address that is not in the state', () => {
  it.each([
    ['aws_kms_key.mian', 'Did you mean aws_kms_key.main?'],
    ['aws_s3_bucket.assets', 'Did you mean module.storage.aws_s3_bucket.assets?'],
    ['aws_s3_bucket.asset', 'Did you mean module.storage.aws_s3_bucket.assets?'],
    [
      'aws_sqs_queue.jobs',
      'Did you mean module.service["a"].aws_sqs_queue.jobs or module.service["b"].aws_sqs_queue.jobs?',
    ],
    ['module.service["a"]', 'Did you mean module.service["a"].aws_sqs_queue.jobs?'],
    ['module.service["c"].aws_sqs_queue.jobs', 'Did you mean module.service["a"].aws_sqs_queue.jobs'],
  ])('is answered with what was probably meant: %s', (text, expected) => {
    expect(hint(text)).toContain(expected);
  });

  it('is answered with nothing where nothing is like it', () => {
    expect(hint('aws_lambda_function.worker')).not.toContain('Did you mean');
    expect(hint('aws_s3_bucket.something_else')).not.toContain('assets');
  });

  it('is told apart from one that is there and is not compared', () => {
    const summary = (more: Partial<ResourceInstance>): string => unknownAddress('x.y', [instance('x.y', more)]).summary;
    expect(summary({ mode: 'data' })).toContain('data source');
    expect(summary({ deposed: 'abc' })).toContain('deposed');
    expect(summary({})).toContain('another provider');
  });
});
