/** Generates `src/catalog/generated` from the sources, the rules and the overrides. See README.md for the options. */
import { parseArgs } from 'node:util';
import { buildCatalog, type Product } from './build.js';
import { compareCatalogs } from './diff/compare.js';
import { filesAt, snapshotOf } from './diff/snapshot.js';
import { diffText } from './diff/text.js';
import { loadOverrides } from './overrides.js';
import { equivalencesPage } from './equivalences-page.js';
import { typesPage } from './page.js';
import { loadPopularity, weigher } from './popularity.js';
import { renderSchema } from './provider-schema.js';
import { printReport } from './report.js';
import { loadSources, projectRoot } from './sources.js';
import { renderProduct, stalePage, staleFiles, writeFiles, writePage, type Files } from './write.js';

const {
  values: options,
  positionals: [against = 'HEAD'],
} = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    diff: { type: 'boolean', default: false },
    draft: { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
    only: { type: 'string' },
    print: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
  },
});

async function main(): Promise<number> {
  const only = options.only?.split(',').map((name) => name.trim());
  const sources = await loadSources();
  const overrides = await loadOverrides();
  const product = buildCatalog(sources, overrides, (name) => only?.includes(name) ?? true);
  const failed = printFailures(overrides.problems, product);
  if (only !== undefined) return printOnly(only, product) || failed ? 1 : 0;
  if (options.report) printReport(product, sources);
  const folder = `${projectRoot}src/catalog/generated`;
  const files = new Map([...renderProduct(product), ...renderSchema(sources)]);
  if (options.diff) return printDiff(files, product) || failed ? 1 : 0;
  const pages = [
    { path: `${projectRoot}docs/types.md`, text: typesPage(product) },
    { path: `${projectRoot}docs/equivalences.md`, text: equivalencesPage() },
  ];
  if (options.check) return printStale([...staleFiles(folder, files), ...pages.flatMap(stalePage)]) || failed ? 1 : 0;
  if (options['no-write'] || (failed && !options.draft)) return failed ? 1 : 0;
  writeFiles(folder, files);
  pages.forEach(writePage);
  const size = [...files.values()].reduce((sum, text) => sum + text.length, 0);
  console.log(
    `${String(product.mappings.length)} types mapped, ${String(product.unsupported.length)} unsupported: ` +
      `${String(files.size)} files, ${String(Math.round(size / 1024))} KB`,
  );
  return failed ? 1 : 0;
}

/** Against a commit or a folder; true where a pair became wrong. */
function printDiff(files: Files, product: Product): boolean {
  const [before, after] = [snapshotOf(filesAt(against)), snapshotOf(files)];
  const weight = weigher(loadPopularity(), (type) => after.mappings.get(type)?.cloudFormationType.split('::')[1]);
  process.stdout.write(diffText(compareCatalogs(before, after, product.failures), weight));
  return product.failures.size > 0;
}

function printFailures(problems: readonly string[], product: Product): boolean {
  for (const problem of problems) console.error(`overrides/${problem}`);
  for (const [terraformType, lines] of product.failures) {
    console.error(`\n${terraformType}: ${String(lines.length)} to put right in its override`);
    for (const line of lines) console.error(`  ${line}`);
  }
  const count = product.failures.size;
  if (count > 0) console.error(`\n${String(count)} exact ${count === 1 ? 'mapping is' : 'mappings are'} not complete.`);
  return count > 0 || problems.length > 0;
}

/** For people who write an override: what came out of the types they asked for. True when a name is unknown. */
function printOnly(only: readonly string[], product: Product): boolean {
  const mapped = new Map(product.mappings.map((mapping) => [mapping.terraformType, mapping]));
  const unsupported = new Map(product.unsupported.map((entry) => [entry.terraformType, entry]));
  let unknown = false;
  for (const name of only) {
    const mapping = mapped.get(name);
    const gap = unsupported.get(name);
    if (mapping !== undefined) {
      const { status, cloudFormationType, identifiers } = mapping;
      console.log(`${name}: ${status}, ${cloudFormationType} ${identifiers.join(' or ')}`);
      if (options.print) console.log(JSON.stringify(mapping, null, 2));
    } else if (gap !== undefined) console.log(`${name}: unsupported, ${gap.reason}`);
    else if (!product.failures.has(name)) {
      unknown = true;
      console.error(`${name}: no such resource type`);
    }
  }
  return unknown;
}

function printStale(differences: readonly string[]): boolean {
  if (differences.length === 0) return false;
  console.error('What the catalog generates is stale; run "npm run catalog" and commit the result:');
  for (const difference of differences) console.error(`  ${difference}`);
  return true;
}

process.exitCode = await main();
