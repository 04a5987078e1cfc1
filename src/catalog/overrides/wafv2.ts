import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;
/** The identifier of all that has a scope; what is for CloudFront lives in the partition's first region. */
const scoped = ['{name}|{id}|{scope}'];

const visibility = block('visibility_config', '/VisibilityConfig', [
  bool('cloudwatch_metrics_enabled', '/CloudWatchMetricsEnabled'),
  text('metric_name', '/MetricName'),
  bool('sampled_requests_enabled', '/SampledRequestsEnabled'),
]);

function immunity(attribute: string, property: string): Lens {
  return block(attribute, property, [
    block('immunity_time_property', '/ImmunityTimeProperty', [number('immunity_time', '/ImmunityTime', free)]),
  ]);
}

const tree = (attribute: string, property: string): Lens => lens('waf-tree', attribute, property);

const rule: readonly Lens[] = [
  text('name', '/Name'),
  number('priority', '/Priority'),
  tree('action', '/Action'),
  tree('statement', '/Statement'),
  immunity('captcha_config', '/CaptchaConfig'),
  blocks('rule_label', '/RuleLabels', ['Name'], [text('name', '/Name')]),
  visibility,
];

const responseBodies = lens('keyed-blocks', 'custom_response_body', '/CustomResponseBodies', {
  args: { key: 'key', properties: { content: 'Content', content_type: 'ContentType' } },
});

/** Body sizes that a kind of protected resource is inspected up to. */
const inspection = (attribute: string, kind: string): Lens =>
  block(attribute, `/${kind}`, [
    text('default_size_inspection_limit', '/DefaultSizeInspectionLimit', { default: 'KB_16' }),
  ]);

const rulesText = (attribute: string): Lens => lens('waf-rules-text', attribute, '/Rules');

const webAcl = exact('aws_wafv2_web_acl', 'AWS::WAFv2::WebACL', {
  identifiers: scoped,
  lenses: [
    text('name', '/Name'),
    text('scope', '/Scope'),
    text('description', '/Description'),
    tree('default_action', '/DefaultAction'),
    blocks(
      'rule',
      '/Rules',
      ['Name'],
      [...rule, tree('override_action', '/OverrideAction'), immunity('challenge_config', '/ChallengeConfig')],
    ),
    rulesText('rule_json'),
    block('association_config', '/AssociationConfig', [
      block('request_body', '/RequestBody', [
        inspection('api_gateway', 'API_GATEWAY'),
        inspection('app_runner_service', 'APP_RUNNER_SERVICE'),
        inspection('cloudfront', 'CLOUDFRONT'),
        inspection('cognito_user_pool', 'COGNITO_USER_POOL'),
        inspection('verified_access_instance', 'VERIFIED_ACCESS_INSTANCE'),
      ]),
    ]),
    block('data_protection_config', '/DataProtectionConfig', [
      blocks('data_protection', '/DataProtections', 'set', [
        text('action', '/Action'),
        bool('exclude_rate_based_details', '/ExcludeRateBasedDetails'),
        bool('exclude_rule_match_details', '/ExcludeRuleMatchDetails'),
        block('field', '/Field', [text('field_type', '/FieldType'), set('field_keys', '/FieldKeys')]),
      ]),
    ]),
    responseBodies,
    immunity('captcha_config', '/CaptchaConfig'),
    immunity('challenge_config', '/ChallengeConfig'),
    set('token_domains', '/TokenDomains'),
    visibility,
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-wafv2-webacl.html`,
});

const ruleGroup = exact('aws_wafv2_rule_group', 'AWS::WAFv2::RuleGroup', {
  identifiers: scoped,
  lenses: [
    text('name', '/Name'),
    text('scope', '/Scope'),
    text('description', '/Description'),
    number('capacity', '/Capacity'),
    blocks('rule', '/Rules', ['Name'], rule),
    rulesText('rules_json'),
    responseBodies,
    visibility,
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-wafv2-rulegroup.html`,
});

const ipSet = exact('aws_wafv2_ip_set', 'AWS::WAFv2::IPSet', {
  identifiers: scoped,
  lenses: [
    text('name', '/Name'),
    text('scope', '/Scope'),
    text('description', '/Description'),
    text('ip_address_version', '/IPAddressVersion'),
    set('addresses', '/Addresses'),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-wafv2-ipset.html`,
});

const patternSet = exact('aws_wafv2_regex_pattern_set', 'AWS::WAFv2::RegexPatternSet', {
  identifiers: scoped,
  lenses: [
    text('name', '/Name'),
    text('scope', '/Scope'),
    text('description', '/Description'),
    blocks('regular_expression', '/RegularExpressionList', 'set', [text('regex_string', '')]),
    tags(),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-wafv2-regexpatternset.html`,
});

const association = exact('aws_wafv2_web_acl_association', 'AWS::WAFv2::WebACLAssociation', {
  identifiers: ['{resource_arn}|{web_acl_arn}'],
  lenses: [text('resource_arn', '/ResourceArn'), text('web_acl_arn', '/WebACLArn')],
  unverified: {},
  source: `${reference}/aws-resource-wafv2-webaclassociation.html`,
});

const logging = exact('aws_wafv2_web_acl_logging_configuration', 'AWS::WAFv2::LoggingConfiguration', {
  identifiers: ['{resource_arn}', '{id}'],
  lenses: [
    text('resource_arn', '/ResourceArn'),
    set('log_destination_configs', '/LogDestinationConfigs', { equivalences: ['log-group-arn'] }),
    blocks('redacted_fields', '/RedactedFields', 'set', [tree('', '')]),
    block('logging_filter', '/LoggingFilter', [
      text('default_behavior', '/DefaultBehavior'),
      blocks('filter', '/Filters', 'set', [
        text('behavior', '/Behavior'),
        text('requirement', '/Requirement'),
        blocks('condition', '/Conditions', 'set', [
          block('action_condition', '/ActionCondition', [text('action', '/Action')]),
          block('label_name_condition', '/LabelNameCondition', [text('label_name', '/LabelName')]),
        ]),
      ]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-wafv2-loggingconfiguration.html`,
});

export const wafv2: readonly TypeMapping[] = [webAcl, ruleGroup, ipSet, patternSet, association, logging];
