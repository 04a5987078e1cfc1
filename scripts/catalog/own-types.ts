import type { CloudFormationType, CloudFormationTypes, Property } from './cloudformation/types.js';

/** Documents that CloudFormation has no type for, by the names that driftline gives them; any JSON may be inside. */
export function ownTypes(types: Readonly<Record<string, readonly string[]>>): CloudFormationTypes {
  return new Map(Object.entries(types).map(([typeName, properties]) => [typeName, ownType(typeName, properties)]));
}

function ownType(typeName: string, properties: readonly string[]): CloudFormationType {
  const [, service = '', resource = ''] = typeName.split('::');
  const anything: Property = { shape: { kind: 'json' }, documentation: '' };
  return {
    typeName,
    service,
    resource,
    properties: Object.fromEntries(properties.map((name) => [name, anything])),
    facts: {},
    identifier: [],
    readable: false,
  };
}
