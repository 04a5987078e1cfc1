import type { TypeMapping } from '../model.js';
import { blocks, exact, json, number, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const application = exact('aws_appconfig_application', 'AWS::AppConfig::Application', {
  identifiers: ['{id}'],
  lenses: [text('name', '/Name'), text('description', '/Description'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-appconfig-application.html`,
});

const environment = exact('aws_appconfig_environment', 'AWS::AppConfig::Environment', {
  identifiers: ['{application_id}|{environment_id}'],
  lenses: [
    text('application_id', '/ApplicationId'),
    text('name', '/Name'),
    text('description', '/Description'),
    blocks(
      'monitor',
      '/Monitors',
      ['AlarmArn'],
      [text('alarm_arn', '/AlarmArn'), text('alarm_role_arn', '/AlarmRoleArn')],
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-appconfig-environment.html`,
});

const configurationProfile = exact('aws_appconfig_configuration_profile', 'AWS::AppConfig::ConfigurationProfile', {
  identifiers: ['{application_id}|{configuration_profile_id}'],
  lenses: [
    text('application_id', '/ApplicationId'),
    text('name', '/Name'),
    text('description', '/Description'),
    text('kms_key_identifier', '/KmsKeyIdentifier', { equivalences: ['kms-key'] }),
    text('location_uri', '/LocationUri'),
    text('retrieval_role_arn', '/RetrievalRoleArn'),
    text('type', '/Type', { default: 'AWS.Freeform' }),
    // A JSON schema or the ARN of a function.
    blocks('validator', '/Validators', 'set', [text('type', '/Type'), json('content', '/Content')]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-appconfig-configurationprofile.html`,
});

const deploymentStrategy = exact('aws_appconfig_deployment_strategy', 'AWS::AppConfig::DeploymentStrategy', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    number('deployment_duration_in_minutes', '/DeploymentDurationInMinutes'),
    number('final_bake_time_in_minutes', '/FinalBakeTimeInMinutes'),
    number('growth_factor', '/GrowthFactor'),
    text('growth_type', '/GrowthType', { default: 'LINEAR' }),
    text('replicate_to', '/ReplicateTo', { default: 'NONE' }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-appconfig-deploymentstrategy.html`,
});

const hostedVersion = exact(
  'aws_appconfig_hosted_configuration_version',
  'AWS::AppConfig::HostedConfigurationVersion',
  {
    identifiers: ['{application_id}|{configuration_profile_id}|{version_number}'],
    lenses: [
      text('application_id', '/ApplicationId'),
      text('configuration_profile_id', '/ConfigurationProfileId'),
      text('content_type', '/ContentType'),
      text('description', '/Description'),
    ],
    // A version never changes; other content is another version.
    unverified: { content: 'creation-only' },
    source: `${reference}/aws-resource-appconfig-hostedconfigurationversion.html`,
  },
);

export const appconfig: readonly TypeMapping[] = [
  application,
  environment,
  configurationProfile,
  deploymentStrategy,
  hostedVersion,
];
