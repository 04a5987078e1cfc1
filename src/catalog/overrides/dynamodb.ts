import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, owned, policy, set, tags, text } from './dsl.js';

const keySchema: readonly Lens[] = [
  text('hash_key', '/KeySchema/{KeyType=HASH}/AttributeName'),
  text('range_key', '/KeySchema/{KeyType=RANGE}/AttributeName'),
];

const projection: readonly Lens[] = [
  text('projection_type', '/Projection/ProjectionType'),
  set('non_key_attributes', '/Projection/NonKeyAttributes'),
];

/** On-demand tables have a capacity of 0, or none, whatever was asked for before. */
const whenProvisioned = { when: { attribute: 'billing_mode', notIn: ['PAY_PER_REQUEST'] } } as const;
const provisioned = (scaled: 'table' | 'index'): readonly Lens[] => [
  number('read_capacity', '/ProvisionedThroughput/ReadCapacityUnits', {
    ...whenProvisioned,
    equivalences: [`scaled-${scaled}-reads`],
  }),
  number('write_capacity', '/ProvisionedThroughput/WriteCapacityUnits', {
    ...whenProvisioned,
    equivalences: [`scaled-${scaled}-writes`],
  }),
];

const onDemand = block('on_demand_throughput', '/OnDemandThroughput', [
  number('max_read_request_units', '/MaxReadRequestUnits', { equivalences: ['minus-one-unlimited'] }),
  number('max_write_request_units', '/MaxWriteRequestUnits', { equivalences: ['minus-one-unlimited'] }),
]);

/** AWS raises these by itself with use. */
const warm = block('warm_throughput', '/WarmThroughput', [
  number('read_units_per_second', '/ReadUnitsPerSecond', { whenUnset: 'service-chooses' }),
  number('write_units_per_second', '/WriteUnitsPerSecond', { whenUnset: 'service-chooses' }),
]);

const recoveryOn = { attribute: 'point_in_time_recovery.0.enabled', in: [true] } as const;

const tableMapping = exact('aws_dynamodb_table', 'AWS::DynamoDB::Table', {
  identifiers: ['{name}', '{id}'],
  // As Application Auto Scaling calls it.
  aliases: ['table/{name}'],
  lenses: [
    text('name', '/TableName'),
    text('billing_mode', '/BillingMode', { default: 'PROVISIONED' }),
    ...provisioned('table'),
    ...keySchema,
    blocks(
      'attribute',
      '/AttributeDefinitions',
      ['AttributeName'],
      [text('name', '/AttributeName'), text('type', '/AttributeType')],
    ),
    blocks(
      'global_secondary_index',
      '/GlobalSecondaryIndexes',
      ['IndexName'],
      [text('name', '/IndexName'), ...keySchema, ...projection, ...provisioned('index'), onDemand, warm],
    ),
    blocks(
      'local_secondary_index',
      '/LocalSecondaryIndexes',
      ['IndexName'],
      [text('name', '/IndexName'), text('range_key', '/KeySchema/{KeyType=RANGE}/AttributeName'), ...projection],
    ),
    bool('deletion_protection_enabled', '/DeletionProtectionEnabled', { default: false }),
    onDemand,
    warm,
    block('point_in_time_recovery', '/PointInTimeRecoverySpecification', [
      bool('enabled', '/PointInTimeRecoveryEnabled', { default: false }),
      number('recovery_period_in_days', '/RecoveryPeriodInDays', { default: 35, when: recoveryOn }),
    ]),
    block('server_side_encryption', '/SSESpecification', [
      bool('enabled', '/SSEEnabled', { default: false }),
      text('kms_key_arn', '/KMSMasterKeyId', { whenUnset: 'service-chooses', equivalences: ['kms-key'] }),
    ]),
    text('stream_view_type', '/StreamSpecification/StreamViewType'),
    text('table_class', '/TableClass', { default: 'STANDARD' }),
    block('ttl', '/TimeToLiveSpecification', [
      bool('enabled', '/Enabled', { default: false }),
      text('attribute_name', '/AttributeName'),
    ]),
    owned(policy('resource_policy', '/ResourcePolicy/PolicyDocument')),
    owned(bool('contributor_insights', '/ContributorInsightsSpecification/Enabled', { default: false })),
    owned(text('kinesis_stream_arn', '/KinesisStreamSpecification/StreamArn')),
    tags(),
  ],
  unverified: {
    global_table_witness: 'separate-resource',
    import_table: 'write-only',
    replica: 'separate-resource',
    restore_date_time: 'creation-only',
    restore_source_name: 'creation-only',
    restore_source_table_arn: 'creation-only',
    restore_to_latest_time: 'creation-only',
    // A stream is on where `stream_view_type` says so; CloudFormation has no switch beside it.
    stream_enabled: 'terraform-only',
  },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html; ' +
    'https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html',
});

export const dynamodb: readonly TypeMapping[] = [tableMapping];
