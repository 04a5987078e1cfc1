import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const accelerated =
  (service: string) =>
  (
    terraformType: string,
    name: string,
    identifier: string,
    lenses: readonly Lens[],
    unverified: TypeMapping['unverified'] = {},
  ): TypeMapping =>
    exact(terraformType, `AWS::${service}::${name}`, {
      identifiers: [identifier],
      lenses,
      unverified,
      source: `${reference}/aws-resource-${service.toLowerCase()}-${name.toLowerCase()}.html`,
    });

const accelerator = accelerated('GlobalAccelerator');
const manager = accelerated('NetworkManager');

/** Older answers leave the logs out. */
const lately = { equivalences: ['absent-live'] } as const;

const globalAccelerator: readonly TypeMapping[] = [
  accelerator('aws_globalaccelerator_accelerator', 'Accelerator', '{arn}', [
    text('name', '/Name'),
    bool('enabled', '/Enabled', { default: true }),
    text('ip_address_type', '/IpAddressType', { default: 'IPV4' }),
    // Addresses of one's own; AWS gives others where there are none.
    set('ip_addresses', '/IpAddresses', free),
    block('attributes', '', [
      bool('flow_logs_enabled', '/FlowLogsEnabled', lately),
      text('flow_logs_s3_bucket', '/FlowLogsS3Bucket', lately),
      text('flow_logs_s3_prefix', '/FlowLogsS3Prefix', lately),
    ]),
    tags(),
  ]),
  accelerator('aws_globalaccelerator_listener', 'Listener', '{arn}', [
    text('accelerator_arn', '/AcceleratorArn'),
    text('client_affinity', '/ClientAffinity', { default: 'NONE' }),
    text('protocol', '/Protocol', { default: 'TCP' }),
    blocks('port_range', '/PortRanges', ['FromPort'], [number('from_port', '/FromPort'), number('to_port', '/ToPort')]),
  ]),
  accelerator(
    'aws_globalaccelerator_endpoint_group',
    'EndpointGroup',
    '{arn}',
    [
      text('listener_arn', '/ListenerArn'),
      text('endpoint_group_region', '/EndpointGroupRegion', free),
      number('traffic_dial_percentage', '/TrafficDialPercentage', { default: 100 }),
      number('health_check_interval_seconds', '/HealthCheckIntervalSeconds', { default: 30 }),
      text('health_check_path', '/HealthCheckPath', { ...free, equivalences: ['absent-live'] }),
      number('health_check_port', '/HealthCheckPort', free),
      text('health_check_protocol', '/HealthCheckProtocol', { default: 'TCP' }),
      number('threshold_count', '/ThresholdCount', { default: 3 }),
      blocks(
        'endpoint_configuration',
        '/EndpointConfigurations',
        ['EndpointId'],
        [
          text('endpoint_id', '/EndpointId'),
          number('weight', '/Weight', free),
          bool('client_ip_preservation_enabled', '/ClientIPPreservationEnabled', free),
        ],
      ),
      blocks(
        'port_override',
        '/PortOverrides',
        ['ListenerPort'],
        [number('endpoint_port', '/EndpointPort'), number('listener_port', '/ListenerPort')],
      ),
    ],
    { 'endpoint_configuration.attachment_arn': 'write-only' },
  ),
  accelerator(
    'aws_globalaccelerator_cross_account_attachment',
    'CrossAccountAttachment',
    '{arn}',
    [
      text('name', '/Name'),
      set('principals', '/Principals'),
      blocks('resource', '/Resources', 'set', [text('endpoint_id', '/EndpointId'), text('cidr_block', '/Cidr')]),
      tags(),
    ],
    { 'resource.region': 'write-only' },
  ),
];

const place = block('location', '/Location', [
  text('address', '/Address'),
  text('latitude', '/Latitude'),
  text('longitude', '/Longitude'),
]);
const globalNetwork = text('global_network_id', '/GlobalNetworkId');
const coreNetwork = text('core_network_id', '/CoreNetworkId');

const networkManager: readonly TypeMapping[] = [
  manager('aws_networkmanager_global_network', 'GlobalNetwork', '{id}', [text('description', '/Description'), tags()]),
  manager('aws_networkmanager_site', 'Site', '{global_network_id}|{id}', [
    globalNetwork,
    text('description', '/Description'),
    place,
    tags(),
  ]),
  manager('aws_networkmanager_device', 'Device', '{global_network_id}|{id}', [
    globalNetwork,
    text('description', '/Description'),
    block('aws_location', '/AWSLocation', [text('subnet_arn', '/SubnetArn'), text('zone', '/Zone')]),
    place,
    text('model', '/Model'),
    text('serial_number', '/SerialNumber'),
    text('site_id', '/SiteId'),
    text('type', '/Type'),
    text('vendor', '/Vendor'),
    tags(),
  ]),
  manager('aws_networkmanager_link', 'Link', '{global_network_id}|{id}', [
    globalNetwork,
    text('site_id', '/SiteId'),
    text('description', '/Description'),
    block('bandwidth', '/Bandwidth', [
      number('download_speed', '/DownloadSpeed'),
      number('upload_speed', '/UploadSpeed'),
    ]),
    text('provider_name', '/Provider'),
    text('type', '/Type'),
    tags(),
  ]),
  manager('aws_networkmanager_link_association', 'LinkAssociation', '{global_network_id}|{device_id}|{link_id}', [
    globalNetwork,
    text('device_id', '/DeviceId'),
    text('link_id', '/LinkId'),
  ]),
  manager(
    'aws_networkmanager_customer_gateway_association',
    'CustomerGatewayAssociation',
    '{global_network_id}|{customer_gateway_arn}',
    [
      globalNetwork,
      text('customer_gateway_arn', '/CustomerGatewayArn'),
      text('device_id', '/DeviceId'),
      text('link_id', '/LinkId'),
    ],
  ),
  manager(
    'aws_networkmanager_transit_gateway_registration',
    'TransitGatewayRegistration',
    '{global_network_id}|{transit_gateway_arn}',
    [globalNetwork, text('transit_gateway_arn', '/TransitGatewayArn')],
  ),
  manager(
    'aws_networkmanager_core_network',
    'CoreNetwork',
    '{id}',
    [globalNetwork, text('description', '/Description'), tags()],
    {
      base_policy_document: 'creation-only',
      base_policy_regions: 'creation-only',
      create_base_policy: 'creation-only',
    },
  ),
  {
    ...manager('aws_networkmanager_core_network_policy_attachment', 'CoreNetwork', '{core_network_id}', [
      text('core_network_id', '/CoreNetworkId'),
      json('policy_document', '/PolicyDocument'),
    ]),
    facet: { presence: '/PolicyDocument' },
  },
  manager('aws_networkmanager_vpc_attachment', 'VpcAttachment', '{id}', [
    coreNetwork,
    text('vpc_arn', '/VpcArn'),
    set('subnet_arns', '/SubnetArns'),
    block('options', '/Options', [
      bool('appliance_mode_support', '/ApplianceModeSupport', { default: false }),
      bool('dns_support', '/DnsSupport', free),
      bool('ipv6_support', '/Ipv6Support', { default: false }),
      bool('security_group_referencing_support', '/SecurityGroupReferencingSupport', free),
    ]),
    tags(),
  ]),
  manager('aws_networkmanager_connect_attachment', 'ConnectAttachment', '{attachment_id}', [
    coreNetwork,
    text('edge_location', '/EdgeLocation'),
    text('transport_attachment_id', '/TransportAttachmentId'),
    block('options', '/Options', [text('protocol', '/Protocol')]),
    tags(),
  ]),
  manager(
    'aws_networkmanager_connect_peer',
    'ConnectPeer',
    '{connect_peer_id}',
    [
      text('connect_attachment_id', '/ConnectAttachmentId'),
      text('peer_address', '/PeerAddress'),
      set('inside_cidr_blocks', '/InsideCidrBlocks'),
      tags(),
    ],
    { bgp_options: 'write-only', core_network_address: 'write-only', subnet_arn: 'write-only' },
  ),
  manager('aws_networkmanager_dx_gateway_attachment', 'DirectConnectGatewayAttachment', '{id}', [
    coreNetwork,
    text('direct_connect_gateway_arn', '/DirectConnectGatewayArn'),
    set('edge_locations', '/EdgeLocations'),
    tags(),
  ]),
  manager('aws_networkmanager_site_to_site_vpn_attachment', 'SiteToSiteVpnAttachment', '{id}', [
    coreNetwork,
    text('vpn_connection_arn', '/VpnConnectionArn'),
    tags(),
  ]),
  manager('aws_networkmanager_transit_gateway_peering', 'TransitGatewayPeering', '{id}', [
    coreNetwork,
    text('transit_gateway_arn', '/TransitGatewayArn'),
    tags(),
  ]),
  manager('aws_networkmanager_transit_gateway_route_table_attachment', 'TransitGatewayRouteTableAttachment', '{id}', [
    text('peering_id', '/PeeringId'),
    text('transit_gateway_route_table_arn', '/TransitGatewayRouteTableArn'),
    tags(),
  ]),
];

export const globalNetworks: readonly TypeMapping[] = [...globalAccelerator, ...networkManager];
