import { describe, expect, it } from '@jest/globals';
import { Batches, type BatchesOptions } from '../../../src/live/services/batches.js';

interface Made {
  readonly batches: Batches;
  readonly rounds: string[][];
}

function made(
  options: Partial<BatchesOptions>,
  answers: (asked: readonly string[]) => readonly string[] = (asked) => asked,
): Made {
  const rounds: string[][] = [];
  const read = (asked: readonly string[]) => {
    rounds.push([...asked]);
    return Promise.resolve(new Map(answers(asked).map((identifier) => [identifier, `{"is":"${identifier}"}`])));
  };
  const group = (identifier: string): string => identifier.slice(0, 1);
  const all = { read, expected: [], milliseconds: 1000, group, limit: 3, ...options };
  return { batches: new Batches(all, new AbortController().signal), rounds };
}

describe('neighbours read together', () => {
  it('come in one round, each answered once', async () => {
    const { batches, rounds } = made({ expected: ['a1', 'a2', 'b1', 'a3'] });
    expect(await Promise.all([batches.get('a1'), batches.get('a2'), batches.get('b1')])).toEqual([
      '{"is":"a1"}',
      '{"is":"a2"}',
      '{"is":"b1"}',
    ]);
    expect(await batches.get('a3')).toBe('{"is":"a3"}');
    expect(rounds).toEqual([['a1', 'a2', 'a3'], ['b1']]);
  });

  it('are as many as a round takes', async () => {
    const { batches, rounds } = made({ expected: ['a1', 'a2', 'a3', 'a4', 'a5'] });
    for (const identifier of ['a1', 'a2', 'a3', 'a4', 'a5']) await batches.get(identifier);
    expect(rounds).toEqual([
      ['a1', 'a2', 'a3'],
      ['a4', 'a5'],
    ]);
  });

  it('are looked at again by a second look', async () => {
    const { batches, rounds } = made({ expected: ['a1', 'a2'] });
    await batches.get('a1');
    await batches.get('a1');
    expect(rounds).toEqual([['a1', 'a2'], ['a1']]);
  });

  it('are asked for again where a round left them out', async () => {
    const { batches, rounds } = made({ expected: ['a1', 'a2', 'a3'] }, (asked) => asked.slice(0, 2));
    expect(await Promise.all(['a1', 'a2', 'a3'].map((identifier) => batches.get(identifier)))).toHaveLength(3);
    expect(rounds).toEqual([['a1', 'a2', 'a3'], ['a3']]);
  });

  it('fail together, and are tried again together', async () => {
    let failing = true;
    const rounds: string[][] = [];
    const { batches } = made({
      expected: ['a1', 'a2'],
      read: (asked) => {
        rounds.push([...asked]);
        if (failing) return Promise.reject(new Error('slow down'));
        return Promise.resolve(new Map(asked.map((identifier) => [identifier, undefined])));
      },
    });
    await expect(batches.get('a1')).rejects.toThrow('slow down');
    failing = false;
    expect(await batches.get('a1')).toBeUndefined();
    expect(await batches.get('a2')).toBeUndefined();
    expect(rounds).toEqual([
      ['a1', 'a2'],
      ['a1', 'a2'],
    ]);
  });

  it('are given up together after their time, with an error that says so', async () => {
    const { batches } = made({
      milliseconds: 5,
      read: (_asked, signal) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(new Error('AbortError'));
          });
        }),
    });
    await expect(batches.get('a1')).rejects.toMatchObject({ live: { name: 'TimeoutError' }, handling: 'retry' });
  });

  it('are single where a reader has no groups', async () => {
    const rounds: string[][] = [];
    const read = (asked: readonly string[]) => {
      rounds.push([...asked]);
      return Promise.resolve(new Map(asked.map((identifier) => [identifier, '{}'])));
    };
    const batches = new Batches({ read, expected: ['a1', 'a2'], milliseconds: 1000 }, new AbortController().signal);
    await batches.get('a1');
    expect(rounds).toEqual([['a1']]);
  });
});
