import type { Property, PropertyObject } from './document.js';

/** What the SDK answered as it would go over the wire: dates as text, undefined left out. */
export function plain(value: unknown): PropertyObject {
  return JSON.parse(JSON.stringify(value ?? {})) as PropertyObject;
}

export function plainList(values: readonly unknown[] | undefined): PropertyObject[] {
  return (values ?? []).map(plain);
}

/**
 * `camelCase` names of a service's API → CloudFormation's `PascalCase`, at every depth. What stands under a name in
 * `data` (in the API's spelling) is somebody's data and keeps its keys.
 */
export function capital(value: unknown, ...data: readonly string[]): PropertyObject {
  return spelled(plain(value), new Set(data)) as PropertyObject;
}

function spelled(value: Property, data: ReadonlySet<string>): Property {
  if (Array.isArray(value)) return value.map((item: Property) => spelled(item, data));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value as PropertyObject);
  return Object.fromEntries(
    entries.map(([name, inner]) => [
      name.charAt(0).toUpperCase() + name.slice(1),
      data.has(name) ? inner : spelled(inner, data),
    ]),
  );
}

export function pick(from: object | undefined, ...names: readonly string[]): PropertyObject {
  const all = plain(from);
  return Object.fromEntries(names.flatMap((name) => (all[name] === undefined ? [] : [[name, all[name]]])));
}

export function without(from: object | undefined, ...names: readonly string[]): PropertyObject {
  return Object.fromEntries(Object.entries(plain(from)).filter(([name]) => !names.includes(name)));
}

const absence = /NotFound|NoSuch|NonExist|DoesNotExist|UnknownResource|NotExist|InvalidDocument/;

/** The answer of a call, or undefined where the service says, in whichever of its words, that there is nothing. */
export async function found<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Error && absence.test(error.name)) return undefined;
    throw error;
  }
}

/** The parts of a composite identifier. */
export function parts(identifier: string): readonly [string, string, string] {
  const [first = '', second = '', third = ''] = identifier.split('|');
  return [first, second, third];
}

/** What follows the last `/` or `:` of an ARN. */
export function nameOf(arn: string): string {
  return arn.slice(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1);
}

/** Nothing where the list is empty: most read handlers leave empty lists out. */
export function some<T>(list: readonly T[] | undefined): readonly T[] | undefined {
  return list !== undefined && list.length > 0 ? list : undefined;
}
