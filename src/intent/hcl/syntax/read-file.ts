import type { Diagnostic } from '../../../domain/diagnostic.js';
import type { Body, Expression } from './ast.js';
import { parseNative } from './parser.js';
import type { Source } from './source.js';

/** A file's tree, and what is wrong with the file. What could not be read is left out, or `unreadable`. */
export interface ReadFile {
  readonly body: Body;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads one file in the syntax that its name tells. */
export async function readFile(source: Source): Promise<ReadFile> {
  return { body: await parseNative(source), diagnostics: [] };
}

/** Reads one expression, as it stands on a command line. Positions are those in the text. */
export async function parseExpression(text: string, file: string): Promise<Expression> {
  const { attributes, blocks } = await parseNative({ file, text: `value = ${text}\n` });
  const [attribute] = attributes.values();
  if (attribute !== undefined && attributes.size === 1 && blocks.length === 0) return attribute.expression;
  const nowhere = { line: 1, column: 1 };
  return { kind: 'unreadable', range: { file, start: nowhere, end: nowhere } };
}
