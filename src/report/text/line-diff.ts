export interface DiffLine {
  readonly sign: '+' | '-' | ' ' | '…';
  readonly text: string;
}

/** Beyond this many pairs of lines a diff costs more than it tells, and both sides stand whole. */
const mostPairs = 250_000;
const context = 2;

/** What becomes of `before` to get `after`, by longest common subsequence; far-away unchanged lines are left out. */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const middle = diffMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const same = (text: string): DiffLine => ({ sign: ' ', text });
  return fold([
    ...before.slice(0, head).map(same),
    ...middle,
    ...before.slice(before.length - tail, before.length).map(same),
  ]);
}

function diffMiddle(before: readonly string[], after: readonly string[]): DiffLine[] {
  const lines: DiffLine[] = [];
  if (before.length * after.length > mostPairs) {
    return [
      ...before.map((text) => ({ sign: '-', text }) as const),
      ...after.map((text) => ({ sign: '+', text }) as const),
    ];
  }
  const lengths = commonLengths(before, after);
  const at = (i: number, j: number): number => lengths[i * (after.length + 1) + j] ?? 0;
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const left = before[i];
    const right = after[j];
    if (left !== undefined && left === right) {
      lines.push({ sign: ' ', text: left });
      i++;
      j++;
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ sign: '-', text: left });
      i++;
    } else if (right !== undefined) {
      lines.push({ sign: '+', text: right });
      j++;
    }
  }
  return lines;
}

/** Length of the longest common subsequence of what is left from each pair of positions. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint32Array {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const below = (i + 1) * width + j;
      lengths[i * width + j] =
        before[i] === after[j]
          ? (lengths[below + 1] ?? 0) + 1
          : Math.max(lengths[below] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
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
