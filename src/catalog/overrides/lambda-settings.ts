import type { Lens, TypeMapping } from '../model.js';
import { exact, number, text, type LensOptions } from './dsl.js';

/** Settings of a function, version or alias that Terraform keeps in resources of their own. */

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const functionName = text('function_name', '/FunctionName', { equivalences: ['lambda-function-name'] });
/** The ARN of a version or of an alias. */
const qualified = ['arn:{partition}:lambda:{region}:{account}:function:{function_name:arn-name}:{qualifier}'];

const recursion = exact('aws_lambda_function_recursion_config', 'AWS::Lambda::Function', {
  identifiers: ['{function_name:arn-name}'],
  facet: {},
  lenses: [functionName, text('recursive_loop', '/RecursiveLoop', { default: 'Terminate' })],
  unverified: {},
  source: `${reference}/aws-resource-lambda-function.html`,
});

function runtimeLenses(property: string): readonly Lens[] {
  return [
    text('update_runtime_on', `${property}/UpdateRuntimeOn`, { default: 'Auto' }),
    text('runtime_version_arn', `${property}/RuntimeVersionArn`),
  ];
}

const runtimeManagement = exact('aws_lambda_runtime_management_config', 'AWS::Lambda::Function', {
  when: { attribute: 'qualifier', in: [null, '', '$LATEST'] },
  identifiers: ['{function_name:arn-name}'],
  facet: {},
  lenses: [functionName, ...runtimeLenses('/RuntimeManagementConfig')],
  alternatives: [
    {
      cloudFormationType: 'AWS::Lambda::Version',
      identifiers: qualified,
      facet: {},
      lenses: [functionName, text('qualifier', '/Version'), ...runtimeLenses('/RuntimePolicy')],
      unverified: {},
    },
  ],
  // What the function itself runs is its unpublished version.
  unverified: { qualifier: 'terraform-only' },
  source: `${reference}/aws-resource-lambda-function.html`,
});

const executions: LensOptions = {
  source: `${reference}/aws-properties-lambda-alias-provisionedconcurrencyconfiguration.html`,
};

function concurrencyLenses(qualifier: string): readonly Lens[] {
  return [
    functionName,
    text('qualifier', qualifier),
    number(
      'provisioned_concurrent_executions',
      '/ProvisionedConcurrencyConfig/ProvisionedConcurrentExecutions',
      executions,
    ),
  ];
}

const part = { facet: { presence: '/ProvisionedConcurrencyConfig' }, identifiers: qualified } as const;

/** Of an alias, or else of a version by its number. */
const provisionedConcurrency = exact('aws_lambda_provisioned_concurrency_config', 'AWS::Lambda::Alias', {
  ...part,
  lenses: concurrencyLenses('/Name'),
  alternatives: [
    {
      ...part,
      cloudFormationType: 'AWS::Lambda::Version',
      lenses: concurrencyLenses('/Version'),
      unverified: { skip_destroy: 'terraform-only' },
    },
  ],
  unverified: { skip_destroy: 'terraform-only' },
  source: `${reference}/aws-resource-lambda-alias.html`,
});

export const lambdaSettings: readonly TypeMapping[] = [recursion, runtimeManagement, provisionedConcurrency];
