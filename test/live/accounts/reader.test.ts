import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import type { LiveReader } from '../../../src/domain/live.js';
import { createFailureLog, describeFailure } from '../../../src/app/diagnostics.js';
import { accessOf, createAccountsReader, type AccountAccess } from '../../../src/live/accounts/reader.js';
import { callerAccount, type AccessOptions } from '../../../src/live/credentials.js';
import { createCloudControlReader } from '../../../src/live/cloudcontrol/reader.js';
import { readAll, request } from '../helpers.js';

const home = '111111111111';
const prod = '222222222222';
const other = '333333333333';

interface Cloud {
  readonly url: string;
  /** `KEY GetResource id`, `KEY AssumeRole arn externalId`, `KEY GetCallerIdentity`. */
  readonly asked: string[];
}

/** STS and Cloud Control on loopback; the access key of an assumed role is made of the role's account. */
async function withCloud(use: (cloud: Cloud) => Promise<void>): Promise<void> {
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    let body = '';
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()));
    incoming.on('end', () => {
      const key = /Credential=([^/]+)/.exec(incoming.headers.authorization ?? '')?.[1] ?? '';
      if (incoming.headers['x-amz-target'] === undefined) {
        response.setHeader('content-type', 'text/xml');
        response.end(sts(new URLSearchParams(body), key, asked));
        return;
      }
      const { Identifier } = JSON.parse(body) as { readonly Identifier: string };
      asked.push(`${key} GetResource ${Identifier}`);
      response.setHeader('content-type', 'application/x-amz-json-1.0');
      response.end(JSON.stringify({ ResourceDescription: { Identifier, Properties: '{"A":1}' } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await use({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function sts(form: URLSearchParams, key: string, asked: string[]): string {
  const action = form.get('Action') ?? '';
  const answer = (inner: string): string =>
    `<${action}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><${action}Result>${inner}</${action}Result></${action}Response>`;
  if (action === 'AssumeRole') {
    const arn = form.get('RoleArn') ?? '';
    asked.push(`${key} AssumeRole ${arn} ${form.get('ExternalId') ?? '-'}`);
    return answer(
      `<Credentials><AccessKeyId>AK${arn.split(':')[4] ?? ''}</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>`,
    );
  }
  asked.push(`${key} GetCallerIdentity`);
  return answer(`<Account>${key.slice(2)}</Account><Arn>arn:aws:sts::${key.slice(2)}:x</Arn><UserId>u</UserId>`);
}

const fixed = { accessKeyId: `AK${home}`, secretAccessKey: 's' };

/** As `main.ts` wires it, on the credentials of the environment. */
async function readerOn(
  url: string,
  accounts: Readonly<Record<string, AccountAccess>>,
  more: { readonly caller?: string; readonly anyAccount?: boolean } = { caller: home },
): Promise<LiveReader> {
  const usual: AccessOptions = { region: 'eu-west-1', endpointUrl: url };
  await Promise.resolve();
  return createAccountsReader({
    anyAccount: false,
    ...more,
    accounts: new Map(Object.entries(accounts)),
    identify: (access) => callerAccount(accessOf(usual, access)),
    open: (account, access) =>
      createCloudControlReader({
        ...(access === undefined ? usual : accessOf(usual, access)),
        ...(account === undefined ? {} : { account }),
        concurrency: 2,
        timeoutSeconds: 10,
        secondLookMilliseconds: 0,
      }),
  });
}

/** Runs with the credentials of the home account in the environment, and nothing else of AWS in it. */
async function asHome(use: () => Promise<void>): Promise<void> {
  const before = process.env;
  const others = Object.entries(before).filter(([name]) => !name.startsWith('AWS_'));
  const keys = { AWS_ACCESS_KEY_ID: fixed.accessKeyId, AWS_SECRET_ACCESS_KEY: fixed.secretAccessKey };
  process.env = {
    ...Object.fromEntries(others),
    ...keys,
    AWS_CONFIG_FILE: 'none',
    AWS_SHARED_CREDENTIALS_FILE: 'none',
  };
  try {
    await use();
  } finally {
    process.env = before;
  }
}

const roleArn = `arn:aws:iam::${prod}:role/reader`;

describe('resources of several accounts', () => {
  it('are each read with the credentials named for their account, who STS is asked about once', async () => {
    await asHome(() =>
      withCloud(async ({ url, asked }) => {
        const reader = await readerOn(url, { [prod]: { roleArn, externalId: 'x-1' } });
        const reads = await readAll(reader, [
          request('a', { account: home }),
          request('b', { account: prod }),
          request('c', { account: prod }),
          request('d'),
        ]);
        expect(reads.map(({ kind }) => kind)).toEqual(['found', 'found', 'found', 'found']);
        expect(asked.filter((line) => line.includes('GetResource')).sort()).toEqual([
          `AK${home} GetResource a`,
          `AK${home} GetResource d`,
          `AK${prod} GetResource b`,
          `AK${prod} GetResource c`,
        ]);
        expect(asked.filter((line) => line.endsWith('GetCallerIdentity'))).toEqual([`AK${prod} GetCallerIdentity`]);
        expect(asked).toContain(`AK${home} AssumeRole ${roleArn} x-1`);
        expect(reader.calls()).toBe(4);
      }),
    );
  });

  it('are not asked for without credentials named for them, and one diagnostic an account says what to add', async () => {
    await asHome(() =>
      withCloud(async ({ url, asked }) => {
        const reader = await readerOn(url, {});
        const reads = await readAll(reader, [
          request('a', { account: home }),
          request('b', { account: prod, region: 'eu-west-1' }),
          request('c', { account: prod, region: 'us-east-1' }),
          request('d', { account: other }),
        ]);
        expect(asked).toEqual([`AK${home} GetResource a`]);
        const failures = createFailureLog();
        for (const read of reads) if (read.kind === 'unreadable') failures.add(read);
        const told = failures.causes().map(describeFailure);
        expect(told.map(({ code, summary }) => [code, summary])).toEqual([
          ['account-not-mapped', expect.stringContaining(`2 live resources of account ${prod}`)],
          ['account-not-mapped', expect.stringContaining(`One live resource of account ${other}`)],
        ]);
        expect(told[0]?.detail).toContain(`accounts: { "${prod}": { profile: NAME } }`);
      }),
    );
  });

  it.each<[string, AccountAccess, RegExp]>([
    ['a role of another account', { roleArn: `arn:aws:iam::${other}:role/x` }, /names a role of account 333333333333/],
    ['a profile that has no credentials', { profile: 'nowhere' }, /STS did not say whose/],
  ])('are not read through %s', async (_what, access, why) => {
    await asHome(() =>
      withCloud(async ({ url, asked }) => {
        const reader = await readerOn(url, { [prod]: access });
        const [read] = await readAll(reader, [request('b', { account: prod })]);
        expect(read).toMatchObject({
          kind: 'unreadable',
          error: { name: 'WrongAccount' },
          reason: expect.stringMatching(why),
        });
        expect(asked.filter((line) => line.includes('GetResource'))).toEqual([]);
      }),
    );
  });

  it('are read with credentials that STS says nothing of where all are of one account, and not where they are of two', async () => {
    await asHome(() =>
      withCloud(async ({ url }) => {
        const one = await readAll(await readerOn(url, {}, {}), [request('a', { account: prod }), request('b')]);
        expect(one.map(({ kind }) => kind)).toEqual(['found', 'found']);
        const two = [request('a', { account: prod }), request('b', { account: other })];
        const kinds = (await readAll(await readerOn(url, {}, {}), two)).map(({ kind }) => kind);
        expect(kinds).toEqual(['unreadable', 'unreadable']);
        const replayed = await readAll(await readerOn(url, {}, { anyAccount: true }), two);
        expect(replayed.map(({ kind }) => kind)).toEqual(['found', 'found']);
      }),
    );
  });
});
