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
  const { parse } = await import('@cdktf/hcl2json');
  try {
    const tree = (await parse(fileName, text)) as Json;
    return isObject(tree) ? { kind: 'valid', tree } : { kind: 'unchecked' };
  } catch (error) {
    const problems = problemsIn(error instanceof Error ? error.message : '');
    return problems.length === 0 ? { kind: 'unchecked' } : { kind: 'invalid', problems };
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
