import { formatAttributePath, type AttributePath, type AttributeStep } from '../../../domain/attribute-path.js';
import { setOwn, type Json, type JsonObject } from '../../../domain/json.js';
import type { Structure } from '../../../catalog/provider-schema/model.js';
import { sortedEntries } from '../values/convert.js';
import { formatNumber, isNumber, itemsOf, membersOf, type KnownValue, type Value } from '../values/value.js';
import { structureOf, type ProjectedBlocks, type ProjectedBody } from './project.js';

/** A resource's arguments in the shape of a state, and what JSON cannot say of them. */
export interface StateShape {
  readonly attributes: JsonObject;
  readonly unknown: ReadonlyMap<string, string>;
  readonly sensitive: readonly AttributePath[];
}

/** What is unknown is null, and named with its reason; arguments that are null are not there. */
export function stateShape(body: ProjectedBody, structure: Structure | undefined): StateShape {
  const writer = new Writer();
  const attributes = writer.body(body, structure, []);
  return { attributes, unknown: writer.unknown, sensitive: writer.sensitive };
}

class Writer {
  readonly unknown = new Map<string, string>();
  readonly sensitive: AttributePath[] = [];

  body(body: ProjectedBody, structure: Structure | undefined, path: AttributePath): JsonObject {
    const object: JsonObject = {};
    for (const [name, value] of body.attributes) {
      const here: AttributePath = [...path, { kind: 'attribute', name }];
      if (value.kind !== 'null') setOwn(object, name, this.#value(value, here));
    }
    for (const [name, blocks] of body.blocks) {
      const declared = structure?.get(name);
      const here: AttributePath = [...path, { kind: 'attribute', name }];
      if (blocks.sensitive) this.sensitive.push(here);
      const json = this.#blocks(
        blocks,
        declared?.shape.kind === 'object',
        declared === undefined ? undefined : structureOf(declared),
        here,
      );
      if (json !== undefined) setOwn(object, name, json);
    }
    return object;
  }

  #blocks(
    blocks: ProjectedBlocks,
    single: boolean,
    inner: Structure | undefined,
    path: AttributePath,
  ): Json | undefined {
    if (blocks.kind === 'unknown') {
      this.unknown.set(formatAttributePath(path), blocks.reason);
      return null;
    }
    const [first] = blocks.bodies;
    if (first === undefined) return undefined;
    if (single) return this.body(first, inner, path);
    return blocks.bodies.map((body, index) => this.body(body, inner, [...path, { kind: 'index', index }]));
  }

  #value(value: Value, path: AttributePath): Json {
    if (value.sensitive) this.sensitive.push(path);
    if (value.kind === 'null') return null;
    if (value.kind === 'unknown') {
      this.unknown.set(formatAttributePath(path), value.reason);
      return null;
    }
    const { data } = value;
    if (typeof data === 'string' || typeof data === 'boolean') return data;
    if (isNumber(value)) return this.#number(formatNumber(value.data), path);
    const items = itemsOf(value);
    if (items !== undefined) return items.map((item, index) => this.#value(item, [...path, { kind: 'index', index }]));
    return this.#members(value, path);
  }

  #number(digits: string, path: AttributePath): Json {
    const number = Number(digits);
    // More digits than JSON numbers keep here would be another number.
    if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
      this.unknown.set(formatAttributePath(path), 'a number with more digits than can be compared');
      return null;
    }
    return number;
  }

  #members(value: KnownValue, path: AttributePath): JsonObject {
    const object: JsonObject = {};
    for (const [key, member] of sortedEntries(membersOf(value) ?? new Map<string, Value>())) {
      const step: AttributeStep = value.type.kind === 'map' ? { kind: 'key', key } : { kind: 'attribute', name: key };
      setOwn(object, key, this.#value(member, [...path, step]));
    }
    return object;
  }
}
