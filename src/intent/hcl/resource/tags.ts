import type { Structure } from '../../../catalog/provider-schema/model.js';
import { stringType, type Type } from '../values/type.js';
import { isText, marked, mapOf, membersOf, unknown, type Value } from '../values/value.js';
import type { ProjectedBody } from './project.js';

const tagsType: Type = { kind: 'map', element: stringType };

/** The body with `tags_all`: the provider's `default_tags`, and over them the resource's own. */
export function allTags(body: ProjectedBody, structure: Structure | undefined, defaults: Value): ProjectedBody {
  if (structure?.get('tags_all')?.computed !== true || structure.get('tags')?.shape.kind !== 'map') return body;
  const merged = merge(defaults, body.attributes.get('tags'));
  if (merged === undefined) return body;
  return { ...body, attributes: new Map(body.attributes).set('tags_all', merged) };
}

/** Undefined where there are no tags at all: the provider leaves `tags_all` to what the service answers. */
function merge(defaults: Value, tags: Value | undefined): Value | undefined {
  const sensitive = defaults.sensitive || tags?.sensitive === true;
  const doubt = [defaults, tags].find((value) => value?.kind === 'unknown');
  if (doubt?.kind === 'unknown') return unknown(doubt.reason, tagsType, sensitive);
  const own = tags?.kind === 'known' ? membersOf(tags) : undefined;
  const shared = defaults.kind === 'known' ? membersOf(defaults) : undefined;
  const all = new Map([...(shared ?? []), ...(own ?? [])]);
  if (all.size === 0) return undefined;
  // With a tag that is not known, null or empty, the provider looks at the whole after the apply only.
  const open = [...all.values()].find((tag) => !isText(tag) || tag.data === '');
  if (open !== undefined) {
    return unknown(open.kind === 'unknown' ? open.reason : 'a tag is null or empty', tagsType, sensitive);
  }
  return marked(mapOf(stringType, all), sensitive);
}
