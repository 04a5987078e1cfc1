import { isObject, own, type Json, type JsonObject } from '../../src/domain/json.js';
import { unresolved, type CorpusDocument } from './documents.js';

/** Where the names in a document are not its schema's; the provider keeps them as they are. */
export interface OpenNames {
  readonly maps: readonly string[];
  readonly json: readonly string[];
}

/** Attributes of an `awscc_*` resource after an apply: what was declared, and for the rest what AWS answered. */
export function providerState(document: CorpusDocument, names: OpenNames): JsonObject {
  const state = snakeCased(laidOver(document.declared, document.live), '', names);
  if (!isObject(state)) throw new Error(`${document.file} declares no object`);
  return { ...state, id: document.identifier };
}

export function laidOver(declared: Json, live: Json | undefined): Json {
  if (declared === unresolved) return live ?? null;
  if (Array.isArray(declared)) return listLaidOver(declared, Array.isArray(live) ? live : []);
  if (!isObject(declared)) return declared;
  const result: JsonObject = isObject(live) ? { ...live } : {};
  for (const [key, value] of Object.entries(declared)) {
    const laid = laidOver(value, isObject(live) ? own(live, key) : undefined);
    if (laid !== null) result[key] = laid;
  }
  return result;
}

/** What was declared of an element is completed from the live element that says most of it. */
function listLaidOver(declared: readonly Json[], live: readonly Json[]): Json[] {
  const free = new Set(live.keys());
  return declared.map((element, index) => {
    if (element === unresolved) return live[index] ?? null;
    if (!isObject(element)) return element;
    let best: number | undefined;
    let most = 0;
    for (const place of free) {
      const shared = agreement(element, live[place]);
      if (shared > most) [best, most] = [place, shared];
    }
    if (best !== undefined) free.delete(best);
    return laidOver(element, best === undefined ? undefined : live[best]);
  });
}

/** Share of the declared value's leaves that stand in the live one. */
function agreement(declared: Json, live: Json | undefined): number {
  if (live === undefined) return 0;
  const parts = Array.isArray(declared)
    ? declared.map((item) => Math.max(0, ...(Array.isArray(live) ? live : []).map((other) => agreement(item, other))))
    : isObject(declared)
      ? Object.entries(declared).map(([key, item]) => agreement(item, isObject(live) ? own(live, key) : undefined))
      : [Number(isObject(live) || Array.isArray(live) ? 0 : String(declared) === String(live))];
  return parts.length === 0 ? 1 : parts.reduce((sum, part) => sum + part, 0) / parts.length;
}

function snakeCased(value: Json, path: string, names: OpenNames): Json {
  if (typeof value === 'object' && value !== null && names.json.includes(path)) return JSON.stringify(value);
  if (Array.isArray(value)) return value.map((item) => snakeCased(item, `${path}/*`, names));
  if (!isObject(value)) return value;
  const isMap = names.maps.includes(path);
  const entries = Object.entries(value).map(([key, item]): [string, Json] =>
    isMap ? [key, snakeCased(item, `${path}/*`, names)] : [snake(key), snakeCased(item, `${path}/${key}`, names)],
  );
  return Object.fromEntries(entries);
}

/** Word by word: `DBInstanceIdentifier` is `db_instance_identifier`, `ExtendedS3Destination` `extended_s3_destination`. */
function snake(name: string): string {
  const words = name.match(/[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*|\d+/g) ?? [name];
  return words.map((word) => word.toLowerCase()).join('_');
}
