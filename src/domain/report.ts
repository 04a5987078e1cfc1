import type { Unexpanded } from './configuration.js';
import type { Diagnostic } from './diagnostic.js';
import type { Finding, Severity, Verdict } from './finding.js';

export const reportSchemaVersion = '1';

/** An attribute that was looked at and could not be compared. */
export interface Unverified {
  readonly attribute: string;
  /** One of the reasons of `catalog/reasons.ts`. */
  readonly reason: string;
}

export interface ResourceCoverage {
  readonly address: string;
  readonly state: string;
  readonly verified: number;
  readonly unverified: readonly Unverified[];
  /** How sure the catalog is of this type's pairs. */
  readonly confidence: 'exact' | 'inferred' | 'none';
}

export interface Summary {
  readonly resources: number;
  readonly inSync: number;
  readonly changed: number;
  readonly missing: number;
  readonly unmanaged: number;
  readonly unreadable: number;
  readonly unsupported: number;
  readonly otherProviders: number;
  readonly attributes: { readonly verified: number; readonly unverified: number };
  readonly severity: Readonly<Record<Severity, number>>;
  readonly apiCalls: number;
}

/** How the code stands to the states. */
export interface CodeSummary {
  /** Changes of each verdict, those that are not shown as well. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Addresses that the code has and the states do not, in a stable order. */
  readonly toCreate: readonly string[];
  /** Addresses that the states have and the code does not. */
  readonly toDestroy: readonly string[];
  /** Resources and modules of which the code does not tell how many there are. */
  readonly unexpanded: readonly Unexpanded[];
}

export interface Report {
  readonly schemaVersion: typeof reportSchemaVersion;
  readonly tool: { readonly name: 'driftline'; readonly version: string };
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** False when the scan was interrupted before every resource was read. */
  readonly complete: boolean;
  readonly summary: Summary;
  /** Absent where only the state was compared. */
  readonly configuration?: CodeSummary;
  readonly findings: readonly Finding[];
  readonly coverage: readonly ResourceCoverage[];
  readonly diagnostics: readonly Diagnostic[];
}
