import { describe, expect, it } from '@jest/globals';
import { createLog } from '../../src/cli/log.js';
import { fromEnvironment, scanOptions } from '../../src/cli/options.js';
import { createProgress, progressText } from '../../src/cli/progress.js';
import { nearest } from '../../src/cli/suggest.js';
import { colorOf, widthOf } from '../../src/cli/terminal.js';

const stream = (isTTY: boolean, columns = 120) => ({ isTTY, columns });

describe('suggestions', () => {
  it.each([
    ['formt', 'format'],
    ['fail-no', 'fail-on'],
    ['snapshots', 'snapshot'],
    ['xyz', undefined],
    ['s', undefined],
  ])('for %s: %s', (word, expected) => {
    expect(nearest(word, Object.keys(scanOptions))).toBe(expected);
  });
});

describe('the environment', () => {
  it('says options by their names, and nothing else', () => {
    const env = {
      DRIFTLINE_FAIL_ON: 'high',
      DRIFTLINE_STRICT: '1',
      DRIFTLINE_QUIET: 'false',
      DRIFTLINE_X: '1',
      REGION: 'r',
    };
    expect(fromEnvironment(scanOptions, env)).toEqual({ 'fail-on': 'high', strict: true, quiet: false });
  });
});

describe('colour and width', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('terminal %s with %j: colour %s', (isTTY, env, expected) => {
    expect(colorOf(stream(isTTY), env)).toBe(expected);
  });

  it('fills a terminal, follows COLUMNS in a pipe, and has a width of its own otherwise', () => {
    expect([widthOf(stream(true), {}), widthOf(stream(false), { COLUMNS: '80' }), widthOf(stream(false), {})]).toEqual([
      ...[120, 80, 100],
    ]);
  });
});

describe('progress', () => {
  const read = { kind: 'read', done: 50, total: 200, rate: 25, throttled: 0 } as const;

  it('tells count, rate, time left and throttling', () => {
    expect(progressText(read)).toBe('read 50/200 (25 %) · 25/s · 6 s left');
    expect(progressText({ ...read, rate: 1, throttled: 3 })).toBe(
      'read 50/200 (25 %) · 1.0/s · 2 min 30 s left · throttled 3 times',
    );
    expect(progressText({ ...read, done: 200 })).toBe('read 200/200 (100 %) · 25/s');
  });

  it('draws at most ten times a second and cleans up', () => {
    const written: string[] = [];
    let now = 0;
    const progress = createProgress(
      (text) => written.push(text),
      () => now,
    );
    progress.listener({ kind: 'planned', total: 200, resources: 200 });
    for (now = 1; now <= 1000; now += 1) progress.listener(read);
    progress.end();
    expect(written.length).toBeLessThanOrEqual(12);
    expect(written.at(-1)).toBe('\r\u001b[2K');
    progress.listener(read);
    expect(written.at(-1)).toBe('\r\u001b[2K');
  });
});

describe('the log', () => {
  it('lets nothing through that steers a terminal', () => {
    let out = '';
    createLog((text) => (out += text), 'text', false).error('state \u001b[31mred\u202e', 'next\nline');
    expect(out).toBe('driftline: error: state \\u{1b}[31mred\\u{202e}\n  next\nline\n');
  });

  it('says how the work goes only with --verbose', () => {
    const lines: string[] = [];
    createLog((text) => lines.push(text), 'json', false).debug('hidden');
    createLog((text) => lines.push(text), 'json', true).debug('shown');
    expect(lines).toEqual(['{"level":"debug","summary":"shown"}\n']);
  });
});
