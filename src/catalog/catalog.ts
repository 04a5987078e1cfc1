import type { AttributeCounts } from '../domain/support.js';
import type { TypeMapping, Unsupported } from './model.js';

/** What is known of one Terraform type. */
export type CatalogEntry =
  | { readonly kind: 'mapped'; readonly mapping: TypeMapping }
  | { readonly kind: 'unsupported'; readonly unsupported: Unsupported };

/** The knowledge of `generated/`, loaded service by service when first asked for. */
export interface Catalog {
  /**
   * `terraformType`: `aws_sqs_queue`, `awscc_sqs_queue`, `aws_cloudcontrolapi_resource` (whose CloudFormation type is
   * its attribute `type_name`, given as `cloudFormationType`).
   */
  entry(terraformType: string, cloudFormationType?: string): CatalogEntry;
  /** Whether the type's service has no regions. */
  isGlobal(cloudFormationType: string): boolean;
  /** Where a global type is read in the public partition, if that is not the partition's home region. */
  homeOf?(cloudFormationType: string): string | undefined;
  /** Every Terraform type known by name, sorted. */
  types(): readonly string[];
}

/** What can be said of types without any resource at hand. */
export interface TypeCatalog extends Catalog {
  /** How much of a Terraform type can be compared; undefined where the provider's schema is not known. */
  counts(terraformType: string): AttributeCounts | undefined;
  /**
   * IAM actions that Cloud Control needs to read a type, besides its own, or that another `reader` needs; undefined
   * where they are not known.
   */
  readPermissions(cloudFormationType: string, reader?: string): readonly string[] | undefined;
  /** The same of listing a type under a resource, for types that a scan lists. */
  listPermissions(cloudFormationType: string): readonly string[] | undefined;
}
