import type { Lens, TypeMapping } from '../model.js';
import { block, bool, exact, lens, number, set, tags, text } from './dsl.js';

const provider = 'Terraform AWS provider 5 and 6';
const zeroIsUnset = { unset: 0 } as const;
const free = { whenUnset: 'service-chooses' } as const;

const metadataOptions: readonly Lens[] = [
  text('http_endpoint', '/HttpEndpoint', { default: 'enabled' }),
  // What an unset value becomes depends on the image and the account; the provider reads it back into the state.
  text('http_tokens', '/HttpTokens', free),
  number('http_put_response_hop_limit', '/HttpPutResponseHopLimit', free),
  text('http_protocol_ipv6', '/HttpProtocolIpv6', { default: 'disabled' }),
  text('instance_metadata_tags', '/InstanceMetadataTags', { default: 'disabled' }),
];

const cpu: readonly Lens[] = [
  // Twice the same property: the block since provider 5, the two arguments before.
  block('cpu_options', '', [
    number('core_count', '/CpuOptions/CoreCount', free),
    number('threads_per_core', '/CpuOptions/ThreadsPerCore', free),
  ]),
  number('cpu_core_count', '/CpuOptions/CoreCount', free),
  number('cpu_threads_per_core', '/CpuOptions/ThreadsPerCore', free),
];

const instance = exact('aws_instance', 'AWS::EC2::Instance', {
  identifiers: ['{id}'],
  lenses: [
    text('ami', '/ImageId'),
    text('instance_type', '/InstanceType'),
    text('availability_zone', '/AvailabilityZone', free),
    text('subnet_id', '/SubnetId', free),
    text('private_ip', '/PrivateIpAddress', free),
    text('key_name', '/KeyName'),
    text('iam_instance_profile', '/IamInstanceProfile', { equivalences: ['arn-or-name'] }),
    set('vpc_security_group_ids', '/SecurityGroupIds', free),
    // Names of the same groups, kept by the provider in the default VPC.
    set('security_groups', '/SecurityGroups', {
      ...free,
      when: { attribute: 'vpc_security_group_ids', in: [null, []] },
    }),
    bool('monitoring', '/Monitoring', { default: false }),
    bool('ebs_optimized', '/EbsOptimized', { default: false }),
    bool('disable_api_termination', '/DisableApiTermination', { default: false }),
    bool('source_dest_check', '/SourceDestCheck', { default: true }),
    bool('hibernation', '/HibernationOptions/Configured', { default: false }),
    text('instance_initiated_shutdown_behavior', '/InstanceInitiatedShutdownBehavior', { default: 'stop' }),
    text('tenancy', '/Tenancy', { default: 'default' }),
    text('host_id', '/HostId', free),
    text('host_resource_group_arn', '/HostResourceGroupArn'),
    text('placement_group', '/PlacementGroupName'),
    ...cpu,
    block('credit_specification', '/CreditSpecification', [text('cpu_credits', '/CPUCredits', free)]),
    block('enclave_options', '/EnclaveOptions', [bool('enabled', '/Enabled', { default: false })]),
    block('metadata_options', '/MetadataOptions', metadataOptions),
    block('private_dns_name_options', '/PrivateDnsNameOptions', [
      text('hostname_type', '/HostnameType', free),
      bool('enable_resource_name_dns_a_record', '/EnableResourceNameDnsARecord', { default: false }),
      bool('enable_resource_name_dns_aaaa_record', '/EnableResourceNameDnsAAAARecord', { default: false }),
    ]),
    // Scripts often carry passwords, and Base64 hides them from every search for secrets.
    lens('base64', 'user_data', '/UserData', { sensitive: true, equivalences: ['user-data-hash'] }),
    text('user_data_base64', '/UserData', { sensitive: true }),
    // Others that nobody asked for belong to whatever runs there, a container network say.
    lens('members', 'secondary_private_ips', '/NetworkInterfaces/{DeviceIndex=0}/PrivateIpAddresses', {
      order: 'set',
      whenUnset: 'service-chooses',
      args: { field: 'PrivateIpAddress', except: { Primary: true } },
    }),
    // root_block_device and ebs_block_device share one list with volumes that are attached by other resources.
    lens('block-devices', '', '/BlockDeviceMappings', { equivalences: ['not-removable', 'devices-without-root'] }),
    tags(),
  ],
  unverified: {
    associate_public_ip_address: 'creation-only',
    capacity_reservation_specification: 'not-returned',
    'cpu_options.amd_sev_snp': 'not-returned',
    disable_api_stop: 'not-returned',
    'ebs_block_device.snapshot_id': 'creation-only',
    'ebs_block_device.tags': 'separate-resource',
    'ebs_block_device.throughput': 'not-returned',
    enable_primary_ipv6: 'not-returned',
    ephemeral_block_device: 'write-only',
    force_destroy: 'terraform-only',
    get_password_data: 'terraform-only',
    instance_market_options: 'not-returned',
    ipv6_address_count: 'write-only',
    ipv6_addresses: 'write-only',
    launch_template: 'write-only',
    maintenance_options: 'not-returned',
    network_interface: 'separate-resource',
    placement_group_id: 'not-returned',
    placement_partition_number: 'not-returned',
    primary_network_interface: 'separate-resource',
    'root_block_device.tags': 'separate-resource',
    'root_block_device.throughput': 'not-returned',
    user_data_replace_on_change: 'terraform-only',
    volume_tags: 'separate-resource',
  },
  source: `CloudFormation reference AWS::EC2::Instance; ${provider}`,
});

/** Only these volume types have an I/O rate of their own; others follow from the size. */
const provisionedIops = ['gp3', 'io1', 'io2'];

const ebsVolume = exact('aws_ebs_volume', 'AWS::EC2::Volume', {
  identifiers: ['{id}'],
  lenses: [
    text('availability_zone', '/AvailabilityZone'),
    text('type', '/VolumeType', { default: 'gp2' }),
    number('size', '/Size', free),
    number('iops', '/Iops', {
      args: zeroIsUnset,
      when: { attribute: 'type', in: provisionedIops },
      defaults: [{ value: 3000, when: { attribute: 'type', in: ['gp3'] } }],
    }),
    number('throughput', '/Throughput', {
      args: zeroIsUnset,
      when: { attribute: 'type', in: ['gp3'] },
      defaults: [{ value: 125, when: { attribute: 'type', in: ['gp3'] } }],
    }),
    bool('encrypted', '/Encrypted', { default: false }),
    text('kms_key_id', '/KmsKeyId', { ...free, equivalences: ['kms-key'] }),
    text('snapshot_id', '/SnapshotId', free),
    text('outpost_arn', '/OutpostArn'),
    bool('multi_attach_enabled', '/MultiAttachEnabled', { default: false }),
    tags(),
  ],
  unverified: { final_snapshot: 'terraform-only', volume_initialization_rate: 'creation-only' },
  source: `CloudFormation reference AWS::EC2::Volume; EC2 user guide "Amazon EBS volume types"; ${provider}`,
});

export const ec2Compute: readonly TypeMapping[] = [instance, ebsVolume];
