import { governanceParts } from '../../../src/catalog/overrides/governance-parts.js';
import { describeInSync } from './planted.js';

const role = 'arn:aws:iam::123456789012:role/worker';

describeInSync(governanceParts, {
  aws_organizations_organization: {
    attributes: { id: 'o-1', feature_set: 'ALL', aws_service_access_principals: ['sso.amazonaws.com'] },
    live: { Id: 'o-1', FeatureSet: 'ALL' },
    plants: [['/FeatureSet', 'CONSOLIDATED_BILLING', 'feature_set']],
  },
  aws_organizations_resource_policy: {
    attributes: {
      content:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"organizations:List*","Resource":"*"}]}',
    },
    live: {
      Content: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::123456789012:root' },
            Action: ['organizations:List*'],
            Resource: '*',
          },
        ],
      },
    },
    plants: [['/Content/Statement/0/Action', '*', 'content']],
  },
  aws_config_organization_conformance_pack: {
    attributes: {
      name: 'base',
      excluded_accounts: ['2', '1'],
      input_parameter: [{ parameter_name: 'a', parameter_value: '1' }],
      delivery_s3_bucket: '',
      template_body: 'Resources: {}',
    },
    live: {
      OrganizationConformancePackName: 'base',
      ExcludedAccounts: ['1', '2'],
      ConformancePackInputParameters: [{ ParameterName: 'a', ParameterValue: '1' }],
    },
    plants: [
      ['/ExcludedAccounts/2', '3', 'excluded_accounts'],
      ['/ConformancePackInputParameters/0/ParameterValue', '2', 'input_parameter[0].parameter_value'],
    ],
  },
  aws_config_remediation_configuration: {
    attributes: {
      config_rule_name: 'r',
      automatic: true,
      target_id: 'AWS-EnableS3BucketEncryption',
      target_type: 'SSM_DOCUMENT',
      target_version: '1',
      maximum_automatic_attempts: 5,
      retry_attempt_seconds: 60,
      parameter: [
        { name: 'AutomationAssumeRole', static_value: role, resource_value: '', static_values: [] },
        { name: 'BucketName', static_value: '', resource_value: 'RESOURCE_ID', static_values: null },
        { name: 'Algorithms', static_value: '', resource_value: '', static_values: ['AES256', 'aws:kms'] },
      ],
      execution_controls: [{ ssm_controls: [{ concurrent_execution_rate_percentage: 10, error_percentage: 20 }] }],
    },
    live: {
      ConfigRuleName: 'r',
      Automatic: true,
      TargetId: 'AWS-EnableS3BucketEncryption',
      TargetType: 'SSM_DOCUMENT',
      TargetVersion: '1',
      MaximumAutomaticAttempts: 5,
      RetryAttemptSeconds: 60,
      Parameters: {
        BucketName: { ResourceValue: { Value: 'RESOURCE_ID' } },
        AutomationAssumeRole: { StaticValue: { Values: [role] } },
        Algorithms: { StaticValue: { Value: ['aws:kms', 'AES256'] } },
      },
      ExecutionControls: { SsmControls: { ConcurrentExecutionRatePercentage: 10, ErrorPercentage: 20 } },
    },
    plants: [
      ['/Automatic', false, 'automatic'],
      ['/Parameters/AutomationAssumeRole/StaticValue/Values/0', 'arn:x', 'parameter[0].static_values'],
      ['/Parameters/More', { StaticValue: { Values: ['x'] } }, 'parameter'],
      ['/ExecutionControls/SsmControls/ErrorPercentage', 90, 'execution_controls[0].ssm_controls[0].error_percentage'],
    ],
  },
  aws_config_aggregate_authorization: {
    attributes: { id: '123456789012:eu-west-1', account_id: '123456789012', authorized_aws_region: 'eu-west-1' },
    live: { AuthorizedAccountId: '123456789012', AuthorizedAwsRegion: 'eu-west-1', Tags: [] },
    plants: [['/Tags/0', { Key: 'a', Value: 'b' }, 'tags["a"]']],
  },
  aws_securityhub_organization_admin_account: {
    attributes: { admin_account_id: '123456789012' },
    live: { AdminAccountId: '123456789012', Status: 'ENABLED' },
    plants: [['/AdminAccountId', '210987654321', 'admin_account_id']],
  },
  aws_securityhub_organization_configuration: {
    attributes: {
      auto_enable: false,
      auto_enable_standards: 'NONE',
      organization_configuration: [{ configuration_type: 'CENTRAL' }],
    },
    live: { AutoEnable: false, AutoEnableStandards: 'NONE', ConfigurationType: 'CENTRAL' },
    plants: [
      ['/AutoEnable', true, 'auto_enable'],
      ['/ConfigurationType', 'LOCAL', 'organization_configuration[0].configuration_type'],
    ],
  },
  aws_resourcegroups_group: {
    attributes: {
      name: 'web',
      resource_query: [
        {
          type: 'TAG_FILTERS_1_0',
          query: '{"TagFilters":[{"Key":"s","Values":["Test"]}],"ResourceTypeFilters":["AWS::EC2::Instance"]}',
        },
      ],
      configuration: [],
    },
    live: {
      Name: 'web',
      ResourceQuery: {
        Type: 'TAG_FILTERS_1_0',
        Query: { ResourceTypeFilters: ['AWS::EC2::Instance'], TagFilters: [{ Key: 's', Values: ['Test'] }] },
      },
    },
    plants: [['/ResourceQuery/Query/ResourceTypeFilters/0', 'AWS::AllSupported', 'resource_query[0].query']],
  },
});
