import type { TypeMapping } from '../model.js';
import { blocks, bool, exact, json, keyed, number, owned, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const metricFilter = exact('aws_cloudwatch_log_metric_filter', 'AWS::Logs::MetricFilter', {
  identifiers: ['{log_group_name}|{name}'],
  lenses: [
    text('name', '/FilterName'),
    text('log_group_name', '/LogGroupName'),
    text('pattern', '/FilterPattern'),
    bool('apply_on_transformed_logs', '/ApplyOnTransformedLogs', { default: false }),
    // AWS takes one transformation at most.
    blocks('metric_transformation', '/MetricTransformations', 'list', [
      text('name', '/MetricName'),
      text('namespace', '/MetricNamespace'),
      text('value', '/MetricValue'),
      number('default_value', '/DefaultValue'),
      keyed('dimensions', '/Dimensions', 'Key', 'Value'),
      text('unit', '/Unit', { default: 'None' }),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-logs-metricfilter.html`,
});

const subscriptionFilter = exact('aws_cloudwatch_log_subscription_filter', 'AWS::Logs::SubscriptionFilter', {
  identifiers: ['{name}|{log_group_name}'],
  lenses: [
    text('name', '/FilterName'),
    text('log_group_name', '/LogGroupName'),
    text('filter_pattern', '/FilterPattern'),
    text('destination_arn', '/DestinationArn'),
    text('role_arn', '/RoleArn', { whenUnset: 'service-chooses' }),
    text('distribution', '/Distribution', { default: 'ByLogStream' }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-logs-subscriptionfilter.html`,
});

const resourcePolicy = exact('aws_cloudwatch_log_resource_policy', 'AWS::Logs::ResourcePolicy', {
  identifiers: ['{policy_name}', '{id}'],
  lenses: [text('policy_name', '/PolicyName'), policy('policy_document', '/PolicyDocument')],
  unverified: {},
  source: `${reference}/aws-resource-logs-resourcepolicy.html`,
});

const queryDefinition = exact('aws_cloudwatch_query_definition', 'AWS::Logs::QueryDefinition', {
  identifiers: ['{query_definition_id}'],
  lenses: [text('name', '/Name'), text('query_string', '/QueryString'), set('log_group_names', '/LogGroupNames')],
  unverified: {},
  source: `${reference}/aws-resource-logs-querydefinition.html`,
});

const logStream = exact('aws_cloudwatch_log_stream', 'AWS::Logs::LogStream', {
  identifiers: ['{log_group_name}|{name}'],
  lenses: [text('log_group_name', '/LogGroupName'), text('name', '/LogStreamName')],
  unverified: {},
  source: `${reference}/aws-resource-logs-logstream.html`,
});

const destinationSource = `${reference}/aws-resource-logs-destination.html`;

const destination = exact('aws_cloudwatch_log_destination', 'AWS::Logs::Destination', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/DestinationName'),
    text('role_arn', '/RoleArn'),
    text('target_arn', '/TargetArn'),
    tags(),
    owned(policy('access_policy', '/DestinationPolicy')),
  ],
  unverified: {},
  source: destinationSource,
});

const destinationPolicy = exact('aws_cloudwatch_log_destination_policy', 'AWS::Logs::Destination', {
  identifiers: ['{destination_name}', '{id}'],
  facet: { presence: '/DestinationPolicy' },
  lenses: [text('destination_name', '/DestinationName'), policy('access_policy', '/DestinationPolicy')],
  unverified: { force_update: 'terraform-only' },
  source: destinationSource,
});

const dataProtection = exact('aws_cloudwatch_log_data_protection_policy', 'AWS::Logs::LogGroup', {
  identifiers: ['{log_group_name}', '{id}'],
  facet: { presence: '/DataProtectionPolicy' },
  lenses: [text('log_group_name', '/LogGroupName'), json('policy_document', '/DataProtectionPolicy')],
  unverified: {},
  source: `${reference}/aws-resource-logs-loggroup.html`,
});

export const logsParts: readonly TypeMapping[] = [
  metricFilter,
  subscriptionFilter,
  resourcePolicy,
  queryDefinition,
  logStream,
  destination,
  destinationPolicy,
  dataProtection,
];
