import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, claim, exact, keyed, number, set, table, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

/** Resources of EC2 that are found by their id, and nothing about them is unlike on the two sides. */
function plain(
  terraformType: string,
  name: string,
  lenses: readonly Lens[],
  more: Partial<Pick<TypeMapping, 'identifiers' | 'unverified' | 'claims'>> = {},
): TypeMapping {
  return exact(terraformType, `AWS::EC2::${name}`, {
    identifiers: more.identifiers ?? ['{id}'],
    lenses,
    unverified: more.unverified ?? {},
    ...(more.claims && { claims: more.claims }),
    source: `${reference}/aws-resource-ec2-${name.toLowerCase()}.html`,
  });
}

const defaultOptions = plain('aws_default_vpc_dhcp_options', 'DHCPOptions', [tags()], {
  unverified: { owner_id: 'not-returned' },
});

const carrierGateway = plain('aws_ec2_carrier_gateway', 'CarrierGateway', [text('vpc_id', '/VpcId'), tags()]);

const host = plain('aws_ec2_host', 'Host', [
  text('asset_id', '/AssetId', free),
  text('auto_placement', '/AutoPlacement', { default: 'on' }),
  text('availability_zone', '/AvailabilityZone'),
  text('host_recovery', '/HostRecovery', { default: 'off' }),
  text('instance_family', '/InstanceFamily', free),
  text('instance_type', '/InstanceType'),
  text('outpost_arn', '/OutpostArn'),
  tags(),
]);

const instanceConnect = plain(
  'aws_ec2_instance_connect_endpoint',
  'InstanceConnectEndpoint',
  [
    text('subnet_id', '/SubnetId'),
    bool('preserve_client_ip', '/PreserveClientIp', free),
    set('security_group_ids', '/SecurityGroupIds', free),
    tags(),
  ],
  { unverified: { ip_address_type: 'not-returned' } },
);

const byIdOrArn = { equivalences: ['arn-or-name'] } as const;
const ports = (attribute: string, property: string): Lens =>
  block(attribute, property, [number('from_port', '/FromPort'), number('to_port', '/ToPort')]);
const pathFilter: readonly Lens[] = [
  text('destination_address', '/DestinationAddress'),
  ports('destination_port_range', '/DestinationPortRange'),
  text('source_address', '/SourceAddress'),
  ports('source_port_range', '/SourcePortRange'),
];

const insightsPath = plain('aws_ec2_network_insights_path', 'NetworkInsightsPath', [
  text('source', '/Source', byIdOrArn),
  text('source_ip', '/SourceIp'),
  text('destination', '/Destination', byIdOrArn),
  text('destination_ip', '/DestinationIp'),
  number('destination_port', '/DestinationPort'),
  text('protocol', '/Protocol'),
  block('filter_at_source', '/FilterAtSource', pathFilter),
  block('filter_at_destination', '/FilterAtDestination', pathFilter),
  tags(),
]);

const insightsAnalysis = plain(
  'aws_ec2_network_insights_analysis',
  'NetworkInsightsAnalysis',
  [text('network_insights_path_id', '/NetworkInsightsPathId'), set('filter_in_arns', '/FilterInArns'), tags()],
  { unverified: { wait_for_completion: 'terraform-only' } },
);

const mirrorFilter = plain('aws_ec2_traffic_mirror_filter', 'TrafficMirrorFilter', [
  text('description', '/Description'),
  set('network_services', '/NetworkServices'),
  tags(),
]);

const mirrorRule = plain('aws_ec2_traffic_mirror_filter_rule', 'TrafficMirrorFilterRule', [
  text('traffic_mirror_filter_id', '/TrafficMirrorFilterId'),
  text('description', '/Description'),
  text('traffic_direction', '/TrafficDirection'),
  number('rule_number', '/RuleNumber'),
  text('rule_action', '/RuleAction'),
  number('protocol', '/Protocol'),
  text('source_cidr_block', '/SourceCidrBlock', { equivalences: ['cidr-block'] }),
  ports('source_port_range', '/SourcePortRange'),
  text('destination_cidr_block', '/DestinationCidrBlock', { equivalences: ['cidr-block'] }),
  ports('destination_port_range', '/DestinationPortRange'),
]);

const mirrorSession = plain('aws_ec2_traffic_mirror_session', 'TrafficMirrorSession', [
  text('description', '/Description'),
  text('network_interface_id', '/NetworkInterfaceId'),
  text('traffic_mirror_filter_id', '/TrafficMirrorFilterId'),
  text('traffic_mirror_target_id', '/TrafficMirrorTargetId'),
  number('session_number', '/SessionNumber'),
  number('packet_length', '/PacketLength', free),
  number('virtual_network_id', '/VirtualNetworkId', free),
  tags(),
]);

const mirrorTarget = plain('aws_ec2_traffic_mirror_target', 'TrafficMirrorTarget', [
  text('description', '/Description'),
  text('network_interface_id', '/NetworkInterfaceId'),
  text('network_load_balancer_arn', '/NetworkLoadBalancerArn'),
  text('gateway_load_balancer_endpoint_id', '/GatewayLoadBalancerEndpointId'),
  tags(),
]);

const aclAssociation = plain('aws_network_acl_association', 'SubnetNetworkAclAssociation', [
  text('network_acl_id', '/NetworkAclId'),
  text('subnet_id', '/SubnetId'),
]);

const publicAccessExclusion = plain('aws_vpc_block_public_access_exclusion', 'VPCBlockPublicAccessExclusion', [
  text('internet_gateway_exclusion_mode', '/InternetGatewayExclusionMode'),
  text('subnet_id', '/SubnetId'),
  text('vpc_id', '/VpcId'),
  tags(),
]);

const publicAccess = plain(
  'aws_vpc_block_public_access_options',
  'VPCBlockPublicAccessOptions',
  [text('internet_gateway_block_mode', '/InternetGatewayBlockMode')],
  { identifiers: ['{aws_account_id}', '{account}'] },
);

/** A word to ask with, and the state that it leads to. */
const exclusion = (attribute: string, property: string): Lens =>
  table(
    attribute,
    `/ResourceExclusions/${property}/State`,
    { enable: 'enabled', disable: 'disabled' },
    { ...free, default: 'disabled' },
  );

const encryptionControl = plain('aws_vpc_encryption_control', 'VPCEncryptionControl', [
  text('vpc_id', '/VpcId'),
  text('mode', '/Mode'),
  exclusion('egress_only_internet_gateway_exclusion', 'EgressOnlyInternetGateway'),
  exclusion('elastic_file_system_exclusion', 'ElasticFileSystem'),
  exclusion('internet_gateway_exclusion', 'InternetGateway'),
  exclusion('lambda_exclusion', 'Lambda'),
  exclusion('nat_gateway_exclusion', 'NatGateway'),
  exclusion('virtual_private_gateway_exclusion', 'VirtualPrivateGateway'),
  exclusion('vpc_lattice_exclusion', 'VpcLattice'),
  exclusion('vpc_peering_exclusion', 'VpcPeering'),
  tags(),
]);

const endpointNotification = plain('aws_vpc_endpoint_connection_notification', 'VPCEndpointConnectionNotification', [
  set('connection_events', '/ConnectionEvents'),
  text('connection_notification_arn', '/ConnectionNotificationArn'),
  text('vpc_endpoint_id', '/VPCEndpointId'),
  text('vpc_endpoint_service_id', '/ServiceId'),
]);

const ipv6Block = plain(
  'aws_vpc_ipv6_cidr_block_association',
  'VPCCidrBlock',
  [
    text('vpc_id', '/VpcId'),
    text('ipv6_cidr_block', '/Ipv6CidrBlock', { ...free, equivalences: ['cidr-block'] }),
    bool('assign_generated_ipv6_cidr_block', '/AmazonProvidedIpv6CidrBlock', free),
    // Not said of Amazon's own pool.
    text('ipv6_pool', '/Ipv6Pool', { ...free, equivalences: ['absent-live'] }),
  ],
  {
    identifiers: ['{id}|{vpc_id}'],
    unverified: { ipv6_ipam_pool_id: 'write-only', ipv6_netmask_length: 'write-only' },
    claims: [
      claim(
        'AWS::EC2::VPC',
        ['{vpc_id}'],
        [
          text('ipv6_cidr_block', '/Ipv6CidrBlocks', {
            contributes: true,
            order: 'set',
            equivalences: ['cidr-block'],
          }),
        ],
      ),
    ],
  },
);

const regions = blocks('operating_regions', '/OperatingRegions', ['RegionName'], [text('region_name', '/RegionName')]);

const ipam = plain(
  'aws_vpc_ipam',
  'IPAM',
  [
    text('description', '/Description'),
    bool('enable_private_gua', '/EnablePrivateGua'),
    text('metered_account', '/MeteredAccount', { default: 'ipam-owner' }),
    text('tier', '/Tier', { default: 'advanced' }),
    regions,
    tags(),
  ],
  { unverified: { cascade: 'terraform-only' } },
);

const pool = plain(
  'aws_vpc_ipam_pool',
  'IPAMPool',
  [
    text('ipam_scope_id', '/IpamScopeId'),
    text('address_family', '/AddressFamily'),
    text('description', '/Description'),
    text('locale', '/Locale', { default: 'None' }),
    text('source_ipam_pool_id', '/SourceIpamPoolId'),
    text('aws_service', '/AwsService'),
    number('allocation_default_netmask_length', '/AllocationDefaultNetmaskLength'),
    number('allocation_max_netmask_length', '/AllocationMaxNetmaskLength'),
    number('allocation_min_netmask_length', '/AllocationMinNetmaskLength'),
    keyed('allocation_resource_tags', '/AllocationResourceTags', 'Key', 'Value'),
    bool('auto_import', '/AutoImport'),
    text('public_ip_source', '/PublicIpSource', free),
    bool('publicly_advertisable', '/PubliclyAdvertisable'),
    tags(),
  ],
  { unverified: { cascade: 'terraform-only' } },
);

const poolCidr = plain(
  'aws_vpc_ipam_pool_cidr',
  'IPAMPoolCidr',
  [
    text('ipam_pool_id', '/IpamPoolId'),
    text('cidr', '/Cidr', free),
    number('netmask_length', '/NetmaskLength', { ...free, equivalences: ['absent-live'] }),
  ],
  {
    identifiers: ['{ipam_pool_id}|{ipam_pool_cidr_id}'],
    unverified: { cidr_authorization_context: 'write-only' },
  },
);

const allocation = plain(
  'aws_vpc_ipam_pool_cidr_allocation',
  'IPAMAllocation',
  [text('ipam_pool_id', '/IpamPoolId'), text('cidr', '/Cidr', free), text('description', '/Description')],
  {
    identifiers: ['{ipam_pool_id}|{ipam_pool_allocation_id}|{cidr}'],
    unverified: { disallowed_cidrs: 'write-only', netmask_length: 'write-only' },
  },
);

const discovery = plain('aws_vpc_ipam_resource_discovery', 'IPAMResourceDiscovery', [
  text('description', '/Description'),
  regions,
  tags(),
]);

const discoveryAssociation = plain('aws_vpc_ipam_resource_discovery_association', 'IPAMResourceDiscoveryAssociation', [
  text('ipam_id', '/IpamId'),
  text('ipam_resource_discovery_id', '/IpamResourceDiscoveryId'),
  tags(),
]);

const scope = plain('aws_vpc_ipam_scope', 'IPAMScope', [
  text('ipam_id', '/IpamId'),
  text('description', '/Description'),
  tags(),
]);

const securityGroupAssociation = plain(
  'aws_vpc_security_group_vpc_association',
  'SecurityGroupVpcAssociation',
  [text('security_group_id', '/GroupId'), text('vpc_id', '/VpcId')],
  { identifiers: ['{security_group_id}|{vpc_id}'] },
);

export const vpcParts: readonly TypeMapping[] = [
  defaultOptions,
  carrierGateway,
  host,
  instanceConnect,
  insightsPath,
  insightsAnalysis,
  mirrorFilter,
  mirrorRule,
  mirrorSession,
  mirrorTarget,
  aclAssociation,
  publicAccessExclusion,
  publicAccess,
  encryptionControl,
  endpointNotification,
  ipv6Block,
  ipam,
  pool,
  poolCidr,
  allocation,
  discovery,
  discoveryAssociation,
  scope,
  securityGroupAssociation,
];
