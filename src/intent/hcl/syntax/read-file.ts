import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../../../domain/diagnostic.js';
import type { Body, Expression } from './ast.js';
import { isLarge, readElsewhere } from './offload.js';
import { parseExpressionText, placeOf } from './parse-text.js';
import { startParser } from './parser.js';
import { readNative } from './read-native.js';
import { parseJsonFile } from './read-json.js';

/** A file's tree, and what is wrong with the file. What could not be read is left out, or `unreadable`. */
export interface ReadFile {
  readonly body: Body;
  readonly diagnostics: readonly Diagnostic[];
}

/** `values`: a file of variables' values (`.tfvars`), whose JSON strings are no templates. */
export type FileKind = 'configuration' | 'values';

/**
 * Reads one file in the syntax that its name tells; in another thread once there is much to read. `file` is its path as the
 * user would name it.
 */
export async function readFile(file: string, text: string, kind: FileKind): Promise<ReadFile> {
  // Values are read here in any case.
  await startParser();
  if (isLarge(text.length)) return readElsewhere(file, text, kind);
  // What else the program does has its turn between two files.
  await setImmediate();
  return readInThisThread(file, text, kind);
}

export async function readInThisThread(file: string, text: string, kind: FileKind): Promise<ReadFile> {
  await startParser();
  return file.endsWith('.json') ? parseJsonFile(file, text, kind) : readNative(file, text);
}

/** Reads one expression, as it stands on a command line. */
export async function parseExpression(text: string, file: string): Promise<Expression> {
  await startParser();
  return parseExpressionText(text, placeOf(file));
}
