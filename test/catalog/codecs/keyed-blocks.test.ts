import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { keyedBlocks } from '../../../src/catalog/codecs/keyed-blocks.js';
import { methodPath } from '../../../src/catalog/codecs/method-path.js';
import type { LensContext } from '../../../src/catalog/engine/context.js';
import type { Json } from '../../../src/domain/json.js';

const context: LensContext = { attributes: {}, live: {}, account: undefined, region: undefined, partition: 'aws' };

describe('blocks by key', () => {
  const args = { key: 'path', properties: { burst_limit: 'BurstLimit', rate_limit: 'RateLimit' } };
  const blocks = fc.uniqueArray(
    fc.record({ path: fc.string(), burst_limit: fc.nat(), rate_limit: fc.option(fc.nat()) }),
    { selector: ({ path }) => path },
  );

  it('give back what they put, in any order', () => {
    fc.assert(
      fc.property(blocks, (value) => {
        const back = keyedBlocks.get(keyedBlocks.put(value, args, context) ?? null, args, context);
        expect(back).toHaveLength(value.length);
        expect(back).toEqual(expect.arrayContaining(value));
      }),
    );
  });

  it('name the block and the argument that a change belongs to', () => {
    const value: Json = [{ path: '/a/GET' }, { path: '/b/GET' }];
    expect(keyedBlocks.trace?.(['/b/GET', 'RateLimit'], args, value, undefined)).toBe('[1].rate_limit');
    expect(keyedBlocks.trace?.(['/b/GET'], args, value, undefined)).toBe('[1]');
    expect(keyedBlocks.trace?.(['/c/GET'], args, value, undefined)).toBeUndefined();
  });
});

describe('a method path', () => {
  const path = { part: 'path' };
  const put = (attribute: string, part: string) =>
    methodPath.normal(methodPath.put(attribute, { part }, context) ?? null, { part }, context);

  it.each([
    ['*/*', '/*', '*'],
    ['orders/GET', '/orders', 'GET'],
    ['orders/GET', '/~1orders', 'GET'],
    ['orders/items/POST', '/~1orders~1items', 'POST'],
    ['~1/GET', '/', 'GET'],
    ['/GET', '/', 'GET'],
  ])('%s is %s and %s', (attribute, resourcePath, method) => {
    expect(put(attribute, 'path')).toBe(methodPath.normal(resourcePath, path, context));
    expect(put(attribute, 'method')).toBe(method);
  });

  it('keeps other paths apart', () => {
    expect(put('orders/GET', 'path')).not.toBe(methodPath.normal('/~1orders~1items', path, context));
    expect(put('*/*', 'path')).not.toBe(methodPath.normal('/', path, context));
  });
});
