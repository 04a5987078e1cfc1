import { codecs } from '../../../src/catalog/codecs/index.js';
import { parseProperty } from '../../../src/catalog/engine/compile.js';
import type { LensContext } from '../../../src/catalog/engine/context.js';
import type { Lens } from '../../../src/catalog/model.js';
import { isObject, setOwn, type Json, type JsonObject } from '../../../src/domain/json.js';
import { readProperty } from '../../../src/drift/read-scope.js';

/** Terraform's attributes for what a CloudFormation template declared: every lens read backwards. */
export function attributesFor(lenses: readonly Lens[], declared: Json, context: LensContext): JsonObject {
  const attributes: JsonObject = {};
  for (const lens of lenses) {
    if (lens.contributes === true || lens.attribute === '') continue;
    const property = lens.property === '' ? declared : readProperty(declared, parseProperty(lens.property));
    if (property === undefined || property === null) continue;
    const value = attributeOf(lens, property, context);
    if (value !== undefined && !Object.hasOwn(attributes, lens.attribute)) setOwn(attributes, lens.attribute, value);
  }
  return attributes;
}

function attributeOf(lens: Lens, property: Json, context: LensContext): Json | undefined {
  const children = lens.children ?? [];
  if (lens.codec === 'block') {
    const block = attributesFor(children, property, context);
    return Object.keys(block).length === 0 ? undefined : [block];
  }
  if (lens.codec === 'blocks') {
    return Array.isArray(property)
      ? property.filter(isObject).map((item) => attributesFor(children, item, context))
      : undefined;
  }
  return codecs.get(lens.codec)?.get(property, lens.args ?? {}, context);
}
