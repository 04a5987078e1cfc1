import type { Finding, FindingKind, Severity } from '../domain/finding.js';
import { isDrift } from '../domain/finding.js';
import type { ResourceCoverage, Summary } from '../domain/report.js';

/** What the findings and the coverage do not say themselves. */
export interface Counts {
  /** Managed, current AWS resource instances in scope. */
  readonly resources: number;
  /** Of these, how many were read and compared without a finding. */
  readonly inSync: number;
  readonly otherProviders: number;
  readonly apiCalls: number;
}

/** `severity` counts drift only: what could not be looked at has no severity of its own. */
export function summarize(
  counts: Counts,
  findings: readonly Finding[],
  coverage: readonly ResourceCoverage[],
): Summary {
  const kinds: Record<FindingKind, number> = { changed: 0, missing: 0, unmanaged: 0, unreadable: 0, unsupported: 0 };
  const severity: Record<Severity, number> = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const finding of findings) {
    const drift = isDrift(finding);
    // What the code is yet to change, or says to ignore, is in sync.
    if (drift || finding.kind !== 'changed') kinds[finding.kind]++;
    if (drift) severity[finding.severity]++;
  }
  let verified = 0;
  let unverified = 0;
  for (const resource of coverage) {
    verified += resource.verified;
    unverified += resource.unverified.length;
  }
  const { resources, inSync, otherProviders, apiCalls } = counts;
  return { resources, inSync, ...kinds, otherProviders, attributes: { verified, unverified }, severity, apiCalls };
}
