import type { Diagnostic } from './diagnostic.js';
import type { Finding, Severity } from './finding.js';

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

export interface Report {
  readonly schemaVersion: typeof reportSchemaVersion;
  readonly tool: { readonly name: 'driftline'; readonly version: string };
  /** RFC 3339, UTC. */
  readonly startedAt: string;
  readonly finishedAt: string;
  /** False when the scan was interrupted before every resource was read. */
  readonly complete: boolean;
  readonly summary: Summary;
  readonly findings: readonly Finding[];
  readonly coverage: readonly ResourceCoverage[];
  readonly diagnostics: readonly Diagnostic[];
}
