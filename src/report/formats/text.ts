import { placedSummary, type Diagnostic } from '../../domain/diagnostic.js';
import { isDrift, severities, type Finding, type ReasonFinding, type Severity } from '../../domain/finding.js';
import { kindGlyphs } from '../../domain/glyphs.js';
import type { Report } from '../../domain/report.js';
import type { RenderOptions, ReportFormat } from '../../domain/report-format.js';
import { coverageLines, unverifiedLines } from '../text/coverage.js';
import { configurationLines, verdictsText } from '../text/configuration.js';
import { addressText, findingLines, unreadableLines, unsupportedLines, type FindingStyle } from '../text/finding.js';
import { hanging, paragraph } from '../text/layout.js';
import { count, plural, safe } from '../text/safe.js';
import { createTheme, severityGlyphs, type Theme } from '../text/theme.js';
import { nextSteps, verdict } from '../text/verdict.js';

/** For people: worst first, what changed and how, what could not be looked at, and a verdict that owns up to it. */
export const text: ReportFormat = {
  name: 'text',
  render(report, options) {
    const theme = createTheme(options.color);
    const sections = options.detail === 'quiet' ? quiet(report, theme) : full(report, options, theme);
    const body = sections.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
    return `${body.join('\n\n')}\n`;
  },
};

type Section = readonly string[];

function quiet(report: Report, theme: Theme): Section[] {
  const severalStates = hasSeveralStates(report);
  const lines = report.findings.map((finding) => {
    const what =
      finding.kind === 'changed'
        ? [...new Set(finding.changes.map(({ attribute }) => safe(attribute)))].join(', ')
        : safe(finding.reason);
    const verdicts = verdictsText(finding);
    const level = isDrift(finding) ? `${severityGlyphs[finding.severity]} ${finding.severity} ` : '';
    return `${theme.severity(finding.severity, level)}${theme.kind(finding.kind, finding.kind)} ${addressText(finding, severalStates)}: ${what}${verdicts}`;
  });
  return [[...lines, verdict(report, theme)]];
}

function full(report: Report, options: RenderOptions, theme: Theme): Section[] {
  const width = Math.max(40, options.width);
  const inferred = new Set(
    report.coverage.filter(({ confidence }) => confidence === 'inferred').map(({ address }) => address),
  );
  const verbose = options.detail === 'verbose';
  const style: FindingStyle = {
    ...{ width, theme, verbose, inferred: (address) => inferred.has(address) },
    severalStates: hasSeveralStates(report),
  };
  const steps = nextSteps(report);
  return [
    header(report, width, theme),
    ...severities.flatMap((severity) => severitySections(report.findings, severity, style)),
    ...quietSections(report.findings, style),
    gapSection(report.findings, 'unreadable', 'could not be read', unreadableLines, style),
    gapSection(report.findings, 'unsupported', 'cannot be checked', unsupportedLines, style),
    // The causes of failed reads stand in the section above already.
    report.diagnostics
      .filter(({ code }) => code !== 'unreadable')
      .flatMap((diagnostic) => diagnosticLines(diagnostic, width, theme)),
    verbose ? unverifiedLines(report, options.reasons, width, theme) : [],
    [
      ...coverageLines(report, width),
      ...configurationLines(report, width, verbose),
      ...hanging(verdict(report, theme), width, '', '  '),
      ...steps.flatMap((step) => hanging(theme.dim(step), width, '  ', '    ')),
    ],
  ];
}

function hasSeveralStates({ coverage, findings }: Report): boolean {
  return new Set([...coverage, ...findings].map(({ state }) => state)).size > 1;
}

function header(report: Report, width: number, theme: Theme): Section {
  const { summary } = report;
  const milliseconds = Date.parse(report.finishedAt) - Date.parse(report.startedAt);
  const counts = [
    plural(summary.resources, 'resource'),
    `${count(summary.inSync)} in sync`,
    ...(['changed', 'missing', 'unmanaged', 'unreadable', 'unsupported'] as const)
      .filter((kind) => summary[kind] > 0)
      .map((kind) => `${count(summary[kind])} ${kind}`),
    ...(summary.otherProviders > 0 ? [`${count(summary.otherProviders)} of other providers`] : []),
    `${(milliseconds / 1000).toFixed(1)} s`,
  ];
  // Words that belong together stay together; the no-break spaces go again once the lines are broken.
  const unbroken = counts.map((item) => item.replaceAll(' ', '\u00a0')).join(' · ');
  return hanging(unbroken, width, `${theme.title(`driftline ${safe(report.tool.version)}`)}  `, '  ').map((line) =>
    line.replaceAll('\u00a0', ' '),
  );
}

function severitySections(findings: readonly Finding[], severity: Severity, style: FindingStyle): Section[] {
  const group = findings.filter((finding) => finding.severity === severity && isDrift(finding));
  if (group.length === 0) return [];
  const title = `${severityGlyphs[severity]} ${severity.toUpperCase()}  ${plural(group.length, 'resource')}`;
  const [first, ...rest] = group.map((finding) => findingLines(finding, style));
  return [[style.theme.severity(severity, title), ...(first ?? [])], ...rest];
}

/** Changes that somebody asked to see although they are no drift. */
function quietSections(findings: readonly Finding[], style: FindingStyle): Section[] {
  const group = findings.filter((finding) => finding.kind === 'changed' && !isDrift(finding));
  if (group.length === 0) return [];
  const title = `${severityGlyphs.info} NO DRIFT  ${plural(group.length, 'resource')} with changes that are not applied yet, or ignored`;
  const [first, ...rest] = group.map((finding) => findingLines(finding, style));
  return [[style.theme.severity('info', title), ...(first ?? [])], ...rest];
}

function gapSection(
  findings: readonly Finding[],
  kind: 'unreadable' | 'unsupported',
  what: string,
  lines: (findings: readonly ReasonFinding[], style: FindingStyle) => string[],
  style: FindingStyle,
): Section {
  const group = findings.filter((finding): finding is ReasonFinding => finding.kind === kind);
  if (group.length === 0) return [];
  const title = `${kindGlyphs[kind]} ${kind.toUpperCase()}  ${plural(group.length, 'resource')} ${what}`;
  return [style.theme.kind(kind, title), ...lines(group, style)];
}

function diagnosticLines(diagnostic: Diagnostic, width: number, theme: Theme): string[] {
  const level = { error: 'high', warning: 'medium', info: 'info' } as const;
  const mark = theme.severity(level[diagnostic.severity], `${diagnostic.severity}: `);
  return [
    ...hanging(safe(placedSummary(diagnostic)), width, mark, '  '),
    ...paragraph(theme.dim(safe(diagnostic.detail)), width, '  '),
  ];
}
