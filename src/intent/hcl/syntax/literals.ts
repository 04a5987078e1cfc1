/** Escapes of a quoted template; `$${` and `%%{` stand for themselves without their meaning. */
export function unescapeQuoted(text: string): string {
  return text.replace(
    /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))|\$\$\{|%%\{/gs,
    (whole: string, short?: string, long?: string, letter?: string) => {
      if (letter !== undefined) return escapes[letter] ?? whole;
      const code = short ?? long;
      return code === undefined ? whole.slice(1) : characterOf(Number.parseInt(code, 16));
    },
  );
}

/** A heredoc has no backslash escapes. */
export function unescapeHeredoc(text: string): string {
  return text.replace(/\$\$\{|%%\{/g, (whole) => whole.slice(1));
}

const escapes: Readonly<Partial<Record<string, string>>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

function characterOf(code: number): string {
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
}

/** White space as Go's `unicode.IsSpace` has it. */
const spaces = '\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';
const leading = new RegExp(`^[${spaces}]+`);
const trailing = new RegExp(`[${spaces}]+$`);

export const trimStart = (text: string): string => text.replace(leading, '');
export const trimEnd = (text: string): string => text.replace(trailing, '');
export const leadingSpaces = (text: string): string => leading.exec(text)?.[0] ?? '';
