import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ModuleConfig } from '../../../../src/intent/hcl/module/config.js';
import { loadTree, type ModuleTree } from '../../../../src/intent/hcl/module/tree.js';
import { withFiles } from './folders.js';

/** `path.module` of every module, by its path. */
function dirs(tree: ModuleTree, config: ModuleConfig = tree.root, path = ''): Record<string, string> {
  const found: Record<string, string> = { [path]: config.dir };
  for (const call of config.calls.values()) {
    const child = tree.child(config, call);
    if (child !== undefined) Object.assign(found, dirs(tree, child, path === '' ? call.name : `${path}.${call.name}`));
  }
  return found;
}

const call = (name: string, source: string): string => `module "${name}" {\n  source = "${source}"\n}\n`;

async function load(files: Readonly<Record<string, string>>, root = '.', dataDir?: string): Promise<ModuleTree> {
  const tree = await withFiles(files, (folder) => loadTree(join(folder, root), dataDir));
  if (tree === undefined) throw new Error('there is no root module');
  return tree;
}

const codes = ({ diagnostics }: ModuleTree): unknown[] =>
  diagnostics.map(({ code, source }) => [code, source?.file.split('/').slice(-2).join('/'), source?.line]);

describe('the modules that a root module calls', () => {
  it('stand where path.module says they do', async () => {
    const tree = await load(
      {
        'root/main.tf': call('x', './modules/x/') + call('s', '../shared'),
        'root/modules/x/main.tf': call('y', './y') + call('up', './../../../shared'),
        'root/modules/x/y/main.tf': 'locals {}\n',
        'shared/main.tf': 'locals {}\n',
      },
      'root',
    );
    expect(tree.diagnostics).toEqual([]);
    expect(dirs(tree)).toEqual({ '': '.', x: 'modules/x', 'x.y': 'modules/x/y', 'x.up': '../shared', s: '../shared' });
  });

  it('are found through what terraform init noted', async () => {
    const manifest = {
      Modules: [
        { Key: '', Source: '', Dir: '.' },
        { Key: 'vpc', Source: 'registry.terraform.io/acme/vpc/aws', Version: '1.0.0', Dir: '.terraform/modules/vpc' },
        { Key: 'vpc.sub', Source: './modules/sub', Dir: '.terraform/modules/vpc/modules/sub' },
        { Key: 'git', Source: 'git::https://example.com/m.git', Dir: '.terraform/modules/git/deep' },
        { Key: 'old', Source: 'registry.terraform.io/acme/other/aws', Dir: '.terraform/modules/old' },
      ],
    };
    const tree = await load({
      'main.tf':
        call('vpc', 'acme/vpc/aws') +
        call('git', 'git::https://example.com/m.git//deep') +
        call('old', 'acme/old/aws') +
        call('none', 'acme/none/aws'),
      '.terraform/modules/modules.json': JSON.stringify(manifest),
      '.terraform/modules/vpc/main.tf': call('sub', './modules/sub') + call('escapes', '../../..'),
      '.terraform/modules/vpc/modules/sub/main.tf': call('back', '../../'),
      '.terraform/modules/git/deep/main.tf': 'locals {}\n',
      '.terraform/modules/old/main.tf': 'locals {}\n',
    });
    expect(dirs(tree)).toEqual({
      '': '.',
      vpc: '.terraform/modules/vpc',
      'vpc.sub': '.terraform/modules/vpc/modules/sub',
      git: '.terraform/modules/git/deep',
    });
    expect(codes(tree)).toEqual([
      ['config-module-cycle', 'sub/main.tf', 1],
      ['config-module-outside', 'vpc/main.tf', 4],
      ['config-module-changed', expect.stringContaining('main.tf'), 7],
      ['config-module-not-installed', expect.stringContaining('main.tf'), 10],
    ]);
  });

  it('are noted where TF_DATA_DIR says', async () => {
    const manifest = { Modules: [{ Key: 'm', Source: 'git::x', Dir: 'data/modules/m' }] };
    const files = {
      'main.tf': call('m', 'git::x'),
      'data/modules/modules.json': JSON.stringify(manifest),
      'data/modules/m/main.tf': 'locals {}\n',
    };
    expect(dirs(await load(files, '.', 'data'))).toEqual({ '': '.', m: 'data/modules/m' });
    expect(codes(await load(files))).toEqual([['config-module-not-installed', expect.any(String), 1]]);
  });

  it('that are not there are said once, and the rest goes on', async () => {
    const tree = await load({
      'main.tf':
        call('a', './twice') + call('b', './twice') + call('c', './gone') + 'module "d" {\n  source = var.x\n}\n',
      'twice/main.tf': call('lost', './lost'),
    });
    expect(codes(tree)).toEqual([
      ['config-module-not-found', 'twice/main.tf', 1],
      ['config-module-not-found', expect.any(String), 7],
      ['config-module-source', expect.any(String), 10],
    ]);
    expect(dirs(tree)).toEqual({ '': '.', a: 'twice', b: 'twice' });
  });

  it('that go round in a circle end there, also through links', async () => {
    const files = { 'main.tf': call('a', './a'), 'a/main.tf': call('b', './loop') };
    const tree = await withFiles(files, async (folder) => {
      await symlink('.', join(folder, 'a', 'loop'));
      return loadTree(folder);
    });
    expect(tree && codes(tree)).toEqual([['config-module-cycle', 'a/main.tf', 1]]);
  });

  it.each(['[]', '{"Modules": 1}', '{"Modules": [1, {"Key": 1}]}', '{', ''])('may be noted badly: %j', async (text) => {
    const tree = await load({ 'main.tf': call('m', 'acme/m/aws'), '.terraform/modules/modules.json': text });
    expect(codes(tree)).toEqual([['config-module-not-installed', expect.any(String), 1]]);
  });

  it('are none without a folder', async () => {
    expect(await loadTree('no-such-folder')).toBeUndefined();
  });
});
