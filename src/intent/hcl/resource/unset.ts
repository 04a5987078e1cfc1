import { formatAttributePath, type AttributePath } from '../../../domain/attribute-path.js';
import type { Json } from '../../../domain/json.js';
import type { SchemaAttribute, Structure, Unset } from '../../../catalog/provider-schema/model.js';
import { withoutOptional } from '../values/convert.js';
import { isBool, isText, marked, unknown, type Value } from '../values/value.js';
import { fromState } from './from-state.js';
import { structureOf, type ProjectedBlocks, type ProjectedBody } from './project.js';
import { typeOf } from './schema-type.js';

/** A body with the provider's own defaults where the code says nothing, and the paths at which they stand. */
export interface Filled {
  readonly body: ProjectedBody;
  readonly defaults: ReadonlySet<string>;
}

export function withDefaults(body: ProjectedBody, structure: Structure | undefined): Filled {
  const defaults = new Set<string>();
  return { body: structure === undefined ? body : filled(body, structure, [], defaults), defaults };
}

function filled(body: ProjectedBody, structure: Structure, path: AttributePath, defaults: Set<string>): ProjectedBody {
  const attributes = new Map(body.attributes);
  for (const attribute of structure.values()) {
    const { name } = attribute;
    if (attribute.block || isSaid(body.attributes.get(name)) || body.blocks.has(name)) continue;
    const value = plannedUnset(attribute, body);
    if (value === undefined || value.kind === 'null') continue;
    attributes.set(name, value);
    if (value.kind === 'known') defaults.add(formatAttributePath([...path, { kind: 'attribute', name }]));
  }
  const blocks = new Map<string, ProjectedBlocks>();
  for (const [name, block] of body.blocks) {
    const declared = structure.get(name);
    const inner = declared === undefined ? undefined : structureOf(declared);
    if (block.kind === 'unknown' || inner === undefined) {
      blocks.set(name, block);
      continue;
    }
    const single = declared?.shape.kind === 'object';
    const bodies = block.bodies.map((one, index) => {
      const at: AttributePath = [...path, { kind: 'attribute', name }];
      return filled(one, inner, single ? at : [...at, { kind: 'index', index }], defaults);
    });
    blocks.set(name, { ...block, bodies });
  }
  return { attributes, blocks };
}

const isSaid = (value: Value | undefined): boolean => value !== undefined && value.kind !== 'null';

/** What a plan has of an argument that the body leaves out; undefined where that is not known here. */
export function plannedUnset({ unset, shape, sensitive }: SchemaAttribute, body: ProjectedBody): Value | undefined {
  if (unset === undefined) return undefined;
  const type = withoutOptional(typeOf(shape));
  const holds = unset.when === undefined ? true : conditionHolds(unset.when, body);
  if (holds === true) return marked(fromState(unset.value, type), sensitive);
  return holds === undefined ? undefined : unknown(holds, type, sensitive);
}

/** The reason where it cannot be told; undefined where it does not hold. */
function conditionHolds({ argument, is }: NonNullable<Unset['when']>, body: ProjectedBody): true | string | undefined {
  const blocks = body.blocks.get(argument);
  if (blocks?.kind === 'unknown') return blocks.reason;
  const value = body.attributes.get(argument);
  if (value?.kind === 'unknown') return value.reason;
  const here: Json | undefined = blocks !== undefined && blocks.bodies.length > 0 ? undefined : scalarOf(value);
  return here !== undefined && is.includes(here) ? true : undefined;
}

function scalarOf(value: Value | undefined): Json | undefined {
  if (value === undefined || value.kind === 'null') return null;
  return isText(value) || isBool(value) ? value.data : undefined;
}
