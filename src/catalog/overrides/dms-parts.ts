import type { Lens, TypeMapping } from '../model.js';
import { block, bool, exact, json, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

/** What DMS fills in for a bucket that nobody told it about; a state from before an argument existed lacks it. */
export const bucketSettings = (prefix: string): readonly Lens[] => [
  bool('add_column_name', `${prefix}/AddColumnName`, chosen),
  text('bucket_folder', `${prefix}/BucketFolder`),
  text('bucket_name', `${prefix}/BucketName`),
  text('canned_acl_for_objects', `${prefix}/CannedAclForObjects`, { default: 'none', equivalences: ['word-spelling'] }),
  bool('cdc_inserts_and_updates', `${prefix}/CdcInsertsAndUpdates`),
  bool('cdc_inserts_only', `${prefix}/CdcInsertsOnly`),
  number('cdc_max_batch_interval', `${prefix}/CdcMaxBatchInterval`, chosen),
  number('cdc_min_file_size', `${prefix}/CdcMinFileSize`, chosen),
  text('cdc_path', `${prefix}/CdcPath`),
  text('compression_type', `${prefix}/CompressionType`, { default: 'NONE', equivalences: ['ignore-case'] }),
  text('csv_delimiter', `${prefix}/CsvDelimiter`, { default: ',' }),
  text('csv_no_sup_value', `${prefix}/CsvNoSupValue`, chosen),
  text('csv_null_value', `${prefix}/CsvNullValue`, { default: 'NULL' }),
  text('csv_row_delimiter', `${prefix}/CsvRowDelimiter`, chosen),
  text('data_format', `${prefix}/DataFormat`, { default: 'csv', equivalences: ['ignore-case'] }),
  number('data_page_size', `${prefix}/DataPageSize`, chosen),
  text('date_partition_delimiter', `${prefix}/DatePartitionDelimiter`, { ...chosen, equivalences: ['ignore-case'] }),
  bool('date_partition_enabled', `${prefix}/DatePartitionEnabled`),
  text('date_partition_sequence', `${prefix}/DatePartitionSequence`, { ...chosen, equivalences: ['ignore-case'] }),
  number('dict_page_size_limit', `${prefix}/DictPageSizeLimit`, chosen),
  bool('enable_statistics', `${prefix}/EnableStatistics`, { default: true }),
  text('encoding_type', `${prefix}/EncodingType`, { ...chosen, equivalences: ['word-spelling'] }),
  text('encryption_mode', `${prefix}/EncryptionMode`, { ...chosen, equivalences: ['word-spelling'] }),
  json('external_table_definition', `${prefix}/ExternalTableDefinition`),
  bool('glue_catalog_generation', `${prefix}/GlueCatalogGeneration`),
  number('ignore_header_rows', `${prefix}/IgnoreHeaderRows`),
  bool('include_op_for_full_load', `${prefix}/IncludeOpForFullLoad`),
  number('max_file_size', `${prefix}/MaxFileSize`, chosen),
  bool('parquet_timestamp_in_millisecond', `${prefix}/ParquetTimestampInMillisecond`),
  text('parquet_version', `${prefix}/ParquetVersion`, { ...chosen, equivalences: ['word-spelling'] }),
  bool('preserve_transactions', `${prefix}/PreserveTransactions`),
  bool('rfc_4180', `${prefix}/Rfc4180`, { default: true }),
  number('row_group_length', `${prefix}/RowGroupLength`, chosen),
  text('service_access_role_arn', `${prefix}/ServiceAccessRoleArn`),
  text('timestamp_column_name', `${prefix}/TimestampColumnName`),
  bool('use_csv_no_sup_value', `${prefix}/UseCsvNoSupValue`),
  bool('use_task_start_time_for_full_load_timestamp', `${prefix}/UseTaskStartTimeForFullLoadTimestamp`),
];

const dmsCertificate = exact('aws_dms_certificate', 'AWS::DMS::Certificate', {
  identifiers: ['{certificate_arn}'],
  lenses: [text('certificate_id', '/CertificateIdentifier', { equivalences: ['ignore-case'] })],
  unverified: { certificate_pem: 'write-only', certificate_wallet: 'write-only', tags: 'not-returned' },
  source: `${reference}/aws-resource-dms-certificate.html`,
});

const dmsS3Endpoint = exact('aws_dms_s3_endpoint', 'AWS::DMS::Endpoint', {
  identifiers: ['{endpoint_arn}'],
  lenses: [
    text('endpoint_id', '/EndpointIdentifier', { equivalences: ['ignore-case'] }),
    text('endpoint_type', '/EndpointType', { equivalences: ['ignore-case'] }),
    text('certificate_arn', '/CertificateArn', chosen),
    text('kms_key_arn', '/KmsKeyId', { ...chosen, equivalences: ['kms-key'] }),
    text('ssl_mode', '/SslMode', { default: 'none' }),
    ...bucketSettings('/S3Settings'),
    bool('add_trailing_padding_character', '/S3Settings/AddTrailingPaddingCharacter'),
    text('date_partition_timezone', '/S3Settings/DatePartitionTimezone'),
    text('expected_bucket_owner', '/S3Settings/ExpectedBucketOwner'),
    tags(),
  ],
  unverified: {
    detach_target_on_lob_lookup_failure_parquet: 'not-returned',
    server_side_encryption_kms_key_id: 'write-only',
  },
  source: `${reference}/aws-resource-dms-endpoint.html`,
});

const dmsEventSubscription = exact('aws_dms_event_subscription', 'AWS::DMS::EventSubscription', {
  identifiers: ['{name}'],
  lenses: [
    bool('enabled', '/Enabled', { default: true }),
    set('event_categories', '/EventCategories'),
    text('name', '/SubscriptionName'),
    text('sns_topic_arn', '/SnsTopicArn'),
    set('source_ids', '/SourceIds', { equivalences: ['ignore-case'] }),
    text('source_type', '/SourceType'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-dms-eventsubscription.html`,
});

const dmsReplicationConfig = exact('aws_dms_replication_config', 'AWS::DMS::ReplicationConfig', {
  identifiers: ['{arn}'],
  lenses: [
    block('compute_config', '/ComputeConfig', [
      text('availability_zone', '/AvailabilityZone', chosen),
      text('dns_name_servers', '/DnsNameServers'),
      text('kms_key_id', '/KmsKeyId', { ...chosen, equivalences: ['kms-key'] }),
      number('max_capacity_units', '/MaxCapacityUnits'),
      number('min_capacity_units', '/MinCapacityUnits'),
      bool('multi_az', '/MultiAZ', chosen),
      text('preferred_maintenance_window', '/PreferredMaintenanceWindow', {
        ...chosen,
        equivalences: ['maintenance-window'],
      }),
      text('replication_subnet_group_id', '/ReplicationSubnetGroupId', { equivalences: ['ignore-case'] }),
      set('vpc_security_group_ids', '/VpcSecurityGroupIds', chosen),
    ]),
    text('replication_config_identifier', '/ReplicationConfigIdentifier', { equivalences: ['ignore-case'] }),
    json('replication_settings', '/ReplicationSettings', chosen),
    text('replication_type', '/ReplicationType'),
    text('source_endpoint_arn', '/SourceEndpointArn'),
    json('supplemental_settings', '/SupplementalSettings'),
    json('table_mappings', '/TableMappings'),
    text('target_endpoint_arn', '/TargetEndpointArn'),
    tags(),
  ],
  unverified: { resource_identifier: 'write-only', start_replication: 'terraform-only' },
  source: `${reference}/aws-resource-dms-replicationconfig.html`,
});

export const dmsParts: readonly TypeMapping[] = [
  dmsCertificate,
  dmsS3Endpoint,
  dmsEventSubscription,
  dmsReplicationConfig,
];
