import { describe, expect, it } from '@jest/globals';
import { sagemakerNotebooks } from '../../../src/catalog/overrides/sagemaker-notebooks.js';
import { changesOf, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const stored = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const variant = {
  ...{ variant_name: 'main', model_name: 'm', instance_type: 'ml.m5.large', initial_instance_count: 1 },
  ...{ initial_variant_weight: 1, accelerator_type: '', volume_size_in_gb: 0, enable_ssm_access: false },
  ...{ core_dump_config: [], managed_instance_scaling: [], serverless_config: [], inference_ami_version: '' },
  routing_config: [{ routing_strategy: 'LEAST_OUTSTANDING_REQUESTS' }],
};
const serverless = {
  ...{ variant_name: 'small', model_name: 'm', instance_type: '', initial_instance_count: 0 },
  ...{ initial_variant_weight: 1, routing_config: [] },
  serverless_config: [{ max_concurrency: 20, memory_size_in_mb: 2048, provisioned_concurrency: 0 }],
};

describeInSync(sagemakerNotebooks, {
  aws_sagemaker_endpoint_configuration: {
    attributes: {
      ...{ id: 'c', name: 'c', name_prefix: '', kms_key_arn: '1234abcd-12ab-34cd-56ef-1234567890ab' },
      production_variants: [variant, serverless],
      shadow_production_variants: [],
      data_capture_config: [
        {
          ...{
            enable_capture: true,
            initial_sampling_percentage: 50,
            destination_s3_uri: 's3://b/captured',
            kms_key_id: '',
          },
          capture_options: [{ capture_mode: 'Input' }, { capture_mode: 'Output' }],
          capture_content_type_header: [{ csv_content_types: ['text/csv'], json_content_types: [] }],
        },
      ],
      async_inference_config: [
        {
          client_config: [],
          output_config: [
            {
              ...{ s3_output_path: 's3://b/out', s3_failure_path: '', kms_key_id: '' },
              notification_config: [
                {
                  success_topic: 'arn:ok',
                  error_topic: '',
                  include_inference_response_in: ['SUCCESS_NOTIFICATION_TOPIC'],
                },
              ],
            },
          ],
        },
      ],
      tags: {},
      tags_all: { team: 'a' },
    },
    live: {
      EndpointConfigName: 'c',
      KmsKeyId: stored,
      ProductionVariants: [
        {
          ...{ VariantName: 'small', ModelName: 'm', InitialVariantWeight: 1 },
          ServerlessConfig: { MaxConcurrency: 20, MemorySizeInMB: 2048 },
        },
        {
          ...{ VariantName: 'main', ModelName: 'm', InstanceType: 'ml.m5.large', InitialInstanceCount: 1 },
          ...{ InitialVariantWeight: 1, RoutingConfig: { RoutingStrategy: 'LEAST_OUTSTANDING_REQUESTS' } },
        },
      ],
      DataCaptureConfig: {
        ...{ EnableCapture: true, InitialSamplingPercentage: 50, DestinationS3Uri: 's3://b/captured' },
        CaptureOptions: [{ CaptureMode: 'Output' }, { CaptureMode: 'Input' }],
        CaptureContentTypeHeader: { CsvContentTypes: ['text/csv'] },
      },
      AsyncInferenceConfig: {
        OutputConfig: {
          S3OutputPath: 's3://b/out',
          NotificationConfig: { SuccessTopic: 'arn:ok', IncludeInferenceResponseIn: ['SUCCESS_NOTIFICATION_TOPIC'] },
        },
      },
      Tags: [{ Key: 'team', Value: 'a' }],
    },
    plants: [
      ['/KmsKeyId', 'arn:aws:kms:eu-west-1:123456789012:key/other', 'kms_key_arn'],
      ['/ProductionVariants/1/InstanceType', 'ml.p3.2xlarge', 'production_variants[0].instance_type'],
      ['/ProductionVariants/1/EnableSSMAccess', true, 'production_variants[0].enable_ssm_access'],
      [
        '/ProductionVariants/0/ServerlessConfig/MaxConcurrency',
        200,
        'production_variants[1].serverless_config[0].max_concurrency',
      ],
      ['/ProductionVariants/1/InitialVariantWeight', 0, 'production_variants[0].initial_variant_weight'],
      ['/DataCaptureConfig/EnableCapture', false, 'data_capture_config[0].enable_capture'],
      ['/DataCaptureConfig/DestinationS3Uri', 's3://elsewhere', 'data_capture_config[0].destination_s3_uri'],
      [
        '/AsyncInferenceConfig/OutputConfig/S3OutputPath',
        's3://elsewhere',
        'async_inference_config[0].output_config[0].s3_output_path',
      ],
      ['/Tags/0/Value', 'b', 'tags["team"]'],
    ],
  },
  aws_sagemaker_notebook_instance: {
    attributes: {
      ...{ id: 'n', name: 'n', instance_type: 'ml.t3.medium', role_arn: 'arn:role', subnet_id: 'subnet-1' },
      ...{ security_groups: ['sg-1', 'sg-2'], kms_key_id: null, lifecycle_config_name: 'l', volume_size: 5 },
      ...{ direct_internet_access: 'Disabled', root_access: 'Enabled', default_code_repository: '' },
      ...{ platform_identifier: 'notebook-al2-v2', additional_code_repositories: [], accelerator_types: [] },
      instance_metadata_service_configuration: [{ minimum_instance_metadata_service_version: '2' }],
      tags_all: {},
    },
    live: {
      ...{ NotebookInstanceName: 'n', InstanceType: 'ml.t3.medium', RoleArn: 'arn:role', SubnetId: 'subnet-1' },
      ...{ SecurityGroupIds: ['sg-2', 'sg-1'], LifecycleConfigName: 'l', VolumeSizeInGB: 5, Tags: [] },
      ...{ DirectInternetAccess: 'Disabled', RootAccess: 'Enabled', PlatformIdentifier: 'notebook-al2-v2' },
      InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '2' },
    },
    plants: [
      ['/DirectInternetAccess', 'Enabled', 'direct_internet_access'],
      ['/RootAccess', 'Disabled', 'root_access'],
      ['/RoleArn', 'arn:admin', 'role_arn'],
      ['/LifecycleConfigName', undefined, 'lifecycle_config_name'],
      ['/VolumeSizeInGB', 50, 'volume_size'],
      ['/AdditionalCodeRepositories', ['https://example.org/theirs'], 'additional_code_repositories'],
      [
        '/InstanceMetadataServiceConfiguration/MinimumInstanceMetadataServiceVersion',
        '1',
        'instance_metadata_service_configuration[0].minimum_instance_metadata_service_version',
      ],
    ],
  },
  aws_sagemaker_notebook_instance_lifecycle_configuration: {
    attributes: { id: 'l', name: 'l', on_create: null, on_start: 'bHM=', tags_all: {} },
    live: { NotebookInstanceLifecycleConfigName: 'l', OnCreate: [], OnStart: [{ Content: 'bHM=' }], Tags: [] },
    plants: [
      ['/OnStart/0/Content', 'cm0gLXJm', 'on_start'],
      ['/OnStart', [], 'on_start'],
      ['/OnCreate', [{ Content: 'Y3VybA==' }], 'on_create'],
    ],
  },
});

describe('a notebook of which Terraform says little', () => {
  it('has what SageMaker means then', () => {
    const notebook = mappingOf(sagemakerNotebooks, 'aws_sagemaker_notebook_instance');
    const state = { name: 'n', instance_type: 'ml.t3.medium', role_arn: 'arn:role', tags_all: {} };
    const live = {
      ...{ NotebookInstanceName: 'n', InstanceType: 'ml.t3.medium', RoleArn: 'arn:role', VolumeSizeInGB: 5 },
      ...{ DirectInternetAccess: 'Enabled', RootAccess: 'Enabled', PlatformIdentifier: 'notebook-al1-v1' },
      InstanceMetadataServiceConfiguration: { MinimumInstanceMetadataServiceVersion: '1' },
    };
    expect(changesOf(notebook, state, live)).toEqual([]);
    expect(changesOf(notebook, state, { ...live, RootAccess: 'Disabled' })).toHaveLength(1);
  });
});
