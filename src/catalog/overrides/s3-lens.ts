import type { Lens, TypeMapping } from '../model.js';
import { block, bool, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const enabled = (attribute: string, property: string): Lens =>
  block(attribute, property, [bool('enabled', '/IsEnabled')]);
const metrics: readonly Lens[] = [
  enabled('activity_metrics', '/ActivityMetrics'),
  enabled('advanced_cost_optimization_metrics', '/AdvancedCostOptimizationMetrics'),
  enabled('advanced_data_protection_metrics', '/AdvancedDataProtectionMetrics'),
  enabled('detailed_status_code_metrics', '/DetailedStatusCodesMetrics'),
];
const selection: readonly Lens[] = [set('buckets', '/Buckets'), set('regions', '/Regions')];

const s3controlStorageLensConfiguration = exact('aws_s3control_storage_lens_configuration', 'AWS::S3::StorageLens', {
  identifiers: ['{config_id}'],
  lenses: [
    text('config_id', '/StorageLensConfiguration/Id'),
    block('storage_lens_configuration', '/StorageLensConfiguration', [
      bool('enabled', '/IsEnabled'),
      block('account_level', '/AccountLevel', [
        ...metrics,
        block('bucket_level', '/BucketLevel', [
          ...metrics,
          block('prefix_level', '/PrefixLevel', [
            block('storage_metrics', '/StorageMetrics', [
              bool('enabled', '/IsEnabled'),
              block(
                'selection_criteria',
                '/SelectionCriteria',
                [
                  text('delimiter', '/Delimiter', chosen),
                  number('max_depth', '/MaxDepth', chosen),
                  number('min_storage_bytes_percentage', '/MinStorageBytesPercentage', chosen),
                ],
                chosen,
              ),
            ]),
          ]),
        ]),
      ]),
      block('aws_org', '/AwsOrg', [text('arn', '/Arn')]),
      block('data_export', '/DataExport', [
        enabled('cloud_watch_metrics', '/CloudWatchMetrics'),
        block('s3_bucket_destination', '/S3BucketDestination', [
          text('account_id', '/AccountId'),
          text('arn', '/Arn'),
          text('format', '/Format'),
          text('output_schema_version', '/OutputSchemaVersion'),
          text('prefix', '/Prefix'),
          block('encryption', '/Encryption', [block('sse_kms', '/SSEKMS', [text('key_id', '/KeyId')])]),
        ]),
      ]),
      block('exclude', '/Exclude', selection),
      block('include', '/Include', selection),
    ]),
    tags(),
  ],
  unverified: { account_id: 'terraform-only' },
  source: `${reference}/aws-resource-s3-storagelens.html`,
});

export const s3Lens: readonly TypeMapping[] = [s3controlStorageLensConfiguration];
