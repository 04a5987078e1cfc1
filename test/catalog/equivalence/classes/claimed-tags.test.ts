import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../../src/domain/json.js';
import { compareGroup } from '../../../../src/drift/compare-group.js';
import { bindGraph } from '../../../../src/intent/graph/bind.js';
import { loadCatalog } from '../../../../src/catalog/load.js';
import { placed } from '../../../placed.js';

const catalog = loadCatalog();

/** Attributes that a scan of the two resources reports on the first. */
function found(
  [type, attributes]: readonly [string, JsonObject],
  [other, claim]: readonly [string, JsonObject],
  properties: JsonObject,
): string[] {
  const { groups } = bindGraph(
    { resources: [placed(type, attributes), placed(other, claim)], diagnostics: [] },
    catalog,
  );
  const [group] = groups;
  if (group === undefined) throw new Error(`${type} is bound to no live resource`);
  const [identifier = ''] = group.request.identifiers;
  const { findings } = compareGroup(group, { kind: 'found', request: group.request, identifier, properties });
  return findings.flatMap(({ changes }) => changes.map(({ attribute }) => attribute));
}

describe('56 tags of a network, its own or one by one', () => {
  const network = (tags: JsonObject): [string, JsonObject] => [
    'aws_vpc',
    {
      id: 'vpc-1',
      cidr_block: '10.0.0.0/16',
      enable_dns_support: true,
      instance_tenancy: 'default',
      tags,
      tags_all: tags,
    },
  ];
  const single: [string, JsonObject] = [
    'aws_ec2_tag',
    { id: 'vpc-1,Team', resource_id: 'vpc-1', key: 'Team', value: 'a' },
  ];
  const live = (...tags: [string, string][]): JsonObject => ({
    VpcId: 'vpc-1',
    CidrBlock: '10.0.0.0/16',
    EnableDnsSupport: true,
    Tags: tags.map(([Key, Value]) => ({ Key, Value })),
  });

  it('are equal where a resource of their own puts them there', () => {
    expect(found(network({ Name: 'n' }), single, live(['Team', 'a'], ['Name', 'n']))).toEqual([]);
    // After a refresh the network's own attribute shows the tag as well.
    expect(found(network({ Name: 'n', Team: 'a' }), single, live(['Team', 'a'], ['Name', 'n']))).toEqual([]);
  });

  it('are reported where nobody does, or with another value', () => {
    expect(found(network({ Name: 'n' }), single, live(['Team', 'b'], ['Name', 'n']))).toEqual(['tags["Team"]']);
    expect(found(network({ Name: 'n' }), single, live(['Owner', 'a'], ['Name', 'n']))).toEqual(['tags["Owner"]']);
    expect(found(network({ Name: 'n' }), single, live(['Team', 'a']))).toEqual(['tags["Name"]']);
  });
});

describe('56 tags of an Auto Scaling group, its own or one by one', () => {
  const tag = (key: string, value: string): JsonObject => ({ key, value, propagate_at_launch: true });
  const group = (...tags: JsonObject[]): [string, JsonObject] => [
    'aws_autoscaling_group',
    { id: 'g', name: 'g', min_size: 1, max_size: 1, desired_capacity: 1, tag: tags },
  ];
  const single: [string, JsonObject] = [
    'aws_autoscaling_group_tag',
    { id: 'g,Team', autoscaling_group_name: 'g', tag: [tag('Team', 'a')] },
  ];
  const live = (...tags: [string, string, boolean?][]): JsonObject => ({
    AutoScalingGroupName: 'g',
    MinSize: '1',
    MaxSize: '1',
    DesiredCapacity: '1',
    Tags: tags.map(([Key, Value, PropagateAtLaunch = true]) => ({ Key, Value, PropagateAtLaunch })),
  });

  it('are equal where a resource of their own puts them there', () => {
    expect(found(group(tag('Name', 'n')), single, live(['Team', 'a'], ['Name', 'n']))).toEqual([]);
    expect(found(group(tag('Name', 'n'), tag('Team', 'a')), single, live(['Team', 'a'], ['Name', 'n']))).toEqual([]);
  });

  it('are reported where nobody does, or otherwise', () => {
    expect(found(group(tag('Name', 'n')), single, live(['Team', 'b'], ['Name', 'n']))).toEqual(['tag']);
    expect(found(group(tag('Name', 'n')), single, live(['Team', 'a', false], ['Name', 'n']))).toEqual(['tag']);
    expect(found(group(tag('Name', 'n')), single, live(['Owner', 'x'], ['Team', 'a'], ['Name', 'n']))).toEqual(['tag']);
  });
});

describe('56 the instance of an address, its own or an association’s', () => {
  const address = (over: JsonObject): [string, JsonObject] => [
    'aws_eip',
    {
      id: 'eipalloc-1',
      allocation_id: 'eipalloc-1',
      public_ip: '1.2.3.4',
      domain: 'vpc',
      instance: '',
      network_interface: '',
      public_ipv4_pool: 'amazon',
      ...over,
    },
  ];
  const association = (over: JsonObject): [string, JsonObject] => [
    'aws_eip_association',
    { id: 'eipassoc-1', allocation_id: 'eipalloc-1', public_ip: '1.2.3.4', instance_id: '', ...over },
  ];
  const elsewhere = association({ allocation_id: 'eipalloc-2', public_ip: '5.6.7.8', instance_id: 'i-1' });
  const at = (InstanceId: string): JsonObject => ({
    PublicIp: '1.2.3.4',
    AllocationId: 'eipalloc-1',
    Domain: 'vpc',
    InstanceId,
    PublicIpv4Pool: 'amazon',
  });

  it('are equal where the association attached just that', () => {
    expect(found(address({}), association({ instance_id: 'i-1' }), at('i-1'))).toEqual([]);
    expect(found(address({}), association({ network_interface_id: 'eni-1' }), at('i-1'))).toEqual([]);
    expect(found(address({ instance: 'i-1', network_interface: 'eni-1' }), elsewhere, at('i-1'))).toEqual([]);
    expect(found(address({ network_interface: 'eni-1' }), elsewhere, at('i-1'))).toEqual([]);
  });

  it('are told apart where something else is attached', () => {
    expect(found(address({}), association({ instance_id: 'i-1' }), at('i-2'))).toEqual(['instance']);
    expect(found(address({}), elsewhere, at('i-2'))).toEqual(['instance']);
    expect(found(address({ instance: 'i-1', network_interface: 'eni-1' }), elsewhere, at('i-2'))).toEqual(['instance']);
    expect(found(address({ instance: 'i-1', network_interface: 'eni-1' }), elsewhere, at(''))).toEqual(['instance']);
  });
});
