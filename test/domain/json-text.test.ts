import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maximumDepth, parseJson } from '../../src/domain/json-text.js';

function valueOf(text: string): unknown {
  const parsed = parseJson(text);
  return parsed.ok ? parsed.value : parsed;
}

describe('reading JSON text', () => {
  it('gives the same with and without a look at duplicate keys', () => {
    const number = fc.stringMatching(/^-?(0|[1-9]\d{0,22})(\.\d{1,20})?([eE][+-]?\d{1,3})?$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(number, fc.json()), { maxLength: 5 }), (items) => {
        const text = `{"a":[${items.join(',')}]}`;
        expect(parseJson(text, { duplicates: false })).toEqual({ ...parseJson(text), duplicateKeys: [] });
      }),
    );
  });

  it('agrees with JSON.parse on every document', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(undefined, 2), (text, indent) => {
        const plain: unknown = JSON.parse(text);
        const printed = JSON.stringify(plain, null, indent);
        // Doubles print with at most 17 digits that identify them, so none of them changes.
        expect(parseJson(printed)).toEqual({ ok: true, value: plain, duplicateKeys: [] });
      }),
    );
  });

  it.each([
    ['9007199254740993', '9007199254740993'],
    ['12345678901234567890', '12345678901234567890'],
    ['3.141592653589793238', '3.141592653589793238'],
    ['1e400', '1e400'],
    ['-1e-400', '-1e-400'],
    ['9007199254740992', 9007199254740992],
    ['1000000000000000000000', 1e21],
    ['0.1', 0.1],
    ['1.50', 1.5],
    ['1.7976931348623157e+308', 1.7976931348623157e308],
    ['0.30000000000000004', 0.30000000000000004],
    ['-0.000', -0],
    ['123456789012', 123456789012],
  ])('keeps the digits of %s', (text, expected) => {
    expect(valueOf(`[${text}]`)).toEqual([expected]);
    expect(valueOf(`{"a": "x ${text} \\" ${text}", "b": ${text} }`)).toEqual({ a: `x ${text} " ${text}`, b: expected });
  });

  it('strips a byte order mark', () => {
    expect(valueOf('\uFEFF{"a":1}')).toEqual({ a: 1 });
  });

  it('keeps __proto__ as an ordinary own key', () => {
    const value = valueOf('{"__proto__":{"polluted":1},"n":12345678901234567890}') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'n']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('lets the last of duplicate keys win and says where it is', () => {
    expect(parseJson('{\n "a": 1,\n "b": [{"a": 1, "a" : 2}],\n "\\u0061": 3}')).toEqual({
      ok: true,
      value: { a: 3, b: [{ a: 2 }] },
      duplicateKeys: [
        { key: 'a', line: 3, column: 17 },
        { key: 'a', line: 4, column: 2 },
      ],
    });
  });

  it('does not take equal keys of different objects, or text in strings, for duplicates', () => {
    expect(parseJson('{"a":{"a":"{\\"a\\":1,\\"a\\":2}"},"b":[{"a":1},{"a":2}]}')).toMatchObject({
      ok: true,
      duplicateKeys: [],
    });
  });

  it.each([
    ['', 'empty', undefined],
    [' \n ', 'empty', undefined],
    ['{"a": 1', 'truncated', { line: 1, column: 8 }],
    ['{"a": "b', 'truncated', { line: 1, column: 9 }],
    ['{\n "a": [1, 2,', 'truncated', { line: 2, column: 13 }],
    ['{"a": tru', 'truncated', { line: 1, column: 10 }],
    ['{"a": 1}\n}', 'syntax', { line: 2, column: 1 }],
    ['{"a": 1,\n "b" 2}', 'syntax', { line: 2, column: 6 }],
    ['{"a": 1,\n}', 'syntax', { line: 2, column: 1 }],
    ['resource "a" {', 'syntax', { line: 1, column: 1 }],
    ['{"a": 01}', 'syntax', { line: 1, column: 8 }],
  ])('explains %j', (text, problem, at) => {
    expect(parseJson(text)).toEqual({ ok: false, problem, ...(at === undefined ? {} : { at }) });
  });

  it('refuses depth bombs instead of exhausting the stack', () => {
    expect(parseJson('['.repeat(100_000) + ']'.repeat(100_000))).toMatchObject({ ok: false, problem: 'too-deep' });
    expect(parseJson('{"a":'.repeat(100_000))).toMatchObject({ ok: false, problem: 'too-deep' });
    const allowed = '['.repeat(maximumDepth) + ']'.repeat(maximumDepth);
    expect(parseJson(allowed)).toMatchObject({ ok: true });
  });

  it('answers in linear time on hostile strings', () => {
    const started = performance.now();
    parseJson(`["${'\\\\'.repeat(500_000)}"]`);
    parseJson(`["${'\\"'.repeat(500_000)}"]`);
    parseJson('"'.repeat(300_001));
    parseJson(`[${'9'.repeat(500_000)}]`);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', '1', 'e', '-', '.', ' ', 'a') }),
        (text) => {
          const parsed = parseJson(text);
          let valid = true;
          try {
            JSON.parse(text);
          } catch {
            valid = false;
          }
          expect(parsed.ok).toBe(valid);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
