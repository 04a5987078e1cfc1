import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/domain/report.js';
import { startReplayServer } from '../../src/live/replay/server.js';
import { openSnapshot } from '../../src/live/snapshot/open.js';
import { driftline } from './run.js';

// Each test starts processes, and CI machines are slow.
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'driftline-secrets-'));
const file = (name: string): string => join(folder, name);

/** Made up, and of the shapes that real ones have. */
const secrets = {
  intendedPassword: 'correct-horse-1',
  livePassword: 'correct-horse-2',
  sameToken: 'not-a-real-token-7',
  keyId: ['AKIA', 'ABCDEFGHIJKLMNOP'].join(''),
};

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:worker';
const variables = { DB_PASSWORD: secrets.intendedPassword, API_TOKEN: secrets.sameToken, MODE: 'fast' };
const state = {
  ...{ version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'secrets', outputs: {} },
  resources: [
    {
      ...{ mode: 'managed', type: 'aws_lambda_function', name: 'worker' },
      provider: 'provider["registry.terraform.io/hashicorp/aws"]',
      instances: [
        {
          schema_version: 0,
          attributes: { arn, id: 'worker', function_name: 'worker', environment: [{ variables }] },
          sensitive_attributes: [],
        },
      ],
    },
  ],
};
const live = {
  FunctionName: 'worker',
  Environment: { Variables: { ...variables, DB_PASSWORD: secrets.livePassword, MODE: secrets.keyId } },
};

beforeAll(() => {
  const head = { kind: 'snapshot', schemaVersion: '1', recordedAt: '2026-01-01T00:00:00Z', tool: 'test' };
  const place = { account: '123456789012', region: 'eu-west-1', typeName: 'AWS::Lambda::Function' };
  const line = { kind: 'resource', ...place, identifier: 'worker', properties: live };
  writeFileSync(file('state'), JSON.stringify(state));
  writeFileSync(file('live'), `${JSON.stringify(head)}\n${JSON.stringify(line)}\n`);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function scan(...source: string[]): Promise<{ report: Report; printed: string }> {
  const env = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'example' };
  const args = ['scan', '--state', file('state'), ...source, '--verbose', '--format', 'json'];
  const { stdout, stderr } = await driftline(args, { env });
  return { report: JSON.parse(stdout) as Report, printed: stdout + stderr };
}

describe('secrets', () => {
  it('are compared, and stand in no report, log or recording, which still replays to the same findings', async () => {
    const first = await scan('--snapshot', file('live'), '--record', file('recorded'));
    const changes = first.report.findings.flatMap((finding) => finding.changes);
    expect(changes.map(({ attribute, intended, live: now }) => [attribute, intended, now]).sort()).toEqual([
      ['environment[0].variables["DB_PASSWORD"]', '(sensitive)', '(sensitive)'],
      ['environment[0].variables["MODE"]', 'fast', '(sensitive)'],
    ]);

    const { snapshot } = await openSnapshot(file('recorded'));
    if (snapshot === undefined) throw new Error('the recording does not open');
    const { url, close } = await startReplayServer({ snapshot });
    try {
      const replayed = await scan('--endpoint-url', url);
      const reread = await scan('--snapshot', file('recorded'));
      expect(reread.report.findings).toEqual(first.report.findings);
      expect(replayed.report.findings).toEqual(first.report.findings);
      const everything =
        [first, replayed, reread].map(({ printed }) => printed).join('') + readFileSync(file('recorded'), 'utf8');
      for (const secret of Object.values(secrets)) expect(everything.includes(secret)).toBe(false);
    } finally {
      await close();
    }
  });
});
