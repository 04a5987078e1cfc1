import type { Lens, TypeBinding, TypeMapping } from '../model.js';
import { block, blocks, bool, claim, exact, listing, only, set, tags, text, twin, words } from './dsl.js';

const provider = 'Terraform AWS provider 5 and 6';
const removable = { equivalences: ['not-removable'] } as const;

const vpc = exact('aws_vpc', 'AWS::EC2::VPC', {
  identifiers: ['{id}'],
  lenses: [
    text('cidr_block', '/CidrBlock', { equivalences: ['cidr-block'] }),
    bool('enable_dns_support', '/EnableDnsSupport', { default: true }),
    bool('enable_dns_hostnames', '/EnableDnsHostnames', { default: false }),
    text('instance_tenancy', '/InstanceTenancy', { default: 'default' }),
    // Each further IPv6 block is a resource of its own, which claims it.
    only('ipv6_cidr_block', '/Ipv6CidrBlocks', { order: 'set', equivalences: ['cidr-block'] }),
    tags(),
  ],
  unverified: {
    assign_generated_ipv6_cidr_block: 'not-returned',
    enable_classiclink: 'not-returned',
    enable_classiclink_dns_support: 'not-returned',
    enable_network_address_usage_metrics: 'not-returned',
    ipv4_ipam_pool_id: 'write-only',
    ipv4_netmask_length: 'write-only',
    ipv6_cidr_block_network_border_group: 'not-returned',
    ipv6_ipam_pool_id: 'not-returned',
    ipv6_netmask_length: 'not-returned',
  },
  source: `CloudFormation reference AWS::EC2::VPC; ${provider}`,
});

const subnet = exact('aws_subnet', 'AWS::EC2::Subnet', {
  identifiers: ['{id}'],
  lenses: [
    text('vpc_id', '/VpcId'),
    text('cidr_block', '/CidrBlock', { equivalences: ['cidr-block'] }),
    text('ipv6_cidr_block', '/Ipv6CidrBlock', { equivalences: ['ipv6-block-list', 'cidr-block'] }),
    text('availability_zone', '/AvailabilityZone'),
    text('availability_zone_id', '/AvailabilityZoneId', {
      whenUnset: 'service-chooses',
      equivalences: ['not-removable', 'zone-echo'],
    }),
    text('outpost_arn', '/OutpostArn'),
    bool('map_public_ip_on_launch', '/MapPublicIpOnLaunch', { default: false }),
    bool('assign_ipv6_address_on_creation', '/AssignIpv6AddressOnCreation', { default: false }),
    bool('enable_dns64', '/EnableDns64', { default: false }),
    bool('ipv6_native', '/Ipv6Native', { default: false }),
    text('private_dns_hostname_type_on_launch', '/PrivateDnsNameOptionsOnLaunch/HostnameType', {
      // A subnet without IPv4 has no address to name its instances by.
      defaults: [{ value: 'resource-name', when: { attribute: 'ipv6_native', in: [true] } }, { value: 'ip-name' }],
    }),
    bool('enable_resource_name_dns_a_record_on_launch', '/PrivateDnsNameOptionsOnLaunch/EnableResourceNameDnsARecord', {
      default: false,
    }),
    bool(
      'enable_resource_name_dns_aaaa_record_on_launch',
      '/PrivateDnsNameOptionsOnLaunch/EnableResourceNameDnsAAAARecord',
      { default: false },
    ),
    tags(),
  ],
  unverified: {
    customer_owned_ipv4_pool: 'not-returned',
    enable_lni_at_device_index: 'write-only',
    map_customer_owned_ip_on_launch: 'not-returned',
  },
  source: `CloudFormation reference AWS::EC2::Subnet; ${provider}`,
});

/** Resources that AWS made with the account or the VPC, and Terraform only took over. */
const defaultVpc = twin('aws_default_vpc', {
  ...vpc,
  unverified: {
    assign_generated_ipv6_cidr_block: 'not-returned',
    enable_network_address_usage_metrics: 'not-returned',
    force_destroy: 'terraform-only',
    ipv6_cidr_block_network_border_group: 'not-returned',
    ipv6_ipam_pool_id: 'not-returned',
    ipv6_netmask_length: 'not-returned',
  },
});

const defaultSubnet = twin('aws_default_subnet', {
  ...subnet,
  unverified: {
    customer_owned_ipv4_pool: 'not-returned',
    force_destroy: 'terraform-only',
    map_customer_owned_ip_on_launch: 'not-returned',
  },
});

const internetGateway = exact('aws_internet_gateway', 'AWS::EC2::InternetGateway', {
  identifiers: ['{id}'],
  lenses: [tags()],
  // AWS::EC2::VPCGatewayAttachment.
  unverified: { vpc_id: 'separate-resource' },
  source: `CloudFormation reference AWS::EC2::InternetGateway; ${provider}`,
});

const target: readonly Lens[] = [
  text('nat_gateway_id', '/NatGatewayId'),
  text('network_interface_id', '/NetworkInterfaceId'),
  text('egress_only_gateway_id', '/EgressOnlyInternetGatewayId'),
  text('transit_gateway_id', '/TransitGatewayId'),
  text('vpc_peering_connection_id', '/VpcPeeringConnectionId'),
  text('core_network_arn', '/CoreNetworkArn'),
];

/** Of no default route table. */
const outpost: readonly Lens[] = [
  text('carrier_gateway_id', '/CarrierGatewayId'),
  text('local_gateway_id', '/LocalGatewayId'),
];

const byDestination = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'];

/** Everything in a route table, as the table's own blocks. */
function routes(targets: readonly Lens[]): TypeBinding {
  const order = byDestination;
  const destination = [
    text('cidr_block', '/DestinationCidrBlock', { equivalences: ['cidr-block'] }),
    text('ipv6_cidr_block', '/DestinationIpv6CidrBlock', { equivalences: ['cidr-block'] }),
    text('destination_prefix_list_id', '/DestinationPrefixListId'),
    text('gateway_id', '/GatewayId', { equivalences: ['listed-route-endpoint-echo'] }),
    text('vpc_endpoint_id', '/VpcEndpointId', { equivalences: ['listed-route-gateway-echo'] }),
  ];
  // Nobody makes these: the route inside the VPC, those that a VPN gateway propagates, those of a gateway endpoint.
  const reserved = [
    { GatewayId: 'local' },
    { GatewayId: 'vgw-' },
    { DestinationPrefixListId: 'pl-', GatewayId: 'vpce-' },
    { DestinationPrefixListId: 'pl-', VpcEndpointId: 'vpce-' },
  ];
  return listing('AWS::EC2::Route', ['{id}'], { model: { RouteTableId: '{id}' }, as: 'Routes' }, [
    blocks('route', '/Routes', order, [...destination, ...targets], { args: { reserved } }),
  ]);
}

const routeTable = exact('aws_route_table', 'AWS::EC2::RouteTable', {
  identifiers: ['{id}'],
  lenses: [text('vpc_id', '/VpcId'), tags()],
  // AWS::EC2::VPNGatewayRoutePropagation.
  unverified: { propagating_vgws: 'separate-resource' },
  companions: [routes([...target, ...outpost])],
  source: `CloudFormation reference AWS::EC2::RouteTable; ${provider}`,
});

const defaultRouteTable = twin('aws_default_route_table', {
  ...routeTable,
  identifiers: ['{id}', '{default_route_table_id}'],
  lenses: [text('default_route_table_id', '/RouteTableId'), ...routeTable.lenses],
  companions: [routes(target)],
});

const route = exact('aws_route', 'AWS::EC2::Route', {
  identifiers: [
    '{route_table_id}|{destination_cidr_block}',
    '{route_table_id}|{destination_ipv6_cidr_block}',
    '{route_table_id}|{destination_prefix_list_id}',
  ],
  lenses: [
    text('route_table_id', '/RouteTableId'),
    text('destination_cidr_block', '/DestinationCidrBlock', { equivalences: ['cidr-block'] }),
    text('destination_ipv6_cidr_block', '/DestinationIpv6CidrBlock', { equivalences: ['cidr-block'] }),
    text('destination_prefix_list_id', '/DestinationPrefixListId'),
    text('gateway_id', '/GatewayId', { equivalences: ['route-endpoint-echo'] }),
    text('vpc_endpoint_id', '/VpcEndpointId', { equivalences: ['route-gateway-echo'] }),
    text('instance_id', '/InstanceId', { whenUnset: 'service-chooses' }),
    text('odb_network_arn', '/OdbNetworkArn'),
    ...target,
    ...outpost,
  ],
  claims: [
    claim(
      'AWS::EC2::Route',
      ['{route_table_id}'],
      [
        block(
          '',
          '/Routes',
          [
            text('destination_cidr_block', '/DestinationCidrBlock', { equivalences: ['cidr-block'] }),
            text('destination_ipv6_cidr_block', '/DestinationIpv6CidrBlock', { equivalences: ['cidr-block'] }),
            text('destination_prefix_list_id', '/DestinationPrefixListId'),
          ],
          { contributes: true, order: byDestination },
        ),
      ],
      { listed: { model: {}, as: 'Routes' } },
    ),
  ],
  unverified: {},
  source: `CloudFormation reference AWS::EC2::Route; ${provider}`,
});

const natGateway = exact('aws_nat_gateway', 'AWS::EC2::NatGateway', {
  identifiers: ['{id}'],
  lenses: [
    text('subnet_id', '/SubnetId', { whenUnset: 'service-chooses' }),
    text('vpc_id', '/VpcId', { whenUnset: 'service-chooses' }),
    text('allocation_id', '/AllocationId'),
    text('connectivity_type', '/ConnectivityType', { default: 'public' }),
    text('availability_mode', '/AvailabilityMode', { default: 'zonal' }),
    text('private_ip', '/PrivateIpAddress', { whenUnset: 'service-chooses', ...removable }),
    set('secondary_allocation_ids', '/SecondaryAllocationIds'),
    set('secondary_private_ip_addresses', '/SecondaryPrivateIpAddresses', { whenUnset: 'service-chooses' }),
    blocks(
      'availability_zone_address',
      '/AvailabilityZoneAddresses',
      'set',
      [
        set('allocation_ids', '/AllocationIds'),
        text('availability_zone', '/AvailabilityZone', { whenUnset: 'service-chooses' }),
        text('availability_zone_id', '/AvailabilityZoneId', { whenUnset: 'service-chooses' }),
      ],
      { whenUnset: 'service-chooses' },
    ),
    tags(),
  ],
  // The addresses themselves are compared.
  unverified: { secondary_private_ip_address_count: 'creation-only' },
  source: `CloudFormation reference AWS::EC2::NatGateway; ${provider}`,
});

const eip = exact('aws_eip', 'AWS::EC2::EIP', {
  identifiers: ['{public_ip}|{allocation_id}', '{public_ip}|{id}'],
  aliases: ['{allocation_id}', '{id}'],
  lenses: [
    text('domain', '/Domain', { default: 'vpc' }),
    words('vpc', '/Domain', 'vpc', 'standard', { default: 'vpc' }),
    text('instance', '/InstanceId', { when: { attribute: 'instance', notIn: [null, ''] } }),
    // What it is at is attached to an instance when that one is made; the state learns of it later.
    block('', '', [text('instance', '/InstanceId', { equivalences: ['address-associated'] })], {
      when: { attribute: 'network_interface', in: [null, ''] },
    }),
    text('network_border_group', '/NetworkBorderGroup', { whenUnset: 'service-chooses', ...removable }),
    text('public_ipv4_pool', '/PublicIpv4Pool', { default: 'amazon', ...removable }),
    tags(),
  ],
  unverified: {
    address: 'write-only',
    associate_with_private_ip: 'not-returned',
    customer_owned_ipv4_pool: 'not-returned',
    ipam_pool_id: 'write-only',
    network_interface: 'not-returned',
  },
  source: `CloudFormation reference AWS::EC2::EIP; ${provider}`,
});

export const ec2Network: readonly TypeMapping[] = [
  vpc,
  defaultVpc,
  subnet,
  defaultSubnet,
  internetGateway,
  routeTable,
  defaultRouteTable,
  route,
  natGateway,
  eip,
];
