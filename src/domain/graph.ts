import type { Diagnostic } from './diagnostic.js';
import type { Placement } from './live.js';
import type { ResourceInstance } from './resource.js';

/** What one state file said of itself. */
export interface StateHeader {
  /** As the user named it; `-` for standard input. */
  readonly file: string;
  /** State format version, or `show-json` for the output of `terraform show -json`. */
  readonly format: string;
  readonly terraformVersion?: string;
  readonly serial?: number;
  readonly lineage?: string;
}

export interface LoadedStates {
  readonly states: readonly StateHeader[];
  /** Managed and data resources, current and deposed objects, in the order of the files. */
  readonly instances: readonly ResourceInstance[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a placement was learned, best first. */
export type RegionSource =
  | 'region-attribute'
  | 'arn'
  | 'availability-zone'
  | 'sibling'
  | 'provider-siblings'
  | 'provider-configuration'
  | 'global'
  | 'option'
  | 'unknown';

export interface PlacedInstance {
  readonly instance: ResourceInstance;
  readonly placement: Placement;
  readonly regionSource: RegionSource;
  /** Absolute addresses of the instances it depends on. */
  readonly dependsOn: readonly string[];
}

/** The intended resource graph: managed, current instances, each with where it lives and what it depends on. */
export interface IntendedGraph {
  readonly resources: readonly PlacedInstance[];
  readonly diagnostics: readonly Diagnostic[];
}
