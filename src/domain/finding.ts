import type { SourceLocation } from './diagnostic.js';
import type { Json } from './json.js';
import type { Pointer } from './pointer.js';

export const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

export const verdicts = ['drifted', 'back-ported', 'conflict', 'pending', 'ignored'] as const;
export type Verdict = (typeof verdicts)[number];

/** What the next apply does: to a change, or (the last three) to a resource as a whole. */
export const nextApplies = [
  'reverts',
  'keeps',
  'overwrites',
  'applies',
  'ignores',
  'creates',
  'destroys',
  'forgets',
] as const;
export type NextApply = (typeof nextApplies)[number];

/** A variable, local or argument that feeds a value, and where it is written. */
export interface Origin {
  readonly name: string;
  readonly source: SourceLocation;
}

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
  /** What the code says, where it is known and is not what the state says. Null where it says "nothing". */
  readonly code?: Json;
  /** Absent where no configuration was compared, or where what it means is not known. */
  readonly next?: NextApply;
  /** Why the code's value, or what the next apply does, is not known. */
  readonly reason?: string;
  /** Where the argument is written; without it, where its resource is. */
  readonly source?: SourceLocation;
  /** What feeds the argument, nearest first. */
  readonly comesFrom?: readonly Origin[];
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
  /** What the next apply does to the resource as a whole, where that is more than what it does to each change. */
  readonly next?: NextApply;
  /** The address that the next apply gives it, for a `moved` block. */
  readonly movesTo?: string;
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

/** Code that was not applied yet, and what the code says to ignore, are no drift. */
export function isDriftVerdict(verdict: Verdict): boolean {
  return verdict !== 'pending' && verdict !== 'ignored';
}

/** Changed, missing and unmanaged resources are drift; unreadable and unsupported ones are gaps. */
export function isDrift(finding: Finding): boolean {
  if (finding.kind === 'changed') {
    return finding.changes.length === 0 || finding.changes.some(({ verdict }) => isDriftVerdict(verdict));
  }
  return finding.kind === 'missing' || finding.kind === 'unmanaged';
}

export function severityRank(severity: Severity): number {
  return severities.indexOf(severity);
}
