import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../src/domain/json.js';
import { diffLines } from '../../src/report/text/line-diff.js';
import { statementLines } from '../../src/report/text/policy.js';
import { safe, shorten } from '../../src/report/text/safe.js';
import { scalarText, valueLines } from '../../src/report/text/value.js';

describe('safe text', () => {
  it('has no control, bidirectional or invisible character left, whatever came in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(safe(text)).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u200b-\u200d\u2060\ufeff]|\p{Surrogate}/u);
      }),
    );
  });

  it('is what it was where nothing is wrong with it', () => {
    const fine = 'arn:aws:s3:::a/b – "ü" 日本 {}$%';
    expect(safe(fine)).toBe(fine);
  });

  it('is not cut in the middle of a character', () => {
    expect(shorten('😀😀', 3)).toBe('😀… (4 characters)');
  });
});

describe('a line diff', () => {
  const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

  it('gives back both sides', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const diff = diffLines(before, after);
        if (diff.some(({ sign }) => sign === '…')) return;
        const side = (other: string) => diff.filter(({ sign }) => sign !== other).map(({ text }) => text);
        if (diff.length === 0) expect(before).toEqual(after);
        else expect([side('+'), side('-')]).toEqual([before, after]);
      }),
    );
  });

  it('leaves far-away lines out and counts them', () => {
    const before = Array.from({ length: 10 }, (_, index) => `line ${index}`);
    const diff = diffLines(before, [...before, 'new']);
    expect(diff.map(({ sign, text }) => `${sign}${text}`)).toEqual(['…8 unchanged', ' line 8', ' line 9', '+new']);
  });

  it('does not take for ever', () => {
    const many = (name: string) => Array.from({ length: 20_000 }, (_, index) => `${name}${index}`);
    expect(diffLines(many('a'), many('b'))).toHaveLength(40_000);
  });
});

describe('values for people', () => {
  it('are quoted only where they could be taken for something else', () => {
    expect(['web', '512', 'true', '', ' a', 'null', '1e3'].map((value) => scalarText(value))).toEqual([
      ...['web', '"512"', '"true"', '""', '" a"', '"null"', '"1e3"'],
    ]);
    expect([512, true, null, [], {}].map((value) => scalarText(value))).toEqual([
      '512',
      'true',
      '(not set)',
      '[]',
      '{}',
    ]);
  });

  it('stand as indented lines, keys in order, JSON in text unpacked', () => {
    expect(valueLines({ b: [1, { c: 'x', a: 'y' }], a: '{"k":[true]}' })).toEqual([
      ...['a:', '  k:', '    - true', 'b:', '  - 1', '  - a: y', '    c: x'],
    ]);
  });

  it('survive hostile keys', () => {
    expect(valueLines(JSON.parse('{"__proto__":{"x":1}}') as Json)).toEqual(['__proto__:', '  x: 1']);
  });

  it('read as sentences where they are policy statements', () => {
    const statement = {
      ...{ Sid: 'S', Effect: 'Allow', Action: ['a:1', 'a:2', 'a:3'], Resource: '*', Principal: { AWS: ['1', '*'] } },
      Condition: { StringEquals: { 'aws:k': ['v', 'w'] } },
    };
    expect(statementLines(statement)).toEqual([
      ...['Allow (S)', '  a:1', '  a:2', '  a:3', '  on *', '  to AWS 1', '  to anyone (AWS *)'],
      '  if StringEquals aws:k v or w',
    ]);
  });
});
