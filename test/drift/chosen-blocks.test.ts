import { describe, expect, it } from '@jest/globals';
import { block, blocks, exact, number, text } from '../../src/catalog/overrides/dsl.js';
import { changesOf } from '../catalog/overrides/compare.js';

const mapping = exact('aws_instance', 'AWS::EC2::Instance', {
  identifiers: ['{id}'],
  lenses: [
    block(
      'scale',
      '/Scale',
      [
        text('unit', '/Unit', { default: 'PERCENT' }),
        number('value', '/Value'),
        blocks('step', '/Steps', 'list', [number('size', '/Size')]),
        block('inner', '/Inner', [text('mode', '/Mode')]),
      ],
      { whenUnset: 'service-chooses' },
    ),
  ],
  unverified: {},
  source: 'https://docs.aws.amazon.com/',
});
const live = { Scale: { Unit: 'COUNT', Value: 100, Steps: [{ Size: 1 }], Inner: { Mode: 'fast' } } };

describe('a block that AWS fills in where it is not written', () => {
  it.each([[{}], [{ scale: null }], [{ scale: [] }]])('says nothing with %j', (attributes) => {
    expect(changesOf(mapping, attributes, live)).toEqual([]);
  });

  it('is compared whole where it is written', () => {
    const written = { scale: [{ unit: 'PERCENT', value: 100, step: [], inner: [] }] };
    const changed = changesOf(mapping, written, live).map(([attribute]) => attribute);
    expect(changed.sort()).toEqual(['scale[0].inner.mode', 'scale[0].step', 'scale[0].unit']);
  });
});
