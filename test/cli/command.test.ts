import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Report } from '../../src/domain/report.js';
import { reportProblems, snapshotLineProblems } from '../report/schema.js';
import { recordDemo, withDemo } from '../../scripts/readme/demo.js';
import { driftline, example } from './run.js';

const acme = ['--state', example('terraform.tfstate'), '--snapshot', example('live.jsonl')];
const parse = (text: string): Report => JSON.parse(text) as Report;
let folder = '';

// Each test starts processes, and CI machines are slow.
jest.setTimeout(60_000);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'driftline-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('driftline scan', () => {
  it('writes a valid report to stdout, nothing to stderr, and exits 2 for drift', async () => {
    const { code, stdout, stderr } = await driftline(['scan', ...acme, '--format', 'json']);
    expect(reportProblems(JSON.parse(stdout))).toEqual([]);
    expect(parse(stdout).summary).toMatchObject({
      resources: 47,
      changed: 10,
      missing: 1,
      unreadable: 1,
      otherProviders: 1,
    });
    expect(stderr).toBe('');
    expect(code).toBe(2);
  });

  it.each([
    [['--fail-on', 'never'], 0],
    [['--fail-on', 'critical'], 0],
    [['--fail-on', 'high'], 2],
    [['--fail-on', 'never', '--strict'], 2],
    [['--only', 'aws_iam_policy.deploy'], 0],
    [['--only', 'module.service["billing"].aws_sqs_queue.*'], 0],
    [['--exclude', '*'], 0],
  ])('with %j exits %d', async (more, expected) => {
    const { code } = await driftline(['scan', ...acme, ...more]);
    expect(code).toBe(expected);
  });

  it('reads a state from stdin, and options from the environment', async () => {
    const input = readFileSync(example('terraform.tfstate'), 'utf8');
    const env = { DRIFTLINE_SNAPSHOT: example('live.jsonl'), DRIFTLINE_FAIL_ON: 'critical', DRIFTLINE_UNKNOWN: 'x' };
    const { code, stdout } = await driftline(['scan', '--state', '-', '--no-config', '--quiet'], { input, env });
    expect(stdout).toContain('11 of 47 resources differ');
    expect(code).toBe(0);
  });

  it('finds the state of the folder it is run in, and says where it looked', async () => {
    const { code, stdout } = await driftline(['scan', '--snapshot', 'live.jsonl', '--quiet'], { cwd: example('') });
    expect([code, stdout]).toEqual([2, expect.stringContaining('11 of 47')]);
    const nowhere = await driftline(['scan'], { cwd: folder });
    expect(nowhere).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('No verdict: the scan could not be done'),
      stderr: expect.stringContaining('There is no Terraform state in .'),
    });
  });

  it('writes several formats from one scan, whole or not at all', async () => {
    const files = { json: join(folder, 'a.json'), text: join(folder, 'a.txt') };
    const formats = ['--format', `json=${files.json}`, '--format', `text=${files.text}`];
    const { stdout } = await driftline(['scan', ...acme, ...formats]);
    expect(stdout).toBe('');
    expect(reportProblems(JSON.parse(readFileSync(files.json, 'utf8')))).toEqual([]);
    expect(readFileSync(files.text, 'utf8')).toContain('Drift: 11 of 47');
    const lost = await driftline(['scan', ...acme, '--output', join(folder, 'no', 'such', 'x')]);
    expect(lost).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('could not be written') });
  });

  it('records a snapshot that gives the same report', async () => {
    const record = join(folder, 'recorded.jsonl.gz');
    const json = ['--format', 'json'];
    const first = await driftline(['scan', ...acme, '--record', record, ...json]);
    const second = await driftline(['scan', '--state', example('terraform.tfstate'), '--snapshot', record, ...json]);
    const [a, b] = [parse(first.stdout), parse(second.stdout)];
    expect(b.findings).toEqual(a.findings);
    expect(b.coverage).toEqual(a.coverage);
  });

  it.each([
    [['scan', '--formt', 'json'], 'Did you mean --format?'],
    [['sacn'], 'Did you mean driftline scan?'],
    [[], 'No command given'],
    [['scan', '--format', 'jsn', ...acme], 'Did you mean json?'],
    [['scan', '--fail-on', 'hgih'], 'There are: "any"'],
    [['scan', '--concurrency', '0'], 'a whole number from 1'],
    [['scan', '--timeout', 'soon'], '--timeout must be a number'],
    [['scan', '--region', 'a', '--region', 'b'], 'given more than once'],
    [['scan', '--endpoint-url', 'localhost:4566'], 'no http or https URL'],
    [['scan', '--config', 'dir', '--no-config', ...acme], 'contradict'],
    [['scan', '--config', 'dir', '--plan', 'plan.json', ...acme], 'Give one of them'],
    [['scan', '--show', 'drifted', ...acme], 'There are: pending, ignored'],
    [['scan', '--var', 'name', ...acme], 'Write --var NAME=VALUE'],
    [['scan', '--quiet', '--verbose', ...acme], 'contradict'],
    [['scan', '--format', 'json', '--format', 'text', ...acme], 'the same place'],
    [['scan', '--state'], 'state'],
    [['scan', '--snapshot', 'no-such-file', '--state', example('terraform.tfstate')], 'snapshot cannot be read'],
    [['replay', 'no-such-file'], 'snapshot cannot be read'],
  ])('%j fails with the next step on stderr', async (args, hint) => {
    const { code, stderr } = await driftline(args);
    expect(stderr).toContain(hint);
    expect(stderr).not.toContain('bug');
    expect(code).toBe(1);
  });

  it('logs as JSON lines on request', async () => {
    const { stderr } = await driftline(['scan', folder, '--log-format', 'json']);
    expect(JSON.parse(stderr)).toMatchObject({ level: 'error', code: 'no-state' });
  });

  it('shows the report where -i has no terminal', async () => {
    const { code, stdout, stderr } = await driftline(['scan', '-i', ...acme]);
    expect([code, stdout]).toEqual([2, expect.stringContaining('Drift: 11 of 47')]);
    expect(stderr).toContain('--interactive needs a terminal');
  });
});

describe('driftline', () => {
  it('says its version and helps', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await driftline(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
    expect(await driftline(['scan', '--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--fail-on'),
    });
  });

  it('demo works and ends with 0; the README shows its output', async () => {
    expect(await driftline(['demo', '--quiet'])).toMatchObject({ code: 0, stderr: '' });
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toBe(withDemo(readme, await recordDemo('dist/main.js')));
  });

  it('has a demo snapshot that is valid by its schema', () => {
    const lines = readFileSync(example('live.jsonl'), 'utf8').trimEnd().split('\n');
    expect(lines.flatMap((line) => snapshotLineProblems(JSON.parse(line)))).toEqual([]);
    expect(snapshotLineProblems({ kind: 'resource', account: '1' })).not.toEqual([]);
  });

  it('leaves a file alone that it cannot replace', async () => {
    const file = join(folder, 'kept.json');
    writeFileSync(file, 'before');
    await driftline(['scan', ...acme, '--output', join(file, 'below')]);
    expect(readFileSync(file, 'utf8')).toBe('before');
  });
});
