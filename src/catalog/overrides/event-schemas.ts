import type { TypeMapping } from '../model.js';
import { blocks, exact, json, number, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const schemasRegistry = exact('aws_schemas_registry', 'AWS::EventSchemas::Registry', {
  identifiers: ['{arn}'],
  lenses: [text('description', '/Description'), text('name', '/RegistryName'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-eventschemas-registry.html`,
});

const schemasDiscoverer = exact('aws_schemas_discoverer', 'AWS::EventSchemas::Discoverer', {
  identifiers: ['{arn}'],
  lenses: [text('description', '/Description'), text('source_arn', '/SourceArn'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-eventschemas-discoverer.html`,
});

const schemasSchema = exact('aws_schemas_schema', 'AWS::EventSchemas::Schema', {
  identifiers: ['{arn}'],
  lenses: [
    json('content', '/Content'),
    text('description', '/Description'),
    text('name', '/SchemaName'),
    text('registry_name', '/RegistryName'),
    text('type', '/Type'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-eventschemas-schema.html`,
});

const sfnAlias = exact('aws_sfn_alias', 'AWS::StepFunctions::StateMachineAlias', {
  identifiers: ['{arn}'],
  lenses: [
    text('description', '/Description'),
    text('name', '/Name'),
    blocks(
      'routing_configuration',
      '/RoutingConfiguration',
      ['StateMachineVersionArn'],
      [text('state_machine_version_arn', '/StateMachineVersionArn'), number('weight', '/Weight')],
    ),
  ],
  unverified: {},
  source: `${reference}/aws-resource-stepfunctions-statemachinealias.html`,
});

const kinesisVideoStream = exact('aws_kinesis_video_stream', 'AWS::KinesisVideo::Stream', {
  identifiers: ['{name}'],
  lenses: [
    number('data_retention_in_hours', '/DataRetentionInHours'),
    text('device_name', '/DeviceName'),
    text('kms_key_id', '/KmsKeyId', { ...chosen, equivalences: ['kms-key', 'aws-managed-key'] }),
    text('media_type', '/MediaType'),
    text('name', '/Name'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-kinesisvideo-stream.html`,
});

const rekognitionCollection = exact('aws_rekognition_collection', 'AWS::Rekognition::Collection', {
  identifiers: ['{collection_id}'],
  lenses: [text('collection_id', '/CollectionId'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-rekognition-collection.html`,
});

const apiGatewayDomainNameAccessAssociation = exact(
  'aws_api_gateway_domain_name_access_association',
  'AWS::ApiGateway::DomainNameAccessAssociation',
  {
    identifiers: ['{arn}'],
    lenses: [
      text('access_association_source', '/AccessAssociationSource'),
      text('access_association_source_type', '/AccessAssociationSourceType'),
      text('domain_name_arn', '/DomainNameArn'),
      tags(),
    ],
    unverified: {},
    source: `${reference}/aws-resource-apigateway-domainnameaccessassociation.html`,
  },
);

const fisTargetAccountConfiguration = exact(
  'aws_fis_target_account_configuration',
  'AWS::FIS::TargetAccountConfiguration',
  {
    identifiers: ['{experiment_template_id}|{account_id}'],
    lenses: [
      text('account_id', '/AccountId'),
      text('description', '/Description', chosen),
      text('experiment_template_id', '/ExperimentTemplateId'),
      text('role_arn', '/RoleArn', chosen),
    ],
    unverified: {},
    source: `${reference}/aws-resource-fis-targetaccountconfiguration.html`,
  },
);

export const eventSchemas: readonly TypeMapping[] = [
  schemasRegistry,
  schemasDiscoverer,
  schemasSchema,
  sfnAlias,
  kinesisVideoStream,
  rekognitionCollection,
  apiGatewayDomainNameAccessAssociation,
  fisTargetAccountConfiguration,
];
