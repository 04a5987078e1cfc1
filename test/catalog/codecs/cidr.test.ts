import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalCidr } from '../../../src/catalog/codecs/cidr.js';

describe('a CIDR block', () => {
  it.each([
    ['10.0.0.5/24', '10.0.0.0/24'],
    ['100.68.0.18/18', '100.68.0.0/18'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['203.0.113.7', '203.0.113.7/32'],
    ['2001:DB8:0:0::1/64', '2001:db8::/64'],
    ['2400:6500:9e22:0700::/56', '2400:6500:9e22:700::/56'],
    ['0:0:0:0:0:0:0:0/0', '::/0'],
    ['::ffff:192.0.2.1/128', '::ffff:c000:201/128'],
    ['fe80::1%eth0/64', 'fe80::/64'],
  ])('%s is stored as %s', (written, stored) => {
    expect(canonicalCidr(written)).toBe(stored);
  });

  it.each(['pl-12345678', 'sg-1', '10.0.0.0/33', '10.0.0/8', '::/129', '10.0.0.0/x', ''])(
    'that is none, %p, stays as it is',
    (text) => {
      expect(canonicalCidr(text)).toBe(text);
    },
  );

  it('stays as it is once it is canonical', () => {
    const block = fc
      .tuple(fc.oneof(fc.ipV4(), fc.ipV6()), fc.nat(128))
      .map(([ip, length]) => `${ip}/${String(length)}`);
    fc.assert(
      fc.property(block, (text) => {
        const once = canonicalCidr(text);
        expect(canonicalCidr(once)).toBe(once);
      }),
    );
  });
});
