import { describe, expect, it } from '@jest/globals';
import { ec2Account } from '../../../src/catalog/overrides/ec2-account.js';
import { ec2AccountSettings } from '../../../src/catalog/overrides/ec2-account-settings.js';
import { ec2Compute } from '../../../src/catalog/overrides/ec2-compute.js';
import { ec2Connectivity } from '../../../src/catalog/overrides/ec2-connectivity.js';
import { changesOf, changesOfAll, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

describeInSync(ec2AccountSettings, {
  aws_ec2_image_block_public_access: {
    attributes: { id: 'eu-west-1', state: 'block-new-sharing' },
    live: { State: 'block-new-sharing' },
    plants: [['/State', 'unblocked', 'state']],
  },
  aws_ec2_serial_console_access: {
    attributes: { id: 'eu-west-1', enabled: false },
    live: { SerialConsoleAccessEnabled: false },
    plants: [['/SerialConsoleAccessEnabled', true, 'enabled']],
  },
  aws_ec2_instance_metadata_defaults: {
    attributes: {
      id: 'eu-west-1',
      http_endpoint: 'no-preference',
      http_put_response_hop_limit: -1,
      http_tokens: 'required',
      instance_metadata_tags: 'no-preference',
    },
    live: { HttpTokens: 'required' },
    plants: [
      ['/HttpTokens', 'optional', 'http_tokens'],
      ['/HttpTokens', undefined, 'http_tokens'],
      ['/HttpPutResponseHopLimit', 2, 'http_put_response_hop_limit'],
    ],
  },
  aws_ec2_default_credit_specification: {
    attributes: { instance_family: 't3', cpu_credits: 'standard' },
    live: { InstanceFamily: 't3', CpuCredits: 'standard' },
    plants: [['/CpuCredits', 'unlimited', 'cpu_credits']],
  },
  aws_ec2_availability_zone_group: {
    attributes: { id: 'us-west-2-lax-1', group_name: 'us-west-2-lax-1', opt_in_status: 'opted-in' },
    live: { GroupName: 'us-west-2-lax-1', OptInStatus: 'opted-in' },
    plants: [['/OptInStatus', 'not-opted-in', 'opt_in_status']],
  },
  aws_ec2_allowed_images_settings: {
    attributes: {
      state: 'enabled',
      image_criterion: [
        {
          image_names: ['al2023-*'],
          image_providers: ['amazon', '123456789012'],
          marketplace_product_codes: null,
          creation_date_condition: [{ maximum_days_since_created: 300 }],
          deprecation_time_condition: [],
        },
      ],
    },
    live: {
      State: 'enabled',
      ImageCriteria: [
        {
          ImageNames: ['al2023-*'],
          ImageProviders: ['123456789012', 'amazon'],
          CreationDateCondition: { MaximumDaysSinceCreated: 300 },
        },
      ],
    },
    plants: [
      ['/State', 'audit-mode', 'state'],
      ['/ImageCriteria/-', { ImageProviders: ['210987654321'] }, 'image_criterion'],
    ],
  },
  aws_spot_datafeed_subscription: {
    attributes: { id: 'spot-datafeed-subscription', bucket: 'logs', prefix: 'spot' },
    live: { Bucket: 'logs', Prefix: 'spot' },
    plants: [['/Bucket', 'elsewhere', 'bucket']],
  },
  aws_ebs_snapshot: {
    attributes: {
      id: 'snap-1',
      volume_id: 'vol-1',
      description: 'nightly',
      outpost_arn: '',
      storage_tier: 'standard',
      tags: { Owner: 'ops' },
      tags_all: { Owner: 'ops' },
    },
    live: {
      SnapshotId: 'snap-1',
      VolumeId: 'vol-1',
      Description: 'nightly',
      StorageTier: 'standard',
      Tags: [{ Key: 'Owner', Value: 'ops' }],
    },
    plants: [
      ['/StorageTier', 'archive', 'storage_tier'],
      ['/Tags/0/Value', 'other', 'tags["Owner"]'],
    ],
  },
  aws_ec2_instance_state: {
    attributes: { id: 'i-1', instance_id: 'i-1', state: 'stopped', force: false },
    live: { InstanceId: 'i-1', State: { Code: '80', Name: 'stopped' } },
    plants: [['/State', { Code: '16', Name: 'running' }, 'state']],
  },
});

describe('an instance with a state of its own', () => {
  it('speaks of the state there only', () => {
    const members = [
      [mappingOf(ec2Compute, 'aws_instance'), { id: 'i-1', ami: 'ami-1', instance_type: 't3.micro' }],
      [mappingOf(ec2AccountSettings, 'aws_ec2_instance_state'), { instance_id: 'i-1', state: 'stopped' }],
    ] as const;
    const live = { InstanceId: 'i-1', ImageId: 'ami-1', InstanceType: 't3.micro', State: { Name: 'running' } };
    expect(changesOfAll(members, live)).toEqual([['state', 'replace', 'stopped', 'running']]);
  });
});

describe('what the sides of a peering let each other do', () => {
  const live = {
    Id: 'pcx-1',
    Status: 'active',
    AccepterOptions: { AllowDnsResolutionFromRemoteVpc: true },
    RequesterOptions: { AllowDnsResolutionFromRemoteVpc: false },
  };
  const blocks = {
    accepter: [{ allow_remote_vpc_dns_resolution: false }],
    requester: [{ allow_remote_vpc_dns_resolution: false }],
  };
  const expected = [['accepter[0].allow_remote_vpc_dns_resolution', 'replace', false, true]];

  it('is read where it is a resource of its own', () => {
    const options = mappingOf(ec2Account, 'aws_vpc_peering_connection_options');
    expect(changesOf(options, { id: 'pcx-1', vpc_peering_connection_id: 'pcx-1', ...blocks }, live)).toEqual(expected);
  });

  it('is read beside the connection, which does not return it', () => {
    const connection = mappingOf(ec2Connectivity, 'aws_vpc_peering_connection');
    const [companion] = connection.companions ?? [];
    if (companion === undefined) throw new Error('nothing reads the options of a connection');
    const mapping = { ...connection, ...companion };
    expect(changesOf(mapping, { id: 'pcx-1', ...blocks }, live)).toEqual(expected);
    expect(changesOf(mapping, { id: 'pcx-1', accepter: [], requester: [] }, { Id: 'pcx-1' })).toEqual([]);
  });
});
