import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, lens, list, number, owned, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const cloudwatchContributorInsightRule = exact(
  'aws_cloudwatch_contributor_insight_rule',
  'AWS::CloudWatch::InsightRule',
  {
    identifiers: ['{resource_arn}'],
    lenses: [
      text('rule_name', '/RuleName'),
      text('rule_state', '/RuleState', { default: 'ENABLED' }),
      tags(),
      json('rule_definition', '/RuleBody'),
    ],
    unverified: {},
    source: `${reference}/aws-resource-cloudwatch-insightrule.html`,
  },
);

const cloudwatchLogAnomalyDetector = exact('aws_cloudwatch_log_anomaly_detector', 'AWS::Logs::LogAnomalyDetector', {
  identifiers: ['{arn}'],
  lenses: [
    number('anomaly_visibility_time', '/AnomalyVisibilityTime', chosen),
    text('detector_name', '/DetectorName'),
    text('evaluation_frequency', '/EvaluationFrequency'),
    text('filter_pattern', '/FilterPattern'),
    text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
    set('log_group_arn_list', '/LogGroupArnList', { equivalences: ['log-group-arn'] }),
  ],
  unverified: { enabled: 'not-returned', tags: 'not-returned' },
  source: `${reference}/aws-resource-logs-loganomalydetector.html`,
});

const cloudwatchLogDelivery = exact('aws_cloudwatch_log_delivery', 'AWS::Logs::Delivery', {
  identifiers: ['{id}'],
  lenses: [
    text('delivery_destination_arn', '/DeliveryDestinationArn'),
    text('delivery_source_name', '/DeliverySourceName'),
    text('field_delimiter', '/FieldDelimiter', chosen),
    list('record_fields', '/RecordFields', chosen),
    tags(),
    block('s3_delivery_configuration', '', [
      bool('enable_hive_compatible_path', '/S3EnableHiveCompatiblePath', chosen),
      text('suffix_path', '/S3SuffixPath', chosen),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-logs-delivery.html`,
});

const destinationPolicy = '/DeliveryDestinationPolicy/DeliveryDestinationPolicy';

const cloudwatchLogDeliveryDestination = exact(
  'aws_cloudwatch_log_delivery_destination',
  'AWS::Logs::DeliveryDestination',
  {
    identifiers: ['{name}'],
    lenses: [
      text('delivery_destination_type', '/DeliveryDestinationType', chosen),
      text('name', '/Name'),
      text('output_format', '/OutputFormat', chosen),
      tags(),
      block('delivery_destination_configuration', '', [
        text('destination_resource_arn', '/DestinationResourceArn', { equivalences: ['log-group-arn'] }),
      ]),
      owned(policy('delivery_destination_policy', destinationPolicy)),
    ],
    unverified: {},
    source: `${reference}/aws-resource-logs-deliverydestination.html`,
  },
);

const cloudwatchLogDeliveryDestinationPolicy = exact(
  'aws_cloudwatch_log_delivery_destination_policy',
  'AWS::Logs::DeliveryDestination',
  {
    identifiers: ['{delivery_destination_name}'],
    facet: { presence: destinationPolicy },
    lenses: [text('delivery_destination_name', '/Name'), policy('delivery_destination_policy', destinationPolicy)],
    unverified: {},
    source: `${reference}/aws-resource-logs-deliverydestination.html`,
  },
);

const cloudwatchLogDeliverySource = exact('aws_cloudwatch_log_delivery_source', 'AWS::Logs::DeliverySource', {
  identifiers: ['{name}'],
  lenses: [text('log_type', '/LogType'), text('name', '/Name'), tags(), lens('only', 'resource_arn', '/ResourceArns')],
  unverified: {},
  source: `${reference}/aws-resource-logs-deliverysource.html`,
});

const cloudwatchLogTransformer = exact('aws_cloudwatch_log_transformer', 'AWS::Logs::Transformer', {
  identifiers: ['{log_group_arn}', '{log_group_arn:after::log-group:}'],
  lenses: [
    text('log_group_arn', '/LogGroupIdentifier', { equivalences: ['log-group-arn', 'arn-or-name'] }),
    blocks('transformer_config', '/TransformerConfig', 'list', [
      block('add_keys', '/AddKeys', [
        blocks('entry', '/Entries', 'list', [
          text('key', '/Key'),
          bool('overwrite_if_exists', '/OverwriteIfExists', chosen),
          text('value', '/Value'),
        ]),
      ]),
      block('copy_value', '/CopyValue', [
        blocks('entry', '/Entries', 'list', [
          bool('overwrite_if_exists', '/OverwriteIfExists', chosen),
          text('source', '/Source'),
          text('target', '/Target'),
        ]),
      ]),
      block('csv', '/Csv', [
        list('columns', '/Columns', chosen),
        text('delimiter', '/Delimiter', chosen),
        text('quote_character', '/QuoteCharacter', chosen),
        text('source', '/Source', chosen),
      ]),
      block('date_time_converter', '/DateTimeConverter', [
        text('locale', '/Locale', chosen),
        list('match_patterns', '/MatchPatterns'),
        text('source', '/Source'),
        text('source_timezone', '/SourceTimezone', chosen),
        text('target', '/Target'),
        text('target_format', '/TargetFormat', chosen),
        text('target_timezone', '/TargetTimezone', chosen),
      ]),
      block('delete_keys', '/DeleteKeys', [set('with_keys', '/WithKeys')]),
      block('grok', '/Grok', [text('match', '/Match'), text('source', '/Source', chosen)]),
      block('list_to_map', '/ListToMap', [
        bool('flatten', '/Flatten', chosen),
        text('flattened_element', '/FlattenedElement', chosen),
        text('key', '/Key'),
        text('source', '/Source'),
        text('target', '/Target', chosen),
        text('value_key', '/ValueKey', chosen),
      ]),
      block('lower_case_string', '/LowerCaseString', [set('with_keys', '/WithKeys')]),
      block('move_keys', '/MoveKeys', [
        blocks('entry', '/Entries', 'list', [
          bool('overwrite_if_exists', '/OverwriteIfExists', chosen),
          text('source', '/Source'),
          text('target', '/Target'),
        ]),
      ]),
      block('parse_cloudfront', '/ParseCloudfront', [text('source', '/Source', chosen)]),
      block('parse_json', '/ParseJSON', [
        text('destination', '/Destination', chosen),
        text('source', '/Source', chosen),
      ]),
      block('parse_key_value', '/ParseKeyValue', [
        text('destination', '/Destination', chosen),
        text('field_delimiter', '/FieldDelimiter', chosen),
        text('key_prefix', '/KeyPrefix', chosen),
        text('key_value_delimiter', '/KeyValueDelimiter', chosen),
        text('non_match_value', '/NonMatchValue', chosen),
        bool('overwrite_if_exists', '/OverwriteIfExists', chosen),
        text('source', '/Source', chosen),
      ]),
      block('parse_postgres', '/ParsePostgres', [text('source', '/Source', chosen)]),
      block('parse_route53', '/ParseRoute53', [text('source', '/Source', chosen)]),
      block('parse_to_ocsf', '/ParseToOCSF', [
        text('event_source', '/EventSource'),
        text('ocsf_version', '/OcsfVersion'),
        text('source', '/Source', chosen),
      ]),
      block('parse_vpc', '/ParseVPC', [text('source', '/Source', chosen)]),
      block('parse_waf', '/ParseWAF', [text('source', '/Source', chosen)]),
      block('rename_keys', '/RenameKeys', [
        blocks('entry', '/Entries', 'list', [
          text('key', '/Key'),
          bool('overwrite_if_exists', '/OverwriteIfExists', chosen),
          text('rename_to', '/RenameTo'),
        ]),
      ]),
      block('split_string', '/SplitString', [
        blocks('entry', '/Entries', 'list', [text('delimiter', '/Delimiter'), text('source', '/Source')]),
      ]),
      block('substitute_string', '/SubstituteString', [
        blocks('entry', '/Entries', 'list', [text('from', '/From'), text('source', '/Source'), text('to', '/To')]),
      ]),
      block('trim_string', '/TrimString', [set('with_keys', '/WithKeys')]),
      block('type_converter', '/TypeConverter', [
        blocks('entry', '/Entries', 'list', [text('key', '/Key'), text('type', '/Type')]),
      ]),
      block('upper_case_string', '/UpperCaseString', [set('with_keys', '/WithKeys')]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-logs-transformer.html`,
});

const cloudwatchEventEndpoint = exact('aws_cloudwatch_event_endpoint', 'AWS::Events::Endpoint', {
  identifiers: ['{name}'],
  lenses: [
    text('description', '/Description'),
    text('name', '/Name'),
    block('replication_config', '/ReplicationConfig', [text('state', '/State')], chosen),
    text('role_arn', '/RoleArn'),
    block('routing_config', '/RoutingConfig', [
      block('failover_config', '/FailoverConfig', [
        block('primary', '/Primary', [text('health_check', '/HealthCheck')]),
        block('secondary', '/Secondary', [text('route', '/Route')]),
      ]),
    ]),
    blocks('event_bus', '/EventBuses', ['EventBusArn'], [text('event_bus_arn', '/EventBusArn')]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-events-endpoint.html`,
});

export const logDeliveries: readonly TypeMapping[] = [
  cloudwatchContributorInsightRule,
  cloudwatchLogAnomalyDetector,
  cloudwatchLogDelivery,
  cloudwatchLogDeliveryDestination,
  cloudwatchLogDeliveryDestinationPolicy,
  cloudwatchLogDeliverySource,
  cloudwatchLogTransformer,
  cloudwatchEventEndpoint,
];
