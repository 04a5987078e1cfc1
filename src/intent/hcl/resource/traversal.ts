import { formatAttributePath, quote, type AttributeStep } from '../../../domain/attribute-path.js';
import { literalText } from '../module/read-config.js';
import type { Expression } from '../syntax/ast.js';

/** The steps of a static reference, the first name first: `tags["Owner"]`, `module.web["a"].aws_instance.x`. */
export function stepsOf(expression: Expression): readonly AttributeStep[] | undefined {
  if (expression.kind === 'variable') return [{ kind: 'attribute', name: expression.name }];
  if (expression.kind !== 'attribute' && expression.kind !== 'index') return undefined;
  const before = stepsOf(expression.of);
  if (before === undefined) return undefined;
  if (expression.kind === 'attribute') return [...before, { kind: 'attribute', name: expression.name }];
  const { key } = expression;
  if (key.kind !== 'literal') return undefined;
  if (key.value.type === 'string') return [...before, { kind: 'key', key: key.value.text }];
  if (key.value.type !== 'number' || !/^\d+$/.test(key.value.text)) return undefined;
  return [...before, { kind: 'index', index: Number(key.value.text) }];
}

/** A reference as text; quoted ones, which older versions and JSON have, are taken as they are. */
export function pathText(expression: Expression): string | undefined {
  const steps = stepsOf(expression);
  return steps === undefined ? literalText(expression) : formatAttributePath(steps);
}

/** The printed key of an instance: `[0]`, `["a"]`, or nothing. */
export function keyText(key: string | number | undefined): string {
  if (key === undefined) return '';
  return typeof key === 'number' ? `[${String(key)}]` : `[${quote(key)}]`;
}
