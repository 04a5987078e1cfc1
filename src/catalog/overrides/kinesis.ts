import type { TypeMapping } from '../model.js';
import { block, exact, number, policy, set, tags, text } from './dsl.js';
import { deliveryStream } from './firehose.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const stream = exact('aws_kinesis_stream', 'AWS::Kinesis::Stream', {
  identifiers: ['{name}', '{arn:after::stream/}'],
  lenses: [
    text('name', '/Name'),
    text('arn', '/Arn', chosen),
    text('encryption_type', '/StreamEncryption/EncryptionType', { default: 'NONE' }),
    text('kms_key_id', '/StreamEncryption/KeyId', { equivalences: ['kms-key'] }),
    number('retention_period', '/RetentionPeriodHours', { default: 24 }),
    // In on-demand mode Kinesis itself says how many there are.
    number('shard_count', '/ShardCount', {
      ...chosen,
      when: { attribute: 'stream_mode_details.0.stream_mode', notIn: ['ON_DEMAND'] },
    }),
    set('shard_level_metrics', '/DesiredShardLevelMetrics'),
    block('stream_mode_details', '/StreamModeDetails', [
      text('stream_mode', '/StreamMode', { default: 'PROVISIONED' }),
    ]),
    number('max_record_size_in_kib', '/MaxRecordSizeInKiB', { default: 1024 }),
    tags(),
  ],
  unverified: { enforce_consumer_deletion: 'terraform-only' },
  source: `${reference}/aws-resource-kinesis-stream.html`,
});

const consumer = exact('aws_kinesis_stream_consumer', 'AWS::Kinesis::StreamConsumer', {
  identifiers: ['{arn}', '{id}'],
  lenses: [text('name', '/ConsumerName'), text('stream_arn', '/StreamARN'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-kinesis-streamconsumer.html`,
});

const resourcePolicy = exact('aws_kinesis_resource_policy', 'AWS::Kinesis::ResourcePolicy', {
  identifiers: ['{resource_arn}', '{id}'],
  lenses: [text('resource_arn', '/ResourceArn'), policy('policy', '/ResourcePolicy')],
  unverified: {},
  source: `${reference}/aws-resource-kinesis-resourcepolicy.html`,
});

export const kinesis: readonly TypeMapping[] = [stream, consumer, resourcePolicy, deliveryStream];
