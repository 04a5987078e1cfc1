import type { RenderOptions } from '../domain/report-format.js';
import type { TypeSupport } from '../domain/support.js';
import { hanging, padEnd } from './text/layout.js';
import { count, plural, safe } from './text/safe.js';
import { createTheme, type Theme } from './text/theme.js';

const statuses = ['exact', 'inferred', 'unsupported'] as const;

/** One line a type; where a whole provider is exact by construction, one line for all of it. */
export function typesText(types: readonly TypeSupport[], options: RenderOptions): string {
  const theme = createTheme(options.color);
  const ofState = types.some(({ resources }) => resources !== undefined);
  const documents = ofState ? [] : types.filter(({ terraformType }) => terraformType.startsWith('awscc_'));
  const rows = ofState ? types : types.filter(({ terraformType }) => !terraformType.startsWith('awscc_'));
  const width = Math.max(40, options.width);
  const lines = [...table(rows, ofState, theme), '', ...totals(rows, ofState, width, theme)];
  if (documents.length > 0) {
    const readable = documents.filter(({ status }) => status !== 'unsupported').length;
    const text = `${count(readable)} of ${plural(documents.length, 'awscc_* type')} work by rule, as aws_cloudcontrolapi_resource does; --json lists them.`;
    lines.push(...hanging(text, width, '', '  '));
  }
  return `${lines.join('\n')}\n`;
}

interface Column {
  readonly head: string;
  readonly right?: true;
  readonly of: (row: TypeSupport) => string;
}

const number = (head: string, of: (row: TypeSupport) => number): Column => ({
  head,
  right: true,
  of: (row) => (row.status === 'unsupported' ? '' : count(of(row))),
});

const columns: readonly Column[] = [
  { head: 'type', of: ({ terraformType }) => safe(terraformType) },
  { head: 'status', of: ({ status }) => status },
  number('settable', ({ attributes }) => attributes.settable),
  number('mapped', ({ attributes }) => attributes.mapped),
  number('unverifiable', ({ attributes }) => attributes.unverifiable),
  number('no lens', ({ attributes }) => attributes.settable - attributes.mapped - attributes.unverifiable),
  { head: 'CloudFormation type, or why not', of: (row) => safe(row.reason ?? row.cloudFormationType ?? '') },
];

const resourcesColumn: Column = { head: 'resources', right: true, of: ({ resources }) => count(resources ?? 0) };

/** A line each, whatever the width: lines are for `grep` and `sort` as well. */
function table(rows: readonly TypeSupport[], ofState: boolean, theme: Theme): string[] {
  const shown = ofState ? [resourcesColumn, ...columns] : columns;
  const cells = rows.map((row) => shown.map((column) => column.of(row)));
  const widths = shown.map(({ head }, at) => Math.max(head.length, ...cells.map((row) => (row[at] ?? '').length)));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, at) => (shown[at]?.right === true ? text.padStart(widths[at] ?? 0) : padEnd(text, widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const head = theme.title(line(shown.map((column) => column.head)));
  return [head, ...cells.map((row, at) => (rows[at]?.status === 'unsupported' ? theme.dim(line(row)) : line(row)))];
}

function totals(rows: readonly TypeSupport[], ofState: boolean, width: number, theme: Theme): string[] {
  return statuses.flatMap((status) => {
    const group = rows.filter((row) => row.status === status);
    const sum = (of: (row: TypeSupport) => number): number => group.reduce((total, row) => total + of(row), 0);
    const settable = sum(({ attributes }) => attributes.settable);
    const known = sum(({ attributes }) => attributes.mapped + attributes.unverifiable);
    const share =
      settable === 0 || status === 'unsupported' ? [] : [`${percent(known / settable)} of attributes accounted for`];
    const parts = [
      plural(group.length, 'type'),
      ...(ofState
        ? [
            plural(
              sum(({ resources }) => resources ?? 0),
              'resource',
            ),
          ]
        : []),
      ...share,
    ];
    return hanging(parts.join(' · '), width, theme.title(padEnd(status, 13)), ' '.repeat(13));
  });
}

/** Rounded down, so that 100 % means all. */
function percent(share: number): string {
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} %`;
}
