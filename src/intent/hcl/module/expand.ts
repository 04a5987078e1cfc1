import { evaluateExpression } from '../evaluate/evaluate.js';
import type { Scope } from '../evaluate/scope.js';
import { withNames } from '../evaluate/names.js';
import { convert, sortedEntries } from '../values/convert.js';
import { toIndex } from '../values/number.js';
import { numberType } from '../values/type.js';
import { count, isNumber, isText, itemsOf, membersOf, objectOf, text, type Value } from '../values/value.js';
import type { Expression, Range } from '../syntax/ast.js';

/** The instances that `count` or `for_each` makes of a block. */
export type Expansion =
  | { readonly kind: 'single' }
  | { readonly kind: 'count'; readonly size: number }
  | { readonly kind: 'each'; readonly values: ReadonlyMap<string, Value> }
  | { readonly kind: 'unknown'; readonly reason: string; readonly range: Range };

/** `count` beyond this is a mistake or an attack, not an estate. */
const largestCount = 100_000;

export function expand(block: { readonly count?: Expression; readonly forEach?: Expression }, scope: Scope): Expansion {
  if (block.count !== undefined) return expandCount(block.count, scope);
  return block.forEach === undefined ? { kind: 'single' } : expandForEach(block.forEach, scope);
}

function expandCount(expression: Expression, scope: Scope): Expansion {
  const { value } = evaluateExpression(expression, scope);
  const converted = convert(value, numberType);
  const size = converted.ok && isNumber(converted.value) ? toIndex(converted.value.data) : undefined;
  if (size !== undefined && size >= 0 && size <= largestCount) return { kind: 'count', size };
  return unexpanded('count', value, expression);
}

function expandForEach(expression: Expression, scope: Scope): Expansion {
  const { value } = evaluateExpression(expression, scope);
  if (value.kind === 'known' && value.open === undefined) {
    const members = membersOf(value);
    if (members !== undefined) return { kind: 'each', values: new Map(sortedEntries(members)) };
    const items = value.type.kind === 'set' ? itemsOf(value) : undefined;
    if (items?.every(isText) === true) return { kind: 'each', values: new Map(items.map((item) => [item.data, item])) };
  }
  return unexpanded('for_each', value, expression);
}

function unexpanded(name: string, value: Value, { range }: Expression): Expansion {
  const reason = value.kind === 'unknown' ? value.reason : `${name} has a value that makes no instances`;
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
