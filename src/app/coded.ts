import type { CodeLookup } from '../domain/configuration.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import type { Finding } from '../domain/finding.js';
import type { LoadedStates } from '../domain/graph.js';
import type { CodeSummary } from '../domain/report.js';
import { holdAgainst } from './configuration.js';
import type { Scope } from './filter.js';
import type { ScanPorts } from './ports.js';
import { unseenDrift } from './plan-drift.js';

/** The configuration of a scan, beside its states. */
export interface CodeOfScan {
  /** Absent, as is the summary, where there is a configuration and nothing can be learned from it. */
  readonly lookup?: CodeLookup;
  readonly summary?: Omit<CodeSummary, 'verdicts'>;
  readonly diagnostics: readonly Diagnostic[];
  /** What another look at the same resources saw, and this scan did not. */
  beside(findings: readonly Finding[]): readonly Diagnostic[];
}

/** Loads the configuration, if the scan has one; trouble with it is said, and the rest goes on with the states alone. */
export async function codeOf(
  { instances }: LoadedStates,
  ports: Pick<ScanPorts, 'loadConfiguration'>,
  scope: Scope,
): Promise<CodeOfScan | undefined> {
  const loaded = await ports.loadConfiguration?.(instances);
  if (loaded === undefined) return undefined;
  if (loaded.kind === 'unusable') return { diagnostics: loaded.diagnostics.map(harmless), beside: () => [] };
  const { configuration, named, planDrift = [] } = loaded;
  const { lookup, toCreate, toDestroy, diagnostics } = holdAgainst(configuration, instances, scope, named);
  const types = new Map(instances.map(({ address, type }) => [address, type]));
  const inScope = planDrift.filter(({ address }) => scope(address, types.get(address) ?? ''));
  return {
    lookup,
    summary: { toCreate, toDestroy, unexpanded: configuration.unexpanded },
    diagnostics: [...configuration.diagnostics, ...diagnostics].map(harmless),
    beside: (findings) => unseenDrift(inScope, findings),
  };
}

/** Without the code there is still the state to compare: what is wrong with the code does not fail the scan. */
function harmless(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'error' ? { ...diagnostic, severity: 'warning' } : diagnostic;
}

export function withCode(ports: ScanPorts, lookup: CodeLookup | undefined): ScanPorts {
  if (lookup === undefined) return ports;
  return { ...ports, compareGroup: (group, read, explain) => ports.compareGroup(group, read, explain, lookup) };
}
