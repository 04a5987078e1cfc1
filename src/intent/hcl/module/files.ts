import { join } from 'node:path';
import type { Diagnostic } from '../../../domain/diagnostic.js';
import { readFile, type ReadFile } from '../syntax/read-file.js';
import type { Block, Body } from '../syntax/ast.js';
import { withoutDuplicates } from './duplicates.js';
import { configurationFiles, fileNames, textOf } from './folder.js';
import { withoutNameless } from './labels.js';
import { applyOverrides } from './override.js';

/** The blocks of a module's files, overrides merged in. */
export interface ModuleFiles {
  readonly blocks: readonly Block[];
  readonly diagnostics: readonly Diagnostic[];
  /** Paths of the files read, as the user would name them. */
  readonly files: readonly string[];
  /** A file could not be read wholly: what is not among the blocks may be declared all the same. */
  readonly incomplete?: true;
}

/**
 * Reads the configuration files of one folder (a path as the user would name it), as Terraform 1.14 and OpenTofu 1.12 do.
 * Undefined: the folder cannot be listed. Rejects when `signal` is aborted.
 */
export async function readFolder(folder: string, signal?: AbortSignal): Promise<ModuleFiles | undefined> {
  const names = await fileNames(folder);
  if (names === undefined) return undefined;
  const { primary, overrides } = configurationFiles(names);
  const [base, over] = [await readAll(folder, primary, signal), await readAll(folder, overrides, signal)];
  const all = [...base, ...over];
  const named = withoutNameless(base.flatMap(({ body }) => body.blocks));
  const { blocks, diagnostics } = withoutDuplicates(named.blocks);
  return {
    blocks: applyOverrides(blocks, withoutNameless(over.flatMap(({ body }) => body.blocks)).blocks),
    diagnostics: [...all.flatMap((file) => file.diagnostics), ...named.diagnostics, ...diagnostics],
    files: [...primary, ...overrides].map((name) => join(folder, name)),
    ...(all.some(({ body }) => body.incomplete === true) && { incomplete: true as const }),
  };
}

/** So that both parsers always have something to do, and not everything is in the memory at once. */
const atATime = 8;

async function readAll(folder: string, names: readonly string[], signal?: AbortSignal): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  const left = names.entries();
  const reader = async (): Promise<void> => {
    for (const [index, name] of left) {
      signal?.throwIfAborted();
      files[index] = await readOne(folder, name);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atATime, names.length) }, reader));
  return files;
}

async function readOne(folder: string, name: string): Promise<ReadFile> {
  const file = join(folder, name);
  const found = await textOf(file);
  if (found.ok) return readFile(file, found.text, 'configuration');
  const diagnostic: Diagnostic = {
    severity: 'warning',
    code: 'config-file-unreadable',
    summary: `${file} could not be read`,
    detail: `${found.problem}. What it declares is not known: the scan goes on without it. Check the file and its permissions.`,
    source: { file },
  };
  const start = { line: 1, column: 1 };
  const body: Body = { attributes: new Map(), blocks: [], range: { file, start, end: start }, incomplete: true };
  return { body, diagnostics: [diagnostic] };
}
