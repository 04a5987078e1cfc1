import type { BoundInstance, LiveGroup } from '../../../src/catalog/engine/binding.js';
import type { TypeMapping } from '../../../src/catalog/model.js';
import type { Finding } from '../../../src/domain/finding.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';
import type { Placement } from '../../../src/domain/live.js';
import type { ResourceCoverage } from '../../../src/domain/report.js';
import { compareGroup, type GroupResult } from '../../../src/drift/compare-group.js';
import { placed } from '../../placed.js';

const usual: Placement = { account: '123456789012', region: 'eu-west-1' };

/** A change in short: attribute, operation, intended, live. */
export type Shown = readonly [string, string, Json, Json];

/** A Terraform resource: its mapping and its attributes in the state. */
type Member = readonly [TypeMapping, JsonObject];

/** What a scan says of one resource of the type, whose state and live document are given. */
export function changesOf(
  mapping: TypeMapping,
  attributes: JsonObject,
  properties: JsonObject,
  placement: Placement = usual,
): readonly Shown[] {
  return changesOfAll([[mapping, attributes]], properties, placement);
}

/** The same of several Terraform resources that make up one live resource. */
export function changesOfAll(
  members: readonly [first: Member, ...rest: Member[]],
  properties: JsonObject,
  placement: Placement = usual,
): readonly Shown[] {
  return findingsOfAll(members, properties, placement).flatMap((finding) =>
    finding.changes.map(({ attribute, operation, intended, live }): Shown => [attribute, operation, intended, live]),
  );
}

/** What is found, resource by resource: `missing` for a part that is not there. */
export function findingsOfAll(
  members: readonly [first: Member, ...rest: Member[]],
  properties: JsonObject,
  placement: Placement = usual,
): readonly Finding[] {
  return resultOf(members, properties, placement).findings;
}

/** What was compared of one resource of the type, and what was not. */
export function coverageOf(mapping: TypeMapping, attributes: JsonObject, properties: JsonObject): ResourceCoverage {
  const [coverage] = resultOf([[mapping, attributes]], properties, usual).coverage;
  if (coverage === undefined) throw new Error(`nothing was compared of ${mapping.terraformType}`);
  return coverage;
}

function resultOf(
  members: readonly [first: Member, ...rest: Member[]],
  properties: JsonObject,
  placement: Placement,
): GroupResult {
  const typeName = members[0][0].cloudFormationType;
  const group: LiveGroup = {
    request: { id: 'r', typeName, identifiers: ['r'], global: false, ...placement },
    members: members.map(([mapping, attributes]) => bound(mapping, attributes, placement)),
  };
  return compareGroup(group, { kind: 'found', request: group.request, identifier: 'r', properties });
}

/** The mapping of a Terraform type in an override file. */
export function mappingOf(mappings: readonly TypeMapping[], terraformType: string): TypeMapping {
  const mapping = mappings.find((candidate) => candidate.terraformType === terraformType);
  if (mapping === undefined) throw new Error(`no override for ${terraformType}`);
  return mapping;
}

function bound(mapping: TypeMapping, attributes: JsonObject, placement: Placement): BoundInstance {
  return { mapping, binding: mapping, placed: placed(mapping.terraformType, attributes, { placement }) };
}
