import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadTree } from '../../../../src/intent/hcl/module/tree.js';
import { readVariables, type GivenVariable, type RootVariables } from '../../../../src/intent/hcl/module/variables.js';
import { json } from '../syntax/support.js';
import { withFiles } from './folders.js';

interface Setup {
  readonly files: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly given?: (folder: string) => readonly GivenVariable[];
}

const variables = ({ files, env = {}, given = () => [] }: Setup): Promise<RootVariables> =>
  withFiles(files, async (folder) => {
    const tree = await loadTree(folder);
    if (tree === undefined) throw new Error('there is no root module');
    return readVariables(tree.root, { root: folder, env, given: given(folder) });
  });

const shown = ({ values }: RootVariables): Record<string, string> =>
  Object.fromEntries(
    [...values].map(([name, { value, source }]) => [
      name,
      `${json(value)} at ${basename(source.file)}:${String(source.line ?? '')}`,
    ]),
  );

const codes = ({ diagnostics }: RootVariables): string[] => diagnostics.map(({ code }) => code);

const declared = (...names: string[]): string => names.map((name) => `variable "${name}" {}\n`).join('');

describe('values of root variables', () => {
  it('come from later sources before earlier ones, each with its place', async () => {
    const found = await variables({
      files: {
        'main.tf': declared('a', 'b', 'c', 'd', 'e', 'f', 'g'),
        'terraform.tfvars': 'b = 2\nc = 2\nd = 2\ne = 2\nf = 2\ng = 2\n',
        'terraform.tfvars.json': '{"c": 3, "d": 3, "e": 3, "f": 3, "g": 3}',
        'a.auto.tfvars.json': '{"d": 4, "e": 4, "f": 4, "g": 4}',
        'b.auto.tfvars': 'e = 5\nf = 5\ng = 5\n',
        'given.tfvars': 'f = 6\n\ng = 6\n',
        'other.tfvars': 'a = "not read"\n',
      },
      env: { TF_VAR_a: '1', TF_VAR_b: '1', TF_VAR_unknown: '1' },
      given: (folder) => [
        { kind: 'variable', text: 'g=7' },
        { kind: 'file', path: join(folder, 'given.tfvars') },
        { kind: 'variable', text: 'f=a=b' },
      ],
    });
    expect(found.diagnostics).toEqual([]);
    expect(shown(found)).toEqual({
      a: '"1" at TF_VAR_a:',
      b: '2 at terraform.tfvars:1',
      c: '3 at terraform.tfvars.json:1',
      d: '4 at a.auto.tfvars.json:1',
      e: '5 at b.auto.tfvars:1',
      f: '"a=b" at --var:',
      g: '6 at given.tfvars:3',
    });
  });

  it('are text as it stands for types of text, and expressions for others', async () => {
    const types = {
      none: '',
      text: 'string',
      number: 'number',
      old: '"string"',
      any: 'any',
      list: 'list(string)',
      object: 'object({ a = optional(number) })',
    };
    const main = Object.entries(types).map(
      ([name, type]) => `variable "${name}" {\n${type === '' ? '' : `type = ${type}`}\n}\n`,
    );
    const env = Object.fromEntries(Object.keys(types).map((name) => [`TF_VAR_${name}`, '["x"]']));
    const found = await variables({ files: { 'main.tf': main.join('') }, env: { ...env, TF_VAR_object: '{a=1e3}' } });
    expect(found.diagnostics).toEqual([]);
    const values = Object.fromEntries([...found.values].map(([name, { value }]) => [name, json(value)]));
    const text = '"[\\"x\\"]"';
    expect(values).toEqual({
      none: text,
      text,
      number: text,
      old: text,
      any: '["x"]',
      list: '["x"]',
      object: '{"a":1000}',
    });
  });

  it.each(['["x"', 'upper("x")', 'var.b', '1\nb = 2', '1 2', ''])(
    'are unknown where they are no constant: %j',
    async (value) => {
      const found = await variables({
        files: { 'main.tf': 'variable "a" {\n  type = any\n}\n' },
        env: { TF_VAR_a: value },
      });
      expect(shown(found)).toEqual({ a: '? at TF_VAR_a:' });
      expect(codes(found)).toEqual(['config-variable-value']);
    },
  );

  it('that nobody declares, nobody gives, or that are written badly are said', async () => {
    const found = await variables({
      files: {
        'main.tf': declared('set', 'unset') + 'variable "fallback" {\n  default = 1\n}\n',
        'x.tfvars': 'typo = 1\nblock {}\n',
      },
      given: (folder) => [
        { kind: 'variable', text: 'set=1' },
        { kind: 'variable', text: 'novalue' },
        { kind: 'variable', text: 'set =1' },
        { kind: 'variable', text: 'secretive=hunter2' },
        { kind: 'file', path: join(folder, 'x.tfvars') },
        { kind: 'file', path: join(folder, 'gone.tfvars') },
      ],
    });
    expect(codes(found)).toEqual([
      'config-variable-option',
      'config-variable-option',
      'config-variable-undeclared',
      'config-variable-undeclared',
      'config-variable-block',
      'config-variables-unreadable',
      'config-variable-unset',
    ]);
    expect(JSON.stringify(found.diagnostics)).not.toContain('hunter2');
  });

  it('take strings of JSON as they are', async () => {
    const found = await variables({
      files: { 'main.tf': declared('a'), 'terraform.tfvars.json': '{"a": "${b} $${c}"}' },
    });
    expect(shown(found)).toEqual({ a: '"${b} $${c}" at terraform.tfvars.json:1' });
  });
});
