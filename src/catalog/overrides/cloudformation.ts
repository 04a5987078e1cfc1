import type { TypeMapping } from '../model.js';
import { block, bool, exact, json, keyed, map, number, set, tags, text, yaml } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

/** Properties that the specification lacks and the registry's schema has. */
const registry = {
  equivalences: ['absent-live'],
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html',
} as const;

const cloudformationStack = exact('aws_cloudformation_stack', 'AWS::CloudFormation::Stack', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/StackName', registry),
    set('capabilities', '/Capabilities', { ...registry, ...chosen }),
    bool('disable_rollback', '/DisableRollback', registry),
    text('iam_role_arn', '/RoleARN', registry),
    set('notification_arns', '/NotificationARNs'),
    // A parameter with NoEcho is masked.
    map('parameters', '/Parameters', { ...chosen, equivalences: ['masked-by-service'] }),
    json('policy_body', '/StackPolicyBody', { ...registry, ...chosen }),
    yaml('template_body', '/TemplateBody', { ...registry, ...chosen }),
    number('timeout_in_minutes', '/TimeoutInMinutes', { equivalences: ['absent-live'] }),
    tags(),
  ],
  unverified: { on_failure: 'creation-only', policy_url: 'write-only', template_url: 'write-only' },
  source: `${reference}/aws-resource-cloudformation-stack.html`,
});

const cloudformationStackSet = exact('aws_cloudformation_stack_set', 'AWS::CloudFormation::StackSet', {
  identifiers: ['{stack_set_id}'],
  lenses: [
    text('administration_role_arn', '/AdministrationRoleARN', chosen),
    block('auto_deployment', '/AutoDeployment', [
      bool('enabled', '/Enabled'),
      bool('retain_stacks_on_account_removal', '/RetainStacksOnAccountRemoval'),
    ]),
    set('capabilities', '/Capabilities'),
    text('description', '/Description'),
    text('execution_role_name', '/ExecutionRoleName', { default: 'AWSCloudFormationStackSetExecutionRole' }),
    block('managed_execution', '/ManagedExecution', [bool('active', '/Active')]),
    text('name', '/StackSetName'),
    keyed('parameters', '/Parameters', 'ParameterKey', 'ParameterValue', { equivalences: ['masked-by-service'] }),
    text('permission_model', '/PermissionModel', { default: 'SELF_MANAGED' }),
    yaml('template_body', '/TemplateBody', chosen),
    tags(),
  ],
  unverified: { call_as: 'write-only', operation_preferences: 'write-only', template_url: 'write-only' },
  source: `${reference}/aws-resource-cloudformation-stackset.html`,
});

export const cloudformation: readonly TypeMapping[] = [cloudformationStack, cloudformationStackSet];
