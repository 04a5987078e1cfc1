import { randomUUID } from 'node:crypto';
import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '../domain/diagnostic.js';

/** Resolves once the text is handed over; a reader that went away (`| head`) is no error. */
export function print(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((done, failed) => {
    stream.write(text, (error) => {
      if (error === null || error === undefined || isClosedPipe(error)) done();
      else failed(error);
    });
  });
}

/** The terminal that was written to is gone: its window was closed, the connection broke. */
export function isLostTerminal(error: Error): boolean {
  return 'code' in error && error.code === 'EIO';
}

export function isClosedPipe(error: Error): boolean {
  return 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there. What is not a plain file (`/dev/null`, a
 * pipe) is written to as it is.
 */
export async function writeReport(
  path: string,
  cwd: string,
  text: string,
  what = 'The report',
): Promise<Diagnostic | undefined> {
  const target = resolve(cwd, path);
  try {
    const existing = await stat(target).catch(() => undefined);
    if (existing !== undefined && !existing.isFile()) await writeFile(target, text);
    else await replaceFile(existing === undefined ? target : await realpath(target), text);
    return undefined;
  } catch (error) {
    return {
      severity: 'error',
      code: 'output-unwritable',
      summary: `${what} could not be written to ${path}`,
      detail: whyNot(error, dirname(target)),
      source: { file: path },
    };
  }
}

function whyNot(error: unknown, folder: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return `There is no folder ${folder}. Make it, or choose another file.`;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'Permission denied. Choose another file.';
  if (code === 'EISDIR') return 'It is a folder. Choose a file.';
  return `${error instanceof Error ? error.message : String(error)}. Choose another file.`;
}

async function replaceFile(target: string, text: string): Promise<void> {
  const draft = join(dirname(target), `.${basename(target)}.${randomUUID().slice(0, 8)}`);
  try {
    await writeFile(draft, text);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
