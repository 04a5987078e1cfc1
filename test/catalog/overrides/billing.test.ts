import { billing } from '../../../src/catalog/overrides/billing.js';
import { describeInSync } from './planted.js';

const role = 'arn:aws:iam::123456789012:role/worker';
const services = (values: string) =>
  JSON.stringify({ Dimensions: { Key: 'SERVICE', Values: [values], MatchOptions: ['EQUALS'] } });

describeInSync(billing, {
  aws_budgets_budget_action: {
    attributes: {
      action_id: 'a',
      budget_name: 'b',
      action_type: 'RUN_SSM_DOCUMENTS',
      approval_model: 'AUTOMATIC',
      notification_type: 'ACTUAL',
      execution_role_arn: role,
      action_threshold: [{ action_threshold_type: 'ABSOLUTE_VALUE', action_threshold_value: 100 }],
      definition: [
        {
          ssm_action_definition: [
            { action_sub_type: 'STOP_EC2_INSTANCES', instance_ids: ['i-2', 'i-1'], region: 'eu-west-1' },
          ],
          iam_action_definition: [],
        },
      ],
      subscriber: [{ address: 'a@example.com', subscription_type: 'EMAIL' }],
    },
    live: {
      ActionId: 'a',
      BudgetName: 'b',
      ActionType: 'RUN_SSM_DOCUMENTS',
      ApprovalModel: 'AUTOMATIC',
      NotificationType: 'ACTUAL',
      ExecutionRoleArn: role,
      ActionThreshold: { Type: 'ABSOLUTE_VALUE', Value: 100 },
      Definition: {
        SsmActionDefinition: { Subtype: 'STOP_EC2_INSTANCES', InstanceIds: ['i-1', 'i-2'], Region: 'eu-west-1' },
      },
      Subscribers: [{ Address: 'a@example.com', Type: 'EMAIL' }],
      ResourceTags: [],
    },
    plants: [
      ['/ApprovalModel', 'MANUAL', 'approval_model'],
      ['/ActionThreshold/Value', 1000, 'action_threshold[0].action_threshold_value'],
      [
        '/Definition/SsmActionDefinition/Subtype',
        'STOP_RDS_INSTANCES',
        'definition[0].ssm_action_definition[0].action_sub_type',
      ],
    ],
  },
  aws_ce_anomaly_monitor: {
    attributes: {
      name: 'm',
      monitor_type: 'CUSTOM',
      monitor_specification:
        '{"And":null,"Dimensions":null,"Tags":{"Key":"team","MatchOptions":null,"Values":["b","a"]}}',
    },
    live: {
      MonitorName: 'm',
      MonitorType: 'CUSTOM',
      MonitorSpecification: '{"Tags":{"Key":"team","Values":["a","b"],"MatchOptions":["EQUALS"]}}',
    },
    plants: [
      ['/MonitorSpecification', '{"Tags":{"Key":"team","Values":["a"]}}', 'monitor_specification'],
      ['/MonitorName', 'n', 'name'],
    ],
  },
  aws_ce_anomaly_subscription: {
    attributes: {
      name: 's',
      frequency: 'DAILY',
      monitor_arn_list: ['arn:b', 'arn:a'],
      subscriber: [{ address: 'a@example.com', type: 'EMAIL' }],
      threshold_expression: [
        {
          and: [
            {
              dimension: [
                { key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE', match_options: ['GREATER_THAN_OR_EQUAL'], values: ['100'] },
              ],
            },
            {
              dimension: [
                { key: 'ANOMALY_TOTAL_IMPACT_PERCENTAGE', match_options: ['GREATER_THAN_OR_EQUAL'], values: ['50'] },
              ],
            },
          ],
          or: [],
          dimension: [],
        },
      ],
    },
    live: {
      SubscriptionName: 's',
      Frequency: 'DAILY',
      MonitorArnList: ['arn:a', 'arn:b'],
      Subscribers: [{ Address: 'a@example.com', Type: 'EMAIL', Status: 'CONFIRMED' }],
      ThresholdExpression: JSON.stringify({
        And: [
          {
            Dimensions: {
              Key: 'ANOMALY_TOTAL_IMPACT_PERCENTAGE',
              Values: ['50'],
              MatchOptions: ['GREATER_THAN_OR_EQUAL'],
            },
          },
          {
            Dimensions: {
              Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
              Values: ['100'],
              MatchOptions: ['GREATER_THAN_OR_EQUAL'],
            },
          },
        ],
      }),
    },
    plants: [
      ['/Frequency', 'WEEKLY', 'frequency'],
      [
        '/ThresholdExpression',
        '{"Dimensions":{"Key":"ANOMALY_TOTAL_IMPACT_ABSOLUTE","Values":["9000"],"MatchOptions":["GREATER_THAN_OR_EQUAL"]}}',
        'threshold_expression',
      ],
    ],
  },
  aws_ce_cost_category: {
    attributes: {
      name: 'team',
      rule_version: 'CostCategoryExpression.v1',
      effective_start: '2024-01-01T00:00:00Z',
      rule: [
        {
          value: 'shop',
          type: 'REGULAR',
          rule: [{ dimension: [{ key: 'SERVICE', values: ['S3'], match_options: ['EQUALS'] }], and: [] }],
          inherited_value: [],
        },
        {
          value: '',
          type: 'INHERITED_VALUE',
          rule: [],
          inherited_value: [{ dimension_name: 'TAG', dimension_key: 'team' }],
        },
      ],
      split_charge_rule: [
        {
          method: 'FIXED',
          source: 'shop',
          targets: ['b', 'a'],
          parameter: [{ type: 'ALLOCATION_PERCENTAGES', values: ['40', '60'] }],
        },
      ],
    },
    live: {
      Name: 'team',
      RuleVersion: 'CostCategoryExpression.v1',
      EffectiveStart: '2024-01-01T00:00:00Z',
      Rules: `[{"Value":"shop","Rule":${services('S3')}},{"Type":"INHERITED_VALUE","InheritedValue":{"DimensionName":"TAG","DimensionKey":"team"}}]`,
      SplitChargeRules:
        '[{"Source":"shop","Targets":["a","b"],"Method":"FIXED","Parameters":[{"Type":"ALLOCATION_PERCENTAGES","Values":["60","40"]}]}]',
    },
    plants: [
      ['/Rules', `[{"Value":"shop","Rule":${services('EC2')}}]`, 'rule'],
      [
        '/Rules',
        `[{"Type":"INHERITED_VALUE","InheritedValue":{"DimensionName":"TAG","DimensionKey":"team"}},{"Value":"shop","Rule":${services('S3')}}]`,
        'rule',
      ],
      ['/SplitChargeRules', '[{"Source":"shop","Targets":["a","b"],"Method":"EVEN"}]', 'split_charge_rule'],
    ],
  },
  aws_cur_report_definition: {
    attributes: {
      report_name: 'r',
      time_unit: 'HOURLY',
      format: 'Parquet',
      compression: 'Parquet',
      additional_schema_elements: ['RESOURCES', 'SPLIT_COST_ALLOCATION_DATA'],
      s3_bucket: 'b',
      s3_region: 'us-east-1',
      s3_prefix: 'p',
      refresh_closed_reports: true,
    },
    live: {
      ReportName: 'r',
      TimeUnit: 'HOURLY',
      Format: 'Parquet',
      Compression: 'Parquet',
      AdditionalSchemaElements: ['SPLIT_COST_ALLOCATION_DATA', 'RESOURCES'],
      AdditionalArtifacts: [],
      S3Bucket: 'b',
      S3Region: 'us-east-1',
      S3Prefix: 'p',
      RefreshClosedReports: true,
      ReportVersioning: 'CREATE_NEW_REPORT',
    },
    plants: [
      ['/S3Bucket', 'c', 's3_bucket'],
      ['/RefreshClosedReports', false, 'refresh_closed_reports'],
      ['/ReportVersioning', 'OVERWRITE_REPORT', 'report_versioning'],
    ],
  },
  aws_bcmdataexports_export: {
    attributes: {
      export: [
        {
          name: 'e',
          data_query: [{ query_statement: 'SELECT 1', table_configurations: { COST_AND_USAGE_REPORT: {} } }],
          destination_configurations: [
            {
              s3_destination: [
                {
                  s3_bucket: 'b',
                  s3_prefix: 'p',
                  s3_region: 'us-east-1',
                  s3_output_configurations: [
                    {
                      compression: 'GZIP',
                      format: 'TEXT_OR_CSV',
                      output_type: 'CUSTOM',
                      overwrite: 'OVERWRITE_REPORT',
                    },
                  ],
                },
              ],
            },
          ],
          refresh_cadence: [{ frequency: 'SYNCHRONOUS' }],
        },
      ],
    },
    live: {
      Export: {
        Name: 'e',
        DataQuery: {
          QueryStatement: 'SELECT 1',
          TableConfigurations: { COST_AND_USAGE_REPORT: { TIME_GRANULARITY: 'HOURLY' } },
        },
        DestinationConfigurations: {
          S3Destination: {
            S3Bucket: 'b',
            S3Prefix: 'p',
            S3Region: 'us-east-1',
            S3OutputConfigurations: {
              Compression: 'GZIP',
              Format: 'TEXT_OR_CSV',
              OutputType: 'CUSTOM',
              Overwrite: 'OVERWRITE_REPORT',
            },
          },
        },
        RefreshCadence: { Frequency: 'SYNCHRONOUS' },
      },
    },
    plants: [
      [
        '/Export/DestinationConfigurations/S3Destination/S3Bucket',
        'c',
        'export[0].destination_configurations[0].s3_destination[0].s3_bucket',
      ],
      ['/Export/DataQuery/QueryStatement', 'SELECT 2', 'export[0].data_query[0].query_statement'],
    ],
  },
  aws_billing_view: {
    attributes: {
      name: 'v',
      source_views: ['arn:v'],
      data_filter_expression: [
        { dimensions: [{ key: 'LINKED_ACCOUNT', values: ['2', '1'] }], tags: [], time_range: [] },
      ],
    },
    live: {
      Name: 'v',
      SourceViews: ['arn:v'],
      DataFilterExpression: { Dimensions: { Key: 'LINKED_ACCOUNT', Values: ['1', '2'] } },
    },
    plants: [
      ['/DataFilterExpression/Dimensions/Values/2', '3', 'data_filter_expression[0].dimensions[0].values'],
      ['/Description', 'x', 'description'],
    ],
  },
});
