import { codecs } from '../../../src/catalog/codecs/index.js';
import { parseProperty } from '../../../src/catalog/engine/compile.js';
import type { LensContext } from '../../../src/catalog/engine/context.js';
import type { Lens } from '../../../src/catalog/model.js';
import { isAbsent, type Json, type JsonObject } from '../../../src/domain/json.js';
import { readProperty } from '../../../src/drift/read-scope.js';

const context: LensContext = {
  attributes: {},
  live: {},
  account: '111111111111',
  region: 'us-east-1',
  partition: 'aws',
};

/** A template as Terraform would have written it: every lens read backwards. Members marked unknown are left out. */
export function attributesOf(lenses: readonly Lens[], template: Json, unknown: string): JsonObject {
  const result: JsonObject = {};
  for (const lens of lenses) {
    const property = readProperty(template, parseProperty(lens.property));
    const value = property === undefined || property === unknown ? undefined : attributeOf(lens, property, unknown);
    if (lens.codec === 'block' && lens.attribute === '') Object.assign(result, value);
    else if (value !== undefined && !Object.hasOwn(result, lens.attribute)) {
      result[lens.attribute] = lens.codec === 'block' ? [value] : value;
    }
  }
  return result;
}

function attributeOf(lens: Lens, property: Json, unknown: string): Json | undefined {
  const children = lens.children ?? [];
  if (lens.codec === 'blocks') {
    return Array.isArray(property) ? property.map((item) => attributesOf(children, item, unknown)) : undefined;
  }
  if (lens.codec !== 'block') return codecs.get(lens.codec)?.get(property, lens.args ?? {}, context);
  const inside = attributesOf(children, property, unknown);
  return isAbsent(inside) ? undefined : inside;
}
