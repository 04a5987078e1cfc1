import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { runCli } from '../../src/cli/cli.js';
import { parseConfigFile } from '../../src/cli/config-file.js';
import { scanOptions } from '../../src/cli/options.js';
import { UsageError } from '../../src/cli/usage-error.js';
import type { ScanSources, Terminal, Wiring } from '../../src/cli/wiring.js';

const schema = JSON.parse(readFileSync('schemas/driftline.schema.json', 'utf8')) as {
  readonly properties: Readonly<Record<string, unknown>>;
};

/** What a scan would be started with, or what was said in its place. */
async function sourcesOf(
  argv: readonly string[],
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<{ sources?: ScanSources; said: string }> {
  let sources: ScanSources | undefined;
  let said = '';
  const wiring = {
    version: '0',
    readText: (path: string) => Promise.resolve(files[path]),
    configSchema: () => Promise.resolve(schema),
    formats: () => Promise.resolve({ text: () => Promise.resolve({ name: 'text', render: () => '' }) }),
    scanPorts: (given: ScanSources) => {
      sources = given;
      throw new UsageError('enough', '');
    },
  } as unknown as Wiring;
  const terminal = {
    ...{ env, cwd: '.', stdin: {}, stdout: { isTTY: false, columns: 80 } },
    stderr: { write: (text: string) => (said += text), isTTY: false },
    onInterrupt: () => () => undefined,
  } as unknown as Terminal;
  await runCli(argv, wiring, terminal);
  return { ...(sources === undefined ? {} : { sources }), said };
}

describe('driftline.yaml', () => {
  it('has a key for every option of scan, and one for accounts', () => {
    const options = Object.keys(scanOptions).filter((name) => name !== 'config-file');
    expect(Object.keys(schema.properties).sort()).toEqual([...options, 'accounts'].sort());
  });

  it('is beaten by the environment, which a flag beats', async () => {
    const files = { 'driftline.yaml': 'region: eu-west-1\nprofile: file\nconcurrency: 3\n' };
    const env = { DRIFTLINE_PROFILE: 'environment', DRIFTLINE_CONCURRENCY: '4' };
    const { sources } = await sourcesOf(['scan', '--concurrency', '5'], files, env);
    expect(sources).toMatchObject({ region: 'eu-west-1', profile: 'environment', concurrency: 5 });
  });

  it('is looked for in the root module, then here, unless one is named; its paths start where it lies', async () => {
    const files = {
      'infra/driftline.yaml': 'state: [a.tfstate, "s3://b/k", "-"]\nsnapshot: live.jsonl\n',
      'driftline.yaml': 'region: here\n',
      'other/x.yaml': 'state: ../y.tfstate\n',
    };
    expect((await sourcesOf(['scan', 'infra'], files)).sources).toMatchObject({
      states: ['infra/a.tfstate', 's3://b/k', '-'],
      snapshot: 'infra/live.jsonl',
    });
    expect((await sourcesOf(['scan', 'elsewhere'], files)).sources).toMatchObject({
      region: 'here',
      states: ['elsewhere'],
    });
    expect((await sourcesOf(['scan', '--config-file', 'other/x.yaml'], files)).sources).toMatchObject({
      states: ['y.tfstate'],
    });
    expect((await sourcesOf(['scan', '--config-file', 'none.yaml'], files)).said).toContain('none.yaml cannot be read');
  });

  it('names how accounts are reached, whose ids keep their zeros', async () => {
    const text = `accounts:
  012345678901: { profile: prod }
  "222222222222": { role_arn: "arn:aws:iam::222222222222:role/r", external_id: x1 }
`;
    const { sources } = await sourcesOf(['scan'], { 'driftline.yaml': text });
    expect([...(sources?.accounts ?? [])]).toEqual([
      ['012345678901', { profile: 'prod' }],
      ['222222222222', { roleArn: 'arn:aws:iam::222222222222:role/r', externalId: 'x1' }],
    ]);
  });

  it('may be empty', async () => {
    expect(await parseConfigFile('', 'd.yaml', schema)).toEqual({ options: {}, accounts: new Map() });
    expect(await parseConfigFile('# nothing\n', 'd.yaml', schema)).toEqual({ options: {}, accounts: new Map() });
  });

  it.each([
    ['region: eu-west-1\nregoin: x\n', 'd.yaml:2: regoin is not known here'],
    ['strict: perhaps\n', 'd.yaml:1: strict must be boolean'],
    ['strict: true\nfail-on: sometimes\n', 'd.yaml:2: fail-on must be equal to one of the allowed values'],
    ['a: [1\n', 'd.yaml:2 is not valid YAML'],
    ['- scan\n', 'd.yaml:1: the file must be object,null'],
    ['accounts:\n  "12": { profile: p }\n', 'd.yaml:2: accounts'],
    ['accounts:\n  "111111111111": { external_id: abc }\n', 'd.yaml:2: accounts.111111111111'],
    ['accounts:\n  "111111111111":\n    role_arn: nonsense\n', 'd.yaml:3: accounts.111111111111.role_arn'],
    ['concurrency: 0\n', 'd.yaml:1: concurrency must be >= 1'],
    ['__proto__: { x: 1 }\n', 'd.yaml:1: __proto__ is not known here'],
  ])('%j is refused with its line', async (text, message) => {
    const refused = parseConfigFile(text, 'd.yaml', schema);
    await expect(refused).rejects.toBeInstanceOf(UsageError);
    await expect(refused).rejects.toThrow(message);
  });
});
