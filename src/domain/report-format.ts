import type { Report } from './report.js';

export interface RenderOptions {
  /** Columns to fill at most. */
  readonly width: number;
  readonly color: boolean;
  /** `quiet`: findings in a line each and the verdict. `verbose`: unverified attributes as well. */
  readonly detail: 'quiet' | 'normal' | 'verbose';
  /** What the reasons of unverified attributes mean, by their keys. */
  readonly reasons: Readonly<Record<string, string>>;
}

/** One way to write a report down. */
export interface ReportFormat {
  /** As `--format` has it. */
  readonly name: string;
  /** The whole text, ending in one newline. */
  render(report: Report, options: RenderOptions): string;
}

/** How each format is got, by its name. */
export type ReportFormats = Readonly<Record<string, () => Promise<ReportFormat>>>;
