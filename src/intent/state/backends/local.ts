import { readFile, realpath, stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unlisted, type StateBackend, type StateContext, type StateListing, type StateSource } from './backend.js';
import { describeFileError, errorCode } from './file-error.js';
import { listRootModule } from './root-module.js';

/** A path, a `file://` URL, a folder or a glob. */
export const localBackend: StateBackend = {
  name: 'local files',
  accepts: (uri) => uri !== '-' && (!/^[a-z][a-z0-9+.-]+:\/\//i.test(uri) || uri.startsWith('file://')),
  list: listLocal,
};

async function listLocal(uri: string, context: StateContext): Promise<StateListing> {
  const named = toPath(uri);
  if (named === undefined) return unlisted('state-bad-uri', `${uri} is not a file URL`, 'Give a path instead.', uri);
  const path = resolve(context.cwd, named);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return await listRootModule(named, path, localSource);
    return { sources: [await localSource(named, path)], diagnostics: [] };
  } catch (error) {
    // A file whose name looks like a glob is that file; only what does not exist is expanded.
    const matches = errorCode(error) === 'ENOENT' ? await listGlob(named, context.cwd) : undefined;
    if (matches !== undefined) return matches;
    return { sources: [], diagnostics: [describeFileError(error, named)] };
  }
}

function toPath(uri: string): string | undefined {
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
  const paths = await glob([pattern], { cwd, absolute: true, onlyFiles: true, ignore: ['**/.terraform/**'] });
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
async function localSource(file: string, path: string): Promise<StateSource> {
  const id = await realpath(path).catch(() => path);
  return { file, id, read: () => readFile(path) };
}
