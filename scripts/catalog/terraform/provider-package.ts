import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProviderSource } from './provider-source.js';
import type { TerraformAttributes, TerraformSchema } from './schema.js';
import { readTarball } from './tarball.js';

/** The pinned package, as `catalog-sources/provider-package.json` has it. */
export interface ProviderPin {
  readonly package: string;
  readonly version: string;
  readonly providerVersion: string;
  /** Subresource integrity of the tarball, `sha512-…`. */
  readonly integrity: string;
}

/** Bump when the shape of the cached table changes. */
const tableVersion = 2;

/** What a provider has: resource types and data sources, by name. */
export interface ProviderSchema {
  readonly resources: TerraformSchema;
  readonly dataSources: TerraformSchema;
}

/**
 * The schema of every resource type and data source of the pinned provider package. The package (37 MB) and the table read from it are
 * kept in `cache`. `DRIFTLINE_PROVIDER_TARBALL` names a local copy to use instead of the registry.
 */
export async function providerSchema(pin: ProviderPin, cache: string): Promise<ProviderSchema> {
  const table = join(cache, `schema-${pin.version}-v${String(tableVersion)}.json`);
  if (existsSync(table)) return JSON.parse(readFileSync(table, 'utf8')) as ProviderSchema;
  mkdirSync(cache, { recursive: true });
  const schema = await readSchema(verified(tarballOf(pin, cache), pin));
  writeFileSync(`${table}.partial`, JSON.stringify(schema));
  renameSync(`${table}.partial`, table);
  return schema;
}

function tarballOf(pin: ProviderPin, cache: string): string {
  const local = process.env.DRIFTLINE_PROVIDER_TARBALL;
  if (local !== undefined && local !== '') return local;
  const file = join(cache, `${pin.package.replace('@', '').replace('/', '-')}-${pin.version}.tgz`);
  if (!existsSync(file)) {
    execFileSync('npm', ['pack', '--silent', '--pack-destination', cache, `${pin.package}@${pin.version}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return file;
}

function verified(file: string, pin: ProviderPin): string {
  const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (integrity !== pin.integrity) {
    throw new Error(
      `${file} is not ${pin.package}@${pin.version}: its integrity is ${integrity}, not ${pin.integrity}`,
    );
  }
  return file;
}

const bindingFile = /^package\/lib\/[^/]+\/index\.js$/;

async function readSchema(tarball: string): Promise<ProviderSchema> {
  const tables = { managed: new Map<string, TerraformAttributes>(), data: new Map<string, TerraformAttributes>() };
  for await (const { content } of readTarball(tarball, (name) => bindingFile.test(name))) {
    const source = sourceOf(content.toString('utf8'));
    const resource = source === undefined ? undefined : readProviderSource(source);
    if (resource !== undefined) tables[resource.mode].set(resource.terraformType, resource.attributes);
  }
  const sorted = (table: ReadonlyMap<string, TerraformAttributes>): TerraformSchema =>
    Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { resources: sorted(tables.managed), dataSources: sorted(tables.data) };
}

/** The TypeScript that the inline source map of a compiled file carries. */
function sourceOf(compiled: string): string | undefined {
  const encoded = /\/\/# sourceMappingURL=data:application\/json;base64,(\S+)\s*$/.exec(
    compiled.slice(compiled.lastIndexOf('//# ')),
  )?.[1];
  if (encoded === undefined) return undefined;
  const map = JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as { sourcesContent?: string[] };
  return map.sourcesContent?.[0];
}
