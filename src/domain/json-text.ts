import { parse as parseLossless } from 'lossless-json';
import type { Json } from './json.js';
import { scanJson, type JsonShape } from './json-scan.js';

/** 1-based position in the text. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

export interface DuplicateKey extends TextPosition {
  readonly key: string;
}

/**
 * What reading a JSON text gave. On failure: `truncated` when the text ends inside a string, object or array;
 * `too-deep` when it nests deeper than `maximumDepth`; otherwise `syntax`, with the position of the first error.
 */
export type JsonText =
  | { readonly ok: true; readonly value: Json; readonly duplicateKeys: readonly DuplicateKey[] }
  | { readonly ok: false; readonly problem: 'empty' | 'syntax' | 'truncated' | 'too-deep'; readonly at: TextPosition };

/** Far above what Terraform and AWS nest, far below what exhausts the stack of a recursive reader. */
export const maximumDepth = 500;

/** Duplicate keys beyond this many are not listed; one is enough to know that the file was edited or merged badly. */
const maximumDuplicates = 20;

/**
 * Reads JSON without losing anything: a number that a double cannot hold (more digits than it keeps, or beyond its
 * range) becomes a *string* of its digits, as written; all others stay numbers. `__proto__` is an ordinary own key. Of
 * duplicate keys the last one wins, as in Terraform, and differing ones are listed. Never throws.
 */
export function parseJson(text: string): JsonText {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const shape = scanJson(body, maximumDepth);
  if (shape.tooDeepAt !== undefined) return failure('too-deep', body, shape.tooDeepAt);
  let value: Json;
  try {
    value = JSON.parse(quoteNumbers(body, shape.inexactNumbers)) as Json;
  } catch {
    return explainFailure(body, shape);
  }
  const unique = countKeys(value) === shape.keys;
  return { ok: true, value, duplicateKeys: unique ? [] : findDuplicates(body) };
}

export function positionAt(text: string, offset: number): TextPosition {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', start)) {
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

function failure(problem: 'empty' | 'syntax' | 'truncated' | 'too-deep', text: string, offset: number): JsonText {
  return { ok: false, problem, at: positionAt(text, offset) };
}

function explainFailure(text: string, shape: JsonShape): JsonText {
  if (!/\S/.test(text)) return failure('empty', text, 0);
  // Without an opening brace or bracket, or with text like HCL's before it, the file is something else, not a cut one.
  if (shape.unclosed && /^\s*[[{]/.test(text)) {
    const offset = errorOffset(text);
    if (offset === undefined || offset >= text.trimEnd().length - 1 || shape.inString) {
      return failure('truncated', text, text.length);
    }
    return failure('syntax', text, offset);
  }
  return failure('syntax', text, errorOffset(text) ?? 0);
}

/** Native `JSON.parse` does not always say where it stopped, and differs between Node versions; this parser does. */
function errorOffset(text: string): number | undefined {
  try {
    parseLossless(text, null, { parseNumber: (digits) => digits, onDuplicateKey: ({ newValue }) => newValue });
  } catch (error) {
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    return position === undefined ? undefined : Number(position);
  }
  return undefined;
}

function findDuplicates(text: string): DuplicateKey[] {
  const found: { key: string; offset: number }[] = [];
  parseLossless(text, null, {
    parseNumber: (digits) => digits,
    onDuplicateKey: ({ key, position, newValue }) => {
      if (found.length < maximumDuplicates) found.push({ key, offset: position });
      return newValue;
    },
  });
  return found.map(({ key, offset }) => ({ key, ...positionAt(text, offset - 1) }));
}

/** Puts the numbers at these offsets between quotes. */
function quoteNumbers(text: string, numbers: readonly { start: number; end: number }[]): string {
  if (numbers.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of numbers) {
    parts.push(text.slice(done, start), '"', text.slice(start, end), '"');
    done = end;
  }
  parts.push(text.slice(done));
  return parts.join('');
}

/** Keys in the parsed tree; fewer than in the text means that some were written twice. */
function countKeys(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) if (typeof item === 'object' && item !== null) count += countKeys(item);
    return count;
  }
  for (const key in value) {
    count++;
    const member = value[key];
    if (typeof member === 'object' && member !== null) count += countKeys(member);
  }
  return count;
}
