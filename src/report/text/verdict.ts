import { isError } from '../../domain/diagnostic.js';
import { isDrift, severities } from '../../domain/finding.js';
import type { Report } from '../../domain/report.js';
import { count, plural } from './safe.js';
import type { Theme } from './theme.js';

/** Resources of which nothing at all could be compared, although they were read. */
export function unverifiedOnly(report: Report): number {
  const said = new Set(
    report.findings.filter(({ kind }) => kind !== 'changed').map(({ state, address }) => `${state}\n${address}`),
  );
  return report.coverage.filter(
    ({ state, address, verified, unverified }) =>
      verified === 0 && unverified.length > 0 && !said.has(`${state}\n${address}`),
  ).length;
}

/**
 * The last word, in one sentence. "In sync" is said only where every resource was read and compared: whatever was not
 * looked at is named in the same breath.
 */
export function verdict(report: Report, theme: Theme): string {
  const { summary, findings } = report;
  const drifted = findings.filter(isDrift).length;
  const gaps = gapText(report);
  if (!report.complete || report.diagnostics.some(isError)) {
    const compared = summary.resources - summary.unreadable - summary.unsupported > 0 && report.coverage.length > 0;
    const soFar = drifted === 0 ? 'no drift was seen' : `${plural(drifted, 'resource')} drifted`;
    const what = compared ? `the scan is incomplete; so far ${soFar}` : 'the scan could not be done';
    return theme.severity('high', `! No verdict: ${what}.`);
  }
  if (summary.resources === 0) return theme.severity('info', '○ Nothing was compared.');
  if (drifted > 0) {
    const by = severities
      .filter((one) => summary.severity[one] > 0)
      .map((one) => `${count(summary.severity[one])} ${one}`);
    const rest = gaps === '' ? '.' : `; not checked: ${gaps}.`;
    const share = `${count(drifted)} of ${plural(summary.resources, 'resource')}`;
    return theme.severity(
      'high',
      `✗ Drift: ${share} ${drifted === 1 ? 'differs' : 'differ'} from Terraform (${by.join(', ')})${rest}`,
    );
  }
  if (gaps !== '') {
    return theme.severity('medium', `? No drift in what could be compared, but not everything could: ${gaps}.`);
  }
  return theme.good(inSyncText(report));
}

function inSyncText({ summary }: Report): string {
  const { verified, unverified } = summary.attributes;
  const all = summary.resources === 1 ? 'the resource matches' : `all ${count(summary.resources)} resources match`;
  const rest = unverified === 0 ? '' : `; ${plural(unverified, 'attribute')} could not be compared`;
  return `✓ In sync: ${all} Terraform in ${plural(verified, 'verified attribute')}${rest}.`;
}

function gapText(report: Report): string {
  const { unreadable, unsupported } = report.summary;
  const blind = unverifiedOnly(report);
  return [
    unreadable > 0 ? `${count(unreadable)} unreadable` : '',
    unsupported > 0 ? `${count(unsupported)} unsupported` : '',
    blind > 0 ? `${count(blind)} without a single comparable attribute` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What to do about it; at most one line for each kind of trouble. */
export function nextSteps(report: Report): string[] {
  const has = (kind: string) => report.findings.some((finding) => finding.kind === kind);
  const steps: string[] = [];
  if (has('changed')) {
    steps.push(
      'changed: keep it by writing it into the configuration, or let `terraform apply` undo it; additions that Terraform does not track must be removed by hand.',
    );
  }
  if (has('missing')) {
    steps.push('missing: `terraform apply` creates it again; `terraform state rm ADDRESS` if it is gone for good.');
  }
  if (has('unreadable'))
    steps.push('unreadable: nothing is known about these; solve the reason given above and scan again.');
  return steps;
}
