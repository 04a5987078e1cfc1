import { own, setOwn, type Json, type JsonObject } from '../../domain/json.js';

type Entry = readonly [path: string, value: Json];

/** Deeper than any resource nests; what is below keeps its dots in one key. */
const maximumSteps = 40;

/**
 * Unfolds `attributes_flat`, which Terraform keeps for instances that it has only upgraded from format 3 and not yet
 * refreshed: `tags.%`, `tags.Name`, `ingress.#`, `ingress.1234.from_port`. All values stay text, as they are there.
 */
export function unfoldFlatAttributes(flat: JsonObject): JsonObject {
  const entries = Object.keys(flat).map((key): Entry => [key, own(flat, key) ?? null]);
  return unfoldObject(entries, maximumSteps);
}

function unfoldObject(entries: readonly Entry[], steps: number): JsonObject {
  const object: JsonObject = {};
  for (const [name, members] of groupByFirstStep(entries)) setOwn(object, name, unfold(members, steps));
  return object;
}

function unfold(entries: readonly Entry[], steps: number): Json {
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === '') return only[1];
  if (steps === 0) return unfoldMap(entries);
  if (entries.some(([path]) => path === '#')) return unfoldList(entries, steps);
  if (entries.some(([path]) => path === '%')) return unfoldMap(entries.filter(([path]) => path !== '%'));
  return unfoldObject(
    entries.filter(([path]) => path !== ''),
    steps - 1,
  );
}

/** Indices of lists and hashes of sets alike: ascending. */
function unfoldList(entries: readonly Entry[], steps: number): Json[] {
  const groups = [...groupByFirstStep(entries.filter(([path]) => path !== '#'))];
  return groups.sort(([a], [b]) => Number(a) - Number(b)).map(([, members]) => unfold(members, steps - 1));
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
