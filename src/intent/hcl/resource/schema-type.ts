import type { Shape, Structure } from '../../../catalog/provider-schema/model.js';
import { boolType, dynamicType, numberType, stringType, type Type } from '../values/type.js';

const types = new WeakMap<Structure, Type>();

/** The type to which Terraform converts an argument of this shape. */
export function typeOf(shape: Shape): Type {
  switch (shape.kind) {
    case 'string':
      return stringType;
    case 'number':
      return numberType;
    case 'bool':
      return boolType;
    case 'any':
    case 'dynamic':
      return dynamicType;
    case 'object':
      return objectType(shape.structure);
    default:
      return { kind: shape.kind, element: typeOf(shape.element) };
  }
}

/** Every attribute may be left out: whether one has to be there is for the provider to say. */
function objectType(structure: Structure): Type {
  const known = types.get(structure);
  if (known !== undefined) return known;
  const attributes = new Map([...structure.values()].map(({ name, shape }) => [name, typeOf(shape)]));
  const type: Type = { kind: 'object', attributes, optional: new Set(attributes.keys()) };
  types.set(structure, type);
  return type;
}
