import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, keyed, number, set, tags, text } from './dsl.js';

const metricAlarm = exact('aws_cloudwatch_metric_alarm', 'AWS::CloudWatch::Alarm', {
  identifiers: ['{alarm_name}', '{id}'],
  lenses: [
    text('alarm_name', '/AlarmName'),
    text('alarm_description', '/AlarmDescription'),
    bool('actions_enabled', '/ActionsEnabled', { default: true }),
    set('alarm_actions', '/AlarmActions'),
    set('insufficient_data_actions', '/InsufficientDataActions'),
    set('ok_actions', '/OKActions'),
    text('comparison_operator', '/ComparisonOperator'),
    number('datapoints_to_alarm', '/DatapointsToAlarm'),
    keyed('dimensions', '/Dimensions', 'Name', 'Value'),
    text('evaluate_low_sample_count_percentiles', '/EvaluateLowSampleCountPercentile', { default: 'evaluate' }),
    number('evaluation_periods', '/EvaluationPeriods'),
    text('extended_statistic', '/ExtendedStatistic'),
    text('metric_name', '/MetricName'),
    text('namespace', '/Namespace'),
    number('period', '/Period'),
    text('statistic', '/Statistic'),
    number('threshold', '/Threshold'),
    text('threshold_metric_id', '/ThresholdMetricId'),
    text('treat_missing_data', '/TreatMissingData', { default: 'missing' }),
    text('unit', '/Unit'),
    blocks(
      'metric_query',
      '/Metrics',
      ['Id'],
      [
        text('id', '/Id'),
        text('account_id', '/AccountId'),
        text('expression', '/Expression'),
        text('label', '/Label'),
        number('period', '/Period'),
        bool('return_data', '/ReturnData'),
        block('metric', '/MetricStat', [
          text('metric_name', '/Metric/MetricName'),
          text('namespace', '/Metric/Namespace'),
          keyed('dimensions', '/Metric/Dimensions', 'Name', 'Value'),
          number('period', '/Period'),
          text('stat', '/Stat'),
          text('unit', '/Unit'),
        ]),
      ],
    ),
    tags(),
  ],
  unverified: {},
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html; ' +
    'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html',
});

export const cloudwatch: readonly TypeMapping[] = [metricAlarm];
