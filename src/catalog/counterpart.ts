import type { TypeBinding, TypeMapping } from './model.js';

/**
 * How a Terraform type looks to CloudFormation when it stands by itself: a rule of a security group is compared inside
 * its group, and is a type of its own all the same.
 */
export function counterpartOf(mapping: TypeMapping): TypeBinding {
  if (mapping.facet === undefined) return mapping;
  return mapping.alternatives?.find(({ facet }) => facet === undefined) ?? mapping;
}
