import type { Lens, TypeMapping } from '../model.js';
import { block, exact, number, text } from './dsl.js';

const encryption: Lens = block('encryption_config', '/EncryptionConfig', [
  text('encryption_type', '/EncryptionType'),
  text('key_id', '/KeyId', { equivalences: ['kms-key'] }),
]);

const storage = exact('aws_connect_instance_storage_config', 'AWS::Connect::InstanceStorageConfig', {
  identifiers: ['arn:{partition}:connect:{region}:{account}:instance/{instance_id}|{association_id}|{resource_type}'],
  lenses: [
    text('resource_type', '/ResourceType'),
    block('storage_config', '', [
      text('storage_type', '/StorageType'),
      block('kinesis_firehose_config', '/KinesisFirehoseConfig', [text('firehose_arn', '/FirehoseArn')]),
      block('kinesis_stream_config', '/KinesisStreamConfig', [text('stream_arn', '/StreamArn')]),
      block('kinesis_video_stream_config', '/KinesisVideoStreamConfig', [
        // Connect ends it with the alias of the instance and the id of a contact.
        text('prefix', '/Prefix', { whenUnset: 'service-chooses' }),
        number('retention_period_hours', '/RetentionPeriodHours', { default: 0 }),
        encryption,
      ]),
      block('s3_config', '/S3Config', [
        text('bucket_name', '/BucketName'),
        text('bucket_prefix', '/BucketPrefix'),
        encryption,
      ]),
    ]),
  ],
  unverified: { instance_id: 'terraform-only' },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-instancestorageconfig.html',
});

export const connectStorage: readonly TypeMapping[] = [storage];
