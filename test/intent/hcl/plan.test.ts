import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { loadProviderSchema } from '../../../src/catalog/load-schema.js';
import { loadConfiguration } from '../../../src/intent/hcl/load.js';
import { compareInstance } from './plan/compare.js';
import { planOf } from './plan/terraform.js';

const cases = fileURLToPath(new URL('./cases', import.meta.url));
const schema = loadProviderSchema();

/** Each plan starts the provider, which takes seconds. */
const patience = 120_000;

describe('what the code says is what Terraform plans', () => {
  it.each(readdirSync(cases))(
    '%s',
    async (name) => {
      const plan = planOf(`${cases}/${name}`);
      if (plan === undefined) {
        console.warn(`terraform or the AWS provider is not installed: ${name} was not compared with a plan`);
        return;
      }
      const configuration = await loadConfiguration({
        dir: `${cases}/${name}`,
        state: [],
        workspace: 'default',
        env: {},
        given: [],
        schema,
      });
      const instances = [...(configuration?.instances.values() ?? [])];
      const managed = (addresses: readonly string[]): string[] =>
        addresses.filter((one) => !/(^|\.)data\./.test(one)).sort();
      expect(configuration?.unexpanded).toEqual([]);
      expect(managed(instances.map(({ address }) => address))).toEqual(managed([...plan.keys()]));
      let [planned, known, set] = [0, 0, 0];
      const wrong: string[] = [];
      for (const instance of instances) {
        const other = plan.get(instance.address);
        if (other === undefined) continue;
        const structure = other.mode === 'data' ? schema.dataSource(other.type) : schema.resource(other.type);
        const comparison = compareInstance(instance, structure, other.values);
        wrong.push(...comparison.wrong);
        if (other.mode === 'data') continue;
        planned += comparison.planned;
        known += comparison.known;
        set += comparison.set;
      }
      process.stdout.write(
        `${name}: ${String(known)} of ${String(set)} planned values that code sets, ${String(planned)} with defaults\n`,
      );
      expect(wrong).toEqual([]);
      expect(known / planned).toBeGreaterThan(0.85);
    },
    patience,
  );
});
