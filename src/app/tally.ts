import type { LiveGroup } from '../catalog/engine/binding.js';
import type { Unsupported } from '../catalog/model.js';
import type { Finding } from '../domain/finding.js';
import type { PlacedInstance } from '../domain/graph.js';
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
  addComparison(group: LiveGroup, comparison: Comparison): void;
  addUnsupported(placed: PlacedInstance, why: Unsupported): void;
}

export function createTally(scope: Scope, emit: ScanListener): Tally {
  const findings = new Findings(emit);
  const coverage = new Map<string, ResourceCoverage>();
  const compared: PlacedInstance[] = [];
  const addAll = (comparison: Comparison): void => {
    for (const finding of comparison.findings) findings.add(finding);
    for (const entry of comparison.coverage) addCoverage(coverage, entry, emit);
  };
  return {
    findings: () => findings.all(),
    coverage: () => [...coverage.values()],
    inSync: () => compared.filter(({ instance }) => !findings.has(keyOf(instance.stateFile, instance.address))).length,
    addComparison(group, comparison) {
      const visible = group.members.filter(({ placed }) => isInScope(placed, scope));
      for (const { placed, companion } of visible) if (companion !== true) compared.push(placed);
      if (visible.length === group.members.length) {
        addAll(comparison);
        return;
      }
      const keys = new Set(visible.map(({ placed }) => keyOf(placed.instance.stateFile, placed.instance.address)));
      const isVisible = ({ state, address }: { state: string; address: string }): boolean =>
        keys.has(keyOf(state, address));
      addAll({ findings: comparison.findings.filter(isVisible), coverage: comparison.coverage.filter(isVisible) });
    },
    addUnsupported(placed, why) {
      findings.add(unsupportedFinding(placed, why));
      const { address, stateFile } = placed.instance;
      addCoverage(coverage, { address, state: stateFile, verified: 0, unverified: [], confidence: 'none' }, emit);
    },
  };
}

const keyOf = (state: string, address: string): string => `${state}\u0000${address}`;

/** A resource and its companions are read apart and covered together. */
function addCoverage(coverage: Map<string, ResourceCoverage>, entry: ResourceCoverage, emit: ScanListener): void {
  const key = keyOf(entry.state, entry.address);
  const known = coverage.get(key);
  const merged =
    known === undefined
      ? entry
      : {
          ...known,
          verified: known.verified + entry.verified,
          unverified: [...known.unverified, ...entry.unverified],
        };
  coverage.set(key, merged);
  emit({ kind: 'coverage', coverage: entry });
}

/** One finding a resource: what its companions show joins what is known of itself. */
class Findings {
  readonly #byKey = new Map<string, Finding>();
  readonly #emit: ScanListener;

  constructor(emit: ScanListener) {
    this.#emit = emit;
  }

  all(): Finding[] {
    return [...this.#byKey.values()];
  }

  has(key: string): boolean {
    return this.#byKey.has(key);
  }

  add(finding: Finding): void {
    const key = keyOf(finding.state, finding.address);
    const known = this.#byKey.get(key);
    const joined = known === undefined ? finding : joinFindings(known, finding);
    if (joined === known) return;
    this.#byKey.set(key, joined);
    this.#emit({ kind: 'finding', finding: joined });
  }
}

/** What is gone or unknown says all there is to say; two sets of changes are one. */
function joinFindings(known: Finding, added: Finding): Finding {
  if (known.kind !== 'changed') return known;
  return added.kind === 'changed' ? { ...known, changes: [...known.changes, ...added.changes] } : added;
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
    groups: bound.groups.filter((group) => group.members.some(({ placed }) => isInScope(placed, scope))),
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
