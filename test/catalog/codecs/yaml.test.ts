import { describe, expect, it } from '@jest/globals';
import { readYaml } from '../../../src/catalog/codecs/yaml-text.js';
import { yaml } from '../../../src/catalog/codecs/yaml.js';
import type { LensContext } from '../../../src/catalog/engine/context.js';

const context: LensContext = { attributes: {}, live: {}, account: undefined, region: undefined, partition: 'aws' };

describe('YAML text', () => {
  it('is read as YAML 1.2 reads it', () => {
    expect(readYaml('a: yes\nb: 2010-09-09\nc: 1.50\nd: ~\ne: &x [1, true]\nf: *x\n1: g')).toEqual({
      a: 'yes',
      b: '2010-09-09',
      c: 1.5,
      d: null,
      e: [1, true],
      f: [1, true],
      '1': 'g',
    });
  });

  it('keeps keys that mean something to JavaScript', () => {
    const read = readYaml('__proto__: {a: 1}');
    expect(JSON.stringify(read)).toBe('{"__proto__":{"a":1}}');
  });

  it.each([
    ['two documents', 'a: 1\n---\nb: 2'],
    ['an open list', 'a: ['],
    ['a key twice', 'a: 1\na: 2'],
    ['a list as a key', '? [a]\n: b'],
    ['an alias of nothing', 'a: *b'],
    ['an alias of itself', '&a [*a]'],
    ['a number without an end', 'a: .inf'],
    ['levels without an end', '['.repeat(20_000)],
    ['aliases that multiply', ['a0: &a0 [x,x,x,x,x,x,x,x,x,x]', ...levels()].join('\n')],
  ])('is not read with %s', (_, text) => {
    expect(readYaml(text)).toBeUndefined();
  });

  it('that is no object or list stays text', () => {
    expect(yaml.normal('just a sentence', {}, context)).toBe('just a sentence');
    expect(yaml.put('42', {}, context)).toBe('42');
    expect(yaml.put('', {}, context)).toBeUndefined();
  });
});

function levels(): string[] {
  return [1, 2, 3, 4, 5, 6, 7].map((n) => {
    const below = `*a${String(n - 1)}`;
    return `a${String(n)}: &a${String(n)} [${Array.from({ length: 10 }, () => below).join(',')}]`;
  });
}
