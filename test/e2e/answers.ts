import type { Finding } from '../../src/domain/finding.js';
import type { Seen } from './plan.js';

/** What each side was asked, and said. */
interface Answers {
  readonly driftline: readonly Finding[];
  /** `terraform plan -refresh-only` after the changes. */
  readonly refresh: readonly Seen[];
  /** The same right after the apply, when nothing had been changed. */
  readonly quiet: readonly Seen[];
  /** What a plain `terraform plan` would put back. */
  readonly undone: readonly Seen[];
}

interface Row {
  readonly place: string;
  readonly driftline: boolean;
  readonly refresh: boolean;
  readonly quiet: boolean;
  readonly undone: boolean;
  /** Undefined: nobody can say why the answers differ. */
  readonly why: string | undefined;
}

/** One row for each place that anybody named: resource and top-level attribute, or the resource alone where it is gone. */
export function compareAnswers(answers: Answers): Row[] {
  const driftline = new Set(answers.driftline.flatMap(placesOf));
  const [refresh, quiet, undone] = [answers.refresh, answers.quiet, answers.undone].map(
    (list) => new Set(list.map(placeOf)),
  );
  const has = (places: Set<string> | undefined, place: string): boolean => places?.has(place) === true;
  const all = [...new Set([...driftline, ...(refresh ?? []), ...(quiet ?? [])])].sort();
  return all.map((place) => {
    const row = {
      place,
      driftline: driftline.has(place),
      refresh: has(refresh, place),
      quiet: has(quiet, place),
      undone: has(undone, place),
    };
    return { ...row, why: explain(row) };
  });
}

function placesOf(finding: Finding): string[] {
  if (finding.kind !== 'changed') return [finding.address];
  return finding.changes.map(({ attribute }) => placeOf({ address: finding.address, attribute }));
}

function placeOf({ address, attribute }: Seen): string {
  return attribute === undefined ? address : `${address} ${/^[^.[]+/.exec(attribute)?.[0] ?? attribute}`;
}

function explain(row: Omit<Row, 'why'>): string | undefined {
  if (row.driftline && row.refresh && !row.quiet) {
    return row.undone ? 'both see it' : 'both see it; a plain plan would not put it back';
  }
  if (row.driftline && row.quiet) {
    return row.undone
      ? 'refresh-only named it before anything was changed, too'
      : 'additive: refresh-only named it before anything was changed, too, and a plain plan would leave it';
  }
  if (row.driftline) return row.undone ? 'refresh-only missed it' : undefined;
  if (row.quiet) return 'no drift: Terraform fills in its own state (a computed copy, {} for null) after every apply';
  if (row.place.endsWith(' tags_all')) return 'the same as tags, said twice';
  return undefined;
}

/** The rows as a table of text, with a heading. */
export function printAnswers(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ place }) => place.length));
  const mark = (said: boolean): string => (said ? 'yes' : ' - ');
  const head = `${'resource and attribute'.padEnd(width)}  driftline  refresh-only  (unchanged)  plan undoes  why`;
  const lines = rows.map(({ place, why = 'NOT EXPLAINED', ...row }) => {
    const marks = [mark(row.driftline).padEnd(9), mark(row.refresh).padEnd(12), mark(row.quiet).padEnd(11)];
    return [place.padEnd(width), ...marks, mark(row.undone).padEnd(11), why].join('  ');
  });
  const counted = `driftline names ${count(rows, 'driftline')} places, terraform plan -refresh-only ${count(rows, 'refresh')}, of which it named ${count(rows, 'quiet')} before anything was changed`;
  return ['', head, '-'.repeat(head.length), ...lines, counted, ''].join('\n');
}

function count(rows: readonly Row[], key: 'driftline' | 'refresh' | 'quiet'): number {
  return rows.filter((row) => row[key]).length;
}
