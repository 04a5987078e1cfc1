import type { LiveGroup } from '../catalog/engine/binding.js';
import type { Unsupported } from '../catalog/model.js';
import type { CodeLookup, Configuration } from '../domain/configuration.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { ExplainSink } from '../domain/explanation.js';
import type { Finding } from '../domain/finding.js';
import type { IntendedGraph, LoadedStates, PlacedInstance } from '../domain/graph.js';
import type { LiveRead, LiveReader } from '../domain/live.js';
import type { ResourceCoverage } from '../domain/report.js';
import type { ResourceInstance } from '../domain/resource.js';

/** The live resources to read, and the instances nobody can read. */
export interface Bound {
  readonly groups: readonly LiveGroup[];
  readonly unsupported: readonly { readonly placed: PlacedInstance; readonly unsupported: Unsupported }[];
}

export interface Comparison {
  readonly findings: readonly Finding[];
  readonly coverage: readonly ResourceCoverage[];
}

/** An opened source of live documents: AWS, or a snapshot. */
export interface LiveSource {
  readonly reader: LiveReader;
  /** Tells what the next `read` is going to ask for: a recording learns from it what is secret. */
  announce?(groups: readonly LiveGroup[]): void;
  /** Answers so far that said "slow down". Absent where nothing can be throttled. */
  readonly throttled?: () => number;
  /** Ends a recording, releases sockets. Called once, also after an interrupted scan. */
  close(outcome: { readonly complete: boolean }): Promise<readonly Diagnostic[]>;
}

export type OpenedSource =
  | { readonly kind: 'opened'; readonly source: LiveSource; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

/** What the code says, evaluated; `unusable`: why it says nothing here. */
export type LoadedConfiguration =
  | {
      readonly kind: 'loaded';
      readonly configuration: Configuration;
      /** Somebody named it for these states; otherwise it is that of the folder, and may belong to another state. */
      readonly named: boolean;
      /** What Terraform itself saw change when it made the plan that stands in for the code. */
      readonly planDrift?: readonly PlanDrift[];
    }
  | { readonly kind: 'unusable'; readonly diagnostics: readonly Diagnostic[] };

/** A resource of which a plan says that it changed outside Terraform. */
export interface PlanDrift {
  readonly address: string;
  readonly kind: 'changed' | 'missing';
  /** Top-level attributes that changed. */
  readonly attributes: readonly string[];
}

/** What can be asked of states alone. */
export type StatePorts = Pick<ScanPorts, 'loadStates' | 'isAwsInstance' | 'buildGraph' | 'bindGraph' | 'nextBinding'>;

/** What a scan needs from the stages. `main.ts` wires the real ones. */
export interface ScanPorts {
  readonly version: string;
  readonly now: () => Date;
  loadStates(): Promise<LoadedStates>;
  isAwsInstance(instance: ResourceInstance): boolean;
  /** `code`: what the code says of an instance, for what its state does not tell of its place. */
  buildGraph(instances: readonly ResourceInstance[], code?: CodeLookup): IntendedGraph;
  bindGraph(graph: IntendedGraph): Bound;
  /** Other bindings of a group whose read failed; none where there is nothing else to try. */
  nextBinding(group: LiveGroup, failed: LiveRead): readonly LiveGroup[];
  /** The configuration to compare with, evaluated with what the states know; undefined where there is none. */
  loadConfiguration?(instances: readonly ResourceInstance[]): Promise<LoadedConfiguration | undefined>;
  /** `explain` is told of every attribute as it was compared; `code` says what the configuration has of an instance. */
  compareGroup(group: LiveGroup, read: LiveRead, explain?: ExplainSink, code?: CodeLookup): Comparison;
  openSource(): Promise<OpenedSource>;
}
