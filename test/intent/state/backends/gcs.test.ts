import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadStates } from '../../../../src/intent/state/load.js';
import { contextOf, loopback, stateOf, type Loopback, type Reply } from './loopback.js';

let cwd = '';
let server: Loopback;
const token = 'ya29.geheim';
const encryptionKey = randomBytes(32);

const objects: Readonly<Record<string, string>> = {
  'default.tfstate': stateOf('root'),
  'prod/default.tfstate': stateOf('prod'),
  'prod/blue.tfstate': stateOf('blue'),
  'prod/notes.txt': 'none',
  'dev env/default.tfstate': stateOf('dev'),
};

function failure(code: number, message: string): Reply {
  return json({ error: { code, message, errors: [{ message, domain: 'global', reason: 'x' }] } }, code);
}

function json(body: unknown, status = 200): Reply {
  return { status, body: JSON.stringify(body), headers: { 'content-type': 'application/json; charset=UTF-8' } };
}

/** As the JSON API of Cloud Storage documents its answers; a page of objects holds two. */
function answer({ url = '', headers }: IncomingMessage): Reply {
  const { pathname, searchParams } = new URL(url, 'http://x');
  if (pathname === '/token') return json({ access_token: token, token_type: 'Bearer', expires_in: 3600, ...exchanged });
  if (headers.authorization === undefined)
    return failure(401, 'Anonymous caller does not have storage.objects.get access');
  if (headers.authorization !== `Bearer ${token}`) return failure(401, 'Invalid Credentials');
  const [, bucket, key] = /^\/storage\/v1\/b\/([^/]+)\/o(?:\/([^/]+))?$/.exec(pathname) ?? [];
  if (bucket === 'closed') return failure(403, 'caller does not have storage.objects.get access');
  if (bucket === 'sealed') {
    const sha = createHash('sha256').update(encryptionKey).digest('base64');
    return headers['x-goog-encryption-key-sha256'] === sha
      ? { body: stateOf('sealed') }
      : failure(400, 'The target object is encrypted by a customer-supplied encryption key.');
  }
  if (bucket !== 'states') return failure(404, 'The specified bucket does not exist.');
  if (key === undefined) return page(searchParams);
  const text = objects[decodeURIComponent(key)];
  return text === undefined ? failure(404, `No such object: states/${key}`) : { body: text };
}

const exchanged = { issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' };

function page(query: URLSearchParams): Reply {
  const prefix = query.get('prefix') ?? '';
  const names = Object.keys(objects).filter((name) => name.startsWith(prefix));
  const from = Number(query.get('pageToken') ?? '0');
  const items = names.slice(from, from + 2).map((name) => ({ kind: 'storage#object', name, bucket: 'states' }));
  const next = from + 2 < names.length ? { nextPageToken: String(from + 2) } : {};
  return json({ kind: 'storage#objects', items, ...next });
}

beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'driftline-'));
  server = await loopback(answer);
});

afterEach(async () => {
  await server.close();
  rmSync(cwd, { recursive: true });
});

const signedIn = (): Record<string, string> => ({
  GOOGLE_BACKEND_STORAGE_CUSTOM_ENDPOINT: `${server.url}/storage/v1/`,
  GOOGLE_OAUTH_ACCESS_TOKEN: token,
});

async function load(uri: string, env: Readonly<Record<string, string>> = signedIn()) {
  const { instances, diagnostics, states } = await loadStates([uri], contextOf(cwd, env));
  const told = JSON.stringify([diagnostics, states]);
  for (const secret of [token, encryptionKey.toString('base64')]) expect(told).not.toContain(secret);
  return {
    found: instances.map(({ name }) => name),
    codes: diagnostics.map(({ code }) => code),
    files: states.map(({ file }) => file),
    told,
  };
}

function root(name: string, config: Readonly<Record<string, unknown>>): string {
  mkdirSync(join(cwd, name, '.terraform'), { recursive: true });
  const record = JSON.stringify({ version: 3, backend: { type: 'gcs', config } });
  writeFileSync(join(cwd, name, '.terraform/terraform.tfstate'), record);
  return name;
}

describe('states in Google Cloud Storage', () => {
  it('are read by a URI: an object, or the prefix that a backend has', async () => {
    expect(await load('gs://states/prod/blue.tfstate')).toMatchObject({
      found: ['blue'],
      codes: [],
      files: ['gs://states/prod/blue.tfstate'],
    });
    expect((await load('gs://states/prod')).found).toEqual(['prod']);
    expect((await load('gs://states/dev env')).found).toEqual(['dev']);
  });

  it('are found by prefixes and globs, page by page', async () => {
    expect((await load('gs://states/prod/')).found).toEqual(['blue', 'prod']);
    expect((await load('gs://states/')).found).toEqual(['root', 'dev', 'blue', 'prod']);
    expect((await load('gs://states/*/default.tfstate')).found).toEqual(['dev', 'prod']);
    expect(await load('gs://states/prod/*.json')).toMatchObject({ found: [], codes: ['state-no-match'] });
  });

  it('are found by what init recorded, in the selected workspace', async () => {
    const recorded = root('recorded', { bucket: 'states', prefix: 'prod', access_token: token });
    const env = { ...signedIn(), GOOGLE_OAUTH_ACCESS_TOKEN: '' };
    expect((await load(recorded, env)).found).toEqual(['prod']);
    expect((await load(recorded, { ...env, TF_WORKSPACE: 'blue' })).found).toEqual(['blue']);
    expect((await load(root('whole', { bucket: 'states' }))).found).toEqual(['root']);
  });

  it('are found by the backend block', async () => {
    const text = 'terraform {\n  backend "gcs" {\n    bucket = "states"\n    prefix = "prod/"\n  }\n}\n';
    writeFileSync(join(cwd, 'main.tf'), text);
    expect((await load('.')).found).toEqual(['prod']);
    writeFileSync(join(cwd, 'main.tf'), text.replace('bucket = "states"', ''));
    const loaded = await load('.');
    expect(loaded.codes).toEqual(['state-backend-incomplete']);
    expect(loaded.told).toMatch(/-backend-config/);
  });

  it('are opened with the customer’s own key', async () => {
    const encryption_key = encryptionKey.toString('base64');
    expect((await load(root('sealed', { bucket: 'sealed', encryption_key }))).found).toEqual(['sealed']);
    const env = { ...signedIn(), GOOGLE_ENCRYPTION_KEY: encryption_key };
    expect((await load('gs://sealed/x.tfstate', env)).found).toEqual(['sealed']);
    const without = await load('gs://sealed/x.tfstate');
    expect(without.codes).toEqual(['state-encrypted']);
    expect(without.told).toMatch(/GOOGLE_ENCRYPTION_KEY/);
  });

  it('are read with credentials of another identity provider, as text and as a file', async () => {
    writeFileSync(join(cwd, 'subject'), 'a token of somebody else');
    const credentials = JSON.stringify({
      type: 'external_account',
      audience: '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/x',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `${server.url}/token`,
      credential_source: { file: join(cwd, 'subject') },
    });
    writeFileSync(join(cwd, 'key.json'), credentials);
    const env = { ...signedIn(), GOOGLE_OAUTH_ACCESS_TOKEN: '' };
    expect((await load('gs://states/prod', { ...env, GOOGLE_CREDENTIALS: credentials })).found).toEqual(['prod']);
    expect(server.asked[0]).toBe('POST /token');
    const recorded = root('recorded', { bucket: 'states', credentials: join(cwd, 'key.json') });
    expect((await load(recorded, env)).found).toEqual(['root']);
  });

  it('are only read', async () => {
    await load('gs://states/');
    await load('gs://states/prod');
    expect(server.asked.length).toBeGreaterThan(4);
    for (const request of server.asked) expect(request).toMatch(/^GET \/storage\/v1\/b\/states\/o[/?]/);
  });
});

describe('a state in Google Cloud Storage that cannot be read says the next step', () => {
  it.each<[string, string, Record<string, string>, string, RegExp]>([
    ['no such object', 'gs://states/none', {}, 'state-not-found', /workspace/],
    ['no such bucket', 'gs://other/prod/', {}, 'state-not-found', /bucket/],
    ['no permission', 'gs://closed/prod', {}, 'state-no-permission', /roles\/storage\.objectViewer/],
    [
      'a token that is no longer good',
      'gs://states/prod',
      { GOOGLE_OAUTH_ACCESS_TOKEN: 'old' },
      'state-no-permission',
      /gcloud auth application-default login/,
    ],
    [
      'a key file that is not there',
      'gs://states/prod',
      { GOOGLE_OAUTH_ACCESS_TOKEN: '', GOOGLE_CREDENTIALS: 'gone.json' },
      'state-no-credentials',
      /GOOGLE_CREDENTIALS/,
    ],
    [
      'no connection',
      'gs://states/prod',
      { GOOGLE_BACKEND_STORAGE_CUSTOM_ENDPOINT: 'http://127.0.0.1:1' },
      'state-unreachable',
      /network/,
    ],
    ['no bucket', 'gs://', {}, 'state-bad-uri', /gs:\/\/bucket\/prefix/],
  ])(
    '%s',
    async (_, uri, env, code, next) => {
      const loaded = await load(uri, { ...signedIn(), ...env });
      expect(loaded.codes).toEqual([code]);
      expect(loaded.told).toMatch(next);
    },
    60_000,
  );
});
