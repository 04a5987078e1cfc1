import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'dist/main.js');
const hasTmux = spawnSync('tmux', ['-V']).status === 0;
// A server of its own for each test: one that is being killed still answers for a moment.
let socket = '';
let servers = 0;

if (!hasTmux) console.warn('SKIPPED: tmux is not installed, so the interface was not driven in a real terminal');

const tmux = (...args: string[]): string => execFileSync('tmux', ['-L', socket, ...args], { encoding: 'utf8' });

/** Waits until the screen holds a text; fails with the screen otherwise. */
async function screenWith(text: string): Promise<string> {
  let screen = '';
  for (let attempt = 0; attempt < 100; attempt++) {
    screen = tmux('capture-pane', '-p', '-t', 'test');
    if (screen.includes(text)) return screen;
    await sleep(100);
  }
  throw new Error(`the screen never showed "${text}":\n${screen}`);
}

(hasTmux ? describe : describe.skip)('in a real terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'driftline-tmux-'));
  const state = join(folder, 'terraform.tfstate');
  const snapshot = join(folder, 'live.jsonl');
  const code = join(folder, 'code');

  beforeAll(() => {
    writeFileSync(state, JSON.stringify(stateOf('orders', 'invoices')));
    writeFileSync(snapshot, snapshotOf('orders', 'invoices'));
  });

  afterAll(() => {
    spawnSync('tmux', ['-L', socket, 'kill-server']);
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(columns: number, env: Record<string, string> = {}): Promise<void> {
    spawnSync('tmux', ['-L', socket, 'kill-server']);
    socket = `driftline-${process.pid}-${++servers}`;
    rmSync(code, { force: true });
    const settings = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
    const size = ['-x', String(columns), '-y', '30'];
    tmux('-f', '/dev/null', 'new-session', '-d', '-s', 'test', ...size, ...settings, 'sh');
    // On a build server Ink draws nothing until the end; a person's terminal is not one.
    const command = `env -u CI -u CONTINUOUS_INTEGRATION ${process.execPath} ${main} scan --state ${state} --snapshot ${snapshot} -i; echo $? > ${code}`;
    tmux('send-keys', '-t', 'test', command, 'Enter');
    await sleep(300);
  }

  async function exitCode(): Promise<string> {
    for (let attempt = 0; attempt < 100; attempt++) {
      try {
        const text = readFileSync(code, 'utf8').trim();
        if (text !== '') return text;
      } catch {
        // Not written yet.
      }
      await sleep(100);
    }
    throw new Error(`the interface never ended:\n${tmux('capture-pane', '-p', '-t', 'test')}`);
  }

  it('fills, moves, filters, and leaves the text report behind on q', async () => {
    await open(120);
    await screenWith('aws_sqs_queue.invoices');
    tmux('send-keys', '-t', 'test', 'j');
    expect(await screenWith('› ~ aws_sqs_queue.orders')).toContain('visibility_timeout_seconds');
    tmux('send-keys', '-t', 'test', '/', 'i', 'n', 'v', 'Enter');
    expect(await screenWith('filter: inv')).not.toContain('aws_sqs_queue.orders');
    tmux('send-keys', '-t', 'test', '?');
    await screenWith('Quit and leave the report in the terminal');
    tmux('send-keys', '-t', 'test', 'q');
    expect(await exitCode()).toBe('2');
    expect(await screenWith('aws_sqs_queue.orders')).toContain('30 → 90');
  }, 60_000);

  it('stacks its panes on a narrow terminal', async () => {
    await open(80);
    expect(await screenWith('› ~ aws_sqs_queue.invoices')).toContain('────');
    tmux('send-keys', '-t', 'test', 'q');
    expect(await exitCode()).toBe('2');
  }, 60_000);

  it('draws without colours under NO_COLOR', async () => {
    await open(120, { NO_COLOR: '1' });
    await screenWith('› ~ aws_sqs_queue.invoices');
    const styled = tmux('capture-pane', '-p', '-e', '-t', 'test').split('\u001b[').slice(1);
    expect(styled.filter((sequence) => /^(\d+;)*(3[0-7]|9[0-7])[;m]/.test(sequence))).toEqual([]);
    tmux('send-keys', '-t', 'test', 'C-c');
    expect(await exitCode()).toBe('2');
  }, 60_000);

  it('ends when its terminal is closed', async () => {
    await open(120);
    await screenWith('› ~ aws_sqs_queue.invoices');
    const pids = execFileSync('pgrep', ['-f', state], { encoding: 'utf8' }).trim().split('\n').map(Number);
    spawnSync('tmux', ['-L', socket, 'kill-server']);
    const alive = (): number[] => pids.filter((pid) => spawnSync('kill', ['-0', String(pid)]).status === 0);
    for (let attempt = 0; attempt < 100 && alive().length > 0; attempt++) await sleep(100);
    expect(alive()).toEqual([]);
  }, 60_000);

  it('prints the text report instead where nothing can be drawn', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [main, 'scan', '--state', state, '--snapshot', snapshot, '-i'],
      { encoding: 'utf8', env: { ...process.env, TERM: 'dumb' } },
    );
    expect(status).toBe(2);
    expect(stdout).toContain('aws_sqs_queue.orders');
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toContain('--interactive needs a terminal');
  }, 60_000);
});

function stateOf(...names: string[]): object {
  return {
    version: 4,
    terraform_version: '1.11.4',
    serial: 1,
    lineage: 'tmux',
    outputs: {},
    resources: names.map((name) => ({
      mode: 'managed',
      type: 'aws_sqs_queue',
      name,
      provider: 'provider["registry.terraform.io/hashicorp/aws"]',
      instances: [{ schema_version: 0, attributes: attributesOf(name) }],
    })),
  };
}

function attributesOf(name: string): object {
  const arn = `arn:aws:sqs:eu-west-1:123456789012:${name}`;
  return { arn, id: urlOf(name), url: urlOf(name), name, visibility_timeout_seconds: 30 };
}

const urlOf = (name: string): string => `https://sqs.eu-west-1.amazonaws.com/123456789012/${name}`;

function snapshotOf(...names: string[]): string {
  const head = { kind: 'snapshot', schemaVersion: '1', recordedAt: '2026-01-01T00:00:00Z', tool: 'test' };
  const place = { account: '123456789012', region: 'eu-west-1' };
  const lines = names.map((name) => ({
    ...{ kind: 'resource', ...place, typeName: 'AWS::SQS::Queue', identifier: urlOf(name) },
    properties: { QueueName: name, QueueUrl: urlOf(name), VisibilityTimeout: 90 },
  }));
  return `${[head, ...lines].map((line) => JSON.stringify(line)).join('\n')}\n`;
}
