import { placeText } from '../domain/diagnostic.js';
import type { AttributeExplanation, ExplainedRead, Explanation } from '../domain/explanation.js';
import { resultReasons } from '../domain/explanation.js';
import type { RegionSource } from '../domain/graph.js';
import { jsonEqual, type Json } from '../domain/json.js';
import type { RenderOptions } from '../domain/report-format.js';
import { hanging, paragraph } from './text/layout.js';
import { codeText } from './text/change.js';
import { count, safe, shorten } from './text/safe.js';
import { createTheme, type Theme } from './text/theme.js';
import { embedded, isScalar, scalarText, valueLines } from './text/value.js';

const learned: Readonly<Record<RegionSource, string>> = {
  'region-attribute': 'from the attribute region',
  arn: 'from the ARN',
  'availability-zone': 'from the availability zone',
  sibling: 'from a resource it depends on',
  'provider-siblings': 'from other resources of the same provider configuration',
  'provider-configuration': 'from the provider block of the code',
  global: 'its service has no regions',
  option: 'from --region',
  unknown: 'not known from the state',
};

const confidences = {
  exact: 'exact: a person checked every attribute of this type',
  inferred: 'inferred: attribute names were paired by rule and not checked by a person',
  none: 'nothing is known of this type',
} as const;

const sections = [
  { result: 'different', title: '~ DIFFERENT', sign: ' → ' },
  { result: 'equal', title: '= EQUAL', sign: ' = ' },
  { result: 'unverified', title: '? UNVERIFIED', sign: ' ? ' },
] as const;

const mostLines = 24;
const longest = 400;

interface Style {
  readonly width: number;
  readonly theme: Theme;
  readonly reasons: Readonly<Record<string, string>>;
}

/** Everything that a comparison of one resource looked at, for people. */
export function explainText(explanation: Explanation, options: RenderOptions): string {
  const theme = createTheme(options.color);
  const style: Style = {
    width: Math.max(40, options.width),
    theme,
    reasons: { ...options.reasons, ...resultReasons },
  };
  const parts = [
    headLines(explanation, style),
    ...sections.map((section) => sectionLines(explanation, section, style)),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headLines(explanation: Explanation, { width, theme }: Style): string[] {
  const { region, account, regionSource, reason, sharedWith } = explanation;
  const what = [explanation.cloudFormationType ?? explanation.terraformType, explanation.identifier];
  const where = [
    what.filter((part) => part !== null).join(' '),
    `${region ?? 'region unknown'} (${learned[regionSource]})`,
    account ?? 'account unknown',
    `state ${explanation.state}`,
  ];
  const notes = [
    confidences[explanation.confidence],
    ...(reason === null ? [] : [reason]),
    ...(explanation.code === undefined ? [] : [standingText(explanation.code)]),
    ...(sharedWith.length === 0 ? [] : [`one live resource with ${sharedWith.join(', ')}`]),
    ...explanation.companions.map(companionText),
    ...explanation.diagnostics.map(({ summary, detail }) => `${summary}. ${detail}`),
  ];
  return [
    ...hanging(`${theme.title(safe(explanation.address))}  ${explanation.status}`, width, '', '  '),
    ...paragraph(theme.dim(where.map((part) => safe(shorten(part, longest))).join(' · ')), width, '  '),
    ...notes.flatMap((note) => paragraph(safe(note), width, '  ')),
  ];
}

function standingText({ standing, movesTo, reason, source }: NonNullable<Explanation['code']>): string {
  const at = source === undefined ? '' : ` at ${placeText(source)}`;
  switch (standing) {
    case 'configured':
      return `in the configuration${at}${movesTo === undefined ? '' : `, where it is called ${movesTo}`}`;
    case 'to-be-destroyed':
      return 'not in the configuration any more: the next apply destroys it';
    case 'to-be-forgotten':
      return `not in the configuration any more: the next apply only forgets it${at}`;
    case 'unknown':
      return `whether the configuration has it is not known${at}: ${reason ?? ''}`;
  }
}

function companionText({ cloudFormationType, identifier, read }: ExplainedRead): string {
  const found = { found: 'read as well', absent: 'looked for, and AWS has none', unreadable: 'could not be read' }[
    read
  ];
  return `${cloudFormationType} ${identifier ?? ''}: ${found}`;
}

function sectionLines(explanation: Explanation, section: (typeof sections)[number], style: Style): string[] {
  const attributes = explanation.attributes.filter(({ result }) => result === section.result);
  if (attributes.length === 0) return [];
  const { theme } = style;
  return [
    theme.title(`${section.title}  ${count(attributes.length)}`),
    ...attributes.flatMap((attribute) => [
      ...valuesOf(attribute, section.sign, style),
      ...paragraph(theme.dim(how(attribute, explanation, style)), style.width, '    '),
      ...codeOf(attribute, explanation).flatMap((text) => paragraph(theme.dim(text), style.width, '    ')),
    ]),
  ];
}

/** What the code makes of the differences at an attribute. */
function codeOf({ attribute, property, result }: AttributeExplanation, { changes }: Explanation): string[] {
  if (result !== 'different') return [];
  const here = changes.filter((change) => change.attribute === attribute || change.path === property);
  const inside = changes.filter(
    ({ attribute: name }) => name.startsWith(`${attribute}[`) || name.startsWith(`${attribute}.`),
  );
  const texts = (here.length > 0 ? here : inside).map((change) => {
    const text = codeText(change);
    const name = change.attribute === attribute ? '' : `${safe(change.attribute)} `;
    return text === undefined ? undefined : `${name}${change.verdict}: ${text}`;
  });
  return [...new Set(texts.filter((text) => text !== undefined))];
}

function valuesOf(attribute: AttributeExplanation, sign: string, { width, theme }: Style): string[] {
  const { intended, live, result } = attribute;
  const name = safe(attribute.attribute === '' ? '(the whole resource)' : attribute.attribute);
  const one = jsonEqual(intended, live) || (result === 'unverified' && live === null);
  if (isInline(intended) && isInline(live)) {
    const [a, b] = [scalarText(intended), scalarText(live)];
    const text = one ? a : result === 'different' ? `${theme.removed(a)}${sign}${theme.added(b)}` : `${a}${sign}${b}`;
    return hanging(text, width, `  ${name}  `, '      ');
  }
  if (one) return [...paragraph(name, width, '  '), ...block('', intended, width)];
  return [
    ...paragraph(name, width, '  '),
    ...block('Terraform: ', intended, width),
    ...block('AWS:       ', live, width),
  ];
}

function isInline(value: Json): boolean {
  if (typeof value !== 'string') return isScalar(value);
  return !value.includes('\n') && typeof embedded(value) === 'string';
}

function block(label: string, value: Json, width: number): string[] {
  const lines = valueLines(value);
  const shown = lines.length <= mostLines ? lines : lines.slice(0, mostLines);
  const rest = lines.length - shown.length;
  const all = rest === 0 ? shown : [...shown, `… ${count(rest)} more lines; --json has them all`];
  return all.flatMap((line, index) => {
    const indent = /^ */.exec(line)?.[0] ?? '';
    const lead = `      ${index === 0 ? label : ' '.repeat(label.length)}${indent}`;
    return paragraph(line.slice(indent.length), width, lead);
  });
}

function how(attribute: AttributeExplanation, explanation: Explanation, { reasons }: Style): string {
  const { property, codec, equivalence, reason, cloudFormationType } = attribute;
  const other = cloudFormationType === explanation.cloudFormationType ? '' : `${cloudFormationType} `;
  const folded = equivalence === null ? [] : [equivalence, ...(attribute.furtherEquivalences ?? [])];
  const meaning = reason !== null && Object.hasOwn(reasons, reason) ? `: ${reasons[reason] ?? ''}` : '';
  return [
    ...(property === null ? [] : [`${other}${property === '' ? '/' : property}`]),
    ...(codec === null ? [] : [codec]),
    ...(attribute.default === undefined ? [] : [`default ${JSON.stringify(attribute.default)}`]),
    ...folded.map(({ id, summary, source }) => `${id}: ${summary} (${source})`),
    ...(reason === null || (reason === 'equivalence' && folded.length > 0) ? [] : [`${reason}${meaning}`]),
  ]
    .map((part) => safe(shorten(part, longest)))
    .join(' · ');
}
