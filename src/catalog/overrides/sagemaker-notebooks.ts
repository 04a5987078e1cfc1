import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;
const key = { equivalences: ['kms-key'] } as const;

const variant: readonly Lens[] = [
  text('variant_name', '/VariantName'),
  text('accelerator_type', '/AcceleratorType'),
  number('container_startup_health_check_timeout_in_seconds', '/ContainerStartupHealthCheckTimeoutInSeconds', free),
  bool('enable_ssm_access', '/EnableSSMAccess', { default: false }),
  text('inference_ami_version', '/InferenceAmiVersion', free),
  number('initial_instance_count', '/InitialInstanceCount', free),
  number('initial_variant_weight', '/InitialVariantWeight', { default: 1 }),
  text('instance_type', '/InstanceType'),
  number('model_data_download_timeout_in_seconds', '/ModelDataDownloadTimeoutInSeconds', free),
  text('model_name', '/ModelName'),
  number('volume_size_in_gb', '/VolumeSizeInGB', free),
  block('core_dump_config', '/CoreDumpConfig', [
    text('destination_s3_uri', '/DestinationS3Uri', { equivalences: ['s3-uri'] }),
    text('kms_key_id', '/KmsKeyId', key),
  ]),
  block('managed_instance_scaling', '/ManagedInstanceScaling', [
    text('status', '/Status'),
    number('min_instance_count', '/MinInstanceCount'),
    number('max_instance_count', '/MaxInstanceCount'),
  ]),
  block('routing_config', '/RoutingConfig', [text('routing_strategy', '/RoutingStrategy')], free),
  block('serverless_config', '/ServerlessConfig', [
    number('max_concurrency', '/MaxConcurrency'),
    number('memory_size_in_mb', '/MemorySizeInMB'),
    number('provisioned_concurrency', '/ProvisionedConcurrency'),
  ]),
];

const capture: readonly Lens[] = [
  bool('enable_capture', '/EnableCapture', { default: false }),
  number('initial_sampling_percentage', '/InitialSamplingPercentage'),
  text('destination_s3_uri', '/DestinationS3Uri', { equivalences: ['s3-uri'] }),
  text('kms_key_id', '/KmsKeyId', key),
  blocks('capture_options', '/CaptureOptions', ['CaptureMode'], [text('capture_mode', '/CaptureMode')]),
  block('capture_content_type_header', '/CaptureContentTypeHeader', [
    set('csv_content_types', '/CsvContentTypes'),
    set('json_content_types', '/JsonContentTypes'),
  ]),
];

const asynchronous: readonly Lens[] = [
  block('client_config', '/ClientConfig', [
    number('max_concurrent_invocations_per_instance', '/MaxConcurrentInvocationsPerInstance', free),
  ]),
  block('output_config', '/OutputConfig', [
    text('s3_output_path', '/S3OutputPath', { equivalences: ['s3-uri'] }),
    text('s3_failure_path', '/S3FailurePath', { equivalences: ['s3-uri'] }),
    text('kms_key_id', '/KmsKeyId', key),
    block('notification_config', '/NotificationConfig', [
      text('success_topic', '/SuccessTopic'),
      text('error_topic', '/ErrorTopic'),
      set('include_inference_response_in', '/IncludeInferenceResponseIn'),
    ]),
  ]),
];

/** Nobody can change one; somebody can put another in its place under the same name. */
const endpointConfiguration = exact('aws_sagemaker_endpoint_configuration', 'AWS::SageMaker::EndpointConfig', {
  reader: 'sagemaker',
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/EndpointConfigName'),
    text('execution_role_arn', '/ExecutionRoleArn'),
    text('kms_key_arn', '/KmsKeyId', key),
    blocks('production_variants', '/ProductionVariants', ['VariantName'], variant),
    blocks('shadow_production_variants', '/ShadowProductionVariants', ['VariantName'], variant),
    block('data_capture_config', '/DataCaptureConfig', capture),
    block('async_inference_config', '/AsyncInferenceConfig', asynchronous),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-sagemaker-endpointconfig.html`,
});

const notebookInstance = exact('aws_sagemaker_notebook_instance', 'AWS::SageMaker::NotebookInstance', {
  reader: 'sagemaker',
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/NotebookInstanceName'),
    text('instance_type', '/InstanceType'),
    text('role_arn', '/RoleArn'),
    set('accelerator_types', '/AcceleratorTypes'),
    set('additional_code_repositories', '/AdditionalCodeRepositories'),
    text('default_code_repository', '/DefaultCodeRepository'),
    text('direct_internet_access', '/DirectInternetAccess', { default: 'Enabled' }),
    text('kms_key_id', '/KmsKeyId', key),
    text('lifecycle_config_name', '/LifecycleConfigName'),
    text('platform_identifier', '/PlatformIdentifier', free),
    text('root_access', '/RootAccess', { default: 'Enabled' }),
    set('security_groups', '/SecurityGroupIds', free),
    text('subnet_id', '/SubnetId'),
    number('volume_size', '/VolumeSizeInGB', { default: 5 }),
    block(
      'instance_metadata_service_configuration',
      '/InstanceMetadataServiceConfiguration',
      [text('minimum_instance_metadata_service_version', '/MinimumInstanceMetadataServiceVersion', free)],
      free,
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-sagemaker-notebookinstance.html`,
});

/** The scripts stay base64, as the provider takes them and SageMaker gives them. */
const lifecycleConfiguration = exact(
  'aws_sagemaker_notebook_instance_lifecycle_configuration',
  'AWS::SageMaker::NotebookInstanceLifecycleConfig',
  {
    reader: 'sagemaker',
    identifiers: ['{name}', '{id}'],
    lenses: [
      text('name', '/NotebookInstanceLifecycleConfigName'),
      text('on_create', '/OnCreate/0/Content'),
      text('on_start', '/OnStart/0/Content'),
      tags(),
    ],
    unverified: {},
    source: `${reference}/aws-resource-sagemaker-notebookinstancelifecycleconfig.html`,
  },
);

export const sagemakerNotebooks: readonly TypeMapping[] = [
  endpointConfiguration,
  notebookInstance,
  lifecycleConfiguration,
];
