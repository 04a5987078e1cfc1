import type { Splat } from '../syntax/ast.js';
import { isOrdered } from '../values/set-order.js';
import { dynamicType } from '../values/type.js';
import { itemsOf, marked, tupleOf, unknown, type Value } from '../values/value.js';
import { withNames } from './names.js';
import { failed, type Evaluation } from './scope.js';

/** `x[*].a`: over every element of a list; any other value counts as a list of one, its null as a list of none. */
export function evaluateSplat(expression: Splat, evaluation: Evaluation): Value {
  const value = evaluation.evaluate(expression.of, evaluation);
  if (value.kind === 'unknown') return unknown(value.reason, dynamicType, value.sensitive);
  if (value.kind === 'null') {
    const isSequence = ['list', 'set', 'tuple'].includes(value.type.kind);
    return isSequence
      ? failed(evaluation, expression.of.range, 'A list, set or tuple that is null has no elements to go over')
      : marked(tupleOf([]), value.sensitive);
  }
  if (!isOrdered(value)) return unknown('the order of a set of compound values', dynamicType, value.sensitive);
  const items = itemsOf(value) ?? [value];
  const results = items.map((item) =>
    evaluation.evaluate(expression.each, { ...evaluation, scope: withNames(evaluation.scope, new Map([['', item]])) }),
  );
  return marked(tupleOf(results), value.sensitive);
}
