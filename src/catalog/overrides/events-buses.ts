import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, claim, exact, json, keyed, number, owned, policy, tags, text } from './dsl.js';
import { ecsTask } from './parts/ecs-target.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const key = { equivalences: ['kms-key'] } as const;

const bus = exact('aws_cloudwatch_event_bus', 'AWS::Events::EventBus', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('kms_key_identifier', '/KmsKeyIdentifier', key),
    block('dead_letter_config', '/DeadLetterConfig', [text('arn', '/Arn')]),
    block('log_config', '/LogConfig', [
      text('include_detail', '/IncludeDetail', { default: 'NONE' }),
      text('level', '/Level', { default: 'OFF' }),
    ]),
    tags(),
    owned(policy('policy', '/Policy', { equivalences: ['bus-statements'] })),
  ],
  unverified: { event_source_name: 'write-only' },
  source: `${reference}/aws-resource-events-eventbus.html`,
});

const busPolicy = exact('aws_cloudwatch_event_bus_policy', 'AWS::Events::EventBus', {
  identifiers: ['{event_bus_name}', '{id}'],
  facet: { presence: '/Policy' },
  lenses: [text('event_bus_name', '/Name', { default: 'default' }), policy('policy', '/Policy')],
  unverified: {},
  source: `${reference}/aws-resource-events-eventbus.html`,
});

const permitted = { equivalences: ['bus-permission'] } as const;

const permission = exact('aws_cloudwatch_event_permission', 'AWS::Events::EventBusPolicy', {
  identifiers: ['{event_bus_name}|{statement_id}'],
  lenses: [
    text('event_bus_name', '/EventBusName', { default: 'default' }),
    text('statement_id', '/StatementId'),
    // Told by the statement alone.
    text('principal', '/Statement/Principal', permitted),
    text('action', '/Statement/Action', { default: 'events:PutEvents', ...permitted }),
    json('condition', '/Statement/Condition', permitted),
  ],
  // A statement of the policy of its bus.
  claims: [claim('AWS::Events::EventBus', ['{event_bus_name}'], [])],
  unverified: {},
  source: `${reference}/aws-resource-events-eventbuspolicy.html`,
});

const archive = exact('aws_cloudwatch_event_archive', 'AWS::Events::Archive', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/ArchiveName'),
    text('description', '/Description'),
    text('event_source_arn', '/SourceArn'),
    json('event_pattern', '/EventPattern', { args: { lists: 'set', ordered: ['numeric'] } }),
    number('retention_days', '/RetentionDays'),
    text('kms_key_identifier', '/KmsKeyIdentifier', key),
  ],
  unverified: {},
  source: `${reference}/aws-resource-events-archive.html`,
});

const connection = exact('aws_cloudwatch_event_connection', 'AWS::Events::Connection', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('authorization_type', '/AuthorizationType'),
    text('kms_key_identifier', '/KmsKeyIdentifier', key),
    block('auth_parameters', '/AuthParameters', [
      block('api_key', '/ApiKeyAuthParameters', [text('key', '/ApiKeyName')]),
      block('basic', '/BasicAuthParameters', [text('username', '/Username')]),
      block('oauth', '/OAuthParameters', [
        text('authorization_endpoint', '/AuthorizationEndpoint'),
        text('http_method', '/HttpMethod'),
        block('client_parameters', '/ClientParameters', [text('client_id', '/ClientID')]),
      ]),
    ]),
    block('invocation_connectivity_parameters', '/InvocationConnectivityParameters', [
      block('resource_parameters', '/ResourceParameters', [
        text('resource_configuration_arn', '/ResourceConfigurationArn'),
      ]),
    ]),
  ],
  unverified: {
    'auth_parameters.api_key.value': 'write-only',
    'auth_parameters.basic.password': 'write-only',
    'auth_parameters.invocation_http_parameters': 'write-only',
    'auth_parameters.oauth.client_parameters.client_secret': 'write-only',
    'auth_parameters.oauth.oauth_http_parameters': 'write-only',
  },
  source: `${reference}/aws-resource-events-connection.html`,
});

const apiDestination = exact('aws_cloudwatch_event_api_destination', 'AWS::Events::ApiDestination', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('connection_arn', '/ConnectionArn'),
    text('http_method', '/HttpMethod'),
    text('invocation_endpoint', '/InvocationEndpoint'),
    number('invocation_rate_limit_per_second', '/InvocationRateLimitPerSecond', { default: 300 }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-events-apidestination.html`,
});

const ecs: readonly Lens[] = [
  ...ecsTask('AwsvpcConfiguration'),
  text('reference_id', '/ReferenceId'),
  keyed('tags', '/Tags', 'Key', 'Value'),
  blocks('placement_constraints', '/PlacementConstraints', 'set', [
    text('type', '/Type'),
    text('expression', '/Expression'),
  ]),
  blocks('placement_strategy', '/PlacementStrategy', 'set', [text('type', '/Type'), text('field', '/Field')]),
];

const scheduleTarget = block('target', '/Target', [
  text('arn', '/Arn'),
  text('role_arn', '/RoleArn'),
  json('input', '/Input'),
  block('dead_letter_config', '/DeadLetterConfig', [text('arn', '/Arn')]),
  block('ecs_parameters', '/EcsParameters', ecs),
  block('eventbridge_parameters', '/EventBridgeParameters', [
    text('detail_type', '/DetailType'),
    text('source', '/Source'),
  ]),
  block('kinesis_parameters', '/KinesisParameters', [text('partition_key', '/PartitionKey')]),
  block('retry_policy', '/RetryPolicy', [
    number('maximum_event_age_in_seconds', '/MaximumEventAgeInSeconds', { default: 86_400 }),
    number('maximum_retry_attempts', '/MaximumRetryAttempts', { default: 185 }),
  ]),
  block('sagemaker_pipeline_parameters', '/SageMakerPipelineParameters', [
    blocks('pipeline_parameter', '/PipelineParameterList', ['Name'], [text('name', '/Name'), text('value', '/Value')]),
  ]),
  block('sqs_parameters', '/SqsParameters', [text('message_group_id', '/MessageGroupId')]),
]);

const schedule = exact('aws_scheduler_schedule', 'AWS::Scheduler::Schedule', {
  // The identifier is a bare name, which Cloud Control looks for in the default group only.
  identifiers: ['{arn:after::schedule/default/}'],
  lenses: [
    text('name', '/Name'),
    text('group_name', '/GroupName', { default: 'default' }),
    text('description', '/Description'),
    text('schedule_expression', '/ScheduleExpression', { equivalences: ['rate-expression'] }),
    text('schedule_expression_timezone', '/ScheduleExpressionTimezone', { default: 'UTC' }),
    text('start_date', '/StartDate', { equivalences: ['same-instant'] }),
    text('end_date', '/EndDate', { equivalences: ['same-instant'] }),
    text('state', '/State', { default: 'ENABLED' }),
    text('kms_key_arn', '/KmsKeyArn', key),
    block('flexible_time_window', '/FlexibleTimeWindow', [
      text('mode', '/Mode'),
      number('maximum_window_in_minutes', '/MaximumWindowInMinutes'),
    ]),
    scheduleTarget,
  ],
  unverified: { action_after_completion: 'not-returned', name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-scheduler-schedule.html; https://github.com/go-to-k/cdkd/issues/961`,
});

const scheduleGroup = exact('aws_scheduler_schedule_group', 'AWS::Scheduler::ScheduleGroup', {
  identifiers: ['{name}', '{id}'],
  lenses: [text('name', '/Name'), tags()],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-scheduler-schedulegroup.html`,
});

export const eventBuses: readonly TypeMapping[] = [
  bus,
  busPolicy,
  permission,
  archive,
  connection,
  apiDestination,
  schedule,
  scheduleGroup,
];
