import type { Report } from '../../domain/report.js';
import { groupBy } from './finding.js';
import { paragraph } from './layout.js';
import { count, plural, safe } from './safe.js';
import type { Theme } from './theme.js';

/** `attributes: 612 verified, 41 unverified`, and through which pairs. */
export function coverageLines(report: Report, width: number): string[] {
  const { verified, unverified } = report.summary.attributes;
  const inferred = report.coverage.filter((resource) => resource.confidence === 'inferred').length;
  const guessed = inferred === 0 ? '' : `; ${plural(inferred, 'resource')} compared through inferred attribute names`;
  return paragraph(`attributes: ${count(verified)} verified, ${count(unverified)} unverified${guessed}`, width, '');
}

/** Which attributes could not be compared, resource by resource, after what the reasons mean. */
export function unverifiedLines(
  report: Report,
  reasons: Readonly<Record<string, string>>,
  width: number,
  theme: Theme,
): string[] {
  const all = report.coverage.flatMap((resource) => resource.unverified);
  if (all.length === 0) return [];
  const lines = [theme.title('Unverified attributes')];
  for (const [reason, group] of groupBy(all, (entry) => entry.reason)) {
    const meaning = Object.hasOwn(reasons, reason) ? reasons[reason] : undefined;
    lines.push(
      ...paragraph(
        `${safe(reason)} (${count(group.length)})${meaning === undefined ? '' : `: ${meaning}`}`,
        width,
        '  ',
      ),
    );
  }
  for (const { address, unverified } of report.coverage) {
    if (unverified.length === 0) continue;
    const entries = unverified.map((entry) => `${safe(entry.attribute)} (${safe(entry.reason)})`);
    lines.push(`  ${safe(address)}`, ...paragraph(theme.dim(entries.join(', ')), width, '    '));
  }
  return lines;
}
