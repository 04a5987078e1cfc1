import { describe, expect, it } from '@jest/globals';
import type { TypeMapping } from '../../../src/catalog/model.js';
import { ec2LaunchTemplate } from '../../../src/catalog/overrides/ec2-launch-template.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const template = mappingOf(ec2LaunchTemplate, 'aws_launch_template');

/** The template as its newest version shows it. */
function newest(): TypeMapping {
  const [companion] = template.companions ?? [];
  if (companion === undefined) throw new Error('nothing reads the versions of a template');
  return { ...template, ...companion };
}

const group = ['sg-12345678', 'sg-87654321'];

describeInSync([newest()], {
  aws_launch_template: {
    attributes: {
      id: 'lt-3610a6470b14639ff',
      name: 'web',
      description: 'Web servers',
      image_id: 'ami-760aaa0f',
      instance_type: 't3.micro',
      kernel_id: '',
      ram_disk_id: '',
      key_name: 'deployer',
      ebs_optimized: 'true',
      disable_api_stop: false,
      disable_api_termination: true,
      user_data: 'IyEvYmluL3NoCmVjaG8gaGk=',
      vpc_security_group_ids: group,
      security_group_names: [],
      iam_instance_profile: [{ arn: '', name: 'web' }],
      instance_requirements: [],
      cpu_options: [{ amd_sev_snp: '', core_count: 4, threads_per_core: 2 }],
      enclave_options: [],
      monitoring: [{ enabled: true }],
      elastic_inference_accelerator: [{ type: 'eia1.medium' }],
      license_specification: [{ license_configuration_arn: 'arn:aws:license-manager:eu-west-1:1:lic-0' }],
      metadata_options: [
        {
          http_endpoint: 'enabled',
          http_protocol_ipv6: '',
          http_put_response_hop_limit: 0,
          http_tokens: 'required',
          instance_metadata_tags: '',
        },
      ],
      placement: [{ affinity: '', availability_zone: 'eu-west-1a', partition_number: 0, tenancy: 'dedicated' }],
      block_device_mappings: [
        {
          device_name: '/dev/xvda',
          no_device: '',
          virtual_name: '',
          ebs: [
            {
              delete_on_termination: 'true',
              encrypted: 'true',
              iops: 3000,
              kms_key_id: '',
              snapshot_id: '',
              throughput: 0,
              volume_initialization_rate: 0,
              volume_size: 20,
              volume_type: 'gp3',
            },
          ],
        },
        { device_name: '/dev/sdb', ebs: [], no_device: '', virtual_name: 'ephemeral0' },
      ],
      network_interfaces: [
        {
          associate_carrier_ip_address: '',
          associate_public_ip_address: 'false',
          delete_on_termination: 'true',
          device_index: 0,
          interface_type: '',
          ipv4_address_count: 0,
          ipv4_addresses: ['10.0.0.5', '10.0.0.6'],
          ipv4_prefixes: ['10.0.1.0/28'],
          ipv6_address_count: 0,
          ipv6_addresses: ['2001:db8::5'],
          ipv6_prefixes: null,
          network_card_index: 0,
          private_ip_address: '10.0.0.5',
          security_groups: group,
          subnet_id: 'subnet-1',
          connection_tracking_specification: [{ tcp_established_timeout: 60, udp_timeout: 0 }],
          ena_srd_specification: [],
        },
      ],
      instance_market_options: [
        {
          market_type: 'spot',
          spot_options: [
            {
              block_duration_minutes: 0,
              instance_interruption_behavior: '',
              max_price: '0.5',
              spot_instance_type: 'one-time',
              valid_until: '',
            },
          ],
        },
      ],
      tag_specifications: [
        { resource_type: 'instance', tags: { Name: 'web' } },
        { resource_type: 'volume', tags: { Name: 'web-data' } },
      ],
      tags: { Owner: 'web' },
      tags_all: { Owner: 'web', Stage: 'live' },
    },
    live: {
      LaunchTemplateId: 'lt-3610a6470b14639ff',
      VersionDescription: 'Web servers',
      Tags: [
        { Key: 'Stage', Value: 'live' },
        { Key: 'Owner', Value: 'web' },
      ],
      LaunchTemplateData: {
        ImageId: 'ami-760aaa0f',
        InstanceType: 't3.micro',
        KeyName: 'deployer',
        EbsOptimized: true,
        DisableApiTermination: true,
        UserData: 'IyEvYmluL3NoCmVjaG8gaGk=',
        SecurityGroupIds: [...group].reverse(),
        IamInstanceProfile: { Name: 'web' },
        CpuOptions: { CoreCount: 4, ThreadsPerCore: 2 },
        Monitoring: { Enabled: true },
        ElasticInferenceAccelerators: [{ Type: 'eia1.medium', Count: 1 }],
        LicenseSpecifications: [{ LicenseConfigurationArn: 'arn:aws:license-manager:eu-west-1:1:lic-0' }],
        MetadataOptions: { State: 'pending', HttpEndpoint: 'enabled', HttpTokens: 'required' },
        Placement: { AvailabilityZone: 'eu-west-1a', Tenancy: 'dedicated' },
        BlockDeviceMappings: [
          { DeviceName: '/dev/sdb', VirtualName: 'ephemeral0' },
          {
            DeviceName: '/dev/xvda',
            Ebs: { Encrypted: true, DeleteOnTermination: true, Iops: 3000, VolumeSize: 20, VolumeType: 'gp3' },
          },
        ],
        NetworkInterfaces: [
          {
            AssociatePublicIpAddress: false,
            DeleteOnTermination: true,
            DeviceIndex: 0,
            Groups: [...group].reverse(),
            InterfaceType: 'interface',
            Ipv4Prefixes: [{ Ipv4Prefix: '10.0.1.0/28' }],
            Ipv6Addresses: [{ Ipv6Address: '2001:db8::5' }],
            NetworkCardIndex: 0,
            PrivateIpAddress: '10.0.0.5',
            PrivateIpAddresses: [
              { Primary: false, PrivateIpAddress: '10.0.0.6' },
              { Primary: true, PrivateIpAddress: '10.0.0.5' },
            ],
            SubnetId: 'subnet-1',
            ConnectionTrackingSpecification: { TcpEstablishedTimeout: 60 },
          },
        ],
        InstanceMarketOptions: {
          MarketType: 'spot',
          SpotOptions: { MaxPrice: '0.500000', SpotInstanceType: 'one-time' },
        },
        TagSpecifications: [
          { ResourceType: 'volume', Tags: [{ Key: 'Name', Value: 'web-data' }] },
          { ResourceType: 'instance', Tags: [{ Key: 'Name', Value: 'web' }] },
        ],
      },
    },
    plants: [
      ['/VersionDescription', 'by hand', 'description'],
      ['/LaunchTemplateData/ImageId', 'ami-0bad', 'image_id'],
      ['/LaunchTemplateData/UserData', 'Y3VybCBldmls', 'user_data'],
      ['/LaunchTemplateData/SecurityGroupIds/-', 'sg-0bad', 'vpc_security_group_ids'],
      ['/LaunchTemplateData/IamInstanceProfile/Name', 'admin', 'iam_instance_profile[0].name'],
      ['/LaunchTemplateData/DisableApiTermination', undefined, 'disable_api_termination'],
      ['/LaunchTemplateData/MetadataOptions/HttpTokens', 'optional', 'metadata_options[0].http_tokens'],
      ['/LaunchTemplateData/Placement/Tenancy', 'host', 'placement[0].tenancy'],
      ['/LaunchTemplateData/BlockDeviceMappings/1/Ebs/Encrypted', false, 'block_device_mappings[0].ebs[0].encrypted'],
      [
        '/LaunchTemplateData/NetworkInterfaces/0/AssociatePublicIpAddress',
        true,
        'network_interfaces[0].associate_public_ip_address',
      ],
      [
        '/LaunchTemplateData/NetworkInterfaces/0/PrivateIpAddresses/0',
        undefined,
        'network_interfaces[0].ipv4_addresses',
      ],
      [
        '/LaunchTemplateData/InstanceMarketOptions/SpotOptions/MaxPrice',
        '5.000000',
        'instance_market_options[0].spot_options[0].max_price',
      ],
      ['/LaunchTemplateData/TagSpecifications/1/Tags/0/Value', 'other', 'tag_specifications[0].tags["Name"]'],
      ['/LaunchTemplateData/EnclaveOptions', { Enabled: true }, 'enclave_options.enabled'],
      ['/Tags/0', undefined, 'tags["Stage"]'],
    ],
  },
});

describe('requirements of instances', () => {
  const attributes: JsonObject = {
    instance_requirements: [
      {
        accelerator_count: [{ max: 0, min: 0 }],
        bare_metal: '',
        burstable_performance: 'included',
        instance_generations: ['current'],
        max_spot_price_as_percentage_of_optimal_on_demand_price: 0,
        memory_mib: [{ max: 0, min: 1024 }],
        on_demand_max_price_percentage_over_lowest_price: 0,
        spot_max_price_percentage_over_lowest_price: 0,
        vcpu_count: [{ max: 4, min: 2 }],
      },
    ],
  };
  const requirements = {
    VCpuCount: { Min: 2, Max: 4 },
    MemoryMiB: { Min: 1024 },
    InstanceGenerations: ['current'],
    BurstablePerformance: 'included',
    AcceleratorCount: { Max: 0 },
  };

  it('say nothing where the provider keeps a zero for what nobody gave', () => {
    const live = { LaunchTemplateData: { InstanceRequirements: requirements } };
    expect(changesOf(newest(), attributes, live)).toEqual([]);
  });

  it('show a price that was let in', () => {
    const dearer = { ...requirements, OnDemandMaxPricePercentageOverLowestPrice: 500 };
    const live = { LaunchTemplateData: { InstanceRequirements: dearer } };
    const [change] = changesOf(newest(), attributes, live);
    expect(change?.[0]).toBe('instance_requirements[0].on_demand_max_price_percentage_over_lowest_price');
  });
});

it('asks Cloud Control for the numbers of the versions', () => {
  const attributes = { id: 'lt-1', name: 'web', default_version: 1, latest_version: 1 };
  const live = {
    LaunchTemplateId: 'lt-1',
    LaunchTemplateName: 'web',
    DefaultVersionNumber: '1',
    LatestVersionNumber: '2',
  };
  expect(changesOf(template, attributes, live)).toEqual([['latest_version', 'replace', 1, 2]]);
});
