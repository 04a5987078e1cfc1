import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { argument, read } from './support.js';

const file = `resource "a" "one" {
  size = 1
}

resource "a" "two" {
  size = 2
  tags = { x = "y" }
}

resource "a" "three" {
  size = 3
}
`;

const valueOf = (body: Awaited<ReturnType<typeof read>>['body'], name: string): string => {
  const block = body.blocks.find(({ labels }) => labels[1] === name);
  return block === undefined ? 'no block' : argument(block.body, 'size');
};

describe('a file with a mistake', () => {
  it('says where it is, keeps the other blocks, and trusts nothing beside it', async () => {
    const { body, diagnostics } = await read(file.replace('size = 2', 'size = 2 more = 3'));
    expect(diagnostics.map(({ code, source }) => [code, source])).toEqual([
      ['config-syntax', { file: 'main.tf', line: 6, column: 12 }],
    ]);
    expect(['one', 'two', 'three'].map((name) => valueOf(body, name))).toEqual(['1', '?', '3']);
    expect(body.incomplete).toBe(true);
    expect(body.blocks[1]?.body.incomplete).toBe(true);
  });

  it('trusts neither of two values for one argument', async () => {
    const { body, diagnostics } = await read(file.replace('size = 2', 'size = 2\n  size = 4'));
    expect(diagnostics[0]?.summary).toBe('Attribute redefined');
    expect(valueOf(body, 'two')).toBe('?');
  });

  it.each([
    ['a brace too few', file.replace('size = 1\n}', 'size = 1\n')],
    ['a brace too many', file.replace('size = 1\n}', 'size = 1\n}\n}')],
    ['a text without end', file.replace('"y"', '"y')],
    ['a heredoc without end', file.replace('size = 1', 'size = <<EOT')],
    ['an underscore in a number', file.replace('size = 1', 'size = 1_000')],
    ['a hundred thousand brackets', `${file}x = ${'['.repeat(100_000)}`],
  ])('is incomplete, and says so: %s', async (_, text) => {
    const { body, diagnostics } = await read(text);
    expect(body.incomplete).toBe(true);
    expect(diagnostics[0]?.source?.file).toBe('main.tf');
  });

  it('never crashes, and never says a value that the untouched blocks do not have', async () => {
    const letters = fc.constantFrom('{', '}', '"', '=', '<<E\n', '${', '\n', '[', '#', '/*', '%{', '\\', '\0', '1');
    await fc.assert(
      fc.asyncProperty(fc.nat(file.indexOf('resource "a" "three"') - 2), letters, async (at, inserted) => {
        const { body } = await read(file.slice(0, at) + inserted + file.slice(at));
        expect(['3', '?', 'no block']).toContain(valueOf(body, 'three'));
      }),
      { numRuns: 150 },
    );
  });
});
