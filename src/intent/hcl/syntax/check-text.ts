import type { Json } from '../../../domain/json.js';
import type { SyntaxProblem } from './check.js';

/** What HCL's own parser says of a text; `json` is what it makes of it, unread: it goes from thread to thread like that. */
export type Answer =
  | { readonly kind: 'valid'; readonly json: string }
  | { readonly kind: 'invalid'; readonly problems: readonly SyntaxProblem[] }
  | { readonly kind: 'unchecked' };

/** Loads the parser (some 200 ms, most of it without a pause) if it is not there yet, and asks it. */
export async function checkText(text: string): Promise<Answer> {
  if (isTooLong(text)) return { kind: 'unchecked' };
  const { parse } = await import('@cdktf/hcl2json');
  try {
    const tree = await inTime(parse(fileName, text) as Promise<Json>);
    return tree === undefined ? { kind: 'unchecked' } : { kind: 'valid', json: JSON.stringify(tree) };
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
