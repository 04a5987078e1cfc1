import type { Finding } from '../domain/finding.js';
import type { Summary } from '../domain/report.js';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** Live resources a second. */
  readonly rate: number;
  readonly throttled: number;
}

/** Everything the screen is drawn from. Changed only by `update`. */
export interface Model {
  readonly size: Size;
  readonly progress: Progress;
  /** In the order they arrived until the scan ends, then in the report's. */
  readonly findings: readonly Finding[];
  /** Set once the scan has ended. */
  readonly summary: Summary | undefined;
  readonly complete: boolean;
  /** Key of the chosen finding; it stays chosen while others arrive around it. */
  readonly chosen: string | undefined;
  readonly focus: 'list' | 'changes';
  /** First visible line of the changes. */
  readonly scroll: number;
  readonly filter: string;
  readonly typing: boolean;
  readonly help: boolean;
  readonly quitting: boolean;
}

export function initialModel(size: Size): Model {
  return {
    size,
    progress: { done: 0, total: 0, rate: 0, throttled: 0 },
    findings: [],
    summary: undefined,
    complete: true,
    chosen: undefined,
    focus: 'list',
    scroll: 0,
    filter: '',
    typing: false,
    help: false,
    quitting: false,
  };
}

/** One finding for each address and kind. */
export function findingKey(finding: Finding): string {
  return `${finding.kind} ${finding.address}`;
}
