import type { TypeMapping } from '../model.js';
import { block, bool, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;
const identifiers = ['{arn}', '{id}'];

const channel = exact('aws_ivs_channel', 'AWS::IVS::Channel', {
  identifiers,
  lenses: [
    bool('authorized', '/Authorized', { default: false }),
    text('latency_mode', '/LatencyMode', { default: 'LOW' }),
    text('name', '/Name', chosen),
    text('recording_configuration_arn', '/RecordingConfigurationArn'),
    text('type', '/Type', { default: 'STANDARD' }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ivs-channel.html`,
});

const playbackKeyPair = exact('aws_ivs_playback_key_pair', 'AWS::IVS::PlaybackKeyPair', {
  identifiers,
  lenses: [text('name', '/Name', chosen), tags()],
  unverified: { public_key: 'write-only' },
  source: `${reference}/aws-resource-ivs-playbackkeypair.html`,
});

const recording = exact('aws_ivs_recording_configuration', 'AWS::IVS::RecordingConfiguration', {
  identifiers,
  lenses: [
    block('destination_configuration', '/DestinationConfiguration', [
      block('s3', '/S3', [text('bucket_name', '/BucketName')]),
    ]),
    text('name', '/Name', chosen),
    number('recording_reconnect_window_seconds', '/RecordingReconnectWindowSeconds', { default: 0 }),
    block(
      'thumbnail_configuration',
      '/ThumbnailConfiguration',
      [
        text('recording_mode', '/RecordingMode', { default: 'INTERVAL' }),
        number('target_interval_seconds', '/TargetIntervalSeconds', { ...chosen, args: { unset: 0 } }),
      ],
      chosen,
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ivs-recordingconfiguration.html`,
});

const room = exact('aws_ivschat_room', 'AWS::IVSChat::Room', {
  identifiers,
  lenses: [
    set('logging_configuration_identifiers', '/LoggingConfigurationIdentifiers'),
    number('maximum_message_length', '/MaximumMessageLength', { default: 500, args: { unset: 0 } }),
    number('maximum_message_rate_per_second', '/MaximumMessageRatePerSecond', { default: 10, args: { unset: 0 } }),
    block('message_review_handler', '/MessageReviewHandler', [
      text('fallback_result', '/FallbackResult', { default: 'ALLOW' }),
      text('uri', '/Uri'),
    ]),
    text('name', '/Name'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ivschat-room.html`,
});

const chatLogging = exact('aws_ivschat_logging_configuration', 'AWS::IVSChat::LoggingConfiguration', {
  identifiers,
  lenses: [
    block('destination_configuration', '/DestinationConfiguration', [
      block('cloudwatch_logs', '/CloudWatchLogs', [text('log_group_name', '/LogGroupName')]),
      block('firehose', '/Firehose', [text('delivery_stream_name', '/DeliveryStreamName')]),
      block('s3', '/S3', [text('bucket_name', '/BucketName')]),
    ]),
    text('name', '/Name'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ivschat-loggingconfiguration.html`,
});

export const ivs: readonly TypeMapping[] = [channel, playbackKeyPair, recording, room, chatLogging];
