import { fileURLToPath } from 'node:url';
import {
  cloudFormationTypes,
  type CloudFormationType,
  type CloudFormationTypes,
} from '../../../scripts/catalog/cloudformation/types.js';

let types: CloudFormationTypes | undefined;

/** The real specification, loaded once. */
export function realTypes(): CloudFormationTypes {
  types ??= cloudFormationTypes(
    fileURLToPath(new URL('../../../catalog-sources/cloudformation-types.json', import.meta.url)),
  );
  return types;
}

export function realType(typeName: string): CloudFormationType {
  const type = realTypes().get(typeName);
  if (type === undefined) throw new Error(`the specification has no ${typeName}`);
  return type;
}
