import { unknown, type Value } from '../values/value.js';

/**
 * Values by name, each computed when it is first asked for. One that asks for itself is unknown: Terraform refuses such a
 * configuration, or sees parts of it apart that are one here.
 */
export class LazyValues {
  readonly #known = new Map<string, Value | 'underway'>();

  get(name: string, compute: () => Value): Value {
    const known = this.#known.get(name);
    if (known === 'underway') return unknown(`${name} refers to itself`);
    if (known !== undefined) return known;
    this.#known.set(name, 'underway');
    const value = compute();
    this.#known.set(name, value);
    return value;
  }
}
