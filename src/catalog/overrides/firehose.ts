import type { Lens } from '../model.js';
import { block, blocks, bool, exact, lens, list, map, number, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;
const key = { equivalences: ['kms-key'] } as const;

const logging = block('cloudwatch_logging_options', '/CloudWatchLoggingOptions', [
  bool('enabled', '/Enabled', { default: false }),
  text('log_group_name', '/LogGroupName'),
  text('log_stream_name', '/LogStreamName'),
]);

const buffering: readonly Lens[] = [
  number('buffering_interval', '/BufferingHints/IntervalInSeconds', { default: 300 }),
  number('buffering_size', '/BufferingHints/SizeInMBs', { default: 5 }),
];

/** Their names up to provider 4. */
const formerBuffering: readonly Lens[] = [
  number('buffer_interval', '/BufferingHints/IntervalInSeconds', { default: 300 }),
  number('buffer_size', '/BufferingHints/SizeInMBs', { default: 5 }),
];

const retry = (seconds: number): Lens =>
  number('retry_duration', '/RetryOptions/DurationInSeconds', { default: seconds });

const errorPrefix = text('error_output_prefix', '/ErrorOutputPrefix');
const bucketKey = text('kms_key_arn', '/EncryptionConfiguration/KMSEncryptionConfig/AWSKMSKeyARN', key);

/** What every bucket has. For some destinations the error prefix or the key is write-only. */
const bucket: readonly Lens[] = [
  text('bucket_arn', '/BucketARN'),
  text('role_arn', '/RoleARN'),
  ...buffering,
  ...formerBuffering,
  text('compression_format', '/CompressionFormat', { default: 'UNCOMPRESSED' }),
  text('prefix', '/Prefix'),
  logging,
];

/** Firehose adds the parameters that nobody set. */
const processing = block('processing_configuration', '/ProcessingConfiguration', [
  bool('enabled', '/Enabled', { default: false }),
  blocks('processors', '/Processors', 'list', [
    text('type', '/Type'),
    lens('settings', 'parameters', '/Parameters', {
      ...chosen,
      args: {
        name: 'parameter_name',
        value: 'parameter_value',
        key: 'ParameterName',
        item: 'ParameterValue',
        declaredAt: 'extended_s3_configuration.processing_configuration.processors.parameters',
      },
    }),
  ]),
]);

const serializer: readonly Lens[] = [
  block('orc_ser_de', '/OrcSerDe', [
    number('block_size_bytes', '/BlockSizeBytes', chosen),
    list('bloom_filter_columns', '/BloomFilterColumns'),
    number('bloom_filter_false_positive_probability', '/BloomFilterFalsePositiveProbability', chosen),
    text('compression', '/Compression', { default: 'SNAPPY' }),
    number('dictionary_key_threshold', '/DictionaryKeyThreshold', chosen),
    bool('enable_padding', '/EnablePadding', { default: false }),
    text('format_version', '/FormatVersion', { default: 'V0_12' }),
    number('padding_tolerance', '/PaddingTolerance', chosen),
    number('row_index_stride', '/RowIndexStride', chosen),
    number('stripe_size_bytes', '/StripeSizeBytes', chosen),
  ]),
  block('parquet_ser_de', '/ParquetSerDe', [
    number('block_size_bytes', '/BlockSizeBytes', chosen),
    text('compression', '/Compression', { default: 'SNAPPY' }),
    bool('enable_dictionary_compression', '/EnableDictionaryCompression', { default: false }),
    number('max_padding_bytes', '/MaxPaddingBytes', chosen),
    number('page_size_bytes', '/PageSizeBytes', chosen),
    text('writer_version', '/WriterVersion', { default: 'V1' }),
  ]),
];

const conversion = block('data_format_conversion_configuration', '/DataFormatConversionConfiguration', [
  bool('enabled', '/Enabled', chosen),
  block('input_format_configuration', '/InputFormatConfiguration', [
    block('deserializer', '/Deserializer', [
      block('hive_json_ser_de', '/HiveJsonSerDe', [list('timestamp_formats', '/TimestampFormats')]),
      block('open_x_json_ser_de', '/OpenXJsonSerDe', [
        bool('case_insensitive', '/CaseInsensitive', { default: true }),
        map('column_to_json_key_mappings', '/ColumnToJsonKeyMappings'),
        bool('convert_dots_in_json_keys_to_underscores', '/ConvertDotsInJsonKeysToUnderscores', { default: false }),
      ]),
    ]),
  ]),
  block('output_format_configuration', '/OutputFormatConfiguration', [block('serializer', '/Serializer', serializer)]),
  block('schema_configuration', '/SchemaConfiguration', [
    text('catalog_id', '/CatalogId', chosen),
    text('database_name', '/DatabaseName'),
    text('region', '/Region', chosen),
    text('role_arn', '/RoleARN'),
    text('table_name', '/TableName'),
    text('version_id', '/VersionId', { default: 'LATEST' }),
  ]),
]);

const extendedS3 = block('extended_s3_configuration', '/ExtendedS3DestinationConfiguration', [
  ...bucket,
  errorPrefix,
  bucketKey,
  text('s3_backup_mode', '/S3BackupMode', { default: 'Disabled' }),
  block('s3_backup_configuration', '/S3BackupConfiguration', [...bucket, errorPrefix, bucketKey]),
  block('dynamic_partitioning_configuration', '/DynamicPartitioningConfiguration', [
    bool('enabled', '/Enabled', { default: false }),
    retry(300),
  ]),
  processing,
  conversion,
]);

const httpEndpoint = block('http_endpoint_configuration', '/HttpEndpointDestinationConfiguration', [
  text('url', '/EndpointConfiguration/Url'),
  text('name', '/EndpointConfiguration/Name'),
  text('role_arn', '/RoleARN'),
  ...buffering,
  retry(300),
  text('s3_backup_mode', '/S3BackupMode', { default: 'FailedDataOnly' }),
  logging,
  block('request_configuration', '/RequestConfiguration', [
    text('content_encoding', '/ContentEncoding', { default: 'NONE' }),
    blocks(
      'common_attributes',
      '/CommonAttributes',
      ['AttributeName'],
      [text('name', '/AttributeName'), text('value', '/AttributeValue')],
    ),
  ]),
  block('s3_configuration', '/S3Configuration', [...bucket, errorPrefix]),
]);

const redshift = block('redshift_configuration', '/RedshiftDestinationConfiguration', [
  text('cluster_jdbcurl', '/ClusterJDBCURL'),
  text('copy_options', '/CopyCommand/CopyOptions'),
  text('data_table_columns', '/CopyCommand/DataTableColumns'),
  text('data_table_name', '/CopyCommand/DataTableName'),
  text('role_arn', '/RoleARN'),
  text('username', '/Username'),
  retry(3600),
  text('s3_backup_mode', '/S3BackupMode', { default: 'Disabled' }),
  logging,
  block('s3_backup_configuration', '/S3BackupConfiguration', bucket),
  block('s3_configuration', '/S3Configuration', bucket),
]);

const splunk = block('splunk_configuration', '/SplunkDestinationConfiguration', [
  text('hec_endpoint', '/HECEndpoint'),
  text('hec_endpoint_type', '/HECEndpointType', { default: 'Raw' }),
  text('hec_token', '/HECToken', { sensitive: true, equivalences: ['masked-by-service', 'absent-live'] }),
  number('hec_acknowledgment_timeout', '/HECAcknowledgmentTimeoutInSeconds', { default: 180 }),
  retry(3600),
  text('s3_backup_mode', '/S3BackupMode', { default: 'FailedEventsOnly' }),
  block('s3_configuration', '/S3Configuration', [...bucket, errorPrefix, bucketKey]),
]);

/** Up to provider 4 the bucket beside another destination stood outside of its block. */
const formerBucket = (destination: string, property: string, lenses: readonly Lens[]): Lens =>
  block('s3_configuration', `/${property}/S3Configuration`, lenses, {
    when: { attribute: 'destination', in: [destination] },
  });

const encrypted = { attribute: 'server_side_encryption.0.enabled', in: [true] } as const;
/** Whether a read returns it is not documented: compared where it is there. */
const whereReturned = { ...chosen, when: encrypted, equivalences: ['absent-live', 'kms-key'] } as const;

export const deliveryStream = exact('aws_kinesis_firehose_delivery_stream', 'AWS::KinesisFirehose::DeliveryStream', {
  identifiers: ['{name}', '{arn:after::deliverystream/}'],
  lenses: [
    text('name', '/DeliveryStreamName'),
    text('arn', '/Arn', chosen),
    extendedS3,
    httpEndpoint,
    redshift,
    splunk,
    formerBucket('http_endpoint', 'HttpEndpointDestinationConfiguration', [...bucket, errorPrefix]),
    formerBucket('redshift', 'RedshiftDestinationConfiguration', bucket),
    formerBucket('splunk', 'SplunkDestinationConfiguration', [...bucket, errorPrefix, bucketKey]),
    block('server_side_encryption', '/DeliveryStreamEncryptionConfigurationInput', [
      text('key_type', '/KeyType', whereReturned),
      text('key_arn', '/KeyARN', whereReturned),
    ]),
    tags(),
  ],
  unverified: {
    destination: 'terraform-only',
    destination_id: 'not-returned',
    elasticsearch_configuration: 'write-only',
    'extended_s3_configuration.custom_time_zone': 'write-only',
    'extended_s3_configuration.file_extension': 'write-only',
    'http_endpoint_configuration.access_key': 'write-only',
    'http_endpoint_configuration.processing_configuration': 'write-only',
    'http_endpoint_configuration.s3_configuration.kms_key_arn': 'write-only',
    'http_endpoint_configuration.secrets_manager_configuration': 'write-only',
    iceberg_configuration: 'write-only',
    kinesis_source_configuration: 'write-only',
    msk_source_configuration: 'write-only',
    opensearch_configuration: 'write-only',
    opensearchserverless_configuration: 'write-only',
    'redshift_configuration.password': 'write-only',
    'redshift_configuration.processing_configuration': 'write-only',
    'redshift_configuration.s3_backup_configuration.error_output_prefix': 'write-only',
    'redshift_configuration.s3_backup_configuration.kms_key_arn': 'write-only',
    'redshift_configuration.s3_configuration.error_output_prefix': 'write-only',
    'redshift_configuration.s3_configuration.kms_key_arn': 'write-only',
    'redshift_configuration.secrets_manager_configuration': 'write-only',
    'server_side_encryption.enabled': 'not-returned',
    snowflake_configuration: 'write-only',
    'splunk_configuration.buffering_interval': 'write-only',
    'splunk_configuration.buffering_size': 'write-only',
    'splunk_configuration.cloudwatch_logging_options': 'write-only',
    'splunk_configuration.processing_configuration': 'write-only',
    'splunk_configuration.secrets_manager_configuration': 'write-only',
    version_id: 'not-returned',
  },
  source:
    `${reference}/aws-resource-kinesisfirehose-deliverystream.html; ` +
    'https://docs.aws.amazon.com/firehose/latest/APIReference/API_Types.html',
});
