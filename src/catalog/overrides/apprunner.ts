import type { Lens, TypeMapping } from '../model.js';
import { block, bool, exact, keyed, number, text } from './dsl.js';

/** How a container or a build is run; both kinds of source have these. */
const running: readonly Lens[] = [
  text('port', '/Port', { default: '8080' }),
  keyed('runtime_environment_secrets', '/RuntimeEnvironmentSecrets', 'Name', 'Value'),
  keyed('runtime_environment_variables', '/RuntimeEnvironmentVariables', 'Name', 'Value'),
  text('start_command', '/StartCommand'),
];

const source: Lens = block('source_configuration', '/SourceConfiguration', [
  block('authentication_configuration', '/AuthenticationConfiguration', [
    text('access_role_arn', '/AccessRoleArn'),
    text('connection_arn', '/ConnectionArn'),
  ]),
  // On for code and for private images, off for public ones.
  bool('auto_deployments_enabled', '/AutoDeploymentsEnabled', { whenUnset: 'service-chooses' }),
  block('code_repository', '/CodeRepository', [
    text('repository_url', '/RepositoryUrl'),
    text('source_directory', '/SourceDirectory', { default: '/' }),
    block('source_code_version', '/SourceCodeVersion', [text('type', '/Type'), text('value', '/Value')]),
    block('code_configuration', '/CodeConfiguration', [
      text('configuration_source', '/ConfigurationSource'),
      block('code_configuration_values', '/CodeConfigurationValues', [
        text('build_command', '/BuildCommand'),
        text('runtime', '/Runtime'),
        ...running,
      ]),
    ]),
  ]),
  block('image_repository', '/ImageRepository', [
    text('image_identifier', '/ImageIdentifier'),
    text('image_repository_type', '/ImageRepositoryType'),
    block('image_configuration', '/ImageConfiguration', running),
  ]),
]);

const service = exact('aws_apprunner_service', 'AWS::AppRunner::Service', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('service_name', '/ServiceName'),
    source,
    block('encryption_configuration', '/EncryptionConfiguration', [
      text('kms_key', '/KmsKey', { equivalences: ['kms-key'] }),
    ]),
    block('health_check_configuration', '/HealthCheckConfiguration', [
      text('protocol', '/Protocol', { default: 'TCP' }),
      text('path', '/Path', { default: '/' }),
      number('interval', '/Interval', { default: 5 }),
      number('timeout', '/Timeout', { default: 2 }),
      number('healthy_threshold', '/HealthyThreshold', { default: 1 }),
      number('unhealthy_threshold', '/UnhealthyThreshold', { default: 5 }),
    ]),
    block('instance_configuration', '/InstanceConfiguration', [
      text('cpu', '/Cpu', { default: '1024', equivalences: ['compute-units'] }),
      text('memory', '/Memory', { default: '2048', equivalences: ['compute-units'] }),
      text('instance_role_arn', '/InstanceRoleArn'),
    ]),
    block('network_configuration', '/NetworkConfiguration', [
      block('egress_configuration', '/EgressConfiguration', [
        text('egress_type', '/EgressType', { default: 'DEFAULT' }),
        text('vpc_connector_arn', '/VpcConnectorArn'),
      ]),
      block('ingress_configuration', '/IngressConfiguration', [
        bool('is_publicly_accessible', '/IsPubliclyAccessible', { default: true }),
      ]),
      text('ip_address_type', '/IpAddressType', { default: 'IPV4' }),
    ]),
    block('observability_configuration', '/ObservabilityConfiguration', [
      bool('observability_enabled', '/ObservabilityEnabled'),
      text('observability_configuration_arn', '/ObservabilityConfigurationArn'),
    ]),
  ],
  unverified: { auto_scaling_configuration_arn: 'write-only', tags: 'write-only' },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-service.html; ' +
    'https://docs.aws.amazon.com/apprunner/latest/api/API_CreateService.html',
});

export const apprunner: readonly TypeMapping[] = [service];
