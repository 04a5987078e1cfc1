import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, tags, text } from './dsl.js';

const target = '/TargetConfiguration/TimestreamConfiguration';

const attributeMappings = (attribute: string): Lens =>
  blocks(
    attribute,
    '/MultiMeasureAttributeMappings',
    ['SourceColumn'],
    [
      text('source_column', '/SourceColumn'),
      text('measure_value_type', '/MeasureValueType'),
      text('target_multi_measure_attribute_name', '/TargetMultiMeasureAttributeName'),
    ],
  );

const scheduledQuery = exact('aws_timestreamquery_scheduled_query', 'AWS::Timestream::ScheduledQuery', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/ScheduledQueryName'),
    text('execution_role_arn', '/ScheduledQueryExecutionRoleArn'),
    text('kms_key_id', '/KmsKeyId', { whenUnset: 'service-chooses', equivalences: ['kms-key'] }),
    text('query_string', '/QueryString'),
    block('error_report_configuration', '/ErrorReportConfiguration', [
      block('s3_configuration', '/S3Configuration', [
        text('bucket_name', '/BucketName'),
        text('encryption_option', '/EncryptionOption', { default: 'SSE_S3' }),
        text('object_key_prefix', '/ObjectKeyPrefix'),
      ]),
    ]),
    block('notification_configuration', '/NotificationConfiguration', [
      block('sns_configuration', '/SnsConfiguration', [text('topic_arn', '/TopicArn')]),
    ]),
    block('schedule_configuration', '/ScheduleConfiguration', [
      text('schedule_expression', '/ScheduleExpression', { equivalences: ['rate-expression'] }),
    ]),
    block('target_configuration', '', [
      block('timestream_configuration', target, [
        text('database_name', '/DatabaseName'),
        text('table_name', '/TableName'),
        text('time_column', '/TimeColumn'),
        text('measure_name_column', '/MeasureNameColumn'),
        blocks(
          'dimension_mapping',
          '/DimensionMappings',
          ['Name'],
          [text('name', '/Name'), text('dimension_value_type', '/DimensionValueType')],
        ),
        blocks('mixed_measure_mapping', '/MixedMeasureMappings', 'set', [
          text('measure_name', '/MeasureName'),
          text('measure_value_type', '/MeasureValueType'),
          text('source_column', '/SourceColumn'),
          text('target_measure_name', '/TargetMeasureName'),
          attributeMappings('multi_measure_attribute_mapping'),
        ]),
        block('multi_measure_mappings', '/MultiMeasureMappings', [
          text('target_multi_measure_name', '/TargetMultiMeasureName'),
          attributeMappings('multi_measure_attribute_mapping'),
        ]),
      ]),
    ]),
    tags(),
  ],
  // Both say how it went, in blocks that nobody can write.
  unverified: { last_run_summary: 'terraform-only', recently_failed_runs: 'terraform-only' },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-timestream-scheduledquery.html',
});

export const scheduledQueries: readonly TypeMapping[] = [scheduledQuery];
