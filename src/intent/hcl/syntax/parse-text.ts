import type { Expression, Range, TemplatePart } from './ast.js';
import { parseNative } from './parser.js';

/*
 * Expressions and templates that stand alone are read as the value of an argument around them.
 */

/** Reads one expression that stands alone, as in `--var` or in a string of a JSON file; after `startParser`. */
export function parseExpressionText(text: string, place: Range): Expression {
  const value = onlyValue(`value = ${text}\n`, place);
  return value ?? { kind: 'unreadable', range: place };
}

/**
 * Reads a template that stands alone: a file for `templatefile`, a string of a JSON file; after `startParser`. It has no
 * backslash escapes. A text without sequences is a string literal; one interpolation and nothing else is the value itself.
 */
export function parseTemplateText(text: string, place: Range): Expression {
  const content = text.replace(/^\ufeff/, '');
  if (!/[$%]\{/.test(content)) return { kind: 'literal', value: { type: 'string', text: content }, range: place };
  let marker = 'END';
  while (content.includes(marker)) marker += 'D';
  // A line of its own ends the heredoc; the line break before it is taken away again.
  const value = onlyValue(`value = <<${marker}\n${content}\n${marker}\n`, place);
  return (value === undefined ? undefined : withoutLastBreak(value, content)) ?? { kind: 'unreadable', range: place };
}

/** A template of a file, as `templatefile` reads it. */
export function parseTemplateFile(text: string, file: string): Expression {
  return parseTemplateText(text, placeOf(file));
}

/** The beginning of a file, for what has no place of its own. */
export function placeOf(file: string): Range {
  const start = { line: 1, column: 1 };
  return { file, start, end: start };
}

function onlyValue(text: string, place: Range): Expression | undefined {
  const { body, broken } = parseNative({ file: place.file, text, place });
  const { attributes, blocks } = body;
  const [attribute] = attributes.values();
  const isAlone = !broken && attributes.size === 1 && blocks.length === 0;
  return isAlone && attribute?.name === 'value' ? attribute.expression : undefined;
}

function withoutLastBreak(value: Expression, content: string): Expression | undefined {
  if (value.kind === 'literal' && value.value.type === 'string') {
    const { text } = value.value;
    return text.endsWith('\n') ? { ...value, value: { type: 'string', text: text.slice(0, -1) } } : undefined;
  }
  if (value.kind !== 'template') return undefined;
  const parts = partsWithoutLastBreak(value.parts, content);
  if (parts === undefined) return undefined;
  const isAlone = content.startsWith('${') && content.endsWith('}');
  return { ...value, parts, wraps: isAlone && parts.length === 1 && parts[0]?.kind === 'interpolation' };
}

function partsWithoutLastBreak(parts: readonly TemplatePart[], content: string): readonly TemplatePart[] | undefined {
  const last = parts.at(-1);
  // A `~}` has taken it away already, with the spaces before it.
  if (last?.kind !== 'text') return /~\}[^\S\n]*$/.test(content) ? parts : undefined;
  if (!last.text.endsWith('\n')) return undefined;
  const text = last.text.slice(0, -1);
  return [...parts.slice(0, -1), ...(text === '' ? [] : [{ kind: 'text' as const, text }])];
}
