import { join } from 'node:path';
import type { Diagnostic } from '../../../domain/diagnostic.js';
import { readFile } from '../syntax/read-file.js';
import type { Block } from '../syntax/ast.js';
import { configurationFiles, fileNames, textOf } from './folder.js';
import { applyOverrides } from './override.js';

/** The blocks of a module's files, overrides merged in. */
export interface ModuleFiles {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of the files read, as the user would name them. */
  readonly files: readonly string[];
}

/**
 * Reads the configuration files of one folder (a path as the user would name it), as Terraform 1.14 and OpenTofu 1.12 do.
 * Undefined: the folder cannot be listed.
 */
export async function readFolder(folder: string): Promise<ModuleFiles | undefined> {
  const names = await fileNames(folder);
  if (names === undefined) return undefined;
  const { primary, overrides } = configurationFiles(names);
  const diagnostics: Diagnostic[] = [];
  const read = async (list: readonly string[]): Promise<Block[]> => {
    const blocks: Block[] = [];
    for (const name of list) blocks.push(...(await readOne(folder, name, diagnostics)));
    return blocks;
  };
  const base = await read(primary);
  const over = await read(overrides);
  return {
    blocks: applyOverrides(base, over),
    diagnostics,
    files: [...primary, ...overrides].map((name) => join(folder, name)),
  };
}

async function readOne(folder: string, name: string, diagnostics: Diagnostic[]): Promise<readonly Block[]> {
  const file = join(folder, name);
  const found = await textOf(file);
  if (!found.ok) {
    diagnostics.push({
      severity: 'warning',
      code: 'config-file-unreadable',
      summary: `${file} could not be read`,
      detail: `${found.problem}. What it declares is not known: the scan goes on without it. Check the file and its permissions.`,
      source: { file },
    });
    return [];
  }
  const { body, diagnostics: problems } = await readFile(file, found.text, 'configuration');
  diagnostics.push(...problems);
  return body.blocks;
}
