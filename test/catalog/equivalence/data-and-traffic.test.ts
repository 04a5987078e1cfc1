import { describe, expect, it } from '@jest/globals';
import { auroraStorageType } from '../../../src/catalog/equivalence/aurora-storage-type.js';
import { dnsName } from '../../../src/catalog/equivalence/dns-name.js';
import { ignoreCase } from '../../../src/catalog/equivalence/ignore-case.js';
import {
  impliedOrder,
  mappingsEchoSubnets,
  singleTargetGroup,
  subnetsEchoMappings,
} from '../../../src/catalog/equivalence/load-balancing.js';
import { minusOneUnlimited } from '../../../src/catalog/equivalence/minus-one-unlimited.js';
import { rdsDefaultCa } from '../../../src/catalog/equivalence/rds-default-ca.js';
import { storageAutoscaling } from '../../../src/catalog/equivalence/storage-autoscaling.js';
import { versionPrefix } from '../../../src/catalog/equivalence/version-prefix.js';
import type { LensContext } from '../../../src/catalog/engine/context.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { here } from './context.js';

const withAttributes = (attributes: JsonObject): LensContext => ({ ...here(), attributes });

describe('version-prefix', () => {
  it.each([
    ['8.0', '8.0.45'],
    ['8.0.45', '8.0'],
    ['8.0', '8.0.mysql_aurora.3.10.4'],
    ['13', '13.7'],
  ])('folds %s and %s', (intended, live) => {
    expect(versionPrefix.equal(intended, live, here())).toBe(true);
  });

  it.each([
    ['8.0.44', '8.0.45'],
    ['8.0.4', '8.0.45'],
    ['8.0', '8.4.3'],
    ['1', '13.7'],
    ['', '8.0'],
  ])('keeps "%s" and %s apart', (intended, live) => {
    expect(versionPrefix.equal(intended, live, here())).toBe(false);
  });
});

describe('ignore-case', () => {
  it('folds case and nothing else', () => {
    expect(ignoreCase.equal('Orders-DB', 'orders-db', here())).toBe(true);
    expect(ignoreCase.equal('Orders-DB', 'orders_db', here())).toBe(false);
    expect(ignoreCase.equal(undefined, 'orders-db', here())).toBe(false);
  });
});

describe('storage-autoscaling', () => {
  const context = withAttributes({ max_allocated_storage: 500 });

  it('folds growth up to the declared limit', () => {
    expect(storageAutoscaling.equal(100, 250, context)).toBe(true);
    expect(storageAutoscaling.equal(100, 500, context)).toBe(true);
  });

  it('keeps growth beyond it, shrinking, and growth without a limit apart', () => {
    expect(storageAutoscaling.equal(100, 501, context)).toBe(false);
    expect(storageAutoscaling.equal(100, 50, context)).toBe(false);
    expect(storageAutoscaling.equal(100, 250, withAttributes({ max_allocated_storage: null }))).toBe(false);
  });
});

describe('rds-default-ca', () => {
  it('folds the default and what it stands for', () => {
    expect(rdsDefaultCa.equal('rds-ca-default', 'rds-ca-rsa2048-g1', here())).toBe(true);
  });

  it('keeps two authorities apart, and the default from none', () => {
    expect(rdsDefaultCa.equal('rds-ca-ecc384-g1', 'rds-ca-rsa2048-g1', here())).toBe(false);
    expect(rdsDefaultCa.equal('rds-ca-default', undefined, here())).toBe(false);
  });
});

describe('aurora-storage-type', () => {
  const aurora = withAttributes({ engine: 'aurora-mysql' });

  it('folds the names of standard storage', () => {
    expect(auroraStorageType.equal('gp2', 'aurora', aurora)).toBe(true);
    expect(auroraStorageType.equal(undefined, 'aurora', aurora)).toBe(true);
  });

  it('keeps I/O-optimised storage apart, and every other engine', () => {
    expect(auroraStorageType.equal('aurora', 'aurora-iopt1', aurora)).toBe(false);
    expect(auroraStorageType.equal('aurora-iopt1', undefined, aurora)).toBe(false);
    expect(auroraStorageType.equal('io1', 'gp3', withAttributes({ engine: 'mysql' }))).toBe(false);
  });
});

describe('dns-name', () => {
  it.each([
    ['example.com', 'example.com.'],
    ['Example.COM.', 'example.com'],
    ['*.example.com', '\\052.example.com.'],
  ])('folds %s and %s', (intended, live) => {
    expect(dnsName.equal(intended, live, here())).toBe(true);
  });

  it.each([
    ['example.com', 'www.example.com.'],
    ['example.com', 'example.com..'],
    ['example.com', 'example.co'],
  ])('keeps %s and %s apart', (intended, live) => {
    expect(dnsName.equal(intended, live, here())).toBe(false);
  });
});

describe('minus-one-unlimited', () => {
  it('folds the ways to say that there is no limit', () => {
    expect(minusOneUnlimited.equal(-1, undefined, here())).toBe(true);
    expect(minusOneUnlimited.equal(0, -1, here())).toBe(true);
  });

  it('keeps a limit apart', () => {
    expect(minusOneUnlimited.equal(-1, 10, here())).toBe(false);
    expect(minusOneUnlimited.equal(1, undefined, here())).toBe(false);
  });
});

describe('implied-order', () => {
  it('folds an order told on one side only', () => {
    expect(impliedOrder.equal(1, undefined, here())).toBe(true);
    expect(impliedOrder.equal(0, 2, here())).toBe(true);
  });

  it('keeps two orders apart', () => {
    expect(impliedOrder.equal(1, 2, here())).toBe(false);
  });
});

describe('single-target-group', () => {
  const one = { TargetGroupArn: 'arn:a' };

  it('folds the block AWS adds to an action with one target group', () => {
    expect(singleTargetGroup.equal([], [one], here())).toBe(true);
  });

  it('keeps a second target group apart, and a list that was asked for', () => {
    expect(singleTargetGroup.equal([], [one, { TargetGroupArn: 'arn:b' }], here())).toBe(false);
    expect(singleTargetGroup.equal([one], [{ TargetGroupArn: 'arn:b' }], here())).toBe(false);
    expect(singleTargetGroup.equal([], undefined, here())).toBe(false);
  });
});

describe('subnets and their mappings', () => {
  const bare = [{ SubnetId: 'subnet-a' }];
  const fixed = [{ SubnetId: 'subnet-a', AllocationId: 'eipalloc-1' }];

  it('count once: the list speaks where the mappings add nothing', () => {
    expect(mappingsEchoSubnets.equal(bare, [{ SubnetId: 'subnet-b' }], here())).toBe(true);
    expect(subnetsEchoMappings.equal(['subnet-a'], ['subnet-b'], here())).toBe(false);
  });

  it('count once: the mappings speak where they hold addresses', () => {
    const attributes = { subnet_mapping: [{ subnet_id: 'subnet-a', allocation_id: 'eipalloc-1' }] };
    expect(subnetsEchoMappings.equal(['subnet-a'], ['subnet-b'], withAttributes(attributes))).toBe(true);
    expect(mappingsEchoSubnets.equal(fixed, bare, here())).toBe(false);
    expect(mappingsEchoSubnets.equal(bare, fixed, here())).toBe(false);
  });
});
