import {
  DescribeDhcpOptionsCommand,
  DescribeEgressOnlyInternetGatewaysCommand,
  DescribeInternetGatewaysCommand,
  DescribeManagedPrefixListsCommand,
  DescribeNatGatewaysCommand,
  DescribeNetworkAclsCommand,
  DescribeRouteTablesCommand,
  DescribeSubnetsCommand,
  DescribeVpcAttributeCommand,
  DescribeVpcPeeringConnectionsCommand,
  DescribeVpcsCommand,
  DescribeVpnGatewaysCommand,
  GetManagedPrefixListEntriesCommand,
  type Route,
} from '@aws-sdk/client-ec2';
import type { Clients } from './clients.js';
import { tagList, type Lister, type Reader } from './document.js';
import { found, parts, plainList } from './shape.js';

const vpc: Reader = async (id, { ec2 }) => {
  const one = (await found(ec2.send(new DescribeVpcsCommand({ VpcIds: [id] }))))?.Vpcs?.[0];
  if (one === undefined) return undefined;
  const attribute = (name: 'enableDnsSupport' | 'enableDnsHostnames') =>
    ec2.send(new DescribeVpcAttributeCommand({ VpcId: id, Attribute: name }));
  const support = (await attribute('enableDnsSupport')).EnableDnsSupport?.Value;
  const hostnames = (await attribute('enableDnsHostnames')).EnableDnsHostnames?.Value;
  const associated = one.Ipv6CidrBlockAssociationSet?.filter((part) => part.Ipv6CidrBlockState?.State === 'associated');
  return {
    VpcId: id,
    CidrBlock: one.CidrBlock,
    CidrBlockAssociations: one.CidrBlockAssociationSet?.map((part) => part.AssociationId),
    EnableDnsHostnames: hostnames,
    EnableDnsSupport: support,
    InstanceTenancy: one.InstanceTenancy,
    Ipv6CidrBlocks: associated?.map((part) => part.Ipv6CidrBlock) ?? [],
    Tags: tagList(one.Tags ?? []),
  };
};

const cidrBlock: Reader = async (identifier, { ec2 }) => {
  const [association, vpcId] = parts(identifier);
  const one = (await found(ec2.send(new DescribeVpcsCommand({ VpcIds: [vpcId] }))))?.Vpcs?.[0];
  const block = one?.CidrBlockAssociationSet?.find((part) => part.AssociationId === association);
  if (block?.CidrBlockState?.State !== 'associated') return undefined;
  return { Id: association, VpcId: vpcId, CidrBlock: block.CidrBlock };
};

const subnet: Reader = async (id, { ec2 }) => {
  const one = (await found(ec2.send(new DescribeSubnetsCommand({ SubnetIds: [id] }))))?.Subnets?.[0];
  if (one === undefined) return undefined;
  const ipv6 = one.Ipv6CidrBlockAssociationSet?.find((part) => part.Ipv6CidrBlockState?.State === 'associated');
  const names = one.PrivateDnsNameOptionsOnLaunch;
  return {
    SubnetId: id,
    VpcId: one.VpcId,
    AssignIpv6AddressOnCreation: one.AssignIpv6AddressOnCreation ?? false,
    AvailabilityZone: one.AvailabilityZone,
    AvailabilityZoneId: one.AvailabilityZoneId,
    BlockPublicAccessStates: { InternetGatewayBlockMode: 'off' },
    CidrBlock: one.CidrBlock,
    EnableDns64: one.EnableDns64 ?? false,
    Ipv6CidrBlock: ipv6?.Ipv6CidrBlock,
    Ipv6CidrBlocks: ipv6 && [ipv6.Ipv6CidrBlock],
    Ipv6Native: one.Ipv6Native ?? false,
    MapPublicIpOnLaunch: one.MapPublicIpOnLaunch ?? false,
    // The emulator has no such options unless somebody sets them; AWS always has.
    PrivateDnsNameOptionsOnLaunch: {
      EnableResourceNameDnsAAAARecord: names?.EnableResourceNameDnsAAAARecord ?? false,
      EnableResourceNameDnsARecord: names?.EnableResourceNameDnsARecord ?? false,
      HostnameType: names?.HostnameType ?? 'ip-name',
    },
    Tags: tagList(one.Tags ?? []),
  };
};

const internetGateway: Reader = async (id, { ec2 }) => {
  const answer = await found(ec2.send(new DescribeInternetGatewaysCommand({ InternetGatewayIds: [id] })));
  const one = answer?.InternetGateways?.[0];
  return one && { InternetGatewayId: id, Tags: tagList(one.Tags ?? []) };
};

const gatewayAttachment: Reader = async (identifier, { ec2 }) => {
  const [type, vpcId] = parts(identifier);
  if (type === 'VGW') {
    const { VpnGateways = [] } = await ec2.send(new DescribeVpnGatewaysCommand({}));
    const gateway = VpnGateways.find(({ VpcAttachments }) => VpcAttachments?.some(({ VpcId }) => VpcId === vpcId));
    return gateway && { AttachmentType: type, VpcId: vpcId, VpnGatewayId: gateway.VpnGatewayId };
  }
  const Filters = [{ Name: 'attachment.vpc-id', Values: [vpcId] }];
  const one = (await ec2.send(new DescribeInternetGatewaysCommand({ Filters }))).InternetGateways?.[0];
  return one && { AttachmentType: type, InternetGatewayId: one.InternetGatewayId, VpcId: vpcId };
};

const egressOnlyGateway: Reader = async (id, { ec2 }) => {
  const request = new DescribeEgressOnlyInternetGatewaysCommand({ EgressOnlyInternetGatewayIds: [id] });
  const one = (await found(ec2.send(request)))?.EgressOnlyInternetGateways?.[0];
  return one && { Id: id, VpcId: one.Attachments?.[0]?.VpcId, Tags: tagList(one.Tags ?? []) };
};

const natGateway: Reader = async (id, { ec2 }) => {
  const one = (await found(ec2.send(new DescribeNatGatewaysCommand({ NatGatewayIds: [id] }))))?.NatGateways?.[0];
  if (one === undefined || one.State === 'deleted') return undefined;
  const address = one.NatGatewayAddresses?.[0];
  return {
    NatGatewayId: id,
    AllocationId: address?.AllocationId,
    AvailabilityMode: 'zonal',
    ConnectivityType: one.ConnectivityType,
    EniId: address?.NetworkInterfaceId,
    PrivateIpAddress: address?.PrivateIp,
    SubnetId: one.SubnetId,
    Tags: tagList(one.Tags ?? []),
    VpcId: one.VpcId,
  };
};

async function tableOf(id: string, { ec2 }: Clients) {
  return (await found(ec2.send(new DescribeRouteTablesCommand({ RouteTableIds: [id] }))))?.RouteTables?.[0];
}

const routeTable: Reader = async (id, clients) => {
  const one = await tableOf(id, clients);
  return one && { RouteTableId: id, Tags: tagList(one.Tags ?? []), VpcId: one.VpcId };
};

function destinationOf(route: Route): string | undefined {
  return route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock ?? route.DestinationPrefixListId;
}

const route: Reader = async (identifier, clients) => {
  const [tableId, destination] = parts(identifier);
  const one = (await tableOf(tableId, clients))?.Routes?.find((item) => destinationOf(item) === destination);
  if (one === undefined) return undefined;
  // The handler repeats a gateway as an endpoint.
  return {
    CidrBlock: destination,
    RouteTableId: tableId,
    DestinationCidrBlock: one.DestinationCidrBlock,
    DestinationIpv6CidrBlock: one.DestinationIpv6CidrBlock,
    DestinationPrefixListId: one.DestinationPrefixListId,
    EgressOnlyInternetGatewayId: one.EgressOnlyInternetGatewayId,
    GatewayId: one.GatewayId,
    VpcEndpointId: one.GatewayId,
    InstanceId: one.InstanceId,
    NatGatewayId: one.NatGatewayId,
    NetworkInterfaceId: one.NetworkInterfaceId,
    TransitGatewayId: one.TransitGatewayId,
    VpcPeeringConnectionId: one.VpcPeeringConnectionId,
  };
};

/** AWS lists the routes inside the network as well. */
const routes: Lister = async ({ RouteTableId = '' }, clients) => {
  const all = (await tableOf(RouteTableId, clients))?.Routes ?? [];
  return all.map((item) => `${RouteTableId}|${destinationOf(item) ?? ''}`);
};

const routeTableAssociation: Reader = async (id, { ec2 }) => {
  const Filters = [{ Name: 'association.route-table-association-id', Values: [id] }];
  const one = (await ec2.send(new DescribeRouteTablesCommand({ Filters }))).RouteTables?.[0];
  const association = one?.Associations?.find((item) => item.RouteTableAssociationId === id);
  return association && { Id: id, RouteTableId: association.RouteTableId, SubnetId: association.SubnetId };
};

const dhcpOptions: Reader = async (id, { ec2 }) => {
  const answer = await found(ec2.send(new DescribeDhcpOptionsCommand({ DhcpOptionsIds: [id] })));
  const one = answer?.DhcpOptions?.[0];
  if (one === undefined) return undefined;
  const values = (key: string) =>
    one.DhcpConfigurations?.find(({ Key }) => Key === key)?.Values?.map(({ Value }) => Value);
  const node = values('netbios-node-type')?.[0];
  return {
    DhcpOptionsId: id,
    DomainName: values('domain-name')?.[0],
    DomainNameServers: values('domain-name-servers'),
    NetbiosNameServers: values('netbios-name-servers'),
    NetbiosNodeType: node === undefined ? undefined : Number(node),
    NtpServers: values('ntp-servers'),
    Tags: tagList(one.Tags ?? []),
  };
};

const dhcpAssociation: Reader = async (identifier, { ec2 }) => {
  const [options, vpcId] = parts(identifier);
  const one = (await found(ec2.send(new DescribeVpcsCommand({ VpcIds: [vpcId] }))))?.Vpcs?.[0];
  return one?.DhcpOptionsId === options ? { DhcpOptionsId: options, VpcId: vpcId } : undefined;
};

const peering: Reader = async (id, { ec2 }) => {
  const request = new DescribeVpcPeeringConnectionsCommand({ VpcPeeringConnectionIds: [id] });
  const one = (await found(ec2.send(request)))?.VpcPeeringConnections?.[0];
  if (one === undefined || one.Status?.Code === 'deleted') return undefined;
  return {
    Id: id,
    PeerOwnerId: one.AccepterVpcInfo?.OwnerId,
    PeerRegion: one.AccepterVpcInfo?.Region,
    PeerVpcId: one.AccepterVpcInfo?.VpcId,
    Tags: tagList(one.Tags ?? []),
    VpcId: one.RequesterVpcInfo?.VpcId,
  };
};

const prefixList: Reader = async (id, { ec2 }) => {
  const answer = await found(ec2.send(new DescribeManagedPrefixListsCommand({ PrefixListIds: [id] })));
  const one = answer?.PrefixLists?.[0];
  if (one === undefined) return undefined;
  const { Entries = [] } = await ec2.send(new GetManagedPrefixListEntriesCommand({ PrefixListId: id }));
  return {
    PrefixListId: id,
    AddressFamily: one.AddressFamily,
    Arn: one.PrefixListArn,
    Entries: plainList(Entries).reverse(),
    MaxEntries: one.MaxEntries,
    OwnerId: one.OwnerId,
    PrefixListName: one.PrefixListName,
    Tags: tagList(one.Tags ?? []),
    Version: one.Version,
  };
};

const networkAcl: Reader = async (id, { ec2 }) => {
  const one = (await found(ec2.send(new DescribeNetworkAclsCommand({ NetworkAclIds: [id] }))))?.NetworkAcls?.[0];
  return one && { Id: id, Tags: tagList(one.Tags ?? []), VpcId: one.VpcId };
};

const networkAclAssociation: Reader = async (id, { ec2 }) => {
  const Filters = [{ Name: 'association.association-id', Values: [id] }];
  const one = (await ec2.send(new DescribeNetworkAclsCommand({ Filters }))).NetworkAcls?.[0];
  const association = one?.Associations?.find((item) => item.NetworkAclAssociationId === id);
  return association && { AssociationId: id, NetworkAclId: association.NetworkAclId, SubnetId: association.SubnetId };
};

export const network: Readonly<Record<string, Reader>> = {
  'AWS::EC2::DHCPOptions': dhcpOptions,
  'AWS::EC2::EgressOnlyInternetGateway': egressOnlyGateway,
  'AWS::EC2::InternetGateway': internetGateway,
  'AWS::EC2::NatGateway': natGateway,
  'AWS::EC2::NetworkAcl': networkAcl,
  'AWS::EC2::PrefixList': prefixList,
  'AWS::EC2::Route': route,
  'AWS::EC2::RouteTable': routeTable,
  'AWS::EC2::Subnet': subnet,
  'AWS::EC2::SubnetNetworkAclAssociation': networkAclAssociation,
  'AWS::EC2::SubnetRouteTableAssociation': routeTableAssociation,
  'AWS::EC2::VPC': vpc,
  'AWS::EC2::VPCCidrBlock': cidrBlock,
  'AWS::EC2::VPCDHCPOptionsAssociation': dhcpAssociation,
  'AWS::EC2::VPCGatewayAttachment': gatewayAttachment,
  'AWS::EC2::VPCPeeringConnection': peering,
};

export const networkLists: Readonly<Record<string, Lister>> = { 'AWS::EC2::Route': routes };
