import { boolType, dynamicType, isPrimitive, numberType, stringType, typeEqual, type Type } from './type.js';

/**
 * The one type that values of all these types can become, as in the two arms of a conditional or the elements of a list;
 * undefined where there is none. Follows the unification of Terraform's type system (go-cty, `convert.UnifyUnsafe`).
 */
export function unify(types: readonly Type[]): Type | undefined {
  const [first] = types;
  if (first === undefined) return dynamicType;
  if (types.every((type) => typeEqual(type, first))) return first;
  const kinds = new Set(types.map(({ kind }) => kind));
  const dynamic = kinds.delete('dynamic');
  const concrete = types.filter(({ kind }) => kind !== 'dynamic');
  const only = (...allowed: Type['kind'][]): boolean => [...kinds].every((kind) => allowed.includes(kind));
  if (concrete.every(isPrimitive)) return dynamic ? dynamicType : unifyPrimitives(concrete);
  if (kinds.has('map') && only('map', 'object')) return collection('map', concrete, dynamic);
  if (kinds.has('list') && only('list', 'tuple')) return collection('list', concrete, dynamic);
  if (kinds.has('set') && only('set', 'list', 'tuple')) return collection('set', concrete, dynamic);
  if (only('object')) return dynamic ? dynamicType : unifyObjects(concrete);
  if (only('tuple')) return dynamic ? dynamicType : unifyTuples(concrete);
  return dynamic ? dynamicType : undefined;
}

/** Everything becomes text if it must; a number and a bool have nothing in common but text, which has to be there. */
function unifyPrimitives(types: readonly Type[]): Type | undefined {
  if (types.some(({ kind }) => kind === 'string')) return stringType;
  if (types.every(({ kind }) => kind === 'number')) return numberType;
  return types.every(({ kind }) => kind === 'bool') ? boolType : undefined;
}

function collection(kind: 'list' | 'set' | 'map', types: readonly Type[], dynamic: boolean): Type | undefined {
  if (dynamic) return dynamicType;
  const element = unify(types.flatMap(elementTypes));
  return element === undefined ? undefined : { kind, element };
}

function elementTypes(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return [type.element];
    case 'tuple':
      return type.elements;
    case 'object':
      return [...type.attributes.values()];
    default:
      return [type];
  }
}

function unifyObjects(types: readonly Type[]): Type | undefined {
  const objects = types.flatMap((type) => (type.kind === 'object' ? [type.attributes] : []));
  const [first] = objects;
  if (first === undefined) return undefined;
  const same = objects.every(
    (other) => other.size === first.size && [...other.keys()].every((name) => first.has(name)),
  );
  if (!same) return collection('map', types, false);
  const attributes = new Map<string, Type>();
  for (const name of first.keys()) {
    const unified = unify(objects.map((object) => object.get(name) ?? dynamicType));
    if (unified === undefined) return undefined;
    attributes.set(name, unified);
  }
  return { kind: 'object', attributes };
}

function unifyTuples(types: readonly Type[]): Type | undefined {
  const tuples = types.flatMap((type) => (type.kind === 'tuple' ? [type.elements] : []));
  const [first] = tuples;
  if (first === undefined) return undefined;
  if (tuples.some((other) => other.length !== first.length)) return collection('list', types, false);
  const elements = first.map((_, index) => unify(tuples.map((tuple) => tuple[index] ?? dynamicType)));
  const known = elements.flatMap((element) => (element === undefined ? [] : [element]));
  return known.length === elements.length ? { kind: 'tuple', elements: known } : undefined;
}
