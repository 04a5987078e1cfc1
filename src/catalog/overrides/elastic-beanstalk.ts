import type { TypeMapping } from '../model.js';
import { block, exact, lens, number, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

/** Beanstalk answers with all options there are: only those that code names are compared. */
const options = lens('option-settings', 'setting', '/OptionSettings', {
  equivalences: ['absent-live', 'masked-by-service'],
});

const elasticBeanstalkApplication = exact('aws_elastic_beanstalk_application', 'AWS::ElasticBeanstalk::Application', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/ApplicationName'),
    text('description', '/Description'),
    block(
      'appversion_lifecycle',
      '/ResourceLifecycleConfig',
      [
        text('service_role', '/ServiceRole', { equivalences: ['arn-or-name'] }),
        // AWS keeps the numbers of a rule that is off.
        number('max_age_in_days', '/VersionLifecycleConfig/MaxAgeRule/MaxAgeInDays', { ...chosen, args: { unset: 0 } }),
        number('max_count', '/VersionLifecycleConfig/MaxCountRule/MaxCount', { ...chosen, args: { unset: 0 } }),
      ],
      chosen,
    ),
  ],
  unverified: { 'appversion_lifecycle.delete_source_from_s3': 'no-lens', tags: 'not-returned' },
  source: `${reference}/aws-resource-elasticbeanstalk-application.html`,
});

const elasticBeanstalkApplicationVersion = exact(
  'aws_elastic_beanstalk_application_version',
  'AWS::ElasticBeanstalk::ApplicationVersion',
  {
    identifiers: ['{application}|{name}'],
    lenses: [
      text('application', '/ApplicationName'),
      text('description', '/Description'),
      text('bucket', '/SourceBundle/S3Bucket'),
      text('key', '/SourceBundle/S3Key'),
      text('name', '/Id'),
    ],
    unverified: { force_delete: 'terraform-only', process: 'creation-only', tags: 'not-returned' },
    source: `${reference}/aws-resource-elasticbeanstalk-applicationversion.html`,
  },
);

const elasticBeanstalkConfigurationTemplate = exact(
  'aws_elastic_beanstalk_configuration_template',
  'AWS::ElasticBeanstalk::ConfigurationTemplate',
  {
    identifiers: ['{application}|{name}'],
    lenses: [
      text('application', '/ApplicationName'),
      text('description', '/Description'),
      text('name', '/TemplateName'),
      text('solution_stack_name', '/SolutionStackName'),
      options,
    ],
    unverified: { environment_id: 'write-only' },
    source: `${reference}/aws-resource-elasticbeanstalk-configurationtemplate.html`,
  },
);

const elasticBeanstalkEnvironment = exact('aws_elastic_beanstalk_environment', 'AWS::ElasticBeanstalk::Environment', {
  identifiers: ['{name}'],
  lenses: [
    text('application', '/ApplicationName'),
    text('cname_prefix', '/CNAMEPrefix', chosen),
    text('description', '/Description'),
    text('name', '/EnvironmentName'),
    text('platform_arn', '/PlatformArn', chosen),
    text('solution_stack_name', '/SolutionStackName', chosen),
    text('version_label', '/VersionLabel', chosen),
    tags(),
    options,
    text('tier', '/Tier/Name', { default: 'WebServer' }),
  ],
  unverified: {
    poll_interval: 'terraform-only',
    template_name: 'write-only',
    wait_for_ready_timeout: 'terraform-only',
  },
  source: `${reference}/aws-resource-elasticbeanstalk-environment.html`,
});

export const elasticBeanstalk: readonly TypeMapping[] = [
  elasticBeanstalkApplication,
  elasticBeanstalkApplicationVersion,
  elasticBeanstalkConfigurationTemplate,
  elasticBeanstalkEnvironment,
];
