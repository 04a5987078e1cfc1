import type { TypeCatalog } from '../catalog/catalog.js';
import { codecs } from '../catalog/codecs/index.js';
import { counterpartOf } from '../catalog/counterpart.js';
import type { Lens, TypeBinding } from '../catalog/model.js';
import type { Diagnostic } from '../domain/diagnostic.js';
import { isError } from '../domain/diagnostic.js';
import { own } from '../domain/json.js';
import type { ResourceInstance } from '../domain/resource.js';
import type { SupportedLens, TypeSupport } from '../domain/support.js';
import type { StatePorts } from './ports.js';

export type TypeSource = Pick<TypeCatalog, 'entry' | 'types' | 'counts' | 'readPermissions' | 'listPermissions'>;

/** The support matrix of everything that is known by name, sorted by Terraform type. */
export function allTypes(catalog: TypeSource): TypeSupport[] {
  return catalog.types().map((terraformType) => supportOf(catalog, terraformType));
}

export type StateTypes =
  | { readonly kind: 'listed'; readonly types: readonly TypeSupport[]; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] };

/** The same for the managed AWS resources of some states, each type with the number of its instances. */
export async function typesOfStates(
  catalog: TypeSource,
  ports: Pick<StatePorts, 'loadStates' | 'isAwsInstance'>,
): Promise<StateTypes> {
  const { instances, diagnostics } = await ports.loadStates();
  if (diagnostics.some(isError)) return { kind: 'failed', diagnostics };
  const counted = new Map<string, { terraformType: string; typeName: string | undefined; resources: number }>();
  for (const instance of instances) {
    if (instance.mode !== 'managed' || instance.deposed !== undefined || !ports.isAwsInstance(instance)) continue;
    const typeName = typeNameOf(instance);
    const key = `${instance.type}\u0000${typeName ?? ''}`;
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { terraformType: instance.type, typeName, resources: 1 });
    else known.resources++;
  }
  const keys = [...counted.keys()].sort();
  const types = keys.flatMap((key): TypeSupport[] => {
    const row = counted.get(key);
    if (row === undefined) return [];
    return [{ ...supportOf(catalog, row.terraformType, row.typeName), resources: row.resources }];
  });
  return { kind: 'listed', types, diagnostics };
}

/** `aws_cloudcontrolapi_resource` names its CloudFormation type itself. */
function typeNameOf({ attributes }: ResourceInstance): string | undefined {
  const name = own(attributes, 'type_name');
  return typeof name === 'string' ? name : undefined;
}

/** How the names of documents begin that CloudFormation has no type for; they are driftline's own. */
const ownName = 'Driftline::';

function supportOf(catalog: TypeSource, terraformType: string, typeName?: string): TypeSupport {
  const entry = catalog.entry(terraformType, typeName);
  const attributes = catalog.counts(terraformType) ?? { settable: 0, mapped: 0, unverifiable: 0 };
  if (entry.kind === 'unsupported') {
    const { cloudFormationType, reason } = entry.unsupported;
    const nothing = { ...attributes, mapped: 0, unverifiable: 0 };
    return {
      terraformType,
      cloudFormationType,
      status: 'unsupported',
      reader: null,
      reason,
      attributes: nothing,
      lenses: [],
    };
  }
  const { mapping } = entry;
  const { status, reader } = mapping;
  const counterpart = counterpartOf(mapping);
  const cloudFormationType = counterpart.cloudFormationType.startsWith(ownName) ? null : counterpart.cloudFormationType;
  const others = [mapping, ...(mapping.alternatives ?? []), ...(mapping.companions ?? [])];
  const lenses = withOthers(
    lensesOf(counterpart),
    others.filter((other) => other !== counterpart),
  );
  return { terraformType, cloudFormationType, status, reader, reason: null, attributes, lenses };
}

/** What the type says itself, and of other types only what it leaves open. */
function withOthers(own: readonly SupportedLens[], others: readonly TypeBinding[]): SupportedLens[] {
  const all = [...own];
  for (const other of others) {
    const said = new Set(all.map(({ attribute }) => attribute));
    const more = lensesOf(other).filter(({ attribute }) => !said.has(attribute));
    all.push(...more.map((lens) => ({ ...lens, cloudFormationType: other.cloudFormationType })));
  }
  return all;
}

/** What is gathered in a list is a document of its own in CloudFormation, and lenses are printed as if it stood alone. */
function lensesOf({ lenses, listed, elements = [] }: TypeBinding): SupportedLens[] {
  const gathered = [...elements, ...(listed === undefined ? [] : [`/${listed.as}`])];
  const alone = (property: string): string => {
    const list = gathered.find((one) => property.startsWith(`${one}/*`));
    return list === undefined ? property : property.slice(list.length + '/*'.length);
  };
  const printed = new Map<string, SupportedLens>();
  for (const lens of flatLenses(lenses)) {
    const property = alone(lens.property);
    const key = `${lens.attribute} ${property} ${JSON.stringify(lens.where)}`;
    if (!printed.has(key)) printed.set(key, { ...lens, property });
  }
  return [...printed.values()];
}

interface Place {
  readonly attribute: string;
  readonly property: string;
  readonly where: Readonly<Record<string, string>>;
}

/** Every leaf with its whole path on both sides. */
export function flatLenses(
  lenses: readonly Lens[],
  above: Place = { attribute: '', property: '', where: {} },
): SupportedLens[] {
  // The Terraform type has no attribute behind an owned lens.
  return lenses.flatMap((lens) => {
    if (lens.owned === true) return [];
    const here = placeOf(lens, above);
    if (lens.children !== undefined) return flatLenses(lens.children, here);
    const { attribute, property, where } = here;
    const { codec } = lens;
    const parts = codecs.get(codec)?.parts?.(lens.args ?? {}) ?? [['', ''] as const];
    return parts.map(([name, path]) => ({
      attribute: joined(attribute, name),
      property: property + path,
      codec,
      ...(Object.keys(where).length > 0 && { where }),
    }));
  });
}

function joined(above: string, name: string): string {
  return above === '' || name === '' || name.startsWith('[') ? above + name : `${above}.${name}`;
}

const selector = /\/\{([^=}]+)=([^}]*)\}/g;

function placeOf(lens: Lens, above: Place): Place {
  const repeated = lens.codec === 'blocks';
  const named = joined(above.attribute, lens.attribute);
  const where: Record<string, string> = { ...above.where };
  const property = lens.property.replace(selector, (_text, key: string, value: string) => {
    where[key] = value;
    return '/*';
  });
  // A part of a collection that others add to is one of its elements, whatever the codec.
  const element = repeated || lens.contributes === true ? '/*' : '';
  return {
    attribute: repeated && lens.attribute !== '' ? `${named}[*]` : named,
    property: above.property + property + element,
    where,
  };
}
