import type { Lens } from '../../../src/catalog/model.js';
import type { CloudFormationType, Properties, Property, Shape } from '../cloudformation/types.js';
import { letters } from '../names.js';
import { isSettable, type TerraformAttribute, type TerraformAttributes } from '../terraform/schema.js';
import { matchNames } from './match.js';
import { referenceEquivalences, refersAlike } from './references.js';
import { wordsIn } from './words.js';

/** Where a lens is being looked for: the CloudFormation type, and the pointer (with `*`) of the enclosing object. */
interface Place {
  readonly type: CloudFormationType;
  readonly pointer: string;
  /** Words that names inside may repeat: the resource, the enclosing structure. */
  readonly owner: readonly string[];
}

/** `property` only where it is not the one that was matched. */
type Unplaced = Omit<Lens, 'attribute' | 'property'> & Partial<Pick<Lens, 'property'>>;

/** Lenses by rule for the settable attributes of a type: same name on both sides, and kinds of value that fit. */
export function inferLenses(attributes: TerraformAttributes, type: CloudFormationType): readonly Lens[] {
  const place: Place = { type, pointer: '', owner: typeWords(type) };
  const lenses = lensesOf(attributes, type.properties, place);
  lenses.push(...wrappedLenses(attributes, lenses, place));
  lenses.sort((a, b) => (a.attribute < b.attribute ? -1 : 1));
  return type.tags !== undefined && Object.hasOwn(attributes, 'tags') && attributes.tags?.type === 'map'
    ? [...lenses, { attribute: 'tags', property: type.tags.property, codec: 'tags', args: { shape: type.tags.shape } }]
    : lenses;
}

/** Words that CloudFormation puts before every name of a service. */
const serviceWords: Readonly<Record<string, string>> = { DocDB: 'db', ElastiCache: 'cache', Neptune: 'db', RDS: 'db' };

/** Words that a property may repeat where the attribute does not: `PolicyName` of a RolePolicy is its `name`. */
function typeWords(type: CloudFormationType): readonly string[] {
  const resource = letters(type.resource);
  const last = letters(/[A-Z][a-z0-9]+$/.exec(type.resource)?.[0] ?? '');
  const service = serviceWords[type.service] ?? '';
  const words = [resource, letters(type.service) + resource, last, service, service === '' ? '' : service + resource];
  return [...new Set(words)].filter((word) => word !== '');
}

/**
 * Some types keep everything in one object (`DistributionConfig`, `DatabaseInput`) or a part in `Options` where Terraform
 * has plain arguments: what found no property of its own is looked for in there.
 */
function wrappedLenses(attributes: TerraformAttributes, lenses: readonly Lens[], place: Place): Lens[] {
  const found: Lens[] = [];
  const resource = letters(place.type.resource);
  for (const [key, { shape }] of Object.entries(place.type.properties)) {
    const name = letters(key);
    const wraps = ['options', resource, ...['config', 'configuration', 'input'].map((end) => resource + end)].includes(
      name,
    );
    if (shape.kind !== 'object' || !wraps || lenses.some(({ property }) => property === `/${key}`)) continue;
    const done = new Set([...lenses, ...found].map(({ attribute }) => attribute));
    const rest = Object.fromEntries(Object.entries(attributes).filter(([attribute]) => !done.has(attribute)));
    const inside = lensesOf(rest, shape.properties(), { ...place, pointer: `/${key}` });
    found.push(...inside.map((lens) => ({ ...lens, property: `/${key}${lens.property}` })));
  }
  return found;
}

const handledElsewhere = new Set(['id', 'region', 'tags', 'tags_all', 'timeouts']);

function lensesOf(attributes: TerraformAttributes, properties: Properties, place: Place): Lens[] {
  const names = Object.keys(attributes).filter((name) => {
    const attribute = attributes[name];
    return (
      attribute !== undefined &&
      isSettable(attribute) &&
      !(place.owner.includes(letters(place.type.resource)) && handledElsewhere.has(name))
    );
  });
  const found = new Map<string, Unplaced>();
  const matched = matchNames(names, properties, place.owner, (name, key) => {
    const attribute = attributes[name];
    const property = properties[key];
    if (attribute === undefined || property === undefined) return false;
    const pointer = `${place.pointer}/${key}`;
    if (unreadable(pointer, place.type) || pointer === place.type.tags?.property) return false;
    const lens = lensFor(name, attribute, property, { ...place, pointer });
    if (lens !== undefined) found.set(`${name} ${key}`, lens);
    return lens !== undefined;
  });
  return [...matched]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([attribute, key]) => {
      const lens = found.get(`${attribute} ${key}`);
      return lens === undefined
        ? []
        : [{ attribute, property: `/${key}`, ...lens, whenUnset: 'service-chooses' as const }];
    });
}

/** What AWS never returns cannot be compared; what a person cannot set is only good as an identifier. */
function unreadable(pointer: string, type: CloudFormationType): boolean {
  const { writeOnly = [], readOnly = [] } = type.facts;
  const covers = (path: string): boolean => pointer === path || pointer.startsWith(`${path}/`);
  return writeOnly.some(covers) || (readOnly.some(covers) && !type.identifier.includes(pointer));
}

function lensFor(name: string, attribute: TerraformAttribute, property: Property, place: Place): Unplaced | undefined {
  for (const shape of shapesOf(name, property.shape)) {
    const lens =
      attribute.attributes === undefined
        ? scalarLens(name, attribute, shape, property, place)
        : structureLens(name, attribute, attribute.attributes, shape, place);
    if (lens === undefined) continue;
    return property.defaultValue === undefined || property.defaultValue === null
      ? lens
      : { ...lens, defaults: [{ value: property.defaultValue }] };
  }
  return undefined;
}

const jsonNames = /(?:^|_)(?:policy|policy_document|assume_role_policy|definition|template_body|json)$/;
/** Names that end like documents and are words: `https-only`, `GRANT_ACCESS`, `10.0.0.0/8`. */
const wordNames = /(?:^|_)(?:protocol_policy|permission_policy|address_definition)$/;

function holdsJson(name: string): boolean {
  return jsonNames.test(name) && !wordNames.test(name);
}

/** Where a property may be text or JSON, an attribute that holds JSON text is read as JSON. */
function shapesOf(name: string, shape: Shape): readonly Shape[] {
  if (shape.kind !== 'union') return [shape];
  const json = shape.of.filter((member) => member.kind === 'json');
  const others = shape.of.filter((member) => member.kind !== 'json');
  return holdsJson(name) ? [...json, ...others] : [...others, ...json];
}

function scalarLens(
  name: string,
  attribute: TerraformAttribute,
  shape: Shape,
  property: Property,
  place: Place,
): Unplaced | undefined {
  switch (attribute.type) {
    case 'string':
      return textLens(name, shape, place.pointer);
    case 'number':
      return shape.kind === 'number' || shape.kind === 'text' ? { codec: 'number' } : undefined;
    case 'bool':
      if (shape.kind === 'boolean') return { codec: 'boolean' };
      return shape.kind === 'text' ? wordsIn(property.documentation) : undefined;
    case 'list':
    case 'set':
      return refersAlike(name, place.pointer) ? scalarsLens(attribute, shape, place) : undefined;
    case 'map':
      return mapLens(shape);
    default:
      return undefined;
  }
}

function textLens(name: string, shape: Shape, pointer: string): Unplaced | undefined {
  if (shape.kind === 'number') return { codec: 'number' };
  if (shape.kind === 'boolean') return { codec: 'boolean' };
  const json = shape.kind === 'json';
  if (!json && shape.kind !== 'text') return undefined;
  if (holdsJson(name)) return { codec: name.includes('policy') ? 'policy' : 'json' };
  if (json) return { codec: 'json' };
  const equivalences = referenceEquivalences(name, pointer.slice(pointer.lastIndexOf('/') + 1));
  return { codec: 'text', ...(equivalences.length > 0 && { equivalences }) };
}

function scalarsLens(attribute: TerraformAttribute, shape: Shape, place: Place): Unplaced | undefined {
  if (shape.kind !== 'list') return undefined;
  const of = shape.element.kind;
  if (of !== 'text' && of !== 'number') return undefined;
  const order = orderOf(attribute, place);
  return { codec: 'scalars', order, ...(of === 'number' && { args: { of } }) };
}

/** A set on either side is a set: CloudFormation says so by `insertionOrder`, Terraform by the attribute's type. */
function orderOf(attribute: TerraformAttribute, place: Place): 'list' | 'set' {
  return attribute.type === 'set' || place.type.facts.unordered?.includes(place.pointer) === true ? 'set' : 'list';
}

function mapLens(shape: Shape): Unplaced | undefined {
  if (shape.kind === 'map')
    return ['text', 'number', 'boolean'].includes(shape.element.kind) ? { codec: 'map' } : undefined;
  if (shape.kind === 'json') return { codec: 'map' };
  if (shape.kind !== 'list' || shape.element.kind !== 'object') return undefined;
  const names = Object.keys(shape.element.properties());
  const value = names.find((name) => /value$/i.test(name));
  const key = names.find((name) => /(?:key|name)$/i.test(name) && name !== value);
  return names.length === 2 && key !== undefined && value !== undefined
    ? { codec: 'pairs', args: { key, value } }
    : undefined;
}

function structureLens(
  name: string,
  attribute: TerraformAttribute,
  children: TerraformAttributes,
  shape: Shape,
  place: Place,
): Unplaced | undefined {
  if (attribute.type === 'map') return undefined;
  if (shape.kind === 'object') {
    const lenses = lensesOf(children, shape.properties(), { ...place, owner: ownersOf(name, shape.name) });
    return lenses.length === 0 ? undefined : { codec: 'block', children: lenses };
  }
  if (shape.kind !== 'list') return undefined;
  if (shape.element.kind !== 'object') return itemsLens(children, shape, place);
  if (attribute.type === 'object') return undefined;
  const { element } = shape;
  const inside: Place = { ...place, pointer: `${place.pointer}/*`, owner: ownersOf(name, element.name) };
  const lenses = lensesOf(children, element.properties(), inside);
  return lenses.length === 0 ? undefined : { codec: 'blocks', order: orderOf(attribute, place), children: lenses };
}

/** Terraform has a block around a list that CloudFormation has as it is: `cookies { items = [...] }`. */
function itemsLens(children: TerraformAttributes, shape: Shape, place: Place): Unplaced | undefined {
  const [name, ...others] = Object.keys(children);
  const items = name === undefined ? undefined : children[name];
  if (name !== 'items' || items === undefined || others.length > 0) return undefined;
  const lens = scalarsLens(items, shape, place);
  if (lens === undefined) return undefined;
  const property = place.pointer.slice(place.pointer.lastIndexOf('/'));
  return {
    codec: 'block',
    property: '',
    children: [{ attribute: name, property, ...lens, whenUnset: 'service-chooses' }],
  };
}

function ownersOf(attribute: string, structure: string): readonly string[] {
  return [letters(attribute), letters(structure)];
}
