import { describe, expect, it } from '@jest/globals';
import { batch } from '../../../src/catalog/overrides/batch.js';
import { directConnect } from '../../../src/catalog/overrides/direct-connect.js';
import { ec2Fleets } from '../../../src/catalog/overrides/ec2-fleets.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, mappingOf } from './compare.js';

/** States of older providers hold some things under names that are gone by now. */
describe('arguments of older providers', () => {
  const arn = (kind: string, name: string) => `arn:aws:batch:eu-west-1:123456789012:${kind}/${name}`;

  it('are the name of a compute environment', () => {
    const environment = mappingOf(batch, 'aws_batch_compute_environment');
    const state = { arn: arn('compute-environment', 'a'), compute_environment_name: 'a', type: 'UNMANAGED' };
    expect(changesOf(environment, state, { ComputeEnvironmentName: 'a', Type: 'unmanaged' })).toEqual([]);
    expect(changesOf(environment, state, { ComputeEnvironmentName: 'b', Type: 'unmanaged' })).toEqual([
      ['compute_environment_name', 'replace', 'a', 'b'],
    ]);
  });

  it('are the compute environments of a queue, in their order', () => {
    const queue = mappingOf(batch, 'aws_batch_job_queue');
    const of = (...names: string[]) => names.map((name) => arn('compute-environment', name));
    const state = { name: 'q', priority: 1, state: 'ENABLED', compute_environment_order: [] };
    const live = (...names: string[]): JsonObject => ({
      JobQueueName: 'q',
      Priority: 1,
      State: 'ENABLED',
      ComputeEnvironmentOrder: of(...names).map((ComputeEnvironment, Order) => ({ ComputeEnvironment, Order })),
    });
    const attributes = { ...state, compute_environments: of('a', 'b') };
    expect(changesOf(queue, attributes, live('a', 'b'))).toEqual([]);
    expect(changesOf(queue, attributes, live('b', 'a'))).not.toEqual([]);
    expect(changesOf(queue, attributes, live('a')).map(([name]) => name)).toEqual(['compute_environments']);
  });

  it('are the gateway of an association and what EC2-Classic left in a launch configuration', () => {
    const association = mappingOf(directConnect, 'aws_dx_gateway_association');
    const state = { dx_gateway_id: 'dx', vpn_gateway_id: 'vgw-1' };
    const live = { DirectConnectGatewayId: 'dx', AssociatedGatewayId: 'vgw-2' };
    expect(changesOf(association, state, live)).toEqual([['vpn_gateway_id', 'replace', 'vgw-1', 'vgw-2']]);
    const launch = mappingOf(ec2Fleets, 'aws_launch_configuration');
    const classic = {
      name: 'l',
      image_id: 'ami-1',
      instance_type: 't2.micro',
      vpc_classic_link_security_groups: ['sg-1', 'sg-2'],
    };
    const document = { LaunchConfigurationName: 'l', ImageId: 'ami-1', InstanceType: 't2.micro' };
    const groups = (...ClassicLinkVPCSecurityGroups: string[]) => ({ ...document, ClassicLinkVPCSecurityGroups });
    expect(changesOf(launch, classic, groups('sg-2', 'sg-1'))).toEqual([]);
    expect(changesOf(launch, classic, groups('sg-2'))).toEqual([
      ['vpc_classic_link_security_groups', 'remove', 'sg-1', null],
    ]);
  });
});
