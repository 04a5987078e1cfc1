import type { Lens, TypeBinding, TypeMapping } from '../model.js';
import { exact, lens, number, tags, text, type LensOptions } from './dsl.js';

const rules = 'security-group-rules';
const source =
  'CloudFormation reference AWS::EC2::SecurityGroup, SecurityGroupIngress and SecurityGroupEgress; Terraform AWS provider 5 and 6';

type Direction = 'ingress' | 'egress';
type Form = 'rule' | 'single';

const collections: Readonly<Record<Direction, string>> = {
  ingress: '/SecurityGroupIngress',
  egress: '/SecurityGroupEgress',
};

/** The rules that one Terraform resource adds to its group. */
function contribution(direction: Direction, form: Form, options: LensOptions = {}): Lens {
  return lens(rules, '', collections[direction], {
    ...options,
    contributes: true,
    order: 'set',
    args: { direction, form },
  });
}

/** The group's own blocks. Where rules are resources of their own the provider only keeps a computed copy here. */
function inline(direction: Direction): Lens {
  return lens(rules, direction, collections[direction], { order: 'set', args: { direction } });
}

const securityGroup = exact('aws_security_group', 'AWS::EC2::SecurityGroup', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/GroupName'),
    text('description', '/GroupDescription'),
    text('vpc_id', '/VpcId', { whenUnset: 'service-chooses' }),
    inline('ingress'),
    inline('egress'),
    tags(),
  ],
  unverified: { name_prefix: 'terraform-only', revoke_rules_on_delete: 'terraform-only' },
  source,
});

const all = ['-1', 'all'];

/** One rule by its own identifier, for a group that cannot be read. Ports say nothing under protocol -1. */
function ruleLenses(direction: Direction): Lens[] {
  const [prefix, group] =
    direction === 'ingress'
      ? ['/SourcePrefixListId', '/SourceSecurityGroupId']
      : ['/DestinationPrefixListId', '/DestinationSecurityGroupId'];
  return [
    text('security_group_id', '/GroupId'),
    text('cidr_ipv4', '/CidrIp', { equivalences: ['cidr-block'] }),
    text('cidr_ipv6', '/CidrIpv6', { equivalences: ['cidr-block'] }),
    text('prefix_list_id', prefix),
    text('referenced_security_group_id', group, { equivalences: ['security-group-owner'] }),
    text('description', '/Description'),
    text('ip_protocol', '/IpProtocol', { equivalences: ['ip-protocol'] }),
    number('from_port', '/FromPort', { default: -1, when: { attribute: 'ip_protocol', notIn: all } }),
    number('to_port', '/ToPort', { default: -1, when: { attribute: 'ip_protocol', notIn: all } }),
  ];
}

const ruleType: Readonly<Record<Direction, string>> = {
  ingress: 'AWS::EC2::SecurityGroupIngress',
  egress: 'AWS::EC2::SecurityGroupEgress',
};

function ownRule(direction: Direction): TypeBinding {
  return {
    cloudFormationType: ruleType[direction],
    identifiers: ['{security_group_rule_id}', '{id}'],
    lenses: ruleLenses(direction),
    unverified: { tags: 'not-returned' },
  };
}

function vpcRule(direction: Direction): TypeMapping {
  return exact(`aws_vpc_security_group_${direction}_rule`, 'AWS::EC2::SecurityGroup', {
    identifiers: ['{security_group_id}'],
    facet: {},
    lenses: [text('security_group_id', '/GroupId'), contribution(direction, 'single')],
    unverified: { tags: 'not-returned' },
    alternatives: [ownRule(direction)],
    source,
  });
}

const securityGroupRule = exact('aws_security_group_rule', 'AWS::EC2::SecurityGroup', {
  identifiers: ['{security_group_id}'],
  facet: {},
  lenses: [
    text('security_group_id', '/GroupId'),
    contribution('ingress', 'rule', { when: { attribute: 'type', in: ['ingress'] } }),
    contribution('egress', 'rule', { when: { attribute: 'type', in: ['egress'] } }),
  ],
  unverified: {},
  source,
});

export const ec2Security: readonly TypeMapping[] = [
  securityGroup,
  securityGroupRule,
  vpcRule('ingress'),
  vpcRule('egress'),
];
