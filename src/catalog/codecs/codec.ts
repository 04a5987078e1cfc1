import type { Json, JsonObject } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';

/** For each intended element of a list the index of its live peer, or -1. */
export type Align = (intended: readonly Json[], live: readonly Json[]) => readonly number[];

/**
 * One way of spelling a value on both sides. Laws, proved by fast-check for every codec and its samples:
 * `get(put(x)) = x` up to Terraform's own spelling, and `normal(normal(p)) = normal(p)`.
 */
export interface Codec {
  readonly name: string;
  /** Terraform attribute → CloudFormation property. `undefined`: nothing is set. */
  put(attribute: Json, args: JsonObject, context: LensContext): Json | undefined;
  /** CloudFormation property → Terraform attribute. `undefined`: cannot be said. */
  get(property: Json, args: JsonObject, context: LensContext): Json | undefined;
  /** The property in normal form: what carries no meaning is gone. Applied to both sides before they are compared. */
  normal(property: Json, args: JsonObject, context: LensContext): Json;
  /**
   * Whether both sides are plainly the same, without a normal form. Only ever a shortcut: `false` means "look closer".
   */
  same?(attribute: Json, property: Json | undefined, args: JsonObject, context: LensContext): boolean;
  /** How arrays inside the normal form compare. */
  readonly arrays: 'list' | 'set';
  /**
   * `key`: the normal form is an object whose keys are keys of the attribute's map, so that a change below it is
   * named `tags["Owner"]`. `value`: a change anywhere inside is named by the attribute itself.
   */
  readonly inside: 'key' | 'value';
  /** For `inside: 'key'`: where a key of the normal form stands in the raw property, as JSON Pointer tokens. */
  locate?(key: string, property: Json, args: JsonObject): readonly (string | number)[] | undefined;
  /** Where arrays inside one value differ in kind; `path` are the tokens from the value's root, `*` for list elements. */
  orderOf?(path: readonly string[], args: JsonObject): 'list' | 'set' | Align;
  /**
   * The attribute a person would edit for a change at `path` (tokens of the normal form), relative to the lens's own
   * attribute (`description`, `[0].cidr_blocks`); `undefined`: the attribute itself. `intended` is what stands there.
   */
  trace?(path: readonly string[], args: JsonObject, attribute: Json, intended: Json | undefined): string | undefined;
  /**
   * What stands behind what inside the value, for people who ask; both relative to the lens. Elements are `[*]` in an
   * attribute and `*` in a property.
   */
  parts?(args: JsonObject): readonly Part[];
}

export type Part = readonly [attribute: string, property: string];
