import { orderedNames } from '../document-rules/ordered-names.js';
import type { Json } from '../../domain/json.js';
import { alignOrdered, alignUnordered, type Same } from './alignment.js';
import { pointerOf, type DocumentShape } from './shape.js';

/**
 * Whether the order of a list carries meaning. A row of `document-rules` decides, then the schema, where it says that
 * order means nothing and the name is none that AWS evaluates in order. Otherwise lists are sets: a schema that says
 * nothing means "ordered" by its own default, and recorded reads return such lists in any order.
 */
export function isOrdered(path: readonly string[], shape: DocumentShape): boolean {
  const pointer = pointerOf(path);
  const order = shape.rules.get(pointer)?.order;
  if (order !== undefined) return order === 'list';
  const name = path.filter((token) => token !== '*').at(-1) ?? '';
  const kind = Object.hasOwn(orderedNames, name) ? orderedNames[name] : undefined;
  if (kind === 'always') return true;
  return kind === 'unless-schema-denies' && !shape.unordered.has(pointer);
}

export function alignAt(
  path: readonly string[],
  shape: DocumentShape,
  same: Same,
): (a: readonly Json[], b: readonly Json[]) => number[] {
  return isOrdered(path, shape) ? alignOrdered : (a, b) => alignUnordered(a, b, same);
}
