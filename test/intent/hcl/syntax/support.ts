import type { Body, Expression } from '../../../../src/intent/hcl/syntax/ast.js';
import { evaluateExpression } from '../../../../src/intent/hcl/evaluate/evaluate.js';
import { sortedEntries } from '../../../../src/intent/hcl/values/convert.js';
import { formatNumber, isNumber, itemsOf, membersOf, type Value } from '../../../../src/intent/hcl/values/value.js';
import { readFile, type ReadFile } from '../../../../src/intent/hcl/syntax/read-file.js';

export const read = (text: string, file = 'main.tf'): Promise<ReadFile> => readFile(file, text, 'configuration');

/** The value of an expression without names, as JSON text; `?` where it is unknown. */
export function shown(expression: Expression | undefined): string {
  if (expression === undefined) return 'absent';
  return json(evaluateExpression(expression, { resolve: () => undefined, call: () => undefined }).value);
}

export function json(value: Value): string {
  if (value.kind !== 'known') return value.kind === 'null' ? 'null' : '?';
  if (isNumber(value)) return formatNumber(value.data);
  const [items, members] = [itemsOf(value), membersOf(value)];
  if (items !== undefined) return `[${items.map(json).join(',')}]`;
  if (members === undefined) return JSON.stringify(value.data);
  return `{${sortedEntries(members)
    .map(([key, inner]) => `${JSON.stringify(key)}:${json(inner)}`)
    .join(',')}}`;
}

export const argument = (body: Body, name: string): string => shown(body.attributes.get(name)?.expression);
