import type { TfFunction } from '../evaluate/scope.js';
import { convert } from '../values/convert.js';
import type { TfNumber } from '../values/number.js';
import { dynamicType, stringType, type Type } from '../values/type.js';
import {
  firstUnknown,
  holdsSensitive,
  isBool,
  isNumber,
  isText,
  itemsOf,
  known,
  marked,
  membersOf,
  unknown,
  unknownButThere,
  type KnownValue,
  type Value,
} from '../values/value.js';

/** Longer texts and collections are not computed: they are unknown. */
export const largestText = 16 * 1024 * 1024;
export const largestCollection = 100_000;

export interface Parameter {
  readonly name: string;
  /** What the argument is converted to; `dynamicType` takes everything as it is. */
  readonly type: Type;
  /** Null is an argument like others: a null of some type, or also the bare `null`, whose type nothing tells. */
  readonly nulls?: 'typed' | 'any';
  /**
   * How much must be known before the function is asked: all (unless said otherwise), the value itself but not what is
   * in it, or nothing.
   */
  readonly needs?: 'shape' | 'nothing';
  /** The function sees the marks and puts them on its result itself; else all of them go to the whole result. */
  readonly marks?: true;
}

export interface Failure {
  readonly kind: 'failure';
  readonly problem: string;
}

/** Why there is no result: the fault of the arguments. Never tells an argument's value, which may be sensitive. */
export function fail(problem: string): Failure {
  return { kind: 'failure', problem };
}

export interface Definition {
  readonly parameters: readonly Parameter[];
  /** More arguments of one kind behind the others, up to `most` in all. */
  readonly rest?: Parameter;
  readonly most?: number;
  /** Type of an unknown result. */
  readonly returns?: Type;
  readonly call: (given: Arguments) => Value | Failure;
}

/** The arguments of a call, converted and checked: what is asked for here is there, or the definition is wrong. */
export class Arguments {
  readonly values: readonly Value[];

  constructor(values: readonly Value[]) {
    this.values = values;
  }

  get count(): number {
    return this.values.length;
  }

  at(index: number): Value {
    const value = this.values[index];
    if (value === undefined) throw new Error(`no argument ${index}`);
    return value;
  }

  known(index: number): KnownValue {
    const value = this.at(index);
    if (value.kind !== 'known') throw new Error(`argument ${index} is ${value.kind}`);
    return value;
  }

  text(index: number): string {
    const value = this.at(index);
    if (!isText(value)) throw new Error(`argument ${index} is no text`);
    return value.data;
  }

  number(index: number): TfNumber {
    const value = this.at(index);
    if (!isNumber(value)) throw new Error(`argument ${index} is no number`);
    return value.data;
  }

  bool(index: number): boolean {
    const value = this.at(index);
    if (!isBool(value)) throw new Error(`argument ${index} is no bool`);
    return value.data;
  }

  /** Elements of a list, set or tuple; undefined where it is none. */
  items(index: number): readonly Value[] | undefined {
    return itemsOf(this.known(index));
  }

  /** Members of a map or object; undefined where it is none. */
  members(index: number): ReadonlyMap<string, Value> | undefined {
    return membersOf(this.known(index));
  }
}

/** Text as Terraform keeps it: composed (NFC), without halves of surrogate pairs. */
export function textOf(data: string, sensitive = false): KnownValue {
  return known(stringType, data.replace(/\p{Surrogate}/gu, '\uFFFD').normalize('NFC'), sensitive);
}

/** The same value without any marks, at any depth. */
export function withoutMarks(value: Value): Value {
  const plain = value.sensitive ? { ...value, sensitive: false } : value;
  if (plain.kind !== 'known' || !holdsSensitive(plain)) return plain;
  const items = itemsOf(plain);
  if (items !== undefined) return { ...plain, data: items.map(withoutMarks) };
  const members = membersOf(plain);
  if (members === undefined) return plain;
  return { ...plain, data: new Map([...members].map(([key, member]) => [key, withoutMarks(member)])) };
}

/** A function of Terraform from its definition: arguments are counted, converted and looked at before it is asked. */
export function define(name: string, definition: Definition): TfFunction {
  return {
    name,
    call: (values) => {
      const result = call(values, definition);
      return result.kind === 'failure' ? { ok: false, problem: result.problem } : { ok: true, value: result };
    },
  };
}

function call(values: readonly Value[], definition: Definition): Value | Failure {
  const { parameters, rest, most = rest === undefined ? parameters.length : Infinity } = definition;
  if (values.length < parameters.length || values.length > most) return fail(wrongCount(definition, values.length));
  const prepared: Value[] = [];
  let sensitive = false;
  let cause: string | undefined;
  for (const [index, value] of values.entries()) {
    const parameter = parameters[index] ?? rest;
    if (parameter === undefined) break;
    const converted = convert(value, parameter.type);
    if (!converted.ok) return fail(`${parameter.name}: ${converted.problem}`);
    const argument = converted.value;
    if (argument.kind === 'null' && parameter.nulls === undefined) return fail(`${parameter.name} must not be null`);
    if (parameter.marks !== true) sensitive ||= holdsSensitive(argument);
    cause ??= missing(argument, parameter);
    prepared.push(parameter.marks === true ? argument : withoutMarks(argument));
  }
  if (cause !== undefined) {
    const hidden = sensitive || values.some(holdsSensitive);
    // A function whose result has one type never gives a null.
    return definition.returns === undefined
      ? unknown(cause, dynamicType, hidden)
      : unknownButThere(cause, definition.returns, hidden);
  }
  return guarded(() => definition.call(new Arguments(prepared)), sensitive);
}

function missing(argument: Value, { needs, nulls }: Parameter): string | undefined {
  if (argument.kind === 'null' && argument.type.kind === 'dynamic' && nulls === 'typed') return 'a null of no type';
  if (needs === 'nothing') return undefined;
  if (needs === 'shape') return argument.kind === 'unknown' ? argument.reason : undefined;
  const open = openReason(argument);
  return open ?? firstUnknown(argument)?.reason;
}

/** Why an object is not known as a whole, where it has attributes that are not known here. */
export function openReason(value: Value): string | undefined {
  if (value.kind !== 'known') return undefined;
  if (value.open !== undefined) return value.open;
  for (const inner of itemsOf(value) ?? membersOf(value)?.values() ?? []) {
    const found = openReason(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

function guarded(compute: () => Value | Failure, sensitive: boolean): Value | Failure {
  try {
    const result = compute();
    return result.kind === 'failure' ? result : marked(result, sensitive);
  } catch (error) {
    // Texts longer than the engine allows, and nesting deeper than its stack.
    if (error instanceof RangeError)
      return unknown('the value is too large to be computed here', dynamicType, sensitive);
    throw error;
  }
}

function wrongCount({ parameters, rest, most }: Definition, count: number): string {
  const least = parameters.length;
  if (rest !== undefined && most === undefined) return `needs at least ${least} arguments, not ${count}`;
  return `needs ${most === undefined || most === least ? least : `${least} to ${most}`} arguments, not ${count}`;
}
