import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Text broken at spaces to `width` columns; the first line begins with `first`, the others with as many spaces. */
export function paragraph(text: string, width: number, first: string): string[] {
  return hanging(text, width, first, ' '.repeat(stringWidth(first)));
}

/** As `paragraph`, with its own beginning for the other lines. Long words (ARNs) are cut rather than spilled. */
export function hanging(text: string, width: number, first: string, rest: string): string[] {
  const room = Math.max(20, width - Math.max(stringWidth(first), stringWidth(rest)));
  const lines = wrapAnsi(text, room, { hard: true, trim: true }).split('\n');
  return lines.map((line, index) => (index === 0 ? first : rest) + line);
}

/** One line of a value, its own indentation kept, cut into as many as it needs. */
export function code(text: string, width: number, first: string): string[] {
  const indent = /^[ -]*/.exec(text)?.[0] ?? '';
  const lead = first + indent;
  return hanging(text.slice(indent.length), width, lead, ' '.repeat(stringWidth(lead) + 2));
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
