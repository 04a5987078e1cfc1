import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadStates } from '../../../../src/intent/state/load.js';
import { contextOf, loopback, stateOf, type Loopback } from './loopback.js';

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

let cwd = '';
let server: Loopback;
let elsewhere: Loopback;
let leaked: string[] = [];

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'driftline-'));
  leaked = [];
  elsewhere = await loopback(({ headers }) => {
    leaked.push(headers.authorization ?? 'none');
    return { body: stateOf('moved') };
  });
  let busy = 0;
  server = await loopback((request) => {
    const path = request.url ?? '';
    if (path.startsWith('/open')) return { body: stateOf('open') };
    if (path === '/moved') return { status: 302, headers: { location: `${elsewhere.url}/there` } };
    if (path === '/loop') return { status: 302, headers: { location: '/loop' } };
    if (path === '/busy') return ++busy < 3 ? { status: 503 } : { body: stateOf('busy') };
    if (path === '/down') return { status: 500 };
    if (path === '/closed') {
      return request.headers.authorization === basic('me:geheim') ? { body: stateOf('closed') } : { status: 401 };
    }
    if (path === '/header') return request.headers['x-team'] === 'blue' ? { body: stateOf('header') } : { status: 403 };
    return path === '/empty' ? { status: 204 } : { status: 404 };
  });
});

afterEach(async () => {
  await server.close();
  await elsewhere.close();
  rmSync(cwd, { recursive: true });
});

async function load(uri: string, env: Readonly<Record<string, string>> = {}) {
  const { instances, diagnostics, states } = await loadStates([uri], contextOf(cwd, env));
  return {
    found: instances.map(({ name }) => name),
    codes: diagnostics.map(({ code }) => code),
    files: states.map(({ file }) => file),
    told: JSON.stringify(diagnostics),
  };
}

function record(type: string, config: object): void {
  mkdirSync(join(cwd, 'root/.terraform'), { recursive: true });
  writeFileSync(
    join(cwd, 'root/.terraform/terraform.tfstate'),
    JSON.stringify({ version: 3, backend: { type, config } }),
  );
}

describe('a state behind HTTP', () => {
  it('is read by its address, which is shown without what may be secret in it', async () => {
    const { found, files } = await load(`${server.url}/open?token=geheim`);
    expect([found, files]).toEqual([['open'], [`${server.url}/open?…`]]);
  });

  it.each<[string, (url: string) => string, Readonly<Record<string, string>>]>([
    ['in the address', (url) => url.replace('//', '//me:geheim@'), {}],
    ['in the environment', (url) => url, { TF_HTTP_USERNAME: 'me', TF_HTTP_PASSWORD: 'geheim' }],
  ])('is read with credentials %s', async (_where, address, env) => {
    const { found, files } = await load(`${address(server.url)}/closed`, env);
    expect([found, files]).toEqual([['closed'], [`${server.url}/closed`]]);
  });

  it('is found through what init recorded of the backend, in whatever data directory', async () => {
    record('http', { address: `${server.url}/closed`, username: 'me', password: 'geheim', lock_address: null });
    expect((await load('root')).found).toEqual(['closed']);
    const moved = await loadStates(['root'], contextOf(cwd, { TF_DATA_DIR: 'other' }));
    expect(moved.diagnostics.map(({ code }) => code)).toEqual(['no-state']);
  });

  it('is found through the block of a configuration that was never initialised', async () => {
    mkdirSync(join(cwd, 'root'));
    const block = `terraform {\n  backend "http" {\n    address = "${server.url}/header"\n    headers = { X-Team = "blue" }\n  }\n}\n`;
    writeFileSync(join(cwd, 'root/main.tf'), block);
    writeFileSync(join(cwd, 'root/terraform.tfstate'), stateOf('leftover'));
    expect((await load('root')).found).toEqual(['header']);
  });

  it('is asked for again where the server is busy, and its redirects are followed without the credentials', async () => {
    expect((await load(`${server.url}/busy`)).found).toEqual(['busy']);
    const env = { TF_HTTP_USERNAME: 'me', TF_HTTP_PASSWORD: 'geheim' };
    expect((await load(`${server.url}/moved`, env)).found).toEqual(['moved']);
    expect(leaked).toEqual(['none']);
  });

  it.each([
    ['/nothing', 'state-not-found'],
    ['/empty', 'state-not-found'],
    ['/closed', 'state-no-permission'],
    ['/down', 'state-unreadable'],
    ['/loop', 'state-unreadable'],
  ])('that cannot be had (%s) says what to do, and no secret', async (path, code) => {
    const { codes, told } = await load(`${server.url.replace('//', '//me:falsch@')}${path}`);
    expect(codes).toEqual([code]);
    expect(told).not.toContain('falsch');
  });

  it('says where there is no server', async () => {
    const { url } = elsewhere;
    await elsewhere.close();
    expect((await load(`${url}/x`)).codes).toEqual(['state-unreachable']);
  });

  it('names what a partial configuration leaves out', async () => {
    record('http', { address: null });
    const { codes, told } = await load('root');
    expect([codes, told]).toEqual([['state-backend-incomplete'], expect.stringContaining('TF_HTTP_ADDRESS')]);
  });

  it('never sends anything but GET', async () => {
    record('http', { address: `${server.url}/open`, lock_address: `${server.url}/lock`, lock_method: 'LOCK' });
    await load('root');
    await load(`${server.url}/nothing`);
    expect(server.asked).toEqual(['GET /open', 'GET /nothing']);
  });
});
