import type { TypeMapping } from '../model.js';
import { bool, exact, number, set, table, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const transitGateway = exact('aws_ec2_transit_gateway', 'AWS::EC2::TransitGateway', {
  identifiers: ['{id}'],
  lenses: [
    text('description', '/Description'),
    number('amazon_side_asn', '/AmazonSideAsn', { default: 64512, args: { unset: 0 } }),
    text('auto_accept_shared_attachments', '/AutoAcceptSharedAttachments', { default: 'disable' }),
    text('default_route_table_association', '/DefaultRouteTableAssociation', { default: 'enable' }),
    text('default_route_table_propagation', '/DefaultRouteTablePropagation', { default: 'enable' }),
    text('dns_support', '/DnsSupport', { default: 'enable' }),
    text('multicast_support', '/MulticastSupport', { default: 'disable' }),
    text('security_group_referencing_support', '/SecurityGroupReferencingSupport', { default: 'disable' }),
    text('vpn_ecmp_support', '/VpnEcmpSupport', { default: 'enable' }),
    // The switch itself is never read back, only the state that it led to.
    table(
      'encryption_support',
      '/EncryptionSupportState',
      { enable: 'enabled', disable: 'disabled' },
      { default: 'disabled' },
    ),
    set('transit_gateway_cidr_blocks', '/TransitGatewayCidrBlocks'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ec2-transitgateway.html`,
});

const vpcAttachment = exact('aws_ec2_transit_gateway_vpc_attachment', 'AWS::EC2::TransitGatewayVpcAttachment', {
  identifiers: ['{id}'],
  lenses: [
    text('transit_gateway_id', '/TransitGatewayId'),
    text('vpc_id', '/VpcId'),
    set('subnet_ids', '/SubnetIds'),
    text('appliance_mode_support', '/Options/ApplianceModeSupport', { default: 'disable' }),
    text('dns_support', '/Options/DnsSupport', free),
    text('ipv6_support', '/Options/Ipv6Support', { default: 'disable' }),
    text('security_group_referencing_support', '/Options/SecurityGroupReferencingSupport', free),
    tags(),
  ],
  unverified: {
    // AWS::EC2::TransitGatewayRouteTableAssociation and TransitGatewayRouteTablePropagation.
    transit_gateway_default_route_table_association: 'separate-resource',
    transit_gateway_default_route_table_propagation: 'separate-resource',
  },
  source: `${reference}/aws-resource-ec2-transitgatewayvpcattachment.html`,
});

const peeringAttachment = exact(
  'aws_ec2_transit_gateway_peering_attachment',
  'AWS::EC2::TransitGatewayPeeringAttachment',
  {
    identifiers: ['{id}'],
    lenses: [
      text('transit_gateway_id', '/TransitGatewayId'),
      text('peer_transit_gateway_id', '/PeerTransitGatewayId'),
      text('peer_account_id', '/PeerAccountId', free),
      text('peer_region', '/PeerRegion'),
      tags(),
    ],
    unverified: { options: 'not-returned' },
    source: `${reference}/aws-resource-ec2-transitgatewaypeeringattachment.html`,
  },
);

const routeTable = exact('aws_ec2_transit_gateway_route_table', 'AWS::EC2::TransitGatewayRouteTable', {
  identifiers: ['{id}'],
  lenses: [text('transit_gateway_id', '/TransitGatewayId'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-ec2-transitgatewayroutetable.html`,
});

const route = exact('aws_ec2_transit_gateway_route', 'AWS::EC2::TransitGatewayRoute', {
  identifiers: ['{transit_gateway_route_table_id}|{destination_cidr_block}'],
  lenses: [
    text('transit_gateway_route_table_id', '/TransitGatewayRouteTableId'),
    text('destination_cidr_block', '/DestinationCidrBlock'),
    text('transit_gateway_attachment_id', '/TransitGatewayAttachmentId'),
    bool('blackhole', '/Blackhole', { default: false }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ec2-transitgatewayroute.html`,
});

const tableAndAttachment = ['{transit_gateway_route_table_id}|{transit_gateway_attachment_id}'];
const tableAndAttachmentLenses = [
  text('transit_gateway_route_table_id', '/TransitGatewayRouteTableId'),
  text('transit_gateway_attachment_id', '/TransitGatewayAttachmentId'),
];

const association = exact(
  'aws_ec2_transit_gateway_route_table_association',
  'AWS::EC2::TransitGatewayRouteTableAssociation',
  {
    identifiers: tableAndAttachment,
    lenses: tableAndAttachmentLenses,
    unverified: { replace_existing_association: 'terraform-only' },
    source: `${reference}/aws-resource-ec2-transitgatewayroutetableassociation.html`,
  },
);

const propagation = exact(
  'aws_ec2_transit_gateway_route_table_propagation',
  'AWS::EC2::TransitGatewayRouteTablePropagation',
  {
    identifiers: tableAndAttachment,
    lenses: tableAndAttachmentLenses,
    unverified: {},
    source: `${reference}/aws-resource-ec2-transitgatewayroutetablepropagation.html`,
  },
);

/** The table of a gateway that attachments are put into, or announced in, where nothing else is said. */
function defaultTable(use: 'association' | 'propagation', property: string): TypeMapping {
  return exact(`aws_ec2_transit_gateway_default_route_table_${use}`, 'AWS::EC2::TransitGateway', {
    identifiers: ['{transit_gateway_id}'],
    facet: {},
    lenses: [text('transit_gateway_id', '/Id'), text('transit_gateway_route_table_id', property)],
    unverified: {},
    source: `${reference}/aws-resource-ec2-transitgateway.html`,
  });
}

export const ec2Transit: readonly TypeMapping[] = [
  transitGateway,
  vpcAttachment,
  peeringAttachment,
  routeTable,
  route,
  association,
  propagation,
  defaultTable('association', '/AssociationDefaultRouteTableId'),
  defaultTable('propagation', '/PropagationDefaultRouteTableId'),
];
