import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startFakeRegistry, type FakeRegistry } from '../live/registry/fake-registry.js';
import { driftline } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'driftline-catalog-'));
const [state, live, file] = ['terraform.tfstate', 'live.jsonl', 'types.json'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const keys = { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'x', AWS_REGION: 'eu-west-1', XDG_CACHE_HOME: folder };
const cache = join(folder, 'driftline', 'catalog.json');
let registry: FakeRegistry;

const schema = JSON.stringify({
  typeName: 'AWS::ECR::Repository',
  properties: { RepositoryName: { type: 'string' }, ImageTagMutability: { type: 'string' } },
  primaryIdentifier: ['/properties/RepositoryName'],
  propertyTransform: { '/properties/ImageTagMutability': '$lowercase(ImageTagMutability)' },
  handlers: { read: { permissions: ['ecr:DescribeRepositories'] } },
});

beforeAll(async () => {
  registry = await startFakeRegistry({ 'AWS::ECR::Repository': { schema } });
  const attributes = { id: 'app', name: 'app', arn: 'arn:aws:ecr:eu-west-1:123456789012:repository/app' };
  const instance = { schema_version: 0, attributes: { ...attributes, image_tag_mutability: 'MUTABLE' } };
  const resource = {
    mode: 'managed',
    type: 'aws_ecr_repository',
    name: 'app',
    provider: 'provider["registry.terraform.io/hashicorp/aws"]',
    instances: [instance],
  };
  const content = {
    version: 4,
    terraform_version: '1.11.0',
    serial: 1,
    lineage: 'l',
    outputs: {},
    resources: [resource],
  };
  writeFileSync(state, JSON.stringify(content));
  record('mutable');
});

afterAll(async () => {
  await registry.close();
  rmSync(folder, { recursive: true });
});

function record(mutability: string): void {
  const place = { account: '123456789012', region: 'eu-west-1', typeName: 'AWS::ECR::Repository', identifier: 'app' };
  const properties = { RepositoryName: 'app', ImageTagMutability: mutability };
  const absent = { name: 'ResourceNotFoundException', message: 'none' };
  const lines = [
    { kind: 'snapshot', schemaVersion: '1', recordedAt: '2026-11-22T00:00:00Z', tool: 'driftline' },
    { kind: 'resource', ...place, properties },
    { kind: 'resource', ...place, typeName: 'AWS::ECR::RepositoryPolicy', error: absent },
  ];
  writeFileSync(live, `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
}

const scan = (...more: string[]) =>
  driftline(['scan', '--state', state, '--snapshot', live, '--format', 'json', ...more], { env: keys });

describe('driftline catalog refresh', () => {
  it('fetches schemas into a file, and a scan that is given it folds what AWS rewrites', async () => {
    const refresh = await driftline(
      ['catalog', 'refresh', 'AWS::ECR::Repository', '--endpoint-url', registry.url, '--output', file],
      { env: keys },
    );
    expect(refresh).toEqual({ code: 0, stdout: `1 type fetched. ${file} holds 1 type.\n`, stderr: '' });
    expect((await scan()).code).toBe(2);
    const folded = await scan('--catalog', file);
    expect(folded.stderr).toBe('');
    expect(folded.code).toBe(0);
    record('immutable');
    const drifted = await scan('--catalog', file);
    expect(drifted.code).toBe(2);
    expect(drifted.stdout).toContain('"image_tag_mutability"');
    record('mutable');
  });

  it('lets explain say who folded it', async () => {
    const args = [
      'explain',
      'aws_ecr_repository.app',
      '--state',
      state,
      '--snapshot',
      live,
      '--json',
      '--catalog',
      file,
    ];
    const { stdout } = await driftline(args, { env: keys });
    const { attributes } = JSON.parse(stdout) as { attributes: { attribute: string }[] };
    expect(attributes.find(({ attribute }) => attribute === 'image_tag_mutability')).toMatchObject({
      intended: 'MUTABLE',
      live: 'mutable',
      result: 'equal',
      reason: 'equivalence',
      equivalence: { id: 'aws-transform' },
    });
  });

  it('keeps them in the cache, which later scans look at unless they are told not to', async () => {
    const asked = await driftline(['catalog', 'refresh', '--state', state, '--endpoint-url', registry.url, '--json'], {
      env: keys,
    });
    expect(asked.code).toBe(0);
    expect(JSON.parse(asked.stdout)).toMatchObject({ file: cache, complete: true, fetched: ['AWS::ECR::Repository'] });
    expect((await scan()).code).toBe(0);
    expect((await scan('--no-catalog')).code).toBe(2);
    writeFileSync(cache, readFileSync(cache, 'utf8').slice(0, 60));
    const spoilt = await scan();
    expect(spoilt.code).toBe(2);
    expect(spoilt.stderr).toContain('cannot be used: it is not JSON');
  });

  it.each([
    ['is not there', 'nowhere.json', 'cannot be read'],
    ['is no catalog', state, 'it is not a catalog file'],
  ])('does not scan with a file that %s', async (_what, path, why) => {
    for (const command of [['scan'], ['explain', 'aws_ecr_repository.app'], ['types'], ['iam-policy']]) {
      const source = command[0] === 'types' || command[0] === 'iam-policy' ? [] : ['--snapshot', live];
      const outcome = await driftline([...command, '--state', state, ...source, '--catalog', path], { env: keys });
      expect(outcome).toMatchObject({ code: 1, stdout: '' });
      expect(outcome.stderr).toContain(why);
    }
  });

  it.each([
    [['catalog', 'refresh', 'aws_ecr_repositry'], 'Did you mean aws_ecr_repository?'],
    [['catalog', 'refesh'], 'There are: "refresh".'],
    [['catalog'], 'It is driftline catalog <action> [types..].'],
    [['explain', '--state', 'x'], 'It is driftline explain <address>.'],
    [['catalog', 'refresh', 'aws_iam_role', '--state', 'x'], 'Give one of them'],
    [['scan', '--catalog', 'x', '--no-catalog'], '--catalog and --no-catalog contradict each other'],
  ])('says what is wrong with %j', async (args, hint) => {
    const outcome = await driftline(args, { env: keys });
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(hint);
  });
});
