import { describe, expect, it } from '@jest/globals';
import { defaultsIn, noDefaults } from '../../../scripts/catalog/provider-defaults.js';
import type { TerraformAttributes } from '../../../scripts/catalog/terraform/schema.js';

const attributes: TerraformAttributes = {
  size: { type: 'number', optional: true },
  note: { type: 'string', optional: true },
  later: { type: 'string', optional: true },
  chosen: { type: 'string', optional: true, computed: true },
  engine: { type: 'string', optional: true },
};

const types = {
  aws_a: {
    defaults: { size: 5, gone: 1 },
    none: { '': 'note chosen', rule: 'note' },
    when: { engine: { value: 'x', argument: 'note', is: [null] } },
    computedBlocks: ['rule'],
  },
  aws_redshift_cluster: { defaults: { encrypted: 'false' } },
};

describe('defaults of the provider in the generated schema', () => {
  it('stand where both versions have the argument, and the newer does not compute it', () => {
    const defaults = defaultsIn({ types }, 'aws_a');
    expect(defaults.at('', attributes)).toEqual({
      defaults: { size: 5 },
      none: 'note',
      when: { engine: { value: 'x', argument: 'note', is: [null] } },
    });
    expect(defaults.at('rule.', attributes)).toEqual({ none: 'note' });
    expect([defaults.isComputedBlock('rule'), defaults.isComputedBlock('note')]).toEqual([true, false]);
  });

  it('are left out where versions differ, and of types that were not asked about', () => {
    const encrypted: TerraformAttributes = { encrypted: { type: 'bool', optional: true } };
    expect(defaultsIn({ types }, 'aws_redshift_cluster').at('', encrypted)).toEqual({});
    expect(defaultsIn({ types }, 'aws_b')).toBe(noDefaults);
  });
});
