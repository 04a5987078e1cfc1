import type { TypeMapping } from '../model.js';
import { block, bool, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;
const key = { equivalences: ['kms-key'] } as const;

const device = exact('aws_sagemaker_device', 'AWS::SageMaker::Device', {
  identifiers: ['{device.0.device_name}'],
  lenses: [
    text('device_fleet_name', '/DeviceFleetName'),
    block('device', '/Device', [
      text('device_name', '/DeviceName'),
      text('description', '/Description'),
      text('iot_thing_name', '/IotThingName'),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-sagemaker-device.html`,
});

const deviceFleet = exact('aws_sagemaker_device_fleet', 'AWS::SageMaker::DeviceFleet', {
  identifiers: ['{device_fleet_name}', '{id}'],
  lenses: [
    text('device_fleet_name', '/DeviceFleetName'),
    text('description', '/Description'),
    text('role_arn', '/RoleArn'),
    block('output_config', '/OutputConfig', [
      text('s3_output_location', '/S3OutputLocation', { equivalences: ['s3-uri'] }),
      text('kms_key_id', '/KmsKeyId', key),
    ]),
    tags(),
  ],
  unverified: { enable_iot_role_alias: 'not-returned' },
  source: `${reference}/aws-resource-sagemaker-devicefleet.html`,
});

const hub = exact('aws_sagemaker_hub', 'AWS::SageMaker::Hub', {
  identifiers: ['{arn}'],
  lenses: [
    text('hub_name', '/HubName'),
    text('hub_description', '/HubDescription'),
    text('hub_display_name', '/HubDisplayName'),
    set('hub_search_keywords', '/HubSearchKeywords'),
    block(
      's3_storage_config',
      '/S3StorageConfig',
      [text('s3_output_path', '/S3OutputPath', { ...chosen, equivalences: ['s3-uri'] })],
      chosen,
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-sagemaker-hub.html`,
});

const trackingServer = exact('aws_sagemaker_mlflow_tracking_server', 'AWS::SageMaker::MlflowTrackingServer', {
  identifiers: ['{tracking_server_name}', '{id}'],
  lenses: [
    text('tracking_server_name', '/TrackingServerName'),
    text('tracking_server_size', '/TrackingServerSize', { default: 'Small' }),
    text('artifact_store_uri', '/ArtifactStoreUri', { equivalences: ['s3-uri'] }),
    bool('automatic_model_registration', '/AutomaticModelRegistration', { default: false }),
    text('mlflow_version', '/MlflowVersion', chosen),
    text('role_arn', '/RoleArn'),
    text('weekly_maintenance_window_start', '/WeeklyMaintenanceWindowStart', chosen),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-sagemaker-mlflowtrackingserver.html`,
});

const labels = exact('aws_rekognition_project', 'AWS::Rekognition::Project', {
  identifiers: ['{name}', '{id}'],
  lenses: [text('name', '/ProjectName'), tags()],
  unverified: { auto_update: 'not-returned', feature: 'not-returned' },
  source: `${reference}/aws-resource-rekognition-project.html`,
});

const assistant = exact('aws_qbusiness_application', 'AWS::QBusiness::Application', {
  identifiers: ['{id}'],
  lenses: [
    text('display_name', '/DisplayName'),
    text('description', '/Description'),
    text('iam_service_role_arn', '/RoleArn'),
    block('attachments_configuration', '/AttachmentsConfiguration', [
      text('attachments_control_mode', '/AttachmentsControlMode', { default: 'ENABLED' }),
    ]),
    block('encryption_configuration', '/EncryptionConfiguration', [text('kms_key_id', '/KmsKeyId', key)]),
    tags(),
  ],
  unverified: { identity_center_instance_arn: 'write-only' },
  source: `${reference}/aws-resource-qbusiness-application.html`,
});

const graph = exact('aws_neptunegraph_graph', 'AWS::NeptuneGraph::Graph', {
  identifiers: ['{id}'],
  lenses: [
    text('graph_name', '/GraphName', chosen),
    number('provisioned_memory', '/ProvisionedMemory'),
    number('replica_count', '/ReplicaCount', { default: 1 }),
    bool('public_connectivity', '/PublicConnectivity', { default: false }),
    bool('deletion_protection', '/DeletionProtection', { default: true }),
    text('kms_key_identifier', '/KmsKeyIdentifier', { ...chosen, ...key }),
    block('vector_search_configuration', '/VectorSearchConfiguration', [
      number('vector_search_dimension', '/VectorSearchDimension'),
    ]),
    tags(),
  ],
  unverified: { graph_name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-neptunegraph-graph.html`,
});

export const modelHubs: readonly TypeMapping[] = [device, deviceFleet, hub, trackingServer, labels, assistant, graph];
