import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, map, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const container: readonly Lens[] = [
  text('container_hostname', '/ContainerHostname'),
  map('environment', '/Environment'),
  text('image', '/Image'),
  text('inference_specification_name', '/InferenceSpecificationName'),
  text('mode', '/Mode', { default: 'SingleModel' }),
  text('model_data_url', '/ModelDataUrl'),
  text('model_package_name', '/ModelPackageName'),
  block('image_config', '/ImageConfig', [
    text('repository_access_mode', '/RepositoryAccessMode'),
    block('repository_auth_config', '/RepositoryAuthConfig', [
      text('repository_credentials_provider_arn', '/RepositoryCredentialsProviderArn'),
    ]),
  ]),
  block('model_data_source', '/ModelDataSource', [
    block('s3_data_source', '/S3DataSource', [
      text('compression_type', '/CompressionType'),
      text('s3_data_type', '/S3DataType'),
      text('s3_uri', '/S3Uri'),
      block('model_access_config', '/ModelAccessConfig', [bool('accept_eula', '/AcceptEula', { default: false })]),
    ]),
  ]),
  block('multi_model_config', '/MultiModelConfig', [
    text('model_cache_setting', '/ModelCacheSetting', { default: 'Enabled' }),
  ]),
];

const model = exact('aws_sagemaker_model', 'AWS::SageMaker::Model', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/ModelName'),
    text('execution_role_arn', '/ExecutionRoleArn'),
    bool('enable_network_isolation', '/EnableNetworkIsolation', { default: false }),
    block('primary_container', '/PrimaryContainer', container),
    // Data passes through them in this order.
    blocks('container', '/Containers', 'list', container),
    block('inference_execution_config', '/InferenceExecutionConfig', [text('mode', '/Mode')]),
    block('vpc_config', '/VpcConfig', [set('security_group_ids', '/SecurityGroupIds'), set('subnets', '/Subnets')]),
    tags(),
  ],
  unverified: {
    'container.additional_model_data_source': 'not-returned',
    'primary_container.additional_model_data_source': 'not-returned',
  },
  source: `${reference}/aws-resource-sagemaker-model.html`,
});

function size(attribute: string, property: string): Lens {
  return block(attribute, property, [text('type', '/Type'), number('value', '/Value')]);
}

const endpoint = exact('aws_sagemaker_endpoint', 'AWS::SageMaker::Endpoint', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/EndpointName'),
    text('endpoint_config_name', '/EndpointConfigName'),
    block('deployment_config', '/DeploymentConfig', [
      block('auto_rollback_configuration', '/AutoRollbackConfiguration', [
        blocks('alarms', '/Alarms', ['AlarmName'], [text('alarm_name', '/AlarmName')]),
      ]),
      block('blue_green_update_policy', '/BlueGreenUpdatePolicy', [
        number('maximum_execution_timeout_in_seconds', '/MaximumExecutionTimeoutInSeconds'),
        number('termination_wait_in_seconds', '/TerminationWaitInSeconds'),
        block('traffic_routing_configuration', '/TrafficRoutingConfiguration', [
          text('type', '/Type'),
          number('wait_interval_in_seconds', '/WaitIntervalInSeconds'),
          size('canary_size', '/CanarySize'),
          size('linear_step_size', '/LinearStepSize'),
        ]),
      ]),
      block('rolling_update_policy', '/RollingUpdatePolicy', [
        size('maximum_batch_size', '/MaximumBatchSize'),
        number('maximum_execution_timeout_in_seconds', '/MaximumExecutionTimeoutInSeconds'),
        size('rollback_maximum_batch_size', '/RollbackMaximumBatchSize'),
        number('wait_interval_in_seconds', '/WaitIntervalInSeconds'),
      ]),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-sagemaker-endpoint.html`,
});

export const sagemakerServing: readonly TypeMapping[] = [model, endpoint];
