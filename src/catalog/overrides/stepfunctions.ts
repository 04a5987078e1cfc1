import type { TypeMapping } from '../model.js';
import { block, bool, exact, json, number, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const encryption = block('encryption_configuration', '/EncryptionConfiguration', [
  text('type', '/Type', { default: 'AWS_OWNED_KEY' }),
  text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
  number('kms_data_key_reuse_period_seconds', '/KmsDataKeyReusePeriodSeconds', { whenUnset: 'service-chooses' }),
]);

const stateMachine = exact('aws_sfn_state_machine', 'AWS::StepFunctions::StateMachine', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/StateMachineName'),
    // Every state machine has one, and it cannot be removed.
    json('definition', '/DefinitionString', { equivalences: ['not-removable'] }),
    text('role_arn', '/RoleArn'),
    text('type', '/StateMachineType', { default: 'STANDARD' }),
    encryption,
    block('logging_configuration', '/LoggingConfiguration', [
      text('level', '/Level', { default: 'OFF' }),
      bool('include_execution_data', '/IncludeExecutionData', { default: false }),
      text('log_destination', '/Destinations/0/CloudWatchLogsLogGroup/LogGroupArn', {
        equivalences: ['log-group-arn'],
        source: `${reference}/aws-properties-stepfunctions-statemachine-loggingconfiguration.html`,
      }),
    ]),
    block('tracing_configuration', '/TracingConfiguration', [bool('enabled', '/Enabled', { default: false })]),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only', publish: 'terraform-only' },
  source:
    `${reference}/aws-resource-stepfunctions-statemachine.html; ` +
    'https://github.com/aws-cloudformation/aws-cloudformation-resource-providers-stepfunctions',
});

const activity = exact('aws_sfn_activity', 'AWS::StepFunctions::Activity', {
  identifiers: ['{arn}', '{id}'],
  lenses: [text('name', '/Name'), encryption, tags()],
  unverified: {},
  source: `${reference}/aws-resource-stepfunctions-activity.html`,
});

export const stepFunctions: readonly TypeMapping[] = [stateMachine, activity];
