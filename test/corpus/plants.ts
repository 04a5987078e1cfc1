import { isObject, own, type Json, type JsonObject } from '../../src/domain/json.js';
import { joinPointer, valueAt } from '../../src/domain/pointer.js';

/** One change made to a document by hand, and where it has to be found. */
export interface Plant {
  readonly operation: 'add' | 'remove' | 'replace';
  /** JSON Pointer of the finding, `-` for a new element. */
  readonly path: string;
  /** The same as tokens; numbers are places in lists. */
  readonly tokens: readonly (string | number)[];
  readonly live: JsonObject;
}

interface Place {
  readonly path: readonly (string | number)[];
  readonly value: Json;
}

/** How many changes of each kind are made to one document. */
const perKind = { scalar: 6, added: 3, removed: 3, entry: 1 };

/**
 * Changes of one document, always the same ones. `shared`: the document as Terraform knows it; only what both sides have is
 * changed. `hidden`: pointers with `*` of what nobody can change or see; `maps`: of objects with the user's own keys.
 */
export function plants(
  live: JsonObject,
  shared: JsonObject,
  hidden: readonly string[],
  maps: readonly string[],
): Plant[] {
  const places = [...placesIn(live, shared, [])].filter(({ path }) => !isHidden(path, hidden));
  const scalars = places.filter(({ value }) => changedScalar(value) !== undefined);
  const lists = places.filter(
    ({ path, value }) =>
      Array.isArray(value) && value.some((item) => !isReservedTag(item)) && sameLength(value, shared, path),
  );
  return [
    ...spread(scalars, perKind.scalar).map(({ path, value }) =>
      plant(live, 'replace', path, path, changedScalar(value)),
    ),
    ...spread(lists, perKind.added).map(({ path, value }) => added(live, path, value)),
    ...spread(lists, perKind.removed).map(({ path, value }) => removed(live, path, value)),
    ...spread(
      places.filter(({ path, value }) => isObject(value) && maps.includes(starred(path))),
      perKind.entry,
    ).map(({ path }) => plant(live, 'add', [...path, 'Planted'], [...path, 'Planted'], 'planted')),
  ];
}

function* placesIn(live: Json, shared: Json | undefined, path: readonly (string | number)[]): Generator<Place> {
  if (shared === undefined || isReservedTag(live)) return;
  if (path.length > 0) yield { path, value: live };
  if (Array.isArray(live)) {
    const changeable = [...live.keys()].filter((index) => !isReservedTag(live[index] ?? null));
    if (!Array.isArray(shared) || shared.length !== changeable.length) return;
    for (const [place, index] of changeable.entries())
      yield* placesIn(live[index] ?? null, shared[place], [...path, index]);
  } else if (isObject(live) && isObject(shared)) {
    for (const [key, item] of Object.entries(live)) yield* placesIn(item, own(shared, key), [...path, key]);
  }
}

/** AWS's own tags are nobody's to change. */
function isReservedTag(value: Json): boolean {
  const key = isObject(value) ? (own(value, 'Key') ?? own(value, 'TagKey')) : undefined;
  return typeof key === 'string' && key.startsWith('aws:');
}

function sameLength(value: Json, shared: JsonObject, path: readonly (string | number)[]): boolean {
  const other = valueAt(shared, joinPointer('', ...path));
  if (!Array.isArray(value) || !Array.isArray(other)) return false;
  return value.filter((item) => !isReservedTag(item)).length === other.length;
}

export function starred(path: readonly (string | number)[]): string {
  return path.map((token) => `/${typeof token === 'number' ? '*' : token}`).join('');
}

function isHidden(path: readonly (string | number)[], hidden: readonly string[]): boolean {
  const pointer = starred(path);
  // The identifier again, by which the document was read.
  if (pointer === '/Id') return true;
  if (path.some((token) => typeof token === 'string' && token.startsWith('aws:'))) return true;
  return hidden.some(
    (other) => pointer === other || pointer.startsWith(`${other}/`) || other.startsWith(`${pointer}/`),
  );
}

function spread<T>(items: readonly T[], count: number): T[] {
  if (items.length <= count) return [...items];
  return Array.from({ length: count }, (_, i) => items[Math.floor((i * items.length) / count)]).filter(
    (item) => item !== undefined,
  );
}

/** Another value of the same kind; undefined where nothing is there to change. */
function changedScalar(value: Json): Json | undefined {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 7;
  if (typeof value !== 'string' || value === '') return undefined;
  if (value === 'true' || value === 'false') return value === 'true' ? 'false' : 'true';
  if (/^\d+$/.test(value)) return String(Number(value) + 7);
  return changedText(value);
}

/** JSON text stays JSON text, so that the change is one of meaning. */
function changedText(value: string): string {
  const content = parsedOr(value);
  if (Array.isArray(content)) return JSON.stringify([...content, 'planted']);
  if (isObject(content)) return JSON.stringify({ ...content, planted: 'x' });
  // The end of an SSH key is a comment, that of a PEM text lies outside it.
  return /^(ssh|ecdsa)-|-----BEGIN/.test(value)
    ? value.replace('AAAA', 'planted').replace('MI', 'planted')
    : `${value}-planted`;
}

function added(live: JsonObject, path: readonly (string | number)[], value: Json): Plant {
  const list = Array.isArray(value) ? value : [];
  const model = list.find((item) => !isReservedTag(item)) ?? 'planted';
  return plant(live, 'add', [...path, '-'], [...path, list.length], another(model));
}

/** An element like the others, but another one. */
function another(value: Json): Json {
  if (Array.isArray(value)) return value.map(another);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, another(item)]));
  return changedScalar(value) ?? value;
}

function removed(live: JsonObject, path: readonly (string | number)[], value: Json): Plant {
  const last = Array.isArray(value) ? value.findLastIndex((item) => !isReservedTag(item)) : 0;
  const copy = structuredClone(live);
  const list = valueAt(copy, joinPointer('', ...path));
  if (Array.isArray(list)) list.splice(last, 1);
  return { operation: 'remove', path: joinPointer('', ...path, last), tokens: [...path, last], live: copy };
}

function plant(
  live: JsonObject,
  operation: Plant['operation'],
  found: readonly (string | number)[],
  path: readonly (string | number)[],
  value: Json | undefined,
): Plant {
  const copy = structuredClone(live);
  const parent = valueAt(copy, joinPointer('', ...path.slice(0, -1)));
  const token = path.at(-1);
  if (Array.isArray(parent) && typeof token === 'number') parent[token] = value ?? null;
  else if (isObject(parent) && typeof token === 'string') parent[token] = value ?? null;
  return { operation, path: joinPointer('', ...found), tokens: found, live: copy };
}

function parsedOr(text: string): Json {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}
