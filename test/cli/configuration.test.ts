import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Report } from '../../src/domain/report.js';
import { reportProblems } from '../report/schema.js';
import { driftline } from './run.js';

jest.setTimeout(60_000);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'driftline-code-'));
  cpSync(fileURLToPath(new URL('../../terraform-fixtures/aws_sqs_queue', import.meta.url)), folder, {
    recursive: true,
  });
  edit('live.jsonl', '"VisibilityTimeout":60', '"VisibilityTimeout":90');
  edit('main.tf', 'delay_seconds              = 5', 'delay_seconds              = var.delay');
  edit('main.tf', 'resource "aws_sqs_queue" "dead"', 'variable "delay" {}\n\nresource "aws_sqs_queue" "dead"');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function edit(file: string, from: string, to: string): void {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

async function scanned(...args: string[]): Promise<{ code: number | null; report: Report }> {
  const { code, stdout } = await driftline(['scan', '.', '--snapshot', 'live.jsonl', '--format', 'json', ...args], {
    cwd: folder,
  });
  const report = JSON.parse(stdout) as Report;
  expect(reportProblems(report)).toEqual([]);
  return { code, report };
}

const changesOf = ({ findings }: Report): string[] =>
  findings.flatMap(({ changes }) =>
    changes.map(
      ({ attribute, verdict, next, source }) => `${attribute} ${verdict} ${next ?? '?'} ${source?.file ?? ''}`,
    ),
  );

describe('driftline scan in a root module', () => {
  it('compares with its code, and with the variables that are given', async () => {
    const { code, report } = await scanned('--var', 'delay=5');
    expect([code, changesOf(report)]).toEqual([2, ['visibility_timeout_seconds drifted reverts main.tf']]);
    expect(report.configuration).toMatchObject({ verdicts: { drifted: 1, pending: 0 }, toCreate: [], toDestroy: [] });
  });

  it('lets the later of --var and --var-file count, as Terraform does', async () => {
    writeFileSync(join(folder, 'six.tfvars'), 'delay = 6\n');
    const pending = ['--show', 'pending', '--var-file', 'six.tfvars'];
    expect(changesOf((await scanned(...pending, '--var=delay=5')).report)).toHaveLength(1);
    expect(changesOf((await scanned('--var', 'delay=5', ...pending)).report)).toHaveLength(2);
  });

  it('shows what is pending on request', async () => {
    const { report } = await scanned('--var', 'delay=6', '--show', 'pending');
    expect(changesOf(report)).toEqual([
      'visibility_timeout_seconds drifted reverts main.tf',
      'delay_seconds pending applies main.tf',
    ]);
  });

  it('compares the state alone with --no-config', async () => {
    const { report } = await scanned('--no-config');
    expect(changesOf(report)).toEqual(['visibility_timeout_seconds drifted ? ']);
    expect(report.configuration).toBeUndefined();
  });

  it('says so where --config has none or --plan is none, and compares the state', async () => {
    const { report } = await scanned('--config', 'nowhere');
    expect(report.diagnostics.map(({ code }) => code)).toContain('configuration-none');
    const planned = await scanned('--plan', 'main.tf');
    expect(planned.report.diagnostics.map(({ code }) => code)).toContain('plan-unreadable');
    expect(changesOf(planned.report)).toEqual(['visibility_timeout_seconds drifted ? ']);
  });
});
