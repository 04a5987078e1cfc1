import type { TypeMapping } from '../model.js';
import { bool, exact, policy, tags, text } from './dsl.js';

const reference =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html';
const chosen = { whenUnset: 'service-chooses' } as const;

const streamingDestination = exact('aws_dynamodb_kinesis_streaming_destination', 'AWS::DynamoDB::Table', {
  identifiers: ['{table_name}'],
  facet: { presence: '/KinesisStreamSpecification' },
  lenses: [
    text('table_name', '/TableName'),
    text('stream_arn', '/KinesisStreamSpecification/StreamArn'),
    text(
      'approximate_creation_date_time_precision',
      '/KinesisStreamSpecification/ApproximateCreationDateTimePrecision',
      chosen,
    ),
  ],
  unverified: {},
  source: reference,
});

const resourcePolicy = exact('aws_dynamodb_resource_policy', 'AWS::DynamoDB::Table', {
  identifiers: ['{resource_arn:leaf::table/}'],
  facet: { presence: '/ResourcePolicy' },
  lenses: [policy('policy', '/ResourcePolicy/PolicyDocument')],
  unverified: { confirm_remove_self_resource_access: 'terraform-only', resource_arn: 'terraform-only' },
  source: reference,
});

/** A replica is a table of the same name in its own region. */
const replica = exact('aws_dynamodb_table_replica', 'AWS::DynamoDB::Table', {
  identifiers: ['{global_table_arn:after::table/}', '{arn:after::table/}'],
  lenses: [
    bool('deletion_protection_enabled', '/DeletionProtectionEnabled', { default: false }),
    text('kms_key_arn', '/SSESpecification/KMSMasterKeyId', { ...chosen, equivalences: ['kms-key'] }),
    bool('point_in_time_recovery', '/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled', { default: false }),
    // Without an override the replica has the class of the table.
    text('table_class_override', '/TableClass', chosen),
    tags(),
  ],
  unverified: { global_table_arn: 'terraform-only' },
  source: `${reference}; https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html`,
});

/** Of a table; those of an index stand beside the index, which no template can name. */
const contributorInsights = exact('aws_dynamodb_contributor_insights', 'AWS::DynamoDB::Table', {
  identifiers: ['{table_name}'],
  when: { attribute: 'index_name', in: [null, ''] },
  facet: { presence: '/ContributorInsightsSpecification/Enabled' },
  lenses: [text('table_name', '/TableName'), text('mode', '/ContributorInsightsSpecification/Mode', chosen)],
  unverified: { index_name: 'terraform-only' },
  source: reference,
});

export const dynamodbFacets: readonly TypeMapping[] = [
  streamingDestination,
  resourcePolicy,
  replica,
  contributorInsights,
];
