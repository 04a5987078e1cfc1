import type { TypeMapping } from '../model.js';
import { blocks, bool, exact, set, tags, text } from './dsl.js';

const trail = exact('aws_cloudtrail', 'AWS::CloudTrail::Trail', {
  identifiers: ['{name}', '{arn}'],
  lenses: [
    text('name', '/TrailName'),
    text('s3_bucket_name', '/S3BucketName'),
    text('s3_key_prefix', '/S3KeyPrefix'),
    bool('enable_logging', '/IsLogging', { default: true }),
    bool('enable_log_file_validation', '/EnableLogFileValidation', { default: false }),
    bool('include_global_service_events', '/IncludeGlobalServiceEvents', { default: true }),
    bool('is_multi_region_trail', '/IsMultiRegionTrail', { default: false }),
    bool('is_organization_trail', '/IsOrganizationTrail', { default: false }),
    text('cloud_watch_logs_group_arn', '/CloudWatchLogsLogGroupArn', { equivalences: ['log-group-arn'] }),
    text('cloud_watch_logs_role_arn', '/CloudWatchLogsRoleArn'),
    text('kms_key_id', '/KMSKeyId', { equivalences: ['kms-key'] }),
    text('sns_topic_name', '/SnsTopicName', { equivalences: ['arn-or-name'] }),
    // Without selectors a trail records all management events, and AWS spells this out as one selector.
    blocks('event_selector', '/EventSelectors', 'list', [
      text('read_write_type', '/ReadWriteType', { default: 'All' }),
      bool('include_management_events', '/IncludeManagementEvents', { default: true }),
      set('exclude_management_event_sources', '/ExcludeManagementEventSources'),
      blocks('data_resource', '/DataResources', ['Type'], [text('type', '/Type'), set('values', '/Values')]),
    ]),
    blocks(
      'advanced_event_selector',
      '/AdvancedEventSelectors',
      ['Name'],
      [
        text('name', '/Name'),
        blocks(
          'field_selector',
          '/FieldSelectors',
          ['Field'],
          [
            text('field', '/Field'),
            set('equals', '/Equals'),
            set('not_equals', '/NotEquals'),
            set('starts_with', '/StartsWith'),
            set('not_starts_with', '/NotStartsWith'),
            set('ends_with', '/EndsWith'),
            set('not_ends_with', '/NotEndsWith'),
          ],
        ),
      ],
    ),
    blocks('insight_selector', '/InsightSelectors', ['InsightType'], [text('insight_type', '/InsightType')]),
    tags(),
  ],
  unverified: {},
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudtrail-trail.html; ' +
    'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html',
});

export const cloudtrail: readonly TypeMapping[] = [trail];
