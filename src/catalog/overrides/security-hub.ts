import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, list, map, number, set, tagMap, text } from './dsl.js';
import {
  addressFilters,
  dateFilters,
  keywordFilters,
  mapFilters,
  numberFilters,
  pascalProperty,
  textFilters,
} from './finding-filters.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const automationRule = exact('aws_securityhub_automation_rule', 'AWS::SecurityHub::AutomationRule', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('rule_name', '/RuleName'),
    text('description', '/Description'),
    number('rule_order', '/RuleOrder'),
    text('rule_status', '/RuleStatus', { default: 'ENABLED' }),
    bool('is_terminal', '/IsTerminal', { default: false }),
    blocks('actions', '/Actions', 'set', [
      text('type', '/Type', { default: 'FINDING_FIELDS_UPDATE' }),
      block('finding_fields_update', '/FindingFieldsUpdate', [
        number('confidence', '/Confidence'),
        number('criticality', '/Criticality'),
        block('note', '/Note', [text('text', '/Text'), text('updated_by', '/UpdatedBy')]),
        blocks('related_findings', '/RelatedFindings', 'set', [text('id', '/Id'), text('product_arn', '/ProductArn')]),
        block('severity', '/Severity', [text('label', '/Label', free), number('product', '/Product')]),
        list('types', '/Types'),
        map('user_defined_fields', '/UserDefinedFields'),
        text('verification_state', '/VerificationState'),
        block('workflow', '/Workflow', [text('status', '/Status')]),
      ]),
    ]),
    block('criteria', '/Criteria', [
      ...textFilters(`aws_account_id company_name compliance_associated_standards_id compliance_security_control_id
        compliance_status description generator_id id note_text note_updated_by product_arn product_name record_state
        related_findings_id related_findings_product_arn resource_id resource_partition resource_region resource_type
        severity_label source_url title type verification_state workflow_status`),
      ...numberFilters('confidence criticality'),
      ...dateFilters('created_at first_observed_at last_observed_at note_updated_at updated_at'),
      ...mapFilters('resource_details_other resource_tags user_defined_fields'),
    ]),
    tagMap(),
  ],
  // Its type has no such criteria.
  unverified: {
    'criteria.aws_account_name': 'not-returned',
    'criteria.confidence.gt': 'not-returned',
    'criteria.confidence.lt': 'not-returned',
    'criteria.criticality.gt': 'not-returned',
    'criteria.criticality.lt': 'not-returned',
    'criteria.resource_application_arn': 'not-returned',
    'criteria.resource_application_name': 'not-returned',
  },
  source: `${reference}/aws-resource-securityhub-automationrule.html`,
});

const addressProperty = (attribute: string): string => pascalProperty(attribute).replace('Ipv', 'IpV');

const insight = exact('aws_securityhub_insight', 'AWS::SecurityHub::Insight', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    text('group_by_attribute', '/GroupByAttribute'),
    block('filters', '/Filters', [
      ...textFilters(`aws_account_id company_name compliance_status description
        finding_provider_fields_related_findings_id finding_provider_fields_related_findings_product_arn
        finding_provider_fields_severity_label finding_provider_fields_severity_original finding_provider_fields_types
        generator_id id malware_name malware_path malware_state malware_type network_destination_domain
        network_direction network_protocol network_source_domain network_source_mac note_text note_updated_by
        process_name process_path product_arn product_name recommendation_text record_state related_findings_id
        related_findings_product_arn resource_aws_ec2_instance_iam_instance_profile_arn
        resource_aws_ec2_instance_image_id resource_aws_ec2_instance_key_name resource_aws_ec2_instance_subnet_id
        resource_aws_ec2_instance_type resource_aws_ec2_instance_vpc_id resource_aws_iam_access_key_status
        resource_aws_iam_access_key_user_name resource_aws_s3_bucket_owner_id resource_aws_s3_bucket_owner_name
        resource_container_image_id resource_container_image_name resource_container_name resource_id
        resource_partition resource_region resource_type severity_label source_url threat_intel_indicator_category
        threat_intel_indicator_source threat_intel_indicator_source_url threat_intel_indicator_type
        threat_intel_indicator_value title type verification_state workflow_status`),
      ...numberFilters(`confidence criticality finding_provider_fields_confidence finding_provider_fields_criticality
        network_destination_port network_source_port process_parent_pid process_pid`),
      ...dateFilters(`created_at first_observed_at last_observed_at note_updated_at process_launched_at
        process_terminated_at resource_aws_ec2_instance_launched_at resource_aws_iam_access_key_created_at
        resource_container_launched_at threat_intel_indicator_last_observed_at updated_at`),
      ...keywordFilters('keyword'),
      ...addressFilters(
        `network_destination_ipv4 network_destination_ipv6 network_source_ipv4 network_source_ipv6
        resource_aws_ec2_instance_ipv4_addresses resource_aws_ec2_instance_ipv6_addresses`,
        addressProperty,
      ),
      ...mapFilters('product_fields resource_details_other resource_tags'),
      ...mapFilters('user_defined_values', () => '/UserDefinedFields'),
    ]),
  ],
  unverified: {},
  source:
    `${reference}/aws-resource-securityhub-insight.html; ` +
    'https://docs.aws.amazon.com/securityhub/1.0/APIReference/API_AwsSecurityFindingFilters.html',
});

const parameters = lens('named-blocks', 'parameter', '/Parameters', {
  args: {
    key: 'name',
    fields: {
      value_type: 'ValueType',
      'bool.value': 'Value/Boolean',
      'double.value': 'Value/Double',
      'enum.value': 'Value/Enum',
      'enum_list.value': 'Value/EnumList',
      'int.value': 'Value/Integer',
      'int_list.value': 'Value/IntegerList',
      'string.value': 'Value/String',
      'string_list.value': 'Value/StringList',
    },
  },
});

const configurationPolicy = exact('aws_securityhub_configuration_policy', 'AWS::SecurityHub::ConfigurationPolicy', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    block('configuration_policy', '/ConfigurationPolicy/SecurityHub', [
      bool('service_enabled', '/ServiceEnabled'),
      set('enabled_standard_arns', '/EnabledStandardIdentifiers'),
      block('security_controls_configuration', '/SecurityControlsConfiguration', [
        set('disabled_control_identifiers', '/DisabledSecurityControlIdentifiers'),
        set('enabled_control_identifiers', '/EnabledSecurityControlIdentifiers'),
        blocks(
          'security_control_custom_parameter',
          '/SecurityControlCustomParameters',
          ['SecurityControlId'],
          [text('security_control_id', '/SecurityControlId'), parameters],
        ),
      ]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-securityhub-configurationpolicy.html`,
});

const findingAggregator = exact('aws_securityhub_finding_aggregator', 'AWS::SecurityHub::FindingAggregator', {
  identifiers: ['{id}'],
  lenses: [text('linking_mode', '/RegionLinkingMode'), set('specified_regions', '/Regions')],
  unverified: {},
  source: `${reference}/aws-resource-securityhub-findingaggregator.html`,
});

const productSubscription = exact('aws_securityhub_product_subscription', 'AWS::SecurityHub::ProductSubscription', {
  identifiers: ['{arn}', '{id:after:,}'],
  lenses: [text('product_arn', '/ProductArn')],
  unverified: {},
  source: `${reference}/aws-resource-securityhub-productsubscription.html`,
});

export const securityHub: readonly TypeMapping[] = [
  automationRule,
  insight,
  configurationPolicy,
  findingAggregator,
  productSubscription,
];
