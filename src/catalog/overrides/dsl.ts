import type { Json, JsonObject } from '../../domain/json.js';
import type { Claim, Condition, DefaultValue, Lens, Listed, Order, TypeBinding, TypeMapping } from '../model.js';

/** What an override says of one Terraform type; the rest of the mapping is derived. */
export type ExactSpec = Pick<TypeMapping, 'identifiers' | 'lenses' | 'unverified' | 'source'> &
  Partial<
    Pick<TypeMapping, 'facet' | 'elements' | 'alternatives' | 'companions' | 'claims' | 'aliases' | 'when' | 'reader'>
  >;

/** A type whose lenses a person checked: names, units, codecs, defaults, identifier. */
export function exact(terraformType: string, cloudFormationType: string, spec: ExactSpec): TypeMapping {
  return { terraformType, cloudFormationType, status: 'exact', reader: 'cloudcontrol', ...spec };
}

/** Another live resource that matters to the one it belongs to, managed or not. */
export function companion(
  cloudFormationType: string,
  identifiers: readonly string[],
  lenses: readonly Lens[],
): TypeBinding {
  return { cloudFormationType, identifiers, lenses, unverified: {} };
}

/** All live resources of a type that lie under this one, managed or not, as the list `listed.as`. */
export function listing(
  cloudFormationType: string,
  identifiers: readonly string[],
  listed: Listed,
  lenses: readonly Lens[],
): TypeBinding {
  return { cloudFormationType, identifiers, lenses, unverified: {}, listed };
}

/** What a resource put on a live resource that it is not a part of. */
export function claim(
  cloudFormationType: string,
  identifiers: readonly string[],
  lenses: readonly Lens[],
  options: Partial<Pick<Claim, 'each' | 'everywhere' | 'excuses' | 'fills' | 'listed' | 'reader' | 'when'>> = {},
): Claim {
  return { cloudFormationType, identifiers, lenses, unverified: {}, ...options };
}

/** A type that cannot be read itself, and what it puts on live resources that can. */
export interface Claimant {
  readonly terraformType: string;
  readonly claims: readonly Claim[];
}

/** A lens for what a live resource has without an attribute of the Terraform type: named as people would call it. */
export function owned(lens: Lens): Lens {
  return { ...lens, owned: true };
}

/** The same mapping under the type's other name (`aws_alb`, `aws_lb`). */
export function twin(terraformType: string, of: TypeMapping): TypeMapping {
  return { ...of, terraformType };
}

export interface LensOptions {
  /** What AWS means when nothing is set. For one that depends on something use `defaults`. */
  readonly default?: Json;
  readonly defaults?: readonly DefaultValue[];
  readonly equivalences?: readonly string[];
  readonly whenUnset?: 'service-chooses';
  readonly when?: Condition;
  readonly contributes?: true;
  readonly sensitive?: true;
  readonly order?: Order;
  readonly args?: JsonObject;
  readonly source?: string;
}

/** A lens with any codec; the named functions below are shorter. */
export function lens(codec: string, attribute: string, property: string, options: LensOptions = {}): Lens {
  const { default: value, ...rest } = options;
  const defaults = value === undefined ? rest.defaults : [{ value }, ...(rest.defaults ?? [])];
  return { attribute, property, codec, ...rest, ...(defaults && { defaults }) };
}

type LensFactory = (attribute: string, property: string, options?: LensOptions) => Lens;

const named =
  (codec: string): LensFactory =>
  (attribute, property, options) =>
    lens(codec, attribute, property, options);

/** Text ↔ text, as it stands. */
export const text = named('text');
/** Number ↔ number or text of one (`"100"`, `100`, `100.0` are equal). */
export const number = named('number');
/** Boolean ↔ boolean or text of one. */
export const bool = named('boolean');
/** JSON text ↔ object or JSON text; key order and white space carry no meaning. */
export const json = named('json');
/** JSON or YAML text ↔ object, or text of either; how it is laid out carries no meaning. */
export const yaml = named('yaml');
/** IAM policy document as JSON text ↔ object or JSON text; compared by what it means. */
export const policy = named('policy');
/** Free map of scalars ↔ the same map. */
export const map = named('map');

/** Boolean ↔ one of two words, `{ true: 'Enabled', false: 'Suspended' }`. */
export function words(attribute: string, property: string, on: Json, off: Json, options: LensOptions = {}): Lens {
  return lens('words', attribute, property, { ...options, args: { true: on, false: off } });
}

/** Text ↔ text through a table, Terraform's spelling → CloudFormation's. */
export function table(attribute: string, property: string, entries: JsonObject, options: LensOptions = {}): Lens {
  return lens('table', attribute, property, { ...options, args: entries });
}

/** Number ↔ number × factor (`scale('age_days', '/AgeSeconds', 86400)`). */
export function scale(attribute: string, property: string, factor: number, options: LensOptions = {}): Lens {
  return lens('scale', attribute, property, { ...options, args: { factor } });
}

/** List of scalars whose order matters. */
export function list(attribute: string, property: string, options: LensOptions = {}): Lens {
  return lens('scalars', attribute, property, { order: 'list', ...options });
}

/** Set of scalars. */
export function set(attribute: string, property: string, options: LensOptions = {}): Lens {
  return lens('scalars', attribute, property, { order: 'set', ...options });
}

/** A scalar ↔ the only element of a list. */
export const only = named('only');

/** Map ↔ list of `{ Name, Value }`-like pairs; `keyed('dimensions', '/Dimensions', 'Name', 'Value')`. */
export function keyed(
  attribute: string,
  property: string,
  key: string,
  value: string,
  options: LensOptions = {},
): Lens {
  return lens('pairs', attribute, property, { ...options, args: { key, value } });
}

/**
 * Terraform `tags` (with `tags_all`, so that provider `default_tags` count as intended) ↔ the tag property.
 * Tags whose key starts with `aws:` are AWS's own and are left out.
 */
export function tags(property = '/Tags', options: LensOptions = {}): Lens {
  return lens('tags', 'tags', property, { ...options, args: { shape: 'list', ...options.args } });
}

/** As `tags`, where CloudFormation keeps a map instead of a list. */
export function tagMap(property = '/Tags', options: LensOptions = {}): Lens {
  return lens('tags', 'tags', property, { ...options, args: { shape: 'map' } });
}

/** A block that may stand once ↔ an object (`property` `""`: the enclosing object itself). */
export function block(attribute: string, property: string, children: readonly Lens[], options: LensOptions = {}): Lens {
  return { ...lens('block', attribute, property, options), children };
}

/** A repeated block ↔ a list of objects. */
export function blocks(
  attribute: string,
  property: string,
  order: Order,
  children: readonly Lens[],
  options: LensOptions = {},
): Lens {
  return { ...lens('blocks', attribute, property, { ...options, order }), children };
}
