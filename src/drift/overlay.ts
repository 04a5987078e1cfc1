import { isNullWhenLeftOut } from '../catalog/provider-schema/left-out.js';
import type { SchemaAttribute, Shape, Structure } from '../catalog/provider-schema/model.js';
import { quote } from '../domain/attribute-path.js';
import type { ConfiguredInstance } from '../domain/configuration.js';
import { isAbsent, isNothing, isObject, jsonEqual, own, setOwn, type Json, type JsonObject } from '../domain/json.js';
import { isWithin, type UnknownPaths } from './unknown-paths.js';

/**
 * What Terraform would have in its state if the code were applied, as far as that is known: the state, with what the code
 * says laid over it. What the code does not know, leaves to AWS or ignores stays as the state has it.
 */
export function overlay(
  state: JsonObject,
  code: ConfiguredInstance,
  unknown: UnknownPaths,
  structure: Structure | undefined,
): JsonObject {
  if (code.ignoreChanges === 'all') return state;
  const ignored = code.ignoreChanges;
  const layer = new Layer(unknown, (path) => ignored.some((one) => isWithin(path, one)), code.defaults ?? noDefaults);
  const attributes =
    structure === undefined || structure.has('tags_all') ? withAllTags(code, unknown) : code.attributes;
  return layer.object(state, attributes, structure, '');
}

const noDefaults: ReadonlySet<string> = new Set();

/** The code's attributes; `tags_all` is what the provider makes of its `default_tags` and the resource's tags. */
function withAllTags({ attributes, provider }: ConfiguredInstance, unknown: UnknownPaths): JsonObject {
  if (Object.hasOwn(attributes, 'tags_all') || unknown.touching('tags_all') !== undefined) return attributes;
  const tags = own(attributes, 'tags');
  if (!isObject(tags) && Object.keys(provider.defaultTags).length === 0) return attributes;
  return { ...attributes, tags_all: { ...provider.defaultTags, ...(isObject(tags) ? tags : {}) } };
}

class Layer {
  readonly #unknown: UnknownPaths;
  readonly #ignored: (path: string) => boolean;
  readonly #defaults: ReadonlySet<string>;

  constructor(unknown: UnknownPaths, ignored: (path: string) => boolean, defaults: ReadonlySet<string>) {
    this.#unknown = unknown;
    this.#ignored = ignored;
    this.#defaults = defaults;
  }

  /** `fresh`: the state does not have the object. */
  object(
    state: JsonObject,
    code: JsonObject,
    structure: Structure | undefined,
    base: string,
    fresh = false,
  ): JsonObject {
    const result: JsonObject = {};
    for (const name of new Set([...Object.keys(state), ...Object.keys(code)])) {
      const path = base === '' ? name : `${base}.${name}`;
      // A state without the argument is of a version of the provider that may not have it.
      if (!fresh && !Object.hasOwn(state, name) && this.#defaults.has(path)) continue;
      const before = own(state, name) ?? null;
      const value = this.#attribute(before, own(code, name) ?? null, structure?.get(name), path);
      if (value !== null || Object.hasOwn(state, name)) setOwn(result, name, value);
    }
    return result;
  }

  #attribute(state: Json, code: Json, schema: SchemaAttribute | undefined, path: string): Json {
    if (this.#ignored(path) || this.#unknown.covering(path) !== undefined) return state;
    if (code !== null) return this.#value(state, code, schema?.shape, path);
    // `tags_all` follows from `tags`, and is said where those are.
    return schema !== undefined && isLeftOut(schema, state) && path !== 'tags_all' ? null : state;
  }

  #value(state: Json, code: Json, shape: Shape | undefined, path: string): Json {
    if (Array.isArray(code)) return this.#list(Array.isArray(state) ? state : [], code, shape, path);
    if (!isObject(code)) return code;
    const before = isObject(state) ? state : {};
    if (shape?.kind === 'object') return this.object(before, code, shape.structure, path, !isObject(state));
    return this.#map(before, code, path);
  }

  /** A key that is not known keeps what the state has; any other that the code does not have is gone. */
  #map(state: JsonObject, code: JsonObject, path: string): JsonObject {
    const result: JsonObject = {};
    for (const [key, value] of Object.entries(code)) {
      const at = `${path}[${quote(key)}]`;
      const open = value === null && this.#unknown.covering(at) !== undefined;
      const kept = open || this.#ignored(at) ? own(state, key) : value;
      if (kept !== undefined && kept !== null) setOwn(result, key, kept);
    }
    for (const [key, value] of Object.entries(state)) {
      if (!Object.hasOwn(code, key) && this.#ignored(`${path}[${quote(key)}]`)) setOwn(result, key, value);
    }
    return result;
  }

  #list(state: readonly Json[], code: readonly Json[], shape: Shape | undefined, path: string): Json {
    const blocks = code.filter(isObject);
    if (blocks.length < code.length) return this.#unknown.touching(path) === undefined ? [...code] : [...state];
    const element = shape?.kind === 'list' || shape?.kind === 'set' ? shape.element : undefined;
    const structure = element?.kind === 'object' ? element.structure : undefined;
    const peers = pairBlocks(state, blocks);
    return blocks.map((block, index) => {
      const peer = peers[index];
      return this.object(peer ?? {}, block, structure, `${path}[${String(index)}]`, peer === undefined);
    });
  }
}

/**
 * What the code leaves out and Terraform therefore unsets: of a scalar, where the provider has no default for it. That a
 * block is left out need not take it away: the provider may overlook the difference.
 */
function isLeftOut(schema: SchemaAttribute, state: Json): boolean {
  const { optional, computed, block, shape } = schema;
  if (!optional || computed || block) return false;
  if (shape.kind === 'list' || shape.kind === 'set' || shape.kind === 'map') return true;
  // To the provider false, 0 and "" are the same as nothing.
  return isNullWhenLeftOut(schema) && !isNothing(state);
}

/** For each block of the code the one of the state that it became: the most alike, then by position. */
function pairBlocks(state: readonly Json[], code: readonly JsonObject[]): (JsonObject | undefined)[] {
  const free = new Map(state.filter(isObject).map((block, index) => [index, block]));
  const peers = code.map((): JsonObject | undefined => undefined);
  const take = (index: number, least: number): void => {
    const block = code[index];
    if (block === undefined || peers[index] !== undefined) return;
    let best: { at: number; score: number } | undefined;
    for (const [at, candidate] of free) {
      const score = shareIn(block, candidate);
      if (score >= least && (best === undefined || score > best.score)) best = { at, score };
      if (score === 1) break;
    }
    if (best === undefined) return;
    peers[index] = free.get(best.at);
    free.delete(best.at);
  };
  for (const least of [1, 0.5])
    code.forEach((_block, index) => {
      take(index, least);
    });
  const open = peers.flatMap((peer, index) => (peer === undefined ? [index] : []));
  const left = [...free.values()];
  if (open.length === left.length)
    open.forEach((index, at) => {
      peers[index] = left[at];
    });
  return peers;
}

/** Share of what the code's block sets that the state's block has as well. */
function shareIn(code: JsonObject, state: JsonObject): number {
  const set = Object.entries(code).filter(([, value]) => !isAbsent(value));
  if (set.length === 0) return 1;
  return set.filter(([name, value]) => jsonEqual(own(state, name), value)).length / set.length;
}
