import type { TypeMapping } from '../model.js';
import { block, bool, blocks, claim, exact, lens, number, set, tags, text, type LensOptions } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

/** Set of scalars ↔ list of objects with one field. */
function membersOf(attribute: string, property: string, field: string, options: LensOptions = {}) {
  return lens('members', attribute, property, { order: 'set', ...options, args: { field } });
}

const networkInterface = exact('aws_network_interface', 'AWS::EC2::NetworkInterface', {
  identifiers: ['{id}'],
  lenses: [
    text('subnet_id', '/SubnetId'),
    text('description', '/Description'),
    text('interface_type', '/InterfaceType', { default: 'interface' }),
    bool('source_dest_check', '/SourceDestCheck', { default: true }),
    set('security_groups', '/GroupSet', free),
    // Addresses are also assigned while the interface is used; the provider reads all of them back.
    text('private_ip', '/PrimaryPrivateIpAddress', free),
    membersOf('private_ips', '/PrivateIpAddresses', 'PrivateIpAddress', free),
    number('private_ips_count', '/SecondaryPrivateIpAddressCount', free),
    number('ipv4_prefix_count', '/Ipv4PrefixCount', free),
    membersOf('ipv4_prefixes', '/Ipv4Prefixes', 'Ipv4Prefix', free),
    number('ipv6_prefix_count', '/Ipv6PrefixCount', free),
    membersOf('ipv6_prefixes', '/Ipv6Prefixes', 'Ipv6Prefix', free),
    membersOf('ipv6_addresses', '/Ipv6Addresses', 'Ipv6Address', { ...free, equivalences: ['absent-live'] }),
    tags(),
  ],
  unverified: {
    attachment: 'separate-resource',
    enable_primary_ipv6: 'not-returned',
    // The addresses themselves are compared.
    ipv6_address_count: 'creation-only',
    ipv6_address_list: 'terraform-only',
    ipv6_address_list_enabled: 'terraform-only',
    private_ip_list: 'terraform-only',
    private_ip_list_enabled: 'terraform-only',
  },
  source: `${reference}/aws-resource-ec2-networkinterface.html`,
});

const networkInterfaceGroup = exact('aws_network_interface_sg_attachment', 'AWS::EC2::NetworkInterface', {
  identifiers: ['{network_interface_id}'],
  facet: {},
  lenses: [
    text('network_interface_id', '/Id'),
    text('security_group_id', '/GroupSet', { contributes: true, order: 'set' }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ec2-networkinterface.html`,
});

const networkInterfaceAttachment = exact('aws_network_interface_attachment', 'AWS::EC2::NetworkInterfaceAttachment', {
  identifiers: ['{attachment_id}'],
  lenses: [
    number('device_index', '/DeviceIndex'),
    text('instance_id', '/InstanceId'),
    text('network_interface_id', '/NetworkInterfaceId'),
  ],
  unverified: { network_card_index: 'not-returned' },
  source: `${reference}/aws-resource-ec2-networkinterfaceattachment.html`,
});

const keyPair = exact('aws_key_pair', 'AWS::EC2::KeyPair', {
  identifiers: ['{key_name}', '{id}'],
  lenses: [
    text('key_name', '/KeyName'),
    // AWS ends the key with the name of the pair, instead of the comment that was there.
    text('public_key', '/PublicKeyMaterial', { ...free, equivalences: ['ssh-public-key'] }),
    tags(),
  ],
  unverified: { key_name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-ec2-keypair.html`,
});

const placementGroup = exact('aws_placement_group', 'AWS::EC2::PlacementGroup', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/GroupName'),
    text('strategy', '/Strategy', { default: 'cluster' }),
    number('partition_count', '/PartitionCount', free),
    text('spread_level', '/SpreadLevel', free),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ec2-placementgroup.html`,
});

const volumeAttachment = exact('aws_volume_attachment', 'AWS::EC2::VolumeAttachment', {
  identifiers: ['{volume_id}|{instance_id}'],
  lenses: [text('device_name', '/Device'), text('instance_id', '/InstanceId'), text('volume_id', '/VolumeId')],
  unverified: {
    force_detach: 'terraform-only',
    skip_destroy: 'terraform-only',
    stop_instance_before_detaching: 'terraform-only',
  },
  source: `${reference}/aws-resource-ec2-volumeattachment.html`,
});

const addressAssociation = exact('aws_eip_association', 'AWS::EC2::EIPAssociation', {
  identifiers: ['{id}'],
  lenses: [
    text('allocation_id', '/AllocationId'),
    text('instance_id', '/InstanceId', free),
    text('network_interface_id', '/NetworkInterfaceId', free),
    text('private_ip_address', '/PrivateIpAddress', free),
    text('public_ip', '/EIP', free),
  ],
  claims: [claim('AWS::EC2::EIP', ['{public_ip}|{allocation_id}', '{allocation_id}'], [])],
  unverified: { allow_reassociation: 'terraform-only' },
  source: `${reference}/aws-resource-ec2-eipassociation.html`,
});

const prefixListSource = `${reference}/aws-resource-ec2-prefixlist.html`;

const prefixList = exact('aws_ec2_managed_prefix_list', 'AWS::EC2::PrefixList', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/PrefixListName'),
    text('address_family', '/AddressFamily'),
    number('max_entries', '/MaxEntries'),
    blocks('entry', '/Entries', ['Cidr'], [text('cidr', '/Cidr'), text('description', '/Description')]),
    tags(),
  ],
  unverified: {},
  source: prefixListSource,
});

const prefixListEntry = exact('aws_ec2_managed_prefix_list_entry', 'AWS::EC2::PrefixList', {
  identifiers: ['{prefix_list_id}'],
  facet: {},
  lenses: [
    text('prefix_list_id', '/PrefixListId'),
    block('', '/Entries', [text('cidr', '/Cidr'), text('description', '/Description')], {
      contributes: true,
      order: ['Cidr'],
    }),
  ],
  unverified: {},
  source: prefixListSource,
});

const capacityReservation = exact('aws_ec2_capacity_reservation', 'AWS::EC2::CapacityReservation', {
  identifiers: ['{id}'],
  lenses: [
    // AWS fills in whichever of the two names of a zone was not given.
    text('availability_zone', '/AvailabilityZone', free),
    text('instance_type', '/InstanceType'),
    text('instance_platform', '/InstancePlatform'),
    number('instance_count', '/InstanceCount'),
    text('instance_match_criteria', '/InstanceMatchCriteria', { default: 'open' }),
    bool('ebs_optimized', '/EbsOptimized', { default: false }),
    bool('ephemeral_storage', '/EphemeralStorage', { default: false }),
    text('end_date_type', '/EndDateType', { default: 'unlimited' }),
    // The read handler spells a missing date `"null"`.
    text('end_date', '/EndDate', { ...free, equivalences: ['same-instant'] }),
    text('tenancy', '/Tenancy', { default: 'default' }),
    text('outpost_arn', '/OutPostArn'),
    text('placement_group_arn', '/PlacementGroupArn'),
    tags('/TagSpecifications/{ResourceType=capacity-reservation}/Tags'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ec2-capacityreservation.html`,
});

export const ec2Attached: readonly TypeMapping[] = [
  networkInterface,
  networkInterfaceGroup,
  networkInterfaceAttachment,
  keyPair,
  placementGroup,
  volumeAttachment,
  addressAssociation,
  prefixList,
  prefixListEntry,
  capacityReservation,
];
