import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;
const expressions = 'https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/API_Expression.html';

const budgetAction = exact('aws_budgets_budget_action', 'AWS::Budgets::BudgetsAction', {
  identifiers: ['{action_id}|{budget_name}'],
  lenses: [
    text('budget_name', '/BudgetName'),
    text('action_type', '/ActionType'),
    text('approval_model', '/ApprovalModel'),
    text('notification_type', '/NotificationType'),
    text('execution_role_arn', '/ExecutionRoleArn'),
    block('action_threshold', '/ActionThreshold', [
      text('action_threshold_type', '/Type'),
      number('action_threshold_value', '/Value'),
    ]),
    block('definition', '/Definition', [
      block('iam_action_definition', '/IamActionDefinition', [
        text('policy_arn', '/PolicyArn'),
        set('groups', '/Groups'),
        set('roles', '/Roles'),
        set('users', '/Users'),
      ]),
      block('scp_action_definition', '/ScpActionDefinition', [
        text('policy_id', '/PolicyId'),
        set('target_ids', '/TargetIds'),
      ]),
      block('ssm_action_definition', '/SsmActionDefinition', [
        text('action_sub_type', '/Subtype'),
        set('instance_ids', '/InstanceIds'),
        text('region', '/Region'),
      ]),
    ]),
    blocks('subscriber', '/Subscribers', 'set', [text('address', '/Address'), text('subscription_type', '/Type')]),
    tags('/ResourceTags'),
  ],
  unverified: { account_id: 'terraform-only' },
  source: `${reference}/aws-resource-budgets-budgetsaction.html`,
});

const anomalyMonitor = exact('aws_ce_anomaly_monitor', 'AWS::CE::AnomalyMonitor', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/MonitorName'),
    text('monitor_type', '/MonitorType'),
    text('monitor_dimension', '/MonitorDimension'),
    lens('cost-expression', 'monitor_specification', '/MonitorSpecification', { args: { text: true } }),
    tags('/ResourceTags'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ce-anomalymonitor.html`,
});

const anomalySubscription = exact('aws_ce_anomaly_subscription', 'AWS::CE::AnomalySubscription', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/SubscriptionName'),
    text('frequency', '/Frequency'),
    set('monitor_arn_list', '/MonitorArnList'),
    blocks('subscriber', '/Subscribers', 'set', [text('address', '/Address'), text('type', '/Type')]),
    lens('cost-expression', 'threshold_expression', '/ThresholdExpression'),
    tags('/ResourceTags'),
  ],
  unverified: { account_id: 'terraform-only' },
  source: `${reference}/aws-resource-ce-anomalysubscription.html; ${expressions}`,
});

const costCategory = exact('aws_ce_cost_category', 'AWS::CE::CostCategory', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('default_value', '/DefaultValue'),
    text('effective_start', '/EffectiveStart', { ...free, equivalences: ['same-instant'] }),
    text('rule_version', '/RuleVersion'),
    lens('cost-expression', 'rule', '/Rules', { args: { several: true } }),
    lens('cost-expression', 'split_charge_rule', '/SplitChargeRules', { args: { several: true, unordered: true } }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-ce-costcategory.html; ${expressions}`,
});

const report = exact('aws_cur_report_definition', 'AWS::CUR::ReportDefinition', {
  identifiers: ['{report_name}', '{id}'],
  lenses: [
    text('report_name', '/ReportName'),
    text('time_unit', '/TimeUnit'),
    text('format', '/Format'),
    text('compression', '/Compression'),
    set('additional_artifacts', '/AdditionalArtifacts'),
    set('additional_schema_elements', '/AdditionalSchemaElements'),
    text('s3_bucket', '/S3Bucket'),
    text('s3_prefix', '/S3Prefix'),
    text('s3_region', '/S3Region'),
    bool('refresh_closed_reports', '/RefreshClosedReports'),
    text('report_versioning', '/ReportVersioning', { default: 'CREATE_NEW_REPORT' }),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cur-reportdefinition.html`,
});

const dataExport = exact('aws_bcmdataexports_export', 'AWS::BCMDataExports::Export', {
  identifiers: ['{arn}'],
  lenses: [
    block('export', '/Export', [
      text('name', '/Name'),
      text('description', '/Description'),
      block('data_query', '/DataQuery', [text('query_statement', '/QueryStatement')]),
      block('destination_configurations', '/DestinationConfigurations/S3Destination', [
        block('s3_destination', '', [
          text('s3_bucket', '/S3Bucket'),
          text('s3_prefix', '/S3Prefix'),
          text('s3_region', '/S3Region'),
          block('s3_output_configurations', '/S3OutputConfigurations', [
            text('compression', '/Compression'),
            text('format', '/Format'),
            text('output_type', '/OutputType'),
            text('overwrite', '/Overwrite'),
          ]),
        ]),
      ]),
      block('refresh_cadence', '/RefreshCadence', [text('frequency', '/Frequency')]),
    ]),
    tags(),
  ],
  // AWS answers every setting of a table, whichever of them were asked for.
  unverified: { 'export.data_query.table_configurations': 'no-lens' },
  source: `${reference}/aws-resource-bcmdataexports-export.html`,
});

const filter = (attribute: string, property: string): Lens =>
  block(attribute, property, [text('key', '/Key'), set('values', '/Values')]);

const view = exact('aws_billing_view', 'AWS::Billing::BillingView', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    set('source_views', '/SourceViews'),
    block('data_filter_expression', '/DataFilterExpression', [
      filter('dimensions', '/Dimensions'),
      filter('tags', '/Tags'),
      block('time_range', '/TimeRange', [
        text('begin_date_inclusive', '/BeginDateInclusive', { equivalences: ['same-instant'] }),
        text('end_date_inclusive', '/EndDateInclusive', { equivalences: ['same-instant'] }),
      ]),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-billing-billingview.html`,
});

export const billing: readonly TypeMapping[] = [
  budgetAction,
  anomalyMonitor,
  anomalySubscription,
  costCategory,
  report,
  dataExport,
  view,
];
