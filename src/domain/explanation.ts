import type { Diagnostic, SourceLocation } from './diagnostic.js';
import type { Change, Finding } from './finding.js';
import type { RegionSource } from './graph.js';
import type { Json } from './json.js';
import type { Pointer } from './pointer.js';

export const explanationSchemaVersion = '1';

/** Why a result is what it is where the two values alone do not show it; `catalog/model.ts` has the reasons of gaps. */
export const resultReasons = {
  unset: 'neither side sets anything',
  default: 'what is not set means the default',
  equivalence: 'two spellings of the same value',
  order: 'the same content in another order, or with empty members',
  'service-chooses': 'not set in Terraform, where AWS chooses a value itself',
  recorded: 'the snapshot hides the value, but says whether it was the intended one',
  unclaimed: 'on the live resource, and no Terraform resource declares it',
  'another-attribute-speaks': 'another attribute says the same property, and that one was compared',
  'not-applicable': 'has a meaning only together with other settings than those of this resource',
  missing: 'AWS does not have the resource, or the part of it that this one manages',
  unreadable: 'the live resource could not be read',
} as const;

/** An entry of `catalog/equivalence` that folded a difference. */
export interface UsedEquivalence {
  readonly id: string;
  readonly summary: string;
  /** The document the knowledge comes from. */
  readonly source: string;
}

/** One attribute as the scan compared it. Values are in the normal form that was compared, secrets masked. */
export interface AttributeExplanation {
  /** Terraform attribute path; `""` only where the pair is about the resource as a whole. */
  readonly attribute: string;
  /** JSON Pointer into the document of `cloudFormationType`; null where no lens speaks for the attribute. */
  readonly property: Pointer | null;
  readonly intended: Json;
  readonly live: Json;
  readonly codec: string | null;
  readonly equivalence: UsedEquivalence | null;
  /** Present where several folded parts of one value: all but the first. */
  readonly furtherEquivalences?: readonly UsedEquivalence[];
  /** What AWS means when nothing is set; present where that stood in for a value that is not there. */
  readonly default?: Json;
  readonly result: 'equal' | 'different' | 'unverified';
  readonly reason: string | null;
  /** Of the document that `property` points into: the resource's own, or that of one of its companions. */
  readonly cloudFormationType: string;
}

/** What one read said about one Terraform resource instance. */
export interface MemberExplanation {
  readonly address: string;
  readonly state: string;
  readonly cloudFormationType: string;
  readonly attributes: readonly AttributeExplanation[];
}

/** Takes explanations while a comparison is made. */
export type ExplainSink = (member: MemberExplanation) => void;

/** A live resource that was read for the explained one. */
export interface ExplainedRead {
  readonly cloudFormationType: string;
  readonly identifier: string | null;
  readonly account: string | null;
  readonly region: string | null;
  readonly read: 'found' | 'absent' | 'unreadable';
}

/** What `driftline explain` answers. */
export interface Explanation extends Omit<ExplainedRead, 'cloudFormationType' | 'read'> {
  readonly schemaVersion: typeof explanationSchemaVersion;
  readonly address: string;
  readonly state: string;
  readonly terraformType: string;
  readonly cloudFormationType: string | null;
  /** Where the region was learned. */
  readonly regionSource: RegionSource;
  readonly confidence: 'exact' | 'inferred' | 'none';
  readonly status: 'in-sync' | Finding['kind'];
  /** Why it is missing, unreadable or unsupported. */
  readonly reason: string | null;
  readonly attributes: readonly AttributeExplanation[];
  /** The operations that a scan reports for this resource. */
  readonly changes: readonly Change[];
  /** What the configuration has of the resource; absent where none was compared. */
  readonly code?: {
    readonly standing: 'configured' | 'to-be-destroyed' | 'to-be-forgotten' | 'unknown';
    readonly movesTo?: string;
    readonly reason?: string;
    readonly source?: SourceLocation;
  };
  /** Other Terraform resources that describe a part of the same live resource. */
  readonly sharedWith: readonly string[];
  /** Live resources that belong to this one and were read for it. */
  readonly companions: readonly ExplainedRead[];
  readonly diagnostics: readonly Diagnostic[];
}
