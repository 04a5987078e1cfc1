import type { Scope } from '../evaluate/scope.js';
import type { Resource } from '../module/config.js';
import type { ModuleInstance } from '../module/module-instance.js';
import type { Expression } from '../syntax/ast.js';
import { convert } from '../values/convert.js';
import { boolType } from '../values/type.js';
import { isBool } from '../values/value.js';
import { pathText } from './traversal.js';

export interface Lifecycle {
  readonly ignoreChanges: 'all' | readonly string[];
  readonly preventDestroy: boolean;
  readonly replaceTriggered: boolean;
}

export function lifecycleOf({ lifecycle }: Resource, module: ModuleInstance, scope: Scope): Lifecycle {
  const argument = (name: string): Expression | undefined => lifecycle?.body.attributes.get(name)?.expression;
  const prevent = argument('prevent_destroy');
  const value = prevent === undefined ? undefined : convert(module.evaluate(prevent, scope), boolType);
  return {
    ignoreChanges: ignored(argument('ignore_changes')),
    preventDestroy: value?.ok === true && isBool(value.value) && value.value.data,
    replaceTriggered: argument('replace_triggered_by') !== undefined,
  };
}

/** `all`, or a list of references; older versions quoted them, and wrote `"*"` for all. */
function ignored(expression: Expression | undefined): Lifecycle['ignoreChanges'] {
  if (expression === undefined) return [];
  if (expression.kind !== 'tuple') return pathText(expression) === 'all' ? 'all' : [];
  const paths = expression.items.flatMap((item) => pathText(item) ?? []);
  return paths.includes('*') ? 'all' : paths;
}
