import type { Lens, TypeBinding, TypeMapping } from '../model.js';
import { block, blocks, exact, number, text, type LensOptions } from './dsl.js';

const source = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAclEntry.html';

/** Ports mean nothing where all protocols are meant, and ICMP's types nothing elsewhere; EC2 then leaves them out. */
const ports: LensOptions = { source, equivalences: ['absent-live'] };

/** Where the document that the reader gathers has the entries. */
const elements = ['/Ingress', '/Egress'];

/** One entry; the two kinds of Terraform resource call its number and its action differently. */
function entry(rule: string, action: string): readonly Lens[] {
  return [
    number(rule, '/RuleNumber', { source }),
    text(action, '/RuleAction', { source, equivalences: ['ignore-case'] }),
    text('protocol', '/Protocol', { source, equivalences: ['ip-protocol'] }),
    text('cidr_block', '/CidrBlock', { source, equivalences: ['cidr-block'] }),
    text('ipv6_cidr_block', '/Ipv6CidrBlock', { source, equivalences: ['cidr-block'] }),
    number('from_port', '/PortRange/From', ports),
    number('to_port', '/PortRange/To', ports),
    number('icmp_type', '/Icmp/Type', ports),
    number('icmp_code', '/Icmp/Code', ports),
  ];
}

function contribution(property: string, options: LensOptions): Lens {
  return block('', property, entry('rule_number', 'rule_action'), {
    contributes: true,
    order: ['RuleNumber'],
    source,
    ...options,
  });
}

/** All entries of an ACL are one document, so that what nobody declared is seen as well. */
const rule = exact('aws_network_acl_rule', 'AWS::EC2::NetworkAclEntry', {
  reader: 'ec2',
  elements,
  identifiers: ['{network_acl_id}'],
  lenses: [
    contribution('/Ingress', { when: { attribute: 'egress', notIn: [true] } }),
    contribution('/Egress', { when: { attribute: 'egress', in: [true] } }),
    text('network_acl_id', '/NetworkAclId'),
  ],
  unverified: { egress: 'terraform-only' },
  source,
});

/** The entries of an ACL, for the resource that is the ACL. */
export function aclEntries(identifiers: readonly string[]): TypeBinding {
  const inline = (attribute: string, property: string): Lens =>
    blocks(attribute, property, ['RuleNumber'], entry('rule_no', 'action'), { source });
  const lenses = [inline('ingress', '/Ingress'), inline('egress', '/Egress')];
  return {
    cloudFormationType: 'AWS::EC2::NetworkAclEntry',
    reader: 'ec2',
    elements,
    identifiers,
    lenses,
    unverified: {},
  };
}

export const ec2AclRules: readonly TypeMapping[] = [rule];
