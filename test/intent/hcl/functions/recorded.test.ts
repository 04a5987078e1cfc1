import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { answer, computeAll } from './compute.js';

/** What `terraform console` answered: JSON text, or null for an error. `here`: what is left unknown here on purpose. */
interface Case {
  readonly expression: string;
  readonly answer: string | null;
  readonly here?: 'unknown';
}

const folder = new URL('./cases/', import.meta.url);
const files = readdirSync(folder).sort();

describe('answers of Terraform', () => {
  it.each(files)('are computed alike: %s', async (file) => {
    const cases = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[];
    const values = await computeAll(cases.map(({ expression }) => expression));
    const differences = cases.flatMap(({ expression, answer: wanted, here }, index) => {
      const got = answer(values[index] ?? 'nothing');
      const same = here === 'unknown' || wanted === 'UNKNOWN' ? got?.startsWith('unknown') === true : got === wanted;
      return same ? [] : [{ expression, wanted, got }];
    });
    expect(differences).toEqual([]);
  });
});
