import { sortedEntries } from '../values/convert.js';
import { formatNumber } from '../values/number.js';
import { isBool, isNumber, isText, membersOf, unknown, type UnknownValue, type Value } from '../values/value.js';
import { inOrder, isList } from './sequence.js';

/*
 * Source of how values are spelled and laid out: HCL's `hclwrite`, `TokensForValue` and `Format`.
 */

/** A piece of text between line breaks; `change`: brackets that it opens, less those that it closes. */
interface Piece {
  readonly text: string;
  readonly change?: number;
  readonly kind?: 'equals' | 'newline';
}

/** One line: what stands before the equals sign, and from there on where that can be aligned. */
interface Line {
  readonly lead: string;
  readonly assigned: string | undefined;
  readonly change: number;
}

const newline: Piece = { text: '', kind: 'newline' };
const equals: Piece = { text: '= ', kind: 'equals' };

/** A wholly known value as an expression of the language, spelled and laid out as `terraform fmt` does. */
export function writeExpression(value: Value): string | UnknownValue {
  const pieces = piecesOf(value);
  return isPieces(pieces) ? laidOut(pieces) : pieces;
}

/** The members of an object as the arguments of a body, one after another. */
export function writeArguments(members: ReadonlyMap<string, Value>): string | UnknownValue {
  const pieces = memberPieces(members);
  return isPieces(pieces) ? laidOut(pieces) : pieces;
}

/** A name that needs no quotes. */
export function isName(text: string): boolean {
  return /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u.test(text);
}

function isPieces(written: readonly Piece[] | UnknownValue): written is readonly Piece[] {
  return Array.isArray(written);
}

function piecesOf(value: Value): readonly Piece[] | UnknownValue {
  if (value.kind === 'unknown') return value;
  if (value.kind === 'null') return [{ text: 'null' }];
  if (isText(value)) return [{ text: quoted(value.data) }];
  if (isNumber(value)) return [{ text: formatNumber(value.data) }];
  if (isBool(value)) return [{ text: String(value.data) }];
  const members = membersOf(value);
  if (members !== undefined) {
    if (members.size === 0) return [{ text: '{}' }];
    const inner = memberPieces(members);
    if (!isPieces(inner)) return inner;
    return [{ text: '{', change: 1 }, newline, ...inner, { text: '}', change: -1 }];
  }
  const items = inOrder(value);
  return isList(items) ? itemPieces(items) : unknown('the order of a set of compound values');
}

function itemPieces(items: readonly Value[]): readonly Piece[] | UnknownValue {
  const pieces: Piece[] = [{ text: '[', change: 1 }];
  for (const [index, item] of items.entries()) {
    const inner = piecesOf(item);
    if (!isPieces(inner)) return inner;
    if (index > 0) pieces.push({ text: ', ' });
    pieces.push(...inner);
  }
  return [...pieces, { text: ']', change: -1 }];
}

function memberPieces(members: ReadonlyMap<string, Value>): readonly Piece[] | UnknownValue {
  const pieces: Piece[] = [];
  for (const [name, member] of sortedEntries(members)) {
    const inner = piecesOf(member);
    if (!isPieces(inner)) return inner;
    pieces.push({ text: isName(name) ? name : quoted(name) }, equals, ...inner, newline);
  }
  return pieces;
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '"': '\\"', '\\': '\\\\' };

function quoted(text: string): string {
  const escaped = text
    .replace(/["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, (character) => escapes[character] ?? codeOf(character))
    .replace(/[$%](?=\{)/g, (sign) => sign + sign);
  return `"${escaped}"`;
}

function codeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}

function laidOut(pieces: readonly Piece[]): string {
  const lines = linesOf(pieces);
  const indents = indentsOf(lines);
  const widths = widthsOf(lines);
  return lines
    .map(({ lead, assigned }, index) => {
      if (lead === '') return '';
      const padding = assigned === undefined ? '' : ' '.repeat((widths[index] ?? 0) - columns(lead) + 1);
      return `${'  '.repeat(indents[index] ?? 0)}${lead}${padding}${assigned ?? ''}`;
    })
    .join('\n');
}

function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = [];
  let line: Piece[] = [];
  for (const piece of [...pieces, newline]) {
    if (piece.kind !== 'newline') {
      line.push(piece);
      continue;
    }
    lines.push(lineOf(line));
    line = [];
  }
  return lines;
}

/** A value that goes on in the next line is not aligned with others. */
function lineOf(line: readonly Piece[]): Line {
  const change = line.reduce((sum, piece) => sum + (piece.change ?? 0), 0);
  const at = line.findIndex(({ kind }) => kind === 'equals');
  const text = (part: readonly Piece[]): string => part.map((piece) => piece.text).join('');
  if (at < 0) return { lead: text(line), assigned: undefined, change };
  const [lead, assigned] = [line.slice(0, at), line.slice(at)];
  const isWhole = assigned.reduce((sum, piece) => sum + (piece.change ?? 0), 0) === 0;
  return isWhole
    ? { lead: text(lead), assigned: text(assigned), change }
    : { lead: `${text(lead)} ${text(assigned)}`, assigned: undefined, change };
}

/** A line that opens brackets indents the next ones by one step, however many it opens. */
function indentsOf(lines: readonly Line[]): readonly number[] {
  const opened: number[] = [];
  return lines.map(({ change }) => {
    const depth = opened.length;
    if (change > 0) opened.push(change);
    if (change >= 0) return depth;
    let closed = -change;
    for (let last = opened.pop(); last !== undefined; last = opened.pop()) {
      if (closed < last) opened.push(last - closed);
      if (closed <= last) break;
      closed -= last;
    }
    return opened.length;
  });
}

/** The widest name of the lines that are aligned with one another, for each of them. */
function widthsOf(lines: readonly Line[]): readonly number[] {
  const widths: number[] = lines.map(() => 0);
  let start = 0;
  for (const [index, { assigned }] of lines.entries()) {
    if (assigned !== undefined && index < lines.length - 1) continue;
    const end = assigned === undefined ? index : index + 1;
    const widest = Math.max(0, ...lines.slice(start, end).map(({ lead }) => columns(lead)));
    widths.fill(widest, start, end);
    start = index + 1;
  }
  return widths;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function columns(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : [...graphemes.segment(text)].length;
}
