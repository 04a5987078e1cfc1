/**
 * Values come from AWS and from files of others. In a terminal they must not move the cursor, change colours, ring
 * the bell, or reorder what stands beside them, so every character that could is spelled out.
 */
const unsafe =
  // eslint refuses control characters in a regular expression, which is what this one is about; hence the builder.
  new RegExp(
    [
      '[\\u0000-\\u001f\\u007f-\\u009f]', // C0, DEL, C1: escape sequences begin here
      '[\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ufeff\\ufff9-\\ufffb]', // bidirectional, invisible, line separators
      '[\\u{e0000}-\\u{e007f}]', // tags: invisible
      '\\p{Surrogate}', // half a character
    ].join('|'),
    'gu',
  );

/** One line, whatever was in it. */
export function safe(text: string): string {
  return text.replace(unsafe, spell);
}

function spell(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\t') return '\\t';
  if (character === '\r') return '\\r';
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  return `\\u{${code.toString(16)}}`;
}

const number = new Intl.NumberFormat('en-US');

/** `12,345`, the same in every locale. */
export function count(value: number): string {
  return number.format(value);
}

/** `1 resource`, `12 resources`. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

/** Shortens text in the middle of nowhere: its beginning, and how much there is. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit).replace(/[\ud800-\udbff]$/, '')}… (${count(text.length)} characters)`;
}
