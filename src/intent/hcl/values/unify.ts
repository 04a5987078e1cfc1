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
  if (kinds.has('map') && only('map', 'object')) return mixed('map', concrete, dynamic);
  if (kinds.has('list') && only('list', 'tuple')) return mixed('list', concrete, dynamic);
  if (kinds.has('set') && only('set', 'list', 'tuple')) return mixed('set', concrete, dynamic);
  if (only('object')) return dynamic ? dynamicType : unifyObjects(concrete);
  if (only('tuple')) return dynamic ? dynamicType : unifyTuples(concrete);
  if (kinds.has('object') && kinds.has('tuple')) return undefined;
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
  const common: Type | undefined = element === undefined ? undefined : { kind, element };
  return common !== undefined && types.every((type) => becomes(type, common)) ? common : undefined;
}

/**
 * A collection of what all elements have in common. Where they have nothing in common, the first type given that all
 * the others can become: the collection itself, whose objects may have fewer attributes, or else an object that an
 * untyped map becomes, as in `var.create ? var.queues : tomap({})`.
 */
function mixed(kind: 'list' | 'set' | 'map', types: readonly Type[], dynamic: boolean): Type | undefined {
  const common = collection(kind, types, dynamic);
  if (common !== undefined) return common;
  const ordered = [...types.filter((type) => type.kind === kind), ...types.filter((type) => type.kind !== kind)];
  return ordered.find((wanted) => types.every((type) => becomes(type, wanted)));
}

/** Whether values of one type can become one of another, as far as the types tell. */
function becomes(from: Type, to: Type): boolean {
  if (from.kind === 'dynamic' || to.kind === 'dynamic') return true;
  switch (to.kind) {
    case 'list':
    case 'set':
      return (from.kind === 'list' || from.kind === 'set' || from.kind === 'tuple') && elementsBecome(from, to.element);
    case 'map':
      return (from.kind === 'map' || from.kind === 'object') && elementsBecome(from, to.element);
    case 'tuple':
      return (
        from.kind === 'tuple' &&
        from.elements.length === to.elements.length &&
        to.elements.every((element, index) => becomes(from.elements[index] ?? dynamicType, element))
      );
    case 'object':
      return [...to.attributes].every(([name, wanted]) => {
        const given =
          from.kind === 'map' ? from.element : from.kind === 'object' ? from.attributes.get(name) : undefined;
        return given === undefined ? to.optional?.has(name) === true : becomes(given, wanted);
      });
    default:
      return isPrimitive(from) && (from.kind === to.kind || from.kind === 'string' || to.kind === 'string');
  }
}

function elementsBecome(from: Type, wanted: Type): boolean {
  const elements = elementTypes(from);
  return wanted.kind === 'dynamic' ? unify(elements) !== undefined : elements.every((type) => becomes(type, wanted));
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
