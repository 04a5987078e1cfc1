import type { Diagnostic } from '../domain/diagnostic.js';
import type { Finding } from '../domain/finding.js';
import type { PlanDrift } from './ports.js';

const shown = 5;

/** What a plan saw change outside Terraform and the scan has no finding for: one diagnostic for all of it. */
export function unseenDrift(drift: readonly PlanDrift[], findings: readonly Finding[]): Diagnostic[] {
  const found = new Map(findings.map((finding) => [finding.address, finding]));
  const unseen = drift.filter((one) => !isSeen(one, found.get(one.address)));
  if (unseen.length === 0) return [];
  const places = unseen.slice(0, shown).map(describe);
  const rest = unseen.length - places.length;
  return [
    {
      severity: 'warning',
      code: 'plan-drift-unseen',
      summary:
        unseen.length === 1
          ? `The plan saw a change of ${places[0] ?? ''} that this scan does not show`
          : `The plan saw changes of ${String(unseen.length)} resources that this scan does not show`,
      detail:
        `${places.join(', ')}${rest > 0 ? ` and ${String(rest)} more` : ''}. Either AWS was changed back since the plan ` +
        'was made, or the attribute is one that driftline cannot compare: `driftline explain ADDRESS` says which.',
    },
  ];
}

function describe({ address, kind, attributes }: PlanDrift): string {
  if (kind === 'missing') return `${address} (gone)`;
  return attributes.length === 0 ? address : `${address} (${attributes.slice(0, shown).join(', ')})`;
}

/** A finding of the same resource, with at least one of the attributes where both name some. */
function isSeen({ kind, attributes }: PlanDrift, finding: Finding | undefined): boolean {
  if (finding === undefined) return false;
  if (finding.kind !== 'changed' || kind === 'missing') return true;
  const names = new Set(finding.changes.map(({ attribute }) => attribute.split(/[.[]/, 1)[0] ?? ''));
  return attributes.length === 0 || attributes.some((name) => names.has(name));
}
