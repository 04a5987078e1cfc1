import { severityRank, type Finding } from '../domain/finding.js';
import { findingKey, type Model } from './model.js';

/** A line of the list: a heading, or a finding. */
export type Row =
  | { readonly kind: 'heading'; readonly text: string; readonly count: number }
  | { readonly kind: 'finding'; readonly finding: Finding; readonly key: string };

const order = ['critical', 'high', 'medium', 'low', 'info', 'unreadable', 'unsupported'];

/** Drift by severity, worst first; then what could not be looked at. */
function groupOf(finding: Finding): string {
  return finding.kind === 'unreadable' || finding.kind === 'unsupported' ? finding.kind : finding.severity;
}

export function matches(finding: Finding, filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  if (wanted === '') return true;
  const texts = [
    finding.address,
    finding.terraformType,
    finding.kind,
    finding.severity,
    finding.identifier ?? '',
    ...finding.changes.flatMap(({ attribute, verdict }) => [attribute, verdict]),
  ];
  return texts.some((text) => text.toLowerCase().includes(wanted));
}

export function rowsOf(findings: readonly Finding[], filter: string): Row[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (!matches(finding, filter)) continue;
    const name = groupOf(finding);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [finding]);
    else group.push(finding);
  }
  const names = [...groups.keys()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  return names.flatMap((name) => {
    const group = [...(groups.get(name) ?? [])].sort(worstFirst);
    const rows = group.map((finding): Row => ({ kind: 'finding', finding, key: findingKey(finding) }));
    return [{ kind: 'heading', text: name, count: group.length } as const, ...rows];
  });
}

function worstFirst(a: Finding, b: Finding): number {
  const rank = severityRank(a.severity) - severityRank(b.severity);
  return rank !== 0 ? rank : a.address.localeCompare(b.address, 'en', { numeric: true });
}

/** Index of the chosen row; the first finding where nothing, or something filtered away, is chosen. */
export function chosenIndex(rows: readonly Row[], chosen: string | undefined): number {
  const index = rows.findIndex((row) => row.kind === 'finding' && row.key === chosen);
  return index >= 0 ? index : rows.findIndex((row) => row.kind === 'finding');
}

/** First row to show so that the chosen one is visible, with some of its neighbours where there is room. */
export function windowStart(rows: number, chosen: number, height: number): number {
  if (rows <= height || height <= 0) return 0;
  return Math.max(0, Math.min(rows - height, chosen - Math.floor(height / 2)));
}

/** The finding whose changes are shown. */
export function chosenFinding(model: Model): Finding | undefined {
  const rows = rowsOf(model.findings, model.filter);
  const row = rows[chosenIndex(rows, model.chosen)];
  return row?.kind === 'finding' ? row.finding : undefined;
}
