import type { Lens } from '../../../src/catalog/model.js';
import type { CloudFormationType } from '../cloudformation/types.js';
import { handIdentifiers } from '../pairing/identifiers.js';
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
  terraformType: string,
  attributes: TerraformAttributes,
  lenses: readonly Lens[],
  type: CloudFormationType,
): Identifier {
  const hand = handIdentifiers[terraformType];
  if (hand === null) {
    return { kind: 'unknown', reason: `Terraform does not keep the identifier that ${type.typeName} is read by` };
  }
  if (hand !== undefined) return { kind: 'known', templates: hand };
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
  const names = Object.keys(attributes).filter((name) => isText(attributes[name]));
  const property = letters(pointer);
  const resource = letters(type.resource);
  const own = (kind: string): boolean => isOwn(property, resource, kind);
  if (own('arn') && names.includes('arn')) return 'arn';
  const same = names.find((name) => name !== 'id' && letters(name) === property);
  if (same !== undefined) return same;
  const long = names.find((name) => letters(name) === resource + property);
  if (long !== undefined && own('id')) return long;
  const viaLens = lenses.find((lens) => lens.property === pointer && names.includes(lens.attribute))?.attribute;
  // An ARN that another attribute only resembles (`instance_id` for InstanceArn) would be asked for by its id.
  if (viaLens !== undefined && (!property.endsWith('arn') || viaLens.endsWith('arn'))) return viaLens;
  const short = names.find((name) => name !== 'id' && resource + letters(name) === property);
  if (short !== undefined) return short;
  if (own('name') && names.includes('name')) return 'name';
  // Terraform's own `id` is the service's id for most types; where the identifier has several parts, `id` often has too.
  return single && own('id') && names.includes('id') ? 'id' : undefined;
}

/** `Id`, `<Resource>Id`, or the same with a part of the resource's name: `RuleArn` of a ListenerRule. */
function isOwn(property: string, resource: string, kind: string): boolean {
  if (!property.endsWith(kind)) return false;
  const owner = property.slice(0, -kind.length);
  return resource.endsWith(owner) || owner.endsWith(resource) || (kind === 'arn' && resource.startsWith(owner));
}

function isText(attribute: TerraformAttribute | undefined): boolean {
  return attribute?.type === 'string' || attribute?.type === 'number';
}
