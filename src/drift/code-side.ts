import type { LiveGroup } from '../catalog/engine/binding.js';
import type { ProviderSchema, Structure } from '../catalog/provider-schema/model.js';
import type { CodeLookup, CodeStanding } from '../domain/configuration.js';
import { jsonEqual, type JsonObject } from '../domain/json.js';
import { overlay } from './overlay.js';
import { UnknownPaths } from './unknown-paths.js';

/** The configuration, and what is known of the arguments of its types. */
export interface CodeSource {
  readonly lookup: CodeLookup;
  readonly schema: ProviderSchema;
}

/** What the code makes of one member of a group. */
export interface CodeSide {
  readonly standing: CodeStanding;
  readonly attributes: JsonObject;
  readonly unknown: UnknownPaths;
  readonly structure: Structure | undefined;
}

const nothingUnknown = new UnknownPaths(new Map());

/** One entry a member; undefined where the configuration says nothing of any of them. */
export function codeSides(group: LiveGroup, code: CodeSource | undefined): (CodeSide | undefined)[] | undefined {
  if (code === undefined) return undefined;
  const sides = group.members.map(({ placed }) => {
    const standing = code.lookup(placed.instance);
    return standing === undefined ? undefined : codeSide(placed.instance.attributes, standing, code.schema);
  });
  return sides.some((side) => side !== undefined) ? sides : undefined;
}

function codeSide(state: JsonObject, standing: CodeStanding, schema: ProviderSchema): CodeSide {
  if (standing.kind !== 'configured') {
    return { standing, attributes: state, unknown: nothingUnknown, structure: undefined };
  }
  const { instance } = standing;
  const unknown = new UnknownPaths(instance.unknown);
  const structure = schema.resource(instance.type);
  const laid = overlay(state, instance, unknown, structure);
  // The same object where it says the same: nothing has to be compared twice then.
  return { standing, attributes: jsonEqual(laid, state) ? state : laid, unknown, structure };
}
