import { parse as parseLossless } from 'lossless-json';
import type { Json } from './json.js';
import { findDuplicateKeys, scanJson, type JsonShape } from './json-scan.js';

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
 * `too-deep` when it nests deeper than `maximumDepth`; otherwise `syntax`, with the position of the first error (which is
 * not sought in very long texts).
 */
export type JsonText =
  | { readonly ok: true; readonly value: Json; readonly duplicateKeys: readonly DuplicateKey[] }
  | { readonly ok: false; readonly problem: 'empty' | 'syntax' | 'truncated' | 'too-deep'; readonly at?: TextPosition };

/** Far above what Terraform and AWS nest, far below what exhausts the stack of a recursive reader. */
export const maximumDepth = 500;

/** Duplicate keys beyond this many are not listed; one is enough to know that the file was edited or merged badly. */
const maximumDuplicates = 20;

/**
 * Reads JSON without losing anything: a number that a double cannot hold (more digits than it keeps, or beyond its
 * range) becomes a *string* of its digits, as written; all others stay numbers. `__proto__` is an ordinary own key. Of
 * duplicate keys the last one wins, as in Terraform, and they are listed unless `duplicates` is false. Never throws.
 */
export function parseJson(text: string, options: { readonly duplicates?: boolean } = {}): JsonText {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (options.duplicates === false && isHarmless(body)) {
    const value = parsed(body);
    if (value !== undefined) return { ok: true, value, duplicateKeys: [] };
  }
  const shape = scanJson(body, maximumDepth);
  if (shape.tooDeepAt !== undefined) return failure('too-deep', body, shape.tooDeepAt);
  let value: Json;
  try {
    value = JSON.parse(quoteNumbers(body, shape.inexactNumbers)) as Json;
  } catch (error) {
    return explainFailure(body, shape, error);
  }
  const unique = options.duplicates === false || countKeys(value) === shape.keys;
  return { ok: true, value, duplicateKeys: unique ? [] : findDuplicates(body) };
}

/** Shorter than anything valid that nests too deep. */
const shallowLength = 2 * maximumDepth;
/** Digits, or a power of ten, that a double may not hold; also where they are part of a text, which does no harm. */
const longNumber = /\d[\d.]{14}|\d[eE][+-]?\d/;

/** Nothing in it that `JSON.parse` would lose: most documents are of this kind, and it is quickly seen. */
function isHarmless(text: string): boolean {
  return text.length < shallowLength && !longNumber.test(text);
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function positionAt(text: string, offset: number): TextPosition {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', start)) {
    line++;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

function failure(problem: 'empty' | 'syntax' | 'truncated' | 'too-deep', text: string, offset?: number): JsonText {
  return { ok: false, problem, ...(offset === undefined ? {} : { at: positionAt(text, offset) }) };
}

function explainFailure(text: string, shape: JsonShape, error: unknown): JsonText {
  if (!/\S/.test(text)) return failure('empty', text);
  const message = error instanceof Error ? error.message : '';
  const offset = positionIn(message) ?? (text.length > longText ? undefined : errorOffset(text));
  // Text that does not start like JSON is something else, not a state that was cut.
  const cut = shape.unclosed && /^\s*[[{]/.test(text);
  const atEnd = /end of JSON|Unterminated string/.test(message) || (offset ?? 0) >= text.trimEnd().length - 1;
  return cut && atEnd ? failure('truncated', text, text.length) : failure('syntax', text, offset);
}

function positionIn(message: string): number | undefined {
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : Number(position);
}

/** The parser that tells every position is slow: beyond this many characters an error goes without. */
const longText = 16_000_000;

/** Native `JSON.parse` does not always say where it stopped, and differs between Node versions; this parser does. */
function errorOffset(text: string): number | undefined {
  try {
    parseLossless(text, null, { parseNumber: (digits) => digits, onDuplicateKey: ({ newValue }) => newValue });
  } catch (error) {
    return error instanceof Error ? positionIn(error.message) : undefined;
  }
  return undefined;
}

function findDuplicates(text: string): DuplicateKey[] {
  return findDuplicateKeys(text, maximumDuplicates).map(({ key, offset }) => ({ key, ...positionAt(text, offset) }));
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
