import type { Reason, TypeMapping } from '../model.js';
import { bool, exact, number, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const tunnelOptions = [
  'dpd_timeout_action',
  'dpd_timeout_seconds',
  'enable_tunnel_lifecycle_control',
  'ike_versions',
  'inside_cidr',
  'inside_ipv6_cidr',
  'log_options',
  'phase1_dh_group_numbers',
  'phase1_encryption_algorithms',
  'phase1_integrity_algorithms',
  'phase1_lifetime_seconds',
  'phase2_dh_group_numbers',
  'phase2_encryption_algorithms',
  'phase2_integrity_algorithms',
  'phase2_lifetime_seconds',
  'rekey_fuzz_percentage',
  'rekey_margin_time_seconds',
  'replay_window_size',
  'startup_action',
];

/**
 * Terraform numbers the tunnels by their outside address, which the document does not hold, so that nothing says which
 * of its two elements is which tunnel.
 */
const tunnels: Readonly<Record<string, Reason>> = Object.fromEntries(
  ['tunnel1', 'tunnel2'].flatMap((tunnel): [string, Reason][] => [
    ...tunnelOptions.map((option): [string, Reason] => [`${tunnel}_${option}`, 'no-lens']),
    [`${tunnel}_preshared_key`, 'write-only'],
  ]),
);

const vpnConnection = exact('aws_vpn_connection', 'AWS::EC2::VPNConnection', {
  identifiers: ['{id}'],
  lenses: [
    text('customer_gateway_id', '/CustomerGatewayId'),
    text('vpn_gateway_id', '/VpnGatewayId'),
    text('transit_gateway_id', '/TransitGatewayId'),
    text('transport_transit_gateway_attachment_id', '/TransportTransitGatewayAttachmentId'),
    text('vpn_concentrator_id', '/VpnConcentratorId'),
    text('type', '/Type'),
    bool('static_routes_only', '/StaticRoutesOnly', { default: false }),
    bool('enable_acceleration', '/EnableAcceleration', { default: false }),
    text('local_ipv4_network_cidr', '/LocalIpv4NetworkCidr', free),
    text('local_ipv6_network_cidr', '/LocalIpv6NetworkCidr', free),
    text('remote_ipv4_network_cidr', '/RemoteIpv4NetworkCidr', free),
    text('remote_ipv6_network_cidr', '/RemoteIpv6NetworkCidr', free),
    text('outside_ip_address_type', '/OutsideIpAddressType', free),
    text('tunnel_inside_ip_version', '/TunnelInsideIpVersion', { default: 'ipv4' }),
    text('tunnel_bandwidth', '/TunnelBandwidth', { default: 'standard' }),
    tags(),
  ],
  unverified: { ...tunnels, preshared_key_storage: 'write-only' },
  source: `${reference}/aws-resource-ec2-vpnconnection.html`,
});

const vpnConnectionRoute = exact('aws_vpn_connection_route', 'AWS::EC2::VPNConnectionRoute', {
  identifiers: ['{destination_cidr_block}|{vpn_connection_id}'],
  lenses: [text('destination_cidr_block', '/DestinationCidrBlock'), text('vpn_connection_id', '/VpnConnectionId')],
  unverified: {},
  source: `${reference}/aws-resource-ec2-vpnconnectionroute.html`,
});

const vpnGateway = exact('aws_vpn_gateway', 'AWS::EC2::VPNGateway', {
  identifiers: ['{id}'],
  lenses: [number('amazon_side_asn', '/AmazonSideAsn', { default: 64512, args: { unset: 0 } }), tags()],
  // The attachment is AWS::EC2::VPCGatewayAttachment.
  unverified: { availability_zone: 'not-returned', vpc_id: 'separate-resource' },
  source: `${reference}/aws-resource-ec2-vpngateway.html`,
});

const attachmentSource = `${reference}/aws-resource-ec2-vpcgatewayattachment.html`;

const vpnGatewayAttachment = exact('aws_vpn_gateway_attachment', 'AWS::EC2::VPCGatewayAttachment', {
  identifiers: ['VGW|{vpc_id}'],
  lenses: [text('vpc_id', '/VpcId'), text('vpn_gateway_id', '/VpnGatewayId')],
  unverified: {},
  source: attachmentSource,
});

const internetGatewayAttachment = exact('aws_internet_gateway_attachment', 'AWS::EC2::VPCGatewayAttachment', {
  identifiers: ['IGW|{vpc_id}'],
  lenses: [text('vpc_id', '/VpcId'), text('internet_gateway_id', '/InternetGatewayId')],
  unverified: {},
  source: attachmentSource,
});

const customerGateway = exact('aws_customer_gateway', 'AWS::EC2::CustomerGateway', {
  identifiers: ['{id}'],
  lenses: [
    number('bgp_asn', '/BgpAsn', free),
    number('bgp_asn_extended', '/BgpAsnExtended', free),
    text('ip_address', '/IpAddress'),
    text('type', '/Type'),
    text('device_name', '/DeviceName'),
    text('certificate_arn', '/CertificateArn'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ec2-customergateway.html`,
});

const egressOnlyGateway = exact('aws_egress_only_internet_gateway', 'AWS::EC2::EgressOnlyInternetGateway', {
  identifiers: ['{id}'],
  lenses: [text('vpc_id', '/VpcId'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-ec2-egressonlyinternetgateway.html`,
});

const cidrBlockSource = `${reference}/aws-resource-ec2-vpccidrblock.html`;

const ipv4CidrBlock = exact('aws_vpc_ipv4_cidr_block_association', 'AWS::EC2::VPCCidrBlock', {
  identifiers: ['{id}|{vpc_id}'],
  lenses: [text('vpc_id', '/VpcId'), text('cidr_block', '/CidrBlock')],
  unverified: { ipv4_ipam_pool_id: 'write-only', ipv4_netmask_length: 'write-only' },
  source: cidrBlockSource,
});

export const ec2Vpn: readonly TypeMapping[] = [
  vpnConnection,
  vpnConnectionRoute,
  vpnGateway,
  vpnGatewayAttachment,
  internetGatewayAttachment,
  customerGateway,
  egressOnlyGateway,
  ipv4CidrBlock,
];
