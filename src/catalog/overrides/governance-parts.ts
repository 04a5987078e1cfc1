import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, lens, list, number, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const organization = exact('aws_organizations_organization', 'AWS::Organizations::Organization', {
  identifiers: ['{id}'],
  lenses: [text('feature_set', '/FeatureSet', { default: 'ALL' })],
  unverified: { aws_service_access_principals: 'not-returned', enabled_policy_types: 'not-returned' },
  source: `${reference}/aws-resource-organizations-organization.html`,
});

const organizationResourcePolicy = exact('aws_organizations_resource_policy', 'AWS::Organizations::ResourcePolicy', {
  identifiers: ['{id}'],
  lenses: [policy('content', '/Content'), tags()],
  unverified: {},
  source: `${reference}/aws-resource-organizations-resourcepolicy.html`,
});

const conformancePack = exact('aws_config_organization_conformance_pack', 'AWS::Config::OrganizationConformancePack', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/OrganizationConformancePackName'),
    text('delivery_s3_bucket', '/DeliveryS3Bucket'),
    text('delivery_s3_key_prefix', '/DeliveryS3KeyPrefix'),
    set('excluded_accounts', '/ExcludedAccounts'),
    blocks(
      'input_parameter',
      '/ConformancePackInputParameters',
      ['ParameterName'],
      [text('parameter_name', '/ParameterName'), text('parameter_value', '/ParameterValue')],
    ),
  ],
  unverified: { template_body: 'write-only', template_s3_uri: 'write-only' },
  source: `${reference}/aws-resource-config-organizationconformancepack.html`,
});

const remediation = exact('aws_config_remediation_configuration', 'AWS::Config::RemediationConfiguration', {
  identifiers: ['{config_rule_name}', '{id}'],
  lenses: [
    text('config_rule_name', '/ConfigRuleName'),
    bool('automatic', '/Automatic'),
    text('resource_type', '/ResourceType'),
    text('target_id', '/TargetId'),
    text('target_type', '/TargetType'),
    text('target_version', '/TargetVersion'),
    // AWS fills these in where a remediation is automatic.
    number('maximum_automatic_attempts', '/MaximumAutomaticAttempts', free),
    number('retry_attempt_seconds', '/RetryAttemptSeconds', free),
    block('execution_controls', '/ExecutionControls/SsmControls', [
      block('ssm_controls', '', [
        number('concurrent_execution_rate_percentage', '/ConcurrentExecutionRatePercentage'),
        number('error_percentage', '/ErrorPercentage'),
      ]),
    ]),
    lens('named-blocks', 'parameter', '/Parameters', {
      args: {
        key: 'name',
        fields: {
          resource_value: 'ResourceValue/Value',
          static_values: 'StaticValue/Values',
          static_value: 'StaticValue/Values',
        },
        // The schema has the list under either name.
        synonyms: { 'StaticValue/Value': 'StaticValue/Values' },
        listed: ['StaticValue/Values'],
      },
    }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-config-remediationconfiguration.html`,
});

const authorization = exact('aws_config_aggregate_authorization', 'AWS::Config::AggregationAuthorization', {
  identifiers: ['{id:before::}|{id:after::}', '{account_id}|{authorized_aws_region}'],
  lenses: [
    text('account_id', '/AuthorizedAccountId'),
    // Provider 5 keeps it in `region`, which has another meaning since.
    text('authorized_aws_region', '/AuthorizedAwsRegion', free),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-config-aggregationauthorization.html`,
});

const securityHubAdministrator = exact(
  'aws_securityhub_organization_admin_account',
  'AWS::SecurityHub::DelegatedAdmin',
  {
    identifiers: ['{admin_account_id}/{region}'],
    lenses: [text('admin_account_id', '/AdminAccountId')],
    unverified: {},
    source: `${reference}/aws-resource-securityhub-delegatedadmin.html`,
  },
);

const securityHubOrganization = exact(
  'aws_securityhub_organization_configuration',
  'AWS::SecurityHub::OrganizationConfiguration',
  {
    identifiers: ['{account}/{region}/securityhub-organization-configuration'],
    lenses: [
      bool('auto_enable', '/AutoEnable'),
      text('auto_enable_standards', '/AutoEnableStandards', free),
      block('organization_configuration', '', [text('configuration_type', '/ConfigurationType', { default: 'LOCAL' })]),
    ],
    unverified: {},
    source: `${reference}/aws-resource-securityhub-organizationconfiguration.html`,
  },
);

const resourceGroup = exact('aws_resourcegroups_group', 'AWS::ResourceGroups::Group', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    block('resource_query', '/ResourceQuery', [
      text('type', '/Type', { default: 'TAG_FILTERS_1_0' }),
      json('query', '/Query'),
    ]),
    blocks(
      'configuration',
      '/Configuration',
      ['Type'],
      [
        text('type', '/Type'),
        blocks('parameters', '/Parameters', ['Name'], [text('name', '/Name'), list('values', '/Values')]),
      ],
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-resourcegroups-group.html`,
});

export const governanceParts: readonly TypeMapping[] = [
  organization,
  organizationResourcePolicy,
  conformancePack,
  remediation,
  authorization,
  securityHubAdministrator,
  securityHubOrganization,
  resourceGroup,
];
