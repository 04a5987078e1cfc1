import type { Diagnostic } from '../../../domain/diagnostic.js';
import { breathe } from '../slices.js';
import type { Body, Expression } from './ast.js';
import { startChecks } from './check.js';
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
 * Reads one file in the syntax that its name tells, in slices that let the rest of the program go on. `file` is its path as
 * the user would name it.
 */
export async function readFile(file: string, text: string, kind: FileKind): Promise<ReadFile> {
  const isJson = file.endsWith('.json');
  if (!isJson) startChecks();
  await startParser();
  await breathe();
  return isJson ? parseJsonFile(file, text, kind) : readNative(file, text);
}

/** Reads one expression, as it stands on a command line. */
export async function parseExpression(text: string, file: string): Promise<Expression> {
  await startParser();
  return parseExpressionText(text, placeOf(file));
}
