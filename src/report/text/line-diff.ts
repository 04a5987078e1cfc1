import { diffArrays } from 'diff';

export interface DiffLine {
  readonly sign: '+' | '-' | ' ' | '…';
  readonly text: string;
}

/** Beyond this many lines gone and come, a diff tells less than both sides whole, and costs more. */
const mostEdits = 1_000;
const context = 2;

/** What becomes of `before` to get `after`; far-away unchanged lines are left out. */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  if (changes === undefined) return [...signed('-', before), ...signed('+', after)];
  return fold(changes.flatMap(({ added, removed, value }) => signed(removed ? '-' : added ? '+' : ' ', value)));
}

function signed(sign: DiffLine['sign'], lines: readonly string[]): DiffLine[] {
  return lines.map((text) => ({ sign, text }));
}

/** Unchanged lines far from a change become one line that counts them; a single one may as well stand. */
function fold(lines: readonly DiffLine[]): DiffLine[] {
  const near = lines.map(() => false);
  lines.forEach((line, index) => {
    if (line.sign === ' ') return;
    for (let i = Math.max(0, index - context); i <= Math.min(lines.length - 1, index + context); i++) near[i] = true;
  });
  const folded: DiffLine[] = [];
  let skipped: DiffLine[] = [];
  const flush = (): void => {
    folded.push(...(skipped.length < 2 ? skipped : [{ sign: '…', text: `${skipped.length} unchanged` } as const]));
    skipped = [];
  };
  lines.forEach((line, index) => {
    if (near[index] === true) {
      flush();
      folded.push(line);
    } else skipped.push(line);
  });
  flush();
  return folded;
}
