import { describe, expect, it } from '@jest/globals';
import { decode, encode, unknown, type PlanValue } from '../../scripts/provider-defaults/msgpack.js';
import { fieldsOf, message, numberField, text, textField } from '../../scripts/provider-defaults/wire.js';

describe('what is said to a provider', () => {
  it.each<[string, PlanValue]>([
    ['a resource', { name: 'é', count: 3, on: true, off: null, list: ['a', [], {}], later: unknown }],
    ['a long text', 'x'.repeat(70_000)],
    ['a fraction', -1.5],
  ])('comes back as it went: %s', (_name, value) => {
    expect(decode(encode(value))).toEqual(value);
  });

  it.each<[string, number[], PlanValue]>([
    ['small and negative numbers', [0x93, 0x05, 0xff, 0xd1, 0xff, 0x00], [5, -1, -256]],
    ['wide numbers', [0x92, 0xcd, 0x01, 0x00, 0xce, 0, 1, 0, 0], [256, 65536]],
    ['short texts and members', [0x81, 0xa1, 0x61, 0xd9, 0x01, 0x62], { a: 'b' }],
    ['what is not known, with what is known of it', [0x92, 0xc7, 0x01, 0x0c, 0x80, 0xd4, 0, 0], [unknown, unknown]],
  ])('is read in every form a provider writes: %s', (_name, bytes, value) => {
    expect(decode(Buffer.from(bytes))).toEqual(value);
  });

  it('is put into messages of numbered fields', () => {
    const inner = message([[2, text('words')]]);
    const fields = fieldsOf(
      Buffer.concat([
        message([
          [1, text('type')],
          [4, inner],
        ]),
        Buffer.from([0x28, 0x96, 0x01]),
      ]),
    );
    expect(textField(fields, 1)).toBe('type');
    expect(textField(fieldsOf(fields.get(4)?.[0] ?? new Uint8Array()), 2)).toBe('words');
    expect(numberField(fields, 5)).toBe(150);
    expect([textField(fields, 9), numberField(fields, 9)]).toEqual(['', 0]);
    expect(() => fieldsOf(Buffer.from([0x80]))).toThrow('ends in the middle');
  });
});
