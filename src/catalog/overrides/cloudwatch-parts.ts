import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const compositeAlarm = exact('aws_cloudwatch_composite_alarm', 'AWS::CloudWatch::CompositeAlarm', {
  identifiers: ['{alarm_name}', '{id}'],
  lenses: [
    text('alarm_name', '/AlarmName'),
    text('alarm_description', '/AlarmDescription'),
    text('alarm_rule', '/AlarmRule'),
    bool('actions_enabled', '/ActionsEnabled', { default: true }),
    set('alarm_actions', '/AlarmActions'),
    set('insufficient_data_actions', '/InsufficientDataActions'),
    set('ok_actions', '/OKActions'),
    block('actions_suppressor', '', [
      text('alarm', '/ActionsSuppressor'),
      number('extension_period', '/ActionsSuppressorExtensionPeriod'),
      number('wait_period', '/ActionsSuppressorWaitPeriod'),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cloudwatch-compositealarm.html`,
});

const dashboard = exact('aws_cloudwatch_dashboard', 'AWS::CloudWatch::Dashboard', {
  identifiers: ['{dashboard_name}', '{id}'],
  lenses: [text('dashboard_name', '/DashboardName'), json('dashboard_body', '/DashboardBody')],
  unverified: {},
  source: `${reference}/aws-resource-cloudwatch-dashboard.html`,
});

const metricFilter = [text('namespace', '/Namespace'), set('metric_names', '/MetricNames')];

const metricStream = exact('aws_cloudwatch_metric_stream', 'AWS::CloudWatch::MetricStream', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('firehose_arn', '/FirehoseArn'),
    text('role_arn', '/RoleArn'),
    text('output_format', '/OutputFormat'),
    bool('include_linked_accounts_metrics', '/IncludeLinkedAccountsMetrics', { default: false }),
    blocks('include_filter', '/IncludeFilters', ['Namespace'], metricFilter),
    blocks('exclude_filter', '/ExcludeFilters', ['Namespace'], metricFilter),
    blocks('statistics_configuration', '/StatisticsConfigurations', 'set', [
      set('additional_statistics', '/AdditionalStatistics'),
      blocks('include_metric', '/IncludeMetrics', 'set', [
        text('metric_name', '/MetricName'),
        text('namespace', '/Namespace'),
      ]),
    ]),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-cloudwatch-metricstream.html`,
});

export const cloudwatchParts: readonly TypeMapping[] = [compositeAlarm, dashboard, metricStream];
