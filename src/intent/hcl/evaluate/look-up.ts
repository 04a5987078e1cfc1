import type { Range } from '../syntax/ast.js';
import { convert } from '../values/convert.js';
import { toIndex } from '../values/number.js';
import { dynamicType, numberType, stringType, type Type } from '../values/type.js';
import { isNumber, isText, itemsOf, marked, membersOf, unknown, type KnownValue, type Value } from '../values/value.js';
import { failed, type Evaluation, type ReferenceStep } from './scope.js';

/** One step into a value: `.name` or `[key]`. Marks of the container and of the key go with what is found. */
export function lookUp(value: Value, step: ReferenceStep, range: Range, evaluation: Evaluation): Value {
  if (value.kind === 'null') return failed(evaluation, range, 'A null value has nothing in it');
  if (step.kind === 'name') return byName(value, step.name, range, evaluation);
  const { key } = step;
  const sensitive = value.sensitive || key.sensitive;
  if (key.kind === 'null') return failed(evaluation, range, 'An index must not be null');
  if (value.kind === 'unknown' || key.kind === 'unknown') {
    const cause = value.kind === 'unknown' ? value : key;
    return unknown(cause.kind === 'unknown' ? cause.reason : '', elementType(value.type), sensitive);
  }
  const found = itemsOf(value) === undefined ? byKey(value, key) : byIndex(value, key);
  if (found === undefined && value.open !== undefined) return unknown(value.open, dynamicType, sensitive);
  return found === undefined ? failed(evaluation, range, describeMiss(value, key)) : marked(found, sensitive);
}

function byName(value: Exclude<Value, { kind: 'null' }>, name: string, range: Range, evaluation: Evaluation): Value {
  if (value.kind === 'unknown') {
    const type = value.type.kind === 'object' ? value.type.attributes.get(name) : elementType(value.type);
    if (type === undefined) return failed(evaluation, range, `There is no attribute ${name}`);
    return unknown(value.reason, type, value.sensitive);
  }
  const found = membersOf(value)?.get(name);
  if (found === undefined && value.open !== undefined) return unknown(value.open, dynamicType, value.sensitive);
  return found === undefined
    ? failed(evaluation, range, `There is no attribute ${name}`)
    : marked(found, value.sensitive);
}

function elementType(type: Type): Type {
  return type.kind === 'list' || type.kind === 'map' ? type.element : dynamicType;
}

function byIndex(value: KnownValue, key: Value): Value | undefined {
  // The elements of a set have no places.
  if (value.type.kind === 'set') return undefined;
  const converted = convert(key, numberType);
  const index = converted.ok && isNumber(converted.value) ? toIndex(converted.value.data) : undefined;
  return index === undefined || index < 0 ? undefined : itemsOf(value)?.[index];
}

function byKey(value: KnownValue, key: Value): Value | undefined {
  const converted = convert(key, stringType);
  return converted.ok && isText(converted.value) ? membersOf(value)?.get(converted.value.data) : undefined;
}

function describeMiss(value: KnownValue, key: Value): string {
  if (value.type.kind === 'set') return 'The elements of a set cannot be indexed';
  const named = !key.sensitive && isText(key) ? ` ${JSON.stringify(key.data)}` : '';
  return itemsOf(value) === undefined && membersOf(value) === undefined
    ? 'Only lists, maps and objects can be indexed'
    : `There is no element${named} at this index`;
}
