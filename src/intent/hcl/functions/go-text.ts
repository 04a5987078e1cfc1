/*
 * What Go's `strings` and `unicode` packages do to text, letter by letter, where JavaScript knows whole words and
 * languages. Undefined where the two tables of letters may disagree.
 */

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Joined consonants of Indic scripts are one character only in later versions of Unicode than Terraform follows. */
const joined = /[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d]/u;
const conjunct = /(?<=[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d][\p{M}\u200d]*)(?=\p{Lo})/u;
const ascii = /^\p{ASCII}*$/u;

/** The characters that people see: what `length` counts in text. */
export function graphemes(text: string): string[] {
  // Only `\r\n` is one character of two in ASCII.
  if (ascii.test(text)) return text.match(/\r\n|[^]/g) ?? [];
  const clusters = Array.from(segmenter.segment(text), ({ segment }) => segment);
  return joined.test(text) ? clusters.flatMap((cluster) => cluster.split(conjunct)) : clusters;
}

const space = '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]';
const spaceAround = new RegExp(`^${space}+`, 'u');
const spaceOnly = new RegExp(`^${space}$`, 'u');

export function trimSpace(text: string): string {
  const start = text.replace(spaceAround, '');
  let end = start.length;
  while (end > 0 && spaceOnly.test(start.charAt(end - 1))) end--;
  return start.slice(0, end);
}

export function toLower(text: string): string | undefined {
  if (ascii.test(text)) return text.toLowerCase();
  return each(text, (letter) => {
    const lower = letter.toLowerCase();
    return letter === '\u0130' ? 'i' : single(lower) ? lower : undefined;
  });
}

export function toUpper(text: string): string | undefined {
  if (ascii.test(text)) return text.toUpperCase();
  return each(text, upperOf);
}

/** Letters whose capital is several letters in a word keep themselves, unless they have a capital of one letter. */
function upperOf(letter: string): string | undefined {
  const upper = letter.toUpperCase();
  if (single(upper)) return upper;
  return /[\u1f80-\u1fff]/.test(letter) ? undefined : letter;
}

/** A capital at the start of every word; words end at white space and at ASCII's punctuation. */
export function toTitle(text: string): string | undefined {
  let before = ' ';
  return each(text, (letter) => {
    const starts = isSeparator(before);
    before = letter;
    if (!starts) return letter;
    // The digraphs that have a form of their own at the start of a word.
    return /[\u01c4-\u01cc\u01f1-\u01f3\u10d0-\u10ff]/.test(letter) ? undefined : upperOf(letter);
  });
}

function isSeparator(letter: string): boolean {
  if (ascii.test(letter)) return !/^[0-9A-Za-z_]$/.test(letter);
  return !/^[\p{L}\p{Nd}]$/u.test(letter) && spaceOnly.test(letter);
}

function each(text: string, map: (letter: string) => string | undefined): string | undefined {
  let result = '';
  for (const letter of text) {
    const changed = map(letter);
    if (changed === undefined) return undefined;
    result += changed;
  }
  return result;
}

function single(text: string): boolean {
  return text.length === 1 || (text.length === 2 && text.codePointAt(0) !== text.charCodeAt(0));
}
