import type { BoundInstance, LiveGroup } from '../../../src/catalog/engine/binding.js';
import type { TypeMapping } from '../../../src/catalog/model.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';
import { compareGroup } from '../../../src/drift/compare-group.js';

const placement = { account: '123456789012', region: 'eu-west-1' };

/** A change in short: attribute, operation, intended, live. */
export type Shown = readonly [string, string, Json, Json];

/** What a scan says of one resource of the type, whose state and live document are given. */
export function changesOf(mapping: TypeMapping, attributes: JsonObject, properties: JsonObject): readonly Shown[] {
  const group: LiveGroup = {
    request: { id: 'r', typeName: mapping.cloudFormationType, identifiers: ['r'], global: false, ...placement },
    members: [bound(mapping, attributes)],
  };
  const result = compareGroup(group, { kind: 'found', request: group.request, identifier: 'r', properties });
  return result.findings.flatMap((finding) =>
    finding.changes.map(({ attribute, operation, intended, live }): Shown => [attribute, operation, intended, live]),
  );
}

/** The mapping of a Terraform type in an override file. */
export function mappingOf(mappings: readonly TypeMapping[], terraformType: string): TypeMapping {
  const mapping = mappings.find((candidate) => candidate.terraformType === terraformType);
  if (mapping === undefined) throw new Error(`no override for ${terraformType}`);
  return mapping;
}

function bound(mapping: TypeMapping, attributes: JsonObject): BoundInstance {
  return {
    mapping,
    binding: mapping,
    placed: {
      placement,
      regionSource: 'region-attribute',
      dependsOn: [],
      instance: {
        address: `${mapping.terraformType}.r`,
        module: '',
        mode: 'managed',
        type: mapping.terraformType,
        name: 'r',
        provider: { module: '', source: 'registry.terraform.io/hashicorp/aws', type: 'aws' },
        providerText: 'provider["registry.terraform.io/hashicorp/aws"]',
        schemaVersion: 0,
        attributes,
        sensitive: [],
        dependencies: [],
        tainted: false,
        stateFile: 'terraform.tfstate',
      },
    },
  };
}
