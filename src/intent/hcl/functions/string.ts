import type { TfFunction } from '../evaluate/scope.js';
import { toIndex } from '../values/number.js';
import { boolType, numberType, stringType, type Type } from '../values/type.js';
import { bool, isText, itemsOf, listOf, unknown, type Value } from '../values/value.js';
import { define, fail, largestCollection, largestText, textOf, type Failure } from './define.js';
import { graphemes, toLower, toTitle, toUpper, trimSpace } from './go-text.js';

const string = (name: string) => ({ name, type: stringType });
const texts: Type = { kind: 'list', element: stringType };
const tooLong = unknown('the text is too long to be computed here', stringType);

/** A function of one text. */
function mapped(name: string, map: (text: string) => string | undefined): TfFunction {
  return define(name, {
    parameters: [string('str')],
    returns: stringType,
    call: (given) => {
      const result = map(given.text(0));
      return result === undefined ? unknown('the case of a letter in it is not certain', stringType) : textOf(result);
    },
  });
}

/** A function of two texts that gives text. */
function paired(name: string, second: string, map: (text: string, other: string) => string): TfFunction {
  return define(name, {
    parameters: [string('str'), string(second)],
    returns: stringType,
    call: (given) => textOf(map(given.text(0), given.text(1))),
  });
}

function tested(name: string, second: string, test: (text: string, other: string) => boolean): TfFunction {
  return define(name, {
    parameters: [string('str'), string(second)],
    returns: boolType,
    call: (given) => bool(test(given.text(0), given.text(1))),
  });
}

function trimmed(text: string, characters: string): string {
  const set = new Set(characters);
  const points = Array.from(text);
  let start = 0;
  let end = points.length;
  while (start < end && set.has(points[start] ?? '')) start++;
  while (end > start && set.has(points[end - 1] ?? '')) end--;
  return points.slice(start, end).join('');
}

function indented(spaces: number | undefined, text: string): Value | Failure {
  if (spaces === undefined) return fail('the number of spaces must be whole');
  if (spaces < 0) return fail('the number of spaces must not be negative');
  const lines = text.split('\n');
  if (lines.length * spaces + text.length > largestText) return tooLong;
  return textOf(lines.join(`\n${' '.repeat(spaces)}`));
}

function joined(separator: string, lists: readonly Value[]): Value | Failure {
  const parts: string[] = [];
  let length = 0;
  for (const list of lists) {
    for (const item of list.kind === 'known' ? (itemsOf(list) ?? []) : []) {
      if (!isText(item)) return fail('an element is null; it cannot be joined');
      parts.push(item.data);
      length += item.data.length + separator.length;
    }
  }
  return length > largestText ? tooLong : textOf(parts.join(separator));
}

function part(text: string, offset: number | undefined, length: number | undefined): Value | Failure {
  if (offset === undefined || length === undefined) return fail('offset and length must be whole numbers');
  const clusters = graphemes(text);
  const from = offset < 0 ? Math.max(0, offset + clusters.length) : offset;
  if (length < 0) return textOf(clusters.slice(from).join(''));
  return textOf(clusters.slice(from, from + length).join(''));
}

function pieces(separator: string, text: string): Value {
  const found = separator === '' ? Array.from(text) : text.split(separator);
  if (found.length > largestCollection) return unknown('the text has too many parts', texts);
  return listOf(
    stringType,
    found.map((piece) => textOf(piece)),
  );
}

export const stringFunctions: readonly TfFunction[] = [
  mapped('chomp', (text) => text.replace(/(?:\r\n?|\n)+$/, '')),
  mapped('lower', toLower),
  mapped('upper', toUpper),
  mapped('title', toTitle),
  mapped('trimspace', trimSpace),
  mapped('strrev', (text) => graphemes(text).reverse().join('')),
  paired('trim', 'cutset', trimmed),
  paired('trimprefix', 'prefix', (text, prefix) => (text.startsWith(prefix) ? text.slice(prefix.length) : text)),
  paired('trimsuffix', 'suffix', (text, suffix) =>
    suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  ),
  tested('startswith', 'prefix', (text, prefix) => text.startsWith(prefix)),
  tested('endswith', 'suffix', (text, suffix) => text.endsWith(suffix)),
  tested('strcontains', 'substr', (text, other) => text.includes(other)),
  define('indent', {
    parameters: [{ name: 'spaces', type: numberType }, string('str')],
    returns: stringType,
    call: (given) => indented(toIndex(given.number(0)), given.text(1)),
  }),
  define('join', {
    parameters: [string('separator')],
    rest: { name: 'lists', type: texts },
    returns: stringType,
    call: (given) => (given.count < 2 ? fail('needs at least one list') : joined(given.text(0), given.values.slice(1))),
  }),
  define('split', {
    parameters: [string('separator'), string('str')],
    returns: texts,
    call: (given) => pieces(given.text(0), given.text(1)),
  }),
  define('substr', {
    parameters: [string('str'), { name: 'offset', type: numberType }, { name: 'length', type: numberType }],
    returns: stringType,
    call: (given) => part(given.text(0), toIndex(given.number(1)), toIndex(given.number(2))),
  }),
];
