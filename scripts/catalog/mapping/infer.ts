import type { TypeMapping, Unsupported } from '../../../src/catalog/model.js';
import type { CloudFormationType } from '../cloudformation/types.js';
import type { TerraformAttributes } from '../terraform/schema.js';
import { inferIdentifier } from './identifier.js';
import { inferLenses } from './lenses.js';
import { unverifiedOf } from './unverified.js';

const source = 'paired by name: provider schema and CloudFormation resource specification';

/** The mapping of a paired type that no person has checked, or why there can be none. */
export function inferMapping(
  terraformType: string,
  attributes: TerraformAttributes,
  type: CloudFormationType,
): TypeMapping | Unsupported {
  const unsupported = (reason: string): Unsupported => ({
    terraformType,
    cloudFormationType: type.typeName,
    reason,
  });
  if (!type.readable) return unsupported(`Cloud Control has no read handler for ${type.typeName}`);
  const lenses = inferLenses(attributes, type);
  const identifier = inferIdentifier(terraformType, attributes, lenses, type);
  if (identifier.kind === 'unknown') return unsupported(identifier.reason);
  return {
    terraformType,
    cloudFormationType: type.typeName,
    status: 'inferred',
    reader: 'cloudcontrol',
    identifiers: identifier.templates,
    lenses,
    unverified: unverifiedOf(attributes, lenses, type),
    source,
  };
}
