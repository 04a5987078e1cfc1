import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
    const [before, ending, behind] = await Promise.all(['a', end, 'b'].map((text) => thread.ask(text)));
    expect([before, ending, behind].map((answer) => answer && json(answer))).toEqual(['"a"', 'unchecked', 'unchecked']);
    expect(json(await thread.ask('c'))).toBe('"c"');
  });

  it('keeps the program alive only while somebody waits for it', async () => {
    const ports = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length;
    const before = ports();
    const thread = new CheckThread(script, here);
    thread.start();
    expect(ports()).toBe(before);
    const answer = thread.ask('a');
    expect(ports()).toBeGreaterThan(before);
    await answer;
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(ports()).toBe(before);
  });

  it('tells of bugs', async () => {
    await expect(new CheckThread(script, here).ask('bug')).rejects.toThrow('a bug');
  });
});
