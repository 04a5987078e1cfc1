import type { TypeMapping } from '../model.js';
import { block, blocks, bool, claim, exact, keyed, list, listing, map, number, owned, set, tags, text } from './dsl.js';

const lambdaFunction = exact('aws_lambda_function', 'AWS::Lambda::Function', {
  identifiers: ['{function_name}', '{id}'],
  lenses: [
    text('function_name', '/FunctionName', { equivalences: ['lambda-function-name'] }),
    set('architectures', '/Architectures', { default: ['x86_64'] }),
    text('code_signing_config_arn', '/CodeSigningConfigArn'),
    // Not in the resource schema, but in most documents: the only trace of code that was uploaded past Terraform.
    text('code_sha256', '/CodeSha256', {
      whenUnset: 'service-chooses',
      equivalences: ['absent-live'],
      source: 'https://docs.aws.amazon.com/lambda/latest/api/API_FunctionConfiguration.html',
    }),
    block('dead_letter_config', '/DeadLetterConfig', [text('target_arn', '/TargetArn')]),
    text('description', '/Description'),
    block('durable_config', '/DurableConfig', [
      number('execution_timeout', '/ExecutionTimeout'),
      number('retention_period', '/RetentionPeriodInDays', { default: 14 }),
    ]),
    block('environment', '/Environment', [map('variables', '/Variables')]),
    block('ephemeral_storage', '/EphemeralStorage', [number('size', '/Size', { default: 512 })]),
    blocks(
      'file_system_config',
      '/FileSystemConfigs',
      ['Arn'],
      [text('arn', '/Arn'), text('local_mount_path', '/LocalMountPath')],
    ),
    text('handler', '/Handler'),
    block('image_config', '/ImageConfig', [
      list('command', '/Command'),
      list('entry_point', '/EntryPoint'),
      text('working_directory', '/WorkingDirectory'),
    ]),
    text('kms_key_arn', '/KmsKeyArn'),
    // Later layers overwrite files of earlier ones.
    list('layers', '/Layers'),
    block('logging_config', '/LoggingConfig', [
      text('log_format', '/LogFormat', { default: 'Text' }),
      text('log_group', '/LogGroup', { equivalences: ['lambda-default-log-group'] }),
      text('application_log_level', '/ApplicationLogLevel', { default: 'INFO' }),
      text('system_log_level', '/SystemLogLevel', { default: 'INFO' }),
    ]),
    block('capacity_provider_config', '/CapacityProviderConfig', [
      block('lambda_managed_instances_capacity_provider_config', '/LambdaManagedInstancesCapacityProviderConfig', [
        text('capacity_provider_arn', '/CapacityProviderArn'),
        number('execution_environment_memory_gib_per_vcpu', '/ExecutionEnvironmentMemoryGiBPerVCpu', {
          whenUnset: 'service-chooses',
        }),
        number('per_execution_environment_max_concurrency', '/PerExecutionEnvironmentMaxConcurrency', {
          whenUnset: 'service-chooses',
        }),
      ]),
    ]),
    number('memory_size', '/MemorySize', { default: 128 }),
    text('package_type', '/PackageType', { default: 'Zip' }),
    // -1: not reserved. 0 stops the function, so it must not read as "nothing set".
    number('reserved_concurrent_executions', '/ReservedConcurrentExecutions', { default: -1 }),
    text('role', '/Role'),
    text('runtime', '/Runtime'),
    // The handler returns what was set under a name of its own.
    block('snap_start', '/SnapStartResponse', [text('apply_on', '/ApplyOn', { default: 'None' })]),
    block('tenancy_config', '/TenancyConfig', [text('tenant_isolation_mode', '/TenantIsolationMode')]),
    number('timeout', '/Timeout', { default: 3 }),
    block('tracing_config', '/TracingConfig', [text('mode', '/Mode', { default: 'PassThrough' })]),
    block('vpc_config', '/VpcConfig', [
      set('subnet_ids', '/SubnetIds'),
      set('security_group_ids', '/SecurityGroupIds'),
      bool('ipv6_allowed_for_dual_stack', '/Ipv6AllowedForDualStack'),
    ]),
    tags(),
  ],
  unverified: {
    filename: 'write-only',
    image_uri: 'write-only',
    publish: 'terraform-only',
    publish_to: 'write-only',
    replace_security_groups_on_destroy: 'terraform-only',
    replacement_security_group_ids: 'terraform-only',
    s3_bucket: 'write-only',
    s3_key: 'write-only',
    s3_object_version: 'write-only',
    skip_destroy: 'terraform-only',
    source_code_hash: 'write-only',
    source_kms_key_arn: 'write-only',
  },
  companions: [
    listing(
      'AWS::Lambda::Permission',
      ['{function_name}', '{arn}'],
      { model: { FunctionName: '{function_name}' }, as: 'Permissions' },
      [
        owned(
          blocks(
            'permission',
            '/Permissions',
            ['Id'],
            [text('statement_id', '/Id'), text('action', '/Action'), text('principal', '/Principal')],
          ),
        ),
      ],
    ),
  ],
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html; ' +
    'https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html',
});

const permission = exact('aws_lambda_permission', 'AWS::Lambda::Permission', {
  // A statement of a version or alias lies in another policy than one of the function itself.
  identifiers: [
    '{function_name}:{qualifier}|{statement_id}',
    '{function_name:arn-name}:{qualifier}|{statement_id}',
    '{function_name}|{statement_id}',
    '{function_name:after::function:}|{statement_id}',
  ],
  lenses: [
    text('function_name', '/FunctionName', { equivalences: ['lambda-function-name'] }),
    text('statement_id', '/Id'),
    text('action', '/Action'),
    text('principal', '/Principal', { equivalences: ['account-root'] }),
    text('principal_org_id', '/PrincipalOrgID'),
    text('source_account', '/SourceAccount'),
    text('source_arn', '/SourceArn'),
    text('event_source_token', '/EventSourceToken'),
    text('function_url_auth_type', '/FunctionUrlAuthType'),
  ],
  claims: [
    claim(
      'AWS::Lambda::Permission',
      ['{function_name}', '{function_name:after::function:}'],
      [block('', '/Permissions', [text('statement_id', '/Id')], { contributes: true, order: ['Id'] })],
      { listed: { model: {}, as: 'Permissions' }, when: { attribute: 'qualifier', in: [null, ''] } },
    ),
  ],
  unverified: { qualifier: 'not-returned', statement_id_prefix: 'creation-only' },
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html',
});

const alias = exact('aws_lambda_alias', 'AWS::Lambda::Alias', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/Name'),
    text('function_name', '/FunctionName', { equivalences: ['lambda-function-name'] }),
    text('function_version', '/FunctionVersion'),
    text('description', '/Description'),
    block('routing_config', '/RoutingConfig', [
      keyed('additional_version_weights', '/AdditionalVersionWeights', 'FunctionVersion', 'FunctionWeight'),
    ]),
  ],
  unverified: {},
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-alias.html',
});

export const lambda: readonly TypeMapping[] = [lambdaFunction, permission, alias];
