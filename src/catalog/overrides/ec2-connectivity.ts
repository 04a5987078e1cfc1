import type { TypeMapping } from '../model.js';
import { block, bool, companion, exact, list, number, policy, set, tags, text, words } from './dsl.js';
import { optionsOfPeering } from './ec2-account.js';
import { aclEntries } from './ec2-acl-rules.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const defaultFlowLogFormat =
  '${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ' +
  '${protocol} ${packets} ${bytes} ${start} ${end} ${action} ${log-status}';

const flowLog = exact('aws_flow_log', 'AWS::EC2::FlowLog', {
  identifiers: ['{id}'],
  lenses: [
    // Exactly one of them is set.
    text('vpc_id', '/ResourceId'),
    text('subnet_id', '/ResourceId'),
    text('eni_id', '/ResourceId'),
    text('transit_gateway_id', '/ResourceId'),
    text('transit_gateway_attachment_id', '/ResourceId'),
    text('regional_nat_gateway_id', '/ResourceId'),
    // Transit gateways have no such choice.
    text('traffic_type', '/TrafficType', free),
    text('iam_role_arn', '/DeliverLogsPermissionArn'),
    text('deliver_cross_account_role', '/DeliverCrossAccountRole'),
    text('log_destination_type', '/LogDestinationType', { default: 'cloud-watch-logs' }),
    // A log group comes back by name alone where it was given by name.
    text('log_destination', '/LogDestination', { ...free, equivalences: ['log-group-arn', 'absent-live'] }),
    text('log_group_name', '/LogGroupName', { ...free, equivalences: ['absent-live'] }),
    text('log_format', '/LogFormat', { default: defaultFlowLogFormat }),
    number('max_aggregation_interval', '/MaxAggregationInterval', { default: 600 }),
    block('destination_options', '/DestinationOptions', [
      text('file_format', '/FileFormat', { default: 'plain-text' }),
      bool('hive_compatible_partitions', '/HiveCompatiblePartitions', { default: false }),
      bool('per_hour_partition', '/PerHourPartition', { default: false }),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ec2-flowlog.html`,
});

const endpoint = exact('aws_vpc_endpoint', 'AWS::EC2::VPCEndpoint', {
  identifiers: ['{id}'],
  lenses: [
    text('vpc_id', '/VpcId'),
    text('vpc_endpoint_type', '/VpcEndpointType', { default: 'Gateway' }),
    text('service_name', '/ServiceName'),
    text('service_region', '/ServiceRegion', free),
    text('service_network_arn', '/ServiceNetworkArn'),
    text('resource_configuration_arn', '/ResourceConfigurationArn'),
    // Without one the endpoint gets the policy that allows everything; the provider reads it back.
    policy('policy', '/PolicyDocument', free),
    bool('private_dns_enabled', '/PrivateDnsEnabled'),
    text('ip_address_type', '/IpAddressType', free),
    // Kept by other resources as well, and filled in by the provider.
    set('route_table_ids', '/RouteTableIds', free),
    set('security_group_ids', '/SecurityGroupIds', free),
    set('subnet_ids', '/SubnetIds', free),
    block('dns_options', '/DnsOptions', [
      text('dns_record_ip_type', '/DnsRecordIpType', free),
      // Off is spelled in two ways, which say the same of every endpoint but that of S3.
      words(
        'private_dns_only_for_inbound_resolver_endpoint',
        '/PrivateDnsOnlyForInboundResolverEndpoint',
        'OnlyInboundResolver',
        'AllResolvers',
        { when: { attribute: 'dns_options.0.private_dns_only_for_inbound_resolver_endpoint', in: [true] } },
      ),
    ]),
    tags(),
  ],
  unverified: { auto_accept: 'terraform-only', subnet_configuration: 'not-returned' },
  source: `${reference}/aws-resource-ec2-vpcendpoint.html`,
});

/** One member of a list of an endpoint that another resource manages. */
function endpointMember(
  terraformType: string,
  attribute: string,
  property: string,
  unverified: TypeMapping['unverified'] = {},
): TypeMapping {
  return exact(terraformType, 'AWS::EC2::VPCEndpoint', {
    identifiers: ['{vpc_endpoint_id}'],
    facet: {},
    lenses: [text('vpc_endpoint_id', '/Id'), text(attribute, property, { contributes: true, order: 'set' })],
    unverified,
    source: `${reference}/aws-resource-ec2-vpcendpoint.html`,
  });
}

const endpointPolicy = exact('aws_vpc_endpoint_policy', 'AWS::EC2::VPCEndpoint', {
  identifiers: ['{vpc_endpoint_id}', '{id}'],
  facet: {},
  lenses: [text('vpc_endpoint_id', '/Id'), policy('policy', '/PolicyDocument', free)],
  unverified: {},
  source: `${reference}/aws-resource-ec2-vpcendpoint.html`,
});

const endpointPrivateDns = exact('aws_vpc_endpoint_private_dns', 'AWS::EC2::VPCEndpoint', {
  identifiers: ['{vpc_endpoint_id}'],
  facet: {},
  lenses: [text('vpc_endpoint_id', '/Id'), bool('private_dns_enabled', '/PrivateDnsEnabled')],
  unverified: {},
  source: `${reference}/aws-resource-ec2-vpcendpoint.html`,
});

const endpointService = exact('aws_vpc_endpoint_service', 'AWS::EC2::VPCEndpointService', {
  identifiers: ['{id}'],
  lenses: [
    bool('acceptance_required', '/AcceptanceRequired'),
    set('gateway_load_balancer_arns', '/GatewayLoadBalancerArns'),
    set('network_load_balancer_arns', '/NetworkLoadBalancerArns'),
    text('private_dns_name', '/PrivateDnsName', { ...free, equivalences: ['absent-live'] }),
    set('supported_ip_address_types', '/SupportedIpAddressTypes', { ...free, equivalences: ['absent-live'] }),
    set('supported_regions', '/SupportedRegions', { ...free, equivalences: ['absent-live'] }),
    tags(),
  ],
  unverified: {},
  // Who may connect lies in a type of its own; aws_vpc_endpoint_service_allowed_principal adds to it as well.
  companions: [
    companion(
      'AWS::EC2::VPCEndpointServicePermissions',
      ['{id}'],
      [set('allowed_principals', '/AllowedPrincipals', free)],
    ),
  ],
  source: `${reference}/aws-resource-ec2-vpcendpointservice.html`,
});

const allowedPrincipal = exact(
  'aws_vpc_endpoint_service_allowed_principal',
  'AWS::EC2::VPCEndpointServicePermissions',
  {
    identifiers: ['{vpc_endpoint_service_id}'],
    facet: {},
    lenses: [
      text('vpc_endpoint_service_id', '/ServiceId'),
      text('principal_arn', '/AllowedPrincipals', { contributes: true, order: 'set' }),
    ],
    unverified: {},
    source: `${reference}/aws-resource-ec2-vpcendpointservicepermissions.html`,
  },
);

const peering = exact('aws_vpc_peering_connection', 'AWS::EC2::VPCPeeringConnection', {
  identifiers: ['{id}'],
  lenses: [
    text('vpc_id', '/VpcId'),
    text('peer_vpc_id', '/PeerVpcId'),
    text('peer_owner_id', '/PeerOwnerId', free),
    text('peer_region', '/PeerRegion', free),
    tags(),
  ],
  unverified: { auto_accept: 'terraform-only' },
  companions: [optionsOfPeering(['{id}'])],
  source: `${reference}/aws-resource-ec2-vpcpeeringconnection.html`,
});

const networkAclSource = `${reference}/aws-resource-ec2-networkacl.html`;

const networkAcl = exact('aws_network_acl', 'AWS::EC2::NetworkAcl', {
  identifiers: ['{id}'],
  lenses: [text('vpc_id', '/VpcId'), tags()],
  unverified: { subnet_ids: 'separate-resource' },
  companions: [aclEntries(['{id}'])],
  source: networkAclSource,
});

/** The list that AWS made with the VPC, and Terraform only took over. */
const defaultNetworkAcl = exact('aws_default_network_acl', 'AWS::EC2::NetworkAcl', {
  identifiers: ['{default_network_acl_id}', '{id}'],
  lenses: [text('default_network_acl_id', '/Id'), tags()],
  unverified: { subnet_ids: 'separate-resource' },
  companions: [aclEntries(['{default_network_acl_id}', '{id}'])],
  source: networkAclSource,
});

const dhcpOptions = exact('aws_vpc_dhcp_options', 'AWS::EC2::DHCPOptions', {
  identifiers: ['{id}'],
  lenses: [
    text('domain_name', '/DomainName'),
    // The first server that answers is asked.
    list('domain_name_servers', '/DomainNameServers'),
    list('ntp_servers', '/NtpServers'),
    list('netbios_name_servers', '/NetbiosNameServers'),
    number('netbios_node_type', '/NetbiosNodeType'),
    number('ipv6_address_preferred_lease_time', '/Ipv6AddressPreferredLeaseTime', free),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ec2-dhcpoptions.html`,
});

const dhcpOptionsAssociation = exact('aws_vpc_dhcp_options_association', 'AWS::EC2::VPCDHCPOptionsAssociation', {
  identifiers: ['{dhcp_options_id}|{vpc_id}'],
  lenses: [text('dhcp_options_id', '/DhcpOptionsId'), text('vpc_id', '/VpcId')],
  unverified: {},
  source: `${reference}/aws-resource-ec2-vpcdhcpoptionsassociation.html`,
});

export const ec2Connectivity: readonly TypeMapping[] = [
  flowLog,
  endpoint,
  endpointMember('aws_vpc_endpoint_route_table_association', 'route_table_id', '/RouteTableIds'),
  endpointMember('aws_vpc_endpoint_subnet_association', 'subnet_id', '/SubnetIds'),
  endpointMember('aws_vpc_endpoint_security_group_association', 'security_group_id', '/SecurityGroupIds', {
    replace_default_association: 'terraform-only',
  }),
  endpointPolicy,
  endpointPrivateDns,
  endpointService,
  allowedPrincipal,
  peering,
  networkAcl,
  defaultNetworkAcl,
  dhcpOptions,
  dhcpOptionsAssociation,
];
