import type { Lens, TypeBinding, TypeMapping } from '../model.js';
import { instanceRequirements } from './autoscaling.js';
import { block, blocks, bool, exact, keyed, lens, number, set, tags, text } from './dsl.js';

/*
 * Cloud Control knows a template's name and the numbers of its versions, and no read of it returns what they say. The
 * newest version, which is the one that Terraform speaks of, is asked for at EC2.
 */
const free = { whenUnset: 'service-chooses' } as const;
/** The provider keeps 0 for a number that nobody gave. */
const zeroIsUnset = { args: { unset: 0 } } as const;
const source = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ResponseLaunchTemplateData.html';

const devices = blocks(
  'block_device_mappings',
  '/BlockDeviceMappings',
  ['DeviceName'],
  [
    text('device_name', '/DeviceName'),
    text('virtual_name', '/VirtualName'),
    text('no_device', '/NoDevice'),
    block('ebs', '/Ebs', [
      bool('delete_on_termination', '/DeleteOnTermination'),
      bool('encrypted', '/Encrypted'),
      number('iops', '/Iops', zeroIsUnset),
      text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
      text('snapshot_id', '/SnapshotId'),
      number('throughput', '/Throughput', zeroIsUnset),
      number('volume_initialization_rate', '/VolumeInitializationRate', zeroIsUnset),
      number('volume_size', '/VolumeSize', zeroIsUnset),
      text('volume_type', '/VolumeType'),
    ]),
  ],
);

/** List of scalars ↔ list of objects with one field that matters. */
const addresses = (attribute: string, property: string, field: string): Lens =>
  lens('members', attribute, property, { order: 'set', args: { field } });

const interfaces = blocks('network_interfaces', '/NetworkInterfaces', 'list', [
  bool('associate_carrier_ip_address', '/AssociateCarrierIpAddress'),
  bool('associate_public_ip_address', '/AssociatePublicIpAddress'),
  bool('delete_on_termination', '/DeleteOnTermination'),
  text('description', '/Description'),
  number('device_index', '/DeviceIndex'),
  text('interface_type', '/InterfaceType', { default: 'interface' }),
  number('ipv4_address_count', '/SecondaryPrivateIpAddressCount', zeroIsUnset),
  addresses('ipv4_addresses', '/PrivateIpAddresses', 'PrivateIpAddress'),
  number('ipv4_prefix_count', '/Ipv4PrefixCount', zeroIsUnset),
  addresses('ipv4_prefixes', '/Ipv4Prefixes', 'Ipv4Prefix'),
  number('ipv6_address_count', '/Ipv6AddressCount', zeroIsUnset),
  addresses('ipv6_addresses', '/Ipv6Addresses', 'Ipv6Address'),
  number('ipv6_prefix_count', '/Ipv6PrefixCount', zeroIsUnset),
  addresses('ipv6_prefixes', '/Ipv6Prefixes', 'Ipv6Prefix'),
  number('network_card_index', '/NetworkCardIndex'),
  text('network_interface_id', '/NetworkInterfaceId'),
  bool('primary_ipv6', '/PrimaryIpv6'),
  text('private_ip_address', '/PrivateIpAddress'),
  set('security_groups', '/Groups'),
  text('subnet_id', '/SubnetId'),
  block('connection_tracking_specification', '/ConnectionTrackingSpecification', [
    number('tcp_established_timeout', '/TcpEstablishedTimeout', zeroIsUnset),
    number('udp_stream_timeout', '/UdpStreamTimeout', zeroIsUnset),
    number('udp_timeout', '/UdpTimeout', zeroIsUnset),
  ]),
  block('ena_srd_specification', '/EnaSrdSpecification', [
    bool('ena_srd_enabled', '/EnaSrdEnabled'),
    block('ena_srd_udp_specification', '/EnaSrdUdpSpecification', [bool('ena_srd_udp_enabled', '/EnaSrdUdpEnabled')]),
  ]),
]);

/** How the instance is made up and what it may do. */
const options: readonly Lens[] = [
  block('cpu_options', '/CpuOptions', [
    text('amd_sev_snp', '/AmdSevSnp'),
    number('core_count', '/CoreCount', zeroIsUnset),
    number('threads_per_core', '/ThreadsPerCore', zeroIsUnset),
  ]),
  block('credit_specification', '/CreditSpecification', [text('cpu_credits', '/CpuCredits')]),
  block('enclave_options', '/EnclaveOptions', [bool('enabled', '/Enabled')]),
  block('hibernation_options', '/HibernationOptions', [bool('configured', '/Configured')]),
  block('maintenance_options', '/MaintenanceOptions', [text('auto_recovery', '/AutoRecovery')]),
  block('monitoring', '/Monitoring', [bool('enabled', '/Enabled')]),
  block('metadata_options', '/MetadataOptions', [
    text('http_endpoint', '/HttpEndpoint', free),
    text('http_protocol_ipv6', '/HttpProtocolIpv6', free),
    number('http_put_response_hop_limit', '/HttpPutResponseHopLimit', { ...free, ...zeroIsUnset }),
    text('http_tokens', '/HttpTokens', free),
    text('instance_metadata_tags', '/InstanceMetadataTags', free),
  ]),
  block('private_dns_name_options', '/PrivateDnsNameOptions', [
    bool('enable_resource_name_dns_a_record', '/EnableResourceNameDnsARecord'),
    bool('enable_resource_name_dns_aaaa_record', '/EnableResourceNameDnsAAAARecord'),
    text('hostname_type', '/HostnameType'),
  ]),
  blocks('elastic_gpu_specifications', '/ElasticGpuSpecifications', 'list', [text('type', '/Type')]),
  blocks('elastic_inference_accelerator', '/ElasticInferenceAccelerators', 'list', [text('type', '/Type')]),
  blocks('license_specification', '/LicenseSpecifications', 'set', [
    text('license_configuration_arn', '/LicenseConfigurationArn'),
  ]),
];

/** Where the instance runs and on what terms. */
const terms: readonly Lens[] = [
  block('capacity_reservation_specification', '/CapacityReservationSpecification', [
    text('capacity_reservation_preference', '/CapacityReservationPreference'),
    block('capacity_reservation_target', '/CapacityReservationTarget', [
      text('capacity_reservation_id', '/CapacityReservationId'),
      text('capacity_reservation_resource_group_arn', '/CapacityReservationResourceGroupArn'),
    ]),
  ]),
  block('instance_market_options', '/InstanceMarketOptions', [
    text('market_type', '/MarketType'),
    block('spot_options', '/SpotOptions', [
      number('block_duration_minutes', '/BlockDurationMinutes', zeroIsUnset),
      text('instance_interruption_behavior', '/InstanceInterruptionBehavior'),
      // "0.5" is kept as "0.500000".
      number('max_price', '/MaxPrice'),
      text('spot_instance_type', '/SpotInstanceType'),
      text('valid_until', '/ValidUntil', { ...free, equivalences: ['same-instant'] }),
    ]),
  ]),
  block('placement', '/Placement', [
    text('affinity', '/Affinity'),
    text('availability_zone', '/AvailabilityZone'),
    text('group_id', '/GroupId'),
    text('group_name', '/GroupName'),
    text('host_id', '/HostId'),
    text('host_resource_group_arn', '/HostResourceGroupArn'),
    number('partition_number', '/PartitionNumber', zeroIsUnset),
    text('spread_domain', '/SpreadDomain'),
    text('tenancy', '/Tenancy'),
  ]),
];

const data: readonly Lens[] = [
  text('image_id', '/ImageId'),
  text('instance_type', '/InstanceType'),
  block('instance_requirements', '/InstanceRequirements', instanceRequirements),
  text('kernel_id', '/KernelId'),
  text('ram_disk_id', '/RamDiskId'),
  text('key_name', '/KeyName'),
  // Scripts often carry passwords, and Base64 hides them from every search for secrets.
  text('user_data', '/UserData', { sensitive: true }),
  block('iam_instance_profile', '/IamInstanceProfile', [text('arn', '/Arn'), text('name', '/Name')]),
  set('vpc_security_group_ids', '/SecurityGroupIds'),
  set('security_group_names', '/SecurityGroups'),
  bool('ebs_optimized', '/EbsOptimized'),
  bool('disable_api_stop', '/DisableApiStop'),
  bool('disable_api_termination', '/DisableApiTermination'),
  text('instance_initiated_shutdown_behavior', '/InstanceInitiatedShutdownBehavior'),
  devices,
  interfaces,
  ...options,
  ...terms,
  blocks(
    'tag_specifications',
    '/TagSpecifications',
    ['ResourceType'],
    [text('resource_type', '/ResourceType'), keyed('tags', '/Tags', 'Key', 'Value')],
  ),
].map((said) => ({ ...said, property: `/LaunchTemplateData${said.property}` }));

const newest: TypeBinding = {
  cloudFormationType: 'Driftline::EC2::LaunchTemplateVersion',
  reader: 'ec2',
  identifiers: ['{id}'],
  lenses: [text('description', '/VersionDescription'), ...data, tags()],
  unverified: {},
};

const launchTemplate = exact('aws_launch_template', 'AWS::EC2::LaunchTemplate', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/LaunchTemplateName'),
    number('default_version', '/DefaultVersionNumber', { ...free, equivalences: ['not-removable'] }),
    number('latest_version', '/LatestVersionNumber', { ...free, equivalences: ['not-removable'] }),
  ],
  unverified: { name_prefix: 'terraform-only', update_default_version: 'terraform-only' },
  companions: [newest],
  source,
});

export const ec2LaunchTemplate: readonly TypeMapping[] = [launchTemplate];
