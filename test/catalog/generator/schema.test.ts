import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import {
  providerSchema,
  type ProviderPin,
  type ProviderSchema,
} from '../../../scripts/catalog/terraform/provider-package.js';
import { attributeAt } from '../../../scripts/catalog/terraform/schema.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = `${root}node_modules/.cache/driftline-catalog`;
const pin = JSON.parse(readFileSync(`${root}catalog-sources/provider-package.json`, 'utf8')) as ProviderPin;

const real: ProviderSchema | undefined = existsSync(cache) ? await providerSchema(pin, cache) : undefined;
if (real === undefined)
  console.warn('provider schema not cached: run "npm run catalog -- --no-write" to test the real one');

(real === undefined ? describe.skip : describe)('the real provider schema', () => {
  const at = (type: string, path: string) => attributeAt(real?.resources[type] ?? {}, path);

  it('has every resource type and every data source', () => {
    expect(Object.keys(real?.resources ?? {})).toHaveLength(1581);
    expect(Object.keys(real?.dataSources ?? {})).toHaveLength(630);
    expect(real?.dataSources.aws_iam_policy_document?.statement).toMatchObject({ type: 'list', block: true });
  });

  it.each([
    ['aws_sqs_queue', 'visibility_timeout_seconds', { type: 'number', optional: true }],
    ['aws_s3_bucket_lifecycle_configuration', 'rule.transition', { type: 'set', block: true, optional: true }],
    ['aws_security_group', 'ingress', { type: 'set', optional: true, computed: true }],
    ['aws_lambda_function', 'layers', { type: 'list', of: 'string', optional: true }],
    ['aws_lambda_function', 'vpc_config', { type: 'list', block: true, maxItems: 1, optional: true }],
    ['aws_eks_cluster', 'tags', { type: 'map', of: 'string', optional: true }],
  ])('%s has %s', (type, path, expected) => {
    expect(at(type, path)).toMatchObject(expected);
  });
});
