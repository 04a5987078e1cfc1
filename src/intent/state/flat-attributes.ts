import { own, setOwn, type Json, type JsonObject } from '../../domain/json.js';

type Entry = readonly [path: string, value: Json];

/**
 * Unfolds `attributes_flat`, which Terraform keeps for instances that it has only upgraded from format 3 and not yet
 * refreshed: `tags.%`, `tags.Name`, `ingress.#`, `ingress.1234.from_port`. All values stay text, as they are there.
 */
export function unfoldFlatAttributes(flat: JsonObject): JsonObject {
  return unfoldObject(Object.keys(flat).map((key): Entry => [key, own(flat, key) ?? null]));
}

function unfoldObject(entries: readonly Entry[]): JsonObject {
  const object: JsonObject = {};
  for (const [name, members] of groupByFirstStep(entries)) setOwn(object, name, unfold(members));
  return object;
}

function unfold(entries: readonly Entry[]): Json {
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === '') return only[1];
  if (entries.some(([path]) => path === '#')) return unfoldList(entries.filter(([path]) => path !== '#'));
  if (entries.some(([path]) => path === '%')) return unfoldMap(entries.filter(([path]) => path !== '%'));
  return unfoldObject(entries.filter(([path]) => path !== ''));
}

/** Indices of lists and hashes of sets alike: ascending. */
function unfoldList(entries: readonly Entry[]): Json[] {
  const groups = [...groupByFirstStep(entries)];
  return groups.sort(([a], [b]) => Number(a) - Number(b)).map(([, members]) => unfold(members));
}

/** Map keys may contain dots; legacy maps hold nothing but text. */
function unfoldMap(entries: readonly Entry[]): JsonObject {
  const map: JsonObject = {};
  for (const [key, value] of entries) setOwn(map, key, value);
  return map;
}

function groupByFirstStep(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const [path, value] of entries) {
    const dot = path.indexOf('.');
    const name = dot === -1 ? path : path.slice(0, dot);
    const entry: Entry = [dot === -1 ? '' : path.slice(dot + 1), value];
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [entry]);
    else group.push(entry);
  }
  return groups;
}
