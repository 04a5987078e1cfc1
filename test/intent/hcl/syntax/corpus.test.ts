import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { globSync } from 'tinyglobby';
import type { Body, Expression } from '../../../../src/intent/hcl/syntax/ast.js';
import { argument, read } from './support.js';

const root = join(import.meta.dirname, '../../../..');
const files = globSync(['examples/**/*.tf', 'terraform-fixtures/**/*.tf', 'test/**/*.tf', '../shared/**/*.tf'], {
  cwd: root,
  absolute: true,
  ignore: ['**/node_modules/**', '**/.terraform/**'],
});

function unreadable({ attributes, blocks }: Body): string[] {
  const isUnreadable = ({ kind }: Expression): boolean => kind === 'unreadable';
  return [
    ...[...attributes.values()].filter(({ expression }) => isUnreadable(expression)).map(({ name }) => name),
    ...blocks.flatMap(({ body }) => unreadable(body)),
  ];
}

describe('real configuration', () => {
  it('is there to be read', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('is read alike by both parsers, to the last argument', async () => {
    const doubtful: unknown[] = [];
    for (const file of files) {
      const { body, diagnostics } = await read(readFileSync(file, 'utf8'), basename(file));
      const arguments_ = unreadable(body);
      if (diagnostics.length + arguments_.length > 0) doubtful.push([file.slice(root.length), diagnostics, arguments_]);
    }
    expect(doubtful).toEqual([]);
  }, 60_000);
});

describe('text without end', () => {
  it('of heredocs is read in time', async () => {
    const lines = 'a line of ${"text"}\n'.repeat(5000);
    const { body, diagnostics } = await read(`locals {\n  a = <<EOT\n${lines}EOT\n  b = 1\n}\n`);
    expect(diagnostics).toEqual([]);
    expect(body.blocks.map(({ body: { attributes } }) => [...attributes.keys()])).toEqual([['a', 'b']]);
  }, 20_000);

  it('of files is refused, and said', async () => {
    const { body, diagnostics } = await read(`a = "${'x'.repeat(5_000_000)}"\n`);
    expect([body.incomplete, diagnostics.map(({ code }) => code)]).toEqual([true, ['config-too-large']]);
  });

  it.each([
    ['operators', `${'1 + '.repeat(20_000)}1`],
    ['brackets', `${'['.repeat(400)}${']'.repeat(400)}`],
    ['steps', `x${'.y'.repeat(5000)}`],
  ])(
    'of %s is not known',
    async (_, expression) => {
      const { body, diagnostics } = await read(`a = ${expression}\nb = 1\n`);
      const isLeftOut = body.incomplete === true && diagnostics.length > 0 && !body.attributes.has('a');
      expect(isLeftOut || argument(body, 'a').includes('?')).toBe(true);
    },
    20_000,
  );
});
