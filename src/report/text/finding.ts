import { placeText } from '../../domain/diagnostic.js';
import type { Finding, ReasonFinding } from '../../domain/finding.js';
import { kindGlyphs } from '../../domain/glyphs.js';
import { changeLines } from './change.js';
import { hanging, paragraph } from './layout.js';
import { plural, safe, shorten } from './safe.js';
import type { Theme } from './theme.js';

/** Addresses listed under one reason before the rest is only counted. Drift is always listed whole. */
const mostAddresses = 12;
const longestAddress = 400;

export interface FindingStyle {
  readonly width: number;
  readonly theme: Theme;
  readonly verbose: boolean;
  /** Whether the resource was compared through pairs that nobody checked. */
  readonly inferred: (address: string) => boolean;
  /** The findings are of several states, whose resources may well have the same addresses. */
  readonly severalStates?: boolean;
}

export function addressText(finding: Finding, severalStates = false): string {
  const address = safe(shorten(finding.address, longestAddress));
  return severalStates ? `${address} (${stateText(finding)})` : address;
}

const stateText = ({ state }: Finding): string => `state ${safe(shorten(state, longestAddress))}`;

/** One resource that drifted: what it is, where it lives, what is different. */
export function findingLines(finding: Finding, style: FindingStyle): string[] {
  const { width, theme } = style;
  const mark = `  ${kindGlyphs[finding.kind]} ${finding.kind}  `;
  const lines = [
    ...hanging(theme.title(addressText(finding)), width, theme.kind(finding.kind, mark), '    '),
    ...paragraph(theme.dim(whereabouts(finding, style)), width, '    '),
  ];
  if (style.inferred(finding.address)) {
    lines.push(
      ...paragraph(theme.dim('compared through inferred attribute names, not checked by a person'), width, '    '),
    );
  }
  const whole = wholeText(finding);
  if (whole !== undefined) lines.push(...paragraph(safe(whole), width, '    '));
  if (finding.kind === 'changed') lines.push(...changeLines(finding.changes, width, theme));
  else lines.push(...paragraph(safe(finding.reason), width, '      '));
  return lines;
}

/** What the next apply does to the resource as a whole. */
function wholeText({ next, movesTo }: Finding): string | undefined {
  if (movesTo !== undefined) return `next apply moves it to ${movesTo}`;
  switch (next) {
    case 'creates':
      return 'next apply creates it again';
    case 'destroys':
      return 'next apply destroys it: it is no longer in the configuration';
    case 'forgets':
      return 'next apply only forgets it: it is no longer in the configuration';
    default:
      return undefined;
  }
}

function whereabouts(finding: Finding, { severalStates = false }: FindingStyle): string {
  const { cloudFormationType, identifier, region, account, source } = finding;
  const file = source === undefined ? undefined : placeText(source);
  const what = [cloudFormationType ?? finding.terraformType, identifier].filter((part) => part !== null).join(' ');
  const parts = [what, region, account, file]
    .filter((part) => part !== null && part !== undefined)
    .map((part) => safe(shorten(part, longestAddress)));
  return [...parts, ...(severalStates ? [stateText(finding)] : [])].join(' · ');
}

/** Resources that could not be read: the reason once, and whom it befell. */
export function unreadableLines(findings: readonly ReasonFinding[], style: FindingStyle): string[] {
  const lines: string[] = [];
  for (const [reason, group] of groupBy(findings, (finding) => finding.reason)) {
    lines.push(...paragraph(safe(reason), style.width, '  '));
    lines.push(...listed(group, style));
  }
  return lines;
}

/** Resources of types that driftline cannot look at: one line a type. */
export function unsupportedLines(findings: readonly ReasonFinding[], style: FindingStyle): string[] {
  const lines: string[] = [];
  for (const [, group] of groupBy(findings, (finding) => JSON.stringify([finding.terraformType, finding.reason]))) {
    const [first] = group;
    if (first === undefined) continue;
    const times = group.length === 1 ? '' : ` (${plural(group.length, 'resource')})`;
    lines.push(...paragraph(`${safe(first.terraformType)}${times}: ${safe(first.reason)}`, style.width, '  '));
    lines.push(...listed(group, style));
  }
  return lines;
}

function listed(findings: readonly Finding[], { width, theme, verbose, severalStates }: FindingStyle): string[] {
  const addresses = findings.map((finding) => addressText(finding, severalStates));
  const shown = verbose ? addresses : addresses.slice(0, mostAddresses);
  const rest = addresses.length - shown.length;
  return [
    ...shown.flatMap((address) => hanging(address, width, '    ', '      ')),
    ...(rest > 0 ? [theme.dim(`    and ${rest} more (--verbose lists them)`)] : []),
  ];
}

export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
