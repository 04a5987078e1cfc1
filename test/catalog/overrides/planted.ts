import { describe, expect, it } from '@jest/globals';
import jsonPatch from 'fast-json-patch';
import type { TypeMapping } from '../../../src/catalog/model.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';
import { changesOf, findingsOfAll, mappingOf } from './compare.js';

/** A change by hand: JSON Pointer into the live document, what stands there then (undefined: nothing), what is reported. */
export type Plant = readonly [pointer: string, value: Json | undefined, attributes: string | readonly string[]];

export interface InSync {
  /** As Terraform's state holds it. */
  readonly attributes: JsonObject;
  /** As AWS answers: in its own order and spelling, with its defaults. */
  readonly live: JsonObject;
  readonly plants: readonly [Plant, ...Plant[]];
  /** For a part of a live resource: what to take out of the document for the part to be gone. */
  readonly presence?: string;
}

/** For each type: in sync it shows nothing, each planted change exactly the attribute that a person would edit. */
export function describeInSync(mappings: readonly TypeMapping[], cases: Readonly<Record<string, InSync>>): void {
  describe.each(Object.entries(cases))('%s', (terraformType, { attributes, live, plants, presence }) => {
    const mapping = mappingOf(mappings, terraformType);

    it('is in sync with what AWS answers', () => {
      expect(changesOf(mapping, attributes, live)).toEqual([]);
    });

    if (presence !== undefined) {
      it(`is missing without ${presence}`, () => {
        const found = findingsOfAll([[mapping, attributes]], planted(live, presence, undefined));
        expect(found.map(({ kind }) => kind)).toEqual(['missing']);
      });
    }

    it.each(plants)('shows a change of %s to %j', (pointer, value, expected) => {
      const changed = changesOf(mapping, attributes, planted(live, pointer, value));
      expect([...new Set(changed.map(([attribute]) => attribute))].sort()).toEqual([expected].flat());
    });
  });
}

function planted(live: JsonObject, path: string, value: Json | undefined): JsonObject {
  const operation = value === undefined ? ({ op: 'remove', path } as const) : ({ op: 'add', path, value } as const);
  return jsonPatch.applyOperation(structuredClone(live), operation, true).newDocument;
}
