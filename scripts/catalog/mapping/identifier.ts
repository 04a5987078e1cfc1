import type { Lens } from '../../../src/catalog/model.js';
import type { CloudFormationType } from '../cloudformation/types.js';
import { letters } from '../names.js';
import type { TerraformAttribute, TerraformAttributes } from '../terraform/schema.js';

export type Identifier =
  | { readonly kind: 'known'; readonly templates: readonly string[] }
  | { readonly kind: 'unknown'; readonly reason: string };

/**
 * The template of a type's primary identifier: for each of its properties the attribute that holds the value. A part
 * that no attribute holds makes the type unsupported: a wrong identifier would make a healthy resource look missing.
 */
export function inferIdentifier(
  attributes: TerraformAttributes,
  lenses: readonly Lens[],
  type: CloudFormationType,
): Identifier {
  if (type.identifier.length === 0) {
    return { kind: 'unknown', reason: `the specification of ${type.typeName} does not say how one is identified` };
  }
  const parts: string[] = [];
  const single = type.identifier.length === 1;
  for (const pointer of type.identifier) {
    const attribute = attributeOf(pointer, attributes, lenses, type, single);
    if (attribute === undefined) {
      return {
        kind: 'unknown',
        reason: `no attribute holds ${pointer.slice(1)}, a part of the identifier of ${type.typeName}`,
      };
    }
    parts.push(`{${attribute}}`);
  }
  return new Set(parts).size < parts.length
    ? { kind: 'unknown', reason: `two parts of the identifier of ${type.typeName} would come from one attribute` }
    : { kind: 'known', templates: [parts.join('|')] };
}

function attributeOf(
  pointer: string,
  attributes: TerraformAttributes,
  lenses: readonly Lens[],
  type: CloudFormationType,
  single: boolean,
): string | undefined {
  if (pointer.lastIndexOf('/') > 0) return undefined;
  const scalar = (name: string): boolean => isText(attributes[name]) && Object.hasOwn(attributes, name);
  const property = letters(pointer);
  const resource = letters(type.resource);
  const isOwnArn = property === 'arn' || property === `${resource}arn`;
  const isOwnId = property === 'id' || property === `${resource}id`;
  if (isOwnArn && scalar('arn')) return 'arn';
  const same = Object.keys(attributes).find((name) => letters(name) === property && name !== 'id' && scalar(name));
  if (same !== undefined) return same;
  const viaLens = lenses.find((lens) => lens.property === pointer && scalar(lens.attribute))?.attribute;
  if (viaLens !== undefined) return viaLens;
  const short = Object.keys(attributes).find(
    (name) => resource + letters(name) === property && name !== 'id' && scalar(name),
  );
  if (short !== undefined) return short;
  // Terraform's own `id` is the service's id for most types; where the identifier has several parts, `id` often has too.
  if (isOwnId && single && scalar('id')) return 'id';
  return undefined;
}

function isText(attribute: TerraformAttribute | undefined): boolean {
  return attribute?.type === 'string' || attribute?.type === 'number';
}
