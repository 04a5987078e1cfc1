import type { TypeMapping } from '../model.js';
import { block, exact, number, set, table, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;
const collectionDocs = `${reference}/aws-resource-route53-cidrcollection.html`;
const ruleGroupDocs = `${reference}/aws-resource-route53resolver-firewallrulegroup.html`;

const cidrCollection = exact('aws_route53_cidr_collection', 'AWS::Route53::CidrCollection', {
  identifiers: ['{id}'],
  lenses: [text('name', '/Name')],
  unverified: {},
  source: collectionDocs,
});

const cidrLocation = exact('aws_route53_cidr_location', 'AWS::Route53::CidrCollection', {
  identifiers: ['{cidr_collection_id}'],
  facet: {},
  lenses: [
    text('cidr_collection_id', '/Id'),
    block('', '/Locations', [text('name', '/LocationName'), set('cidr_blocks', '/CidrList')], {
      contributes: true,
      order: ['LocationName'],
    }),
  ],
  unverified: {},
  source: collectionDocs,
});

const signing = exact('aws_route53_hosted_zone_dnssec', 'AWS::Route53::DNSSEC', {
  identifiers: ['{hosted_zone_id}', '{id}'],
  // There is only something to read while the zone is signed.
  when: { attribute: 'signing_status', in: ['SIGNING', null] },
  lenses: [text('hosted_zone_id', '/HostedZoneId')],
  unverified: { signing_status: 'not-returned' },
  source: `${reference}/aws-resource-route53-dnssec.html`,
});

const signingKey = exact('aws_route53_key_signing_key', 'AWS::Route53::KeySigningKey', {
  identifiers: ['{hosted_zone_id}|{name}'],
  lenses: [
    text('hosted_zone_id', '/HostedZoneId'),
    text('name', '/Name'),
    text('key_management_service_arn', '/KeyManagementServiceArn', { equivalences: ['kms-key'] }),
    text('status', '/Status', { default: 'ACTIVE' }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-route53-keysigningkey.html`,
});

const profile = exact('aws_route53profiles_profile', 'AWS::Route53Profiles::Profile', {
  identifiers: ['{id}'],
  lenses: [text('name', '/Name'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-route53profiles-profile.html`,
});

const profileAssociation = exact('aws_route53profiles_association', 'AWS::Route53Profiles::ProfileAssociation', {
  identifiers: ['{id}'],
  lenses: [text('name', '/Name'), text('profile_id', '/ProfileId'), text('resource_id', '/ResourceId'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-route53profiles-profileassociation.html`,
});

const profileResource = exact(
  'aws_route53profiles_resource_association',
  'AWS::Route53Profiles::ProfileResourceAssociation',
  {
    identifiers: ['{id}'],
    lenses: [
      text('name', '/Name'),
      text('profile_id', '/ProfileId'),
      text('resource_arn', '/ResourceArn'),
      text('resource_properties', '/ResourceProperties', free),
    ],
    unverified: {},
    source: `${reference}/aws-resource-route53profiles-profileresourceassociation.html`,
  },
);

const resolverConfig = exact('aws_route53_resolver_config', 'AWS::Route53Resolver::ResolverConfig', {
  identifiers: ['{resource_id}'],
  lenses: [
    text('resource_id', '/ResourceId'),
    // What was asked for, or what became of it: a read answers either.
    text('autodefined_reverse_flag', '/AutodefinedReverseFlag', { equivalences: ['absent-live'] }),
    table(
      'autodefined_reverse_flag',
      '/AutodefinedReverse',
      { ENABLE: 'ENABLED', DISABLE: 'DISABLED' },
      { equivalences: ['absent-live'] },
    ),
  ],
  unverified: {},
  source: `${reference}/aws-resource-route53resolver-resolverconfig.html`,
});

const dnssecConfig = exact('aws_route53_resolver_dnssec_config', 'AWS::Route53Resolver::ResolverDNSSECConfig', {
  identifiers: ['{id}'],
  lenses: [text('resource_id', '/ResourceId')],
  unverified: {},
  source: `${reference}/aws-resource-route53resolver-resolverdnssecconfig.html`,
});

const domainList = exact('aws_route53_resolver_firewall_domain_list', 'AWS::Route53Resolver::FirewallDomainList', {
  identifiers: ['{id}'],
  lenses: [text('name', '/Name'), tags()],
  unverified: { domains: 'write-only' },
  source: `${reference}/aws-resource-route53resolver-firewalldomainlist.html`,
});

const ruleGroup = exact('aws_route53_resolver_firewall_rule_group', 'AWS::Route53Resolver::FirewallRuleGroup', {
  identifiers: ['{id}'],
  lenses: [text('name', '/Name'), tags()],
  unverified: {},
  source: ruleGroupDocs,
});

const firewallRule = exact('aws_route53_resolver_firewall_rule', 'AWS::Route53Resolver::FirewallRuleGroup', {
  identifiers: ['{firewall_rule_group_id}'],
  facet: {},
  lenses: [
    text('firewall_rule_group_id', '/Id'),
    block(
      '',
      '/FirewallRules',
      [
        text('firewall_domain_list_id', '/FirewallDomainListId'),
        text('q_type', '/Qtype'),
        number('priority', '/Priority'),
        text('action', '/Action'),
        text('block_response', '/BlockResponse'),
        text('block_override_dns_type', '/BlockOverrideDnsType'),
        text('block_override_domain', '/BlockOverrideDomain', { equivalences: ['trailing-dot'] }),
        number('block_override_ttl', '/BlockOverrideTtl'),
        text('firewall_domain_redirection_action', '/FirewallDomainRedirectionAction', {
          default: 'INSPECT_REDIRECTION_DOMAIN',
        }),
      ],
      { contributes: true, order: ['FirewallDomainListId', 'Qtype'] },
    ),
  ],
  unverified: { name: 'not-returned' },
  source: ruleGroupDocs,
});

const ruleGroupAssociation = exact(
  'aws_route53_resolver_firewall_rule_group_association',
  'AWS::Route53Resolver::FirewallRuleGroupAssociation',
  {
    identifiers: ['{id}'],
    lenses: [
      text('name', '/Name'),
      text('firewall_rule_group_id', '/FirewallRuleGroupId'),
      text('vpc_id', '/VpcId'),
      number('priority', '/Priority'),
      text('mutation_protection', '/MutationProtection', { default: 'DISABLED' }),
      tags(),
    ],
    unverified: {},
    source: `${reference}/aws-resource-route53resolver-firewallrulegroupassociation.html`,
  },
);

const queryLog = exact('aws_route53_resolver_query_log_config', 'AWS::Route53Resolver::ResolverQueryLoggingConfig', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('destination_arn', '/DestinationArn', { equivalences: ['log-group-arn'] }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-route53resolver-resolverqueryloggingconfig.html`,
});

const queryLogAssociation = exact(
  'aws_route53_resolver_query_log_config_association',
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation',
  {
    identifiers: ['{id}'],
    lenses: [text('resolver_query_log_config_id', '/ResolverQueryLogConfigId'), text('resource_id', '/ResourceId')],
    unverified: {},
    source: `${reference}/aws-resource-route53resolver-resolverqueryloggingconfigassociation.html`,
  },
);

export const route53Parts: readonly TypeMapping[] = [
  cidrCollection,
  cidrLocation,
  signing,
  signingKey,
  profile,
  profileAssociation,
  profileResource,
  resolverConfig,
  dnssecConfig,
  domainList,
  ruleGroup,
  firewallRule,
  ruleGroupAssociation,
  queryLog,
  queryLogAssociation,
];
