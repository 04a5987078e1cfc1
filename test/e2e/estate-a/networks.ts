import {
  AssociateDhcpOptionsCommand,
  AuthorizeSecurityGroupEgressCommand,
  AuthorizeSecurityGroupIngressCommand,
  CreateRouteCommand,
  CreateTagsCommand,
  DeleteFlowLogsCommand,
  DeleteNatGatewayCommand,
  DeleteRouteCommand,
  DeleteTagsCommand,
  DeleteTransitGatewayRouteCommand,
  DeleteVpcPeeringConnectionCommand,
  ModifyManagedPrefixListCommand,
  ModifySubnetAttributeCommand,
  ModifyTransitGatewayCommand,
  ModifyVpcAttributeCommand,
  ModifyVpcEndpointCommand,
  ReplaceRouteCommand,
  ReplaceRouteTableAssociationCommand,
  RevokeSecurityGroupEgressCommand,
  RevokeSecurityGroupIngressCommand,
  type IpPermission,
} from '@aws-sdk/client-ec2';
import { allow, type BackdoorChange, type Lookup } from '../changes.js';
import type { Clients } from '../bridge/clients.js';

const tcp = (port: number, ranges: Partial<IpPermission>): IpPermission => ({
  IpProtocol: 'tcp',
  FromPort: port,
  ToPort: port,
  ...ranges,
});

function tag(address: string, Key: string, Value: string) {
  return ({ ec2 }: Clients, of: Lookup) =>
    ec2.send(new CreateTagsCommand({ Resources: [of(address, 'id')], Tags: [{ Key, Value }] }));
}

const vpcs: readonly BackdoorChange[] = [
  {
    name: 'a network no longer gives names to its machines',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new ModifyVpcAttributeCommand({ VpcId: of('aws_vpc.main', 'id'), EnableDnsHostnames: { Value: false } }),
      ),
    expected: [{ address: 'aws_vpc.main', attribute: 'enable_dns_hostnames' }],
  },
  {
    name: 'a tag was added to a network that has none',
    apply: tag('aws_vpc.bare', 'Temporary', 'yes'),
    expected: [{ address: 'aws_vpc.bare', attribute: 'tags["Temporary"]' }],
  },
  {
    name: 'machines of a subnet no longer get public addresses',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new ModifySubnetAttributeCommand({
          SubnetId: of('aws_subnet.public', 'id'),
          MapPublicIpOnLaunch: { Value: false },
        }),
      ),
    expected: [{ address: 'aws_subnet.public', attribute: 'map_public_ip_on_launch' }],
  },
  {
    name: 'a tag that the provider sets by default was taken off a subnet of a module',
    apply: ({ ec2 }, of) =>
      ec2.send(new DeleteTagsCommand({ Resources: [of('aws_subnet.private', 'id')], Tags: [{ Key: 'CostCenter' }] })),
    expected: [{ address: 'module.zone["a"].aws_subnet.private', attribute: 'tags["CostCenter"]' }],
  },
  {
    name: 'a network got other DHCP options',
    apply: ({ ec2 }, of) =>
      ec2.send(new AssociateDhcpOptionsCommand({ VpcId: of('aws_vpc.main', 'id'), DhcpOptionsId: 'default' })),
    expected: [{ address: 'aws_vpc_dhcp_options_association.main' }],
  },
  {
    name: 'a range was added to a prefix list',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new ModifyManagedPrefixListCommand({
          PrefixListId: of('aws_ec2_managed_prefix_list.offices', 'id'),
          // The emulator forgets the name where it is not said again.
          PrefixListName: 'offices',
          CurrentVersion: 1,
          AddEntries: [{ Cidr: '192.0.2.0/24', Description: 'home' }],
        }),
      ),
    expected: [{ address: 'aws_ec2_managed_prefix_list.offices', attribute: 'entry' }],
  },
];

const routes: readonly BackdoorChange[] = [
  {
    name: 'a default route leads straight to the internet',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new ReplaceRouteCommand({
          RouteTableId: of('aws_route_table.apart', 'id'),
          DestinationCidrBlock: '0.0.0.0/0',
          GatewayId: of('aws_internet_gateway.main', 'id'),
        }),
      ),
    expected: [
      { address: 'aws_route.nat', attribute: 'gateway_id' },
      { address: 'aws_route.nat', attribute: 'nat_gateway_id' },
    ],
  },
  {
    name: 'a route was deleted',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new DeleteRouteCommand({
          RouteTableId: of('aws_route_table.apart', 'id'),
          DestinationCidrBlock: '10.40.0.0/16',
        }),
      ),
    expected: [{ address: 'aws_route.peer' }],
  },
  {
    name: 'a route was added beside routes that are resources of their own',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new CreateRouteCommand({
          RouteTableId: of('aws_route_table.apart', 'id'),
          DestinationCidrBlock: '172.16.0.0/12',
          GatewayId: of('aws_internet_gateway.main', 'id'),
        }),
      ),
    expected: [{ address: 'aws_route_table.apart', attribute: 'route' }],
  },
  {
    name: 'a route inside its table was deleted',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new DeleteRouteCommand({ RouteTableId: of('aws_route_table.inline', 'id'), DestinationIpv6CidrBlock: '::/0' }),
      ),
    expected: [{ address: 'aws_route_table.inline', attribute: 'route' }],
  },
  {
    name: 'a subnet follows another route table',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new ReplaceRouteTableAssociationCommand({
          AssociationId: of('aws_route_table_association.public', 'id'),
          RouteTableId: of('aws_route_table.apart', 'id'),
        }),
      ),
    expected: [{ address: 'aws_route_table_association.public' }],
  },
  {
    name: 'a private gateway was deleted',
    apply: ({ ec2 }, of) =>
      ec2.send(new DeleteNatGatewayCommand({ NatGatewayId: of('aws_nat_gateway.private', 'id') })),
    expected: [{ address: 'aws_nat_gateway.private' }],
  },
  {
    name: 'a peering was ended',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new DeleteVpcPeeringConnectionCommand({ VpcPeeringConnectionId: of('aws_vpc_peering_connection.bare', 'id') }),
      ),
    expected: [{ address: 'aws_vpc_peering_connection.bare' }],
  },
  {
    name: 'a tag of an address was changed',
    apply: tag('aws_eip.nat', 'Name', 'mine'),
    expected: [{ address: 'aws_eip.nat', attribute: 'tags["Name"]' }],
  },
  {
    name: 'a transit gateway got another description',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new ModifyTransitGatewayCommand({
          TransitGatewayId: of('aws_ec2_transit_gateway.hub', 'id'),
          Description: 'by hand',
        }),
      ),
    expected: [{ address: 'aws_ec2_transit_gateway.hub', attribute: 'description' }],
  },
  {
    name: 'a black hole was opened',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new DeleteTransitGatewayRouteCommand({
          TransitGatewayRouteTableId: of('aws_ec2_transit_gateway_route_table.edge', 'id'),
          DestinationCidrBlock: '192.168.0.0/16',
        }),
      ),
    expected: [{ address: 'aws_ec2_transit_gateway_route.hole' }],
  },
  {
    name: 'a flow log was stopped',
    apply: ({ ec2 }, of) => ec2.send(new DeleteFlowLogsCommand({ FlowLogIds: [of('aws_flow_log.vpc', 'id')] })),
    expected: [{ address: 'aws_flow_log.vpc' }],
  },
  {
    name: 'an endpoint allows everything',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new ModifyVpcEndpointCommand({
          VpcEndpointId: of('aws_vpc_endpoint.s3', 'id'),
          PolicyDocument: allow({ Principal: '*' }, '*', '*'),
        }),
      ),
    expected: [{ address: 'aws_vpc_endpoint.s3', attribute: 'policy' }],
  },
];

const rules: readonly BackdoorChange[] = [
  {
    name: 'SSH was opened to the world beside rules inside the group',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new AuthorizeSecurityGroupIngressCommand({
          GroupId: of('aws_security_group.inline', 'id'),
          IpPermissions: [tcp(22, { IpRanges: [{ CidrIp: '0.0.0.0/0' }] })],
        }),
      ),
    expected: [{ address: 'aws_security_group.inline', attribute: 'ingress' }],
  },
  {
    name: 'the way out of a group was closed',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new RevokeSecurityGroupEgressCommand({
          GroupId: of('aws_security_group.inline', 'id'),
          IpPermissions: [{ IpProtocol: '-1', IpRanges: [{ CidrIp: '0.0.0.0/0' }] }],
        }),
      ),
    expected: [{ address: 'aws_security_group.inline', attribute: 'egress' }],
  },
  {
    name: 'one of two ranges of a rule was revoked',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new RevokeSecurityGroupIngressCommand({
          GroupId: of('aws_security_group.apart', 'id'),
          IpPermissions: [tcp(5432, { IpRanges: [{ CidrIp: '10.20.1.0/24' }] })],
        }),
      ),
    expected: [{ address: 'aws_security_group_rule.postgres', attribute: 'cidr_blocks' }],
  },
  {
    name: 'a way out was added beside rules that are resources of their own',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new AuthorizeSecurityGroupEgressCommand({
          GroupId: of('aws_security_group.single', 'id'),
          IpPermissions: [tcp(25, { IpRanges: [{ CidrIp: '0.0.0.0/0' }] })],
        }),
      ),
    expected: [{ address: 'aws_security_group.single', attribute: 'egress' }],
  },
  {
    name: 'a single rule was revoked',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new RevokeSecurityGroupIngressCommand({
          GroupId: of('aws_security_group.single', 'id'),
          IpPermissions: [tcp(443, { IpRanges: [{ CidrIp: '10.20.0.0/16' }] })],
        }),
      ),
    expected: [{ address: 'aws_vpc_security_group_ingress_rule.https' }],
  },
  {
    name: 'the default group of a network lets something in again',
    apply: ({ ec2 }, of) =>
      ec2.send(
        new AuthorizeSecurityGroupIngressCommand({
          GroupId: of('aws_default_security_group.bare', 'id'),
          IpPermissions: [tcp(3389, { IpRanges: [{ CidrIp: '0.0.0.0/0' }] })],
        }),
      ),
    expected: [{ address: 'aws_default_security_group.bare', attribute: 'ingress' }],
  },
];

export const networkChanges: readonly BackdoorChange[] = [...vpcs, ...routes, ...rules];
