import { evaluateExpression } from '../evaluate/evaluate.js';
import type { Problem, Scope } from '../evaluate/scope.js';
import { withNames } from '../evaluate/names.js';
import { convert, sortedEntries } from '../values/convert.js';
import { toIndex } from '../values/number.js';
import { numberType } from '../values/type.js';
import {
  count,
  firstUnknown,
  isNumber,
  isText,
  itemsOf,
  membersOf,
  objectOf,
  text,
  type Value,
} from '../values/value.js';
import type { Expression, Range } from '../syntax/ast.js';

/** The instances that `count` or `for_each` makes of a block. */
export type Expansion =
  | { readonly kind: 'single' }
  | { readonly kind: 'count'; readonly size: number }
  | { readonly kind: 'each'; readonly values: ReadonlyMap<string, Value> }
  | { readonly kind: 'unknown'; readonly reason: string; readonly range: Range };

/** `count` beyond this is a mistake or an attack, not an estate. */
const largestCount = 100_000;

type Tell = (problem: Problem) => void;

/** `tell` hears what is wrong with the expression, or with its value. */
export function expand(
  block: { readonly count?: Expression; readonly forEach?: Expression },
  scope: Scope,
  tell: Tell,
): Expansion {
  if (block.count !== undefined) return expandCount(block.count, scope, tell);
  return block.forEach === undefined ? { kind: 'single' } : expandForEach(block.forEach, scope, tell);
}

function evaluated(expression: Expression, scope: Scope, tell: Tell): Value {
  const { value, problems } = evaluateExpression(expression, scope);
  problems.forEach(tell);
  return value;
}

function expandCount(expression: Expression, scope: Scope, tell: Tell): Expansion {
  const value = evaluated(expression, scope, tell);
  const converted = convert(value, numberType);
  const size = converted.ok && isNumber(converted.value) ? toIndex(converted.value.data) : undefined;
  if (size !== undefined && size >= 0 && size <= largestCount) return { kind: 'count', size };
  return unexpanded('count', value, expression, tell);
}

function expandForEach(expression: Expression, scope: Scope, tell: Tell): Expansion {
  const value = evaluated(expression, scope, tell);
  if (value.kind === 'known' && value.open === undefined) {
    const members = membersOf(value);
    if (members !== undefined) return { kind: 'each', values: new Map(sortedEntries(members)) };
    const items = value.type.kind === 'set' ? itemsOf(value) : undefined;
    if (items?.every(isText) === true) return { kind: 'each', values: new Map(items.map((item) => [item.data, item])) };
  }
  return unexpanded('for_each', value, expression, tell);
}

function unexpanded(name: string, value: Value, { range }: Expression, tell: Tell): Expansion {
  const open = value.kind === 'known' ? value.open : undefined;
  const unknown = firstUnknown(value)?.reason ?? open;
  const reason = unknown ?? `${name} has a value that makes no instances`;
  if (unknown === undefined) tell({ summary: reason, range });
  return { kind: 'unknown', reason, range };
}

/** Keys of the instances in Terraform's order; `undefined` stands for the one without a key. */
export function keysOf(expansion: Expansion): readonly (string | number | undefined)[] {
  switch (expansion.kind) {
    case 'single':
      return [undefined];
    case 'count':
      return Array.from({ length: expansion.size }, (_, index) => index);
    case 'each':
      return [...expansion.values.keys()];
    case 'unknown':
      return [];
  }
}

/** The scope inside one instance: with `count.index`, or `each.key` and `each.value`. */
export function instanceScope(scope: Scope, expansion: Expansion, key: string | number | undefined): Scope {
  if (typeof key === 'number')
    return withNames(scope, new Map([['count', objectOf(new Map([['index', count(key)]]))]]));
  const value = expansion.kind === 'each' && key !== undefined ? expansion.values.get(key) : undefined;
  if (key === undefined || value === undefined) return scope;
  const each = objectOf(
    new Map([
      ['key', text(key)],
      ['value', value],
    ]),
  );
  return withNames(scope, new Map([['each', each]]));
}
