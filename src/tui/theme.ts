import type { Finding, FindingKind, Severity } from '../domain/finding.js';

/** Ink colours; with `NO_COLOR` there are none, and glyphs and words carry everything. */
export interface TuiTheme {
  readonly color: boolean;
}

export type InkColor = 'red' | 'magenta' | 'yellow' | 'cyan' | 'gray';

const glyphs: Readonly<Record<FindingKind, string>> = {
  changed: '~',
  missing: '-',
  unmanaged: '+',
  unreadable: '?',
  unsupported: '·',
};

const colors: Readonly<Record<Severity, InkColor>> = {
  critical: 'magenta',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'gray',
};

export function glyphOf(finding: Finding): string {
  return glyphs[finding.kind];
}

/** Props for Ink's Text. */
export function colorOf(severity: Severity, { color }: TuiTheme): { color?: InkColor } {
  return color ? { color: colors[severity] } : {};
}
