import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cloudFormationTypes, type CloudFormationTypes } from './cloudformation/types.js';
import { providerSchema, type ProviderPin } from './terraform/provider-package.js';
import { ownTypes } from './own-types.js';
import type { ProviderDefaults } from './provider-defaults.js';
import type { TerraformSchema } from './terraform/schema.js';

/** Terraform type → dotted attribute paths, with the document they come from. */
interface AttributeList {
  readonly source: string;
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** Services (`IAM`) and single types whose resources have no region. */
export interface GlobalServices {
  readonly services: readonly string[];
  readonly types: readonly string[];
  /** Service → where it answers in the public partition, if that is not the partition's home region. */
  readonly homes?: Readonly<Record<string, string>>;
}

/** Everything the catalog is generated from, except what people checked. */
export interface Sources {
  readonly schema: TerraformSchema;
  readonly dataSources: TerraformSchema;
  readonly types: CloudFormationTypes;
  /** Documents of driftline's own readers that have no CloudFormation type. */
  readonly own: CloudFormationTypes;
  readonly sensitive: AttributeList['attributes'];
  /** Attributes that 6.25 does not have but another version has; what is below them counts too. */
  readonly other: ReadonlyMap<string, readonly string[]>;
  readonly global: GlobalServices;
  /** What plans have where a configuration says nothing. */
  readonly defaults: ProviderDefaults;
  /** IAM action as a registry schema has it → the actions that it stands for. */
  readonly permissions: Readonly<Record<string, readonly string[]>>;
}

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export async function loadSources(): Promise<Sources> {
  const pin = read('provider-package.json') as ProviderPin;
  const provider = await providerSchema(pin, `${projectRoot}node_modules/.cache/driftline-catalog`);
  return {
    schema: provider.resources,
    dataSources: provider.dataSources,
    types: cloudFormationTypes(`${projectRoot}catalog-sources/cloudformation-types.json`),
    own: ownTypes((read('own-types.json') as { types: Readonly<Record<string, readonly string[]>> }).types),
    sensitive: (read('sensitive-attributes.json') as AttributeList).attributes,
    other: otherVersions((read('other-versions.json') as { versions: readonly AttributeList[] }).versions),
    global: read('global-services.json') as GlobalServices,
    defaults: read('provider-defaults.json') as ProviderDefaults,
    permissions: actionsOf((read('read-permissions.json') as { replace: PermissionRows }).replace),
  };
}

/** IAM action of a schema → the actions that it stands for, and where that is known from. */
type PermissionRows = Readonly<Record<string, { readonly actions: readonly string[]; readonly source: string }>>;

function actionsOf(rows: PermissionRows): Sources['permissions'] {
  return Object.fromEntries(Object.entries(rows).map(([action, { actions }]) => [action, actions]));
}

function otherVersions(versions: readonly AttributeList[]): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const { attributes } of versions) {
    for (const [type, paths] of Object.entries(attributes)) all.set(type, [...(all.get(type) ?? []), ...paths]);
  }
  return all;
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(`${projectRoot}catalog-sources/${file}`, 'utf8'));
}
