import { describe, expect, it } from '@jest/globals';
import { readSchema } from '../../../src/catalog/schema/registry-schema.js';
import { factsOf, widgetSchema } from './schemas.js';

describe('the facts of a registry schema', () => {
  it('are the paths, the handlers and the transforms that a comparison needs', () => {
    expect(factsOf()).toEqual({
      typeName: 'AWS::Test::Widget',
      primaryIdentifier: ['/Name', '/Arn'],
      readable: true,
      readOnly: ['/Arn', '/Columns/*/Id'],
      writeOnly: ['/Columns/*/Token', '/Secret'],
      unordered: ['/Columns', '/Window/Hours'],
      maps: ['/Labels'],
      json: ['/Policy'],
      tagProperty: '/Labels',
      transforms: {
        '/Name': '$lowercase(Name) $OR $join([Name, "."])',
        '/Window/Day': '$uppercase(Window.Day)',
        '/Columns/*/Type': '$lowercase(Type)',
      },
      readPermissions: ['test:GetWidget', 'test:ListTags'],
    });
  });

  it('say that a type without a read handler cannot be read', () => {
    expect(factsOf({ ...widgetSchema, handlers: { create: {} } })).toMatchObject({
      readable: false,
      readPermissions: [],
    });
  });

  it('take insertionOrder from beside a reference', () => {
    const facts = factsOf({
      typeName: 'AWS::Test::List',
      definitions: { Names: { type: 'array', items: { type: 'string' } } },
      properties: { Names: { $ref: '#/definitions/Names', insertionOrder: false } },
    });
    expect(facts.unordered).toEqual(['/Names']);
  });

  it.each([
    ['no JSON', '{"properties":', 'it is not a JSON object'],
    ['a list', '[]', 'it is not a JSON object'],
    ['no properties', '{}', 'it has no properties'],
    ['a text without end', `{"properties":{},"x":"${'y'.repeat(8_000_001)}"}`, 'it is too long for a schema'],
  ])('are not to be had from %s', (_what, text, why) => {
    expect(readSchema('AWS::Test::Widget', text)).toEqual({ kind: 'unusable', why });
  });

  it('come from a schema full of traps in no time', () => {
    const loop =
      '{"anyOf":[{"$ref":"#/definitions/A"},{"$ref":"#/definitions/B"}],"insertionOrder":false,"type":"array"}';
    const text =
      `{"properties":{"__proto__":{"type":"array","insertionOrder":false},"A":{"$ref":"#/definitions/A"},` +
      `"B":{"$ref":"https://example.com/schema.json"},"C":7,"D":null},` +
      `"definitions":{"A":{"items":${loop}},"B":{"items":${loop}}},"handlers":[],"propertyTransform":{"/properties/X":7},` +
      `"readOnlyProperties":[1,"/properties/__proto__"],"primaryIdentifier":"Name"}`;
    const started = performance.now();
    const read = readSchema('AWS::Test::Trap', text);
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(read).toMatchObject({
      kind: 'facts',
      facts: { readable: false, transforms: {}, readOnly: ['/__proto__'], primaryIdentifier: [] },
    });
    expect(read.kind === 'facts' && read.facts.unordered.includes('/__proto__')).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'type')).toBe(false);
  });
});
