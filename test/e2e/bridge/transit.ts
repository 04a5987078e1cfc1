import {
  DescribeCustomerGatewaysCommand,
  DescribeFlowLogsCommand,
  DescribeTransitGatewayRouteTablesCommand,
  DescribeTransitGatewaysCommand,
  DescribeTransitGatewayVpcAttachmentsCommand,
  DescribeVpcEndpointsCommand,
  DescribeVpnConnectionsCommand,
  DescribeVpnGatewaysCommand,
  GetTransitGatewayRouteTablePropagationsCommand,
  SearchTransitGatewayRoutesCommand,
} from '@aws-sdk/client-ec2';
import { parseJson, tagList, type Reader } from './document.js';
import { found, nameOf, parts } from './shape.js';

const endpoint: Reader = async (id, { ec2 }) => {
  const one = (await found(ec2.send(new DescribeVpcEndpointsCommand({ VpcEndpointIds: [id] }))))?.VpcEndpoints?.[0];
  if (one === undefined || /deleted/i.test(one.State ?? '')) return undefined;
  return {
    Id: id,
    CreationTimestamp: 'Mon 6 29 11:28:29 UTC 2026',
    DnsEntries: one.DnsEntries?.map(({ HostedZoneId, DnsName }) => `${HostedZoneId ?? ''}:${DnsName ?? ''}`) ?? [],
    IpAddressType: one.IpAddressType,
    NetworkInterfaceIds: one.NetworkInterfaceIds ?? [],
    // The emulator has no policy where none was given; AWS has the one that allows everything.
    PolicyDocument: one.PolicyDocument
      ? parseJson(one.PolicyDocument)
      : { Statement: [{ Action: '*', Effect: 'Allow', Principal: '*', Resource: '*' }] },
    PrivateDnsEnabled: one.PrivateDnsEnabled ?? false,
    ResourceConfigurationArn: '',
    RouteTableIds: [...(one.RouteTableIds ?? [])].reverse(),
    SecurityGroupIds: one.Groups?.map(({ GroupId }) => GroupId) ?? [],
    ServiceName: one.ServiceName,
    ServiceNetworkArn: '',
    ServiceRegion: 'eu-west-1',
    SubnetIds: [...(one.SubnetIds ?? [])].reverse(),
    Tags: tagList(one.Tags ?? []),
    VpcEndpointType: one.VpcEndpointType,
    VpcId: one.VpcId,
  };
};

const flowLog: Reader = async (id, { ec2 }) => {
  const one = (await found(ec2.send(new DescribeFlowLogsCommand({ FlowLogIds: [id] }))))?.FlowLogs?.[0];
  if (one === undefined) return undefined;
  const kinds: Record<string, string> = { vpc: 'VPC', subnet: 'Subnet', eni: 'NetworkInterface' };
  const options = one.DestinationOptions;
  return {
    Id: id,
    DeliverLogsPermissionArn: one.DeliverLogsPermissionArn,
    DestinationOptions: options && {
      FileFormat: options.FileFormat,
      HiveCompatiblePartitions: options.HiveCompatiblePartitions,
      PerHourPartition: options.PerHourPartition,
    },
    LogDestination: one.LogDestinationType === 's3' ? one.LogDestination : undefined,
    LogDestinationType: one.LogDestinationType,
    LogFormat: one.LogFormat,
    LogGroupName: one.LogGroupName ?? (one.LogDestinationType === 's3' ? undefined : nameOf(one.LogDestination ?? '')),
    MaxAggregationInterval: one.MaxAggregationInterval,
    ResourceId: one.ResourceId,
    ResourceType: kinds[one.ResourceId?.split('-')[0] ?? ''],
    Tags: tagList(one.Tags ?? []),
    TrafficType: one.TrafficType,
  };
};

const transitGateway: Reader = async (id, { ec2 }) => {
  const answer = await found(ec2.send(new DescribeTransitGatewaysCommand({ TransitGatewayIds: [id] })));
  const one = answer?.TransitGateways?.[0];
  if (one === undefined || one.State === 'deleted') return undefined;
  const options = one.Options;
  return {
    Id: id,
    AmazonSideAsn: Number(options?.AmazonSideAsn),
    AssociationDefaultRouteTableId: options?.AssociationDefaultRouteTableId,
    AutoAcceptSharedAttachments: options?.AutoAcceptSharedAttachments,
    DefaultRouteTableAssociation: options?.DefaultRouteTableAssociation,
    DefaultRouteTablePropagation: options?.DefaultRouteTablePropagation,
    Description: one.Description ?? '',
    DnsSupport: options?.DnsSupport,
    EncryptionSupportState: 'disabled',
    MulticastSupport: options?.MulticastSupport ?? 'disable',
    PropagationDefaultRouteTableId: options?.PropagationDefaultRouteTableId,
    SecurityGroupReferencingSupport: options?.SecurityGroupReferencingSupport ?? 'disable',
    Tags: tagList(one.Tags ?? []),
    TransitGatewayArn: one.TransitGatewayArn,
    TransitGatewayCidrBlocks: options?.TransitGatewayCidrBlocks ?? [],
    VpnEcmpSupport: options?.VpnEcmpSupport,
  };
};

const transitAttachment: Reader = async (id, { ec2 }) => {
  const request = new DescribeTransitGatewayVpcAttachmentsCommand({ TransitGatewayAttachmentIds: [id] });
  const one = (await found(ec2.send(request)))?.TransitGatewayVpcAttachments?.[0];
  if (one === undefined || one.State === 'deleted') return undefined;
  return {
    Id: id,
    Options: {
      ApplianceModeSupport: one.Options?.ApplianceModeSupport ?? 'disable',
      DnsSupport: one.Options?.DnsSupport ?? 'enable',
      Ipv6Support: one.Options?.Ipv6Support ?? 'disable',
      SecurityGroupReferencingSupport: one.Options?.SecurityGroupReferencingSupport ?? 'enable',
    },
    SubnetIds: [...(one.SubnetIds ?? [])].reverse(),
    Tags: tagList(one.Tags ?? []),
    TransitGatewayId: one.TransitGatewayId,
    VpcId: one.VpcId,
  };
};

const transitRouteTable: Reader = async (id, { ec2 }) => {
  const request = new DescribeTransitGatewayRouteTablesCommand({ TransitGatewayRouteTableIds: [id] });
  const one = (await found(ec2.send(request)))?.TransitGatewayRouteTables?.[0];
  return (
    one && {
      TransitGatewayId: one.TransitGatewayId,
      TransitGatewayRouteTableId: id,
      Tags: tagList(one.Tags ?? []),
    }
  );
};

const transitRoute: Reader = async (identifier, { ec2 }) => {
  const [tableId, destination] = parts(identifier);
  const Filters = [{ Name: 'type', Values: ['static'] }];
  const request = new SearchTransitGatewayRoutesCommand({ TransitGatewayRouteTableId: tableId, Filters });
  const routes = (await found(ec2.send(request)))?.Routes ?? [];
  const one = routes.find((item) => item.DestinationCidrBlock === destination);
  if (one === undefined || one.State === 'deleted') return undefined;
  // The emulator forgets where routes of attachments lead; to the provider such a route is a black hole.
  const attached = one.TransitGatewayAttachments?.[0]?.TransitGatewayAttachmentId;
  return {
    Blackhole: one.State === 'blackhole' || attached === undefined,
    DestinationCidrBlock: destination,
    Id: `${tableId}_${destination}`,
    TransitGatewayAttachmentId: attached,
    TransitGatewayRouteTableId: tableId,
  };
};

const transitPropagation: Reader = async (identifier, { ec2 }) => {
  const [tableId, attachment] = parts(identifier);
  const request = new GetTransitGatewayRouteTablePropagationsCommand({ TransitGatewayRouteTableId: tableId });
  const all = (await found(ec2.send(request)))?.TransitGatewayRouteTablePropagations ?? [];
  const one = all.find((item) => item.TransitGatewayAttachmentId === attachment);
  return one && { TransitGatewayAttachmentId: attachment, TransitGatewayRouteTableId: tableId };
};

const customerGateway: Reader = async (id, { ec2 }) => {
  const answer = await found(ec2.send(new DescribeCustomerGatewaysCommand({ CustomerGatewayIds: [id] })));
  const one = answer?.CustomerGateways?.[0];
  if (one === undefined || one.State === 'deleted') return undefined;
  return {
    BgpAsn: Number(one.BgpAsn),
    CustomerGatewayId: id,
    IpAddress: one.IpAddress,
    Tags: tagList(one.Tags ?? []),
    Type: one.Type,
  };
};

const vpnGateway: Reader = async (id, { ec2 }) => {
  const one = (await found(ec2.send(new DescribeVpnGatewaysCommand({ VpnGatewayIds: [id] }))))?.VpnGateways?.[0];
  if (one === undefined || one.State === 'deleted') return undefined;
  return {
    // The emulator has none where none was given.
    AmazonSideAsn: one.AmazonSideAsn ?? 64512,
    Tags: tagList(one.Tags ?? []),
    Type: one.Type,
    VPNGatewayId: id,
  };
};

const vpnConnection: Reader = async (id, { ec2 }) => {
  const answer = await found(ec2.send(new DescribeVpnConnectionsCommand({ VpnConnectionIds: [id] })));
  const one = answer?.VpnConnections?.[0];
  if (one === undefined || one.State === 'deleted') return undefined;
  return {
    CustomerGatewayId: one.CustomerGatewayId,
    EnableAcceleration: false,
    LocalIpv4NetworkCidr: '0.0.0.0/0',
    OutsideIpAddressType: 'PublicIpv4',
    RemoteIpv4NetworkCidr: '0.0.0.0/0',
    StaticRoutesOnly: one.Options?.StaticRoutesOnly ?? false,
    Tags: tagList(one.Tags ?? []),
    TransitGatewayId: one.TransitGatewayId,
    TunnelInsideIpVersion: 'ipv4',
    Type: one.Type,
    VpnConnectionId: id,
    VpnGatewayId: one.VpnGatewayId,
  };
};

export const transit: Readonly<Record<string, Reader>> = {
  'AWS::EC2::CustomerGateway': customerGateway,
  'AWS::EC2::FlowLog': flowLog,
  'AWS::EC2::TransitGateway': transitGateway,
  'AWS::EC2::TransitGatewayRoute': transitRoute,
  'AWS::EC2::TransitGatewayRouteTable': transitRouteTable,
  'AWS::EC2::TransitGatewayRouteTablePropagation': transitPropagation,
  'AWS::EC2::TransitGatewayVpcAttachment': transitAttachment,
  'AWS::EC2::VPCEndpoint': endpoint,
  'AWS::EC2::VPNConnection': vpnConnection,
  'AWS::EC2::VPNGateway': vpnGateway,
};
