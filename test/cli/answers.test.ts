import { describe, expect, it, jest } from '@jest/globals';
import type { Explanation } from '../../src/domain/explanation.js';
import type { TypeSupport } from '../../src/domain/support.js';
import { explanationProblems, policyProblems, typesProblems } from '../report/schema.js';
import { driftline, example } from './run.js';

// Each test starts processes, and CI machines are slow.
jest.setTimeout(60_000);

const state = ['--state', example('terraform.tfstate')];
const acme = [...state, '--snapshot', example('live.jsonl')];

describe('driftline explain', () => {
  it('writes what was compared, and exits 0 although there is drift', async () => {
    const { code, stdout, stderr } = await driftline(['explain', 'aws_kms_key.main', ...acme, '--json']);
    const explanation = JSON.parse(stdout) as Explanation;
    expect(explanationProblems(explanation)).toEqual([]);
    expect(explanation).toMatchObject({ status: 'changed', confidence: 'exact', region: 'eu-west-1' });
    const different = explanation.attributes.filter(({ result }) => result === 'different');
    expect(different).toMatchObject([{ attribute: 'enable_key_rotation', intended: true, live: false }]);
    expect([code, stderr]).toEqual([0, '']);
  });

  it('says it in words', async () => {
    const { code, stdout } = await driftline(['explain', 'module.service["orders"].aws_sqs_queue.jobs', ...acme]);
    expect(stdout).toContain('visibility_timeout_seconds  180 → 900');
    expect(stdout).toContain('AWS::SQS::QueueInlinePolicy');
    expect(code).toBe(0);
  });

  it.each([
    ['aws_kms_key.mian', 'Did you mean aws_kms_key.main'],
    ['module.service', 'is not the address of a resource instance'],
  ])('helps on with %s', async (address, hint) => {
    const { code, stdout, stderr } = await driftline(['explain', address, ...acme]);
    expect(stderr).toContain(hint);
    expect([code, stdout]).toEqual([1, '']);
  });

  it('exits 1 where the live side is not known', async () => {
    const address = 'module.storage.aws_secretsmanager_secret.database';
    const { code, stdout } = await driftline(['explain', address, ...acme, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'unreadable' });
    expect(code).toBe(1);
  });
});

describe('driftline types', () => {
  it('lists the types of a state with their numbers', async () => {
    const { code, stdout } = await driftline(['types', ...state, '--json']);
    const types = JSON.parse(stdout) as TypeSupport[];
    expect(typesProblems(types)).toEqual([]);
    expect(types.find(({ terraformType }) => terraformType === 'aws_sqs_queue')).toMatchObject({ resources: 4 });
    expect(types.reduce((sum, { resources }) => sum + (resources ?? 0), 0)).toBe(47);
    expect(code).toBe(0);
  });

  it('prints the matrix of everything', async () => {
    const { code, stdout } = await driftline(['types']);
    expect(stdout).toMatch(/^aws_sqs_queue +exact/m);
    expect(stdout).toMatch(/^unsupported +\d+ types/m);
    expect(code).toBe(0);
  });
});

describe('driftline iam-policy', () => {
  it('writes a policy for the resources of the state and no others', async () => {
    const { code, stdout } = await driftline(['iam-policy', ...state]);
    expect(policyProblems(JSON.parse(stdout))).toEqual([]);
    for (const action of ['cloudformation:GetResource', 'sqs:GetQueueAttributes', 's3:GetBucketWebsite']) {
      expect(stdout).toContain(`"${action}"`);
    }
    expect(stdout).not.toContain('"cloudfront:');
    expect(code).toBe(0);
  });

  it('exits 1 where the state cannot be read', async () => {
    const { code, stdout, stderr } = await driftline(['iam-policy', '--state', 'no-such-file']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('no-such-file');
  });
});
