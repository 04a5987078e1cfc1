import { afterEach, describe, expect, it } from '@jest/globals';
import type { SchemaRead } from '../../../src/domain/schema.js';
import { createSchemaReader } from '../../../src/live/registry/reader.js';
import { startFakeRegistry, type FakeRegistry, type RegistryAnswer } from './fake-registry.js';

let registry: FakeRegistry | undefined;

afterEach(async () => {
  await registry?.close();
  registry = undefined;
});

async function read(
  answers: Readonly<Record<string, RegistryAnswer | readonly RegistryAnswer[]>>,
  typeNames: readonly string[] = Object.keys(answers),
  signal: AbortSignal = new AbortController().signal,
): Promise<{ reads: SchemaRead[]; throttled: number }> {
  registry = await startFakeRegistry(answers);
  const reader = await createSchemaReader({
    endpointUrl: registry.url,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    concurrency: 4,
    timeoutSeconds: 2,
    backoff: { first: 1, longest: 5 },
  });
  const reads: SchemaRead[] = [];
  for await (const one of reader.read(typeNames, signal)) reads.push(one);
  return { reads: reads.sort((a, b) => (a.typeName < b.typeName ? -1 : 1)), throttled: reader.throttled() };
}

describe('the registry of schemas', () => {
  it('is asked once for each type, by DescribeType alone', async () => {
    const { reads } = await read({ 'AWS::A::A': { schema: '{"a":"<&>"}' }, 'AWS::B::B': { schema: '{}' } });
    expect(reads).toEqual([
      { kind: 'read', typeName: 'AWS::A::A', schema: '{"a":"<&>"}' },
      { kind: 'read', typeName: 'AWS::B::B', schema: '{}' },
    ]);
    expect([...(registry?.requests ?? [])].sort()).toEqual([
      ['DescribeType', 'AWS::A::A'],
      ['DescribeType', 'AWS::B::B'],
    ]);
  });

  it('is asked again where it says "slow down" or fails', async () => {
    const { reads, throttled } = await read({
      'AWS::A::A': [{ error: 'Throttling' }, { error: 'InternalFailure', status: 500 }, { schema: '{}' }],
    });
    expect(reads).toEqual([{ kind: 'read', typeName: 'AWS::A::A', schema: '{}' }]);
    expect(throttled).toBe(1);
  });

  it('says which types it does not know, and which it may not tell', async () => {
    const { reads } = await read({ 'AWS::A::A': { error: 'AccessDenied', status: 403 } }, ['AWS::A::A', 'AWS::B::B']);
    expect(reads).toEqual([
      { kind: 'unreadable', typeName: 'AWS::A::A', reason: 'denied: grant cloudformation:DescribeType (it said so)' },
      { kind: 'unreadable', typeName: 'AWS::B::B', reason: 'the registry in eu-west-1 does not know it' },
    ]);
  });

  it('is not asked again by anybody where the credentials are no good', async () => {
    const { reads } = await read({}, []);
    expect(reads).toEqual([]);
    const bad = { error: 'InvalidClientTokenId', status: 403 };
    const typeNames = Array.from({ length: 40 }, (_, index) => `AWS::A::T${String(index)}`);
    await registry?.close();
    const outcome = await read(Object.fromEntries(typeNames.map((name) => [name, bad])));
    expect(outcome.reads.every(({ kind }) => kind === 'unreadable')).toBe(true);
    expect(registry?.requests.length).toBeLessThan(12);
  });

  it('stops when nobody wants to know any more', async () => {
    const stop = new AbortController();
    stop.abort();
    const { reads } = await read({ 'AWS::A::A': { schema: '{}' } }, ['AWS::A::A'], stop.signal);
    expect(reads).toEqual([]);
    expect(registry?.requests).toEqual([]);
  });
});
