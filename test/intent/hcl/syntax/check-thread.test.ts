import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Answer } from '../../../../src/intent/hcl/syntax/check-text.js';
import { CheckThread } from '../../../../src/intent/hcl/syntax/check-thread.js';

const worker = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ id, text }) => {
  if (text === 'exit') process.exit(0);
  if (text === 'throw') throw new Error('broken');
  if (text === 'bug') parentPort.postMessage({ id, problem: 'a bug' });
  else parentPort.postMessage({ id, answer: { kind: 'valid', json: JSON.stringify(text) } });
});
`;

const here = (text: string): Promise<Answer> => Promise.resolve({ kind: 'valid', json: `here: ${text}` });
const json = (answer: Answer): string => (answer.kind === 'valid' ? answer.json : answer.kind);

describe('the thread that asks the parser', () => {
  let folder = '';
  let script = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'driftline-thread-'));
    script = join(folder, 'worker.mjs');
    writeFileSync(script, worker);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('answers questions that are asked at the same time', async () => {
    const thread = new CheckThread(script, here);
    thread.start();
    const answers = await Promise.all(['a', 'b', 'c'].map((text) => thread.ask(text)));
    expect(answers.map(json)).toEqual(['"a"', '"b"', '"c"']);
  });

  it.each(['exit', 'throw'])('is unsure of what it was asked when it ended (%s), and starts again', async (end) => {
    const thread = new CheckThread(script, here);
    expect(json(await thread.ask('a'))).toBe('"a"');
    const answers = await Promise.all([end, 'b'].map((text) => thread.ask(text)));
    expect(answers.map(json)).toEqual(['unchecked', 'unchecked']);
    expect(json(await thread.ask('c'))).toBe('"c"');
  });

  it('keeps the program alive only while somebody waits for it', async () => {
    const ref = jest.spyOn(Worker.prototype, 'ref');
    const unref = jest.spyOn(Worker.prototype, 'unref');
    const last = (calls: { mock: { invocationCallOrder: number[] } }): number =>
      calls.mock.invocationCallOrder.at(-1) ?? 0;
    const thread = new CheckThread(script, here);
    thread.start();
    expect(last(unref)).toBeGreaterThan(last(ref));
    const answers = [thread.ask('a'), thread.ask('b')];
    expect(last(ref)).toBeGreaterThan(last(unref));
    await Promise.all(answers);
    expect(last(unref)).toBeGreaterThan(last(ref));
    ref.mockRestore();
    unref.mockRestore();
  });

  it('tells of bugs', async () => {
    await expect(new CheckThread(script, here).ask('bug')).rejects.toThrow('a bug');
  });
});
