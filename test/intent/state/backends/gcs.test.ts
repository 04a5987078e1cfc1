import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadStates } from '../../../../src/intent/state/load.js';
import { contextOf, loopback, stateOf, type Loopback, type Reply } from './loopback.js';

const objects = ['env/a/default.tfstate', 'env/b/default.tfstate', 'net/default.tfstate', 'net/prod.tfstate'];

/** As the JSON API documents its answers. */
function answer(url: string, authorization: string | undefined, key: string | undefined): Reply {
  const { pathname, searchParams } = new URL(url, 'http://host');
  const headers = { 'content-type': 'application/json' };
  if (authorization !== 'Bearer geheim') {
    return { status: 401, headers, body: '{"error":{"code":401,"message":"Invalid Credentials"}}' };
  }
  if (pathname === '/storage/v1/b/states/o') {
    const items = objects
      .filter((name) => name.startsWith(searchParams.get('prefix') ?? ''))
      .map((name) => ({ name, bucket: 'states' }));
    return { headers, body: JSON.stringify({ kind: 'storage#objects', items }) };
  }
  const name = decodeURIComponent(/^\/storage\/v1\/b\/states\/o\/([^/]+)$/.exec(pathname)?.[1] ?? '');
  if (name === 'secret/default.tfstate') {
    if (key !== undefined) return { body: stateOf('secret') };
    const message = 'The target object is encrypted by a customer-supplied encryption key.';
    return { status: 400, headers, body: JSON.stringify({ error: { code: 400, message } }) };
  }
  if (name === 'closed/default.tfstate') {
    return { status: 403, headers, body: '{"error":{"code":403,"message":"no storage.objects.get access"}}' };
  }
  if (objects.includes(name)) return { body: stateOf(name.replaceAll(/[^a-z]+/g, '_')) };
  return { status: 404, headers, body: '{"error":{"code":404,"message":"No such object"}}' };
}

let cwd = '';
let server: Loopback;

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'driftline-'));
  server = await loopback(({ url, headers }) =>
    answer(url ?? '', headers.authorization, headers['x-goog-encryption-key'] as string | undefined),
  );
});

afterEach(async () => {
  await server.close();
  rmSync(cwd, { recursive: true });
});

async function load(uri: string, more: Readonly<Record<string, string>> = {}) {
  const env = {
    GOOGLE_OAUTH_ACCESS_TOKEN: 'geheim',
    GOOGLE_BACKEND_STORAGE_CUSTOM_ENDPOINT: `${server.url}/storage/v1/`,
    ...more,
  };
  const { instances, diagnostics, states } = await loadStates([uri], contextOf(cwd, env));
  return {
    found: instances.map(({ name }) => name),
    codes: diagnostics.map(({ code }) => code),
    files: states.map(({ file }) => file),
    told: JSON.stringify(diagnostics),
  };
}

function record(config: object): void {
  mkdirSync(join(cwd, 'root/.terraform'), { recursive: true });
  const text = JSON.stringify({ version: 3, backend: { type: 'gcs', config } });
  writeFileSync(join(cwd, 'root/.terraform/terraform.tfstate'), text);
}

describe('a state in Google Cloud Storage', () => {
  it('is read by bucket and prefix or by its name, and found by prefixes and globs', async () => {
    expect(await load('gs://states/net')).toMatchObject({
      found: ['net_default_tfstate'],
      files: ['gs://states/net/default.tfstate'],
    });
    expect((await load('gs://states/net/prod.tfstate')).found).toEqual(['net_prod_tfstate']);
    expect((await load('gs://states/env/')).found).toEqual(['env_a_default_tfstate', 'env_b_default_tfstate']);
    expect((await load('gs://states/env/b*/*')).found).toEqual(['env_b_default_tfstate']);
    expect((await load('gs://states/nix/')).codes).toEqual(['state-no-match']);
  });

  it('is that of the chosen workspace of a recorded backend', async () => {
    record({ bucket: 'states', prefix: 'net/' });
    expect((await load('root')).found).toEqual(['net_default_tfstate']);
    expect((await load('root', { TF_WORKSPACE: 'prod' })).found).toEqual(['net_prod_tfstate']);
    record({ prefix: 'net' });
    expect((await load('root')).codes).toEqual(['state-backend-incomplete']);
  });

  it('is opened with the key of the customer', async () => {
    expect((await load('gs://states/secret')).codes).toEqual(['state-encrypted']);
    const key = Buffer.alloc(32, 7).toString('base64');
    expect((await load('gs://states/secret', { GOOGLE_ENCRYPTION_KEY: key })).found).toEqual(['secret']);
  });

  it('that cannot be had says why, and never the token', async () => {
    expect((await load('gs://states/nowhere')).codes).toEqual(['state-not-found']);
    expect((await load('gs://states/closed')).codes).toEqual(['state-no-permission']);
    const wrong = await load('gs://states/net', { GOOGLE_OAUTH_ACCESS_TOKEN: 'falsch' });
    expect(wrong.codes).toEqual(['state-no-permission']);
    expect(wrong.told).not.toContain('falsch');
    const noFile = await load('gs://states/net', {
      GOOGLE_OAUTH_ACCESS_TOKEN: '',
      GOOGLE_CREDENTIALS: join(cwd, 'none.json'),
    });
    expect(noFile.codes).toEqual(['state-no-credentials']);
    expect((await load('gs://')).codes).toEqual(['state-bad-uri']);
  });

  it('is never locked or written: every request is a GET', async () => {
    await load('gs://states/env/');
    await load('gs://states/nowhere');
    expect(server.asked.filter((line) => !line.startsWith('GET '))).toEqual([]);
    expect(server.asked.length).toBeGreaterThan(3);
  });
});
