import { kinds, type CatalogChange, type ChangeKind } from './compare.js';

const titles: Readonly<Record<ChangeKind, string>> = {
  'pair-wrong': 'pairs that became wrong',
  'type-removed': 'types removed',
  'pair-lost': 'pairs lost',
  'pair-changed': 'pairs changed',
  'lens-lost': 'lenses lost',
  'lens-changed': 'lenses changed',
  'identifier-changed': 'identifiers changed',
  'attribute-without-lens': 'new attributes without a lens',
  'attribute-removed': 'attributes removed',
  'schema-changed': 'schemas changed',
  'became-inferred': 'no longer exact',
  'type-new': 'new types',
  'pair-new': 'new pairs',
  'lens-gained': 'lenses gained',
  'became-exact': 'now exact',
};

const shownDetails = 12;

/** The changes by service, the worst service first and the worst change first in each. */
export function diffText(changes: readonly CatalogChange[], weight: (type: string) => number): string {
  if (changes.length === 0) return 'Nothing changed.\n';
  const services = new Map<string, CatalogChange[]>();
  for (const change of changes) services.set(change.service, [...(services.get(change.service) ?? []), change]);
  const sections = [...services]
    .map(([service, list]) => ({ service, list: [...list].sort((a, b) => compare(a, b, weight)) }))
    .sort((a, b) => compareServices(a.list, b.list, weight) || (a.service < b.service ? -1 : 1));
  const lines = [summary(changes)];
  for (const { service, list } of sections) {
    lines.push('', service === '' ? 'without a service' : service);
    for (const change of list) lines.push(...changeLines(change));
  }
  return `${lines.join('\n')}\n`;
}

function summary(changes: readonly CatalogChange[]): string {
  const counts = kinds.flatMap((kind) => {
    const of = changes.filter((change) => change.kind === kind);
    const many = kind.startsWith('lens') || kind.startsWith('attribute');
    const count = many ? of.reduce((sum, { details }) => sum + details.length, 0) : of.length;
    return count === 0 ? [] : [`${titles[kind]} ${String(count)}`];
  });
  return counts.join(' · ');
}

function changeLines({ kind, type, details }: CatalogChange): string[] {
  const head = `  ${titles[kind]}: ${type}`;
  const [only] = details;
  if (details.length === 1 && only !== undefined) return [`${head}: ${only}`];
  const rest = details.length - shownDetails;
  const more = rest > 0 ? [`    … and ${String(rest)} more`] : [];
  return [head, ...details.slice(0, shownDetails).map((detail) => `    ${detail}`), ...more];
}

const rank = ({ kind }: CatalogChange): number => kinds.indexOf(kind);

function compare(a: CatalogChange, b: CatalogChange, weight: (type: string) => number): number {
  const heavier = weight(b.type) * b.details.length - weight(a.type) * a.details.length;
  return rank(a) - rank(b) || heavier || (a.type < b.type ? -1 : 1);
}

/** By the worst that happened, then by how much of it. */
function compareServices(
  [a, ...restA]: readonly CatalogChange[],
  [b, ...restB]: readonly CatalogChange[],
  weight: (type: string) => number,
): number {
  if (a === undefined || b === undefined) return 0;
  const total = (list: readonly CatalogChange[]): number =>
    list.reduce((sum, change) => sum + (rank(change) === rank(a) ? weight(change.type) : 0), 0);
  return rank(a) - rank(b) || total([b, ...restB]) - total([a, ...restA]);
}
