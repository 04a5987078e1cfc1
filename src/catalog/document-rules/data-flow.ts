import type { DocumentRules, Row } from './row.js';

/**
 * Parameters that Firehose spells out for every Lambda processor. The role is the delivery stream's own unless the
 * processor names another.
 */
const processorParameters: Row = {
  order: 'set',
  extra: [
    {
      key: 'ParameterName',
      value: 'ParameterValue',
      defaults: { BufferIntervalInSeconds: ['60'], BufferSizeInMBs: ['1', '3'], NumberOfRetries: ['3'], RoleArn: [] },
    },
  ],
  source: 'https://docs.aws.amazon.com/firehose/latest/APIReference/API_ProcessorParameter.html',
};

const destinations = [
  'AmazonOpenSearchServerlessDestinationConfiguration',
  'AmazonopensearchserviceDestinationConfiguration',
  'ElasticsearchDestinationConfiguration',
  'ExtendedS3DestinationConfiguration',
  'HttpEndpointDestinationConfiguration',
  'IcebergDestinationConfiguration',
  'RedshiftDestinationConfiguration',
  'SnowflakeDestinationConfiguration',
  'SplunkDestinationConfiguration',
];

export const dataFlow: DocumentRules = {
  'AWS::KinesisFirehose::DeliveryStream': Object.fromEntries(
    destinations.map((name) => [`/${name}/ProcessingConfiguration/Processors/*/Parameters`, processorParameters]),
  ),
  'AWS::DataBrew::Recipe': {
    '/Steps/*/Action/Parameters': {
      recased: true,
      source: 'https://docs.aws.amazon.com/databrew/latest/dg/recipe-actions-reference.html',
    },
  },
  'AWS::SageMaker::Model': {
    // An inference pipeline runs them one after the other.
    '/Containers': {
      order: 'list',
      source: 'https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateModel.html',
    },
  },
};
