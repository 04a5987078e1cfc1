import { isOrdered } from '../values/set-order.js';
import { itemsOf, listOf, tupleOf, unknown, type KnownValue, type UnknownValue, type Value } from '../values/value.js';

/**
 * Elements in the order in which Terraform goes through them; undefined for what has no elements. The order
 * of a set of compound values is not always known here.
 */
export function inOrder(value: KnownValue): readonly Value[] | UnknownValue | undefined {
  const items = itemsOf(value);
  return items === undefined || isOrdered(value) ? items : unknown('the order of a set of compound values');
}

/** Elements as a list or a tuple, whichever they came from; of a set, a list. */
export function like(value: KnownValue, items: readonly Value[]): KnownValue {
  const { type } = value;
  return type.kind === 'list' || type.kind === 'set' ? listOf(type.element, items) : tupleOf(items);
}

export function isList(value: readonly Value[] | UnknownValue | undefined): value is readonly Value[] {
  return Array.isArray(value);
}
