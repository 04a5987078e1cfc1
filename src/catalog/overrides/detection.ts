import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, json, lens, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;
const detectorSource = `${reference}/aws-resource-guardduty-detector.html`;

const detector = exact('aws_guardduty_detector', 'AWS::GuardDuty::Detector', {
  identifiers: ['{id}'],
  lenses: [
    bool('enable', '/Enable'),
    text('finding_publishing_frequency', '/FindingPublishingFrequency', { default: 'SIX_HOURS' }),
    // Also switched by aws_guardduty_detector_feature, whatever was asked for here.
    block('datasources', '/DataSources', [
      block('s3_logs', '/S3Logs', [bool('enable', '/Enable', free)]),
      block('kubernetes', '/Kubernetes', [block('audit_logs', '/AuditLogs', [bool('enable', '/Enable', free)])]),
      block('malware_protection', '/MalwareProtection/ScanEc2InstanceWithFindings', [
        block('scan_ec2_instance_with_findings', '', [block('ebs_volumes', '', [bool('enable', '/EbsVolumes', free)])]),
      ]),
    ]),
    tags(),
  ],
  unverified: {},
  source: detectorSource,
});

/** AWS answers every setting of a plan, whichever of them were asked for. */
const additional = lens('settings', 'additional_configuration', '/AdditionalConfiguration', {
  args: { name: 'name', value: 'status', key: 'Name', item: 'Status', declaredAt: 'additional_configuration' },
});

/** One protection plan; AWS lists all of them, so that what nobody claims is no finding. */
const feature = exact('aws_guardduty_detector_feature', 'AWS::GuardDuty::Detector', {
  identifiers: ['{detector_id}'],
  facet: {},
  lenses: [
    text('detector_id', '/Id'),
    block('', '/Features', [text('name', '/Name'), text('status', '/Status'), additional], {
      contributes: true,
      order: ['Name'],
    }),
  ],
  unverified: {},
  source: detectorSource,
});

/** Every condition has two names there. */
const criteria = lens('named-blocks', 'criterion', '/Criterion', {
  args: {
    key: 'field',
    fields: {
      equals: 'Equals',
      not_equals: 'NotEquals',
      greater_than: 'GreaterThan',
      greater_than_or_equal: 'GreaterThanOrEqual',
      less_than: 'LessThan',
      less_than_or_equal: 'LessThanOrEqual',
      matches: 'Matches',
      not_matches: 'NotMatches',
    },
    synonyms: {
      Eq: 'Equals',
      Neq: 'NotEquals',
      Gt: 'GreaterThan',
      Gte: 'GreaterThanOrEqual',
      Lt: 'LessThan',
      Lte: 'LessThanOrEqual',
    },
    instants: true,
  },
});

const filter = exact('aws_guardduty_filter', 'AWS::GuardDuty::Filter', {
  identifiers: ['{detector_id}|{name}'],
  lenses: [
    text('detector_id', '/DetectorId'),
    text('name', '/Name'),
    text('description', '/Description'),
    text('action', '/Action'),
    number('rank', '/Rank'),
    block('finding_criteria', '/FindingCriteria', [criteria]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-guardduty-filter.html`,
});

const ipSet = exact('aws_guardduty_ipset', 'AWS::GuardDuty::IPSet', {
  identifiers: ['{id:after::}|{detector_id}'],
  lenses: [
    text('detector_id', '/DetectorId'),
    text('name', '/Name'),
    text('format', '/Format'),
    text('location', '/Location'),
    tags(),
  ],
  unverified: { activate: 'write-only' },
  source: `${reference}/aws-resource-guardduty-ipset.html`,
});

const member = exact('aws_guardduty_member', 'AWS::GuardDuty::Member', {
  identifiers: ['{detector_id}|{account_id}'],
  lenses: [text('detector_id', '/DetectorId'), text('account_id', '/MemberId'), text('email', '/Email')],
  unverified: {
    disable_email_notification: 'write-only',
    invitation_message: 'write-only',
    invite: 'terraform-only',
  },
  source: `${reference}/aws-resource-guardduty-member.html`,
});

const hub = exact('aws_securityhub_account', 'AWS::SecurityHub::Hub', {
  identifiers: ['{arn}'],
  lenses: [
    bool('auto_enable_controls', '/AutoEnableControls', { default: true }),
    text('control_finding_generator', '/ControlFindingGenerator', free),
  ],
  unverified: { enable_default_standards: 'write-only' },
  source: `${reference}/aws-resource-securityhub-hub.html`,
});

const standard = exact('aws_securityhub_standards_subscription', 'AWS::SecurityHub::Standard', {
  identifiers: ['{id}'],
  lenses: [text('standards_arn', '/StandardsArn')],
  unverified: {},
  source: `${reference}/aws-resource-securityhub-standard.html`,
});

const analyzer = exact('aws_accessanalyzer_analyzer', 'AWS::AccessAnalyzer::Analyzer', {
  identifiers: ['{arn}'],
  lenses: [
    text('analyzer_name', '/AnalyzerName'),
    text('type', '/Type', { default: 'ACCOUNT' }),
    block('configuration', '/AnalyzerConfiguration', [
      block('internal_access', '/InternalAccessConfiguration', [
        block('analysis_rule', '/InternalAccessAnalysisRule', [
          blocks('inclusion', '/Inclusions', 'set', [
            set('account_ids', '/AccountIds'),
            set('resource_arns', '/ResourceArns'),
            set('resource_types', '/ResourceTypes'),
          ]),
        ]),
      ]),
      block('unused_access', '/UnusedAccessConfiguration', [
        number('unused_access_age', '/UnusedAccessAge', { default: 90, args: { unset: 0 } }),
        block('analysis_rule', '/AnalysisRule', [
          blocks('exclusion', '/Exclusions', 'set', [
            set('account_ids', '/AccountIds'),
            lens('tag-maps', 'resource_tags', '/ResourceTags'),
          ]),
        ]),
      ]),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-accessanalyzer-analyzer.html`,
});

const configRule = exact('aws_config_config_rule', 'AWS::Config::ConfigRule', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/ConfigRuleName'),
    text('description', '/Description'),
    json('input_parameters', '/InputParameters'),
    // Rules that run on a schedule get one a day.
    text('maximum_execution_frequency', '/MaximumExecutionFrequency', free),
    blocks('evaluation_mode', '/EvaluationModes', ['Mode'], [text('mode', '/Mode')], free),
    block('scope', '/Scope', [
      text('compliance_resource_id', '/ComplianceResourceId'),
      set('compliance_resource_types', '/ComplianceResourceTypes'),
      text('tag_key', '/TagKey'),
      text('tag_value', '/TagValue'),
    ]),
    block('source', '/Source', [
      text('owner', '/Owner'),
      text('source_identifier', '/SourceIdentifier'),
      blocks('source_detail', '/SourceDetails', 'set', [
        text('event_source', '/EventSource', { default: 'aws.config' }),
        text('maximum_execution_frequency', '/MaximumExecutionFrequency', free),
        text('message_type', '/MessageType'),
      ]),
      block('custom_policy_details', '/CustomPolicyDetails', [
        bool('enable_debug_log_delivery', '/EnableDebugLogDelivery', { default: false }),
        text('policy_runtime', '/PolicyRuntime'),
      ]),
    ]),
  ],
  unverified: { 'source.custom_policy_details.policy_text': 'write-only', tags: 'not-returned' },
  source: `${reference}/aws-resource-config-configrule.html`,
});

const aggregator = exact('aws_config_configuration_aggregator', 'AWS::Config::ConfigurationAggregator', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/ConfigurationAggregatorName'),
    blocks('account_aggregation_source', '/AccountAggregationSources', 'list', [
      set('account_ids', '/AccountIds'),
      bool('all_regions', '/AllAwsRegions', { default: false }),
      set('regions', '/AwsRegions', free),
    ]),
    block('organization_aggregation_source', '/OrganizationAggregationSource', [
      text('role_arn', '/RoleArn'),
      bool('all_regions', '/AllAwsRegions', { default: false }),
      set('regions', '/AwsRegions', free),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-config-configurationaggregator.html`,
});

const conformancePack = exact('aws_config_conformance_pack', 'AWS::Config::ConformancePack', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/ConformancePackName'),
    text('delivery_s3_bucket', '/DeliveryS3Bucket'),
    text('delivery_s3_key_prefix', '/DeliveryS3KeyPrefix'),
    blocks(
      'input_parameter',
      '/ConformancePackInputParameters',
      ['ParameterName'],
      [text('parameter_name', '/ParameterName'), text('parameter_value', '/ParameterValue')],
    ),
  ],
  unverified: { template_body: 'write-only', template_s3_uri: 'write-only' },
  source: `${reference}/aws-resource-config-conformancepack.html`,
});

export const detection: readonly TypeMapping[] = [
  detector,
  feature,
  filter,
  ipSet,
  member,
  hub,
  standard,
  analyzer,
  configRule,
  aggregator,
  conformancePack,
];
