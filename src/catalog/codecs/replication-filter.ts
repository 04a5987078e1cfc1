import { isAbsent, isObject, own, setOwn, type Json, type JsonObject } from '../../domain/json.js';
import { asText } from './scalar.js';
import type { Codec } from './codec.js';

/** `[{ Key, Value }]` as a map. */
function tagsOf(list: Json | undefined): JsonObject {
  const tags: JsonObject = {};
  for (const tag of Array.isArray(list) ? list : []) {
    const key = isObject(tag) ? own(tag, 'Key') : undefined;
    if (isObject(tag) && typeof key === 'string') setOwn(tags, key, asText(own(tag, 'Value') ?? ''));
  }
  return tags;
}

/** What a filter asks for: it has a prefix or a tag, or an `And` of several. */
function plain(property: JsonObject): JsonObject {
  const and = own(property, 'And');
  const tag = own(property, 'TagFilter');
  const prefix = own(property, 'Prefix') ?? (isObject(and) ? own(and, 'Prefix') : undefined);
  const tags = {
    ...tagsOf(isObject(and) ? own(and, 'TagFilters') : undefined),
    ...tagsOf(tag === undefined ? [] : [tag]),
  };
  return {
    ...(prefix !== undefined && !isAbsent(prefix) && { prefix }),
    ...(Object.keys(tags).length > 0 && { tags }),
  };
}

/** One block of a prefix and tags, as provider 3 has it ↔ the filter of a replication rule in any of its forms. */
export const replicationFilter: Codec = {
  name: 'replication-filter',
  arrays: 'set',
  inside: 'value',
  put(attribute) {
    const block = Array.isArray(attribute) ? attribute[0] : attribute;
    if (!isObject(block)) return undefined;
    const [prefix, tags] = [own(block, 'prefix') ?? null, own(block, 'tags')];
    if (!isObject(tags) || isAbsent(tags)) return isAbsent(prefix) ? {} : { Prefix: prefix };
    const TagFilters = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
    return { And: { ...(isAbsent(prefix) ? {} : { Prefix: prefix }), TagFilters } };
  },
  get: (property) => (isObject(property) ? [plain(property)] : undefined),
  // What is in the normal form already stays.
  normal: (property) => (isObject(property) && !isPlain(property) ? plain(property) : property),
  trace: ([first]) => (first === 'prefix' || first === 'tags' ? `[0].${first}` : undefined),
};

function isPlain(property: JsonObject): boolean {
  return Object.keys(property).every((key) => key === 'prefix' || key === 'tags');
}
