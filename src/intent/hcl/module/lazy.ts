import type { Range } from '../syntax/ast.js';
import { unknown, type Value } from '../values/value.js';

/**
 * Values by name, each computed when it is first asked for. One that asks for itself is unknown: Terraform refuses such a
 * configuration.
 */
export class LazyValues {
  readonly #known = new Map<string, Value | 'underway'>();
  readonly #circular: (summary: string, range: Range) => void;

  /** `circular` is told of what asks for itself, and where it is declared. */
  constructor(circular: (summary: string, range: Range) => void) {
    this.#circular = circular;
  }

  get(name: string, declared: Range, compute: () => Value): Value {
    const known = this.#known.get(name);
    if (known === 'underway') {
      const reason = `${name} refers to itself`;
      this.#circular(reason, declared);
      return unknown(reason);
    }
    if (known !== undefined) return known;
    this.#known.set(name, 'underway');
    const value = compute();
    this.#known.set(name, value);
    return value;
  }
}
