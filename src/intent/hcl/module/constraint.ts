import { evaluateExpression } from '../evaluate/evaluate.js';
import type { Scope } from '../evaluate/scope.js';
import type { Call, Expression } from '../syntax/ast.js';
import { boolType, dynamicType, numberType, stringType, type Type } from '../values/type.js';
import type { Value } from '../values/value.js';
import { literalText } from './read-config.js';

/** The type that the `type` argument of a variable names, with its `optional` attributes; undefined if it names none. */
export function readConstraint(expression: Expression): Type | undefined {
  switch (expression.kind) {
    case 'variable':
      return named[expression.name];
    // Terraform 0.11 wrote the name in quotes.
    case 'literal':
      return named[literalText(expression) ?? ''];
    case 'call':
      return compound(expression);
    default:
      return undefined;
  }
}

const named: Readonly<Partial<Record<string, Type>>> = {
  string: stringType,
  number: numberType,
  bool: boolType,
  any: dynamicType,
  list: { kind: 'list', element: dynamicType },
  map: { kind: 'map', element: dynamicType },
};

function compound({ name, arguments: [inner] }: Call): Type | undefined {
  if (inner === undefined) return undefined;
  switch (name) {
    case 'list':
    case 'set':
    case 'map': {
      const element = readConstraint(inner);
      return element === undefined ? undefined : { kind: name, element };
    }
    case 'tuple': {
      const elements = inner.kind === 'tuple' ? inner.items.map(readConstraint) : [undefined];
      const known = elements.flatMap((element) => (element === undefined ? [] : [element]));
      return known.length === elements.length ? { kind: 'tuple', elements: known } : undefined;
    }
    case 'object':
      return objectConstraint(inner);
    default:
      return undefined;
  }
}

function objectConstraint(expression: Expression): Type | undefined {
  if (expression.kind !== 'object') return undefined;
  const attributes = new Map<string, Type>();
  const optional = new Set<string>();
  const defaults = new Map<string, Value>();
  for (const { key, value } of expression.items) {
    const name = literalText(key);
    const wrapped = value.kind === 'call' && value.name === 'optional' ? value.arguments : undefined;
    const inner = wrapped === undefined ? value : wrapped[0];
    const type = inner === undefined ? undefined : readConstraint(inner);
    if (name === undefined || type === undefined) return undefined;
    attributes.set(name, type);
    if (wrapped === undefined) continue;
    optional.add(name);
    const [, fallback] = wrapped;
    if (fallback !== undefined) defaults.set(name, evaluateExpression(fallback, nothing).value);
  }
  return { kind: 'object', attributes, optional, defaults };
}

/** Defaults are constants. */
const nothing: Scope = { resolve: () => undefined, call: () => undefined };
