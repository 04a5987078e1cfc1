import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, keyed, list, map, number, text } from './dsl.js';
import { ecsTask } from './parts/ecs-target.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const ecs: readonly Lens[] = [
  ...ecsTask('AwsVpcConfiguration'),
  keyed('tags', '/TagList', 'Key', 'Value'),
  blocks('ordered_placement_strategy', '/PlacementStrategies', 'list', [
    text('type', '/Type'),
    text('field', '/Field'),
  ]),
  blocks('placement_constraint', '/PlacementConstraints', 'set', [
    text('type', '/Type'),
    text('expression', '/Expression'),
  ]),
];

const services: readonly Lens[] = [
  block('appsync_target', '/AppSyncParameters', [text('graphql_operation', '/GraphQLOperation')]),
  block('batch_target', '/BatchParameters', [
    text('job_definition', '/JobDefinition'),
    text('job_name', '/JobName'),
    number('array_size', '/ArrayProperties/Size'),
    number('job_attempts', '/RetryStrategy/Attempts'),
  ]),
  block('ecs_target', '/EcsParameters', ecs),
  block('http_target', '/HttpParameters', [
    map('header_parameters', '/HeaderParameters'),
    list('path_parameter_values', '/PathParameterValues'),
    map('query_string_parameters', '/QueryStringParameters'),
  ]),
  block('kinesis_target', '/KinesisParameters', [text('partition_key_path', '/PartitionKeyPath')]),
  block('redshift_target', '/RedshiftDataParameters', [
    text('database', '/Database'),
    text('db_user', '/DbUser'),
    text('secrets_manager_arn', '/SecretManagerArn'),
    text('sql', '/Sql'),
    text('statement_name', '/StatementName'),
    bool('with_event', '/WithEvent', { default: false }),
  ]),
  blocks('run_command_targets', '/RunCommandParameters/RunCommandTargets', 'list', [
    text('key', '/Key'),
    list('values', '/Values'),
  ]),
  block('sagemaker_pipeline_target', '/SageMakerPipelineParameters', [
    blocks(
      'pipeline_parameter_list',
      '/PipelineParameterList',
      ['Name'],
      [text('name', '/Name'), text('value', '/Value')],
    ),
  ]),
  block('sqs_target', '/SqsParameters', [text('message_group_id', '/MessageGroupId')]),
];

const part: readonly Lens[] = [
  block(
    '',
    '/Targets',
    [
      text('target_id', '/Id'),
      text('arn', '/Arn'),
      text('role_arn', '/RoleArn'),
      json('input', '/Input'),
      text('input_path', '/InputPath'),
      block('input_transformer', '/InputTransformer', [
        map('input_paths', '/InputPathsMap'),
        text('input_template', '/InputTemplate'),
      ]),
      block('dead_letter_config', '/DeadLetterConfig', [text('arn', '/Arn')]),
      block('retry_policy', '/RetryPolicy', [
        number('maximum_event_age_in_seconds', '/MaximumEventAgeInSeconds', { default: 86_400, args: { unset: 0 } }),
        number('maximum_retry_attempts', '/MaximumRetryAttempts', { default: 185 }),
      ]),
      ...services,
    ],
    { contributes: true, order: ['Id'] },
  ),
];

const unverified = {
  event_bus_name: 'terraform-only',
  force_destroy: 'terraform-only',
  rule: 'terraform-only',
} as const;
const usualBus = ['default', '', null];
const rules = 'arn:{partition}:events:{region}:{account}:rule';

/** A rule on the default bus has no bus in its ARN. */
const target = exact('aws_cloudwatch_event_target', 'AWS::Events::Rule', {
  identifiers: [`${rules}/{rule}`],
  when: { attribute: 'event_bus_name', in: usualBus },
  lenses: part,
  unverified,
  alternatives: [
    {
      cloudFormationType: 'AWS::Events::Rule',
      identifiers: [`${rules}/{event_bus_name:after::event-bus/}/{rule}`, `${rules}/{event_bus_name}/{rule}`],
      when: { attribute: 'event_bus_name', notIn: usualBus },
      lenses: part,
      unverified,
    },
  ],
  source: `${reference}/aws-properties-events-rule-target.html`,
});

export const eventTargets: readonly TypeMapping[] = [target];
