import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, claim, exact, lens, number, set, table, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;
const functionName = { equivalences: ['lambda-function-name'] } as const;

const kafka: readonly Lens[] = [
  // Without one AWS takes the identifier of the mapping.
  text('consumer_group_id', '/ConsumerGroupId', free),
  block('schema_registry_config', '/SchemaRegistryConfig', [
    text('schema_registry_uri', '/SchemaRegistryURI'),
    text('event_record_format', '/EventRecordFormat'),
    blocks('access_config', '/AccessConfigs', 'set', [text('type', '/Type'), text('uri', '/URI')]),
    blocks('schema_validation_config', '/SchemaValidationConfigs', 'set', [text('attribute', '/Attribute')]),
  ]),
];

const eventSourceMapping = exact('aws_lambda_event_source_mapping', 'AWS::Lambda::EventSourceMapping', {
  identifiers: ['{uuid}', '{id}'],
  lenses: [
    // Answered as an ARN, whatever it was asked for by.
    text('function_name', '/FunctionName', functionName),
    text('event_source_arn', '/EventSourceArn'),
    bool('enabled', '/Enabled', { default: true }),
    // The defaults depend on the kind of source; of some sources the handler returns none.
    number('batch_size', '/BatchSize', free),
    number('maximum_batching_window_in_seconds', '/MaximumBatchingWindowInSeconds'),
    bool('bisect_batch_on_function_error', '/BisectBatchOnFunctionError', { default: false }),
    number('maximum_record_age_in_seconds', '/MaximumRecordAgeInSeconds', { default: -1, args: { unset: 0 } }),
    // A stream is retried until its records expire; of a queue the provider keeps 0.
    number('maximum_retry_attempts', '/MaximumRetryAttempts', {
      default: -1,
      when: { attribute: 'starting_position', notIn: [null, ''] },
    }),
    number('parallelization_factor', '/ParallelizationFactor', { default: 1, args: { unset: 0 } }),
    number('tumbling_window_in_seconds', '/TumblingWindowInSeconds'),
    text('starting_position', '/StartingPosition'),
    text('kms_key_arn', '/KmsKeyArn', { equivalences: ['kms-key'] }),
    set('function_response_types', '/FunctionResponseTypes'),
    set('queues', '/Queues'),
    set('topics', '/Topics'),
    block('filter_criteria', '/FilterCriteria', [blocks('filter', '/Filters', 'set', [text('pattern', '/Pattern')])]),
    block('destination_config', '/DestinationConfig', [
      block('on_failure', '/OnFailure', [text('destination_arn', '/Destination')]),
    ]),
    block('scaling_config', '/ScalingConfig', [number('maximum_concurrency', '/MaximumConcurrency')]),
    block('provisioned_poller_config', '/ProvisionedPollerConfig', [
      number('minimum_pollers', '/MinimumPollers', free),
      number('maximum_pollers', '/MaximumPollers', free),
    ]),
    block('metrics_config', '/MetricsConfig', [set('metrics', '/Metrics')]),
    block('document_db_event_source_config', '/DocumentDBEventSourceConfig', [
      text('database_name', '/DatabaseName'),
      text('collection_name', '/CollectionName'),
      text('full_document', '/FullDocument', { default: 'Default' }),
    ]),
    block('amazon_managed_kafka_event_source_config', '/AmazonManagedKafkaEventSourceConfig', kafka),
    block('self_managed_kafka_event_source_config', '/SelfManagedKafkaEventSourceConfig', kafka),
    block('self_managed_event_source', '/SelfManagedEventSource', [
      lens('split', 'endpoints', '/Endpoints/KafkaBootstrapServers', {
        order: 'set',
        args: { key: 'KAFKA_BOOTSTRAP_SERVERS' },
      }),
    ]),
    blocks('source_access_configuration', '/SourceAccessConfigurations', 'set', [
      text('type', '/Type'),
      text('uri', '/URI'),
    ]),
    tags(),
  ],
  unverified: {
    // A date and time there, seconds since 1970 here; said only once, when the mapping is made.
    starting_position_timestamp: 'creation-only',
  },
  source: `${reference}/aws-resource-lambda-eventsourcemapping.html`,
});

const layerVersion = exact('aws_lambda_layer_version', 'AWS::Lambda::LayerVersion', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('layer_name', '/LayerName', { equivalences: ['arn-or-name'] }),
    text('description', '/Description'),
    text('license_info', '/LicenseInfo'),
    set('compatible_architectures', '/CompatibleArchitectures'),
    set('compatible_runtimes', '/CompatibleRuntimes'),
  ],
  unverified: {
    filename: 'write-only',
    s3_bucket: 'write-only',
    s3_key: 'write-only',
    s3_object_version: 'write-only',
    skip_destroy: 'terraform-only',
    source_code_hash: 'write-only',
  },
  source: `${reference}/aws-resource-lambda-layerversion.html`,
});

/** Statements that the provider itself adds to the policy of a function when it makes a URL that is open to everybody. */
const openUrl = ['FunctionURLAllowPublicAccess', 'FunctionURLAllowInvokeAction'].map((statement) =>
  claim(
    'AWS::Lambda::Permission',
    ['{function_name}', '{function_name:after::function:}'],
    [
      block('', '/Permissions', [table('authorization_type', '/Id', { NONE: statement })], {
        contributes: true,
        order: ['Id'],
      }),
    ],
    { listed: { model: {}, as: 'Permissions' }, when: { attribute: 'authorization_type', in: ['NONE'] } },
  ),
);

const functionUrl = exact('aws_lambda_function_url', 'AWS::Lambda::Url', {
  identifiers: ['{function_arn}'],
  lenses: [
    text('function_name', '/TargetFunctionArn', functionName),
    text('qualifier', '/Qualifier'),
    text('authorization_type', '/AuthType'),
    text('invoke_mode', '/InvokeMode', { default: 'BUFFERED' }),
    block('cors', '/Cors', [
      bool('allow_credentials', '/AllowCredentials', { default: false }),
      set('allow_headers', '/AllowHeaders', { equivalences: ['ignore-case'] }),
      set('allow_methods', '/AllowMethods'),
      set('allow_origins', '/AllowOrigins'),
      set('expose_headers', '/ExposeHeaders', { equivalences: ['ignore-case'] }),
      number('max_age', '/MaxAge'),
    ]),
  ],
  claims: openUrl,
  unverified: {},
  source: `${reference}/aws-resource-lambda-url.html`,
});

const eventInvokeConfig = exact('aws_lambda_function_event_invoke_config', 'AWS::Lambda::EventInvokeConfig', {
  identifiers: ['{function_name:arn-name}|{qualifier}', '{function_name:arn-name}|$LATEST'],
  lenses: [
    text('function_name', '/FunctionName', functionName),
    text('qualifier', '/Qualifier', { default: '$LATEST' }),
    number('maximum_event_age_in_seconds', '/MaximumEventAgeInSeconds', { default: 21600, args: { unset: 0 } }),
    // 0 is an answer of its own: never again.
    number('maximum_retry_attempts', '/MaximumRetryAttempts', { default: 2 }),
    block('destination_config', '/DestinationConfig', [
      block('on_failure', '/OnFailure', [text('destination', '/Destination')]),
      block('on_success', '/OnSuccess', [text('destination', '/Destination')]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-lambda-eventinvokeconfig.html`,
});

const codeSigning = exact('aws_lambda_code_signing_config', 'AWS::Lambda::CodeSigningConfig', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('description', '/Description'),
    block('allowed_publishers', '/AllowedPublishers', [
      set('signing_profile_version_arns', '/SigningProfileVersionArns'),
    ]),
    block('policies', '/CodeSigningPolicies', [
      text('untrusted_artifact_on_deployment', '/UntrustedArtifactOnDeployment', { default: 'Warn' }),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-lambda-codesigningconfig.html`,
});

const capacityProvider = exact('aws_lambda_capacity_provider', 'AWS::Lambda::CapacityProvider', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/CapacityProviderName'),
    text('kms_key_arn', '/KmsKeyArn', { equivalences: ['kms-key'] }),
    block(
      'capacity_provider_scaling_config',
      '/CapacityProviderScalingConfig',
      [
        number('max_vcpu_count', '/MaxVCpuCount', free),
        text('scaling_mode', '/ScalingMode', free),
        blocks(
          'scaling_policies',
          '/ScalingPolicies',
          ['PredefinedMetricType'],
          [text('predefined_metric_type', '/PredefinedMetricType'), number('target_value', '/TargetValue')],
          free,
        ),
      ],
      free,
    ),
    block(
      'instance_requirements',
      '/InstanceRequirements',
      [
        set('allowed_instance_types', '/AllowedInstanceTypes', free),
        set('architectures', '/Architectures', free),
        set('excluded_instance_types', '/ExcludedInstanceTypes', free),
      ],
      free,
    ),
    block('permissions_config', '/PermissionsConfig', [
      text('capacity_provider_operator_role_arn', '/CapacityProviderOperatorRoleArn'),
    ]),
    block('vpc_config', '/VpcConfig', [
      set('security_group_ids', '/SecurityGroupIds'),
      set('subnet_ids', '/SubnetIds'),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-lambda-capacityprovider.html`,
});

export const lambdaParts: readonly TypeMapping[] = [
  eventSourceMapping,
  layerVersion,
  functionUrl,
  eventInvokeConfig,
  codeSigning,
  capacityProvider,
];
