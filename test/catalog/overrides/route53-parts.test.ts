import { describe, expect, it } from '@jest/globals';
import { route53Parts } from '../../../src/catalog/overrides/route53-parts.js';
import { changesOfAll, findingsOfAll, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const key = 'arn:aws:kms:us-east-1:123456789012:key/5f0e5e1c-7d2a-4e0e-a4f2-86d8f35f5a11';

describeInSync(route53Parts, {
  aws_route53_cidr_collection: {
    attributes: { id: 'c', name: 'n' },
    live: { Id: 'c', Name: 'n', Locations: [{ LocationName: 'l', CidrList: ['10.0.0.0/24'] }] },
    plants: [['/Name', 'm', 'name']],
  },
  aws_route53_hosted_zone_dnssec: {
    attributes: { hosted_zone_id: 'Z1', signing_status: 'SIGNING' },
    live: { HostedZoneId: 'Z1' },
    plants: [['/HostedZoneId', 'Z2', 'hosted_zone_id']],
  },
  aws_route53_key_signing_key: {
    attributes: { hosted_zone_id: 'Z1', name: 'k', key_management_service_arn: key, status: 'ACTIVE' },
    live: { HostedZoneId: 'Z1', Name: 'k', KeyManagementServiceArn: key, Status: 'ACTIVE' },
    plants: [['/Status', 'INACTIVE', 'status']],
  },
  aws_route53profiles_profile: {
    attributes: { id: 'rp', name: 'p', tags: { a: 'b' } },
    live: { Id: 'rp', Name: 'p', Tags: [{ Key: 'a', Value: 'b' }], ShareStatus: 'NOT_SHARED' },
    plants: [['/Tags/0/Value', 'c', 'tags["a"]']],
  },
  aws_route53profiles_association: {
    attributes: { id: 'a', name: 'n', profile_id: 'rp', resource_id: 'vpc-1' },
    live: { Id: 'a', Name: 'n', ProfileId: 'rp', ResourceId: 'vpc-1' },
    plants: [['/ResourceId', 'vpc-2', 'resource_id']],
  },
  aws_route53profiles_resource_association: {
    attributes: { id: 'a', name: 'n', profile_id: 'rp', resource_arn: 'arn:z', resource_properties: null },
    live: { Id: 'a', Name: 'n', ProfileId: 'rp', ResourceArn: 'arn:z' },
    plants: [['/ResourceArn', 'arn:y', 'resource_arn']],
  },
  aws_route53_resolver_config: {
    attributes: { resource_id: 'vpc-1', autodefined_reverse_flag: 'DISABLE' },
    live: { ResourceId: 'vpc-1', AutodefinedReverse: 'DISABLED' },
    plants: [
      ['/AutodefinedReverse', 'ENABLED', 'autodefined_reverse_flag'],
      ['/AutodefinedReverseFlag', 'ENABLE', 'autodefined_reverse_flag'],
    ],
  },
  aws_route53_resolver_dnssec_config: {
    attributes: { id: 'd', resource_id: 'vpc-1' },
    live: { Id: 'd', ResourceId: 'vpc-1', ValidationStatus: 'ENABLED' },
    plants: [['/ResourceId', 'vpc-2', 'resource_id']],
  },
  aws_route53_resolver_firewall_domain_list: {
    attributes: { id: 'l', name: 'bad', domains: ['example.com.'] },
    live: { Id: 'l', Name: 'bad', DomainCount: 1 },
    plants: [['/Name', 'good', 'name']],
  },
  aws_route53_resolver_firewall_rule_group: {
    attributes: { id: 'g', name: 'g' },
    live: { Id: 'g', Name: 'g', FirewallRules: [{ FirewallDomainListId: 'l', Priority: 1, Action: 'BLOCK' }] },
    plants: [['/Tags', [{ Key: 'a', Value: 'b' }], 'tags["a"]']],
  },
  aws_route53_resolver_firewall_rule_group_association: {
    attributes: {
      id: 'a',
      name: 'n',
      firewall_rule_group_id: 'g',
      vpc_id: 'vpc-1',
      priority: 101,
      mutation_protection: 'ENABLED',
    },
    live: {
      Id: 'a',
      Name: 'n',
      FirewallRuleGroupId: 'g',
      VpcId: 'vpc-1',
      Priority: 101,
      MutationProtection: 'ENABLED',
    },
    plants: [
      ['/MutationProtection', 'DISABLED', 'mutation_protection'],
      ['/Priority', 200, 'priority'],
    ],
  },
  aws_route53_resolver_query_log_config: {
    attributes: { id: 'q', name: 'q', destination_arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:dns' },
    live: { Id: 'q', Name: 'q', DestinationArn: 'arn:aws:logs:eu-west-1:123456789012:log-group:dns:*' },
    plants: [['/DestinationArn', 'arn:aws:logs:eu-west-1:123456789012:log-group:other:*', 'destination_arn']],
  },
  aws_route53_resolver_query_log_config_association: {
    attributes: { id: 'a', resolver_query_log_config_id: 'q', resource_id: 'vpc-1' },
    live: { Id: 'a', ResolverQueryLogConfigId: 'q', ResourceId: 'vpc-1' },
    plants: [['/ResourceId', 'vpc-2', 'resource_id']],
  },
});

describe('a location of a collection', () => {
  const collection = mappingOf(route53Parts, 'aws_route53_cidr_collection');
  const location = mappingOf(route53Parts, 'aws_route53_cidr_location');
  const state = { cidr_collection_id: 'c', name: 'office', cidr_blocks: ['192.0.2.0/24', '198.51.100.0/24'] };
  const live = (cidrs: string[]) => ({
    Id: 'c',
    Name: 'n',
    Locations: [
      { LocationName: 'home', CidrList: ['203.0.113.0/24'] },
      { LocationName: 'office', CidrList: cidrs },
    ],
  });
  const changes = (cidrs: string[]) =>
    changesOfAll(
      [
        [collection, { id: 'c', name: 'n' }],
        [location, state],
      ],
      live(cidrs),
    );

  it('is found by its name and compared in its blocks', () => {
    expect(changes(['198.51.100.0/24', '192.0.2.0/24'])).toEqual([]);
    expect(changes(['0.0.0.0/0']).map(([attribute]) => attribute)).toContain('cidr_blocks');
  });
});

describe('a rule of a DNS firewall', () => {
  const rule = mappingOf(route53Parts, 'aws_route53_resolver_firewall_rule');
  const state = {
    firewall_rule_group_id: 'g',
    firewall_domain_list_id: 'l-1',
    name: 'block',
    priority: 100,
    action: 'BLOCK',
    block_response: 'OVERRIDE',
    block_override_dns_type: 'CNAME',
    block_override_domain: 'example.com',
    block_override_ttl: 1,
    firewall_domain_redirection_action: 'INSPECT_REDIRECTION_DOMAIN',
    q_type: '',
  };
  const live = {
    FirewallDomainListId: 'l-1',
    Priority: 100,
    Action: 'BLOCK',
    BlockResponse: 'OVERRIDE',
    BlockOverrideDnsType: 'CNAME',
    BlockOverrideDomain: 'example.com.',
    BlockOverrideTtl: 1,
  };
  const group = (...rules: object[]) => JSON.parse(JSON.stringify({ Id: 'g', FirewallRules: rules })) as typeof live;
  const other = { FirewallDomainListId: 'l-2', Priority: 1, Action: 'ALERT' };

  it('is found by its list of domains', () => {
    expect(findingsOfAll([[rule, state]], group(other, live))).toEqual([]);
    expect(findingsOfAll([[rule, state]], group(other)).map(({ kind }) => kind)).toEqual(['missing']);
  });

  it('shows that it only alerts', () => {
    const found = changesOfAll([[rule, state]], group(other, { ...live, Action: 'ALERT' }));
    expect(found.map(([attribute]) => attribute)).toEqual(['action']);
  });
});
