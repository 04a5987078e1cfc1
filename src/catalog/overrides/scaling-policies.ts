import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, claim, exact, number, owned, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

/** What the two services name differently: the blocks of a query, and of a dimension in a predictive policy. */
interface Names {
  readonly query: string;
  readonly dimension: string;
}

function dimensions(attribute: string): Lens {
  return blocks(attribute, '/Dimensions', ['Name'], [text('name', '/Name'), text('value', '/Value')]);
}

function metricQueries(attribute: string, property: string, dimension: string, more: readonly Lens[] = []): Lens {
  return blocks(
    attribute,
    property,
    ['Id'],
    [
      text('id', '/Id'),
      text('expression', '/Expression'),
      text('label', '/Label'),
      bool('return_data', '/ReturnData', { default: true }),
      block('metric_stat', '/MetricStat', [
        text('stat', '/Stat'),
        text('unit', '/Unit'),
        ...more,
        block('metric', '/Metric', [
          text('metric_name', '/MetricName'),
          text('namespace', '/Namespace'),
          dimensions(dimension),
        ]),
      ]),
    ],
  );
}

function predictive(names: Names): readonly Lens[] {
  const customized = (attribute: string, property: string): Lens =>
    block(attribute, property, [metricQueries(names.query, '/MetricDataQueries', names.dimension)]);
  const predefined = (attribute: string, property: string): Lens =>
    block(attribute, property, [
      text('predefined_metric_type', '/PredefinedMetricType'),
      text('resource_label', '/ResourceLabel'),
    ]);
  return [
    text('max_capacity_breach_behavior', '/MaxCapacityBreachBehavior', { default: 'HonorMaxCapacity' }),
    number('max_capacity_buffer', '/MaxCapacityBuffer'),
    text('mode', '/Mode', { default: 'ForecastOnly' }),
    number('scheduling_buffer_time', '/SchedulingBufferTime', free),
    blocks('metric_specification', '/MetricSpecifications', 'set', [
      number('target_value', '/TargetValue'),
      customized('customized_capacity_metric_specification', '/CustomizedCapacityMetricSpecification'),
      customized('customized_load_metric_specification', '/CustomizedLoadMetricSpecification'),
      customized('customized_scaling_metric_specification', '/CustomizedScalingMetricSpecification'),
      predefined('predefined_load_metric_specification', '/PredefinedLoadMetricSpecification'),
      predefined('predefined_metric_pair_specification', '/PredefinedMetricPairSpecification'),
      predefined('predefined_scaling_metric_specification', '/PredefinedScalingMetricSpecification'),
    ]),
  ];
}

function customizedMetric(dimension: string, own: readonly Lens[], period: readonly Lens[]): Lens {
  return block('customized_metric_specification', '/CustomizedMetricSpecification', [
    text('metric_name', '/MetricName'),
    text('namespace', '/Namespace'),
    text('statistic', '/Statistic'),
    text('unit', '/Unit'),
    ...own,
    dimensions(dimension),
    metricQueries('metrics', '/Metrics', 'dimensions', period),
  ]);
}

/** Bounds are relative to the alarm's threshold; a missing one is infinity. */
const stepAdjustment = blocks('step_adjustment', '/StepAdjustments', 'set', [
  number('metric_interval_lower_bound', '/MetricIntervalLowerBound'),
  number('metric_interval_upper_bound', '/MetricIntervalUpperBound'),
  number('scaling_adjustment', '/ScalingAdjustment'),
]);

const period = [number('period', '/Period', free)];

const groupPolicy = exact('aws_autoscaling_policy', 'AWS::AutoScaling::ScalingPolicy', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/PolicyName'),
    text('autoscaling_group_name', '/AutoScalingGroupName'),
    text('policy_type', '/PolicyType', { default: 'SimpleScaling' }),
    text('adjustment_type', '/AdjustmentType'),
    number('cooldown', '/Cooldown'),
    number('estimated_instance_warmup', '/EstimatedInstanceWarmup'),
    text('metric_aggregation_type', '/MetricAggregationType', free),
    number('min_adjustment_magnitude', '/MinAdjustmentMagnitude'),
    number('scaling_adjustment', '/ScalingAdjustment'),
    stepAdjustment,
    block('target_tracking_configuration', '/TargetTrackingConfiguration', [
      bool('disable_scale_in', '/DisableScaleIn', { default: false }),
      number('target_value', '/TargetValue'),
      block('predefined_metric_specification', '/PredefinedMetricSpecification', [
        text('predefined_metric_type', '/PredefinedMetricType'),
        text('resource_label', '/ResourceLabel'),
      ]),
      customizedMetric('metric_dimension', period, period),
    ]),
    block(
      'predictive_scaling_configuration',
      '/PredictiveScalingConfiguration',
      predictive({ query: 'metric_data_queries', dimension: 'dimensions' }),
    ),
  ],
  unverified: { enabled: 'not-returned' },
  source: `${reference}/aws-resource-autoscaling-scalingpolicy.html`,
});

const schedule = exact('aws_autoscaling_schedule', 'AWS::AutoScaling::ScheduledAction', {
  identifiers: ['{scheduled_action_name}|{autoscaling_group_name}'],
  lenses: [
    text('scheduled_action_name', '/ScheduledActionName'),
    text('autoscaling_group_name', '/AutoScalingGroupName'),
    // -1: leaves the group's own value alone. 0 is a size.
    number('min_size', '/MinSize', { default: -1 }),
    number('max_size', '/MaxSize', { default: -1 }),
    number('desired_capacity', '/DesiredCapacity', { default: -1 }),
    text('recurrence', '/Recurrence'),
    // Of an action that recurs AWS answers the next time it will run.
    text('start_time', '/StartTime', {
      ...free,
      equivalences: ['same-instant'],
      when: { attribute: 'recurrence', in: [null, ''] },
    }),
    text('end_time', '/EndTime', { ...free, equivalences: ['same-instant'] }),
    text('time_zone', '/TimeZone', free),
  ],
  unverified: {},
  source: `${reference}/aws-resource-autoscaling-scheduledaction.html`,
});

const lifecycleHook = exact('aws_autoscaling_lifecycle_hook', 'AWS::AutoScaling::LifecycleHook', {
  identifiers: ['{autoscaling_group_name}|{name}'],
  lenses: [
    text('name', '/LifecycleHookName'),
    text('autoscaling_group_name', '/AutoScalingGroupName'),
    text('lifecycle_transition', '/LifecycleTransition'),
    text('default_result', '/DefaultResult', { default: 'ABANDON' }),
    number('heartbeat_timeout', '/HeartbeatTimeout', { default: 3600, args: { unset: 0 } }),
    text('notification_metadata', '/NotificationMetadata'),
    text('notification_target_arn', '/NotificationTargetARN'),
    text('role_arn', '/RoleARN'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-autoscaling-lifecyclehook.html`,
});

const scheduledElement: readonly Lens[] = [
  text('name', '/ScheduledActionName'),
  text('schedule', '/Schedule'),
  text('timezone', '/Timezone', { default: 'UTC' }),
  text('start_time', '/StartTime', { equivalences: ['same-instant'] }),
  text('end_time', '/EndTime', { equivalences: ['same-instant'] }),
  block('scalable_target_action', '/ScalableTargetAction', [
    number('min_capacity', '/MinCapacity', free),
    number('max_capacity', '/MaxCapacity', free),
  ]),
];

const scheduledAction = exact('aws_appautoscaling_scheduled_action', 'AWS::ApplicationAutoScaling::ScalableTarget', {
  identifiers: ['{resource_id}|{scalable_dimension}|{service_namespace}'],
  facet: {},
  lenses: [
    text('service_namespace', '/ServiceNamespace'),
    text('resource_id', '/ResourceId'),
    text('scalable_dimension', '/ScalableDimension'),
    block('', '/ScheduledActions', scheduledElement, { contributes: true, order: ['ScheduledActionName'] }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-applicationautoscaling-scalabletarget.html`,
});

const scalableTarget = exact('aws_appautoscaling_target', 'AWS::ApplicationAutoScaling::ScalableTarget', {
  identifiers: ['{resource_id}|{scalable_dimension}|{service_namespace}'],
  lenses: [
    text('service_namespace', '/ServiceNamespace'),
    text('resource_id', '/ResourceId'),
    text('scalable_dimension', '/ScalableDimension'),
    number('min_capacity', '/MinCapacity'),
    number('max_capacity', '/MaxCapacity'),
    block('suspended_state', '/SuspendedState', [
      bool('dynamic_scaling_in_suspended', '/DynamicScalingInSuspended', { default: false }),
      bool('dynamic_scaling_out_suspended', '/DynamicScalingOutSuspended', { default: false }),
      bool('scheduled_scaling_suspended', '/ScheduledScalingSuspended', { default: false }),
    ]),
    owned(blocks('scheduled_action', '/ScheduledActions', ['ScheduledActionName'], scheduledElement)),
  ],
  unverified: { role_arn: 'write-only', tags: 'not-returned' },
  // Without lenses: what it scales looks at its limits.
  claims: [
    claim('AWS::ECS::Service', ['{resource_id}'], [], { when: { attribute: 'service_namespace', in: ['ecs'] } }),
    claim('AWS::DynamoDB::Table', ['{resource_id}', '{resource_id:before:/index/}'], [], {
      when: { attribute: 'service_namespace', in: ['dynamodb'] },
    }),
  ],
  source: `${reference}/aws-resource-applicationautoscaling-scalabletarget.html`,
});

const servicePolicy = exact('aws_appautoscaling_policy', 'AWS::ApplicationAutoScaling::ScalingPolicy', {
  identifiers: ['{arn}|{scalable_dimension}'],
  lenses: [
    text('name', '/PolicyName'),
    text('policy_type', '/PolicyType', { default: 'StepScaling' }),
    text('service_namespace', '/ServiceNamespace'),
    text('resource_id', '/ResourceId'),
    text('scalable_dimension', '/ScalableDimension'),
    block('step_scaling_policy_configuration', '/StepScalingPolicyConfiguration', [
      text('adjustment_type', '/AdjustmentType'),
      number('cooldown', '/Cooldown'),
      text('metric_aggregation_type', '/MetricAggregationType', free),
      number('min_adjustment_magnitude', '/MinAdjustmentMagnitude'),
      stepAdjustment,
    ]),
    block('target_tracking_scaling_policy_configuration', '/TargetTrackingScalingPolicyConfiguration', [
      bool('disable_scale_in', '/DisableScaleIn', { default: false }),
      number('target_value', '/TargetValue'),
      // 0 asks for no pause at all, which the services' own default is not.
      number('scale_in_cooldown', '/ScaleInCooldown', free),
      number('scale_out_cooldown', '/ScaleOutCooldown', free),
      block('predefined_metric_specification', '/PredefinedMetricSpecification', [
        text('predefined_metric_type', '/PredefinedMetricType'),
      ]),
      customizedMetric('dimensions', [], []),
    ]),
    block(
      'predictive_scaling_policy_configuration',
      '/PredictiveScalingPolicyConfiguration',
      predictive({ query: 'metric_data_query', dimension: 'dimension' }),
    ),
  ],
  unverified: {
    'target_tracking_scaling_policy_configuration.predefined_metric_specification.resource_label': 'write-only',
  },
  source: `${reference}/aws-resource-applicationautoscaling-scalingpolicy.html`,
});

export const scalingPolicies: readonly TypeMapping[] = [
  groupPolicy,
  schedule,
  lifecycleHook,
  scalableTarget,
  scheduledAction,
  servicePolicy,
];
