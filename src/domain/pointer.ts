import { own, type Json } from './json.js';

/** A JSON Pointer (RFC 6901), already escaped: `""`, `/Tags/0/Value`. */
export type Pointer = string;

export function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

export function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** The tokens of a pointer, unescaped. */
export function pointerTokens(pointer: Pointer): string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/').map(unescapeToken);
}

export function joinPointer(base: Pointer, ...tokens: readonly (string | number)[]): Pointer {
  return base + tokens.map((token) => `/${escapeToken(String(token))}`).join('');
}

/** The value at a pointer, or undefined where the document has nothing there. */
export function valueAt(document: Json | undefined, pointer: Pointer): Json | undefined {
  let at = document;
  for (const token of pointerTokens(pointer)) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Array.isArray(at) ? at[Number(token)] : own(at, token);
  }
  return at;
}
