import type { Value } from '../values/value.js';
import type { Scope } from './scope.js';

/** The same scope with a few names of its own: those that `for` binds. */
export function withNames(scope: Scope, names: ReadonlyMap<string, Value>): Scope {
  return {
    call: (name) => scope.call(name),
    resolve: (root, steps, range) => {
      const value = names.get(root);
      return value === undefined ? scope.resolve(root, steps, range) : { value, used: 0 };
    },
  };
}
