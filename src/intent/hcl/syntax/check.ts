import type { Json, JsonObject } from '../../../domain/json.js';
import { isObject } from '../../../domain/json.js';
import type { Position } from './ast.js';

/** What HCL's own parser says of a file. */
export type Checked =
  /** Blocks by type and labels, as lists; an argument's text where its value is no constant. */
  | { readonly kind: 'valid'; readonly tree: JsonObject }
  | { readonly kind: 'invalid'; readonly problems: readonly SyntaxProblem[] }
  /** The parser gave up; nothing follows from that. */
  | { readonly kind: 'unchecked' };

export interface SyntaxProblem {
  readonly position: Position;
  /** HCL's own words. */
  readonly text: string;
}

/** Asks HCL's own parser, which gives no positions but those of errors; loaded (some 200 ms) when first asked. */
export async function checkNative(text: string): Promise<Checked> {
  if (isTooLong(text)) return { kind: 'unchecked' };
  const { parse } = await import('@cdktf/hcl2json');
  try {
    const tree = await inTime(parse(fileName, text) as Promise<Json>);
    return tree !== undefined && isObject(tree) ? { kind: 'valid', tree } : { kind: 'unchecked' };
  } catch (error) {
    const problems = problemsIn(error instanceof Error ? error.message : '');
    return problems.length === 0 ? { kind: 'unchecked' } : { kind: 'invalid', problems };
  }
}

const longestText = 4 * 1024 * 1024;
const mostLines = 2000;

/** The parser's time grows with the square of a heredoc's lines; beyond 100,000 or so it runs out of memory. */
function isTooLong(text: string): boolean {
  if (text.length > longestText) return true;
  return [...text.matchAll(/<<-?([\p{L}\p{N}_-]+)[ \t]*\r?\n/gu)].some(({ 1: marker = '', index }) => {
    const ending = new RegExp(`^[ \\t]*${marker}[ \\t]*\\r?$`);
    let lines = 0;
    let at = text.indexOf('\n', index) + 1;
    for (; at > 0 && lines <= mostLines; lines++) {
      const end = text.indexOf('\n', at);
      if (ending.test(text.slice(at, end < 0 ? undefined : end))) return false;
      at = end + 1;
    }
    return lines > mostLines;
  });
}

/** A parser that crashed never answers. */
async function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => {
      resolve(undefined);
    }, 60_000);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Stands for the file in the parser's messages; nothing that a message may hold besides. */
const fileName = '@@file@@';

const placeInMessage = /@@file@@:(\d+),(\d+)-(?:\d+,)?\d+: /g;

function problemsIn(message: string): SyntaxProblem[] {
  const places = [...message.matchAll(placeInMessage)];
  return places.map((place, index) => {
    const end = places[index + 1]?.index ?? message.length;
    const text = message
      .slice(place.index + place[0].length, end)
      .trim()
      .replace(/\]$/, '');
    return { position: { line: Number(place[1]), column: Number(place[2]) }, text };
  });
}
