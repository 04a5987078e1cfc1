import type { TypeMapping } from '../model.js';
import { block, exact, number, set, tags, text } from './dsl.js';

const threshold = { default: 95, args: { unset: 0 } } as const;

const monitor = exact('aws_internetmonitor_monitor', 'AWS::InternetMonitor::Monitor', {
  identifiers: ['{monitor_name}', '{id}'],
  lenses: [
    text('monitor_name', '/MonitorName'),
    text('status', '/Status', { default: 'ACTIVE' }),
    set('resources', '/Resources'),
    number('max_city_networks_to_monitor', '/MaxCityNetworksToMonitor', { args: { unset: 0 } }),
    number('traffic_percentage_to_monitor', '/TrafficPercentageToMonitor', { args: { unset: 0 } }),
    block('health_events_config', '/HealthEventsConfig', [
      number('availability_score_threshold', '/AvailabilityScoreThreshold', threshold),
      number('performance_score_threshold', '/PerformanceScoreThreshold', threshold),
    ]),
    block('internet_measurements_log_delivery', '/InternetMeasurementsLogDelivery', [
      block('s3_config', '/S3Config', [
        text('bucket_name', '/BucketName'),
        text('bucket_prefix', '/BucketPrefix'),
        text('log_delivery_status', '/LogDeliveryStatus', { default: 'ENABLED' }),
      ]),
    ]),
    tags(),
  ],
  unverified: {},
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-internetmonitor-monitor.html',
});

export const internetMonitor: readonly TypeMapping[] = [monitor];
