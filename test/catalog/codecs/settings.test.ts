import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyedObjects } from '../../../src/catalog/codecs/keyed-objects.js';
import { settings } from '../../../src/catalog/codecs/settings.js';
import type { LensContext } from '../../../src/catalog/engine/context.js';
import type { JsonObject } from '../../../src/domain/json.js';

const context: LensContext = {
  attributes: { option: [{ settings: [{ name: 'a', value: '1' }] }, { settings: [{ name: 'b', value: '2' }] }] },
  live: {},
  account: '123456789012',
  region: 'eu-west-1',
  partition: 'aws',
};
const named = fc.uniqueArray(fc.record({ name: fc.string({ minLength: 1 }), value: fc.string() }), {
  selector: ({ name }) => name,
});

describe.each<[string, JsonObject]>([
  ['a list of pairs', { key: 'ParameterName', item: 'ParameterValue' }],
  ['a map', { shape: 'map' }],
])('settings as %s', (_kind, args) => {
  it('give back what they put, in some order', () => {
    const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1);
    fc.assert(
      fc.property(named, (blocks) => {
        const back = settings.get(settings.put(blocks, args, context) ?? null, args, context) as typeof blocks;
        expect([...back].sort(byName)).toEqual([...blocks].sort(byName));
      }),
    );
  });
});

describe('settings', () => {
  it('that nobody declared are left out where the codec is told so', () => {
    const args = { declaredAt: 'option.settings' };
    const live = [
      { Name: 'a', Value: '9' },
      { Name: 'c', Value: '3' },
    ];
    expect(settings.normal(live, args, context)).toEqual({ a: '9' });
    expect(settings.normal(live, {}, context)).toEqual({ a: '9', c: '3' });
  });

  it('stay as they are where an element has no name', () => {
    expect(settings.normal([{ Value: '1' }], {}, context)).toEqual([{ Value: '1' }]);
  });

  it('do not touch the prototype', () => {
    const normal = settings.normal([{ Name: '__proto__', Value: 'x' }], {}, context);
    expect(Object.keys(normal as JsonObject)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(normal)).toBe(Object.prototype);
  });
});

describe('keyed objects', () => {
  it('are blocks by one of their attributes', () => {
    const args = { key: 'log_type', fields: { enabled: 'Enabled' } };
    const blocks = [{ log_type: 'SLOW', enabled: true }];
    expect(keyedObjects.put(blocks, args, context)).toEqual({ SLOW: { Enabled: true } });
    expect(keyedObjects.get({ SLOW: { Enabled: true } }, args, context)).toEqual(blocks);
    expect(keyedObjects.normal({ SLOW: { Enabled: 'false' } }, args, context)).toEqual({ SLOW: { Enabled: false } });
  });
});
