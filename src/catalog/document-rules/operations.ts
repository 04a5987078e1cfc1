import type { DocumentRules, Row } from './row.js';

/** Beanstalk resolves every option of the platform; those that code does not name are the platform's business. */
const optionSettings: Row = {
  order: 'set',
  extra: [{ key: 'OptionName', value: 'Value', others: '.', defaults: {} }],
  source: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/APIReference/API_DescribeConfigurationSettings.html',
};

/** Named by the answer for settings that live on a resource of the environment only. */
const optionResource: Row = {
  notReturned: true,
  source: 'https://docs.aws.amazon.com/elasticbeanstalk/latest/APIReference/API_ConfigurationOptionSetting.html',
};

const jobType: Row = {
  same: ['ignore-case'],
  source: 'https://docs.aws.amazon.com/batch/latest/APIReference/API_RegisterJobDefinition.html',
};

export const operations: DocumentRules = {
  'AWS::CloudTrail::Trail': {
    '/EventSelectors': {
      standard: [
        { DataResources: [], ExcludeManagementEventSources: [], IncludeManagementEvents: true, ReadWriteType: 'All' },
      ],
      source: 'https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html',
    },
  },
  'AWS::ElasticBeanstalk::ConfigurationTemplate': {
    '/OptionSettings': optionSettings,
    '/OptionSettings/*/ResourceName': optionResource,
  },
  'AWS::ElasticBeanstalk::Environment': {
    '/OptionSettings': optionSettings,
    '/OptionSettings/*/ResourceName': optionResource,
  },
  'AWS::Batch::JobDefinition': { '/Type': jobType },
  'AWS::Batch::ComputeEnvironment': { '/State': jobType, '/Type': jobType, '/ComputeResources/Type': jobType },
  'AWS::Batch::JobQueue': { '/State': jobType },
};
