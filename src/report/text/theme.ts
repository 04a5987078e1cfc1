import { Chalk, type ChalkInstance } from 'chalk';
import type { FindingKind, Severity, Verdict } from '../../domain/finding.js';

/** Colour is never the only carrier: every mark has a glyph and a word as well. */
export interface Theme {
  readonly title: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
  readonly kind: (kind: FindingKind, text: string) => string;
  readonly verdict: (verdict: Verdict, text: string) => string;
}

export function createTheme(color: boolean): Theme {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const severity: Record<Severity, ChalkInstance> = {
    critical: chalk.bold.magenta,
    high: chalk.bold.red,
    medium: chalk.bold.yellow,
    low: chalk.bold.cyan,
    info: chalk.bold,
  };
  const kind: Record<FindingKind, ChalkInstance> = {
    missing: chalk.red,
    changed: chalk.yellow,
    unmanaged: chalk.magenta,
    unreadable: chalk.cyan,
    unsupported: chalk.dim,
  };
  const verdict: Record<Verdict, ChalkInstance> = {
    drifted: chalk.yellow,
    'back-ported': chalk.green,
    conflict: chalk.red,
    pending: chalk.cyan,
    ignored: chalk.dim,
  };
  return {
    title: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    added: (text) => chalk.green(text),
    removed: (text) => chalk.red(text),
    good: (text) => chalk.bold.green(text),
    severity: (of, text) => severity[of](text),
    kind: (of, text) => kind[of](text),
    verdict: (of, text) => verdict[of](text),
  };
}

export const severityGlyphs: Readonly<Record<Severity, string>> = {
  critical: '◆',
  high: '▲',
  medium: '●',
  low: '▽',
  info: '○',
};
