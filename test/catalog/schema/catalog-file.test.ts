import { describe, expect, it } from '@jest/globals';
import { readCatalogFile, writeCatalogFile } from '../../../src/catalog/schema/catalog-file.js';
import { factsOf, widgetSchema } from './schemas.js';

const facts = factsOf();
const text = writeCatalogFile({
  fetchedAt: '2026-11-22T00:00:00Z',
  region: 'eu-west-1',
  types: new Map([[facts.typeName, facts]]),
});

describe('a catalog file', () => {
  it('is read as it was written', () => {
    const read = readCatalogFile(text, 'catalog.json');
    expect(read.diagnostics).toEqual([]);
    expect(read.kind === 'read' && read.content).toEqual({
      fetchedAt: '2026-11-22T00:00:00Z',
      region: 'eu-west-1',
      types: new Map([[facts.typeName, facts]]),
    });
  });

  it('has a line a type, in order, whatever order they came in', () => {
    const other = factsOf({ ...widgetSchema, typeName: 'AWS::Test::Gadget' });
    const write = (...all: (typeof facts)[]): string =>
      writeCatalogFile({ fetchedAt: '', region: '', types: new Map(all.map((one) => [one.typeName, one])) });
    expect(write(facts, other)).toBe(write(other, facts));
    expect(
      write(facts, other)
        .split('\n')
        .map((line) => line.slice(0, 20)),
    ).toEqual(['{"kind":"catalog","s', '"AWS::Test::Gadget":', '"AWS::Test::Widget":', '}}', '']);
  });

  it('survives a byte order mark', () => {
    expect(readCatalogFile(`\uFEFF${text}`, 'c').kind).toBe('read');
  });

  it.each([
    ['nothing', '', 'it is not JSON'],
    ['half a file', text.slice(0, 200), 'it is not JSON'],
    ['a Terraform state', '{"version":4,"resources":[]}', 'it is not a catalog file'],
    ['a list', '[]', 'it is not a catalog file'],
    ['a later version', text.replace('"schemaVersion":"1"', '"schemaVersion":"2"'), 'its schemaVersion is not "1"'],
    ['no types', '{"kind":"catalog","schemaVersion":"1","types":[]}', 'it has no types'],
  ])('is refused where it is %s', (_what, content, why) => {
    const read = readCatalogFile(content, 'catalog.json');
    expect(read.kind).toBe('failed');
    expect(read.diagnostics).toMatchObject([
      { severity: 'error', code: 'catalog-unusable', source: { file: 'catalog.json' } },
    ]);
    expect(read.diagnostics[0]?.summary).toBe(`The catalog catalog.json cannot be used: ${why}`);
  });

  it.each([
    ['a name that is none', '"__proto__":{"readable":true}'],
    ['a value that is no object', '"AWS::Test::Widget":7'],
    ['a list that is none', '"AWS::Test::Widget":{"readable":true,"readOnly":"/Arn"}'],
    ['a list of numbers', '"AWS::Test::Widget":{"readable":true,"writeOnly":[1]}'],
    ['a transform that is no text', '"AWS::Test::Widget":{"readable":true,"transforms":{"/A":1}}'],
    ['no word on reading', '"AWS::Test::Widget":{}'],
  ])('loses only the type with %s, and says so', (_what, entry) => {
    const good = JSON.stringify('AWS::Test::Good');
    const read = readCatalogFile(
      `{"kind":"catalog","schemaVersion":"1","types":{${entry},${good}:{"readable":true}}}`,
      'c',
    );
    expect(read.kind === 'read' && [...read.content.types.keys()]).toEqual(['AWS::Test::Good']);
    expect(read.diagnostics).toMatchObject([{ severity: 'warning', code: 'catalog-entry-ignored' }]);
  });
});
