import { describe, expect, it } from '@jest/globals';
import { readFile } from '../../../../src/intent/hcl/syntax/read-file.js';
import type { Block, Expression } from '../../../../src/intent/hcl/syntax/ast.js';
import { argument, read, shown } from './support.js';

const json = async (value: unknown): Promise<readonly Block[]> => {
  const { body, diagnostics } = await read(JSON.stringify(value, null, 2), 'main.tf.json');
  expect(diagnostics).toEqual([]);
  return body.blocks;
};

const kindOf = (block: Block | undefined, name: string): Expression['kind'] | undefined =>
  block?.body.attributes.get(name)?.expression.kind;

describe('JSON configuration', () => {
  it('reads blocks with labels, alone or in lists at every level', async () => {
    const blocks = await json({
      '//': 'a comment',
      resource: [{ aws_a: { one: { x: 1 }, two: [{ x: 2 }] } }, { aws_b: [{ three: { x: 3, '//': 'c' } }] }],
      locals: [{ a: 1 }, { b: 2 }],
    });
    expect(blocks.map(({ type, labels }) => [type, ...labels].join('.'))).toEqual([
      'resource.aws_a.one',
      'resource.aws_a.two',
      'resource.aws_b.three',
      'locals',
      'locals',
    ]);
    expect([...(blocks[2]?.body.attributes.keys() ?? [])]).toEqual(['x']);
  });

  it('takes strings for templates without backslashes, keys as well', async () => {
    const [locals] = await json({
      locals: {
        a: '${1 + 1}',
        b: 'x${"y"}\\n',
        c: '$${z}',
        d: { 'k${1}': '%{ if true ~} t%{ endif }' },
        e: 1e3,
        f: null,
      },
    });
    const values = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => locals && argument(locals.body, name));
    expect(values).toEqual(['2', '"xy\\\\n"', '"${z}"', '{"k1":"t"}', '1000', 'null']);
  });

  it('keeps the digits of numbers', async () => {
    const { body } = await read('{"locals": {"a": 12345678901234567890123}}', 'a.tf.json');
    expect(body.blocks.map((block) => argument(block.body, 'a'))).toEqual(['12345678901234567890123']);
  });

  it('reads references from strings where a name is meant', async () => {
    const blocks = await json({
      resource: {
        aws_a: {
          x: {
            provider: 'aws.west',
            depends_on: ['aws_b.y'],
            lifecycle: { ignore_changes: ['tags["a"]'], prevent_destroy: true },
            dynamic: { rule: { for_each: '${[1]}', content: { port: '${rule.value}' } } },
          },
        },
      },
      module: { m: { source: './m', providers: { aws: 'aws.west' } } },
      moved: { from: 'aws_a.x', to: 'aws_a.z' },
      variable: { v: { type: 'list(string)', default: '${not a template}' } },
    });
    const [resource, module, moved, variable] = blocks;
    expect(kindOf(resource, 'provider')).toBe('attribute');
    expect(resource?.body.blocks.map(({ type, labels }) => [type, ...labels])).toEqual([
      ['lifecycle'],
      ['dynamic', 'rule'],
    ]);
    const ignored = resource?.body.blocks[0]?.body.attributes.get('ignore_changes')?.expression;
    expect(ignored?.kind === 'tuple' && ignored.items.map(({ kind }) => kind)).toEqual(['index']);
    expect(resource?.body.blocks[1]?.body.blocks.map(({ type }) => type)).toEqual(['content']);
    const providers = module?.body.attributes.get('providers')?.expression;
    expect(providers?.kind === 'object' && providers.items.map(({ value }) => value.kind)).toEqual(['attribute']);
    expect([kindOf(moved, 'from'), kindOf(variable, 'type')]).toEqual(['attribute', 'call']);
    expect(shown(variable?.body.attributes.get('default')?.expression)).toBe('"${not a template}"');
  });

  it('knows the line of every block and argument', async () => {
    const [block] = await json({ variable: { v: { default: 1 } } });
    expect(block?.headRange.start).toEqual({ line: 3, column: 5 });
    expect(block?.body.attributes.get('default')?.nameRange.start).toEqual({ line: 4, column: 7 });
  });

  it('trusts neither of two values for one name', async () => {
    const { body } = await read('{"locals": {"a": 1, "a": 2, "b": {"c": 1, "c": 2}}}', 'a.tf.json');
    expect(body.blocks.map((block) => [argument(block.body, 'a'), argument(block.body, 'b')])).toEqual([['?', '?']]);
  });

  it.each(['', '{', '{"locals": {"a": }}', '{"a": 1,}', '[1', '"x"x', '['.repeat(50_000)])(
    'says where a file is not JSON: %#',
    async (text) => {
      const { body, diagnostics } = await read(text, 'a.tf.json');
      expect(body.blocks).toEqual([]);
      expect(body.incomplete).toBe(true);
      expect(diagnostics.map(({ code, source }) => [code, source?.file])).toEqual([['config-syntax', 'a.tf.json']]);
    },
  );

  it('takes strings of variable files as they are', async () => {
    const { body } = await readFile('x.tfvars.json', '{"a": "${b}", "c": ["$${d}"]}', 'values');
    expect([argument(body, 'a'), argument(body, 'c')]).toEqual(['"${b}"', '["$${d}"]']);
  });
});
