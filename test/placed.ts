import type { AttributePath } from '../src/domain/attribute-path.js';
import type { PlacedInstance } from '../src/domain/graph.js';
import type { JsonObject } from '../src/domain/json.js';

export interface PlacedOptions {
  readonly name?: string;
  readonly module?: string;
  readonly placement?: PlacedInstance['placement'];
  readonly sensitive?: readonly AttributePath[];
}

/** A resource of a state, where its provider put it. */
export function placed(type: string, attributes: JsonObject, options: PlacedOptions = {}): PlacedInstance {
  const { name = 'r', module = '', sensitive = [] } = options;
  const address = `${module === '' ? '' : `${module}.`}${type}.${name}`;
  return {
    placement: options.placement ?? { account: '123456789012', region: 'eu-west-1' },
    regionSource: 'region-attribute',
    dependsOn: [],
    instance: {
      ...{ address, module, mode: 'managed', type, name, schemaVersion: 0, tainted: false },
      provider: { module: '', source: 'registry.terraform.io/hashicorp/aws', type: 'aws' },
      providerText: 'provider["registry.terraform.io/hashicorp/aws"]',
      ...{ attributes, sensitive, dependencies: [], stateFile: 'terraform.tfstate' },
    },
  };
}
