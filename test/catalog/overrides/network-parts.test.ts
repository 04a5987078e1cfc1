import { describe, expect, it } from '@jest/globals';
import { ec2Attached } from '../../../src/catalog/overrides/ec2-attached.js';
import { ec2Connectivity } from '../../../src/catalog/overrides/ec2-connectivity.js';
import { ec2Transit } from '../../../src/catalog/overrides/ec2-transit.js';
import { ec2Vpn } from '../../../src/catalog/overrides/ec2-vpn.js';
import { fillIdentifier } from '../../../src/catalog/engine/identifier.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, changesOfAll, mappingOf } from './compare.js';

const all = [...ec2Attached, ...ec2Connectivity, ...ec2Transit, ...ec2Vpn];
const of = (type: string) => mappingOf(all, type);
const named = (found: ReturnType<typeof changesOf>): readonly string[] => found.map(([attribute]) => attribute);
const everything = { Statement: [{ Action: '*', Effect: 'Allow', Principal: '*', Resource: '*' }] };

describe('an endpoint', () => {
  const state: JsonObject = {
    id: 'vpce-1',
    vpc_id: 'vpc-1',
    vpc_endpoint_type: 'Gateway',
    service_name: 'com.amazonaws.eu-west-1.s3',
    service_region: 'eu-west-1',
    policy: JSON.stringify({ Version: '2008-10-17', ...everything }),
    private_dns_enabled: false,
    ip_address_type: '',
    route_table_ids: ['rtb-1', 'rtb-2'],
    subnet_ids: [],
    security_group_ids: [],
    dns_options: [{ dns_record_ip_type: 'service-defined', private_dns_only_for_inbound_resolver_endpoint: false }],
    tags: { Name: 's3' },
    tags_all: { Name: 's3' },
  };
  const live: JsonObject = {
    Id: 'vpce-1',
    VpcId: 'vpc-1',
    VpcEndpointType: 'Gateway',
    ServiceName: 'com.amazonaws.eu-west-1.s3',
    ServiceRegion: 'eu-west-1',
    ServiceNetworkArn: '',
    ResourceConfigurationArn: '',
    PolicyDocument: everything,
    PrivateDnsEnabled: false,
    IpAddressType: 'ipv4',
    RouteTableIds: ['rtb-2', 'rtb-1'],
    SubnetIds: [],
    SecurityGroupIds: [],
    DnsOptions: { DnsRecordIpType: 'service-defined', PrivateDnsOnlyForInboundResolverEndpoint: 'NotSpecified' },
    Tags: [
      { Key: 'aws:cloudformation:stack-name', Value: 'x' },
      { Key: 'Name', Value: 's3' },
    ],
  };

  it('is in sync with what AWS fills in', () => {
    expect(changesOf(of('aws_vpc_endpoint'), state, live)).toEqual([]);
  });

  it('shows a policy that somebody narrowed, and one table less', () => {
    const narrowed = { Statement: [{ ...everything.Statement[0], Action: 's3:GetObject' }] };
    expect(new Set(named(changesOf(of('aws_vpc_endpoint'), state, { ...live, PolicyDocument: narrowed })))).toEqual(
      new Set(['policy']),
    );
    expect(named(changesOf(of('aws_vpc_endpoint'), state, { ...live, RouteTableIds: ['rtb-1'] }))).toEqual([
      'route_table_ids',
    ]);
  });

  it('belongs to whoever adds a table to it', () => {
    const added = of('aws_vpc_endpoint_route_table_association');
    const members = (table: string): [typeof added, JsonObject] => [
      added,
      { vpc_endpoint_id: 'vpce-1', route_table_id: table },
    ];
    const first: [typeof added, JsonObject] = [of('aws_vpc_endpoint'), { ...state, route_table_ids: [] }];
    expect(changesOfAll([first, members('rtb-1'), members('rtb-2')], live)).toEqual([]);
    expect(changesOfAll([first, members('rtb-1')], live)).toEqual([['route_table_ids', 'add', null, 'rtb-2']]);
  });
});

describe('a flow log', () => {
  const state = {
    id: 'fl-1',
    vpc_id: 'vpc-1',
    subnet_id: '',
    traffic_type: 'ALL',
    log_destination_type: 's3',
    log_destination: 'arn:aws:s3:::logs',
    max_aggregation_interval: 600,
    destination_options: [],
  };
  const live = {
    Id: 'fl-1',
    ResourceId: 'vpc-1',
    ResourceType: 'VPC',
    TrafficType: 'ALL',
    LogDestinationType: 's3',
    LogDestination: 'arn:aws:s3:::logs',
    MaxAggregationInterval: 600,
    DestinationOptions: { FileFormat: 'plain-text', HiveCompatiblePartitions: false, PerHourPartition: false },
  };

  it('is in sync with the usual format', () => {
    expect(changesOf(of('aws_flow_log'), state, live)).toEqual([]);
  });

  it('shows another format and another tag', () => {
    const options = { ...live.DestinationOptions, FileFormat: 'parquet' };
    expect(changesOf(of('aws_flow_log'), state, { ...live, DestinationOptions: options })).toEqual([
      ['destination_options.file_format', 'add', null, 'parquet'],
    ]);
    expect(named(changesOf(of('aws_flow_log'), state, { ...live, Tags: [{ Key: 'a', Value: 'b' }] }))).toEqual([
      'tags["a"]',
    ]);
  });
});

describe('a network interface', () => {
  const state = {
    id: 'eni-1',
    subnet_id: 'subnet-1',
    description: '',
    private_ip: '10.0.0.5',
    private_ips: ['10.0.0.5', '10.0.0.9'],
    private_ips_count: 1,
    security_groups: ['sg-1'],
    source_dest_check: true,
    interface_type: 'interface',
  };
  const live = {
    Id: 'eni-1',
    SubnetId: 'subnet-1',
    Description: '',
    GroupSet: ['sg-1'],
    InterfaceType: 'interface',
    PrimaryPrivateIpAddress: '10.0.0.5',
    PrivateIpAddresses: [
      { Primary: false, PrivateIpAddress: '10.0.0.9' },
      { Primary: true, PrivateIpAddress: '10.0.0.5' },
    ],
    SecondaryPrivateIpAddressCount: 1,
    SourceDestCheck: true,
  };

  it('is in sync in any order of its addresses', () => {
    expect(changesOf(of('aws_network_interface'), state, live)).toEqual([]);
  });

  it('shows a router and a foreign group', () => {
    expect(named(changesOf(of('aws_network_interface'), state, { ...live, SourceDestCheck: false }))).toEqual([
      'source_dest_check',
    ]);
    expect(changesOf(of('aws_network_interface'), state, { ...live, GroupSet: ['sg-1', 'sg-9'] })).toEqual([
      ['security_groups', 'add', null, 'sg-9'],
    ]);
  });
});

describe('a managed prefix list', () => {
  const list = of('aws_ec2_managed_prefix_list');
  const state = {
    id: 'pl-1',
    name: 'corp',
    address_family: 'IPv4',
    max_entries: 5,
    entry: [
      { cidr: '10.0.0.0/16', description: 'a' },
      { cidr: '10.1.0.0/16', description: '' },
    ],
  };
  const live = {
    PrefixListId: 'pl-1',
    PrefixListName: 'corp',
    AddressFamily: 'IPv4',
    MaxEntries: 5,
    Entries: [{ Cidr: '10.1.0.0/16' }, { Cidr: '10.0.0.0/16', Description: 'a' }],
  };

  it('is in sync in any order', () => {
    expect(changesOf(list, state, live)).toEqual([]);
  });

  it('shows one entry more, and another description at its entry', () => {
    const more = [...live.Entries, { Cidr: '0.0.0.0/0' }];
    expect(
      changesOf(list, state, { ...live, Entries: more }).map(([attribute, operation]) => [attribute, operation]),
    ).toEqual([['entry', 'add']]);
    const other = [{ Cidr: '10.1.0.0/16' }, { Cidr: '10.0.0.0/16', Description: 'b' }];
    expect(named(changesOf(list, state, { ...live, Entries: other }))).toEqual(['entry[0].description']);
  });
});

describe('a transit gateway', () => {
  const state = {
    id: 'tgw-1',
    amazon_side_asn: 64512,
    description: '',
    auto_accept_shared_attachments: 'disable',
    default_route_table_association: 'enable',
    encryption_support: 'disable',
    dns_support: 'enable',
    transit_gateway_cidr_blocks: [],
  };
  const live = {
    Id: 'tgw-1',
    AmazonSideAsn: 64512,
    AutoAcceptSharedAttachments: 'disable',
    DefaultRouteTableAssociation: 'enable',
    DefaultRouteTablePropagation: 'enable',
    DnsSupport: 'enable',
    EncryptionSupportState: 'disabled',
    MulticastSupport: 'disable',
    VpnEcmpSupport: 'enable',
    SecurityGroupReferencingSupport: 'disable',
  };

  it('is in sync with its defaults, and open to anybody is a change', () => {
    expect(changesOf(of('aws_ec2_transit_gateway'), state, live)).toEqual([]);
    expect(changesOf(of('aws_ec2_transit_gateway'), state, { ...live, AutoAcceptSharedAttachments: 'enable' })).toEqual(
      [['auto_accept_shared_attachments', 'replace', 'disable', 'enable']],
    );
  });

  it('finds routes, attachments and gateways by what AWS calls them', () => {
    const identifier = (type: string, attributes: JsonObject): string | undefined =>
      fillIdentifier(of(type).identifiers[0] ?? '', attributes);
    expect(
      identifier('aws_ec2_transit_gateway_route', {
        transit_gateway_route_table_id: 'tgw-rtb-1',
        destination_cidr_block: '10.99.0.0/16',
      }),
    ).toBe('tgw-rtb-1|10.99.0.0/16');
    expect(identifier('aws_vpn_gateway_attachment', { vpc_id: 'vpc-1' })).toBe('VGW|vpc-1');
    expect(identifier('aws_internet_gateway_attachment', { vpc_id: 'vpc-1' })).toBe('IGW|vpc-1');
    expect(identifier('aws_volume_attachment', { volume_id: 'vol-1', instance_id: 'i-1' })).toBe('vol-1|i-1');
  });
});
