import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../../../src/catalog/load.js';
import type { TypeMapping } from '../../../../src/catalog/model.js';
import type { JsonObject } from '../../../../src/domain/json.js';
import type { Placement } from '../../../../src/domain/live.js';
import { changesOf } from '../../overrides/compare.js';

/** One class of "the same value in another spelling", shown on one Terraform type. */
export interface Row {
  /** The class in the words of the design, and what this row shows of it. */
  readonly name: string;
  readonly type: string;
  /** Attributes as the provider keeps them in state. */
  readonly state: JsonObject;
  /** Properties as Cloud Control returns them: the same resource. */
  readonly live: JsonObject;
  /** The near misses: what is laid over `live` (and `state`), and the attributes that must then be reported. */
  readonly near: readonly NearMiss[];
  readonly placement?: Placement;
}

interface NearMiss {
  readonly live?: JsonObject;
  readonly state?: JsonObject;
  readonly found: readonly string[];
}

const catalog = loadCatalog();

export function mapped(type: string): TypeMapping {
  const entry = catalog.entry(type);
  if (entry.kind !== 'mapped') throw new Error(`the catalog does not know ${type}`);
  return entry.mapping;
}

function found(row: Row, over: NearMiss | undefined): string[] {
  const state = { ...row.state, ...over?.state };
  const live = { ...row.live, ...over?.live };
  const changes = changesOf(mapped(row.type), state, live, row.placement);
  return [...new Set(changes.map(([attribute]) => attribute))].sort();
}

/** Says of each row that nothing is found in the equal pair, and in each near miss exactly what was changed. */
export function describeRows(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    for (const row of rows) {
      it(`${row.name} (${row.type}): equal`, () => {
        expect(found(row, undefined)).toEqual([]);
      });
      row.near.forEach((miss, index) => {
        it(`${row.name} (${row.type}): near miss ${String(index + 1)} is reported`, () => {
          expect(found(row, miss)).toEqual([...miss.found].sort());
        });
      });
    }
  });
}
