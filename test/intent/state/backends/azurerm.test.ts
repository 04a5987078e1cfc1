import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BlobServiceClient, StorageSharedKeyCredential } from '@azure/storage-blob';
import { loadStates } from '../../../../src/intent/state/load.js';
import { contextOf, loopback, stateOf } from './loopback.js';

/** The account that azurite comes with; its key is public. */
const account = 'devstoreaccount1';
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

let cwd = '';
let azurite: ChildProcess | undefined;
let endpoint = '';

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'driftline-'));
  const program = createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js');
  const options = [
    '--blobHost',
    '127.0.0.1',
    '--blobPort',
    '0',
    '--inMemoryPersistence',
    '--skipApiVersionCheck',
    '--disableTelemetry',
  ];
  const child = spawn(process.execPath, [program, ...options], { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  azurite = child;
  const port = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', () => {
      reject(new Error(`azurite ended: ${output}`));
    });
  });
  endpoint = `http://127.0.0.1:${port}/${account}`;
  const service = new BlobServiceClient(endpoint, new StorageSharedKeyCredential(account, key));
  const container = service.getContainerClient('states');
  await container.create();
  const put = async (name: string, ...names: readonly string[]): Promise<void> => {
    const text = stateOf(...names);
    await container.getBlockBlobClient(name).upload(text, Buffer.byteLength(text));
  };
  await put('root.tfstate', 'default');
  await put('root.tfstateenv:prod', 'prod');
  await put('env/a/vpc.tfstate', 'a');
  await put('env/b/vpc.tfstate', 'b');
}, 60_000);

afterAll(() => {
  azurite?.kill();
  rmSync(cwd, { recursive: true, force: true });
});

async function load(uri: string, env: Readonly<Record<string, string>> = { ARM_ACCESS_KEY: key }) {
  const { instances, diagnostics, states } = await loadStates([uri], contextOf(cwd, env));
  return {
    found: instances.map(({ name }) => name),
    codes: diagnostics.map(({ code }) => code),
    files: states.map(({ file }) => file),
    told: JSON.stringify(diagnostics),
  };
}

const uri = (path: string): string => `azurerm://${account}/states/${path}?endpoint=${endpoint}`;

function record(config: object): void {
  mkdirSync(join(cwd, 'root/.terraform'), { recursive: true });
  const text = JSON.stringify({ version: 3, backend: { type: 'azurerm', config } });
  writeFileSync(join(cwd, 'root/.terraform/terraform.tfstate'), text);
}

describe('a state in Azure Blob Storage', () => {
  it('is read by account, container and key, and found by prefixes and globs', async () => {
    expect(await load(uri('root.tfstate'))).toMatchObject({
      found: ['default'],
      files: [`azurerm://${account}/states/root.tfstate`],
    });
    expect((await load(uri('env/'))).found).toEqual(['a', 'b']);
    expect((await load(uri('env/b*/*.tfstate'))).found).toEqual(['b']);
    expect((await load(uri('none/'))).codes).toEqual(['state-no-match']);
  });

  it('is that of the chosen workspace of a recorded backend', async () => {
    record({ storage_account_name: account, container_name: 'states', key: 'root.tfstate', access_key: key });
    const env = { AZURE_STORAGE_SERVICE_ENDPOINT: endpoint };
    expect(await load('root', env)).toMatchObject({ found: ['default'], told: '[]' });
    expect((await load('root', { ...env, TF_WORKSPACE: 'prod' })).found).toEqual(['prod']);
    record({ storage_account_name: account });
    expect((await load('root')).codes).toEqual(['state-backend-incomplete']);
  });

  it('that cannot be had says why, and never the key', async () => {
    expect((await load(uri('none.tfstate'))).codes).toEqual(['state-not-found']);
    const wrong = Buffer.from('another key').toString('base64');
    const refused = await load(uri('root.tfstate'), { ARM_ACCESS_KEY: wrong });
    expect(refused.codes).toEqual(['state-no-permission']);
    expect(refused.told).not.toContain(wrong);
    const signed = await load(uri('root.tfstate'), { ARM_SAS_TOKEN: '?sv=2022-11-02&sig=geheim' });
    expect(signed.codes).toEqual(['state-no-permission']);
    expect(signed.told).not.toContain('geheim');
    expect((await load('azurerm://account')).codes).toEqual(['state-bad-uri']);
  });

  it('is read without a lease: only reads are sent', async () => {
    const server = await loopback(() => ({ status: 404, headers: { 'x-ms-error-code': 'BlobNotFound' } }));
    try {
      await load(`azurerm://${account}/states/root.tfstate?endpoint=${server.url}`);
      await load(`azurerm://${account}/states/env/?endpoint=${server.url}`);
      expect(server.asked.map((line) => line.split('?')[0])).toEqual(['GET /states/root.tfstate', 'GET /states']);
    } finally {
      await server.close();
    }
  });
});
