import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, map, number, owned, tags, text, words } from './dsl.js';

const actions = '/TopicRulePayload/Actions';
const batchMode = bool('batch_mode', '/BatchMode', { default: false });
const roleArn = text('role_arn', '/RoleArn');
const pairs = (attribute: string): Lens =>
  blocks(attribute, '/Headers', 'list', [text('key', '/Key'), text('value', '/Value')]);

const search: readonly Lens[] = [
  roleArn,
  text('endpoint', '/Endpoint'),
  text('id', '/Id'),
  text('index', '/Index'),
  text('type', '/Type'),
];

/** What a rule can do: the block, the property of an action that says so, and what is in both. */
const kinds: readonly (readonly [attribute: string, property: string, lenses: readonly Lens[]])[] = [
  [
    'cloudwatch_alarm',
    'CloudwatchAlarm',
    [
      roleArn,
      text('alarm_name', '/AlarmName'),
      text('state_reason', '/StateReason'),
      text('state_value', '/StateValue'),
    ],
  ],
  ['cloudwatch_logs', 'CloudwatchLogs', [roleArn, batchMode, text('log_group_name', '/LogGroupName')]],
  [
    'cloudwatch_metric',
    'CloudwatchMetric',
    [
      roleArn,
      text('metric_name', '/MetricName'),
      text('metric_namespace', '/MetricNamespace'),
      text('metric_timestamp', '/MetricTimestamp'),
      text('metric_unit', '/MetricUnit'),
      text('metric_value', '/MetricValue'),
    ],
  ],
  [
    'dynamodb',
    'DynamoDB',
    [
      roleArn,
      text('table_name', '/TableName'),
      text('payload_field', '/PayloadField'),
      text('hash_key_field', '/HashKeyField'),
      text('hash_key_type', '/HashKeyType'),
      text('hash_key_value', '/HashKeyValue'),
      text('range_key_field', '/RangeKeyField'),
      text('range_key_type', '/RangeKeyType'),
      text('range_key_value', '/RangeKeyValue'),
    ],
  ],
  ['dynamodbv2', 'DynamoDBv2', [roleArn, block('put_item', '/PutItem', [text('table_name', '/TableName')])]],
  ['elasticsearch', 'Elasticsearch', search],
  [
    'firehose',
    'Firehose',
    [roleArn, batchMode, text('delivery_stream_name', '/DeliveryStreamName'), text('separator', '/Separator')],
  ],
  ['http', 'Http', [text('url', '/Url'), text('confirmation_url', '/ConfirmationUrl'), pairs('http_header')]],
  ['iot_analytics', 'IotAnalytics', [roleArn, batchMode, text('channel_name', '/ChannelName')]],
  ['iot_events', 'IotEvents', [roleArn, batchMode, text('input_name', '/InputName'), text('message_id', '/MessageId')]],
  [
    'kafka',
    'Kafka',
    [
      map('client_properties', '/ClientProperties'),
      text('destination_arn', '/DestinationArn'),
      text('key', '/Key'),
      text('partition', '/Partition'),
      text('topic', '/Topic'),
      pairs('header'),
    ],
  ],
  ['kinesis', 'Kinesis', [roleArn, text('partition_key', '/PartitionKey'), text('stream_name', '/StreamName')]],
  ['lambda', 'Lambda', [text('function_arn', '/FunctionArn')]],
  ['republish', 'Republish', [roleArn, number('qos', '/Qos', { default: 0 }), text('topic', '/Topic')]],
  [
    's3',
    'S3',
    [
      roleArn,
      text('bucket_name', '/BucketName'),
      text('key', '/Key'),
      text('canned_acl', '/CannedAcl', { default: 'private' }),
    ],
  ],
  [
    'sns',
    'Sns',
    [roleArn, text('target_arn', '/TargetArn'), text('message_format', '/MessageFormat', { default: 'RAW' })],
  ],
  ['sqs', 'Sqs', [roleArn, text('queue_url', '/QueueUrl'), bool('use_base64', '/UseBase64', { default: false })]],
  [
    'step_functions',
    'StepFunctions',
    [roleArn, text('state_machine_name', '/StateMachineName'), text('execution_name_prefix', '/ExecutionNamePrefix')],
  ],
  [
    'timestream',
    'Timestream',
    [
      roleArn,
      text('database_name', '/DatabaseName'),
      text('table_name', '/TableName'),
      blocks('dimension', '/Dimensions', ['Name'], [text('name', '/Name'), text('value', '/Value')]),
      block('timestamp', '/Timestamp', [text('unit', '/Unit'), text('value', '/Value')]),
    ],
  ],
];

const inside = (property: string, lenses: readonly Lens[]): readonly Lens[] =>
  lenses.map((lens) => ({ ...lens, property: `/${property}${lens.property}` }));

const done = kinds.map(([attribute, property, lenses]) =>
  blocks(attribute, actions, 'set', inside(property, lenses), { args: { holding: property, kinds: true } }),
);
const failed = kinds.map(([attribute, property, lenses]) => block(attribute, `/${property}`, lenses));

/** Terraform knows no block for these. */
const beyond = ['InfluxDB', 'IotSiteWise', 'Location', 'OpenSearch'].map((property) =>
  owned(blocks('action', actions, 'set', [text('role_arn', `/${property}/RoleArn`)], { args: { holding: property } })),
);

const topicRule = exact('aws_iot_topic_rule', 'AWS::IoT::TopicRule', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/RuleName'),
    text('description', '/TopicRulePayload/Description'),
    words('enabled', '/TopicRulePayload/RuleDisabled', false, true, { default: false }),
    text('sql', '/TopicRulePayload/Sql'),
    text('sql_version', '/TopicRulePayload/AwsIotSqlVersion', { default: '2015-10-08' }),
    ...done,
    ...beyond,
    block('error_action', '/TopicRulePayload/ErrorAction', failed),
    tags(),
  ],
  unverified: { 'dynamodb.operation': 'not-returned', 'error_action.dynamodb.operation': 'not-returned' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-topicrule.html',
});

export const iotRules: readonly TypeMapping[] = [topicRule];
