/** What one pass over a JSON text tells without parsing it. Offsets are in UTF-16 code units. */
export interface JsonShape {
  /** Object keys written in the text, duplicates included. */
  readonly keys: number;
  /** Where nesting went past the limit; the scan stops there. */
  readonly tooDeepAt?: number;
  /** Numbers that would change by becoming a double. */
  readonly inexactNumbers: readonly { readonly start: number; readonly end: number }[];
  /** The text ends inside an object, an array or a string. */
  readonly unclosed: boolean;
}

const quote = 0x22;
const backslash = 0x5c;

/** Looks over a JSON text (which may be malformed) in one pass, at a fraction of the cost of parsing it. */
export function scanJson(text: string, maximumDepth: number): JsonShape {
  const inexactNumbers: { start: number; end: number }[] = [];
  const length = text.length;
  let keys = 0;
  let depth = 0;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    // Most frequent first: white space and commas, strings, numbers.
    if (code <= 0x2c && code !== quote) {
      i++;
    } else if (code === quote) {
      i = stringEnd(text, i);
      if (i === -1) return { keys, inexactNumbers, unclosed: true };
    } else if (code <= 0x39) {
      const end = numberEnd(text, i);
      if (!keepsDigits(text, i, end)) inexactNumbers.push({ start: i, end });
      i = end;
    } else {
      if (code === 0x3a) keys++;
      else if (code === 0x7d || code === 0x5d) depth--;
      else if ((code === 0x7b || code === 0x5b) && ++depth > maximumDepth) {
        return { keys, inexactNumbers, unclosed: true, tooDeepAt: i };
      }
      i++;
    }
  }
  return { keys, inexactNumbers, unclosed: depth > 0 };
}

/** Keys that occur again in the same object, with the offset of the later one. For a text known to be valid JSON. */
export function findDuplicateKeys(text: string, limit: number): { readonly key: string; readonly offset: number }[] {
  const found: { key: string; offset: number }[] = [];
  // One set of keys for each open object; nothing for an open array.
  const open: (Set<string> | undefined)[] = [];
  let i = 0;
  while (i < text.length && found.length < limit) {
    const code = text.charCodeAt(i);
    if (code === 0x7b) open.push(new Set());
    else if (code === 0x5b) open.push(undefined);
    else if (code === 0x7d || code === 0x5d) open.pop();
    if (code !== quote) {
      i++;
      continue;
    }
    const start = i;
    i = stringEnd(text, start);
    if (i === -1) break;
    const keys = open.at(-1);
    if (keys === undefined || !isKey(text, i)) continue;
    const key = JSON.parse(text.slice(start, i)) as string;
    if (keys.has(key)) found.push({ key, offset: start });
    keys.add(key);
  }
  return found;
}

const colonNext = /[ \t\n\r]*:/y;

function isKey(text: string, end: number): boolean {
  colonNext.lastIndex = end;
  return colonNext.test(text);
}

/** Offset after the closing quote, or -1. */
function stringEnd(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text.charCodeAt(end - 1) === backslash) {
    let first = end - 1;
    while (text.charCodeAt(first - 1) === backslash) first--;
    if ((end - first) % 2 === 0) break;
    end = text.indexOf('"', end + 1);
  }
  return end === -1 ? -1 : end + 1;
}

function numberEnd(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const inNumber = (code >= 0x30 && code <= 0x39) || code === 0x2e || code === 0x2b || code === 0x2d;
    if (!inNumber && code !== 0x65 && code !== 0x45) break;
  }
  return end;
}

const jsonNumber = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

function keepsDigits(text: string, start: number, end: number): boolean {
  // Up to 15 significant digits survive; a token this short with an exponent is looked at below.
  if (end - start <= 15 && !hasExponent(text, start, end)) return true;
  const token = text.slice(start, end);
  const written = decimal(token);
  // Not a JSON number at all: the parser will say so.
  if (written === undefined) return true;
  return written === decimal(String(Number(token)));
}

function hasExponent(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if ((text.charCodeAt(i) | 0x20) === 0x65) return true;
  return false;
}

/** Sign, significant digits and power of ten: the same text for the same number. */
function decimal(token: string): string | undefined {
  const match = jsonNumber.exec(token);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const power = Number(exponent) - fraction.length + (digits.length - significant.length);
  return `${sign}${significant}e${String(power)}`;
}
