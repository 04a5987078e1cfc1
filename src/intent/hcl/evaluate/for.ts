import type { ForExpression } from '../syntax/ast.js';
import { convert, sortedEntries } from '../values/convert.js';
import { isOrdered } from '../values/set-order.js';
import { boolType, dynamicType, stringType } from '../values/type.js';
import {
  count,
  isBool,
  isText,
  itemsOf,
  marked,
  membersOf,
  objectOf,
  text,
  tupleOf,
  unknown,
  type KnownValue,
  type Value,
} from '../values/value.js';
import { withNames } from './names.js';
import { failed, type Evaluation } from './scope.js';

interface Element {
  readonly key: Value;
  readonly value: Value;
}

/** The elements of a collection in Terraform's order, with their keys; undefined where it is none. */
export function elementsOf(value: KnownValue): readonly Element[] | undefined {
  const members = membersOf(value);
  if (members !== undefined) return sortedEntries(members).map(([key, item]) => ({ key: text(key), value: item }));
  const isSet = value.type.kind === 'set';
  return itemsOf(value)?.map((item, index) => ({ key: isSet ? item : count(index), value: item }));
}

export function evaluateFor(expression: ForExpression, evaluation: Evaluation): Value {
  const collection = evaluation.evaluate(expression.collection, evaluation);
  if (collection.kind === 'unknown') return unknown(collection.reason, dynamicType, collection.sensitive);
  // An object with more in it than is known here would make more elements.
  if (collection.kind === 'known' && collection.open !== undefined) {
    return unknown(collection.open, dynamicType, collection.sensitive);
  }
  const elements = collection.kind === 'known' ? elementsOf(collection) : undefined;
  if (collection.kind === 'null' || elements === undefined) {
    return failed(evaluation, expression.collection.range, 'for goes over a list, a set, a map or an object');
  }
  const gathered = new Gatherer(expression, evaluation);
  for (const element of elements) {
    const names = new Map([[expression.valueName, element.value]]);
    if (expression.keyName !== undefined) names.set(expression.keyName, element.key);
    gathered.add({ ...evaluation, scope: withNames(evaluation.scope, names) });
  }
  const result = gathered.result();
  const isOpen = !isOrdered(collection);
  if (isOpen && expression.key === undefined) {
    return unknown('the order of a set of compound values', dynamicType, collection.sensitive);
  }
  return marked(result, collection.sensitive);
}

class Gatherer {
  readonly #expression: ForExpression;
  readonly #evaluation: Evaluation;
  readonly #items: Value[] = [];
  readonly #members = new Map<string, Value[]>();
  #doubt: Value | undefined;
  #sensitive = false;

  constructor(expression: ForExpression, evaluation: Evaluation) {
    this.#expression = expression;
    this.#evaluation = evaluation;
  }

  add(inner: Evaluation): void {
    const { condition, key, value } = this.#expression;
    if (condition !== undefined && !this.#wanted(condition, inner)) return;
    if (key === undefined) {
      this.#items.push(inner.evaluate(value, inner));
      return;
    }
    const evaluated = inner.evaluate(key, inner);
    const name = convert(evaluated, stringType);
    this.#sensitive ||= evaluated.sensitive;
    if (!name.ok || name.value.kind === 'null') failed(this.#evaluation, key.range, 'A key must be text');
    else if (isText(name.value)) this.#member(name.value.data, inner.evaluate(value, inner));
    else this.#doubt ??= name.value;
  }

  result(): Value {
    if (this.#doubt?.kind === 'unknown') return unknown(this.#doubt.reason, dynamicType, this.#sensitive);
    if (this.#expression.key === undefined) return marked(tupleOf(this.#items), this.#sensitive);
    const members = [...this.#members].map(([name, values]): [string, Value] => [
      name,
      this.#expression.grouped ? tupleOf(values) : (values[0] ?? unknown('no value')),
    ]);
    return marked(objectOf(new Map(members)), this.#sensitive);
  }

  #member(name: string, value: Value): void {
    const known = this.#members.get(name);
    if (known === undefined) this.#members.set(name, [value]);
    else if (this.#expression.grouped) known.push(value);
    else failed(this.#evaluation, this.#expression.range, `Two elements have the key ${JSON.stringify(name)}`);
  }

  #wanted(condition: NonNullable<ForExpression['condition']>, inner: Evaluation): boolean {
    const evaluated = inner.evaluate(condition, inner);
    const decided = convert(evaluated, boolType);
    this.#sensitive ||= evaluated.sensitive;
    if (!decided.ok || decided.value.kind === 'null') {
      failed(this.#evaluation, condition.range, 'The condition must be true or false');
      return false;
    }
    if (!isBool(decided.value)) this.#doubt ??= decided.value;
    return isBool(decided.value) && decided.value.data;
  }
}
