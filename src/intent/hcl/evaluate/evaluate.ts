import type {
  Call,
  Conditional,
  Expression,
  GetAttribute,
  Index,
  ObjectExpression,
  Range,
  RootVariable,
} from '../syntax/ast.js';
import { convert } from '../values/convert.js';
import {
  nullOf,
  bool,
  isBool,
  isText,
  itemsOf,
  known,
  marked,
  membersOf,
  objectOf,
  text,
  tupleOf,
  unknown,
  type Value,
} from '../values/value.js';
import { parseNumber } from '../values/number.js';
import { boolType, dynamicType, numberType, stringType } from '../values/type.js';
import { unify } from '../values/unify.js';
import { evaluateBinary, evaluateUnary } from './operators.js';
import { evaluateFor } from './for.js';
import { lookUp } from './look-up.js';
import { evaluateSplat } from './splat.js';
import { evaluateTemplate } from './template.js';
import { failed, type Evaluation, type Problem, type ReferenceStep, type Scope } from './scope.js';

/** The value of an expression where it stands, and what went wrong; with a problem the value is unknown. */
export function evaluateExpression(
  expression: Expression,
  scope: Scope,
): { readonly value: Value; readonly problems: readonly Problem[] } {
  const evaluation: Evaluation = { scope, problems: [], evaluate };
  const value = evaluate(expression, evaluation);
  const [problem] = evaluation.problems;
  return {
    value: problem === undefined ? value : unknown(problem.summary, dynamicType, value.sensitive),
    problems: evaluation.problems,
  };
}

function evaluate(expression: Expression, evaluation: Evaluation): Value {
  switch (expression.kind) {
    case 'literal':
      return literal(expression.value, evaluation, expression.range);
    case 'template':
      return evaluateTemplate(expression, evaluation);
    case 'tuple':
      return tupleOf(expression.items.map((item) => evaluate(item, evaluation)));
    case 'object':
      return evaluateObject(expression, evaluation);
    case 'for':
      return evaluateFor(expression, evaluation);
    case 'call':
      return evaluateCall(expression, evaluation);
    case 'variable':
    case 'attribute':
    case 'index':
      return evaluateReference(expression, evaluation);
    case 'splat':
      return evaluateSplat(expression, evaluation);
    case 'conditional':
      return evaluateConditional(expression, evaluation);
    case 'unary':
      return evaluateUnary(expression, evaluate(expression.operand, evaluation), evaluation);
    case 'binary':
      return evaluateBinary(expression, evaluation);
    case 'unreadable':
      return unknown('the expression could not be read');
    case 'parentheses':
      return evaluate(expression.inner, evaluation);
  }
}

function literal(
  value: Extract<Expression, { kind: 'literal' }>['value'],
  evaluation: Evaluation,
  range: Range,
): Value {
  switch (value.type) {
    case 'string':
      return text(value.text);
    case 'bool':
      return bool(value.value);
    case 'null':
      return nullOf();
    case 'number': {
      const parsed = parseNumber(value.text);
      return parsed === undefined
        ? failed(evaluation, range, `${value.text} is no number that can be computed with`)
        : known(numberType, parsed);
    }
  }
}

function evaluateObject(expression: ObjectExpression, evaluation: Evaluation): Value {
  const members = new Map<string, Value>();
  let doubt: Value | undefined;
  let sensitive = false;
  for (const { key, value } of expression.items) {
    const evaluated = evaluate(key, evaluation);
    const member = evaluate(value, evaluation);
    const name = convert(evaluated, stringType);
    if (!name.ok || name.value.kind === 'null') return failed(evaluation, key.range, 'A key of an object must be text');
    sensitive ||= evaluated.sensitive;
    if (isText(name.value)) members.set(name.value.data, member);
    else doubt ??= name.value;
  }
  if (doubt !== undefined)
    return unknown(doubt.kind === 'unknown' ? doubt.reason : 'a key is not known', dynamicType, sensitive);
  return marked(objectOf(members), sensitive);
}

/** A reference with all its steps, resolved by the scope as far as it goes and looked up in the value from there. */
function evaluateReference(expression: RootVariable | GetAttribute | Index, evaluation: Evaluation): Value {
  const chain: { readonly step: ReferenceStep; readonly range: Range }[] = [];
  let at: Expression = expression;
  while (at.kind === 'attribute' || at.kind === 'index') {
    const step: ReferenceStep =
      at.kind === 'attribute' ? { kind: 'name', name: at.name } : { kind: 'key', key: evaluate(at.key, evaluation) };
    chain.unshift({ step, range: at.range });
    at = at.of;
  }
  let rest = chain;
  let value: Value;
  if (at.kind === 'variable') {
    const resolved = evaluation.scope.resolve(
      at.name,
      chain.map(({ step }) => step),
      expression.range,
    );
    if (resolved === undefined) return failed(evaluation, at.range, `There is nothing named ${at.name} here`);
    value = resolved.value;
    rest = chain.slice(resolved.used);
  } else {
    value = evaluate(at, evaluation);
  }
  for (const { step, range } of rest) value = lookUp(value, step, range, evaluation);
  return value;
}

/** Functions whose arguments may fail: they see the expressions, not the values. */
const guards: Readonly<Record<string, (call: Call, evaluation: Evaluation) => Value>> = {
  try: evaluateTry,
  can: evaluateCan,
};

function evaluateCall(call: Call, evaluation: Evaluation): Value {
  const name = call.name.replace(/^core::/, '');
  const guard = Object.hasOwn(guards, name) ? guards[name] : undefined;
  if (guard !== undefined) return guard(call, evaluation);
  const before = evaluation.problems.length;
  const values = argumentsOf(call, evaluation);
  if (evaluation.problems.length > before) return unknown(evaluation.problems[before]?.summary ?? 'an argument failed');
  if (!Array.isArray(values)) return values as Value;
  const called = evaluation.scope.call(name);
  // One that a later version has is not wrong: what it gives is not known here.
  if (called === undefined) return unknown(`the function ${name} is not known here`);
  const result = called.call(values as readonly Value[]);
  return result.ok ? result.value : failed(evaluation, call.range, `${name}: ${result.problem}`);
}

/** The evaluated arguments, or an unknown value where nobody knows how many there are. */
function argumentsOf(call: Call, evaluation: Evaluation): readonly Value[] | Value {
  const values = call.arguments.map((argument) => evaluate(argument, evaluation));
  if (!call.expands) return values;
  const last = values.pop();
  if (last?.kind === 'unknown') return unknown(last.reason, dynamicType, last.sensitive);
  const items = last?.kind === 'known' ? itemsOf(last) : undefined;
  if (last === undefined || items === undefined) {
    return failed(evaluation, call.range, 'The last argument must be a list, a set or a tuple to be expanded with ...');
  }
  return [...values, ...items.map((item) => marked(item, last.sensitive))];
}

function evaluateTry(call: Call, evaluation: Evaluation): Value {
  const problems: Problem[] = [];
  for (const argument of call.arguments) {
    const attempt: Evaluation = { ...evaluation, problems: [], attempt: true };
    const value = evaluate(argument, attempt);
    if (attempt.problems.length === 0)
      return value.kind === 'unknown' ? unknown(value.reason, dynamicType, value.sensitive) : value;
    problems.push(...attempt.problems);
  }
  return failed(evaluation, call.range, `try: ${problems[0]?.summary ?? 'nothing to try'}`);
}

function evaluateCan(call: Call, evaluation: Evaluation): Value {
  const [argument] = call.arguments;
  if (argument === undefined) return failed(evaluation, call.range, 'can: needs an argument');
  const attempt: Evaluation = { ...evaluation, problems: [], attempt: true };
  const value = evaluate(argument, attempt);
  if (attempt.problems.length > 0) return bool(false);
  return value.kind === 'unknown' ? unknown(value.reason, boolType) : bool(true);
}

function evaluateConditional(expression: Conditional, evaluation: Evaluation): Value {
  const condition = evaluate(expression.condition, evaluation);
  const decided = convert(condition, boolType);
  if (!decided.ok || decided.value.kind === 'null') {
    return failed(evaluation, expression.condition.range, 'The condition must be true or false');
  }
  // Problems count only in the arm that is taken; the other one still says what type the result has.
  const arms = {
    then: attemptArm(expression.then, evaluation),
    otherwise: attemptArm(expression.otherwise, evaluation),
  };
  const type = armType(arms.then.value, arms.otherwise.value);
  if (type === undefined) {
    return failed(evaluation, expression.range, 'The arms of the conditional have types that cannot be one');
  }
  if (!isBool(decided.value)) {
    const reason = decided.value.kind === 'unknown' ? decided.value.reason : 'the condition is not known';
    return unknown(reason, type, decided.value.sensitive);
  }
  const arm = decided.value.data ? arms.then : arms.otherwise;
  evaluation.problems.push(...arm.problems);
  if (arm.problems.length > 0) return arm.value;
  const other = decided.value.data ? arms.otherwise.value : arms.then.value;
  // The other arm has a type in Terraform, to which this one would be converted: only text stays what it is.
  const left = decided.value.data ? expression.otherwise : expression.then;
  const hasType = !isUntyped(left, (decided.value.data ? arms.otherwise : arms.then).problems);
  if (other.kind === 'unknown' && type.kind === 'dynamic' && hasType && holdsConvertible(arm.value)) {
    return unknown(other.reason, dynamicType, condition.sensitive || arm.value.sensitive);
  }
  // An object stays one beside an untyped map, but not beside a map whose element type only Terraform knows.
  if (other.kind === 'unknown' && other.type.kind === 'map' && type.kind === 'object') {
    return unknown(other.reason, dynamicType, condition.sensitive || arm.value.sensitive);
  }
  const converted = convert(arm.value, type);
  if (!converted.ok) return failed(evaluation, expression.range, converted.problem);
  return marked(converted.value, condition.sensitive);
}

/** Whether Terraform has no type for an arm that failed: it was stopped before there could be one. */
function isUntyped(arm: Expression, [problem]: readonly Problem[]): boolean {
  if (problem === undefined) return false;
  switch (arm.kind) {
    case 'parentheses':
      return isUntyped(arm.inner, [problem]);
    case 'for':
      return problem.range === arm.collection.range;
    default:
      return arm.kind === 'attribute' || arm.kind === 'index' || arm.kind === 'call';
  }
}

function attemptArm(expression: Expression, evaluation: Evaluation): { value: Value; problems: Problem[] } {
  const attempt: Evaluation = { ...evaluation, problems: [] };
  return { value: evaluate(expression, attempt), problems: attempt.problems };
}

/** A literal `null` takes the other arm's type. */
function armType(a: Value, b: Value) {
  if (a.kind === 'null' && a.type.kind === 'dynamic') return b.type;
  if (b.kind === 'null' && b.type.kind === 'dynamic') return a.type;
  // An arm whose type is not known here may well have one in Terraform: the other arm's value may be converted.
  return unify([a.type, b.type]);
}

function holdsConvertible(value: Value): boolean {
  if (value.kind !== 'known') return false;
  if (value.type.kind === 'number' || value.type.kind === 'bool') return true;
  return [...(itemsOf(value) ?? membersOf(value)?.values() ?? [])].some(holdsConvertible);
}
