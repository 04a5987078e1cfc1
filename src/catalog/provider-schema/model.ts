import type { Json } from '../../domain/json.js';

export type Scalar = 'string' | 'number' | 'bool' | 'any' | 'dynamic';

/**
 * The type of an argument's value, in Terraform's words. `any`: what the bindings do not tell. `dynamic`: a value of any
 * type, which stays what it is.
 */
export type Shape =
  | { readonly kind: Scalar }
  | { readonly kind: 'list' | 'set' | 'map'; readonly element: Shape }
  | { readonly kind: 'object'; readonly structure: Structure };

/** What a plan has where an argument or a block is left out. */
export interface Unset {
  /** The provider's own default, or null: nothing. */
  readonly value: Json;
  /** It is that only while the argument beside it has one of these values; null among them: it is not set. */
  readonly when?: { readonly argument: string; readonly is: readonly Json[] };
}

export interface SchemaAttribute {
  readonly name: string;
  readonly shape: Shape;
  /** Written as blocks (`ingress { … }`) rather than with `=`; a list or set of objects, or an object. */
  readonly block: boolean;
  /** A list or set block that may stand only once. */
  readonly single: boolean;
  readonly optional: boolean;
  readonly required: boolean;
  /** Filled in by the provider where the configuration does not say it. */
  readonly computed: boolean;
  readonly sensitive: boolean;
  /** Absent: not known. The provider may have a default, or leave the value to AWS. */
  readonly unset?: Unset;
}

export type Structure = ReadonlyMap<string, SchemaAttribute>;

/** Schemas of the provider's types; undefined for a type that it does not have. */
export interface ProviderSchema {
  resource(terraformType: string): Structure | undefined;
  dataSource(terraformType: string): Structure | undefined;
}
