import type { DocumentRules, Row } from './row.js';

const filterName: Row = {
  same: ['ignore-case'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_FilterRule.html',
};

const lifecycle =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html';

export const storage: DocumentRules = {
  'AWS::S3::Bucket': {
    '/NotificationConfiguration/LambdaConfigurations/*/Filter/S3Key/Rules/*/Name': filterName,
    '/NotificationConfiguration/QueueConfigurations/*/Filter/S3Key/Rules/*/Name': filterName,
    '/NotificationConfiguration/TopicConfigurations/*/Filter/S3Key/Rules/*/Name': filterName,
    '/LifecycleConfiguration/Rules/*/NoncurrentVersionExpirationInDays': {
      answeredBy: '/NoncurrentVersionExpiration/NoncurrentDays',
      source: lifecycle,
    },
    '/LifecycleConfiguration/Rules/*/NoncurrentVersionTransition': {
      answeredBy: '/NoncurrentVersionTransitions',
      source: lifecycle,
    },
    '/LifecycleConfiguration/Rules/*/Transition': { answeredBy: '/Transitions', source: lifecycle },
  },
};
