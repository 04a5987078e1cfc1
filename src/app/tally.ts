import { isOwnMember, type LiveGroup } from '../catalog/engine/binding.js';
import type { Unsupported } from '../catalog/model.js';
import { isDrift, severityRank, type Finding, type Verdict } from '../domain/finding.js';
import type { PlacedInstance } from '../domain/graph.js';
import type { ResourceInstance } from '../domain/resource.js';
import type { ResourceCoverage } from '../domain/report.js';
import type { ScanListener } from './events.js';
import type { Scope } from './filter.js';
import type { Bound, Comparison } from './ports.js';

/** What was found so far, kept to what is in scope. */
export interface Tally {
  findings(): Finding[];
  coverage(): ResourceCoverage[];
  /** Resource instances compared without a finding. */
  inSync(): number;
  /** Changes of each verdict, hidden ones as well. */
  verdicts(): Record<Verdict, number>;
  addComparison(group: LiveGroup, comparison: Comparison): void;
  addUnsupported(placed: PlacedInstance, why: Unsupported): void;
}

/** `shown`: verdicts whose changes are reported; the others are only counted. */
export function createTally(scope: Scope, emit: ScanListener, shown: ReadonlySet<Verdict>): Tally {
  const findings = new Findings(emit);
  const counts: Record<Verdict, number> = { drifted: 0, 'back-ported': 0, conflict: 0, pending: 0, ignored: 0 };
  const coverage = new ByResource<ResourceCoverage>();
  const compared: PlacedInstance[] = [];
  const addAll = (comparison: Comparison): void => {
    for (const finding of comparison.findings) {
      for (const { verdict } of finding.changes) counts[verdict]++;
      const visible = visiblePart(finding, shown);
      if (visible !== undefined) findings.add(visible);
    }
    for (const entry of comparison.coverage) addCoverage(coverage, entry, emit);
  };
  return {
    findings: () => findings.all(),
    coverage: () => coverage.all(),
    inSync: () => compared.filter(({ instance }) => !findings.hasDriftOrGap(instance)).length,
    verdicts: () => ({ ...counts }),
    addComparison(group, comparison) {
      const members = group.members.filter(({ claimant }) => claimant === undefined);
      const visible = members.filter(({ placed }) => isInScope(placed, scope));
      for (const member of visible) if (isOwnMember(member)) compared.push(member.placed);
      if (visible.length === members.length) {
        addAll(comparison);
        return;
      }
      const seen = new ByResource<true>();
      for (const { placed } of visible) seen.set(placed.instance.stateFile, placed.instance.address, true);
      const isVisible = ({ state, address }: { state: string; address: string }): boolean =>
        seen.get(state, address) === true;
      addAll({ findings: comparison.findings.filter(isVisible), coverage: comparison.coverage.filter(isVisible) });
    },
    addUnsupported(placed, why) {
      findings.add(unsupportedFinding(placed, why));
      const { address, stateFile } = placed.instance;
      addCoverage(coverage, { address, state: stateFile, verified: 0, unverified: [], confidence: 'none' }, emit);
    },
  };
}

/** Values by state and address; a key joined of both would cost more than all the rest of the bookkeeping. */
class ByResource<T> {
  readonly #states = new Map<string, Map<string, T>>();

  get(state: string, address: string): T | undefined {
    return this.#states.get(state)?.get(address);
  }

  set(state: string, address: string, value: T): void {
    let values = this.#states.get(state);
    if (values === undefined) this.#states.set(state, (values = new Map<string, T>()));
    values.set(address, value);
  }

  all(): T[] {
    return [...this.#states.values()].flatMap((values) => [...values.values()]);
  }
}

/** A resource and its companions are read apart and covered together. */
function addCoverage(coverage: ByResource<ResourceCoverage>, entry: ResourceCoverage, emit: ScanListener): void {
  const known = coverage.get(entry.state, entry.address);
  const merged =
    known === undefined
      ? entry
      : {
          ...known,
          verified: known.verified + entry.verified,
          unverified: [...known.unverified, ...entry.unverified],
        };
  coverage.set(entry.state, entry.address, merged);
  emit({ kind: 'coverage', coverage: entry });
}

/** One finding a resource: what its companions show joins what is known of itself. */
class Findings {
  readonly #known = new ByResource<Finding>();
  readonly #emit: ScanListener;

  constructor(emit: ScanListener) {
    this.#emit = emit;
  }

  all(): Finding[] {
    return this.#known.all();
  }

  hasDriftOrGap({ stateFile, address }: ResourceInstance): boolean {
    const known = this.#known.get(stateFile, address);
    return known !== undefined && (known.kind !== 'changed' || isDrift(known));
  }

  add(finding: Finding): void {
    const known = this.#known.get(finding.state, finding.address);
    const joined = known === undefined ? finding : joinFindings(known, finding);
    if (joined === known) return;
    this.#known.set(finding.state, finding.address, joined);
    this.#emit({ kind: 'finding', finding: joined });
  }
}

/** The finding without the changes that nobody asked to see; undefined where nothing is left. */
function visiblePart(finding: Finding, shown: ReadonlySet<Verdict>): Finding | undefined {
  if (finding.kind !== 'changed' || finding.changes.every(({ verdict }) => shown.has(verdict))) return finding;
  const changes = finding.changes.filter(({ verdict }) => shown.has(verdict));
  return changes.length === 0 ? undefined : { ...finding, changes };
}

/** What is gone or unknown says all there is to say; two sets of changes are one. */
function joinFindings(known: Finding, added: Finding): Finding {
  if (known.kind !== 'changed') return known;
  if (added.kind !== 'changed') return added;
  const worse = severityRank(added.severity) < severityRank(known.severity) ? added : known;
  return { ...known, severity: worse.severity, changes: [...known.changes, ...added.changes] };
}

export function isInScope({ instance }: PlacedInstance, scope: Scope): boolean {
  return scope(instance.address, instance.type);
}

/**
 * A live resource is compared as a whole if one instance in it is in scope: without its other parts, what they
 * declare would look like additions nobody asked for.
 */
export function boundInScope(bound: Bound, scope: Scope): Bound {
  return {
    groups: bound.groups.filter((group) =>
      group.members.some(({ placed, claimant }) => claimant === undefined && isInScope(placed, scope)),
    ),
    unsupported: bound.unsupported.filter(({ placed }) => isInScope(placed, scope)),
  };
}

function unsupportedFinding({ instance, placement }: PlacedInstance, why: Unsupported): Finding {
  return {
    kind: 'unsupported',
    address: instance.address,
    state: instance.stateFile,
    terraformType: instance.type,
    cloudFormationType: why.cloudFormationType,
    identifier: null,
    account: placement.account ?? null,
    region: placement.region ?? null,
    severity: 'info',
    changes: [],
    reason: why.reason,
  };
}
