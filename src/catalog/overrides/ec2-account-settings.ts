import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, set, tags, text } from './dsl.js';

/** What EC2 keeps once for an account and region, or by itself, and CloudFormation has no type for. */

const reference = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference';
const ofAccount = { reader: 'ec2', identifiers: ['default'] } as const;

const imageBlock = exact('aws_ec2_image_block_public_access', 'Driftline::EC2::ImageBlockPublicAccess', {
  ...ofAccount,
  lenses: [text('state', '/State')],
  unverified: {},
  source: `${reference}/API_GetImageBlockPublicAccessState.html`,
});

const serialConsole = exact('aws_ec2_serial_console_access', 'Driftline::EC2::SerialConsoleAccess', {
  ...ofAccount,
  // Terraform's own default is true, and an account's is false.
  lenses: [bool('enabled', '/SerialConsoleAccessEnabled', { default: true })],
  unverified: {},
  source: `${reference}/API_GetSerialConsoleAccessStatus.html`,
});

/** What EC2 leaves out is what Terraform calls no preference. */
const noPreference = { default: 'no-preference' } as const;

const metadataDefaults = exact('aws_ec2_instance_metadata_defaults', 'Driftline::EC2::InstanceMetadataDefaults', {
  ...ofAccount,
  lenses: [
    text('http_endpoint', '/HttpEndpoint', noPreference),
    number('http_put_response_hop_limit', '/HttpPutResponseHopLimit', { default: -1 }),
    text('http_tokens', '/HttpTokens', noPreference),
    text('instance_metadata_tags', '/InstanceMetadataTags', noPreference),
  ],
  unverified: {},
  source: `${reference}/API_InstanceMetadataDefaultsResponse.html`,
});

const creditSpecification = exact(
  'aws_ec2_default_credit_specification',
  'Driftline::EC2::DefaultCreditSpecification',
  {
    reader: 'ec2',
    identifiers: ['{instance_family}'],
    lenses: [text('instance_family', '/InstanceFamily'), text('cpu_credits', '/CpuCredits')],
    unverified: {},
    source: `${reference}/API_GetDefaultCreditSpecification.html`,
  },
);

const zoneGroup = exact('aws_ec2_availability_zone_group', 'Driftline::EC2::AvailabilityZoneGroup', {
  reader: 'ec2',
  identifiers: ['{group_name}', '{id}'],
  lenses: [text('group_name', '/GroupName'), text('opt_in_status', '/OptInStatus')],
  unverified: {},
  source: `${reference}/API_AvailabilityZone.html`,
});

const allowedImages = exact('aws_ec2_allowed_images_settings', 'Driftline::EC2::AllowedImagesSettings', {
  ...ofAccount,
  lenses: [
    text('state', '/State'),
    blocks('image_criterion', '/ImageCriteria', 'set', [
      set('image_names', '/ImageNames'),
      set('image_providers', '/ImageProviders'),
      set('marketplace_product_codes', '/MarketplaceProductCodes'),
      block('creation_date_condition', '/CreationDateCondition', [
        number('maximum_days_since_created', '/MaximumDaysSinceCreated'),
      ]),
      block('deprecation_time_condition', '/DeprecationTimeCondition', [
        number('maximum_days_since_deprecated', '/MaximumDaysSinceDeprecated'),
      ]),
    ]),
  ],
  unverified: {},
  source: `${reference}/API_GetAllowedImagesSettings.html`,
});

const spotDatafeed = exact('aws_spot_datafeed_subscription', 'Driftline::EC2::SpotDatafeedSubscription', {
  ...ofAccount,
  lenses: [text('bucket', '/Bucket'), text('prefix', '/Prefix')],
  unverified: {},
  source: `${reference}/API_SpotDatafeedSubscription.html`,
});

const snapshot = exact('aws_ebs_snapshot', 'Driftline::EC2::Snapshot', {
  reader: 'ec2',
  identifiers: ['{id}'],
  lenses: [
    text('volume_id', '/VolumeId'),
    text('description', '/Description'),
    text('outpost_arn', '/OutpostArn'),
    text('storage_tier', '/StorageTier', { default: 'standard' }),
    tags(),
  ],
  unverified: { permanent_restore: 'terraform-only', temporary_restore_days: 'terraform-only' },
  source: `${reference}/API_Snapshot.html`,
});

/** Whether the instance runs is no property of `aws_instance`; where this resource says it, it is one. */
const instanceState = exact('aws_ec2_instance_state', 'AWS::EC2::Instance', {
  identifiers: ['{instance_id}', '{id}'],
  facet: {},
  lenses: [text('instance_id', '/InstanceId'), text('state', '/State/Name')],
  unverified: { force: 'terraform-only' },
  source: `${reference}/API_InstanceState.html`,
});

export const ec2AccountSettings: readonly TypeMapping[] = [
  imageBlock,
  serialConsole,
  metadataDefaults,
  creditSpecification,
  zoneGroup,
  allowedImages,
  spotDatafeed,
  snapshot,
  instanceState,
];
