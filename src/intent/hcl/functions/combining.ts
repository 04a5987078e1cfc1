import type { TfFunction } from '../evaluate/scope.js';
import { convert } from '../values/convert.js';
import { equal } from '../values/equal.js';
import { add, compare, integer, type TfNumber } from '../values/number.js';
import { makeSet } from '../values/set.js';
import { dynamicType, numberType, stringType, type Type } from '../values/type.js';
import { unify } from '../values/unify.js';
import {
  isNumber,
  isText,
  itemsOf,
  known,
  listOf,
  marked,
  number,
  tupleOf,
  unknown,
  type Value,
} from '../values/value.js';
import { define, fail, largestCollection, type Arguments, type Failure, type Parameter } from './define.js';

const shape: Partial<Parameter> = { needs: 'shape', marks: true };
const anyList: Type = { kind: 'list', element: dynamicType };
const anySet: Type = { kind: 'set', element: dynamicType };

/** The first value that says something, in the type that all have in common. */
function coalesce(given: Arguments): Value | Failure {
  // A bare `null` has no type of its own, and becomes whatever the others are.
  const typed = given.values.filter((value) => value.kind !== 'null' || value.type.kind !== 'dynamic');
  const type = unify(typed.map((value) => value.type));
  if (type === undefined) return fail('all arguments must have types that can be one');
  for (const value of given.values) {
    const converted = convert(value, type);
    // Terraform passes over an argument that turns out not to become what the types promise, as over a null.
    if (!converted.ok || converted.value.kind === 'null') continue;
    const argument = converted.value;
    if (argument.kind === 'unknown') return unknown(argument.reason, type);
    // The type of an unknown argument is not known here but in Terraform, which may make text of this one.
    const later = given.values.find((other) => other.kind === 'unknown' && other.type.kind === 'dynamic');
    if (later?.kind === 'unknown' && !isText(argument)) return unknown(later.reason, type);
    if (isText(argument) && argument.data === '') {
      if (later?.kind === 'unknown') return unknown(later.reason, type);
      continue;
    }
    return argument;
  }
  return fail('all arguments are null or empty');
}

function coalesceList(given: Arguments): Value | Failure {
  if (given.count === 0) return fail('needs at least one argument');
  for (const value of given.values) {
    if (value.kind === 'unknown') return unknown(value.reason);
    if (value.type.kind === 'dynamic') return fail('the arguments must be lists or tuples');
    if (value.kind === 'null') continue;
    const items = itemsOf(value);
    if (items === undefined || value.type.kind === 'set') return fail('the arguments must be lists or tuples');
    if (items.length > 0) return value;
  }
  return fail('all arguments are null or empty');
}

/** Lists stay a list if their elements have a common type; with a tuple among them they become a tuple. */
function concat(given: Arguments): Value | Failure {
  if (given.count === 0) return fail('needs at least one list');
  const sensitive = given.values.some((value) => value.sensitive);
  const items: Value[] = [];
  for (const value of given.values) {
    const found = value.kind === 'known' && value.type.kind !== 'set' ? itemsOf(value) : undefined;
    if (found === undefined) return fail('the arguments must be lists or tuples');
    if (items.length + found.length > largestCollection) return unknown('the list is too long to be computed here');
    items.push(...found);
  }
  if (given.values.every(({ type }) => type.kind === 'list')) {
    const type = unify(given.values.map((value) => value.type));
    const converted = type === undefined ? undefined : convert(tupleOf(items), type);
    if (converted?.ok === true) return marked(converted.value, sensitive);
  }
  return marked(tupleOf(items), sensitive);
}

function setOperation(combine: (sets: readonly (readonly Value[])[]) => readonly Value[]) {
  return (given: Arguments): Value | Failure => {
    const types = given.values.flatMap(({ type }) =>
      type.kind === 'set' && type.element.kind !== 'dynamic' ? [type.element] : [],
    );
    const element = unify(types);
    if (element === undefined) return fail('the sets must have elements of types that can be one');
    const sets: (readonly Value[])[] = [];
    let size = 0;
    for (const value of given.values) {
      const converted = convert(value, { kind: 'set', element });
      if (!converted.ok) return fail(converted.problem);
      if (converted.value.kind !== 'known') return converted.value;
      const items = itemsOf(converted.value) ?? [];
      size += items.length;
      sets.push(items);
    }
    // Elements that are not text are compared each with each.
    if (size > largestCollection || (size > 5000 && element.kind !== 'string'))
      return unknown('the sets are too large');
    return makeSet(element, combine(sets));
  };
}

/** Whether a value is in the set; text is looked up, all else compared. */
function finder(set: readonly Value[]): (value: Value) => boolean {
  const texts = new Set(set.flatMap((item) => (isText(item) ? [item.data] : [])));
  return (value) => (isText(value) ? texts.has(value.data) : set.some((other) => equal(other, value) === true));
}

function intersection(sets: readonly (readonly Value[])[]): readonly Value[] {
  const [first = [], ...others] = sets;
  const finders = others.map(finder);
  return first.filter((value) => finders.every((isIn) => isIn(value)));
}

function subtraction([a = [], b = []]: readonly (readonly Value[])[]): readonly Value[] {
  const isIn = finder(b);
  return a.filter((value) => !isIn(value));
}

function product(given: Arguments): Value | Failure {
  if (given.count < 2) return fail('needs at least two sets or lists');
  const sensitive = given.values.some((value) => value.sensitive);
  const factors: { readonly element: Type; readonly items: readonly Value[] }[] = [];
  let total = 1;
  for (const value of given.values) {
    const factor = factorOf(value);
    if (factor === undefined) return fail('each argument must be a set or a list of elements that have a common type');
    factors.push(factor);
    total *= factor.items.length;
  }
  if (total * factors.length > largestCollection) return unknown('the product is too large to be computed here');
  let rows: (readonly Value[])[] = [[]];
  for (const { items } of factors) rows = rows.flatMap((row) => items.map((item) => [...row, item]));
  const type: Type = { kind: 'tuple', elements: factors.map(({ element }) => element) };
  const tuples = rows.map((row) => known(type, row));
  const lists = given.values.every((value) => value.type.kind !== 'set');
  return marked(lists ? listOf(type, tuples) : makeSet(type, tuples), sensitive);
}

function factorOf(value: Value): { readonly element: Type; readonly items: readonly Value[] } | undefined {
  const items = value.kind === 'known' ? itemsOf(value) : undefined;
  if (items === undefined) return undefined;
  const element = 'element' in value.type ? value.type.element : unify(items.map(({ type }) => type));
  if (element === undefined) return undefined;
  const converted = items.flatMap((item) => {
    const result = convert(item, element);
    return result.ok ? [result.value] : [];
  });
  return converted.length === items.length ? { element, items: converted } : undefined;
}

const longestRange = 1024;

function range(given: Arguments): Value | Failure {
  const numbers = given.values.map((_, index) => given.number(index));
  const zero = integer(0);
  const [first = zero, second, third] = numbers;
  const [start, end] = second === undefined ? [zero, first] : [first, second];
  const step = third ?? integer(compare(end, start) < 0 ? -1 : 1);
  const direction = compare(step, zero);
  if (direction === 0) return fail('the step must not be zero');
  if (compare(end, start) === -direction) return fail('the step leads away from the end');
  const items: Value[] = [];
  for (let at: TfNumber = start; compare(end, at) === direction; at = add(at, step)) {
    if (items.length >= longestRange) return fail(`more than ${longestRange} values`);
    items.push(number(at));
  }
  return listOf(numberType, items);
}

function sum(given: Arguments): Value | Failure {
  const items = given.items(0);
  if (items === undefined) return fail('the argument must be a list, a set or a tuple');
  let total: TfNumber | undefined;
  for (const item of items) {
    const converted = convert(item, numberType);
    if (!converted.ok || !isNumber(converted.value)) return fail('all elements must be numbers');
    total = total === undefined ? converted.value.data : add(total, converted.value.data);
  }
  return total === undefined ? fail('an empty list has no sum') : number(total);
}

function matchKeys(given: Arguments): Value | Failure {
  const list = given.known(0);
  const type = unify([given.at(1).type, given.at(2).type]);
  if (type === undefined) return fail('keys and search set must have types that can be one');
  const [keys, wanted] = [convert(given.at(1), type), convert(given.at(2), type)];
  if (!keys.ok || !wanted.ok || keys.value.kind !== 'known' || wanted.value.kind !== 'known') {
    return fail('keys and search set must have types that can be one');
  }
  const [names, searched] = [itemsOf(keys.value) ?? [], itemsOf(wanted.value) ?? []];
  const items = given.items(0) ?? [];
  if (items.length !== names.length) return fail('there must be as many keys as values');
  const isSearched = finder(searched);
  const found = items.filter((_, index) => names.slice(index, index + 1).some(isSearched));
  return listOf('element' in list.type ? list.type.element : stringType, found);
}

export const combiningFunctions: readonly TfFunction[] = [
  define('coalesce', {
    parameters: [],
    rest: { name: 'vals', type: dynamicType, nulls: 'any', needs: 'nothing' },
    call: coalesce,
  }),
  define('coalescelist', {
    parameters: [],
    rest: { name: 'vals', type: dynamicType, nulls: 'any', needs: 'nothing' },
    call: coalesceList,
  }),
  define('concat', { parameters: [], rest: { name: 'seqs', type: dynamicType, ...shape }, call: concat }),
  define('matchkeys', {
    parameters: ['values', 'keys', 'searchset'].map((name) => ({ name, type: anyList })),
    call: matchKeys,
  }),
  define('range', {
    parameters: [{ name: 'first', type: numberType }],
    rest: { name: 'params', type: numberType },
    most: 3,
    returns: { kind: 'list', element: numberType },
    call: range,
  }),
  define('setintersection', {
    parameters: [{ name: 'first_set', type: anySet }],
    rest: { name: 'other_sets', type: anySet },
    call: setOperation(intersection),
  }),
  define('setproduct', { parameters: [], rest: { name: 'sets', type: dynamicType, ...shape }, call: product }),
  define('setsubtract', {
    parameters: [
      { name: 'a', type: anySet },
      { name: 'b', type: anySet },
    ],
    call: setOperation(subtraction),
  }),
  define('setunion', {
    parameters: [{ name: 'first_set', type: anySet }],
    rest: { name: 'other_sets', type: anySet },
    call: setOperation((sets) => sets.flat()),
  }),
  define('sum', { parameters: [{ name: 'list', type: dynamicType }], returns: numberType, call: sum }),
];
