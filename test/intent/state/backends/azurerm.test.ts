import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContainerClient, ContainerSASPermissions, StorageSharedKeyCredential } from '@azure/storage-blob';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../../src/domain/json.js';
import { azureCredential } from '../../../../src/intent/state/backends/azurerm-identity.js';
import { loadStates } from '../../../../src/intent/state/load.js';
import { startAzurite, type Azurite } from './azurite.js';
import { contextOf, loopback, stateOf } from './loopback.js';

let cwd = '';
let azurite: Azurite;
let sas = '';

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'driftline-'));
  azurite = await startAzurite(cwd);
  const credential = new StorageSharedKeyCredential(azurite.account, azurite.accessKey);
  const container = new ContainerClient(`${azurite.direct}/infra`, credential);
  await container.create();
  const blobs: [string, string][] = [
    ['prod.tfstate', stateOf('prod')],
    ['prod.tfstateenv:blue', stateOf('blue')],
    ['env/a/terraform.tfstate', stateOf('a')],
    ['env/b c/terraform.tfstate', stateOf('b')],
    ['env/readme.md', 'none'],
  ];
  for (const [key, text] of blobs) await container.getBlockBlobClient(key).upload(text, Buffer.byteLength(text));
  const url = await container.generateSasUrl({
    permissions: ContainerSASPermissions.parse('rl'),
    expiresOn: new Date(Date.now() + 3_600_000),
  });
  sas = new URL(url).search;
}, 60_000);

afterAll(async () => {
  await azurite.close();
  rmSync(cwd, { recursive: true });
});

beforeEach(() => {
  azurite.asked.length = 0;
});

async function load(uri: string, env: Readonly<Record<string, string>>, folder = cwd) {
  const { instances, diagnostics, states } = await loadStates([uri], contextOf(folder, env));
  const told = JSON.stringify([diagnostics, states]);
  for (const secret of [azurite.accessKey, new URLSearchParams(sas).get('sig') ?? '-'])
    expect(told).not.toContain(secret);
  return {
    found: instances.map(({ name }) => name),
    codes: diagnostics.map(({ code }) => code),
    files: states.map(({ file }) => file),
    told,
  };
}

const key = () => ({ ARM_ACCESS_KEY: azurite.accessKey });
const at = () => ({ AZURE_STORAGE_SERVICE_ENDPOINT: azurite.endpoint });
const uri = (path: string): string => `azurerm://${azurite.account}/infra/${path}?endpoint=${azurite.endpoint}`;

function root(name: string, record: unknown, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(cwd, name);
  mkdirSync(join(folder, '.terraform'), { recursive: true });
  const content = JSON.stringify({ version: 3, backend: { type: 'azurerm', config: record } });
  if (record !== undefined) writeFileSync(join(folder, '.terraform/terraform.tfstate'), content);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return name;
}

const settings = () => ({ storage_account_name: azurite.account, container_name: 'infra', key: 'prod.tfstate' });

describe('states in Azure Blob Storage', () => {
  it('are read by a URI, with the access key or a shared access signature', async () => {
    const expected = { found: ['prod'], codes: [], files: [`azurerm://${azurite.account}/infra/prod.tfstate`] };
    expect(await load(uri('prod.tfstate'), key())).toMatchObject(expected);
    expect(await load(uri('prod.tfstate'), { ARM_SAS_TOKEN: sas })).toMatchObject(expected);
    expect(await load(uri('prod.tfstate'), { ARM_SAS_TOKEN: sas.slice(1) })).toMatchObject(expected);
  });

  it('are found by prefixes and globs', async () => {
    expect((await load(uri('env/'), key())).found).toEqual(['a', 'b']);
    expect((await load(uri('env/*/terraform.tfstate'), key())).found).toEqual(['a', 'b']);
    expect((await load(uri('**/b*/*.tfstate'), { ARM_SAS_TOKEN: sas })).found).toEqual(['b']);
    expect(await load(uri('env/*.json'), key())).toMatchObject({ found: [], codes: ['state-no-match'] });
  });

  it('are found by what init recorded, in the selected workspace', async () => {
    const recorded = root('recorded', {
      ...settings(),
      access_key: azurite.accessKey,
      endpoint: 'https://arm.example',
    });
    expect((await load(recorded, at())).found).toEqual(['prod']);
    expect((await load(recorded, { ...at(), TF_WORKSPACE: 'blue' })).found).toEqual(['blue']);
    const signed = root('signed', { ...settings(), sas_token: sas });
    expect((await load(signed, at())).found).toEqual(['prod']);
  });

  it('are found by the backend block', async () => {
    const block = Object.entries(settings()).map(([name, value]) => `    ${name} = "${value}"`);
    const text = `terraform {\n  backend "azurerm" {\n${block.join('\n')}\n  }\n}\n`;
    expect((await load(root('written', undefined, { 'main.tf': text }), { ...key(), ...at() })).found).toEqual([
      'prod',
    ]);
    const partial = text.replace(/ {4}key .*\n/, '');
    const loaded = await load(root('partial', undefined, { 'main.tf': partial }), { ...key(), ...at() });
    expect(loaded.codes).toEqual(['state-backend-incomplete']);
    expect(loaded.told).toMatch(/-backend-config/);
  });

  it('are only read: no lease, no write', async () => {
    await load(uri('env/'), key());
    await load(uri('prod.tfstate'), key());
    expect(azurite.asked.length).toBeGreaterThan(3);
    for (const request of azurite.asked) expect(request).toMatch(/^(?:GET|HEAD) /);
    expect(azurite.asked.join('\n')).not.toMatch(/comp=(?!list)/);
  });
});

describe('a state in Azure Blob Storage that cannot be read says the next step', () => {
  it.each<[string, string, () => Record<string, string>, string, RegExp]>([
    ['no such key', 'other.tfstate', key, 'state-not-found', /workspace/],
    [
      'a key that is not the account’s',
      'prod.tfstate',
      () => ({ ARM_ACCESS_KEY: 'QUJD' }),
      'state-no-permission',
      /ARM_/,
    ],
    [
      'a signature that is not the account’s',
      'prod.tfstate',
      () => ({ ARM_SAS_TOKEN: sas.replace(/sig=[^&]*/, 'sig=QUJD') }),
      'state-no-permission',
      /Storage Blob Data Reader/,
    ],
  ])('%s', async (_, path, env, code, next) => {
    const loaded = await load(uri(path), env());
    expect(loaded.codes).toEqual([code]);
    expect(loaded.told).toMatch(next);
  });

  it('no container, no account, no connection', async () => {
    expect((await load(`azurerm://${azurite.account}/other/x?endpoint=${azurite.endpoint}`, key())).codes).toEqual([
      'state-not-found',
    ]);
    expect((await load('azurerm://only', key())).codes).toEqual(['state-bad-uri']);
    expect((await load('azurerm://a/c/x?endpoint=http://127.0.0.1:1', key())).codes).toEqual(['state-unreachable']);
  }, 30_000);

  it('no credentials at all', async () => {
    const loaded = await load('azurerm://account/infra/x?endpoint=https://127.0.0.1:1', {});
    expect(loaded.codes).toEqual(['state-no-credentials']);
    expect(loaded.told).toMatch(/az login/);
  }, 30_000);
});

describe('Azure AD', () => {
  const secret = 'geheim';

  it('refuses a service principal of no tenant, and nothing is asked of the account', async () => {
    const server = await loopback(() => ({ body: stateOf('prod') }));
    try {
      const env = { ARM_TENANT_ID: 'not a tenant', ARM_CLIENT_ID: 'c', ARM_CLIENT_SECRET: secret };
      const loaded = await load(`azurerm://account/infra/x?endpoint=${server.url}`, env);
      expect(loaded.codes).toEqual(['state-no-credentials']);
      expect(loaded.told).not.toContain(secret);
      expect(server.asked).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it('never sends a token in the clear', async () => {
    const server = await loopback(() => ({ body: stateOf('prod') }));
    try {
      const loaded = await load(`azurerm://account/infra/x?endpoint=${server.url}`, { ARM_USE_MSI: 'true' });
      expect(loaded.codes).toEqual(['state-unreadable']);
      expect(loaded.told).toMatch(/non-TLS/);
      expect(server.asked).toEqual([]);
    } finally {
      await server.close();
    }
  });

  it('gives a managed identity its token', async () => {
    const expires = String(Math.floor(Date.now() / 1000) + 3600);
    const server = await loopback(() => ({
      body: JSON.stringify({ access_token: secret, expires_on: expires, token_type: 'Bearer' }),
      headers: { 'content-type': 'application/json' },
    }));
    process.env.IDENTITY_ENDPOINT = `${server.url}/msi/token`;
    process.env.IDENTITY_HEADER = 'x';
    try {
      const credential = await azureCredential({ use_msi: true, client_id: 'c' }, {});
      const token = await credential.getToken('https://storage.azure.com/.default');
      expect(token?.token).toBe(secret);
      expect(server.asked).toEqual([expect.stringMatching(/^GET \/msi\/token\?.*client_?id=c/)]);
    } finally {
      delete process.env.IDENTITY_ENDPOINT;
      delete process.env.IDENTITY_HEADER;
      await server.close();
    }
  });

  const tenant = { tenant_id: '00000000-0000-0000-0000-000000000000', client_id: 'c' };
  const env = { ARM_TENANT_ID: tenant.tenant_id, ARM_CLIENT_ID: 'c' };
  it.each<[string, JsonObject, Record<string, string>, string]>([
    ['a secret', { ...tenant, client_secret: secret }, {}, 'ClientSecretCredential'],
    ['a secret of the environment', {}, { ...env, ARM_CLIENT_SECRET: secret }, 'ClientSecretCredential'],
    ['a certificate', { ...tenant, client_certificate_path: 'x.pem' }, {}, 'ClientCertificateCredential'],
    ['an OIDC token', { ...tenant, oidc_token: secret }, {}, 'ClientAssertionCredential'],
    ['a file with an OIDC token', tenant, { ARM_OIDC_TOKEN_FILE_PATH: 'x' }, 'ClientAssertionCredential'],
    ['a managed identity', {}, { ARM_USE_MSI: 'true' }, 'ManagedIdentityCredential'],
    ['whoever is signed in', {}, {}, 'ChainedTokenCredential'],
    ['whoever is signed in to a tenant', tenant, {}, 'ChainedTokenCredential'],
    ['a workload of Kubernetes', {}, { ...env, AZURE_FEDERATED_TOKEN_FILE: 'x' }, 'ChainedTokenCredential'],
  ])('takes %s', async (_, given, variables, kind) => {
    expect((await azureCredential(given, variables)).constructor.name).toBe(kind);
  });
});
