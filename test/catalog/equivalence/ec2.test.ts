import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { cidrBlock } from '../../../src/catalog/equivalence/cidr-block.js';
import { devicesWithoutRoot } from '../../../src/catalog/equivalence/devices-without-root.js';
import { zoneEcho } from '../../../src/catalog/equivalence/zone-echo.js';
import { ipv6BlockList } from '../../../src/catalog/equivalence/ipv6-block-list.js';
import { notRemovable } from '../../../src/catalog/equivalence/not-removable.js';
import { routeEndpointEcho, routeGatewayEcho } from '../../../src/catalog/equivalence/route-target-echo.js';
import { trafficSourceEcho } from '../../../src/catalog/equivalence/traffic-source-echo.js';
import { userDataHash } from '../../../src/catalog/equivalence/user-data-hash.js';
import { withinCapacityBand } from '../../../src/catalog/equivalence/within-capacity-band.js';
import type { LensContext } from '../../../src/catalog/engine/context.js';
import type { JsonObject } from '../../../src/domain/json.js';

function seen(attributes: JsonObject, live: JsonObject = {}): LensContext {
  return { attributes, live, account: '123456789012', region: 'eu-west-1', partition: 'aws' };
}

describe('cidr-block', () => {
  it('folds host bits and IPv6 spellings', () => {
    expect(cidrBlock.equal('10.0.0.1/16', '10.0.0.0/16', seen({}))).toBe(true);
    expect(cidrBlock.equal('2001:DB8:0::/56', '2001:db8::/56', seen({}))).toBe(true);
  });
  it('keeps another range apart', () => {
    expect(cidrBlock.equal('10.0.0.0/16', '10.0.0.0/17', seen({}))).toBe(false);
    expect(cidrBlock.equal('10.0.0.0/16', undefined, seen({}))).toBe(false);
  });
});

describe('ipv6-block-list', () => {
  const listed = (blocks: string[]) => seen({}, { Ipv6CidrBlocks: blocks });
  it('folds a block that stands in the list only', () => {
    expect(ipv6BlockList.equal('2001:db8:1:1::/64', undefined, listed(['2001:db8:1:1::/64']))).toBe(true);
  });
  it('keeps another block, two blocks and a contradiction apart', () => {
    expect(ipv6BlockList.equal('2001:db8:1:1::/64', undefined, listed(['2001:db8:1:2::/64']))).toBe(false);
    expect(
      ipv6BlockList.equal('2001:db8:1:1::/64', undefined, listed(['2001:db8:1:1::/64', '2001:db8:1:2::/64'])),
    ).toBe(false);
    expect(ipv6BlockList.equal('2001:db8:1:1::/64', '2001:db8:1:2::/64', listed(['2001:db8:1:1::/64']))).toBe(false);
  });
});

describe('not-removable', () => {
  it('folds a property that the read left out', () => {
    expect(notRemovable.equal('euw1-az1', undefined, seen({}))).toBe(true);
  });
  it('keeps another value apart', () => {
    expect(notRemovable.equal('euw1-az1', 'euw1-az2', seen({}))).toBe(false);
  });
});

describe('route-gateway-echo and route-endpoint-echo', () => {
  const igw = { GatewayId: 'igw-1', VpcEndpointId: 'igw-1' };
  const vpce = { GatewayId: 'vpce-1', VpcEndpointId: 'vpce-1' };
  it('fold the second name of one target', () => {
    expect(routeGatewayEcho.equal(undefined, 'igw-1', seen({ gateway_id: 'igw-1' }, igw))).toBe(true);
    expect(routeEndpointEcho.equal(undefined, 'vpce-1', seen({ vpc_endpoint_id: 'vpce-1' }, vpce))).toBe(true);
  });
  it('keep a target that code does not name apart', () => {
    expect(routeGatewayEcho.equal('vpce-1', 'igw-1', seen({ vpc_endpoint_id: 'vpce-1' }, igw))).toBe(false);
    expect(routeGatewayEcho.equal(undefined, 'vpce-2', seen({}, igw))).toBe(false);
    expect(routeEndpointEcho.equal(undefined, 'igw-1', seen({ nat_gateway_id: 'nat-1' }, igw))).toBe(false);
    expect(routeEndpointEcho.equal('igw-2', 'igw-1', seen({ gateway_id: 'igw-2' }, igw))).toBe(false);
  });
});

describe('user-data-hash', () => {
  const script = '#!/bin/sh\necho started\n';
  const live = Buffer.from(script).toString('base64');
  const hash = createHash('sha1').update(script).digest('hex');
  it('folds the hash that older providers keep', () => {
    expect(userDataHash.equal(hash, live, seen({ user_data: hash }))).toBe(true);
  });
  it('folds text that was Base64 already', () => {
    expect(userDataHash.equal('', live, seen({ user_data: live }))).toBe(true);
  });
  it('keeps other data apart', () => {
    const other = Buffer.from('#!/bin/sh\necho stopped\n').toString('base64');
    expect(userDataHash.equal(hash, other, seen({ user_data: hash }))).toBe(false);
    expect(userDataHash.equal(hash, undefined, seen({ user_data: hash }))).toBe(false);
    expect(userDataHash.equal('', live, seen({ user_data: null }))).toBe(false);
  });
});

describe('within-capacity-band', () => {
  const band = seen({ min_size: 1, max_size: '6' });
  it.each([1, 3, '6'])('folds %p of 1 to 6', (desired) => {
    expect(withinCapacityBand.equal(2, desired, band)).toBe(true);
  });
  it.each([0, 7, undefined, 'many'])('keeps %p of 1 to 6 apart', (desired) => {
    expect(withinCapacityBand.equal(2, desired, band)).toBe(false);
  });
  it('keeps any other capacity apart where the band is one size or not known', () => {
    expect(withinCapacityBand.equal(2, 3, seen({ min_size: 2, max_size: 2 }))).toBe(false);
    expect(withinCapacityBand.equal(2, 3, seen({}))).toBe(false);
  });
});

describe('traffic-source-echo', () => {
  const elb = { Identifier: 'arn:tg', Type: 'elbv2' };
  const lattice = { Identifier: 'arn:lattice', Type: 'vpc-lattice' };
  const attached = seen({ target_group_arns: ['arn:tg'] }, { TargetGroupARNs: ['arn:tg'], TrafficSources: [elb] });
  it('folds load balancers and target groups, which are compared under their own names', () => {
    expect(trafficSourceEcho.equal([elb], [], attached)).toBe(true);
    expect(trafficSourceEcho.equal([], [elb], attached)).toBe(true);
    expect(trafficSourceEcho.equal([lattice], [elb, lattice], attached)).toBe(true);
  });
  it('keeps another source apart', () => {
    expect(trafficSourceEcho.equal([elb], [elb, lattice], attached)).toBe(false);
    expect(trafficSourceEcho.equal([lattice], [elb], attached)).toBe(false);
  });
});

describe('zone-echo', () => {
  const subnet = { availability_zone: 'eu-west-1a' };
  it('folds another id of the same zone', () => {
    expect(zoneEcho.equal('euw1-az3', 'euw1-az1', seen(subnet, { AvailabilityZone: 'eu-west-1a' }))).toBe(true);
  });
  it('keeps the id of another zone apart', () => {
    expect(zoneEcho.equal('euw1-az3', 'euw1-az1', seen(subnet, { AvailabilityZone: 'eu-west-1b' }))).toBe(false);
    expect(zoneEcho.equal('euw1-az3', 'euw1-az1', seen({}, {}))).toBe(false);
  });
});

describe('devices-without-root', () => {
  const device = { DeviceName: '/dev/sda1', Ebs: { VolumeSize: 8 } };
  const gone = { DeviceName: '/dev/sda1' };
  it('folds a device that is not there', () => {
    expect(devicesWithoutRoot.equal([device], [gone], seen({ root_block_device: [] }))).toBe(true);
  });
  it('keeps a device apart that was changed, or lost beside a known root', () => {
    const grown = { DeviceName: '/dev/sda1', Ebs: { VolumeSize: 9 } };
    expect(devicesWithoutRoot.equal([device], [grown], seen({ root_block_device: [] }))).toBe(false);
    expect(devicesWithoutRoot.equal([device], [gone], seen({ root_block_device: [{ device_name: 'x' }] }))).toBe(false);
  });
});
