import { readFileSync } from 'node:fs';
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { Json } from '../../../src/domain/json.js';

/** What kind of value a property holds. Objects say their properties when asked: some contain themselves. */
export type Shape =
  | { readonly kind: 'text' | 'number' | 'boolean' | 'json' }
  | { readonly kind: 'list' | 'map'; readonly element: Shape }
  | { readonly kind: 'object'; readonly name: string; readonly properties: () => Properties }
  | { readonly kind: 'union'; readonly of: readonly Shape[] };

export interface Property {
  readonly shape: Shape;
  /** What AWS means when nothing is set, where the specification says so. */
  readonly defaultValue?: Json;
  readonly documentation: string;
}
export type Properties = Readonly<Record<string, Property>>;

/** One entry of `catalog-sources/cloudformation-types.json`; paths are JSON Pointers with `*` for an index. */
export interface TypeFacts {
  readonly primaryIdentifier?: readonly string[];
  readonly handlers?: readonly string[];
  readonly readOnly?: readonly string[];
  readonly writeOnly?: readonly string[];
  readonly createOnly?: readonly string[];
  readonly unordered?: readonly string[];
  readonly defaults?: Readonly<Record<string, Json>>;
  readonly tagProperty?: string;
  /** IAM actions that the read handler calls, as the schema spells them. */
  readonly readPermissions?: readonly string[];
  readonly listPermissions?: readonly string[];
}

export interface CloudFormationType {
  readonly typeName: string;
  /** `SQS` of `AWS::SQS::Queue`. */
  readonly service: string;
  readonly resource: string;
  readonly properties: Properties;
  readonly facts: TypeFacts;
  /** Properties that make up the identifier, as JSON Pointers, in order. */
  readonly identifier: readonly string[];
  readonly readable: boolean;
  readonly tags?: { readonly property: string; readonly shape: 'list' | 'map' };
}

type SpecDatabase = ReturnType<typeof loadAwsServiceSpecSync>;
type Resource = ReturnType<typeof resourcesOf>[number];
type ResourceProperties = Resource['properties'];
type PropertyType = ResourceProperties[string]['type'];

export type CloudFormationTypes = ReadonlyMap<string, CloudFormationType>;

/** Every resource type of the service specification, joined with the facts table. */
export function cloudFormationTypes(factsFile: string): CloudFormationTypes {
  const facts = JSON.parse(readFileSync(factsFile, 'utf8')) as Record<string, TypeFacts>;
  const database = loadAwsServiceSpecSync();
  const types = new Map<string, CloudFormationType>();
  for (const resource of resourcesOf(database)) {
    types.set(resource.cloudFormationType, join(database, resource, facts[resource.cloudFormationType] ?? {}));
  }
  return types;
}

function resourcesOf(database: SpecDatabase) {
  return [...database.all('resource')];
}

function join(database: SpecDatabase, resource: Resource, facts: TypeFacts): CloudFormationType {
  const [, service = '', name = ''] = resource.cloudFormationType.split('::');
  const properties = propertiesOf(database, resource.properties, facts.defaults ?? {});
  // `Endpoint.Address` is how a template asks for a nested attribute, not the name of a property.
  const own = Object.entries(resource.attributes).filter(([key]) => !key.includes('.'));
  const attributes = own.map(([key, attribute]): [string, Property] => [
    key,
    { shape: shapeOf(database, attribute.type), documentation: attribute.documentation ?? '' },
  ]);
  const tags = tagsOf(resource, facts);
  return {
    typeName: resource.cloudFormationType,
    service,
    resource: name,
    properties: { ...Object.fromEntries(attributes), ...properties },
    facts,
    identifier: facts.primaryIdentifier ?? (resource.primaryIdentifier ?? []).map((property) => `/${property}`),
    readable: facts.handlers?.includes('read') ?? false,
    ...(tags !== undefined && { tags }),
  };
}

function tagsOf(resource: Resource, facts: TypeFacts): CloudFormationType['tags'] {
  const property = facts.tagProperty ?? (resource.tagInformation && `/${resource.tagInformation.tagPropertyName}`);
  if (property === undefined) return undefined;
  const type = resource.properties[property.slice(1)]?.type.type;
  if (type !== 'array' && type !== 'map' && type !== 'json') return undefined;
  return { property, shape: type === 'array' ? 'list' : 'map' };
}

function propertiesOf(
  database: SpecDatabase,
  properties: ResourceProperties,
  defaults: Readonly<Record<string, Json>> = {},
): Properties {
  const entries = Object.entries(properties).map(([name, property]): [string, Property] => {
    const stated = defaults[name] ?? defaults[`/${name}`] ?? parsedDefault(property.defaultValue);
    return [
      name,
      {
        shape: shapeOf(database, property.type),
        documentation: property.documentation ?? '',
        ...(stated !== undefined && { defaultValue: stated }),
      },
    ];
  });
  return Object.fromEntries(entries);
}

/** The specification keeps defaults as text; some are JSON, some are prose. */
function parsedDefault(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const tagShape: Shape = {
  kind: 'object',
  name: 'Tag',
  properties: () => ({
    Key: { shape: { kind: 'text' }, documentation: '' },
    Value: { shape: { kind: 'text' }, documentation: '' },
  }),
};

function shapeOf(database: SpecDatabase, type: PropertyType): Shape {
  switch (type.type) {
    case 'string':
    case 'date-time':
      return { kind: 'text' };
    case 'integer':
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'boolean' };
    case 'array':
      return { kind: 'list', element: shapeOf(database, type.element) };
    case 'map':
      return { kind: 'map', element: shapeOf(database, type.element) };
    case 'tag':
      return tagShape;
    case 'ref': {
      const definition = database.get('typeDefinition', type.reference.$ref);
      let properties: Properties | undefined;
      return {
        kind: 'object',
        name: definition.name,
        properties: () => (properties ??= propertiesOf(database, definition.properties)),
      };
    }
    case 'union':
      return { kind: 'union', of: type.types.map((member) => shapeOf(database, member)) };
    default:
      return { kind: 'json' };
  }
}

/** Whether the type has a property at a pointer (`*` for list elements and map values, `{Key=value}` selectors too). */
export function hasProperty(type: CloudFormationType, pointer: string): boolean {
  // A selector's value may hold a slash of its own (`{Protocol=http/s}`).
  const tokens = pointer.match(/(?:\{[^}]*\}|[^/{])+/g) ?? [];
  return tokens.length === 0 || reaches({ kind: 'object', name: '', properties: () => type.properties }, tokens);
}

function reaches(shape: Shape, tokens: readonly string[]): boolean {
  const [token, ...rest] = tokens;
  if (token === undefined || shape.kind === 'json') return true;
  if (shape.kind === 'union') return shape.of.some((member) => reaches(member, tokens));
  if (shape.kind === 'map') return reaches(shape.element, rest);
  if (shape.kind === 'list') {
    return token === '*' || /^\d+$|^\{.*\}$/.test(token)
      ? reaches(shape.element, rest)
      : reaches(shape.element, tokens);
  }
  if (shape.kind !== 'object') return false;
  const properties = shape.properties();
  const property = Object.hasOwn(properties, token) ? properties[token] : undefined;
  return property !== undefined && reaches(property.shape, rest);
}
