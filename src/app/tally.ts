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
  readonly findings: Finding[];
  readonly coverage: ResourceCoverage[];
  /** Resource instances compared without a finding. */
  inSync(): number;
  addComparison(group: LiveGroup, comparison: Comparison): void;
  addUnsupported(placed: PlacedInstance, why: Unsupported): void;
}

export function createTally(scope: Scope, emit: ScanListener): Tally {
  const findings: Finding[] = [];
  const coverage: ResourceCoverage[] = [];
  let inSync = 0;
  const addFinding = (finding: Finding): void => {
    findings.push(finding);
    emit({ kind: 'finding', finding });
  };
  const addCoverage = (entry: ResourceCoverage): void => {
    coverage.push(entry);
    emit({ kind: 'coverage', coverage: entry });
  };
  return {
    findings,
    coverage,
    inSync: () => inSync,
    addComparison(group, comparison) {
      const visible = group.members.filter(({ placed }) => isInScope(placed, scope));
      const addresses = new Set(visible.map(({ placed }) => placed.instance.address));
      const found = comparison.findings.filter(({ address }) => addresses.has(address));
      const drifted = new Set(found.map(({ address }) => address));
      inSync += visible.filter(({ placed }) => !drifted.has(placed.instance.address)).length;
      found.forEach(addFinding);
      comparison.coverage.filter(({ address }) => addresses.has(address)).forEach(addCoverage);
    },
    addUnsupported(placed, why) {
      addFinding(unsupportedFinding(placed, why));
      addCoverage({ address: placed.instance.address, verified: 0, unverified: [], confidence: 'none' });
    },
  };
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
