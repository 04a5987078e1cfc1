import { describe, expect, it } from '@jest/globals';
import { directConnect } from '../../../src/catalog/overrides/direct-connect.js';
import { globalNetworks } from '../../../src/catalog/overrides/global-networks.js';
import { changesOf, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const core = { core_network_id: 'core-1' };
const liveCore = { CoreNetworkId: 'core-1' };
const global = { global_network_id: 'g' };
const liveGlobal = { GlobalNetworkId: 'g' };
const location = [{ address: 'a', latitude: '1', longitude: '2' }];
const liveLocation = { Address: 'a', Latitude: '1', Longitude: '2' };

describeInSync([...globalNetworks, ...directConnect], {
  aws_globalaccelerator_accelerator: {
    attributes: {
      name: 'a',
      enabled: true,
      ip_address_type: 'IPV4',
      ip_addresses: null,
      attributes: [{ flow_logs_enabled: true, flow_logs_s3_bucket: 'b', flow_logs_s3_prefix: 'p/' }],
    },
    live: {
      Name: 'a',
      Enabled: true,
      IpAddressType: 'IPV4',
      IpAddresses: ['192.0.2.1', '192.0.2.2'],
      DnsName: 'x',
      FlowLogsEnabled: true,
      FlowLogsS3Bucket: 'b',
      FlowLogsS3Prefix: 'p/',
    },
    plants: [
      ['/Enabled', false, 'enabled'],
      ['/FlowLogsEnabled', false, 'attributes[0].flow_logs_enabled'],
    ],
  },
  aws_globalaccelerator_listener: {
    attributes: {
      accelerator_arn: 'arn:a',
      client_affinity: 'SOURCE_IP',
      protocol: 'TCP',
      port_range: [
        { from_port: 443, to_port: 443 },
        { from_port: 80, to_port: 80 },
      ],
    },
    live: {
      AcceleratorArn: 'arn:a',
      ClientAffinity: 'SOURCE_IP',
      Protocol: 'TCP',
      PortRanges: [
        { FromPort: 80, ToPort: 80 },
        { FromPort: 443, ToPort: 443 },
      ],
    },
    plants: [
      ['/PortRanges/0/ToPort', 8080, 'port_range[1].to_port'],
      ['/ClientAffinity', 'NONE', 'client_affinity'],
    ],
  },
  aws_globalaccelerator_endpoint_group: {
    attributes: {
      listener_arn: 'arn:l',
      traffic_dial_percentage: 100,
      health_check_port: 80,
      health_check_path: '',
      endpoint_configuration: [{ endpoint_id: 'arn:lb', weight: 128, client_ip_preservation_enabled: true }],
      port_override: [{ endpoint_port: 8080, listener_port: 80 }],
    },
    live: {
      ListenerArn: 'arn:l',
      EndpointGroupRegion: 'eu-west-1',
      TrafficDialPercentage: 100,
      HealthCheckIntervalSeconds: 30,
      HealthCheckPort: 80,
      HealthCheckProtocol: 'TCP',
      ThresholdCount: 3,
      EndpointConfigurations: [{ EndpointId: 'arn:lb', Weight: 128, ClientIPPreservationEnabled: true }],
      PortOverrides: [{ EndpointPort: 8080, ListenerPort: 80 }],
    },
    plants: [
      ['/TrafficDialPercentage', 0, 'traffic_dial_percentage'],
      ['/EndpointConfigurations/0/Weight', 1, 'endpoint_configuration[0].weight'],
      ['/ThresholdCount', 1, 'threshold_count'],
    ],
  },
  aws_globalaccelerator_cross_account_attachment: {
    attributes: {
      name: 'c',
      principals: ['123456789012'],
      resource: [{ endpoint_id: 'arn:e', region: 'eu-west-1', cidr_block: '' }],
    },
    live: { Name: 'c', Principals: ['123456789012'], Resources: [{ EndpointId: 'arn:e' }] },
    plants: [['/Principals/1', '210987654321', 'principals']],
  },
  aws_networkmanager_global_network: {
    attributes: { id: 'g', description: 'd', tags: { a: 'b' } },
    live: { Id: 'g', Description: 'd', Tags: [{ Key: 'a', Value: 'b' }] },
    plants: [['/Description', 'e', 'description']],
  },
  aws_networkmanager_site: {
    attributes: { ...global, id: 's', location },
    live: { ...liveGlobal, SiteId: 's', Location: liveLocation },
    plants: [['/Location/Address', 'b', 'location[0].address']],
  },
  aws_networkmanager_device: {
    attributes: { ...global, id: 'd', site_id: 's', model: 'm', aws_location: [{ subnet_arn: 'arn:s', zone: '' }] },
    live: { ...liveGlobal, DeviceId: 'd', SiteId: 's', Model: 'm', AWSLocation: { SubnetArn: 'arn:s' } },
    plants: [['/SiteId', 't', 'site_id']],
  },
  aws_networkmanager_link: {
    attributes: {
      ...global,
      id: 'l',
      site_id: 's',
      provider_name: 'p',
      bandwidth: [{ download_speed: 50, upload_speed: 10 }],
    },
    live: { ...liveGlobal, LinkId: 'l', SiteId: 's', Provider: 'p', Bandwidth: { DownloadSpeed: 50, UploadSpeed: 10 } },
    plants: [['/Bandwidth/UploadSpeed', 20, 'bandwidth[0].upload_speed']],
  },
  aws_networkmanager_link_association: {
    attributes: { ...global, device_id: 'd', link_id: 'l' },
    live: { ...liveGlobal, DeviceId: 'd', LinkId: 'l' },
    plants: [['/LinkId', 'm', 'link_id']],
  },
  aws_networkmanager_customer_gateway_association: {
    attributes: { ...global, customer_gateway_arn: 'arn:c', device_id: 'd' },
    live: { ...liveGlobal, CustomerGatewayArn: 'arn:c', DeviceId: 'd' },
    plants: [['/DeviceId', 'e', 'device_id']],
  },
  aws_networkmanager_transit_gateway_registration: {
    attributes: { ...global, transit_gateway_arn: 'arn:t' },
    live: { ...liveGlobal, TransitGatewayArn: 'arn:t' },
    plants: [['/TransitGatewayArn', 'arn:u', 'transit_gateway_arn']],
  },
  aws_networkmanager_core_network: {
    attributes: { id: 'core-1', ...global, description: 'd', create_base_policy: true },
    live: { ...liveCore, ...liveGlobal, Description: 'd', PolicyDocument: { version: '2021.12' } },
    plants: [['/Description', 'e', 'description']],
  },
  aws_networkmanager_core_network_policy_attachment: {
    attributes: { ...core, policy_document: '{"version":"2021.12","segments":[{"name":"a"}]}' },
    live: { ...liveCore, PolicyDocument: { segments: [{ name: 'a' }], version: '2021.12' } },
    presence: '/PolicyDocument',
    plants: [['/PolicyDocument/segments/0/name', 'b', 'policy_document']],
  },
  aws_networkmanager_vpc_attachment: {
    attributes: {
      id: 'a',
      ...core,
      vpc_arn: 'arn:v',
      subnet_arns: ['arn:2', 'arn:1'],
      options: [{ appliance_mode_support: false, ipv6_support: false, dns_support: true }],
    },
    live: {
      AttachmentId: 'a',
      ...liveCore,
      VpcArn: 'arn:v',
      SubnetArns: ['arn:1', 'arn:2'],
      Options: {
        ApplianceModeSupport: false,
        Ipv6Support: false,
        DnsSupport: true,
        SecurityGroupReferencingSupport: true,
      },
    },
    plants: [
      ['/Options/ApplianceModeSupport', true, 'options[0].appliance_mode_support'],
      ['/SubnetArns/0', undefined, 'subnet_arns'],
    ],
  },
  aws_networkmanager_connect_attachment: {
    attributes: {
      attachment_id: 'a',
      ...core,
      edge_location: 'eu-west-1',
      transport_attachment_id: 't',
      options: [{ protocol: 'GRE' }],
    },
    live: {
      AttachmentId: 'a',
      ...liveCore,
      EdgeLocation: 'eu-west-1',
      TransportAttachmentId: 't',
      Options: { Protocol: 'GRE' },
    },
    plants: [['/Options/Protocol', 'NO_ENCAP', 'options[0].protocol']],
  },
  aws_networkmanager_connect_peer: {
    attributes: {
      connect_peer_id: 'p',
      connect_attachment_id: 'a',
      peer_address: '10.0.0.1',
      inside_cidr_blocks: ['169.254.0.0/29'],
    },
    live: {
      ConnectPeerId: 'p',
      ConnectAttachmentId: 'a',
      PeerAddress: '10.0.0.1',
      InsideCidrBlocks: ['169.254.0.0/29'],
    },
    plants: [['/PeerAddress', '10.0.0.2', 'peer_address']],
  },
  aws_networkmanager_dx_gateway_attachment: {
    attributes: { id: 'a', ...core, direct_connect_gateway_arn: 'arn:d', edge_locations: ['us-east-1', 'eu-west-1'] },
    live: {
      AttachmentId: 'a',
      ...liveCore,
      DirectConnectGatewayArn: 'arn:d',
      EdgeLocations: ['eu-west-1', 'us-east-1'],
    },
    plants: [['/EdgeLocations/0', undefined, 'edge_locations']],
  },
  aws_networkmanager_site_to_site_vpn_attachment: {
    attributes: { id: 'a', ...core, vpn_connection_arn: 'arn:v' },
    live: { AttachmentId: 'a', ...liveCore, VpnConnectionArn: 'arn:v' },
    plants: [['/VpnConnectionArn', 'arn:w', 'vpn_connection_arn']],
  },
  aws_networkmanager_transit_gateway_peering: {
    attributes: { id: 'p', ...core, transit_gateway_arn: 'arn:t' },
    live: { PeeringId: 'p', ...liveCore, TransitGatewayArn: 'arn:t' },
    plants: [['/TransitGatewayArn', 'arn:u', 'transit_gateway_arn']],
  },
  aws_networkmanager_transit_gateway_route_table_attachment: {
    attributes: { id: 'a', peering_id: 'p', transit_gateway_route_table_arn: 'arn:r' },
    live: { AttachmentId: 'a', PeeringId: 'p', TransitGatewayRouteTableArn: 'arn:r' },
    plants: [['/TransitGatewayRouteTableArn', 'arn:s', 'transit_gateway_route_table_arn']],
  },
  aws_dx_connection: {
    attributes: { name: 'c', bandwidth: '1Gbps', location: 'EqDC2', provider_name: '', tags: null },
    live: { ConnectionName: 'c', Bandwidth: '1Gbps', Location: 'EqDC2', ConnectionState: 'available' },
    plants: [['/ConnectionName', 'd', 'name']],
  },
  aws_dx_lag: {
    attributes: { name: 'l', connections_bandwidth: '1Gbps', location: 'EqDC2', force_destroy: true },
    live: { LagName: 'l', ConnectionsBandwidth: '1Gbps', Location: 'EqDC2', MinimumLinks: 0 },
    plants: [['/LagName', 'm', 'name']],
  },
  aws_dx_gateway: {
    attributes: { name: 'g', amazon_side_asn: '64512' },
    live: { DirectConnectGatewayName: 'g', AmazonSideAsn: 64512 },
    plants: [['/AmazonSideAsn', '64513', 'amazon_side_asn']],
  },
  aws_dx_gateway_association: {
    attributes: {
      dx_gateway_association_id: 'a',
      dx_gateway_id: 'g',
      associated_gateway_id: 'vgw-1',
      allowed_prefixes: ['10.1.0.0/16', '10.0.0.0/16'],
    },
    live: {
      AssociationId: 'a',
      DirectConnectGatewayId: 'g',
      AssociatedGatewayId: 'vgw-1',
      AllowedPrefixesToDirectConnectGateway: ['10.0.0.0/16', '10.1.0.0/16'],
    },
    plants: [['/AllowedPrefixesToDirectConnectGateway/2', '10.2.0.0/16', 'allowed_prefixes']],
  },
});

describe.each(['private', 'public', 'transit'])('a %s virtual interface', (kind) => {
  const mapping = mappingOf(directConnect, `aws_dx_${kind}_virtual_interface`);
  const state = {
    name: 'v',
    connection_id: 'dxcon-1',
    vlan: 100,
    address_family: 'ipv4',
    bgp_asn: 65_352,
    amazon_address: '169.254.0.1/30',
    customer_address: '169.254.0.2/30',
  };
  const live = (asn: string) => ({
    VirtualInterfaceName: 'v',
    ConnectionId: 'dxcon-1',
    Vlan: 100,
    BgpPeers: [
      { AddressFamily: 'ipv6', Asn: '65000', BgpPeerId: 'b' },
      {
        AddressFamily: 'ipv4',
        Asn: asn,
        AmazonAddress: '169.254.0.1/30',
        CustomerAddress: '169.254.0.2/30',
        AuthKey: 'k',
      },
    ],
  });

  it('is compared with the peer of its own family', () => {
    expect(changesOf(mapping, state, live('65352'))).toEqual([]);
    expect(changesOf(mapping, state, live('65353')).map(([attribute]) => attribute)).toEqual(['bgp_asn']);
  });
});
