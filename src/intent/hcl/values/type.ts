import type { Value } from './value.js';

/**
 * Terraform's types (its documentation: "Types and Values", "Type Constraints"). `dynamic` is what is not known yet, and
 * `any` in a constraint. `optional` and `defaults` stand in constraints of variables only, never in the type of a value.
 */
export type Type =
  | { readonly kind: 'dynamic' }
  | { readonly kind: 'string' | 'number' | 'bool' }
  | { readonly kind: 'list' | 'set' | 'map'; readonly element: Type }
  | { readonly kind: 'tuple'; readonly elements: readonly Type[] }
  | {
      readonly kind: 'object';
      readonly attributes: ReadonlyMap<string, Type>;
      readonly optional?: ReadonlySet<string>;
      readonly defaults?: ReadonlyMap<string, Value>;
    };

export const dynamicType: Type = { kind: 'dynamic' };
export const stringType: Type = { kind: 'string' };
export const numberType: Type = { kind: 'number' };
export const boolType: Type = { kind: 'bool' };

export function isPrimitive(type: Type): boolean {
  return type.kind === 'string' || type.kind === 'number' || type.kind === 'bool';
}

export function typeEqual(a: Type, b: Type): boolean {
  if (a === b) return true;
  switch (a.kind) {
    case 'list':
    case 'set':
    case 'map':
      return b.kind === a.kind && typeEqual(a.element, b.element);
    case 'tuple':
      return (
        b.kind === 'tuple' &&
        a.elements.length === b.elements.length &&
        a.elements.every((element, index) => typeEqual(element, b.elements[index] ?? dynamicType))
      );
    case 'object':
      return b.kind === 'object' && sameAttributes(a.attributes, b.attributes);
    default:
      return a.kind === b.kind;
  }
}

function sameAttributes(a: ReadonlyMap<string, Type>, b: ReadonlyMap<string, Type>): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([name, type]) => {
    const other = b.get(name);
    return other !== undefined && typeEqual(type, other);
  });
}

/** Whether the type holds `dynamic` anywhere. */
export function isWhollyKnown(type: Type): boolean {
  switch (type.kind) {
    case 'dynamic':
      return false;
    case 'list':
    case 'set':
    case 'map':
      return isWhollyKnown(type.element);
    case 'tuple':
      return type.elements.every(isWhollyKnown);
    case 'object':
      return [...type.attributes.values()].every(isWhollyKnown);
    default:
      return true;
  }
}
