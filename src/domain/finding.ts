import type { SourceLocation } from './diagnostic.js';
import type { Json } from './json.js';
import type { Pointer } from './pointer.js';

export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

export const verdicts = ['drifted', 'back-ported', 'conflict', 'pending', 'ignored'] as const;
export type Verdict = (typeof verdicts)[number];

/** The text that stands for every sensitive value in every output. */
export const sensitiveText = '(sensitive)';

/** One JSON Patch operation, intended → live, traced back to the Terraform attribute a person would edit. */
export interface Change {
  readonly attribute: string;
  readonly path: Pointer;
  readonly operation: 'add' | 'remove' | 'replace';
  readonly intended: Json;
  readonly live: Json;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly rules: readonly string[];
  readonly sensitive: boolean;
  readonly source?: SourceLocation;
}

interface FindingBase {
  readonly address: string;
  /** The state that declares the resource, as the user named it: two states may hold the same address. */
  readonly state: string;
  readonly terraformType: string;
  readonly cloudFormationType: string | null;
  readonly identifier: string | null;
  readonly account: string | null;
  readonly region: string | null;
  readonly severity: Severity;
  readonly source?: SourceLocation;
}

export interface ChangedFinding extends FindingBase {
  readonly kind: 'changed';
  readonly changes: readonly Change[];
}

/** `missing`: AWS has it no more. `unreadable`: not known. `unsupported`: driftline cannot look. */
export interface ReasonFinding extends FindingBase {
  readonly kind: 'missing' | 'unmanaged' | 'unreadable' | 'unsupported';
  readonly changes: readonly [];
  readonly reason: string;
}

export type Finding = ChangedFinding | ReasonFinding;
export type FindingKind = Finding['kind'];

/** Changed, missing and unmanaged resources are drift; unreadable and unsupported ones are gaps. */
export function isDrift(finding: Finding): boolean {
  return finding.kind === 'changed' || finding.kind === 'missing' || finding.kind === 'unmanaged';
}

export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}
