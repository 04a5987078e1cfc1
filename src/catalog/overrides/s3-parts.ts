import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, keyed, lens, number, set, text } from './dsl.js';
import { bucketFacet } from './s3-facets.js';

/** Targets of a bucket's events, the same for a bucket that nobody declared any for. */
export const eventTargets: readonly Lens[] = [
  bool('eventbridge', '/EventBridgeConfiguration/EventBridgeEnabled'),
  lens('bucket-notifications', 'lambda_function', '/LambdaConfigurations', {
    args: { attribute: 'lambda_function_arn', property: 'Function' },
    order: 'set',
  }),
  lens('bucket-notifications', 'queue', '/QueueConfigurations', {
    args: { attribute: 'queue_arn', property: 'Queue' },
    order: 'set',
  }),
  lens('bucket-notifications', 'topic', '/TopicConfigurations', {
    args: { attribute: 'topic_arn', property: 'Topic' },
    order: 'set',
  }),
];

const notification = bucketFacet(
  'aws_s3_bucket_notification',
  undefined,
  [block('', '/NotificationConfiguration', eventTargets)],
  { 'lambda_function.id': 'not-returned', 'queue.id': 'not-returned', 'topic.id': 'not-returned' },
);

/** One element of a list that the bucket's configurations of a kind make up, by its id. */
function configuration(
  terraformType: string,
  property: string,
  lenses: readonly Lens[],
  unverified: TypeMapping['unverified'] = {},
): TypeMapping {
  const element = block('', property, [text('name', '/Id'), ...lenses], { contributes: true, order: ['Id'] });
  return bucketFacet(terraformType, undefined, [element], unverified);
}

const prefixAndTags: readonly Lens[] = [text('prefix', '/Prefix'), keyed('tags', '/TagFilters', 'Key', 'Value')];

const inventory = configuration(
  'aws_s3_bucket_inventory',
  '/InventoryConfigurations',
  [
    bool('enabled', '/Enabled', { default: true }),
    text('included_object_versions', '/IncludedObjectVersions'),
    set('optional_fields', '/OptionalFields'),
    block('schedule', '', [text('frequency', '/ScheduleFrequency')]),
    block('filter', '', [text('prefix', '/Prefix')]),
    block('destination', '', [
      block('bucket', '/Destination', [
        text('bucket_arn', '/BucketArn'),
        text('account_id', '/BucketAccountId'),
        text('format', '/Format'),
        text('prefix', '/Prefix'),
      ]),
    ]),
  ],
  { 'destination.bucket.encryption': 'not-returned' },
);

const metric = configuration('aws_s3_bucket_metric', '/MetricsConfigurations', [
  block('filter', '', [...prefixAndTags, text('access_point', '/AccessPointArn')]),
]);

const tiering = configuration('aws_s3_bucket_intelligent_tiering_configuration', '/IntelligentTieringConfigurations', [
  text('status', '/Status', { default: 'Enabled' }),
  block('filter', '', prefixAndTags),
  blocks('tiering', '/Tierings', ['AccessTier'], [text('access_tier', '/AccessTier'), number('days', '/Days')]),
]);

const analytics = configuration('aws_s3_bucket_analytics_configuration', '/AnalyticsConfigurations', [
  block('filter', '', prefixAndTags),
  block('storage_class_analysis', '/StorageClassAnalysis', [
    block('data_export', '/DataExport', [
      text('output_schema_version', '/OutputSchemaVersion', { default: 'V_1' }),
      block('destination', '', [
        block('s3_bucket_destination', '/Destination', [
          text('bucket_arn', '/BucketArn'),
          text('bucket_account_id', '/BucketAccountId'),
          text('format', '/Format', { default: 'CSV' }),
          text('prefix', '/Prefix'),
        ]),
      ]),
    ]),
  ]),
]);

const tableEncryption = block('encryption_configuration', '/EncryptionConfiguration', [
  text('sse_algorithm', '/SseAlgorithm'),
  text('kms_key_arn', '/KmsKeyArn', { equivalences: ['kms-key'] }),
]);

const metadata = bucketFacet(
  'aws_s3_bucket_metadata_configuration',
  '/MetadataConfiguration',
  [
    block('metadata_configuration', '/MetadataConfiguration', [
      block('inventory_table_configuration', '/InventoryTableConfiguration', [
        text('configuration_state', '/ConfigurationState'),
        tableEncryption,
      ]),
      block('journal_table_configuration', '/JournalTableConfiguration', [
        tableEncryption,
        block('record_expiration', '/RecordExpiration', [text('expiration', '/Expiration'), number('days', '/Days')]),
      ]),
    ]),
  ],
  { expected_bucket_owner: 'terraform-only' },
);

export const s3Parts: readonly TypeMapping[] = [notification, inventory, metric, tiering, analytics, metadata];
