import { isObject, own, type Json, type JsonObject } from '../../domain/json.js';
import { isPolicy, policyLines } from './policy.js';
import { safe, shorten, count } from './safe.js';

const longestScalar = 240;
const mostLines = 400;

/** Null, booleans, numbers and text without line breaks stand on one line. */
export function isScalar(value: Json): boolean {
  return typeof value !== 'object' || value === null || isEmpty(value);
}

function isEmpty(value: Json[] | JsonObject): boolean {
  return Object.keys(value).length === 0;
}

/** Text is quoted only where it could be taken for something else. */
export function scalarText(value: Json, limit = longestScalar): string {
  if (value === null) return '(not set)';
  if (Array.isArray(value)) return '[]';
  if (typeof value === 'object') return '{}';
  if (typeof value !== 'string') return String(value);
  const ambiguous = value === '' || value.trim() !== value || /^(true|false|null|-?[\d.]+(e[+-]?\d+)?)$/i.test(value);
  const shown = safe(shorten(value, limit));
  return ambiguous ? `"${shown}"` : shown;
}

/**
 * A nested value as indented lines, close to YAML, policies as sentences. Long ones are cut, with the number of lines
 * left out.
 */
export function valueLines(value: Json): string[] {
  const lines = collect(value);
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), `… ${count(lines.length - mostLines)} more lines`];
}

function collect(value: Json): string[] {
  const structured = typeof value === 'string' ? embedded(value) : value;
  if (typeof structured === 'string')
    return structured.split(/\r?\n/).map((line) => safe(shorten(line, longestScalar)));
  if (isPolicy(structured)) return policyLines(structured);
  if (isScalar(structured)) return [scalarText(structured)];
  if (Array.isArray(structured)) return structured.flatMap((item) => bulleted(collect(item)));
  if (!isObject(structured)) return [];
  // Sorted, so that the two sides of a difference line up whatever order each was written in.
  const keys = Object.keys(structured).sort();
  return keys.flatMap((key) => member(key, own(structured, key) ?? null));
}

function member(key: string, value: Json): string[] {
  const name = safe(shorten(key, longestScalar));
  const multiline = typeof value === 'string' && (value.includes('\n') || typeof embedded(value) !== 'string');
  if (isScalar(value) && !multiline) return [`${name}: ${scalarText(value)}`];
  return [`${name}:`, ...collect(value).map((line) => `  ${line}`)];
}

function bulleted(lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/** JSON in a string (policies, definitions) is easier to read as what it says; anything else stays text. */
export function embedded(text: string): Json {
  if (!/^\s*[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
