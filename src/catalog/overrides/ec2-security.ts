import type { Condition, Lens, TypeBinding, TypeMapping } from '../model.js';
import { exact, lens, tags, text, twin, type LensOptions } from './dsl.js';

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

/** The group that AWS made with the VPC, and Terraform only took over. */
const defaultSecurityGroup = twin('aws_default_security_group', {
  ...securityGroup,
  unverified: { revoke_rules_on_delete: 'terraform-only' },
});

const ruleType: Readonly<Record<Direction, string>> = {
  ingress: 'AWS::EC2::SecurityGroupIngress',
  egress: 'AWS::EC2::SecurityGroupEgress',
};

/** The rule by its own identifier, for a group that cannot be read. */
function ownRule(direction: Direction, form: Form, when?: Condition): TypeBinding {
  return {
    cloudFormationType: ruleType[direction],
    identifiers: ['{security_group_rule_id}'],
    lenses: [text('security_group_id', '/GroupId'), lens(rules, '', '', { args: { direction, form, element: true } })],
    unverified: form === 'single' ? { tags: 'not-returned' } : {},
    ...(when && { when }),
  };
}

function vpcRule(direction: Direction): TypeMapping {
  return exact(`aws_vpc_security_group_${direction}_rule`, 'AWS::EC2::SecurityGroup', {
    identifiers: ['{security_group_id}'],
    facet: {},
    lenses: [text('security_group_id', '/GroupId'), contribution(direction, 'single')],
    unverified: { tags: 'not-returned' },
    alternatives: [ownRule(direction, 'single')],
    source,
  });
}

function isType(direction: Direction): Condition {
  return { attribute: 'type', in: [direction] };
}

const securityGroupRule = exact('aws_security_group_rule', 'AWS::EC2::SecurityGroup', {
  identifiers: ['{security_group_id}'],
  facet: {},
  lenses: [
    text('security_group_id', '/GroupId'),
    contribution('ingress', 'rule', { when: isType('ingress') }),
    contribution('egress', 'rule', { when: isType('egress') }),
  ],
  unverified: {},
  // The provider knows the rule's own identifier only where the resource is a single rule.
  alternatives: [ownRule('ingress', 'rule', isType('ingress')), ownRule('egress', 'rule', isType('egress'))],
  source,
});

export const ec2Security: readonly TypeMapping[] = [
  securityGroup,
  defaultSecurityGroup,
  securityGroupRule,
  vpcRule('ingress'),
  vpcRule('egress'),
];
