import type { TypeMapping } from '../model.js';
import { block, bool, exact, json, lens, map, number, policy, set, tags, text, words } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const chosen = { whenUnset: 'service-chooses' } as const;

const pem = { equivalences: ['pem-text'] } as const;

const iotPolicy = exact('aws_iot_policy', 'AWS::IoT::Policy', {
  identifiers: ['{id}', '{name}'],
  lenses: [text('name', '/PolicyName'), policy('policy', '/PolicyDocument'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-iot-policy.html`,
});

const iotThing = exact('aws_iot_thing', 'AWS::IoT::Thing', {
  identifiers: ['{name}'],
  lenses: [text('name', '/ThingName'), map('attributes', '/AttributePayload/Attributes')],
  unverified: { thing_type_name: 'not-returned' },
  source: `${reference}/aws-resource-iot-thing.html`,
});

const iotThingType = exact('aws_iot_thing_type', 'AWS::IoT::ThingType', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/ThingTypeName'),
    block('properties', '/ThingTypeProperties', [
      text('description', '/ThingTypeDescription'),
      set('searchable_attributes', '/SearchableAttributes', chosen),
    ]),
    tags(),
    bool('deprecated', '/DeprecateThingType'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-iot-thingtype.html`,
});

const iotThingGroup = exact('aws_iot_thing_group', 'AWS::IoT::ThingGroup', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/ThingGroupName'),
    text('parent_group_name', '/ParentGroupName'),
    block('properties', '/ThingGroupProperties', [
      block('attribute_payload', '/AttributePayload', [map('attributes', '/Attributes')]),
      text('description', '/ThingGroupDescription'),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-iot-thinggroup.html`,
});

const iotRoleAlias = exact('aws_iot_role_alias', 'AWS::IoT::RoleAlias', {
  identifiers: ['{alias}'],
  lenses: [
    number('credential_duration', '/CredentialDurationSeconds', { default: 3600 }),
    text('role_arn', '/RoleArn'),
    tags(),
    text('alias', '/RoleAlias'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-iot-rolealias.html`,
});

const iotCertificate = exact('aws_iot_certificate', 'AWS::IoT::Certificate', {
  identifiers: ['{id}'],
  lenses: [
    text('certificate_pem', '/CertificatePem', { ...chosen, equivalences: ['pem-text'] }),
    words('active', '/Status', 'ACTIVE', 'INACTIVE'),
  ],
  unverified: { ca_pem: 'write-only', csr: 'write-only' },
  source: `${reference}/aws-resource-iot-certificate.html`,
});

const iotBillingGroup = exact('aws_iot_billing_group', 'AWS::IoT::BillingGroup', {
  identifiers: ['{name}'],
  lenses: [
    text('name', '/BillingGroupName'),
    tags(),
    block('properties', '/BillingGroupProperties', [text('description', '/BillingGroupDescription')]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-iot-billinggroup.html`,
});

const iotAuthorizer = exact('aws_iot_authorizer', 'AWS::IoT::Authorizer', {
  identifiers: ['{name}'],
  lenses: [
    text('authorizer_function_arn', '/AuthorizerFunctionArn'),
    bool('enable_caching_for_http', '/EnableCachingForHttp'),
    text('name', '/AuthorizerName'),
    bool('signing_disabled', '/SigningDisabled'),
    text('status', '/Status', { default: 'ACTIVE' }),
    text('token_key_name', '/TokenKeyName'),
    map('token_signing_public_keys', '/TokenSigningPublicKeys'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-iot-authorizer.html`,
});

const iotDomainConfiguration = exact('aws_iot_domain_configuration', 'AWS::IoT::DomainConfiguration', {
  identifiers: ['{name}'],
  lenses: [
    text('application_protocol', '/ApplicationProtocol', chosen),
    text('authentication_type', '/AuthenticationType', chosen),
    block('authorizer_config', '/AuthorizerConfig', [
      bool('allow_authorizer_override', '/AllowAuthorizerOverride'),
      text('default_authorizer_name', '/DefaultAuthorizerName'),
    ]),
    text('domain_name', '/DomainName', chosen),
    text('name', '/DomainConfigurationName'),
    text('service_type', '/ServiceType', { default: 'DATA' }),
    text('status', '/DomainConfigurationStatus', { default: 'ENABLED' }),
    block('tls_config', '/TlsConfig', [text('security_policy', '/SecurityPolicy', chosen)], chosen),
    tags(),
    lens('members', 'server_certificate_arns', '/ServerCertificates', {
      order: 'set',
      args: { field: 'ServerCertificateArn' },
    }),
  ],
  unverified: { validation_certificate_arn: 'write-only' },
  source: `${reference}/aws-resource-iot-domainconfiguration.html`,
});

const iotProvisioningTemplate = exact('aws_iot_provisioning_template', 'AWS::IoT::ProvisioningTemplate', {
  identifiers: ['{name}'],
  lenses: [
    text('description', '/Description'),
    bool('enabled', '/Enabled'),
    text('name', '/TemplateName'),
    block('pre_provisioning_hook', '/PreProvisioningHook', [
      text('payload_version', '/PayloadVersion', { default: '2020-04-01' }),
      text('target_arn', '/TargetArn'),
    ]),
    text('provisioning_role_arn', '/ProvisioningRoleArn'),
    json('template_body', '/TemplateBody'),
    text('type', '/TemplateType', chosen),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-iot-provisioningtemplate.html`,
});

const iotCaCertificate = exact('aws_iot_ca_certificate', 'AWS::IoT::CACertificate', {
  identifiers: ['{id}'],
  lenses: [
    text('ca_certificate_pem', '/CACertificatePem', pem),
    text('certificate_mode', '/CertificateMode', { default: 'DEFAULT' }),
    block('registration_config', '/RegistrationConfig', [
      text('role_arn', '/RoleArn'),
      json('template_body', '/TemplateBody'),
      text('template_name', '/TemplateName'),
    ]),
    tags(),
    words('active', '/Status', 'ACTIVE', 'INACTIVE'),
    words('allow_auto_registration', '/AutoRegistrationStatus', 'ENABLE', 'DISABLE'),
  ],
  unverified: { verification_certificate_pem: 'write-only' },
  source: `${reference}/aws-resource-iot-cacertificate.html`,
});

const iotTopicRuleDestination = exact('aws_iot_topic_rule_destination', 'AWS::IoT::TopicRuleDestination', {
  identifiers: ['{arn}'],
  lenses: [
    block('vpc_configuration', '/VpcProperties', [
      text('role_arn', '/RoleArn'),
      set('security_groups', '/SecurityGroups', chosen),
      set('subnet_ids', '/SubnetIds'),
      text('vpc_id', '/VpcId'),
    ]),
    words('enabled', '/Status', 'ENABLED', 'DISABLED', { default: 'ENABLED' }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-iot-topicruledestination.html`,
});

/** One for each account and region. */
const iotLoggingOptions = exact('aws_iot_logging_options', 'AWS::IoT::Logging', {
  identifiers: ['{account}'],
  lenses: [text('default_log_level', '/DefaultLogLevel'), text('role_arn', '/RoleArn')],
  unverified: { disable_all_logs: 'not-returned' },
  source: `${reference}/aws-resource-iot-logging.html`,
});

export const iot: readonly TypeMapping[] = [
  iotPolicy,
  iotThing,
  iotThingType,
  iotThingGroup,
  iotRoleAlias,
  iotCertificate,
  iotBillingGroup,
  iotAuthorizer,
  iotDomainConfiguration,
  iotProvisioningTemplate,
  iotCaCertificate,
  iotTopicRuleDestination,
  iotLoggingOptions,
];
