import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, keyed, list, number, owned, policy, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const environment = keyed('container_environment_variables', '/ContainerEnvironmentVariables', 'Key', 'Value');
const container = block('container_config', '/ContainerConfig', [
  list('container_arguments', '/ContainerArguments'),
  list('container_entrypoint', '/ContainerEntrypoint'),
  environment,
]);

const sagemakerApp = exact('aws_sagemaker_app', 'AWS::SageMaker::App', {
  identifiers: ['{app_name}|{app_type}|{domain_id}|{user_profile_name}'],
  lenses: [
    text('app_name', '/AppName'),
    text('app_type', '/AppType'),
    text('domain_id', '/DomainId'),
    block(
      'resource_spec',
      '/ResourceSpec',
      [
        text('instance_type', '/InstanceType'),
        text('lifecycle_config_arn', '/LifecycleConfigArn'),
        text('sagemaker_image_arn', '/SageMakerImageArn', chosen),
        text('sagemaker_image_version_arn', '/SageMakerImageVersionArn', chosen),
      ],
      chosen,
    ),
    text('user_profile_name', '/UserProfileName'),
    tags(),
  ],
  unverified: { 'resource_spec.sagemaker_image_version_alias': 'not-returned', space_name: 'not-returned' },
  source: `${reference}/aws-resource-sagemaker-app.html`,
});

const sagemakerAppImageConfig = exact('aws_sagemaker_app_image_config', 'AWS::SageMaker::AppImageConfig', {
  identifiers: ['{app_image_config_name}'],
  lenses: [
    text('app_image_config_name', '/AppImageConfigName'),
    block('code_editor_app_image_config', '/CodeEditorAppImageConfig', [container]),
    block('jupyter_lab_image_config', '/JupyterLabAppImageConfig', [container]),
    block('kernel_gateway_image_config', '/KernelGatewayImageConfig', [
      block('file_system_config', '/FileSystemConfig', [
        number('default_gid', '/DefaultGid', { default: 100 }),
        number('default_uid', '/DefaultUid', { default: 1000 }),
        text('mount_path', '/MountPath', { default: '/home/sagemaker-user' }),
      ]),
      blocks('kernel_spec', '/KernelSpecs', ['Name'], [text('name', '/Name'), text('display_name', '/DisplayName')]),
    ]),
    tags(),
  ],
  unverified: {
    'code_editor_app_image_config.file_system_config': 'not-returned',
    'jupyter_lab_image_config.file_system_config': 'not-returned',
  },
  source: `${reference}/aws-resource-sagemaker-appimageconfig.html`,
});

const sagemakerFeatureGroup = exact('aws_sagemaker_feature_group', 'AWS::SageMaker::FeatureGroup', {
  identifiers: ['{feature_group_name}'],
  lenses: [
    text('description', '/Description'),
    text('event_time_feature_name', '/EventTimeFeatureName'),
    blocks(
      'feature_definition',
      '/FeatureDefinitions',
      ['FeatureName'],
      [text('feature_name', '/FeatureName'), text('feature_type', '/FeatureType')],
    ),
    text('feature_group_name', '/FeatureGroupName'),
    block('offline_store_config', '/OfflineStoreConfig', [
      block(
        'data_catalog_config',
        '/DataCatalogConfig',
        [
          text('catalog', '/Catalog', chosen),
          text('database', '/Database', chosen),
          text('table_name', '/TableName', chosen),
        ],
        chosen,
      ),
      bool('disable_glue_table_creation', '/DisableGlueTableCreation'),
      block('s3_storage_config', '/S3StorageConfig', [
        text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] }),
        text('s3_uri', '/S3Uri'),
      ]),
      text('table_format', '/TableFormat', { default: 'Glue' }),
    ]),
    block('online_store_config', '/OnlineStoreConfig', [
      bool('enable_online_store', '/EnableOnlineStore'),
      block('security_config', '/SecurityConfig', [text('kms_key_id', '/KmsKeyId', { equivalences: ['kms-key'] })]),
      text('storage_type', '/StorageType', { default: 'Standard' }),
      block('ttl_duration', '/TtlDuration', [text('unit', '/Unit'), number('value', '/Value')]),
    ]),
    text('record_identifier_feature_name', '/RecordIdentifierFeatureName'),
    text('role_arn', '/RoleArn'),
    block(
      'throughput_config',
      '/ThroughputConfig',
      [
        number('provisioned_read_capacity_units', '/ProvisionedReadCapacityUnits'),
        number('provisioned_write_capacity_units', '/ProvisionedWriteCapacityUnits'),
        text('throughput_mode', '/ThroughputMode', chosen),
      ],
      chosen,
    ),
    tags(),
  ],
  unverified: {
    'feature_definition.collection_config': 'not-returned',
    'feature_definition.collection_type': 'not-returned',
    'offline_store_config.s3_storage_config.resolved_output_s3_uri': 'not-returned',
  },
  source: `${reference}/aws-resource-sagemaker-featuregroup.html`,
});

const sagemakerImage = exact('aws_sagemaker_image', 'AWS::SageMaker::Image', {
  identifiers: ['{arn}'],
  lenses: [
    text('description', '/ImageDescription'),
    text('display_name', '/ImageDisplayName'),
    text('image_name', '/ImageName'),
    text('role_arn', '/ImageRoleArn'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-sagemaker-image.html`,
});

const sagemakerImageVersion = exact('aws_sagemaker_image_version', 'AWS::SageMaker::ImageVersion', {
  identifiers: ['{arn}'],
  lenses: [
    text('base_image', '/BaseImage'),
    bool('horovod', '/Horovod'),
    text('image_name', '/ImageName'),
    text('job_type', '/JobType'),
    text('ml_framework', '/MLFramework'),
    text('processor', '/Processor'),
    text('programming_lang', '/ProgrammingLang'),
    text('release_notes', '/ReleaseNotes'),
    text('vendor_guidance', '/VendorGuidance'),
  ],
  unverified: { aliases: 'write-only' },
  source: `${reference}/aws-resource-sagemaker-imageversion.html`,
});

const sagemakerModelPackageGroup = exact('aws_sagemaker_model_package_group', 'AWS::SageMaker::ModelPackageGroup', {
  identifiers: ['{arn}'],
  lenses: [
    text('model_package_group_description', '/ModelPackageGroupDescription'),
    text('model_package_group_name', '/ModelPackageGroupName'),
    owned(policy('resource_policy', '/ModelPackageGroupPolicy')),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-sagemaker-modelpackagegroup.html`,
});

const sagemakerModelPackageGroupPolicy = exact(
  'aws_sagemaker_model_package_group_policy',
  'AWS::SageMaker::ModelPackageGroup',
  {
    identifiers: ['arn:{partition}:sagemaker:{region}:{account}:model-package-group/{model_package_group_name}'],
    facet: { presence: '/ModelPackageGroupPolicy' },
    lenses: [
      text('model_package_group_name', '/ModelPackageGroupName'),
      policy('resource_policy', '/ModelPackageGroupPolicy'),
    ],
    unverified: {},
    source: `${reference}/aws-resource-sagemaker-modelpackagegroup.html`,
  },
);

const sagemakerMonitoringSchedule = exact('aws_sagemaker_monitoring_schedule', 'AWS::SageMaker::MonitoringSchedule', {
  identifiers: ['{arn}'],
  lenses: [
    block('monitoring_schedule_config', '/MonitoringScheduleConfig', [
      text('monitoring_job_definition_name', '/MonitoringJobDefinitionName'),
      text('monitoring_type', '/MonitoringType'),
      block('schedule_config', '/ScheduleConfig', [text('schedule_expression', '/ScheduleExpression')]),
    ]),
    text('name', '/MonitoringScheduleName', chosen),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-sagemaker-monitoringschedule.html`,
});

const sagemakerPipeline = exact('aws_sagemaker_pipeline', 'AWS::SageMaker::Pipeline', {
  identifiers: ['{pipeline_name}'],
  lenses: [
    block('parallelism_configuration', '/ParallelismConfiguration', [
      number('max_parallel_execution_steps', '/MaxParallelExecutionSteps'),
    ]),
    text('pipeline_description', '/PipelineDescription'),
    text('pipeline_display_name', '/PipelineDisplayName'),
    text('pipeline_name', '/PipelineName'),
    text('role_arn', '/RoleArn'),
    tags(),
    json('pipeline_definition', '/PipelineDefinition/PipelineDefinitionBody', chosen),
  ],
  unverified: { pipeline_definition_s3_location: 'not-returned' },
  source: `${reference}/aws-resource-sagemaker-pipeline.html`,
});

const sagemakerProject = exact('aws_sagemaker_project', 'AWS::SageMaker::Project', {
  identifiers: ['{arn}'],
  lenses: [
    text('project_description', '/ProjectDescription'),
    text('project_name', '/ProjectName'),
    block('service_catalog_provisioning_details', '/ServiceCatalogProvisioningDetails', [
      text('path_id', '/PathId', chosen),
      text('product_id', '/ProductId'),
      text('provisioning_artifact_id', '/ProvisioningArtifactId', chosen),
      blocks(
        'provisioning_parameter',
        '/ProvisioningParameters',
        ['Key'],
        [text('key', '/Key'), text('value', '/Value')],
      ),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-sagemaker-project.html`,
});

const sagemakerStudioLifecycleConfig = exact(
  'aws_sagemaker_studio_lifecycle_config',
  'AWS::SageMaker::StudioLifecycleConfig',
  {
    identifiers: ['{studio_lifecycle_config_name}'],
    lenses: [
      text('studio_lifecycle_config_app_type', '/StudioLifecycleConfigAppType'),
      text('studio_lifecycle_config_content', '/StudioLifecycleConfigContent'),
      text('studio_lifecycle_config_name', '/StudioLifecycleConfigName'),
      tags(),
    ],
    unverified: {},
    source: `${reference}/aws-resource-sagemaker-studiolifecycleconfig.html`,
  },
);

export const sagemakerParts: readonly TypeMapping[] = [
  sagemakerApp,
  sagemakerAppImageConfig,
  sagemakerFeatureGroup,
  sagemakerImage,
  sagemakerImageVersion,
  sagemakerModelPackageGroup,
  sagemakerModelPackageGroupPolicy,
  sagemakerMonitoringSchedule,
  sagemakerPipeline,
  sagemakerProject,
  sagemakerStudioLifecycleConfig,
];
