import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isObject, setOwn, type Json } from '../../../src/domain/json.js';
import { decodeState } from '../../../src/intent/state/decode.js';
import { buildGraph } from '../../../src/intent/graph/graph.js';

const company = readFileSync(new URL('./company.tfstate', import.meta.url), 'utf8');

/** Decodes and builds the graph; either there are instances or somebody is told why not. */
function check(text: string): void {
  const started = performance.now();
  const { header, instances, diagnostics } = decodeState(text, 'f');
  if (header === undefined) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  for (const { address, attributes, provider } of instances) {
    expect([typeof address, isObject(attributes), typeof provider.type]).toEqual(['string', true, 'string']);
  }
  for (const { summary, detail } of diagnostics) expect([summary !== '', detail !== '']).toEqual([true, true]);
  const graph = buildGraph(instances, { isGlobal: (type) => type.startsWith('aws_iam_') });
  expect(graph.resources.length).toBeLessThanOrEqual(instances.length);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(5000);
}

const odd: fc.Arbitrary<Json> = fc.constantFrom<Json[]>(
  null,
  true,
  -1,
  1.5,
  1e300,
  '',
  '\u001b[31m',
  'x'.repeat(300_000),
  '["',
  'module.a.aws_vpc.b["',
  'arn:aws:::::',
  [],
  [[[]]],
  {},
  { value: { value: {} } },
);

interface Place {
  readonly set: (value: Json) => void;
  readonly remove: () => void;
  readonly pollute: () => void;
}

function places(value: Json, found: Place[] = []): Place[] {
  const children: [Json, Omit<Place, 'pollute'>][] = Array.isArray(value)
    ? value.map((item, i) => [item, { set: (next) => void (value[i] = next), remove: () => void value.splice(i, 1) }])
    : isObject(value)
      ? Object.entries(value).map(([key, item]) => [
          item,
          {
            set: (next) => {
              setOwn(value, key, next);
            },
            remove: () => {
              Reflect.deleteProperty(value, key);
            },
          },
        ])
      : [];
  for (const [item, place] of children) {
    found.push({
      ...place,
      pollute: () => {
        if (isObject(item)) setOwn(item, '__proto__', { polluted: true, type: 'x' });
      },
    });
    places(item, found);
  }
  return found;
}

describe('a mutated state', () => {
  it('with wrong types, missing and polluted parts gives a result or a diagnostic', () => {
    const mutation = fc.record({ at: fc.nat(), what: fc.constantFrom('set', 'remove', 'pollute'), value: odd });
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 8 }), (mutations) => {
        const document = JSON.parse(company) as Json;
        for (const { at, what, value } of mutations) {
          const all = places(document);
          const place = all[at % Math.max(all.length, 1)];
          if (what === 'set') place?.set(structuredClone(value));
          else if (what === 'remove') place?.remove();
          else place?.pollute();
        }
        check(JSON.stringify(document));
      }),
      { numRuns: 400 },
    );
  });

  it('with bytes lost, doubled or replaced gives a result or a diagnostic', () => {
    const cut = fc.record({ at: fc.nat(company.length), length: fc.nat(40), insert: fc.string({ maxLength: 10 }) });
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), (cuts) => {
        check(
          cuts.reduce((text, { at, length, insert }) => text.slice(0, at) + insert + text.slice(at + length), company),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('that ends anywhere gives a diagnostic', () => {
    fc.assert(
      fc.property(fc.nat(company.trimEnd().length - 1), (length) => {
        check(company.slice(0, length));
        expect(decodeState(company.slice(0, length), 'f').header).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });
});
