import type { Severity } from '../domain/finding.js';

/** Ink colours; with `NO_COLOR` there are none, and glyphs and words carry everything. */
export interface TuiTheme {
  readonly color: boolean;
}

export type InkColor = 'red' | 'magenta' | 'yellow' | 'cyan' | 'gray';

const colors: Readonly<Record<Severity, InkColor>> = {
  critical: 'magenta',
  high: 'red',
  medium: 'yellow',
  low: 'cyan',
  info: 'gray',
};

/** Props for Ink's Text. */
export function colorOf(severity: Severity, { color }: TuiTheme): { color?: InkColor } {
  return color ? { color: colors[severity] } : {};
}
