import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { configurationFiles } from '../../../../src/intent/hcl/module/folder.js';
import { readFolder } from '../../../../src/intent/hcl/module/files.js';
import { readConfig } from '../../../../src/intent/hcl/module/read-config.js';
import { argument, shown } from '../syntax/support.js';
import { withFiles } from './folders.js';

describe('the files of a module', () => {
  it('are the configuration files, overrides last, without what editors leave behind', () => {
    const names = [
      'z.tf',
      'a.tf.json',
      'override.tf',
      'b_override.tf.json',
      '.#z.tf',
      'z.tf~',
      '#z.tf#',
      '.tf',
      'x.tfvars',
      'x.tftest.hcl',
      'myoverride.tf',
    ];
    expect(configurationFiles(names)).toEqual({
      primary: ['a.tf.json', 'myoverride.tf', 'z.tf'],
      overrides: ['b_override.tf.json', 'override.tf'],
    });
  });

  it('are those for OpenTofu where there are two of a name', () => {
    const names = [
      'main.tf',
      'main.tofu',
      'x.tf.json',
      'x.tofu.json',
      'y.tf',
      'y.tofu.json',
      'override.tofu',
      'override.tf',
    ];
    expect(configurationFiles(names)).toEqual({
      primary: ['main.tofu', 'x.tofu.json', 'y.tf', 'y.tofu.json'],
      overrides: ['override.tofu'],
    });
  });

  it('have overrides merged in: arguments one by one, nested blocks by type', async () => {
    const files = {
      'main.tf': `
        locals { 
          a = 1
          b = 2
        }
        variable "v" { 
          default = 1
          type = number
        }
        resource "t" "x" {
          size = 1
          kept = "yes"
          rule { n = 1 }
          rule { n = 2 }
          other { n = 3 }
          lifecycle { prevent_destroy = true }
        }
        module "m" { source = "./m" }`,
      'a_override.tf': `
        resource "t" "x" {
          size = 2
          rule { n = 9 }
          lifecycle { ignore_changes = [size] }
        }
        locals { b = 3 }`,
      'override.tf.json': '{"variable": {"v": {"default": 5}}, "resource": {"t": {"x": {"size": 4}}}}',
    };
    const found = await withFiles(files, readFolder);
    expect(found?.diagnostics).toEqual([]);
    const { locals, variables, resources } = readConfig('.', found?.blocks ?? []);
    expect(['a', 'b'].map((name) => shown(locals.get(name)?.expression))).toEqual(['1', '3']);
    expect(shown(variables.get('v')?.default)).toBe('5');
    const body = resources.get('t.x')?.body;
    expect(body && ['size', 'kept'].map((name) => argument(body, name))).toEqual(['4', '"yes"']);
    expect(body?.blocks.map((block) => [block.type, argument(block.body, 'n')])).toEqual([
      ['other', '3'],
      ['lifecycle', 'absent'],
      ['rule', '9'],
    ]);
    const lifecycle = body?.blocks.find(({ type }) => type === 'lifecycle');
    expect([...(lifecycle?.body.attributes.keys() ?? [])]).toEqual(['prevent_destroy', 'ignore_changes']);
  });

  it('lose the values of what is declared twice', async () => {
    const files = { 'a.tf': 'locals {\n x = 1\n y = 1\n}\n', 'b.tf': 'locals {\n  x = 2\n}\n' };
    const found = await withFiles(files, readFolder);
    expect(found?.diagnostics.map(({ code, source }) => [code, basename(source?.file ?? ''), source?.line])).toEqual([
      ['config-duplicate', 'b.tf', 2],
    ]);
    expect(found?.blocks.map(({ body }) => [argument(body, 'x'), argument(body, 'y')])).toEqual([
      ['?', '1'],
      ['?', 'absent'],
    ]);
  });

  it('that cannot be read are said, and make the module incomplete', async () => {
    const found = await withFiles({ 'a.tf': 'locals {\n x = 1\n}\n', 'b.tf': 'locals {\n' }, async (folder) => {
      await mkdir(join(folder, 'c.tf'));
      return readFolder(folder);
    });
    expect(found?.diagnostics.map(({ code }) => code)).toEqual(['config-syntax']);
    expect(found?.incomplete).toBe(true);
    expect(found?.blocks.map(({ body }) => argument(body, 'x'))).toContain('1');
  });

  it('cannot be listed where there is no folder', async () => {
    expect(await readFolder('no-such-folder')).toBeUndefined();
  });
});
