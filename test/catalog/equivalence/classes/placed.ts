import type { PlacedInstance } from '../../../../src/domain/graph.js';
import type { JsonObject } from '../../../../src/domain/json.js';

const placement = { account: '123456789012', region: 'eu-west-1' };

/** A resource of a state, where its provider put it. */
export function placed(type: string, attributes: JsonObject): PlacedInstance {
  return {
    placement,
    regionSource: 'region-attribute',
    dependsOn: [],
    instance: {
      address: `${type}.r`,
      module: '',
      mode: 'managed',
      type,
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
  };
}
