import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../../src/catalog/load.js';
import type { Lens, TypeMapping } from '../../../src/catalog/model.js';
import type { Json } from '../../../src/domain/json.js';
import { valueAt } from '../../../src/domain/pointer.js';

interface Recorded {
  readonly typeName: string;
  readonly identifier: string;
  readonly live: Json;
}

const folder = fileURLToPath(new URL('../../../../shared/corpus/cloudcontrol/', import.meta.url));
const present = existsSync(folder);
if (!present) console.warn('recorded reads not found: inferred lenses are not tested against real documents');

/** Kinds of live value that a codec can compare. */
const readable: Readonly<Record<string, readonly string[]>> = {
  block: ['object'],
  blocks: ['list'],
  boolean: ['boolean', 'string'],
  json: ['object', 'list', 'string'],
  map: ['object'],
  number: ['number', 'string'],
  pairs: ['list'],
  policy: ['object', 'string'],
  scalars: ['list'],
  tags: ['list', 'object'],
  text: ['string', 'number', 'boolean'],
  words: ['string'],
};

function kindOf(value: Json): string {
  return Array.isArray(value) ? 'list' : typeof value;
}

function* unreadable(lenses: readonly Lens[], document: Json, path: string): Generator<string> {
  for (const lens of lenses) {
    const value = valueAt(document, lens.property);
    if (value === undefined || value === null) continue;
    const name = `${path}.${lens.attribute}`;
    if (readable[lens.codec]?.includes(kindOf(value)) !== true) yield `${name}: ${lens.codec} of a ${kindOf(value)}`;
    if (lens.codec === 'words' && !Object.values(lens.args ?? {}).includes(value)) yield `${name}: other words`;
    const elements = lens.codec === 'blocks' && Array.isArray(value) ? value : [value];
    for (const element of elements) yield* unreadable(lens.children ?? [], element, name);
  }
}

(present ? describe : describe.skip)('inferred mappings and recorded reads', () => {
  const catalog = loadCatalog();
  const inferred = catalog.types().flatMap((type): TypeMapping[] => {
    const entry = type.startsWith('aws_') ? catalog.entry(type) : undefined;
    return entry?.kind === 'mapped' && entry.mapping.status === 'inferred' ? [entry.mapping] : [];
  });
  const recorded = (present ? readdirSync(folder) : [])
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(folder + file, 'utf8')) as Recorded);
  const pairs = inferred.flatMap((mapping) =>
    recorded.filter(({ typeName }) => typeName === mapping.cloudFormationType).map((read) => ({ mapping, read })),
  );

  // The number falls as types that have recordings are made exact, which other tests compare more closely.
  it('meet in many types', () => {
    expect(new Set(pairs.map(({ mapping }) => mapping.terraformType)).size).toBeGreaterThan(5);
  });

  it('agree on the kind of every value', () => {
    expect(
      pairs.flatMap(({ mapping, read }) => [...unreadable(mapping.lenses, read.live, mapping.terraformType)]),
    ).toEqual([]);
  });

  it('agree on the number of parts of the identifier', () => {
    const parts = (text: string): number => text.split('|').length;
    const odd = pairs.filter(({ mapping, read }) => parts(mapping.identifiers[0] ?? '') !== parts(read.identifier));
    expect(odd.map(({ mapping }) => mapping.terraformType)).toEqual([]);
  });
});
