import type { BoundInstance, LiveGroup } from '../catalog/engine/binding.js';
import { compileScope, type LeafEntry } from '../catalog/engine/compile.js';
import { parsed } from '../catalog/codecs/json.js';
import type { LensContext } from '../catalog/engine/context.js';
import { isAbsent, isObject, setOwn, type Json, type JsonObject } from '../domain/json.js';
import type { LiveRequest } from '../domain/live.js';
import { compareLeaf } from './compare-leaf.js';
import { isRedacted, redactedOther, redactedSame, replaceSecrets, sensitivePaths } from './secrets.js';
import * as read from './read-scope.js';

export type Redactor = (request: LiveRequest, properties: JsonObject) => JsonObject;

/** Takes secrets out of live documents before they are recorded. */
export function createRedactor(groups: readonly LiveGroup[]): Redactor {
  const byRequest = new Map(groups.map((group) => [group.request.id, group]));
  return (request, properties) => {
    const group = byRequest.get(request.id);
    const members = group?.members ?? [];
    const document = members.reduce((result, member) => redactSensitive(result, member, properties), properties);
    return redactSecrets(document, intendedSecrets(members)) as JsonObject;
  };
}

/** Values behind sensitive lenses and attributes, compared as a scan would. */
function redactSensitive(document: JsonObject, member: BoundInstance, live: JsonObject): JsonObject {
  const { instance, placement } = member.placed;
  const isSensitive = sensitivePaths(instance.sensitive);
  const context: LensContext = {
    attributes: instance.attributes,
    live,
    account: placement.account,
    region: placement.region,
    partition: 'aws',
  };
  let result = document;
  for (const slot of compileScope(member.binding.lenses).slots) {
    const isSecret = slot.some(
      ({ lens, attribute }) =>
        lens.sensitive === true || isSensitive(read.attributeText('', instance.attributes, attribute)),
    );
    // Several attributes may spell one property (`value`, `insecure_value`): the one that is set says whether it is the same.
    const entry = read.speaker(slot, instance.attributes, context) ?? slot[0];
    if (!isSecret || entry === undefined) continue;
    const property = read.readProperty(live, entry.property);
    if (isAbsent(property)) continue;
    const same = entry.kind === 'leaf' && isSame(entry, property, context);
    result = replaceAt(result, entry.property, same ? redactedSame : redactedOther) as JsonObject;
  }
  return result;
}

function isSame(entry: LeafEntry, property: Json | undefined, context: LensContext): boolean {
  const raw = read.readAttribute(context.attributes, entry.attribute);
  const intended = read.intendedValue(entry, raw, context);
  const live = read.liveValue(entry, property, context);
  return compareLeaf({ entry, raw, property, intended, live }, context) !== 'different';
}

function replaceAt(value: Json, path: LeafEntry['property'], mark: string): Json {
  const [head, ...rest] = path;
  if (head === undefined) return mark;
  if (typeof head === 'string') {
    if (!isObject(value) || !Object.hasOwn(value, head)) return value;
    return mapObject(value, (item, key) => (key === head ? replaceAt(item, rest, mark) : item));
  }
  if (!Array.isArray(value)) return value;
  return value.map((item) => (isObject(item) && item[head.key] === head.value ? replaceAt(item, rest, mark) : item));
}

function mapObject(value: JsonObject, change: (item: Json, key: string) => Json): JsonObject {
  const result: JsonObject = {};
  for (const [key, item] of Object.entries(value)) setOwn(result, key, change(item, key));
  return result;
}

/** Every text that the intended side holds, also inside JSON text. */
function intendedSecrets(members: readonly BoundInstance[]): ReadonlySet<string> {
  const texts = new Set<string>();
  const visit = (value: Json): void => {
    if (typeof value === 'string') {
      texts.add(value);
      const inner = parsed(value);
      if (inner !== value && inner !== null) visit(inner);
    } else if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) Object.values(value).forEach(visit);
  };
  for (const { placed } of members) visit(placed.instance.attributes);
  return texts;
}

function redactSecrets(value: Json, intended: ReadonlySet<string>): Json {
  const mark = (text: string): string => (isRedacted(text) ? text : intended.has(text) ? redactedSame : redactedOther);
  return replaceSecrets(value, '', mark);
}
