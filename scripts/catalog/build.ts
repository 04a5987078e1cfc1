import type { TypeBinding, TypeMapping, Unsupported } from '../../src/catalog/model.js';
import { awsccName } from '../../src/catalog/rules/awscc-name.js';
import { cloudControlResource, type DocumentFacts } from '../../src/catalog/rules/document.js';
import type { AttributeCounts } from '../../src/domain/support.js';
import { serviceTypes } from '../../src/live/services/index.js';
import { openPaths } from './cloudformation/open-paths.js';
import type { CloudFormationTypes } from './cloudformation/types.js';
import { countAttributes, countProperties } from './counts.js';
import { checkClaims, checkExact } from './exact.js';
import { inferMapping } from './mapping/infer.js';
import { Pairer } from './pairing/pair.js';
import { handPairs } from './pairing/table.js';
import type { Overrides } from './overrides.js';
import { handlerPermissions, servicePermissions, type HandlerPermissions } from './permissions.js';
import { markSensitive } from './sensitive.js';
import type { GlobalServices, Sources } from './sources.js';

export interface Product {
  readonly mappings: readonly TypeMapping[];
  readonly unsupported: readonly Unsupported[];
  readonly documents: readonly DocumentFacts[];
  readonly global: GlobalServices;
  /** By Terraform type. */
  readonly counts: ReadonlyMap<string, AttributeCounts>;
  readonly permissions: HandlerPermissions;
  /** The same of the list handlers of types that are listed under a resource. */
  readonly listPermissions: HandlerPermissions;
  /** Terraform type → what is wrong with the mapping that people wrote for it. */
  readonly failures: ReadonlyMap<string, readonly string[]>;
}

/** The whole catalog: exact mappings where people wrote them, inferred ones where the rules pair, reasons elsewhere. */
export function buildCatalog(
  sources: Sources,
  { mappings: exact, claims }: Pick<Overrides, 'mappings' | 'claims'>,
  wanted: (terraformType: string) => boolean = () => true,
): Product {
  const pairer = new Pairer(sources.types, handPairs);
  const mappings: TypeMapping[] = [];
  const unsupported: Unsupported[] = [];
  const failures = new Map<string, readonly string[]>();
  const names = new Set([...Object.keys(sources.schema), ...exact.keys()]);
  names.delete(cloudControlResource);
  for (const terraformType of [...names].filter(wanted).sort()) {
    const written = exact.get(terraformType);
    if (written !== undefined) {
      const problems = checkExact(written, sources);
      if (problems.length > 0) failures.set(terraformType, problems);
      mappings.push(finished(written, sources));
      continue;
    }
    const result = generate(terraformType, sources, pairer);
    const own = claims.get(terraformType) ?? [];
    const problems = checkClaims(terraformType, own, sources);
    if (problems.length > 0) failures.set(terraformType, problems);
    const known = own.length > 0 ? { ...result, claims: own } : result;
    if ('reason' in known) unsupported.push(known);
    else mappings.push(finished(known, sources));
  }
  return {
    mappings,
    unsupported,
    documents: documentsOf(sources),
    global: sources.global,
    counts: countsOf([...names], mappings, sources),
    permissions: new Map([
      ...handlerPermissions(sources.types, 'readPermissions', sources.permissions),
      ...servicePermissions(serviceTypes),
    ]),
    listPermissions: handlerPermissions(listedTypes(mappings, sources), 'listPermissions', sources.permissions),
    failures,
  };
}

/** Types that a scan lists under some resource. */
function listedTypes(mappings: readonly TypeMapping[], { types }: Sources): CloudFormationTypes {
  const companions = mappings.flatMap((mapping) => mapping.companions ?? []);
  const names = new Set(companions.flatMap((binding) => (binding.listed ? [binding.cloudFormationType] : [])));
  return new Map([...types].filter(([typeName]) => names.has(typeName)));
}

function countsOf(
  names: readonly string[],
  mappings: readonly TypeMapping[],
  sources: Sources,
): ReadonlyMap<string, AttributeCounts> {
  const mapped = new Map(mappings.map((mapping) => [mapping.terraformType, mapping]));
  const documents = [...sources.types.values()].filter((type) => type.identifier.length > 0);
  return new Map([
    ...names.map((name) => [name, countAttributes(sources.schema[name], mapped.get(name))] as const),
    ...documents.map((type) => [awsccName(type.typeName), countProperties(type)] as const),
  ]);
}

function generate(terraformType: string, sources: Sources, pairer: Pairer): TypeMapping | Unsupported {
  const pairing = pairer.pair(terraformType);
  if (pairing.kind === 'unpaired') return { terraformType, cloudFormationType: null, reason: pairing.reason };
  return inferMapping(terraformType, sources.schema[terraformType] ?? {}, pairing.type);
}

/** What holds for every mapping alike: secrets, and whether its service has regions. */
function finished(mapping: TypeMapping, sources: Sources): TypeMapping {
  const secret = sources.sensitive[mapping.terraformType] ?? [];
  const finish = <T extends TypeBinding>(binding: T): T => ({
    ...binding,
    lenses: markSensitive(binding.lenses, secret),
    ...(isGlobal(binding.cloudFormationType, sources.global) && { global: true as const }),
    ...homeOf(binding.cloudFormationType, sources.global),
  });
  return {
    ...finish(mapping),
    ...(mapping.alternatives !== undefined && { alternatives: mapping.alternatives.map(finish) }),
    ...(mapping.companions !== undefined && { companions: mapping.companions.map(finish) }),
    ...(mapping.claims !== undefined && { claims: mapping.claims.map(finish) }),
  };
}

function isGlobal(typeName: string, global: GlobalServices): boolean {
  return global.types.includes(typeName) || global.services.includes(typeName.split('::')[1] ?? '');
}

function homeOf(typeName: string, { homes = {} }: GlobalServices): { home: string } | undefined {
  const home = homes[typeName.split('::')[1] ?? ''];
  return home === undefined ? undefined : { home };
}

/** For types whose Terraform resource is the CloudFormation document itself. */
function documentsOf(sources: Sources): readonly DocumentFacts[] {
  const documents = [...sources.types.values()]
    .filter((type) => type.identifier.length > 0)
    .map((type) => ({
      typeName: type.typeName,
      awscc: awsccName(type.typeName),
      readable: type.readable,
      ...(type.facts.readOnly !== undefined && { readOnly: type.facts.readOnly }),
      ...(type.facts.writeOnly !== undefined && { writeOnly: type.facts.writeOnly }),
      ...(type.facts.unordered !== undefined && { unordered: type.facts.unordered }),
      ...openPaths(type.properties),
      ...(type.tags !== undefined && { tagProperty: type.tags.property }),
    }))
    .sort((a, b) => (a.typeName < b.typeName ? -1 : 1));
  if (new Set(documents.map(({ awscc }) => awscc)).size < documents.length) {
    throw new Error('two CloudFormation types would have the same name in the AWSCC provider');
  }
  return documents;
}
