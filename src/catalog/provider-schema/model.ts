export type Scalar = 'string' | 'number' | 'bool' | 'any' | 'dynamic';

/**
 * The type of an argument's value, in Terraform's words. `any`: what the bindings do not tell. `dynamic`: a value of any
 * type, which stays what it is.
 */
export type Shape =
  | { readonly kind: Scalar }
  | { readonly kind: 'list' | 'set' | 'map'; readonly element: Shape }
  | { readonly kind: 'object'; readonly structure: Structure };

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
}

export type Structure = ReadonlyMap<string, SchemaAttribute>;

/** Schemas of the provider's types; undefined for a type that it does not have. */
export interface ProviderSchema {
  resource(terraformType: string): Structure | undefined;
  dataSource(terraformType: string): Structure | undefined;
}
