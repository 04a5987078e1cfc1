import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { startMoto, type Moto } from '../../../../scripts/fixtures/moto.js';
import { findProgram } from '../../../e2e/toolchain.js';
import { loadStates } from '../../../../src/intent/state/load.js';
import { contextOf, loopback, stateOf, type Loopback } from './loopback.js';

const program = findProgram('moto_server', process.env.MOTO_SERVER);
if (program === undefined) console.warn('no moto_server: states in S3 are tested without an emulator only');
const emulated = program === undefined ? describe.skip : describe;

/** Passes everything on to the emulator and keeps what was asked. */
async function recorder(target: string): Promise<Loopback> {
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.method ?? ''} ${incoming.url ?? ''}`);
    const { method, headers } = incoming;
    const outgoing = send(new URL(incoming.url ?? '', target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => {
        resolve();
      });
    });
  return { url: `http://${host}`, host, asked, close };
}

let cwd = '';
const before = process.env;

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'driftline-'));
  const others = Object.entries(before).filter(([name]) => !name.startsWith('AWS_'));
  const files = { AWS_CONFIG_FILE: join(cwd, 'none'), AWS_SHARED_CREDENTIALS_FILE: join(cwd, 'none') };
  const keys = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'geheim' };
  process.env = { ...Object.fromEntries(others), ...files, ...keys, AWS_EC2_METADATA_DISABLED: 'true' };
});

afterEach(() => {
  process.env = before;
  rmSync(cwd, { recursive: true });
});

async function load(uri: string, endpointUrl: string, env: Readonly<Record<string, string>> = {}) {
  const context = { ...contextOf(cwd, env), aws: { endpointUrl, region: 'eu-west-1' } };
  const { instances, diagnostics, states } = await loadStates([uri], context);
  return {
    found: instances.map(({ name }) => name),
    codes: diagnostics.map(({ code }) => code),
    files: states.map(({ file }) => file),
    told: JSON.stringify(diagnostics),
  };
}

function record(config: object, folder = 'root'): void {
  mkdirSync(join(cwd, folder, '.terraform'), { recursive: true });
  const text = JSON.stringify({ version: 3, backend: { type: 's3', config } });
  writeFileSync(join(cwd, folder, '.terraform/terraform.tfstate'), text);
}

emulated('a state in S3', () => {
  let proxy: Loopback;
  let moto: Moto;

  beforeAll(async () => {
    moto = await startMoto(program ?? '');
    const { endpoint } = moto;
    const credentials = { accessKeyId: 'a', secretAccessKey: 'b' };
    const client = new S3Client({ endpoint, region: 'eu-west-1', credentials, forcePathStyle: true });
    const put = (Key: string, ...names: readonly string[]) =>
      client.send(new PutObjectCommand({ Bucket: 'states', Key, Body: stateOf(...names) }));
    await client.send(
      new CreateBucketCommand({ Bucket: 'states', CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' } }),
    );
    await put('root.tfstate', 'default');
    await put('env:/prod/root.tfstate', 'prod');
    await put('teams/prod/root.tfstate', 'team');
    await put('env/dev/vpc.tfstate', 'dev');
    await put('env/prod/vpc.tfstate', 'production');
    await put('env/prod/vpc.tfstate.tflock', 'lock');
    proxy = await recorder(endpoint);
  }, 60_000);

  afterAll(async () => {
    await proxy.close();
    await moto.stop();
  });

  it('is read by bucket and key', async () => {
    expect(await load('s3://states/root.tfstate?region=eu-west-1', proxy.url)).toMatchObject({
      found: ['default'],
      files: ['s3://states/root.tfstate'],
    });
  });

  it('is one of many under a prefix or a glob, locks left out', async () => {
    const files = ['s3://states/env/dev/vpc.tfstate', 's3://states/env/prod/vpc.tfstate'];
    expect((await load('s3://states/env/', proxy.url)).files).toEqual(files);
    expect((await load('s3://states/env/**/*.tfstate', proxy.url)).files).toEqual(files);
    expect((await load('s3://states/env/{dev,test}/*', proxy.url)).files).toEqual(files.slice(0, 1));
    expect((await load('s3://states/e?v/*/vpc.tfstate', proxy.url)).files).toEqual(files);
    expect((await load('s3://states', proxy.url)).found).toHaveLength(5);
    expect((await load('s3://states/none/', proxy.url)).codes).toEqual(['state-no-match']);
  });

  it('is that of the chosen workspace of a recorded backend', async () => {
    const base = { bucket: 'states', key: 'root.tfstate', region: 'eu-west-1', use_path_style: true };
    record({ ...base, endpoints: [{ s3: proxy.url }] });
    expect((await load('root', 'http://127.0.0.1:9')).found).toEqual(['default']);
    writeFileSync(join(cwd, 'root/.terraform/environment'), 'prod');
    expect((await load('root', proxy.url, { AWS_ENDPOINT_URL_S3: proxy.url })).found).toEqual(['prod']);
    record({ ...base, workspace_key_prefix: 'teams' });
    expect((await load('root', proxy.url, { TF_WORKSPACE: 'prod' })).found).toEqual(['team']);
    expect((await load('root', proxy.url, { TF_WORKSPACE: 'absent' })).codes).toEqual(['state-not-found']);
  });

  it('is found by the records that terragrunt leaves in its cache', async () => {
    record({ bucket: 'states', key: 'env/dev/vpc.tfstate', region: 'eu-west-1' }, 'live/dev/.terragrunt-cache/a/b');
    record({ bucket: 'states', key: 'env/prod/vpc.tfstate', region: 'eu-west-1' }, 'live/prod/.terragrunt-cache/c/d');
    const { found } = await load('live/**/.terraform/terraform.tfstate', proxy.url);
    expect(found).toEqual(['dev', 'production']);
  });

  it('is read with the role of the backend', async () => {
    const role = { role_arn: 'arn:aws:iam::123456789012:role/state', external_id: 'x1', session_name: 'me' };
    const endpoints = { s3: proxy.url, sts: proxy.url };
    record({ bucket: 'states', key: 'root.tfstate', region: 'eu-west-1', endpoints, assume_role: role });
    const asked = proxy.asked.length;
    expect((await load('root', proxy.url)).found).toEqual(['default']);
    expect(proxy.asked.slice(asked)).toEqual(['POST /', 'GET /states/root.tfstate?x-id=GetObject']);
  });

  it('that is not there says so', async () => {
    expect((await load('s3://states/none.tfstate', proxy.url)).codes).toEqual(['state-not-found']);
    const { codes, told } = await load('s3://nowhere/root.tfstate', proxy.url);
    expect([codes, told]).toEqual([['state-not-found'], expect.stringContaining('there is no bucket nowhere')]);
  });

  it('is never locked or written: only reads are sent', () => {
    // The one POST is STS, which speaks so.
    expect(proxy.asked.filter((line) => !/^GET |^POST \/$/.test(line))).toEqual([]);
    expect(proxy.asked.length).toBeGreaterThan(15);
  });
});

const xml = (code: string, message: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`;

describe('a state in S3 that cannot be had', () => {
  it.each([
    [403, 'AccessDenied', 'denied', 'state-no-permission', 's3:GetObject'],
    [403, 'AccessDenied', 'not authorized to perform: kms:Decrypt', 'state-no-permission', 'kms:Decrypt'],
    [403, 'InvalidAccessKeyId', 'no such key', 'state-no-credentials', 'sign in again'],
    [400, 'AuthorizationHeaderMalformed', 'the region is wrong', 'state-wrong-region', 'region'],
    [403, 'InvalidObjectState', 'archived', 'state-unreadable', 'Restore'],
    [400, 'InvalidRequest', 'stored using a form of Server Side Encryption', 'state-encrypted', 'sse_customer_key'],
    [400, 'Strange', 'who \u001b[31mknows', 'state-unreadable', 'aws s3 cp'],
  ])('is said with its next step (%i %s %s)', async (status, code, message, expected, next) => {
    const server = await loopback(() => ({ status, body: xml(code, message) }));
    try {
      const { codes, told } = await load('s3://states/key.tfstate', server.url);
      expect(codes).toEqual([expected]);
      expect(told).toContain(next);
      expect(told).not.toContain('geheim');
      expect(told).not.toContain('u001b');
    } finally {
      await server.close();
    }
  });

  it('says where nothing answers, and where no credentials are', async () => {
    const server = await loopback(() => ({}));
    await server.close();
    expect((await load('s3://states/key.tfstate', server.url)).codes).toEqual(['state-unreachable']);
    delete process.env.AWS_ACCESS_KEY_ID;
    expect((await load('s3://states/key.tfstate', server.url)).codes).toEqual(['state-no-credentials']);
    expect((await load('s3:///key', server.url)).codes).toEqual(['state-bad-uri']);
  });

  it('sends the key of the customer, and never shows it', async () => {
    const seen: unknown[] = [];
    const key = Buffer.alloc(32, 7).toString('base64');
    const server = await loopback(({ headers }) => {
      seen.push(headers['x-amz-server-side-encryption-customer-key']);
      return { status: 403, body: xml('AccessDenied', 'no') };
    });
    try {
      record({ bucket: 'b', key: 'k', region: 'eu-west-1', sse_customer_key: key, endpoint: server.url });
      const { told } = await load('root', server.url);
      expect(seen).toEqual([key]);
      expect(told).not.toContain(key);
    } finally {
      await server.close();
    }
  });

  it('names what a partial configuration leaves out', async () => {
    mkdirSync(join(cwd, 'root'));
    writeFileSync(join(cwd, 'root/main.tf'), 'terraform {\n  backend "s3" {\n    key = "k"\n  }\n}\n');
    const { codes, told } = await load('root', 'http://127.0.0.1:9');
    expect([codes, told]).toEqual([['state-backend-incomplete'], expect.stringContaining('its bucket')]);
  });
});
