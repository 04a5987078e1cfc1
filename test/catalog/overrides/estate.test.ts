import { describe, expect, it } from '@jest/globals';
import { ec2Transit } from '../../../src/catalog/overrides/ec2-transit.js';
import { ec2Vpn } from '../../../src/catalog/overrides/ec2-vpn.js';
import { taskDefinition } from '../../../src/catalog/overrides/ecs-task-definition.js';
import { changesOf, mappingOf } from './compare.js';

/** Spellings met in a wide estate that the real provider wrote against an emulator. */
describe('a gateway without an autonomous system number of its own', () => {
  const gateways = [mappingOf(ec2Vpn, 'aws_vpn_gateway'), mappingOf(ec2Transit, 'aws_ec2_transit_gateway')] as const;

  it.each(gateways)('$terraformType: 0 in the state is the number that AWS gives', (mapping) => {
    const state = { id: 'gw-1', amazon_side_asn: '0' };
    expect(changesOf(mapping, state, { AmazonSideAsn: 64512 })).toEqual([]);
    expect(changesOf(mapping, state, {})).toEqual([]);
  });

  it.each(gateways)('$terraformType: another number is reported', (mapping) => {
    const changes = changesOf(mapping, { id: 'gw-1', amazon_side_asn: '0' }, { AmazonSideAsn: 64700 });
    expect(changes.map(([attribute]) => attribute)).toEqual(['amazon_side_asn']);
  });
});

describe('a task definition that asks for no compatibility', () => {
  it('runs on EC2', () => {
    expect(changesOf(taskDefinition, { family: 'web' }, { Family: 'web', RequiresCompatibilities: ['EC2'] })).toEqual(
      [],
    );
  });

  it('does not run on Fargate', () => {
    const live = { Family: 'web', RequiresCompatibilities: ['FARGATE'] };
    const changes = changesOf(taskDefinition, { family: 'web' }, live);
    expect(changes.map(([attribute]) => attribute)).toEqual(['requires_compatibilities']);
  });
});
