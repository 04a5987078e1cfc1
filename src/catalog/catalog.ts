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
  /** Every Terraform type known by name, sorted. */
  types(): readonly string[];
}
