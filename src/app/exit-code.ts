import { isError } from '../domain/diagnostic.js';
import { isDrift, severityRank, type Severity } from '../domain/finding.js';
import type { Report } from '../domain/report.js';

export const gates = ['any', 'low', 'medium', 'high', 'critical', 'never'] as const;
export type Gate = (typeof gates)[number];

export interface GateOptions {
  readonly failOn: Gate;
  /** Gaps (unreadable, unsupported) count as well, whatever `failOn` says. */
  readonly strict: boolean;
}

/**
 * `1`: the scan could not be done, or not all of it, so that neither "drift" nor "no drift" may be concluded.
 * `2`: drift at or above the gate. `0`: none.
 */
export function exitCode(
  report: Pick<Report, 'complete' | 'diagnostics' | 'findings'>,
  options: GateOptions,
): 0 | 1 | 2 {
  if (!report.complete || report.diagnostics.some(isError)) return 1;
  const fails = report.findings.some((finding) =>
    isDrift(finding) ? reaches(finding.severity, options.failOn) : options.strict && finding.kind !== 'changed',
  );
  return fails ? 2 : 0;
}

function reaches(severity: Severity, gate: Gate): boolean {
  if (gate === 'never') return false;
  return gate === 'any' || severityRank(severity) <= severityRank(gate);
}
