import { setImmediate as pause } from 'node:timers/promises';
import { isError, type Diagnostic } from '../domain/diagnostic.js';
import { isDriftVerdict, verdicts, type Verdict } from '../domain/finding.js';
import type { IntendedGraph, LoadedStates } from '../domain/graph.js';
import { reportSchemaVersion, type Report } from '../domain/report.js';
import { codeOf, withCode } from './coded.js';
import { groupDiagnostics, nothingInScope, nothingToCompare } from './diagnostics.js';
import type { ScanListener } from './events.js';
import { compileFilter, type Filter, type Scope } from './filter.js';
import { compareFindings, compareNatural } from './order.js';
import type { ScanPorts } from './ports.js';
import { readGroups } from './read-groups.js';
import { summarize } from './summary.js';
import { boundInScope, createTally, isInScope } from './tally.js';

export interface ScanRequest extends Filter {
  /** Verdicts beyond drift whose changes the report has as well: `pending`, `ignored`. */
  readonly show?: readonly Verdict[];
}

/**
 * The whole of `driftline scan` but input and output. Never throws for expected trouble: that is in
 * `report.diagnostics`. When `signal` is aborted, the report holds what is known so far and is not `complete`.
 */
export async function scan(
  filter: ScanRequest,
  ports: ScanPorts,
  signal: AbortSignal,
  emit: ScanListener = () => undefined,
): Promise<Report> {
  const startedAt = ports.now().toISOString();
  const loaded = await ports.loadStates();
  const scope = compileFilter(filter);
  const coded = await codeOf(loaded, ports, scope);
  // Each of these takes a while in large estates: what is shown meanwhile moves in between.
  await pause();
  const graph = ports.buildGraph(loaded.instances, coded?.lookup);
  await pause();
  const bound = boundInScope(ports.bindGraph(graph), scope);
  const resources = graph.resources.filter((placed) => isInScope(placed, scope)).length;
  const otherProviders = countOthers(loaded, ports, scope);
  emit({ kind: 'planned', total: bound.groups.length, resources });
  await pause();

  const tally = createTally(scope, emit, new Set([...driftVerdicts, ...(filter.show ?? [])]));
  for (const { placed, unsupported } of bound.unsupported) tally.addUnsupported(placed, unsupported);
  const outcome = await readGroups(bound.groups, withCode(ports, coded?.lookup), tally, signal, emit);
  const counts = { resources, inSync: tally.inSync(), otherProviders, apiCalls: outcome.calls };
  const [findings, coverage] = [tally.findings(), tally.coverage()];
  const known = [...loaded.diagnostics, ...graph.diagnostics];
  const diagnostics = [
    ...known,
    ...(coded?.diagnostics ?? []),
    ...emptiness(known, graph, resources, otherProviders),
    ...outcome.diagnostics,
    ...(outcome.complete ? (coded?.beside(findings) ?? []) : []),
  ];
  const report: Report = {
    schemaVersion: reportSchemaVersion,
    tool: { name: 'driftline', version: ports.version },
    startedAt,
    finishedAt: ports.now().toISOString(),
    complete: outcome.complete,
    summary: summarize(counts, findings, coverage),
    ...(coded?.summary !== undefined && { configuration: { verdicts: tally.verdicts(), ...coded.summary } }),
    findings: findings.toSorted(compareFindings),
    coverage: coverage.toSorted((a, b) => compareNatural(a.address, b.address)),
    diagnostics: groupDiagnostics(diagnostics),
  };
  emit({ kind: 'finished', report });
  return report;
}

const driftVerdicts = verdicts.filter(isDriftVerdict);

/** Says why there is nothing to compare, unless something worse already does. */
function emptiness(
  known: readonly Diagnostic[],
  graph: IntendedGraph,
  resources: number,
  otherProviders: number,
): Diagnostic[] {
  if (resources > 0 || known.some(isError)) return [];
  return [graph.resources.length === 0 ? nothingToCompare(otherProviders) : nothingInScope(graph.resources.length)];
}

function countOthers(loaded: LoadedStates, ports: ScanPorts, scope: Scope): number {
  return loaded.instances.filter(
    (instance) =>
      instance.mode === 'managed' &&
      instance.deposed === undefined &&
      !ports.isAwsInstance(instance) &&
      scope(instance.address, instance.type),
  ).length;
}
