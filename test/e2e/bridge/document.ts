import type { Clients } from './clients.js';

/** A property as it goes over the wire; `undefined` ones are left out. */
export type Property = string | number | boolean | null | undefined | readonly Property[] | PropertyObject;
export interface PropertyObject {
  readonly [name: string]: Property;
}

/** Builds one live document from the emulator. `undefined`: there is no such resource. */
export type Reader = (identifier: string, clients: Clients) => Promise<PropertyObject | undefined>;

/** Identifiers of all resources of a type below the one that the resource model names. */
export type Lister = (model: Readonly<Record<string, string>>, clients: Clients) => Promise<readonly string[]>;

/** The answer of a call, or undefined where the service says that there is nothing (one of `names`). */
export async function unless<T>(call: Promise<T>, ...names: readonly string[]): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Error && names.includes(error.name)) return undefined;
    throw error;
  }
}

/** Cloud Control returns tags in no order of their own; turned round here, so that a scan that relied on one would fail. */
export function tagList(tags: readonly { readonly Key?: string | undefined; readonly Value?: string | undefined }[]) {
  return tags.map(({ Key, Value }) => ({ Key, Value })).reverse();
}

export function tagMapList(tags: Readonly<Record<string, string>> | undefined): { Key: string; Value: string }[] {
  return Object.entries(tags ?? {})
    .map(([Key, Value]) => ({ Key, Value }))
    .reverse();
}

export function parseJson(text: string): PropertyObject {
  return JSON.parse(text) as PropertyObject;
}
