import type { SchemaAttribute } from './model.js';

/** Whether a plan has null wherever the argument is left out, whatever else is set. */
export function isNullWhenLeftOut({ unset }: SchemaAttribute): boolean {
  return unset?.value === null && unset.when === undefined;
}
