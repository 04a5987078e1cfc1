import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadStates } from '../../../../src/intent/state/load.js';
import { contextOf, loopback, stateOf, type Loopback, type Reply } from './loopback.js';

let cwd = '';
let server: Loopback;
let archive: Loopback;
let seen: string[] = [];

const json = (body: unknown): Reply => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/vnd.api+json' },
});

const names = ['net-dev', 'net-prod', 'web'];

/** As the API documents its answers, one page of workspaces holding two. */
function answer(path: string, token: string | undefined, own: string): Reply {
  if (path === '/.well-known/terraform.json') return json({ 'modules.v1': '/x/', 'tfe.v2': '/api/v2/' });
  if (token !== 'Bearer geheim') return { status: 401, body: '{"errors":[{"status":"401","title":"unauthorized"}]}' };
  const workspace = /^\/api\/v2\/organizations\/acme\/workspaces\/([\w-]+)$/.exec(path)?.[1];
  if (workspace !== undefined && names.includes(workspace)) {
    return json({ data: { id: `ws-${workspace}`, type: 'workspaces', attributes: { name: workspace } } });
  }
  const page = /^\/api\/v2\/organizations\/acme\/workspaces\?page%5Bsize%5D=100&page%5Bnumber%5D=(\d)$/.exec(path)?.[1];
  if (page !== undefined) {
    const data = names.slice(page === '1' ? 0 : 2, page === '1' ? 2 : 3);
    const all = data.map((name) => ({ id: `ws-${name}`, type: 'workspaces', attributes: { name } }));
    return json({ data: all, meta: { pagination: { 'next-page': page === '1' ? 2 : null } } });
  }
  const id = /^\/api\/v2\/workspaces\/ws-([\w-]+)\/current-state-version$/.exec(path)?.[1];
  if (id === 'web') return { status: 404, body: '{"errors":[{"status":"404","title":"not found"}]}' };
  if (id !== undefined) {
    const url = id === 'net-prod' ? `${archive.url}/signed/${id}` : `${own}/api/state/${id}`;
    return json({ data: { id: 'sv-1', type: 'state-versions', attributes: { 'hosted-state-download-url': url } } });
  }
  const state = /^\/api\/state\/([\w-]+)$/.exec(path)?.[1];
  return state === undefined ? { status: 404 } : { body: stateOf(state) };
}

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'driftline-'));
  seen = [];
  archive = await loopback(({ headers, url }) => {
    seen.push(headers.authorization ?? 'no token');
    return { body: stateOf((url ?? '').split('/').at(-1) ?? '') };
  });
  server = await loopback(({ url, headers }, own) => answer(url ?? '', headers.authorization, own));
});

afterEach(async () => {
  await server.close();
  await archive.close();
  rmSync(cwd, { recursive: true });
});

const tokenName = (): string => `TF_TOKEN_${server.host.replaceAll('.', '_')}`;

async function load(uri: string, env: Readonly<Record<string, string>> = { [tokenName()]: 'geheim' }) {
  const { instances, diagnostics, states } = await loadStates([uri], contextOf(cwd, env));
  return {
    found: instances.map(({ name }) => name),
    codes: diagnostics.map(({ code }) => code),
    files: states.map(({ file }) => file),
    told: JSON.stringify(diagnostics),
  };
}

function put(path: string, content: string): void {
  mkdirSync(join(cwd, path, '..'), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

const record = (type: string, config: object): void => {
  put('root/.terraform/terraform.tfstate', JSON.stringify({ version: 3, backend: { type, config } }));
};

describe('a state in HCP Terraform or Terraform Enterprise', () => {
  it('is read by the names of host, organization and workspace', async () => {
    const { found, files } = await load(`tfc://${server.host}/acme/net-dev`);
    expect([found, files]).toEqual([['net-dev'], [`tfc://${server.host}/acme/net-dev`]]);
  });

  it('is downloaded from another host without the token', async () => {
    expect((await load(`tfc://${server.host}/acme/net-prod`)).found).toEqual(['net-prod']);
    expect(seen).toEqual(['no token']);
  });

  it('is one of many that a glob names, on every page', async () => {
    expect((await load(`tfc://${server.host}/acme/*`)).found).toEqual(['net-dev', 'net-prod']);
    expect((await load(`tfc://${server.host}/acme/net-*`)).found).toEqual(['net-dev', 'net-prod']);
    expect((await load(`tfc://${server.host}/acme/w*`)).codes).toEqual(['state-not-found']);
    expect((await load(`tfc://${server.host}/acme/nix*`)).codes).toEqual(['state-no-match']);
  });

  it('is the workspace that a recorded backend names, by name, prefix or tags', async () => {
    const base = { hostname: server.host, organization: 'acme', token: null };
    record('cloud', { ...base, workspaces: { name: 'net-dev', tags: null } });
    expect((await load('root')).found).toEqual(['net-dev']);
    record('remote', { ...base, workspaces: [{ name: null, prefix: 'net-' }] });
    expect((await load('root')).codes).toEqual(['state-no-workspace']);
    put('root/.terraform/environment', 'prod');
    expect((await load('root')).found).toEqual(['net-prod']);
    record('cloud', { ...base, workspaces: { name: null, tags: ['net'] } });
    put('root/.terraform/environment', 'net-prod');
    expect((await load('root', { [tokenName()]: 'geheim', TF_WORKSPACE: 'net-dev' })).found).toEqual(['net-dev']);
  });

  it('is the workspace of a cloud block that was never initialised', async () => {
    const block =
      'terraform {\n  cloud {\n    organization = "acme"\n    workspaces {\n      name = "net-dev"\n    }\n  }\n}';
    put('root/main.tf', block);
    expect((await load('root', { [tokenName()]: 'geheim', TF_CLOUD_HOSTNAME: server.host })).found).toEqual([
      'net-dev',
    ]);
  });

  it.each<[string, () => void]>([
    [
      'terraform login',
      () => {
        put(
          '.terraform.d/credentials.tfrc.json',
          JSON.stringify({ credentials: { [server.host]: { token: 'geheim' } } }),
        );
      },
    ],
    [
      'the CLI configuration',
      () => {
        put('.terraformrc', `credentials "${server.host}" {\n  token = "geheim"\n}\n`);
      },
    ],
  ])('is read with the token of %s', async (_where, write) => {
    write();
    expect((await load(`tfc://${server.host}/acme/net-dev`, {})).found).toEqual(['net-dev']);
  });

  it('says what is missing, and never the token', async () => {
    const uri = `tfc://${server.host}/acme/net-dev`;
    expect(await load(uri, {})).toMatchObject({
      codes: ['state-no-credentials'],
      told: expect.stringContaining('terraform login'),
    });
    const wrong = await load(uri, { [tokenName()]: 'falsch' });
    expect(wrong.codes).toEqual(['state-no-credentials']);
    expect(wrong.told).not.toContain('falsch');
    expect((await load(`tfc://${server.host}/acme/nowhere`)).codes).toEqual(['state-not-found']);
    expect((await load(`tfc://${server.host}/acme/web`)).codes).toEqual(['state-not-found']);
    expect((await load(`tfc://${archive.host}/acme/web`)).codes).toEqual(['state-unreadable']);
    expect((await load('tfc://acme')).codes).toEqual(['state-bad-uri']);
  });

  it('is never locked or written: every request is a GET', async () => {
    await load(`tfc://${server.host}/acme/*`);
    await load(`tfc://${server.host}/acme/net-dev`);
    expect([...server.asked, ...archive.asked].filter((line) => !line.startsWith('GET '))).toEqual([]);
    expect(server.asked.length).toBeGreaterThan(5);
  });
});
