import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, set, text } from './dsl.js';

const api = 'https://docs.aws.amazon.com/config/latest/APIReference';

const recorder = exact('aws_config_configuration_recorder', 'AWS::Config::ConfigurationRecorder', {
  reader: 'config-service',
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name', { default: 'default' }),
    text('role_arn', '/RoleARN'),
    block('recording_group', '/RecordingGroup', [
      bool('all_supported', '/AllSupported', { default: true }),
      bool('include_global_resource_types', '/IncludeGlobalResourceTypes', { default: false }),
      set('resource_types', '/ResourceTypes'),
      block('exclusion_by_resource_types', '/ExclusionByResourceTypes', [set('resource_types', '/ResourceTypes')]),
      block('recording_strategy', '/RecordingStrategy', [text('use_only', '/UseOnly')], {
        whenUnset: 'service-chooses',
      }),
    ]),
    block('recording_mode', '/RecordingMode', [
      text('recording_frequency', '/RecordingFrequency', { default: 'CONTINUOUS' }),
      blocks('recording_mode_override', '/RecordingModeOverrides', 'list', [
        text('description', '/Description'),
        text('recording_frequency', '/RecordingFrequency'),
        set('resource_types', '/ResourceTypes'),
      ]),
    ]),
  ],
  unverified: {},
  source: `${api}/API_ConfigurationRecorder.html`,
});

const status = exact('aws_config_configuration_recorder_status', 'Driftline::Config::ConfigurationRecorderStatus', {
  reader: 'config-service',
  identifiers: ['{name}', '{id}'],
  lenses: [text('name', '/Name'), bool('is_enabled', '/Recording')],
  unverified: {},
  source: `${api}/API_ConfigurationRecorderStatus.html`,
});

const channel = exact('aws_config_delivery_channel', 'AWS::Config::DeliveryChannel', {
  reader: 'config-service',
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name', { default: 'default' }),
    text('s3_bucket_name', '/S3BucketName'),
    text('s3_key_prefix', '/S3KeyPrefix'),
    text('s3_kms_key_arn', '/S3KmsKeyArn'),
    text('sns_topic_arn', '/SnsTopicARN'),
    block('snapshot_delivery_properties', '/ConfigSnapshotDeliveryProperties', [
      text('delivery_frequency', '/DeliveryFrequency'),
    ]),
  ],
  unverified: {},
  source: `${api}/API_DeliveryChannel.html`,
});

export const configRecorder: readonly TypeMapping[] = [recorder, status, channel];
