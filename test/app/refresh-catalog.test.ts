import { describe, expect, it } from '@jest/globals';
import {
  allTypeNames,
  refreshCatalog,
  typesNamed,
  typesOfState,
  type RefreshPorts,
} from '../../src/app/refresh-catalog.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { readCatalogFile } from '../../src/catalog/schema/catalog-file.js';
import type { ScanEvent } from '../../src/domain/scan-event.js';
import type { SchemaRead } from '../../src/domain/schema.js';
import { widgetSchema } from '../catalog/schema/schemas.js';

const catalog = loadCatalog();
const schema = JSON.stringify(widgetSchema);

interface Disk {
  text: string | undefined;
}

function ports(reads: readonly SchemaRead[], disk: Disk, unwritable = false): RefreshPorts {
  return {
    now: () => new Date('2026-11-22T00:00:00Z'),
    openReader: () =>
      Promise.resolve({
        region: 'eu-west-1',
        throttled: () => 0,
        read: async function* (typeNames: readonly string[]) {
          for (const read of reads) if (typeNames.includes(read.typeName)) yield await Promise.resolve(read);
        },
      }),
    read: () => Promise.resolve(disk.text),
    write: (file, text) => {
      if (!unwritable) disk.text = text;
      const detail = 'Permission denied.';
      return Promise.resolve(
        unwritable ? { severity: 'error', code: 'output-unwritable', summary: file, detail } : undefined,
      );
    },
  };
}

const ok = (typeName: string): SchemaRead => ({ kind: 'read', typeName, schema });
const gone = (typeName: string): SchemaRead => ({ kind: 'unreadable', typeName, reason: 'not known' });

async function refresh(reads: readonly SchemaRead[], disk: Disk, asked = reads.map(({ typeName }) => typeName)) {
  const events: ScanEvent[] = [];
  const outcome = await refreshCatalog(asked, 'c.json', ports(reads, disk), new AbortController().signal, (event) =>
    events.push(event),
  );
  return { ...outcome, events };
}

function kept({ text }: Disk): string[] {
  const read = readCatalogFile(text ?? '', 'c.json');
  return read.kind === 'read' ? [...read.content.types.keys()] : [];
}

describe('refreshing the catalog', () => {
  it('keeps the facts of every schema, and says how it goes', async () => {
    const disk: Disk = { text: undefined };
    const outcome = await refresh([ok('AWS::B::B'), ok('AWS::A::A')], disk);
    expect(outcome).toMatchObject({ fetched: ['AWS::A::A', 'AWS::B::B'], failed: [], written: 2, complete: true });
    expect(outcome.diagnostics).toEqual([]);
    expect(kept(disk)).toEqual(['AWS::A::A', 'AWS::B::B']);
    expect(outcome.events.map(({ kind }) => kind)).toEqual(['planned', 'read', 'read']);
    expect(outcome.events.at(-1)).toMatchObject({ done: 2, total: 2 });
  });

  it('keeps what the file holds of other types, and replaces what was fetched again', async () => {
    const disk: Disk = { text: undefined };
    await refresh([ok('AWS::A::A'), ok('AWS::B::B')], disk);
    const outcome = await refresh([ok('AWS::B::B'), ok('AWS::C::C')], disk);
    expect(outcome.written).toBe(3);
    expect(kept(disk)).toEqual(['AWS::A::A', 'AWS::B::B', 'AWS::C::C']);
  });

  it('says which types failed and why, and keeps the others', async () => {
    const disk: Disk = { text: undefined };
    const broken: SchemaRead = { kind: 'read', typeName: 'AWS::D::D', schema: '[]' };
    const outcome = await refresh([ok('AWS::A::A'), gone('AWS::B::B'), gone('AWS::C::C'), broken], disk);
    expect(kept(disk)).toEqual(['AWS::A::A']);
    expect(outcome.failed.map(({ typeName }) => typeName)).toEqual(['AWS::B::B', 'AWS::C::C', 'AWS::D::D']);
    expect(outcome.diagnostics).toMatchObject([
      { severity: 'warning', code: 'schema-unreadable', summary: '3 of 4 schemas could not be fetched' },
    ]);
    expect(outcome.diagnostics[0]?.detail).toContain('AWS::B::B, AWS::C::C: not known.');
    expect(outcome.diagnostics[0]?.detail).toContain('AWS::D::D: its schema could not be understood');
  });

  it('leaves the file alone where nothing was fetched', async () => {
    const disk: Disk = { text: 'as it was' };
    const outcome = await refresh([gone('AWS::A::A')], disk);
    expect(outcome.written).toBeUndefined();
    expect(outcome.diagnostics).toMatchObject([{ severity: 'error', summary: 'Not one schema could be fetched' }]);
    expect(disk.text).toBe('as it was');
  });

  it('replaces a file that cannot be used, and says so', async () => {
    const disk: Disk = { text: '{"kind":' };
    const outcome = await refresh([ok('AWS::A::A')], disk);
    expect(outcome.diagnostics).toMatchObject([{ severity: 'warning', code: 'catalog-replaced' }]);
    expect(kept(disk)).toEqual(['AWS::A::A']);
  });

  it('keeps what came before an interruption', async () => {
    const disk: Disk = { text: undefined };
    const outcome = await refresh([ok('AWS::A::A')], disk, ['AWS::A::A', 'AWS::B::B']);
    expect(outcome).toMatchObject({ complete: false, written: 1 });
    expect(outcome.diagnostics).toMatchObject([{ code: 'interrupted', severity: 'error' }]);
  });

  it('says that the file could not be written', async () => {
    const run = refreshCatalog(
      ['AWS::A::A'],
      'c',
      ports([ok('AWS::A::A')], { text: undefined }, true),
      new AbortController().signal,
      () => undefined,
    );
    const outcome = await run;
    expect(outcome.written).toBeUndefined();
    expect(outcome.diagnostics).toMatchObject([{ code: 'output-unwritable' }]);
  });
});

describe('the types to refresh', () => {
  it('are named in either way, with all that is read for them', () => {
    const named = typesNamed(['AWS::SQS::Queue', 'aws_s3_bucket', 'AWS::New::Type'], catalog);
    expect(named).toMatchObject({ kind: 'types' });
    expect(named.kind === 'types' && named.typeNames).toEqual(
      expect.arrayContaining(['AWS::New::Type', 'AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'AWS::SQS::Queue']),
    );
  });

  it.each([
    ['aws_sqs_qeue', 'unknown-type', 'Did you mean aws_sqs_queue?'],
    ['__proto__', 'unknown-type', 'Name Terraform types'],
    ['x'.repeat(5000), 'unknown-type', 'Name Terraform types'],
  ])('are refused where %.20s is none', (name, code, hint) => {
    const named = typesNamed([name], catalog);
    expect(named).toMatchObject({ kind: 'failed', diagnostics: [{ severity: 'error', code }] });
    expect(named.diagnostics[0]?.detail).toContain(hint);
  });

  it('are all that the catalog has a use for', () => {
    const all = allTypeNames(catalog);
    expect(all.length).toBeGreaterThan(1_000);
    expect(all).toEqual([...new Set(all)].sort());
    expect(all).toContain('AWS::CodeBuild::Project');
    expect(all.filter((name) => !name.startsWith('AWS::') && !name.startsWith('Alexa::'))).toEqual([]);
  });

  it('are those of a state', async () => {
    const instance = (type: string, attributes = {}, mode = 'managed') => ({
      type,
      attributes,
      mode,
      provider: { type: type.split('_')[0] },
    });
    const instances = [
      instance('aws_sqs_queue'),
      instance('random_id'),
      instance('aws_iam_role', {}, 'data'),
      instance('aws_cloudcontrolapi_resource', { type_name: 'AWS::Logs::LogGroup' }),
      instance('aws_cloudcontrolapi_resource', { type_name: '../../x' }),
    ];
    const named = await typesOfState(
      {
        loadStates: () => Promise.resolve({ instances, diagnostics: [] } as never),
        isAwsInstance: ({ provider }) => provider.type === 'aws',
      },
      catalog,
    );
    expect(named.kind === 'types' && named.typeNames).toEqual(
      expect.arrayContaining(['AWS::Logs::LogGroup', 'AWS::SQS::Queue']),
    );
    expect(named.kind === 'types' && named.typeNames.some((name) => name.includes('IAM'))).toBe(false);
  });
});
