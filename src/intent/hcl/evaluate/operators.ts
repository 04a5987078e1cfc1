import type { Binary, BinaryOperator, Unary } from '../syntax/ast.js';
import { convert } from '../values/convert.js';
import { equal, equalIfThere } from '../values/equal.js';
import { add, compare, divide, modulo, multiply, negate, subtract, type TfNumber } from '../values/number.js';
import { boolType, numberType, type Type } from '../values/type.js';
import { bool, isBool, isNumber, marked, number, unknown, type Value } from '../values/value.js';
import { failed, type Evaluation } from './scope.js';

type Arithmetic = (a: TfNumber, b: TfNumber) => TfNumber | undefined;
type Comparison = (order: -1 | 0 | 1) => boolean;

const arithmetic: Readonly<Partial<Record<BinaryOperator, Arithmetic>>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
};

const comparisons: Readonly<Partial<Record<BinaryOperator, Comparison>>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

export function evaluateUnary(expression: Unary, operand: Value, evaluation: Evaluation): Value {
  const type = expression.operator === '-' ? numberType : boolType;
  const value = operandOf(operand, type);
  if (value === undefined) return failed(evaluation, expression.range, `${expression.operator} needs a ${type.kind}`);
  if (isNumber(value)) return marked(number(negate(value.data)), value.sensitive);
  return isBool(value) ? marked(bool(!value.data), value.sensitive) : value;
}

export function evaluateBinary(expression: Binary, evaluation: Evaluation): Value {
  const { operator, range } = expression;
  const left = evaluation.evaluate(expression.left, evaluation);
  if (operator === '&&' || operator === '||') return evaluateLogical(expression, operator, left, evaluation);
  const right = evaluation.evaluate(expression.right, evaluation);
  const sensitive = left.sensitive || right.sensitive;
  if (operator === '==' || operator === '!=')
    return marked(equality(left, right, operator === '==', evaluation), sensitive);
  const [a, b] = [operandOf(left, numberType), operandOf(right, numberType)];
  if (a === undefined || b === undefined) return failed(evaluation, range, `${operator} needs two numbers`);
  const test = comparisons[operator];
  const compute = arithmetic[operator];
  if (!isNumber(a) || !isNumber(b)) return unknownResult(a, b, test === undefined ? numberType : boolType, sensitive);
  if (test !== undefined) return marked(bool(test(compare(a.data, b.data))), sensitive);
  const result = compute?.(a.data, b.data);
  return result === undefined ? failed(evaluation, range, 'Division by zero') : marked(number(result), sensitive);
}

function equality(left: Value, right: Value, wanted: boolean, { attempt }: Evaluation): Value {
  const same = attempt === true ? equalIfThere(left, right) : equal(left, right);
  if (same === 'unknown') return unknownResult(left, right, boolType, false);
  return bool(same === wanted);
}

/** What one side decides alone is decided, whatever the other side is. */
function evaluateLogical(expression: Binary, operator: '&&' | '||', left: Value, evaluation: Evaluation): Value {
  const decisive = operator === '||';
  const a = operandOf(left, boolType);
  if (a === undefined) return failed(evaluation, expression.left.range, `${operator} needs true or false`);
  if (isBool(a) && a.data === decisive) return marked(bool(decisive), a.sensitive);
  const right = evaluation.evaluate(expression.right, evaluation);
  const b = operandOf(right, boolType);
  if (b === undefined) return failed(evaluation, expression.right.range, `${operator} needs true or false`);
  const sensitive = a.sensitive || b.sensitive;
  if (isBool(b) && b.data === decisive) return marked(bool(decisive), sensitive);
  if (isBool(a) && isBool(b)) return marked(bool(!decisive), sensitive);
  return unknownResult(a, b, boolType, sensitive);
}

function operandOf(value: Value, type: Type): Value | undefined {
  const converted = convert(value, type);
  return converted.ok && converted.value.kind !== 'null' ? converted.value : undefined;
}

function unknownResult(a: Value, b: Value, type: Type, sensitive: boolean): Value {
  const cause = [a, b].find((value) => value.kind === 'unknown');
  return unknown(cause?.kind === 'unknown' ? cause.reason : 'a part of it is not known', type, sensitive);
}
