import { formatAttributePath, type AttributePath } from '../../../../src/domain/attribute-path.js';
import { canonicalText, isObject, own, type Json, type JsonObject } from '../../../../src/domain/json.js';
import type { ConfiguredInstance } from '../../../../src/domain/configuration.js';
import type { Shape, Structure } from '../../../../src/catalog/provider-schema/model.js';

export interface Comparison {
  /** Known here and different in the plan, a line each. */
  readonly wrong: readonly string[];
  /** Scalars that the plan knows, and those of them that are known here; `set` counts only what the code sets. */
  readonly planned: number;
  readonly known: number;
  readonly set: number;
}

/** Compares what is known here of an instance with what a plan says. */
export function compareInstance(
  configured: ConfiguredInstance,
  structure: Structure | undefined,
  planned: JsonObject,
): Comparison {
  const comparer = new Comparer(configured.unknown);
  for (const [name, value] of Object.entries(configured.attributes)) {
    const shape = structure?.get(name)?.shape;
    comparer.value(shape, value, own(planned, name), [{ kind: 'attribute', name }]);
  }
  let [all, set] = [0, 0];
  for (const [name, value] of Object.entries(planned)) {
    const leaves = count(value);
    all += leaves;
    const inCode = Object.hasOwn(configured.attributes, name);
    set += inCode ? leaves : 0;
  }
  return {
    wrong: comparer.wrong.map((line) => `${configured.address}: ${line}`),
    planned: all,
    known: Math.min(comparer.known, set),
    set,
  };
}

/** Scalars, and empty strings are none: a plan does not tell them from what is not set. */
function count(value: Json): number {
  if (value === null || value === '') return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + count(item), 0);
  return isObject(value) ? Object.values(value).reduce<number>((sum, item) => sum + count(item), 0) : 1;
}

class Comparer {
  readonly wrong: string[] = [];
  known = 0;
  readonly #unknown: ReadonlyMap<string, string>;

  constructor(unknown: ReadonlyMap<string, string>) {
    this.#unknown = unknown;
  }

  value(shape: Shape | undefined, ours: Json, theirs: Json | undefined, path: AttributePath): void {
    if (this.#unknown.has(formatAttributePath(path))) return;
    if (Array.isArray(ours)) this.#items(shape, ours, theirs, path);
    else if (isObject(ours)) this.#members(shape, ours, theirs, path);
    else if (sameScalar(ours, theirs)) this.known += count(ours);
    else this.#say(path, ours, theirs);
  }

  #say(path: AttributePath, ours: Json, theirs: Json | undefined): void {
    this.wrong.push(`${formatAttributePath(path)} is ${JSON.stringify(ours)}, planned ${JSON.stringify(theirs)}`);
  }

  #items(shape: Shape | undefined, ours: readonly Json[], theirs: Json | undefined, path: AttributePath): void {
    if (ours.length === 0 && isNone(theirs)) return;
    if (!Array.isArray(theirs) || theirs.length !== ours.length) {
      // Blocks that are equal in what is known so far are one in a plan's set.
      if (shape?.kind === 'set' && Array.isArray(theirs) && this.#holdsUnknown(path)) return;
      this.#say(path, [...ours], theirs);
      return;
    }
    const element = shape !== undefined && 'element' in shape ? shape.element : undefined;
    const left = [...theirs];
    for (const [index, item] of ours.entries()) {
      const here: AttributePath = [...path, { kind: 'index', index }];
      if (shape?.kind !== 'set') {
        this.value(element, item, theirs[index], here);
        continue;
      }
      const at = left.findIndex((other) => this.#matches(element, item, other, here));
      if (at < 0) this.#say(here, item, left);
      else this.value(element, item, left.splice(at, 1)[0], here);
    }
  }

  #members(shape: Shape | undefined, ours: JsonObject, theirs: Json | undefined, path: AttributePath): void {
    if (Object.keys(ours).length === 0 && isNone(theirs)) return;
    if (!isObject(theirs ?? null)) {
      this.#say(path, ours, theirs);
      return;
    }
    const other = theirs as JsonObject;
    for (const [name, value] of Object.entries(ours)) {
      const map = shape?.kind === 'map';
      const inner = map ? shape.element : shape?.kind === 'object' ? shape.structure.get(name)?.shape : undefined;
      const step = map ? ({ kind: 'key', key: name } as const) : ({ kind: 'attribute', name } as const);
      this.value(inner, value, own(other, name), [...path, step]);
    }
    if (shape?.kind !== 'map') return;
    const added = Object.keys(other).filter((name) => !Object.hasOwn(ours, name));
    if (added.length > 0) this.#say(path, ours, theirs);
  }

  #matches(shape: Shape | undefined, ours: Json, theirs: Json, path: AttributePath): boolean {
    const trial = new Comparer(this.#unknown);
    trial.value(shape, ours, theirs, path);
    return trial.wrong.length === 0;
  }

  #holdsUnknown(path: AttributePath): boolean {
    const start = formatAttributePath(path);
    return [...this.#unknown.keys()].some((other) => other.startsWith(start));
  }
}

const isNone = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  (Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0);

/** The provider writes JSON in its own way; the drift engine compares it as JSON too. */
function sameScalar(ours: Json, theirs: Json | undefined): boolean {
  if (theirs === undefined || theirs === null) return ours === null || ours === '';
  if (ours === theirs) return true;
  if (typeof ours !== 'string' || typeof theirs !== 'string' || !/^\s*[[{]/.test(ours)) return false;
  try {
    return canonicalText(JSON.parse(ours) as Json) === canonicalText(JSON.parse(theirs) as Json);
  } catch {
    return false;
  }
}
