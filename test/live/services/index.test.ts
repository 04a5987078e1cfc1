import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../../src/catalog/load.js';
import type { TypeBinding } from '../../../src/catalog/model.js';
import { serviceTypes } from '../../../src/live/services/index.js';

const catalog = loadCatalog();
const readers = new Map(serviceTypes.map((type) => [`${type.reader} ${type.typeName}`, type]));

/** Every binding that names a reader of its own. */
const bindings = catalog.types().flatMap((terraformType): readonly (readonly [string, TypeBinding])[] => {
  if (!terraformType.startsWith('aws_')) return [];
  const entry = catalog.entry(terraformType);
  if (entry.kind === 'unsupported') return [];
  const all: readonly TypeBinding[] = [
    entry.mapping,
    ...(entry.mapping.alternatives ?? []),
    ...(entry.mapping.companions ?? []),
  ];
  return all
    .filter(({ reader = 'cloudcontrol' }) => reader !== 'cloudcontrol')
    .map((binding) => [terraformType, binding]);
});

describe('the readers of services', () => {
  it('are there for every type that the catalog sends to one', () => {
    expect(bindings.length).toBeGreaterThan(30);
    const without = bindings.filter(
      ([, { reader, cloudFormationType }]) => !readers.has(`${reader} ${cloudFormationType}`),
    );
    expect(without.map(([terraformType]) => terraformType)).toEqual([]);
  });

  it('are all used by some type', () => {
    const used = new Set(bindings.map(([, { reader, cloudFormationType }]) => `${reader} ${cloudFormationType}`));
    expect([...readers.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  it.each(serviceTypes)(
    '$typeName names single actions that only read, also in the catalog',
    ({ typeName, reader, actions }) => {
      for (const action of actions) expect(action).toMatch(/^[a-z0-9-]+:(?:BatchGet|Get|List|Describe|GET$)[A-Za-z]*$/);
      expect(catalog.readPermissions(typeName, reader)).toEqual([...actions].sort());
    },
  );

  it.each(serviceTypes)('$typeName has a reader that loads', async ({ load }) => {
    expect(typeof (await load()).open).toBe('function');
  });
});
