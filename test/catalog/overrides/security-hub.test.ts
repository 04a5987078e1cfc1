import { securityHub } from '../../../src/catalog/overrides/security-hub.js';
import { describeInSync } from './planted.js';

describeInSync(securityHub, {
  aws_securityhub_automation_rule: {
    attributes: {
      rule_name: 'suppress',
      description: 'd',
      rule_order: 1,
      rule_status: 'ENABLED',
      is_terminal: false,
      actions: [
        {
          type: 'FINDING_FIELDS_UPDATE',
          finding_fields_update: [
            { severity: [{ label: 'LOW', product: 0 }], workflow: [{ status: 'SUPPRESSED' }], types: null, note: [] },
          ],
        },
      ],
      criteria: [
        {
          product_name: [{ comparison: 'EQUALS', value: 'GuardDuty' }],
          created_at: [{ date_range: [{ unit: 'DAYS', value: 5 }], start: null, end: null }],
          resource_tags: [{ comparison: 'EQUALS', key: 'env', value: 'dev' }],
          confidence: [{ gte: 80, lte: null, eq: null }],
        },
      ],
    },
    live: {
      RuleName: 'suppress',
      Description: 'd',
      RuleOrder: 1,
      RuleStatus: 'ENABLED',
      IsTerminal: false,
      Actions: [
        {
          Type: 'FINDING_FIELDS_UPDATE',
          FindingFieldsUpdate: { Severity: { Label: 'LOW' }, Workflow: { Status: 'SUPPRESSED' } },
        },
      ],
      Criteria: {
        ProductName: [{ Comparison: 'EQUALS', Value: 'GuardDuty' }],
        CreatedAt: [{ DateRange: { Unit: 'DAYS', Value: 5 } }],
        ResourceTags: [{ Comparison: 'EQUALS', Key: 'env', Value: 'dev' }],
        Confidence: [{ Gte: 80 }],
      },
    },
    plants: [
      ['/RuleStatus', 'DISABLED', 'rule_status'],
      ['/IsTerminal', true, 'is_terminal'],
      ['/Criteria/Confidence/0/Gte', 10, ['criteria[0].confidence', 'criteria[0].confidence[0]']],
      ['/Criteria/Title', [{ Comparison: 'EQUALS', Value: 'x' }], 'criteria[0].title'],
      [
        '/Actions/0/FindingFieldsUpdate/Workflow/Status',
        'RESOLVED',
        'actions[0].finding_fields_update[0].workflow[0].status',
      ],
    ],
  },
  aws_securityhub_insight: {
    attributes: {
      name: 'open ports',
      group_by_attribute: 'ResourceId',
      filters: [
        {
          network_source_ipv4: [{ cidr: '192.0.2.0/24' }],
          created_at: [{ start: '2024-01-01T00:00:00Z', end: '2024-02-01T00:00:00Z', date_range: [] }],
          keyword: [{ value: 'port' }],
          user_defined_values: [{ comparison: 'EQUALS', key: 'k', value: 'v' }],
        },
      ],
    },
    live: {
      Name: 'open ports',
      GroupByAttribute: 'ResourceId',
      Filters: {
        NetworkSourceIpV4: [{ Cidr: '192.0.2.0/24' }],
        CreatedAt: [{ Start: '2024-01-01T00:00:00Z', End: '2024-02-01T00:00:00Z' }],
        Keyword: [{ Value: 'port' }],
        UserDefinedFields: [{ Comparison: 'EQUALS', Key: 'k', Value: 'v' }],
      },
    },
    plants: [
      ['/GroupByAttribute', 'AwsAccountId', 'group_by_attribute'],
      [
        '/Filters/NetworkSourceIpV4/0/Cidr',
        '192.0.3.0/24',
        ['filters[0].network_source_ipv4', 'filters[0].network_source_ipv4[0]'],
      ],
      ['/Filters/CreatedAt/0/End', '2024-02-02T00:00:00Z', 'filters[0].created_at[0].end'],
      ['/Filters/UserDefinedFields/0/Value', 'w', 'filters[0].user_defined_values[0].value'],
    ],
  },
  aws_securityhub_configuration_policy: {
    attributes: {
      name: 'base',
      description: '',
      configuration_policy: [
        {
          service_enabled: true,
          enabled_standard_arns: ['arn:b', 'arn:a'],
          security_controls_configuration: [
            {
              disabled_control_identifiers: ['EC2.1'],
              enabled_control_identifiers: [],
              security_control_custom_parameter: [
                {
                  security_control_id: 'ACM.1',
                  parameter: [
                    { name: 'daysToExpiration', value_type: 'CUSTOM', int: [{ value: 30 }], bool: [], string: [] },
                    { name: 'strict', value_type: 'CUSTOM', bool: [{ value: false }], int: [] },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    live: {
      Name: 'base',
      ConfigurationPolicy: {
        SecurityHub: {
          ServiceEnabled: true,
          EnabledStandardIdentifiers: ['arn:a', 'arn:b'],
          SecurityControlsConfiguration: {
            DisabledSecurityControlIdentifiers: ['EC2.1'],
            SecurityControlCustomParameters: [
              {
                SecurityControlId: 'ACM.1',
                Parameters: {
                  strict: { ValueType: 'CUSTOM', Value: { Boolean: false } },
                  daysToExpiration: { ValueType: 'CUSTOM', Value: { Integer: 30 } },
                },
              },
            ],
          },
        },
      },
    },
    plants: [
      ['/ConfigurationPolicy/SecurityHub/ServiceEnabled', false, 'configuration_policy[0].service_enabled'],
      [
        '/ConfigurationPolicy/SecurityHub/SecurityControlsConfiguration/DisabledSecurityControlIdentifiers/1',
        'EC2.2',
        'configuration_policy[0].security_controls_configuration[0].disabled_control_identifiers',
      ],
      [
        '/ConfigurationPolicy/SecurityHub/SecurityControlsConfiguration/SecurityControlCustomParameters/0/Parameters/daysToExpiration/Value/Integer',
        5,
        'configuration_policy[0].security_controls_configuration[0].security_control_custom_parameter[0].parameter[0].int[0].value',
      ],
      [
        '/ConfigurationPolicy/SecurityHub/SecurityControlsConfiguration/SecurityControlCustomParameters/0/Parameters/strict/Value/Boolean',
        true,
        'configuration_policy[0].security_controls_configuration[0].security_control_custom_parameter[0].parameter[1].bool[0].value',
      ],
    ],
  },
  aws_securityhub_finding_aggregator: {
    attributes: { linking_mode: 'SPECIFIED_REGIONS', specified_regions: ['eu-west-1', 'us-east-1'] },
    live: { RegionLinkingMode: 'SPECIFIED_REGIONS', Regions: ['us-east-1', 'eu-west-1'] },
    plants: [
      ['/Regions/0', undefined, 'specified_regions'],
      ['/RegionLinkingMode', 'ALL_REGIONS', 'linking_mode'],
    ],
  },
  aws_securityhub_product_subscription: {
    attributes: { product_arn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty' },
    live: { ProductArn: 'arn:aws:securityhub:eu-west-1::product/aws/guardduty' },
    plants: [['/ProductArn', 'arn:aws:securityhub:eu-west-1::product/aws/macie', 'product_arn']],
  },
});
