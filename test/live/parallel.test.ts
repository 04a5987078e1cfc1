import { describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { inParallel } from '../../src/live/parallel.js';

const never = new AbortController().signal;

async function consume<Item>(
  source: AsyncIterable<Item>,
  onItem: (item: Item) => unknown = () => undefined,
): Promise<void> {
  for await (const item of source) await onItem(item);
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

describe('inParallel', () => {
  it('gives every result once, however long each takes', async () => {
    const results: number[] = [];
    for await (const result of inParallel(numbers(50), { limit: 7, signal: never }, async (item) => {
      await sleep(item % 3);
      return item;
    })) {
      results.push(result);
    }
    expect(results.sort((a, b) => a - b)).toEqual(numbers(50));
  });

  it('never has more running and waiting to be taken than the limit, also under a slow consumer', async () => {
    let started = 0;
    let taken = 0;
    let most = 0;
    const source = inParallel(numbers(40), { limit: 5, signal: never }, async (item) => {
      started++;
      most = Math.max(most, started - taken);
      await Promise.resolve();
      return item;
    });
    await consume(source, () => {
      taken++;
      return sleep(1);
    });
    expect(most).toBe(5);
  });

  it('does not count tasks that only wait', async () => {
    let together = 0;
    let most = 0;
    const source = inParallel(numbers(20), { limit: 2, signal: never }, async (item, _signal, park) => {
      together++;
      most = Math.max(most, together);
      await park(20);
      together--;
      return item;
    });
    await consume(source);
    expect(most).toBe(20);
  });

  it('stops without throwing when aborted, and tells its tasks', async () => {
    const controller = new AbortController();
    let told = 0;
    const results: number[] = [];
    for await (const result of inParallel(
      numbers(10),
      { limit: 4, signal: controller.signal },
      async (item, signal) => {
        if (item === 0) return item;
        signal.addEventListener('abort', () => told++);
        await sleep(60_000, undefined, { signal });
        return item;
      },
    )) {
      results.push(result);
      controller.abort();
    }
    expect(results).toEqual([0]);
    expect(told).toBeGreaterThan(0);
  });

  it('aborts what is under way when the consumer leaves', async () => {
    let told = 0;
    const source = inParallel(numbers(10), { limit: 4, signal: never }, async (item, signal) => {
      if (item === 0) return item;
      signal.addEventListener('abort', () => told++);
      await sleep(60_000, undefined, { signal });
      return item;
    });
    await source.next();
    await source.return();
    expect(told).toBe(3);
  });

  it('does nothing when aborted before it begins', async () => {
    let started = 0;
    const source = inParallel(numbers(3), { limit: 2, signal: AbortSignal.abort() }, () => Promise.resolve(started++));
    expect(await source.next()).toEqual({ done: true, value: undefined });
    expect(started).toBe(0);
  });

  it('throws what a task throws: that is a bug', async () => {
    const source = inParallel([1], { limit: 1, signal: never }, () => Promise.reject(new Error('bug')));
    await expect(consume(source)).rejects.toThrow('bug');
  });
});
