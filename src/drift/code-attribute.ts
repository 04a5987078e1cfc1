import { isNullWhenLeftOut } from '../catalog/provider-schema/left-out.js';
import type { Shape, Structure } from '../catalog/provider-schema/model.js';
import { isAbsent, isObject, own, type Json, type JsonObject } from '../domain/json.js';

type Step =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'key'; readonly key: string };

/** The steps of an attribute path as it is printed. */
function stepsOf(path: string): Step[] {
  return [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g)].map(([, index, key, name]): Step => {
    if (index !== undefined) return { kind: 'index', index: Number(index) };
    return key === undefined ? { kind: 'name', name: name ?? '' } : { kind: 'key', key: unquoted(key) };
  });
}

function unquoted(text: string): string {
  const plain = text.replaceAll('$${', '${').replaceAll('%%{', '%{');
  try {
    return String(JSON.parse(plain));
  } catch {
    return plain.slice(1, -1);
  }
}

function stepInto(at: Json | undefined, step: Step): Json | undefined {
  if (step.kind === 'index') return Array.isArray(at) ? at[step.index] : undefined;
  const object = Array.isArray(at) ? at[0] : at;
  return isObject(object) ? own(object, step.kind === 'key' ? step.key : step.name) : undefined;
}

/** What stands at an attribute path; undefined where nothing does. */
export function attributeValue(attributes: JsonObject, path: string): Json | undefined {
  let at: Json | undefined = attributes;
  for (const step of stepsOf(path)) at = stepInto(at, step);
  return at;
}

/**
 * Whether the code says an argument. Left out, it may be one that the provider fills in (`computed`), a scalar that may
 * have a default of the provider's, or one that is simply not set.
 */
export type Setting = 'set' | 'unset' | 'computed' | 'scalar-unset' | 'not-known';

export function settingOf(path: string, code: JsonObject, structure: Structure | undefined): Setting {
  let at: Json | undefined = code;
  let known = structure;
  for (const step of stepsOf(path)) {
    at = stepInto(at, step);
    if (step.kind !== 'name') continue;
    const schema = known?.get(step.name);
    if (isAbsent(at)) {
      if (at !== undefined && at !== null) return 'set';
      if (schema === undefined) return 'not-known';
      if (schema.computed) return 'computed';
      // No schema tells whether the provider fills in a block that is not written.
      if (schema.block) return 'not-known';
      return isNullWhenLeftOut(schema) || isCollection(schema.shape) ? 'unset' : 'scalar-unset';
    }
    known = schema === undefined ? undefined : structureOf(schema.shape);
  }
  return 'set';
}

function isCollection({ kind }: Shape): boolean {
  return kind === 'list' || kind === 'set' || kind === 'map';
}

function structureOf(shape: Shape): Structure | undefined {
  if (shape.kind === 'object') return shape.structure;
  return shape.kind === 'list' || shape.kind === 'set' || shape.kind === 'map' ? structureOf(shape.element) : undefined;
}
