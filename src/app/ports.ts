import type { LiveGroup } from '../catalog/engine/binding.js';
import type { Unsupported } from '../catalog/model.js';
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

/** What can be asked of states alone. */
export type StatePorts = Pick<ScanPorts, 'loadStates' | 'isAwsInstance' | 'buildGraph' | 'bindGraph' | 'nextBinding'>;

/** What a scan needs from the stages. `main.ts` wires the real ones. */
export interface ScanPorts {
  readonly version: string;
  readonly now: () => Date;
  loadStates(): Promise<LoadedStates>;
  isAwsInstance(instance: ResourceInstance): boolean;
  buildGraph(instances: readonly ResourceInstance[]): IntendedGraph;
  bindGraph(graph: IntendedGraph): Bound;
  /** Other bindings of a group whose read failed; none where there is nothing else to try. */
  nextBinding(group: LiveGroup, failed: LiveRead): readonly LiveGroup[];
  /** `explain` is told of every attribute as it was compared. */
  compareGroup(group: LiveGroup, read: LiveRead, explain?: ExplainSink): Comparison;
  openSource(): Promise<OpenedSource>;
}
