import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LoadedStates } from '../../../src/domain/graph.js';
import { loadStates, type StateInput } from '../../../src/intent/state/load.js';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'driftline-'));
});
afterEach(() => {
  rmSync(cwd, { recursive: true });
});

function state(...names: readonly string[]): string {
  const provider = 'provider["registry.terraform.io/hashicorp/aws"]';
  const resources = names.map((name) => ({
    mode: 'managed',
    type: 'aws_vpc',
    name,
    provider,
    instances: [{ attributes: { id: name } }],
  }));
  return JSON.stringify({ version: 4, serial: 1, lineage: 'l', resources });
}

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

function input(...chunks: readonly (string | Uint8Array)[]): StateInput {
  return Readable.from(chunks);
}

async function load(uris: readonly string[], stdin: StateInput = input()): Promise<LoadedStates> {
  return loadStates(uris, { cwd, stdin });
}

function summary({ states, instances, diagnostics }: LoadedStates): unknown[] {
  return [states.map(({ file }) => file), instances.map(({ address }) => address), diagnostics.map(({ code }) => code)];
}

const terminal: StateInput = Object.assign(input(), { isTTY: true });

describe('where states are found', () => {
  it('a path, a file URL, and the same file named again', async () => {
    put('a.json', state('a'));
    symlinkSync(join(cwd, 'a.json'), join(cwd, 'link.json'));
    const uris = ['a.json', join(cwd, 'a.json'), pathToFileURL(join(cwd, 'a.json')).href, 'link.json'];
    expect(summary(await load(uris))).toEqual([['a.json'], ['aws_vpc.a'], []]);
  });

  it('a folder with terraform.tfstate, and nothing else of it', async () => {
    put('root/terraform.tfstate', state('a'));
    put('root/other.tfstate', state('b'));
    expect(summary(await load(['root']))).toEqual([['root/terraform.tfstate'], ['aws_vpc.a'], []]);
    expect(summary(await loadStates(['.'], { cwd: join(cwd, 'root'), stdin: input() }))).toEqual([
      ['terraform.tfstate'],
      ['aws_vpc.a'],
      [],
    ]);
  });

  it('a folder of states', async () => {
    put('all/b.tfstate', state('b'));
    put('all/a.tfstate', state('a'));
    put('all/a.tfstate.backup', state('old'));
    expect(summary(await load(['all']))).toEqual([['all/a.tfstate', 'all/b.tfstate'], ['aws_vpc.a', 'aws_vpc.b'], []]);
  });

  it('a glob, which never reads what init recorded', async () => {
    put('x/one/terraform.tfstate', state('a'));
    put('x/two/terraform.tfstate', state('b'));
    put('x/two/.terraform/terraform.tfstate', '{"version":3,"backend":{"type":"s3"}}');
    const files = ['x/one/terraform.tfstate', 'x/two/terraform.tfstate'];
    expect(summary(await load(['x/**/*.tfstate']))).toEqual([files, ['aws_vpc.a', 'aws_vpc.b'], []]);
  });

  it('a file whose name looks like a glob', async () => {
    put('a[1].tfstate', state('a'));
    expect(summary(await load(['a[1].tfstate']))).toEqual([['a[1].tfstate'], ['aws_vpc.a'], []]);
  });

  it('standard input, in pieces, beside a file', async () => {
    put('a.tfstate', state('a'));
    const bytes = Buffer.from(state('grün'));
    const stdin = input(bytes.subarray(0, 91), bytes.subarray(91).toString('utf8'));
    const loaded = await load(['-', 'a.tfstate', '-'], stdin);
    expect(loaded.states.map(({ file }) => file)).toEqual(['-', 'a.tfstate']);
    expect(loaded.instances).toHaveLength(2);
  });

  it('the selected workspace of the local backend, and its own path', async () => {
    put('w/.terraform/environment', 'blue\n');
    put('w/terraform.tfstate', state('default'));
    expect(summary(await load(['w']))).toEqual([[], [], ['state-no-workspace']]);
    put('w/terraform.tfstate.d/blue/terraform.tfstate', state('blue'));
    expect(summary(await load(['w']))).toEqual([
      ['w/terraform.tfstate.d/blue/terraform.tfstate'],
      ['aws_vpc.blue'],
      [],
    ]);
    put('p/.terraform/terraform.tfstate', '{"version":3,"backend":{"type":"local","config":{"path":"here/it.is"}}}');
    put('p/here/it.is', state('p'));
    expect(summary(await load(['p']))).toEqual([['p/here/it.is'], ['aws_vpc.p'], []]);
  });

  it('text with a byte order mark, and in the UTF-16 of Windows PowerShell', async () => {
    put('bom.tfstate', `\uFEFF${state('a')}`);
    put('utf16.tfstate', Buffer.from(`\uFEFF${state('grün')}`, 'utf16le'));
    put('plain16.tfstate', Buffer.from(state('c'), 'utf16le'));
    put('big16.tfstate', Buffer.from(`\uFEFF${state('d')}`, 'utf16le').swap16());
    const loaded = await load(['bom.tfstate', 'utf16.tfstate', 'plain16.tfstate', 'big16.tfstate']);
    expect(loaded.instances.map(({ name }) => name)).toEqual(['a', 'grün', 'c', 'd']);
    expect(loaded.diagnostics).toEqual([]);
  });
});

const pull = /terraform state pull \| driftline scan --state -/;

describe('where no state is found', () => {
  it.each<[string, string, RegExp]>([
    ['absent.tfstate', 'state-not-found', pull],
    ['file/terraform.tfstate', 'state-not-found', /path/],
    ['none-*.tfstate', 'state-no-match', /[Qq]uote/],
    ['nothing', 'no-state', pull],
    ['remote', 'state-remote-backend', pull],
    ['packed', 'state-gzip', /gzip -dc/],
    ['plan', 'state-is-plan', pull],
    ['empty', 'state-empty-file', pull],
    ['file://host%zz/x', 'state-bad-uri', /path/],
    ['oss://user:secret@bucket/key', 'state-unknown-scheme', pull],
  ])('%s has its own diagnostic and next step, and the others still load', async (uri, code, next) => {
    put('good.tfstate', state('good'));
    put('file', 'x');
    put('nothing/main.tf', '');
    put('remote/.terraform/terraform.tfstate', '{"version":3,"backend":{"type":"consul","config":{"path":"b"}}}');
    put('remote/terraform.tfstate', state('leftover'));
    put('packed', gzipSync(state('a')));
    put('plan', 'PK\u0003\u0004');
    put('empty', '');
    const loaded = await load([uri, 'good.tfstate']);
    expect(summary(loaded)).toEqual([['good.tfstate'], ['aws_vpc.good'], [code]]);
    expect(loaded.diagnostics[0]?.severity).toBe('error');
    expect(loaded.diagnostics[0]?.detail).toMatch(next);
    expect(JSON.stringify(loaded.diagnostics)).not.toContain('secret');
  });

  it('names the backend that init recorded', async () => {
    put('remote/.terraform/terraform.tfstate', '{"version":3,"backend":{"type":"consul","config":{}}}');
    const { diagnostics } = await load(['remote']);
    expect(diagnostics[0]?.summary).toContain('"consul"');
  });

  it('does not wait for a terminal', async () => {
    expect(summary(await load(['-'], terminal))).toEqual([[], [], ['state-stdin-terminal']]);
  });

  it.each([
    ['EACCES', 'state-no-permission'],
    ['ERR_FS_FILE_TOO_LARGE', 'state-too-large'],
    ['EIO', 'state-unreadable'],
  ])('says what the system answered (%s)', async (errno, code) => {
    const loaded = await load(['-'], failing(errno));
    expect(summary(loaded)).toEqual([[], [], [code]]);
    expect(loaded.diagnostics[0]?.detail).not.toBe('');
  });
});

describe('several states', () => {
  it('say once that they share addresses, however many they are', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `v${i}`);
    put('a.tfstate', state(...names));
    put('b.tfstate', state(...names, 'w'));
    put('c.tfstate', state(...names));
    const { instances, diagnostics } = await load(['*.tfstate']);
    expect(instances).toHaveLength(25);
    expect(diagnostics).toMatchObject([{ severity: 'info', code: 'state-shared-address' }]);
    expect(diagnostics[0]?.summary).toMatch(/aws_vpc\.v0, .* and 3 more$/);
  });
});

function failing(code: string): StateInput {
  const next = (): Promise<never> => Promise.reject(Object.assign(new Error('refused'), { code }));
  return { [Symbol.asyncIterator]: () => ({ next }) };
}
