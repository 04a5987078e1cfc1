import { describe, expect, it } from '@jest/globals';
import { blocks, block, exact, keyed, set, tags, text } from '../../src/catalog/overrides/dsl.js';
import { Transforms, TransformRunner } from '../../src/catalog/schema/transforms.js';
import type { TypeMapping } from '../../src/catalog/model.js';
import { changesOf } from '../catalog/overrides/compare.js';

const expressions = {
  '/Engine': '$lowercase(Engine)',
  '/Window/Day': '$uppercase(Window.Day)',
  '/Columns/*/Type': '$lowercase(Type)',
  '/Zones/*': '$lowercase(Zones)',
  '/Settings/*/Value': '$lowercase(Value)',
};

const plain: TypeMapping = exact('aws_widget', 'AWS::Test::Widget', {
  identifiers: ['{id}'],
  lenses: [
    text('engine', '/Engine'),
    text('name', '/Name'),
    block('window', '/Window', [text('day', '/Day'), text('hour', '/Hour')]),
    blocks('column', '/Columns', ['Name'], [text('name', '/Name'), text('type', '/Type')]),
    set('zones', '/Zones'),
    keyed('settings', '/Settings', 'Key', 'Value'),
    tags(),
  ],
  unverified: {},
  source: 'a made-up type',
});

const refreshed = (table: Readonly<Record<string, string>> = expressions): TypeMapping =>
  Object.assign({ ...plain }, { transforms: new Transforms('AWS::Test::Widget', table, new TransformRunner()) });

const attributes = {
  engine: 'MySQL',
  name: 'Web',
  window: [{ day: 'monday', hour: 'Noon' }],
  column: [
    { name: 'a', type: 'TEXT' },
    { name: 'b', type: 'INT' },
  ],
  zones: ['EU-1', 'EU-2'],
  settings: { mode: 'ON', level: 'High' },
  tags: null,
};

const live = {
  Engine: 'mysql',
  Name: 'Web',
  Window: { Day: 'MONDAY', Hour: 'Noon' },
  Columns: [
    { Name: 'b', Type: 'int' },
    { Name: 'a', Type: 'text' },
  ],
  Zones: ['eu-2', 'eu-1'],
  Settings: [
    { Key: 'mode', Value: 'on' },
    { Key: 'level', Value: 'high' },
  ],
};

describe('a value that AWS says it rewrites', () => {
  it('is no drift where the transform of the intended value is what is live', () => {
    expect(changesOf(plain, attributes, live).length).toBeGreaterThan(5);
    expect(changesOf(refreshed(), attributes, live)).toEqual([]);
  });

  it('is drift where it is another value', () => {
    expect(changesOf(refreshed(), attributes, { ...live, Engine: 'postgres' })).toEqual([
      ['engine', 'replace', 'MySQL', 'postgres'],
    ]);
  });

  it('is folded for the property that the schema names, and for no other', () => {
    expect(changesOf(refreshed(), attributes, { ...live, Name: 'web' })).toEqual([['name', 'replace', 'Web', 'web']]);
    const window = { Day: 'MONDAY', Hour: 'noon' };
    expect(changesOf(refreshed(), attributes, { ...live, Window: window })).toEqual([
      ['window[0].hour', 'replace', 'Noon', 'noon'],
    ]);
  });

  it('is folded in one direction only: what is live is not rewritten', () => {
    const changed = { ...attributes, engine: 'mysql' };
    expect(changesOf(refreshed(), changed, { ...live, Engine: 'MySQL' })).toEqual([
      ['engine', 'replace', 'mysql', 'MySQL'],
    ]);
  });

  it('does not hide a change beside it in the same list', () => {
    const columns = [
      { Name: 'a', Type: 'text' },
      { Name: 'b', Type: 'blob' },
    ];
    expect(changesOf(refreshed(), attributes, { ...live, Columns: columns })).toEqual([
      ['column[1].type', 'replace', 'INT', 'blob'],
    ]);
    expect(changesOf(refreshed(), attributes, { ...live, Zones: ['eu-1', 'eu-3'] })).toEqual([
      ['zones', 'remove', 'EU-2', null],
      ['zones', 'add', null, 'eu-3'],
    ]);
    const settings = [
      { Key: 'mode', Value: 'high' },
      { Key: 'level', Value: 'on' },
    ];
    expect(changesOf(refreshed(), attributes, { ...live, Settings: settings })).toEqual([
      ['settings["level"]', 'replace', 'high', 'on'],
      ['settings["mode"]', 'replace', 'on', 'high'],
    ]);
  });

  it('is drift where it is gone', () => {
    const rest = { ...live, Engine: null };
    expect(changesOf(refreshed(), attributes, rest)).toEqual([['engine', 'remove', 'MySQL', null]]);
  });

  it('is drift where the expression is no good', () => {
    expect(
      changesOf(refreshed({ '/Engine': '$lower(' }), { ...attributes }, { ...live, Engine: 'mysql' }),
    ).toContainEqual(['engine', 'replace', 'MySQL', 'mysql']);
  });
});
