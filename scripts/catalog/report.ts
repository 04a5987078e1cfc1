import type { Lens, TypeMapping } from '../../src/catalog/model.js';
import type { Product } from './build.js';
import { loadPopularity, weigher, type Popularity } from './popularity.js';
import { settableLeaves } from './terraform/schema.js';
import type { Sources } from './sources.js';

/** Counts, shares, and what the catalog does not know, worst first. */
export function printReport(product: Product, sources: Sources): void {
  const exact = product.mappings.filter((mapping) => mapping.status === 'exact');
  console.log(`resource types      ${String(Object.keys(sources.schema).length)}`);
  console.log(`  exact             ${String(exact.length)}`);
  console.log(`  inferred          ${String(product.mappings.length - exact.length)}`);
  console.log(`  unsupported       ${String(product.unsupported.length)}`);
  for (const [reason, count] of countBy(product.unsupported.map(({ reason }) => kindOfReason(reason)))) {
    console.log(`    ${String(count).padStart(4)}  ${reason}`);
  }
  printShares(product, sources);
  for (const line of gapLines(product, loadPopularity())) console.log(line);
}

function kindOfReason(reason: string): string {
  return reason.replace(/AWS::\w+::\w+/g, 'its type').replace(/^no attribute holds \S+,/, 'no attribute holds');
}

function printShares(product: Product, sources: Sources): void {
  for (const status of ['exact', 'inferred'] as const) {
    const mappings = product.mappings.filter((mapping) => mapping.status === status);
    const settable = sum(mappings.map((mapping) => settableOf(mapping, sources)));
    const lenses = sum(mappings.map((mapping) => leaves(mapping.lenses)));
    const unknown = sum(mappings.map((mapping) => withoutLens(mapping).length));
    console.log(
      `\n${status}: ${String(settable)} settable attributes, ${String(lenses)} lenses, ${String(unknown)} without`,
    );
  }
}

function settableOf(mapping: TypeMapping, sources: Sources): number {
  return settableLeaves(sources.schema[mapping.terraformType] ?? {}).length;
}

function leaves(lenses: readonly Lens[]): number {
  return sum(lenses.map((lens) => (lens.children === undefined ? 1 : leaves(lens.children))));
}

function withoutLens(mapping: TypeMapping): readonly string[] {
  return Object.entries(mapping.unverified).flatMap(([path, reason]) => (reason === 'no-lens' ? [path] : []));
}

/**
 * Settable attributes without a lens, by type, worst first: how many there are, times how common the type is. A type
 * that has no pair at all counts with all its settable attributes.
 */
export function gapLines(product: Product, popularity: Popularity, most = 60): string[] {
  const behind = [...product.mappings, ...product.unsupported].map(
    ({ terraformType, cloudFormationType }) => [terraformType, cloudFormationType?.split('::')[1]] as const,
  );
  const services = new Map(behind);
  const weight = weigher(popularity, (type) => services.get(type));
  const unpaired = product.unsupported.map(({ terraformType, reason }) => {
    const count = product.counts.get(terraformType)?.settable ?? 0;
    return { type: terraformType, count, what: `all ${String(count)}: ${reason}` };
  });
  const gaps = product.mappings.map((mapping) => {
    const missing = withoutLens(mapping);
    return { type: mapping.terraformType, count: missing.length, what: missing.join(', ') };
  });
  const ranked = [...gaps, ...unpaired]
    .filter(({ count }) => count > 0)
    .map((gap) => ({ ...gap, score: weight(gap.type) * gap.count }))
    .sort((a, b) => b.score - a.score || (a.type < b.type ? -1 : 1));
  return [
    '',
    'settable attributes without a lens, worst first (how common the type is × how many):',
    ...ranked.slice(0, most).map(({ type, what, score }) => `${score.toFixed(1).padStart(7)}  ${type}: ${what}`),
    ...(ranked.length > most ? [`         … and ${String(ranked.length - most)} types more`] : []),
  ];
}

function countBy(keys: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
