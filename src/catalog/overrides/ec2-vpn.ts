import type { Json } from '../../domain/json.js';
import type { Lens, TypeMapping } from '../model.js';
import { block, bool, exact, lens, number, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const algorithms = ['AES128', 'AES256', 'AES128-GCM-16', 'AES256-GCM-16'];
const integrity = ['SHA1', 'SHA2-256', 'SHA2-384', 'SHA2-512'];
const groups = [14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24];
const defaultsSource = 'https://docs.aws.amazon.com/vpn/latest/s2svpn/VPNTunnels.html';

/**
 * One of the two tunnels. Terraform numbers them, the document holds them in no order; each has its own inside addresses,
 * which AWS chooses where nobody does and the state keeps.
 */
function tunnel(name: 'tunnel1' | 'tunnel2'): readonly Lens[] {
  const at = `/VpnTunnelOptionsSpecifications/{TunnelInsideCidr=@${name}_inside_cidr}`;
  const seconds = (attribute: string, property: string, standard: number): Lens =>
    number(`${name}_${attribute}`, `${at}/${property}`, {
      default: standard,
      args: { unset: 0 },
      source: defaultsSource,
    });
  const choices = (attribute: string, property: string, values: Json[]): Lens =>
    lens('members', `${name}_${attribute}`, `${at}/${property}`, {
      order: 'set',
      default: values.map((Value) => ({ Value })),
      args: { field: 'Value' },
      source: defaultsSource,
    });
  return [
    text(`${name}_inside_cidr`, `${at}/TunnelInsideCidr`),
    text(`${name}_inside_ipv6_cidr`, `${at}/TunnelInsideIpv6Cidr`, free),
    text(`${name}_dpd_timeout_action`, `${at}/DPDTimeoutAction`, { default: 'clear' }),
    // Defaults that AWS has moved over the years.
    number(`${name}_dpd_timeout_seconds`, `${at}/DPDTimeoutSeconds`, { ...free, args: { unset: 0 } }),
    number(`${name}_rekey_margin_time_seconds`, `${at}/RekeyMarginTimeSeconds`, { ...free, args: { unset: 0 } }),
    bool(`${name}_enable_tunnel_lifecycle_control`, `${at}/EnableTunnelLifecycleControl`, { default: false }),
    choices('ike_versions', 'IKEVersions', ['ikev1', 'ikev2']),
    choices('phase1_dh_group_numbers', 'Phase1DHGroupNumbers', [2, ...groups]),
    choices('phase1_encryption_algorithms', 'Phase1EncryptionAlgorithms', algorithms),
    choices('phase1_integrity_algorithms', 'Phase1IntegrityAlgorithms', integrity),
    seconds('phase1_lifetime_seconds', 'Phase1LifetimeSeconds', 28_800),
    choices('phase2_dh_group_numbers', 'Phase2DHGroupNumbers', [2, 5, ...groups]),
    choices('phase2_encryption_algorithms', 'Phase2EncryptionAlgorithms', algorithms),
    choices('phase2_integrity_algorithms', 'Phase2IntegrityAlgorithms', integrity),
    seconds('phase2_lifetime_seconds', 'Phase2LifetimeSeconds', 3600),
    seconds('rekey_fuzz_percentage', 'RekeyFuzzPercentage', 100),
    seconds('replay_window_size', 'ReplayWindowSize', 1024),
    text(`${name}_startup_action`, `${at}/StartupAction`, { default: 'add' }),
    block(`${name}_log_options`, `${at}/LogOptions`, [
      block('cloudwatch_log_options', '/CloudwatchLogOptions', [
        bool('log_enabled', '/LogEnabled', { default: false }),
        text('log_group_arn', '/LogGroupArn', { equivalences: ['log-group-arn'] }),
        text('log_output_format', '/LogOutputFormat', { default: 'json' }),
        bool('bgp_log_enabled', '/BgpLogEnabled', { default: false }),
        text('bgp_log_group_arn', '/BgpLogGroupArn', { equivalences: ['log-group-arn'] }),
        text('bgp_log_output_format', '/BgpLogOutputFormat', { default: 'json' }),
      ]),
    ]),
  ];
}

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
    ...tunnel('tunnel1'),
    ...tunnel('tunnel2'),
    tags(),
  ],
  unverified: {
    preshared_key_storage: 'write-only',
    tunnel1_preshared_key: 'write-only',
    tunnel2_preshared_key: 'write-only',
  },
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
