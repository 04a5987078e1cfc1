import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { codecs } from '../../../src/catalog/codecs/index.js';
import type { LensContext } from '../../../src/catalog/engine/context.js';
import { isAbsent, type Json, type JsonObject } from '../../../src/domain/json.js';

const context: LensContext = {
  attributes: { id: 'sg-1', type: 'ingress' },
  live: {},
  account: '123456789012',
  region: 'eu-west-1',
  partition: 'aws',
};

const word = fc.string({ minLength: 1, maxLength: 8 });
const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>;

/** Attribute values that each codec can carry there and back. */
const samples: Record<string, { values: fc.Arbitrary<Json>; args?: JsonObject }> = {
  text: { values: fc.string() },
  number: { values: fc.integer() },
  boolean: { values: fc.boolean() },
  words: { values: fc.boolean(), args: { true: 'Enabled', false: 'Suspended' } },
  table: { values: fc.constantFrom('a', 'b', 'other'), args: { a: 'A', b: 'B' } },
  scale: { values: fc.integer({ min: -1_000_000, max: 1_000_000 }), args: { factor: 86_400 } },
  base64: { values: fc.string({ unit: 'grapheme' }) },
  scalars: { values: fc.array(fc.string()) },
  members: { values: fc.array(fc.string()), args: { field: 'RoleArn' } },
  only: { values: word },
  joined: { values: fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1 }).map((parts) => parts.join(',')) },
  csv: { values: fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1 }), args: { separator: ',' } },
  map: { values: fc.dictionary(word, fc.string()) },
  pairs: { values: fc.dictionary(word, fc.string()), args: { key: 'Name', value: 'Value' } },
  'tag-maps': { values: fc.array(fc.dictionary(word, fc.string())) },
  'bucket-notifications': {
    values: fc
      .uniqueArray(
        fc.record({ queue_arn: word, filter_prefix: word, events: fc.uniqueArray(word, { minLength: 1 }) }),
        {
          selector: ({ queue_arn, filter_prefix }) => `${queue_arn} ${filter_prefix}`,
          minLength: 1,
        },
      )
      .map((blocks) => blocks.map(({ queue_arn, filter_prefix, events }) => ({ queue_arn, filter_prefix, events }))),
    args: { attribute: 'queue_arn', property: 'Queue' },
  },
  'block-lists': {
    values: fc.array(fc.record({ filter: fc.array(fc.record({ type: word })) })),
    args: { of: 'filter', fields: { type: 'Type' } },
  },
  yaml: { values: fc.dictionary(word, json).map((value) => JSON.stringify(value)) },
  'replication-filter': {
    values: fc
      .record({ prefix: word, tags: fc.dictionary(word, fc.string(), { minKeys: 1 }) }, { requiredKeys: [] })
      .map((filter) => [filter]),
  },
  'record-values': { values: fc.uniqueArray(word) },
  'joined-map': { values: fc.dictionary(word, fc.string()) },
  'named-blocks': {
    values: fc
      // Numbers come first among the keys of an object, and the blocks are a set in any case.
      .uniqueArray(fc.record({ field: word.filter((key) => !/^\d+$/.test(key)), gte: word, level: word }), {
        selector: ({ field }) => field,
        minLength: 1,
      })
      .map((blocks) => blocks.map(({ field, gte, level }) => ({ field, gte, deep: [{ level }] }))),
    args: { key: 'field', fields: { gte: 'Gte', 'deep.level': 'Deep/Level' } },
  },
  tags: {
    values: fc.dictionary(
      word.filter((key) => !key.startsWith('aws:')),
      fc.string(),
    ),
    args: { shape: 'list' },
  },
};

describe.each([...codecs])('codec %s', (name, codec) => {
  // The comparison skips what neither side has without asking the codec.
  it('puts nothing for an attribute that is not set', () => {
    expect(isAbsent(codec.put(null, samples[name]?.args ?? {}, context))).toBe(true);
  });
});

describe.each(Object.entries(samples))('codec %s', (name, { values, args = {} }) => {
  it('gives back what it put', () => {
    fc.assert(
      fc.property(values, (value) => {
        const property = codecs.get(name)?.put(value, args, context);
        expect(property).toBeDefined();
        expect(codecs.get(name)?.get(property ?? null, args, context)).toEqual(value);
      }),
    );
  });
});

describe.each([...codecs.values()].map((codec) => [codec.name, codec] as const))('normal form of %s', (name, codec) => {
  const args = samples[name]?.args ?? { direction: 'ingress', factor: 2 };

  it('stays as it is when normalised again, whatever AWS returned', () => {
    fc.assert(
      fc.property(json, (property) => {
        const once = codec.normal(property, args, context);
        expect(codec.normal(once, args, context)).toEqual(once);
      }),
    );
  });

  it('says nothing where Terraform has nothing', () => {
    expect(codec.put(null, args, context) ?? null).toBeNull();
  });
});
