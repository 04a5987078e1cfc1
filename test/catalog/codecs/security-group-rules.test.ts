import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { securityGroupRules } from '../../../src/catalog/codecs/security-group-rules.js';
import type { LensContext } from '../../../src/catalog/engine/context.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';

const account = '123456789012';

function at(attributes: JsonObject, known: string | undefined = account): LensContext {
  return { attributes, live: {}, account: known, region: 'eu-west-1', partition: 'aws' };
}

const group = at({ id: 'sg-own' });

function elements(attribute: Json, args: JsonObject, context = group): Json | undefined {
  const property = securityGroupRules.put(attribute, args, context);
  return property === undefined ? undefined : securityGroupRules.normal(property, args, context);
}

function inline(block: JsonObject): JsonObject {
  const nothing = { cidr_blocks: [], ipv6_cidr_blocks: [], prefix_list_ids: [], security_groups: [], self: false };
  return { ...nothing, protocol: 'tcp', from_port: 443, to_port: 443, description: '', ...block };
}

const https = { FromPort: 443, IpProtocol: 'tcp', ToPort: 443 };
const ingress = { direction: 'ingress' };
const egress = { direction: 'egress' };

describe('inline blocks of a security group', () => {
  it('have one element for each source', () => {
    const block = inline({
      description: 'Offices',
      cidr_blocks: ['10.0.0.0/8', '192.168.0.0/16'],
      ipv6_cidr_blocks: ['2001:DB8::/32'],
      prefix_list_ids: ['pl-1'],
      security_groups: ['sg-other', '999999999999/sg-theirs'],
      self: true,
    });
    const head = { ...https, Description: 'Offices' };
    expect(elements([block], ingress)).toEqual([
      { ...head, CidrIp: '10.0.0.0/8' },
      { ...head, CidrIp: '192.168.0.0/16' },
      { ...head, CidrIpv6: '2001:db8::/32' },
      { ...head, SourcePrefixListId: 'pl-1' },
      { ...head, SourceSecurityGroupId: 'sg-other' },
      { ...head, SourceSecurityGroupId: 'sg-theirs', SourceSecurityGroupOwnerId: '999999999999' },
      { ...head, SourceSecurityGroupId: 'sg-own' },
    ]);
  });

  it('name destinations when they are for egress', () => {
    const block = inline({ prefix_list_ids: ['pl-1'], security_groups: ['999999999999/sg-theirs'] });
    expect(elements([block], egress)).toEqual([
      { ...https, DestinationPrefixListId: 'pl-1' },
      { ...https, DestinationSecurityGroupId: 'sg-theirs' },
    ]);
  });

  it('come back from the elements that they became', () => {
    const cidrs = fc.uniqueArray(
      fc.ipV4().map((ip) => `${ip}/32`),
      { minLength: 1, maxLength: 4 },
    );
    const block = fc
      .record({
        cidr_blocks: cidrs,
        from_port: fc.nat(65_535),
        protocol: fc.constantFrom('tcp', 'udp', 'icmp', '-1', '50'),
      })
      .map(({ from_port, protocol, cidr_blocks }) => {
        const port = protocol === '-1' || protocol === '50' ? 0 : from_port;
        return inline({ cidr_blocks, protocol, from_port: port, to_port: port });
      });
    fc.assert(
      fc.property(block, (item) => {
        const property = securityGroupRules.put([item], ingress, group) ?? null;
        expect(securityGroupRules.get(property, ingress, group)).toEqual([item]);
      }),
    );
  });

  it('are told from nothing at all', () => {
    expect(elements([], ingress)).toEqual([]);
    expect(elements(null, ingress)).toBeUndefined();
  });
});

describe('rules as resources', () => {
  it('of the older kind hold several sources', () => {
    const rule = { type: 'ingress', protocol: 'tcp', from_port: 443, to_port: 443, cidr_blocks: ['10.0.0.0/8'] };
    const context = at({ ...rule, id: 'sgrule-1', security_group_id: 'sg-own' });
    expect(elements({ ...rule, self: true }, { ...ingress, form: 'rule' }, context)).toEqual([
      { ...https, CidrIp: '10.0.0.0/8' },
      { ...https, SourceSecurityGroupId: 'sg-own' },
    ]);
  });

  it('say `self` once, also where the provider repeats the group as a source', () => {
    const rule = { protocol: 'tcp', from_port: 443, to_port: 443, self: true, source_security_group_id: 'sg-own' };
    const context = at({ security_group_id: 'sg-own' });
    expect(elements(rule, { ...ingress, form: 'rule' }, context)).toHaveLength(1);
  });

  it('of the newer kind are one element', () => {
    const rule = { ip_protocol: '-1', cidr_ipv4: '0.0.0.0/0', from_port: null, to_port: null, description: null };
    expect(elements(rule, { ...egress, form: 'single' })).toEqual([
      { IpProtocol: '-1', FromPort: -1, ToPort: -1, CidrIp: '0.0.0.0/0' },
    ]);
    const args = { ...egress, form: 'single', element: true };
    expect(elements(rule, args)).toEqual({ IpProtocol: '-1', FromPort: -1, ToPort: -1, CidrIp: '0.0.0.0/0' });
  });
});

describe('two spellings of a rule', () => {
  const normal = (element: JsonObject, context = group): Json => securityGroupRules.normal([element], ingress, context);

  it.each<[string, JsonObject, JsonObject]>([
    [
      'a protocol by number and by name',
      { IpProtocol: '6', FromPort: 22, ToPort: 22 },
      { IpProtocol: 'TCP', FromPort: 22, ToPort: 22 },
    ],
    ['ICMPv6 by number', { IpProtocol: 58 }, { IpProtocol: 'icmpv6', FromPort: -1, ToPort: -1 }],
    ['all protocols', { IpProtocol: 'all', FromPort: 0, ToPort: 0 }, { IpProtocol: '-1', FromPort: -1, ToPort: -1 }],
    ['ports of a protocol without ports', { IpProtocol: '50', FromPort: 0, ToPort: 0 }, { IpProtocol: '50' }],
    [
      'ports as text',
      { IpProtocol: 'tcp', FromPort: '22', ToPort: '22' },
      { IpProtocol: 'tcp', FromPort: 22, ToPort: 22 },
    ],
    ['an empty description', { ...https, Description: '' }, https],
    ['host bits', { ...https, CidrIp: '10.1.2.3/8' }, { ...https, CidrIp: '10.0.0.0/8' }],
    [
      'the own account',
      { ...https, SourceSecurityGroupId: 'sg-1', SourceSecurityGroupOwnerId: account },
      { ...https, SourceSecurityGroupId: 'sg-1' },
    ],
    [
      'a group with its name',
      { ...https, SourceSecurityGroupId: 'sg-1', SourceSecurityGroupName: 'web' },
      { ...https, SourceSecurityGroupId: 'sg-1' },
    ],
  ])('%s are one', (_name, a, b) => {
    expect(normal(a)).toEqual(normal(b));
  });

  it.each<[string, JsonObject, JsonObject]>([
    ['another protocol number', { IpProtocol: '47' }, { IpProtocol: 'gre' }],
    ['TCP and all protocols', { ...https, CidrIp: '0.0.0.0/0' }, { IpProtocol: '-1', CidrIp: '0.0.0.0/0' }],
    ['ping and all of ICMP', { IpProtocol: 'icmp', FromPort: 0, ToPort: 0 }, { IpProtocol: 'icmp' }],
    ['ports of TCP', https, { ...https, ToPort: 444 }],
    ['a prefix length', { ...https, CidrIp: '10.0.0.0/8' }, { ...https, CidrIp: '10.0.0.0/9' }],
    [
      'another account',
      { ...https, SourceSecurityGroupId: 'sg-1', SourceSecurityGroupOwnerId: '999999999999' },
      { ...https, SourceSecurityGroupId: 'sg-1' },
    ],
    ['a description', { ...https, Description: 'a' }, { ...https, Description: 'A' }],
  ])('%s is not', (_name, a, b) => {
    expect(normal(a)).not.toEqual(normal(b));
  });

  it('leave the owner out where nobody knows the own account', () => {
    const theirs = { ...https, SourceSecurityGroupId: 'sg-1', SourceSecurityGroupOwnerId: '999999999999' };
    expect(securityGroupRules.normal([theirs], ingress, { ...at({}), account: undefined })).toEqual([
      { ...https, SourceSecurityGroupId: 'sg-1' },
    ]);
  });
});

describe('a change in a rule', () => {
  it('is named by the inline block that the element came from', () => {
    const blocks = [
      inline({ cidr_blocks: ['10.0.0.0/8', '11.0.0.0/8'] }),
      inline({ self: true }),
      inline({ ipv6_cidr_blocks: ['::/0'] }),
    ];
    const named = (path: string[]) => securityGroupRules.trace?.(path, ingress, blocks, undefined);
    expect(named(['1', 'CidrIp'])).toBe('[0].cidr_blocks');
    expect(named(['2', 'Description'])).toBe('[1].description');
    expect(named(['3', 'CidrIpv6'])).toBe('[2].ipv6_cidr_blocks');
    expect(named(['3'])).toBeUndefined();
  });

  it('is named by the attribute of a rule resource', () => {
    const named = (property: string, args: JsonObject) => securityGroupRules.trace?.([property], args, {}, 'before');
    expect(named('CidrIp', { ...ingress, form: 'single' })).toBe('cidr_ipv4');
    expect(named('DestinationSecurityGroupId', { ...egress, form: 'single' })).toBe('referenced_security_group_id');
    expect(named('SourceSecurityGroupId', { ...ingress, form: 'rule' })).toBe('source_security_group_id');
    expect(named('IpProtocol', { ...ingress, form: 'single' })).toBe('ip_protocol');
    expect(named('IpProtocol', { ...ingress, form: 'rule' })).toBe('protocol');
    expect(named('ToPort', { ...ingress, form: 'rule' })).toBe('to_port');
  });

  it('that is the loss of a whole element is named by its source', () => {
    const args = { ...ingress, form: 'rule' };
    expect(securityGroupRules.trace?.([], args, {}, { ...https, CidrIpv6: '::/0' })).toBe('ipv6_cidr_blocks');
  });
});
