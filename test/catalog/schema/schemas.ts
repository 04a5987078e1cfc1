import type { SchemaFacts } from '../../../src/catalog/schema/facts.js';
import { readSchema } from '../../../src/catalog/schema/registry-schema.js';

/** A registry schema in the words that AWS's own are written in. */
export const widgetSchema = {
  typeName: 'AWS::Test::Widget',
  definitions: {
    Column: {
      type: 'object',
      properties: { Name: { type: 'string' }, Type: { type: 'string' }, Parent: { $ref: '#/definitions/Column' } },
    },
  },
  properties: {
    Arn: { type: 'string' },
    Name: { type: 'string' },
    Secret: { type: 'string' },
    Columns: { type: 'array', insertionOrder: false, items: { $ref: '#/definitions/Column' } },
    Steps: { type: 'array', insertionOrder: true, items: { type: 'string' } },
    Window: {
      type: 'object',
      properties: { Day: { type: 'string' }, Hours: { type: 'array', insertionOrder: false, items: {} } },
    },
    Labels: { type: 'object', patternProperties: { '.*': { type: 'string' } }, additionalProperties: false },
    Policy: { type: ['object', 'string'] },
  },
  readOnlyProperties: ['/properties/Arn', '/properties/Columns/items/Id'],
  writeOnlyProperties: ['/properties/Secret', '/properties/Columns/*/Token'],
  primaryIdentifier: ['/properties/Name', '/properties/Arn'],
  tagging: { taggable: true, tagProperty: '/properties/Labels' },
  propertyTransform: {
    '/properties/Name': '$lowercase(Name) $OR $join([Name, "."])',
    '/properties/Window/Day': '$uppercase(Window.Day)',
    '/properties/Columns/*/Type': '$lowercase(Type)',
  },
  handlers: {
    read: { permissions: ['test:GetWidget', 'test:ListTags'] },
    create: { permissions: ['test:CreateWidget'] },
  },
};

export function factsOf(schema: Record<string, unknown> = widgetSchema): SchemaFacts {
  const typeName = String(schema.typeName);
  const read = readSchema(typeName, JSON.stringify(schema));
  if (read.kind !== 'facts') throw new Error(read.why);
  return read.facts;
}
