import stringWidth from 'string-width';
import { placeText } from '../../domain/diagnostic.js';
import type { Change, NextApply } from '../../domain/finding.js';
import { canonicalText, isObject, type Json } from '../../domain/json.js';
import { pointerTokens } from '../../domain/pointer.js';
import { diffLines, type DiffLine } from './line-diff.js';
import { code, hanging, padEnd } from './layout.js';
import { isPolicy, isStatement, statementLines, statements } from './policy.js';
import { plural, safe, shorten } from './safe.js';
import type { Theme } from './theme.js';
import { embedded, isScalar, scalarText, valueLines } from './value.js';

const margin = '      ';
/** A name wider than this does not push the values of the others to the right. */
const widestName = 44;

/** All changes of one finding, attribute names in one column. */
export function changeLines(changes: readonly Change[], width: number, theme: Theme): string[] {
  const names = changes.map((change) => nameOf(change, changes));
  const widths = names.map((name) => stringWidth(name)).filter((name) => name <= widestName);
  const column = Math.max(0, ...widths);
  return changes.flatMap((change, index) => [
    ...oneChange(change, names[index] ?? '', column, width, theme),
    ...codeLines(change, width, theme),
  ]);
}

function codeLines(change: Change, width: number, theme: Theme): string[] {
  const text = codeText(change);
  if (text === undefined) return [];
  const head = `${margin}  ${theme.verdict(change.verdict, change.verdict)}: `;
  return hanging(theme.dim(text), width, head, `${margin}    `);
}

/** What the next apply does to a change, and where the argument is written; undefined without a configuration. */
export function codeText(change: Change): string | undefined {
  const { next, source, comesFrom = [], reason } = change;
  if (next === undefined && reason === undefined && source === undefined) return undefined;
  const parts = [
    meaning(change),
    ...(source === undefined ? [] : [placeText(source)]),
    ...comesFrom.map((origin) => `comes from ${origin.name} at ${placeText(origin.source)}`),
    ...(reason === undefined ? [] : [`what the next apply does is not known: ${reason}`]),
  ];
  return parts
    .filter((part) => part !== '')
    .map((part) => safe(shorten(part, longestPart)))
    .join(' · ');
}

const longestPart = 400;
const meanings: Readonly<Record<NextApply, string>> = {
  reverts: 'next apply reverts it',
  keeps: 'next apply keeps it',
  overwrites: 'next apply overwrites it',
  applies: 'next apply sets it',
  ignores: 'next apply ignores it',
  creates: 'next apply creates it',
  destroys: 'next apply destroys the resource',
  forgets: 'next apply forgets the resource',
};

function meaning({ verdict, next, code, sensitive }: Change): string {
  if (next === undefined) return '';
  const sets = (verdict === 'conflict' || verdict === 'pending') && code !== undefined;
  if (!sets)
    return verdict === 'drifted' && next === 'keeps' ? 'next apply keeps it: the code does not say it' : meanings[next];
  if (sensitive) return 'next apply sets another value (sensitive, not shown)';
  return code === null
    ? 'next apply unsets it'
    : `next apply sets ${isScalar(code) ? scalarText(code) : canonicalText(code)}`;
}

/** The attribute a person would edit; where it holds a whole document, also the place inside. */
function nameOf(change: Change, all: readonly Change[]): string {
  const attribute = safe(change.attribute);
  const tokens = pointerTokens(change.path).filter((token) => token !== '-');
  const depth = change.attribute.split(/[.[]/).length;
  const shared = all.filter((other) => other.attribute === change.attribute).length > 1;
  const inside = tokens.length - depth >= 3 || (shared && tokens.length - depth >= 2);
  if (!inside) return attribute;
  const place = tokens
    .slice(1)
    .map((token) => (/^\d+$/.test(token) ? `[${token}]` : `.${safe(token)}`))
    .join('');
  return `${attribute} at ${place.replace(/^\./, '')}`;
}

function oneChange(change: Change, name: string, column: number, width: number, theme: Theme): string[] {
  const { intended, live } = change;
  const label = `${margin}${padEnd(name, column)}  `;
  if (change.sensitive) return code(`differs ${theme.dim('(sensitive, not shown)')}`, width, label);
  if (isInline(intended) && isInline(live)) return inlineChange(change, label, width, theme);
  const head = code(summaryOf(change), width, label);
  return [...head, ...diffOf(intended, live).flatMap((line) => diffLine(line, width, theme))];
}

function isInline(value: Json): boolean {
  if (typeof value !== 'string') return isScalar(value);
  return !value.includes('\n') && typeof embedded(value) === 'string';
}

function inlineChange({ intended, live }: Change, label: string, width: number, theme: Theme): string[] {
  const [before, after] = [scalarText(intended), scalarText(live)];
  const line = `${label}${theme.removed(before)} → ${theme.added(after)}`;
  if (stringWidth(line) <= width) return [line];
  return [
    label.trimEnd(),
    ...diffLine({ sign: '-', text: before }, width, theme),
    ...diffLine({ sign: '+', text: after }, width, theme),
  ];
}

function summaryOf({ operation, intended, live }: Change): string {
  if (operation === 'add' || intended === null) return 'added';
  if (operation === 'remove' || live === null) return 'removed';
  const [before, after] = [structured(intended), structured(live)];
  if (!isPolicy(before) || !isPolicy(after)) return 'changed';
  const same = statements(after).filter((one) => contains(statements(before), one)).length;
  return same === 0 ? 'changed' : `changed, ${plural(same, 'statement')} unchanged`;
}

const structured = (value: Json): Json => (typeof value === 'string' ? embedded(value) : value);

function contains(list: readonly Json[], value: Json): boolean {
  const text = canonicalText(value);
  return list.some((item) => canonicalText(item) === text);
}

/** Nothing on one side means every line of the other; two policies show only the statements that are not in both. */
function diffOf(intended: Json, live: Json): DiffLine[] {
  const [before, after] = [structured(intended), structured(live)];
  if (isPolicy(before) && isPolicy(after)) {
    const [left, right] = [statements(before), statements(after)];
    return diffLines(
      left.filter((one) => !contains(right, one)).flatMap(lines),
      right.filter((one) => !contains(left, one)).flatMap(lines),
    );
  }
  return diffLines(intended === null ? [] : lines(before), live === null ? [] : lines(after));
}

function lines(value: Json): string[] {
  return isObject(value) && isStatement(value) ? statementLines(value) : valueLines(value);
}

function diffLine({ sign, text }: DiffLine, width: number, theme: Theme): string[] {
  const paint = { '+': theme.added, '-': theme.removed, ' ': theme.dim, '…': theme.dim }[sign];
  return code(text, width, `${margin}  ${sign} `).map((line) => paint(line.trimEnd()));
}
