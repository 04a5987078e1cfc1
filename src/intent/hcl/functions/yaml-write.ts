import { sortedEntries } from '../values/convert.js';
import { formatNumber } from '../values/number.js';
import { isBool, isNumber, isText, itemsOf, membersOf, type Value } from '../values/value.js';
import { inOrder, isList } from './sequence.js';

/** Why a value is not written: libyaml has rules for it that are not followed here. */
export interface NotWritten {
  readonly reason: string;
}

const bestWidth = 80;
const longestKey = 128;

/** A wholly known value in the style of `yamlencode`: block style, text in double quotes or, with line breaks, literal. */
export function writeYaml(value: Value): string | NotWritten {
  try {
    const written = new Writer().document(value);
    return written;
  } catch (error) {
    if (error instanceof Doubt) return { reason: error.message };
    throw error;
  }
}

class Doubt extends Error {}

class Writer {
  #out = '';
  #column = 0;

  document(value: Value): string {
    this.#node(value, -2, false);
    const plain = value.kind === 'null' || isNumber(value) || isBool(value);
    // A plain scalar alone is ended explicitly.
    if (plain) this.#put('\n...');
    if (isText(value) && /\n\n$|^\n$/.test(value.data))
      throw new Doubt('text that ends in empty lines, alone in a document');
    return this.#out.endsWith('\n') ? this.#out : `${this.#out}\n`;
  }

  #put(text: string): void {
    this.#out += text;
    const line = text.lastIndexOf('\n');
    this.#column = line < 0 ? this.#column + Array.from(text).length : Array.from(text.slice(line + 1)).length;
  }

  #startLine(indent: number): void {
    if (this.#out !== '' && !this.#out.endsWith('\n')) this.#put('\n');
    this.#put(' '.repeat(indent));
  }

  /** `indent`: of the collection around; `inline`: behind `- `, where a collection starts on the same line. */
  #node(value: Value, indent: number, inline: boolean): void {
    if (value.kind === 'unknown') throw new Doubt(value.reason);
    if (value.kind === 'null') this.#put('null');
    else if (isText(value)) this.#text(value.data, indent + 2);
    else if (isNumber(value)) this.#put(formatNumber(value.data));
    else if (isBool(value)) this.#put(String(value.data));
    else if (itemsOf(value) === undefined) this.#mapping(membersOf(value) ?? new Map(), indent + 2, inline);
    else {
      const items = inOrder(value);
      if (!isList(items)) throw new Doubt('the order of a set of compound values');
      this.#sequence(items, indent + 2, inline);
    }
  }

  #sequence(items: readonly Value[], indent: number, inline: boolean): void {
    if (items.length === 0) this.#put('[]');
    for (const [index, item] of items.entries()) {
      if (index > 0 || !inline) this.#startLine(indent);
      this.#put('- ');
      this.#node(item, indent, true);
    }
  }

  #mapping(members: ReadonlyMap<string, Value>, indent: number, inline: boolean): void {
    if (members.size === 0) this.#put('{}');
    for (const [index, [key, member]] of sortedEntries(members).entries()) {
      if (index > 0 || !inline) this.#startLine(indent);
      if (Buffer.byteLength(key) > longestKey - 2 || /[\n\r\u0085\u2028\u2029]/.test(key))
        throw new Doubt('a long key, or one of several lines');
      this.#put(quoted(key));
      this.#put(':');
      this.#member(member, indent);
    }
  }

  #member(member: Value, indent: number): void {
    const items = member.kind === 'known' ? itemsOf(member) : undefined;
    const size = items?.length ?? (member.kind === 'known' ? membersOf(member)?.size : undefined) ?? 0;
    if (size === 0) this.#put(' ');
    // A list under a key is not indented.
    this.#node(member, items === undefined || size === 0 ? indent : indent - 2, false);
  }

  #text(text: string, around: number): void {
    const indent = Math.max(2, around);
    if (text.includes('\n') && isPlainLines(text)) this.#literal(text, indent);
    else this.#doubleQuoted(text, indent);
  }

  #literal(text: string, indent: number): void {
    if (/[\u0085\u2028\u2029]/.test(text)) throw new Doubt('text with unusual line breaks');
    const hint = /^[ \n]/.test(text) ? '2' : '';
    const chomp = !text.endsWith('\n') ? '-' : /\n\n$|^\n$/.test(text) ? '+' : '';
    const lines = text.split('\n').map((line) => (line === '' ? '' : ' '.repeat(indent) + line));
    this.#put(`|${hint}${chomp}\n${lines.join('\n')}`);
  }

  /** Long text goes on in the next line at a space. */
  #doubleQuoted(text: string, indent: number): void {
    const letters = Array.from(text);
    this.#put('"');
    let afterSpace = false;
    for (const [index, letter] of letters.entries()) {
      const folds =
        letter === ' ' && !afterSpace && this.#column > bestWidth && index > 0 && index < letters.length - 1;
      if (folds) {
        this.#put(`\n${' '.repeat(indent)}`);
        if (letters[index + 1] === ' ') this.#put('\\');
      } else this.#put(escaped(letter));
      afterSpace = letter === ' ';
    }
    this.#put('"');
  }
}

/** What libyaml lets stand in a literal block: printable, no space before a line break or at the end. */
function isPlainLines(text: string): boolean {
  return (
    !/ \n| $/.test(text) &&
    Array.from(text).every((letter) => letter === '\n' || isPrintable(letter) || isBreak(letter))
  );
}

const isBreak = (letter: string): boolean => /^[\u0085\u2028\u2029]$/.test(letter);
const isPrintable = (letter: string): boolean => /^[ -~\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/.test(letter);

const quoted = (text: string): string => `"${Array.from(text, escaped).join('')}"`;

const escapes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '\0': '0',
    '\x07': 'a',
    '\b': 'b',
    '\t': 't',
    '\n': 'n',
    '\v': 'v',
    '\f': 'f',
    '\r': 'r',
    '\x1b': 'e',
    '"': '"',
    '\\': '\\',
    '\u0085': 'N',
    '\u2028': 'L',
    '\u2029': 'P',
  }),
);

function escaped(letter: string): string {
  const short = escapes.get(letter);
  if (short !== undefined) return `\\${short}`;
  if (isPrintable(letter)) return letter;
  const code = letter.codePointAt(0) ?? 0;
  const digits = code.toString(16).toUpperCase();
  if (code <= 0xff) return `\\x${digits.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}
