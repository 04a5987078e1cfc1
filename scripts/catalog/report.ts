import type { Lens, TypeMapping } from '../../src/catalog/model.js';
import type { Product } from './build.js';
import { settableLeaves } from './terraform/schema.js';
import type { Sources } from './sources.js';

/** Types that most states have; what is not known of these matters first. */
const popular =
  /^aws_(?:s3|iam|lambda|ec2|instance|vpc|subnet|security_group|lb|ecs|eks|rds|db|dynamodb|sqs|sns|kms|cloudwatch|route53|acm|api_gateway|apigatewayv2|cloudfront|ecr|efs|elasticache|autoscaling|launch|nat|eip|route|secretsmanager|ssm|sfn|wafv2|cognito|glue|backup)(?:_|$)/;

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
  printGaps(product);
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

function printGaps(product: Product): void {
  const gaps = product.mappings
    .filter(({ terraformType }) => popular.test(terraformType))
    .map((mapping) => ({ name: mapping.terraformType, missing: withoutLens(mapping) }))
    .filter(({ missing }) => missing.length > 0)
    .sort((a, b) => b.missing.length - a.missing.length || (a.name < b.name ? -1 : 1));
  console.log('\nsettable attributes of popular types without a lens:');
  for (const { name, missing } of gaps) console.log(`  ${name}: ${missing.join(', ')}`);
}

function countBy(keys: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
