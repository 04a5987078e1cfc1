import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  unlisted,
  type BackendBlock,
  type StateBackend,
  type StateContext,
  type StateListing,
  type StateSource,
} from './backend.js';
import { describeFileError, errorCode } from './file-error.js';
import { textIn } from './settings.js';

/** A path, a `file://` URL or a glob. Folders are root modules and looked into by `root-module/`. */
export const localBackend: StateBackend = {
  name: 'local files',
  types: ['local'],
  accepts: (uri) => uri !== '-' && (!/^[a-z][a-z0-9+.-]+:\/\//i.test(uri) || uri.startsWith('file://')),
  list: listLocal,
  configured: listConfigured,
};

async function listLocal(uri: string, context: StateContext): Promise<StateListing> {
  const named = localPath(uri);
  if (named === undefined) return unlisted('state-bad-uri', `${uri} is not a file URL`, 'Give a path instead.', uri);
  const path = resolve(context.cwd, named);
  try {
    await stat(path);
    return { sources: [await localSource(named, path)], diagnostics: [] };
  } catch (error) {
    // A file whose name looks like a glob is that file; only what does not exist is expanded.
    const matches = errorCode(error) === 'ENOENT' ? await listGlob(named, context.cwd) : undefined;
    if (matches !== undefined) return matches;
    return { sources: [], diagnostics: [describeFileError(error, named)] };
  }
}

/** The path that a URI of this backend means, as the user wrote it. */
export function localPath(uri: string): string | undefined {
  if (!uri.startsWith('file://')) return uri;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

/** Undefined where the text is no pattern. */
async function listGlob(pattern: string, cwd: string): Promise<StateListing | undefined> {
  // Most states are named by their path, and then the walker need not be loaded.
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return undefined;
  // `.terraform/terraform.tfstate` is a record of the backend, no state.
  const records = pattern.includes('.terraform/');
  const ignore = ['**/.git/**', ...(records ? [] : ['**/.terraform/**'])];
  const options = { cwd, absolute: true, onlyFiles: true, dot: true, ignore };
  const paths = await glob([pattern], options);
  if (paths.length === 0) {
    return unlisted(
      'state-no-match',
      `No file matches ${pattern}`,
      'Quote the pattern, so that driftline and not the shell expands it, and check the folder it starts from.',
      pattern,
    );
  }
  const sources = paths.sort().map((path) => localSource(relative(cwd, path) || path, path));
  return { sources: await Promise.all(sources), diagnostics: [] };
}

/** Symbolic links to one file are one state. */
export async function localSource(file: string, path: string): Promise<StateSource> {
  const id = await realpath(path).catch(() => path);
  return { file, id, folder: dirname(path), read: () => readFile(path) };
}

/** Where the local backend keeps the state of a workspace, relative to the root module. */
export function localStatePath({ settings, workspace }: Pick<BackendBlock, 'settings' | 'workspace'>): string {
  if (workspace === 'default') return textIn(settings, 'path') ?? 'terraform.tfstate';
  return join(textIn(settings, 'workspace_dir') ?? 'terraform.tfstate.d', workspace, 'terraform.tfstate');
}

async function listConfigured(block: BackendBlock): Promise<StateListing> {
  const expected = localStatePath(block);
  const path = resolve(block.path, expected);
  const file = isAbsolute(expected) ? expected : join(block.folder, expected);
  try {
    await stat(path);
  } catch (error) {
    if (block.workspace === 'default') return { sources: [], diagnostics: [describeFileError(error, file)] };
    return unlisted(
      'state-no-workspace',
      `${block.folder} has the workspace "${block.workspace}" selected, and ${expected} does not exist`,
      'Choose another with `terraform workspace select`, or name the state file with --state.',
      block.folder,
    );
  }
  const source = await localSource(file, path);
  return { sources: [{ ...source, folder: block.path }], diagnostics: [] };
}
