import type { TypeMapping } from '../model.js';
import { block, blocks, exact, keyed, lens, number, set, tagMap, tags, text, type LensOptions } from './dsl.js';
import { mapFilters, pascalProperty, textFilters } from './finding-filters.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const publishingDestination = exact('aws_guardduty_publishing_destination', 'AWS::GuardDuty::PublishingDestination', {
  identifiers: ['{detector_id}|{id:after::}'],
  lenses: [
    text('detector_id', '/DetectorId'),
    text('destination_type', '/DestinationType', { default: 'S3' }),
    text('destination_arn', '/DestinationProperties/DestinationArn'),
    text('kms_key_arn', '/DestinationProperties/KmsKeyArn', { equivalences: ['kms-key'] }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-guardduty-publishingdestination.html`,
});

const threatSet = exact('aws_guardduty_threatintelset', 'AWS::GuardDuty::ThreatIntelSet', {
  identifiers: ['{id:after::}|{detector_id}'],
  lenses: [
    text('detector_id', '/DetectorId'),
    text('name', '/Name'),
    text('format', '/Format'),
    text('location', '/Location'),
    tags(),
  ],
  unverified: { activate: 'write-only' },
  source: `${reference}/aws-resource-guardduty-threatintelset.html`,
});

const malwareProtectionPlan = exact('aws_guardduty_malware_protection_plan', 'AWS::GuardDuty::MalwareProtectionPlan', {
  identifiers: ['{id}', '{arn:after:/}'],
  lenses: [
    text('role', '/Role'),
    block('protected_resource', '/ProtectedResource/S3Bucket', [
      block('s3_bucket', '', [text('bucket_name', '/BucketName'), set('object_prefixes', '/ObjectPrefixes')]),
    ]),
    block('actions', '/Actions/Tagging', [block('tagging', '', [text('status', '/Status', { default: 'DISABLED' })])]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-guardduty-malwareprotectionplan.html`,
});

const macieSession = exact('aws_macie2_account', 'AWS::Macie::Session', {
  identifiers: ['{id}', '{account}'],
  lenses: [
    text('finding_publishing_frequency', '/FindingPublishingFrequency', free),
    text('status', '/Status', { default: 'ENABLED' }),
  ],
  unverified: {},
  source: `${reference}/aws-resource-macie-session.html`,
});

const dataIdentifier = exact('aws_macie2_custom_data_identifier', 'AWS::Macie::CustomDataIdentifier', {
  identifiers: ['{id}', '{arn:after:/}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('regex', '/Regex'),
    set('keywords', '/Keywords'),
    set('ignore_words', '/IgnoreWords'),
    number('maximum_match_distance', '/MaximumMatchDistance', { default: 50 }),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source:
    `${reference}/aws-resource-macie-customdataidentifier.html; ` +
    'https://docs.aws.amazon.com/macie/latest/APIReference/custom-data-identifiers.html',
});

const findingsFilter = exact('aws_macie2_findings_filter', 'AWS::Macie::FindingsFilter', {
  identifiers: ['{id}', '{arn:after:/}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('action', '/Action'),
    // The list of filters is put in order anew whenever one comes or goes.
    number('position', '/Position', { ...free, equivalences: ['absent-live'] }),
    block('finding_criteria', '/FindingCriteria', [
      lens('named-blocks', 'criterion', '/Criterion', {
        args: {
          key: 'field',
          fields: {
            eq: 'eq',
            eq_exact_match: 'eqExactMatch',
            neq: 'neq',
            gt: 'gt',
            gte: 'gte',
            lt: 'lt',
            lte: 'lte',
          },
          instants: true,
        },
      }),
    ]),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-macie-findingsfilter.html`,
});

const instants: LensOptions = { equivalences: ['instant-in-seconds'] };
const dates = 'ecr_image_pushed_at first_observed_at lambda_function_last_modified_at last_observed_at updated_at';
const condition = [text('comparison', '/Comparison'), text('value', '/Value')];
const range = [number('lower_inclusive', '/LowerInclusive'), number('upper_inclusive', '/UpperInclusive')];

const inspectorFilter = exact('aws_inspector2_filter', 'AWS::InspectorV2::Filter', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/Name'),
    text('action', '/FilterAction'),
    text('description', '/Description'),
    block('filter_criteria', '/FilterCriteria', [
      ...textFilters(`aws_account_id code_vulnerability_detector_name code_vulnerability_detector_tags
        code_vulnerability_file_path component_id component_type ec2_instance_image_id ec2_instance_subnet_id
        ec2_instance_vpc_id ecr_image_architecture ecr_image_hash ecr_image_registry ecr_image_repository_name
        ecr_image_tags exploit_available finding_arn finding_status finding_type fix_available
        lambda_function_execution_role_arn lambda_function_layers lambda_function_name lambda_function_runtime
        network_protocol related_vulnerabilities resource_id resource_type severity title vendor_severity
        vulnerability_id vulnerability_source`),
      ...mapFilters('resource_tags'),
      ...['epss_score', 'inspector_score'].map((name) => blocks(name, pascalProperty(name), 'set', range)),
      ...dates
        .split(' ')
        .map((name) =>
          blocks(name, pascalProperty(name), 'list', [
            number('start_inclusive', '/StartInclusive', instants),
            number('end_inclusive', '/EndInclusive', instants),
          ]),
        ),
      blocks('port_range', '/PortRange', 'set', [
        number('begin_inclusive', '/BeginInclusive'),
        number('end_inclusive', '/EndInclusive'),
      ]),
      blocks('vulnerable_packages', '/VulnerablePackages', 'set', [
        ...[
          'architecture',
          'file_path',
          'name',
          'release',
          'source_lambda_layer_arn',
          'source_layer_hash',
          'version',
        ].map((name) => block(name, pascalProperty(name), condition)),
        block('epoch', '/Epoch', range),
      ]),
    ]),
    tagMap(),
  ],
  // Its type has no such properties.
  unverified: {
    'filter_criteria.code_repository_project_name': 'not-returned',
    'filter_criteria.code_repository_provider_type': 'not-returned',
    'filter_criteria.ecr_image_in_use_count': 'not-returned',
    'filter_criteria.ecr_image_last_in_use_at': 'not-returned',
    reason: 'not-returned',
  },
  source: `${reference}/aws-resource-inspectorv2-filter.html`,
});

const assessmentTarget = exact('aws_inspector_assessment_target', 'AWS::Inspector::AssessmentTarget', {
  identifiers: ['{arn}', '{id}'],
  lenses: [text('name', '/AssessmentTargetName'), text('resource_group_arn', '/ResourceGroupArn')],
  unverified: {},
  source: `${reference}/aws-resource-inspector-assessmenttarget.html`,
});

const assessmentTemplate = exact('aws_inspector_assessment_template', 'AWS::Inspector::AssessmentTemplate', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/AssessmentTemplateName'),
    text('target_arn', '/AssessmentTargetArn'),
    number('duration', '/DurationInSeconds'),
    set('rules_package_arns', '/RulesPackageArns'),
  ],
  unverified: { event_subscription: 'not-returned', tags: 'not-returned' },
  source: `${reference}/aws-resource-inspector-assessmenttemplate.html`,
});

const resourceGroup = exact('aws_inspector_resource_group', 'AWS::Inspector::ResourceGroup', {
  identifiers: ['{arn}', '{id}'],
  lenses: [keyed('tags', '/ResourceGroupTags', 'Key', 'Value')],
  unverified: {},
  source: `${reference}/aws-resource-inspector-resourcegroup.html`,
});

/** The account that manages this one; who accepted its invitation once says nothing about the invitation. */
const inviteAccepter = exact('aws_guardduty_invite_accepter', 'AWS::GuardDuty::Master', {
  identifiers: ['{detector_id}|{master_account_id}', '{id}|{master_account_id}'],
  lenses: [text('detector_id', '/DetectorId'), text('master_account_id', '/MasterId')],
  unverified: {},
  source: `${reference}/aws-resource-guardduty-master.html`,
});

export const detectionParts: readonly TypeMapping[] = [
  publishingDestination,
  threatSet,
  malwareProtectionPlan,
  macieSession,
  dataIdentifier,
  findingsFilter,
  inspectorFilter,
  assessmentTarget,
  assessmentTemplate,
  resourceGroup,
  inviteAccepter,
];
