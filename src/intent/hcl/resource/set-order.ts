import { crc32 } from 'node:zlib';
import { compareText } from '../values/value.js';

/*
 * The order in which the provider goes through the elements of a set: by the hash of what they look like when written
 * down. It shows where several blocks end up in one list. Source: Terraform's plugin SDK 2, `schema.Set` and
 * `SerializeResourceForHash`.
 */

/** The elements as the provider lists them; `spelled` is how the SDK writes one down to hash it. */
export function inSetOrder<T>(elements: readonly T[], spelled: (element: T) => string): readonly T[] {
  // The hashes are compared as texts. Of equal elements one remains.
  const byHash = new Map(elements.map((element) => [String(crc32(spelled(element))), element] as const));
  return [...byHash].sort(([a], [b]) => compareText(a, b)).map(([, element]) => element);
}

/** A text that is an element of a set. */
export function textInSet(text: string): string {
  return `${text};`;
}

/** A `principals` block; the identifiers stand in the order of their own set. */
export function principalInSet({ type, identifiers }: { type: string; identifiers: readonly string[] }): string {
  return `identifiers:{${identifiers.map(textInSet).join('')}};type:${textInSet(type)}`;
}

/** A `condition` block. */
export function conditionInSet(condition: { test: string; variable: string; values: readonly string[] }): string {
  const { test, variable, values } = condition;
  return `test:${textInSet(test)}values:(${values.map(textInSet).join('')});variable:${textInSet(variable)}`;
}
