import { formatAttributePath, type AttributePath, type AttributeStep } from '../../../domain/attribute-path.js';
import type { SchemaAttribute, Structure } from '../../../catalog/provider-schema/model.js';
import type { Scope } from '../evaluate/scope.js';
import type { Attribute, Body, Expression, Range } from '../syntax/ast.js';
import { convert } from '../values/convert.js';
import { marked, unknown, type Value } from '../values/value.js';
import { blocksOf, type Evaluate, type PlacedBlocks, type PlacedBody } from './blocks.js';
import { bodiesIn } from './json-body.js';
import { typeOf } from './schema-type.js';

/** What a body sets, in the schema's types. Arguments that are not written are not there. */
export interface ProjectedBody {
  readonly attributes: ReadonlyMap<string, Value>;
  readonly blocks: ReadonlyMap<string, ProjectedBlocks>;
}

export type ProjectedBlocks =
  | { readonly kind: 'known'; readonly bodies: readonly ProjectedBody[]; readonly sensitive: boolean }
  | { readonly kind: 'unknown'; readonly reason: string; readonly sensitive: boolean };

/** Told of every argument and block as it is met: where it is written, and the iterators that its expression sees. */
export type OnPlace = (
  path: string,
  range: Range,
  expression: Expression | undefined,
  iterators: PlacedBody['iterators'],
) => void;

/** Arguments and blocks that Terraform itself reads; the provider never sees them. */
const metaArguments = new Set(['count', 'for_each', 'provider', 'depends_on']);
const metaBlocks = new Set(['lifecycle', 'provisioner', 'connection', '_']);

/** Evaluates the body of a resource. Without a schema nothing is converted, and what is not certain is unknown. */
export function projectResource(
  body: Body,
  structure: Structure | undefined,
  scope: Scope,
  evaluate: Evaluate,
  onPlace: OnPlace,
): ProjectedBody {
  const own: Body = {
    ...body,
    attributes: new Map([...body.attributes].filter(([name]) => !metaArguments.has(name))),
    blocks: body.blocks.filter(({ type }) => !metaBlocks.has(type)),
  };
  return new Projection(evaluate, onPlace).body(own, structure, { scope, path: [], iterators: new Map() });
}

interface At {
  readonly scope: Scope;
  readonly path: AttributePath;
  readonly iterators: PlacedBody['iterators'];
}

class Projection {
  readonly #evaluate: Evaluate;
  readonly #onPlace: OnPlace;

  constructor(evaluate: Evaluate, onPlace: OnPlace) {
    this.#evaluate = evaluate;
    this.#onPlace = onPlace;
  }

  body(body: Body, structure: Structure | undefined, at: At): ProjectedBody {
    const attributes = new Map<string, Value>();
    const blocks = new Map<string, ProjectedBlocks>();
    for (const [name, placed] of this.#placed(body, structure, at)) {
      // Dynamic blocks of which none is made are not there: the provider may fill them in, or not even have them.
      const isNone = placed.kind === 'known' && placed.bodies.length === 0;
      if (isNone && !body.attributes.has(name)) continue;
      blocks.set(name, this.#blocks(name, placed, structure, at));
    }
    for (const attribute of body.attributes.values()) {
      const declared = structure?.get(attribute.name);
      if (isBlock(declared) && bodiesIn(attribute.expression) !== undefined) continue;
      attributes.set(attribute.name, this.#attribute(attribute, structure, at));
    }
    return { attributes, blocks };
  }

  /** Blocks in either syntax: JSON writes them as arguments. */
  #placed(body: Body, structure: Structure | undefined, at: At): ReadonlyMap<string, PlacedBlocks> {
    const placed = new Map(blocksOf(body, at.scope, at.iterators, this.#evaluate));
    for (const { name, expression, nameRange } of body.attributes.values()) {
      if (!isBlock(structure?.get(name))) continue;
      const bodies = bodiesIn(expression);
      const before = placed.get(name) ?? { kind: 'known', bodies: [], ordered: true };
      if (bodies === undefined || before.kind === 'unknown') continue;
      const more = bodies.map((inner): PlacedBody => ({
        body: inner,
        scope: at.scope,
        headRange: nameRange,
        iterators: at.iterators,
        sensitive: false,
      }));
      placed.set(name, { ...before, bodies: [...before.bodies, ...more] });
    }
    return placed;
  }

  #blocks(name: string, placed: PlacedBlocks, structure: Structure | undefined, at: At): ProjectedBlocks {
    const path: AttributePath = [...at.path, { kind: 'attribute', name }];
    if (placed.kind === 'unknown') {
      this.#onPlace(formatAttributePath(path), placed.range, undefined, at.iterators);
      return placed;
    }
    const declared = structure?.get(name);
    const inner = declared === undefined ? undefined : structureOf(declared);
    const sensitive = placed.bodies.some((body) => body.sensitive);
    const [first] = placed.bodies;
    if (first !== undefined) this.#onPlace(formatAttributePath(path), first.headRange, undefined, first.iterators);
    if (inner === undefined) return { kind: 'unknown', reason: schemaless(structure, name), sensitive };
    const ordered = placed.ordered || declared?.shape.kind === 'set';
    if (!ordered) return { kind: 'unknown', reason: 'the order of a set of compound values', sensitive };
    const single = declared?.shape.kind === 'object';
    const bodies = placed.bodies.map((body, index) => {
      const step: AttributeStep[] = single ? [] : [{ kind: 'index', index }];
      const here = [...path, ...step];
      this.#onPlace(formatAttributePath(here), body.headRange, undefined, body.iterators);
      return this.body(body.body, inner, { scope: body.scope, path: here, iterators: body.iterators });
    });
    return { kind: 'known', bodies, sensitive };
  }

  #attribute({ name, expression, range }: Attribute, structure: Structure | undefined, at: At): Value {
    const path: AttributePath = [...at.path, { kind: 'attribute', name }];
    this.#onPlace(formatAttributePath(path), range, expression, at.iterators);
    const declared = structure?.get(name);
    const value = this.#evaluate(expression, at.scope);
    if (declared === undefined) return certainOnly(value, schemaless(structure, name));
    this.#inside(expression, declared.shape.kind, path, at);
    if (declared.shape.kind === 'any') return certainOnly(value, 'the type of this argument is not known here');
    const converted = convert(value, typeOf(declared.shape));
    const result = converted.ok
      ? converted.value
      : unknown(`not what the provider takes: ${converted.problem}`, typeOf(declared.shape), value.sensitive);
    return marked(result, declared.sensitive);
  }

  /** Places of what is written inside an argument: each tag on its own line. */
  #inside(expression: Expression, kind: string, path: AttributePath, at: At): void {
    if (expression.kind !== 'object' || (kind !== 'map' && kind !== 'object')) return;
    for (const { key, value } of expression.items) {
      if (key.kind !== 'literal' || key.value.type !== 'string') continue;
      const { text } = key.value;
      const step: AttributeStep = kind === 'map' ? { kind: 'key', key: text } : { kind: 'attribute', name: text };
      const range = { ...value.range, start: key.range.start };
      this.#onPlace(formatAttributePath([...path, step]), range, value, at.iterators);
    }
  }
}

function isBlock(declared: SchemaAttribute | undefined): boolean {
  return declared?.block === true;
}

/** The structure of a nested block, or of an argument that may also be written as blocks. */
export function structureOf({ shape }: SchemaAttribute): Structure | undefined {
  if (shape.kind === 'object') return shape.structure;
  if (shape.kind !== 'list' && shape.kind !== 'set') return undefined;
  return shape.element.kind === 'object' ? shape.element.structure : undefined;
}

/** Text that could be nothing but text stays; whatever a provider might convert is unknown. */
function certainOnly(value: Value, reason: string): Value {
  if (value.kind === 'known' && typeof value.data === 'string' && !/^(?:true|false|[-+\d.].*|)$/i.test(value.data)) {
    return value;
  }
  return value.kind === 'null'
    ? value
    : unknown(value.kind === 'unknown' ? value.reason : reason, undefined, value.sensitive);
}

function schemaless(structure: Structure | undefined, name: string): string {
  return structure === undefined
    ? 'the schema of its provider is not known here'
    : `the provider's schema here has no ${name}`;
}
