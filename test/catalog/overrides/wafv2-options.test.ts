import { describe, expect, it } from '@jest/globals';
import { codecs } from '../../../src/catalog/codecs/index.js';
import { wafv2 } from '../../../src/catalog/overrides/wafv2.js';
import type { Json, JsonObject } from '../../../src/domain/json.js';
import { changesOf, mappingOf } from './compare.js';
import { describeInSync } from './planted.js';

const visibility = [{ cloudwatch_metrics_enabled: true, metric_name: 'm', sampled_requests_enabled: true }];
const liveVisibility = { CloudWatchMetricsEnabled: true, MetricName: 'm', SampledRequestsEnabled: true };

const accounts = {
  creation_path: '/sign-up',
  enable_regex_in_path: false,
  registration_page_path: '/register',
  request_inspection: [
    {
      payload_type: 'JSON',
      email_field: [{ identifier: '/email' }],
      password_field: [],
      username_field: [{ identifier: '/user' }],
      address_fields: [{ identifiers: ['/street', '/city'] }],
      phone_number_fields: [{ identifiers: ['/phone'] }],
    },
  ],
  response_inspection: [],
};
const floods = {
  client_side_action_config: [
    {
      challenge: [
        {
          usage_of_action: 'ENABLED',
          sensitivity: 'HIGH',
          exempt_uri_regular_expression: [{ regex_string: '^/api/' }, { regex_string: '^/health$' }],
        },
      ],
    },
  ],
  sensitivity_to_block: 'LOW',
};
const group = (name: string, config: JsonObject): JsonObject => ({
  managed_rule_group_statement: [{ name, vendor_name: 'AWS', managed_rule_group_configs: [config] }],
});
const rule = (name: string, statement: JsonObject): JsonObject => ({
  name,
  priority: name === 'accounts' ? 0 : 1,
  override_action: [{ none: [{}], count: [] }],
  statement: [statement],
  visibility_config: visibility,
});

const liveRule = (name: string, group: string, config: JsonObject): JsonObject => ({
  Name: name,
  Priority: name === 'accounts' ? 0 : 1,
  OverrideAction: { None: {} },
  Statement: {
    ManagedRuleGroupStatement: { Name: group, VendorName: 'AWS', ManagedRuleGroupConfigs: [config] },
  },
  VisibilityConfig: liveVisibility,
});

const protections = '/Rules/0/Statement/ManagedRuleGroupStatement/ManagedRuleGroupConfigs/0/AWSManagedRulesACFPRuleSet';
const challenge =
  '/Rules/1/Statement/ManagedRuleGroupStatement/ManagedRuleGroupConfigs/0/AWSManagedRulesAntiDDoSRuleSet';

describeInSync(wafv2, {
  aws_wafv2_web_acl: {
    attributes: {
      name: 'shop',
      scope: 'REGIONAL',
      default_action: [{ allow: [{ custom_request_handling: [] }], block: [] }],
      association_config: [
        { request_body: [{ api_gateway: [{ default_size_inspection_limit: 'KB_64' }], cloudfront: [] }] },
      ],
      data_protection_config: [
        {
          data_protection: [
            {
              action: 'HASH',
              exclude_rate_based_details: false,
              exclude_rule_match_details: true,
              field: [{ field_type: 'SINGLE_HEADER', field_keys: ['authorization', 'cookie'] }],
            },
          ],
        },
      ],
      rule: [
        rule('accounts', group('AWSManagedRulesACFPRuleSet', { aws_managed_rules_acfp_rule_set: [accounts] })),
        rule('floods', group('AWSManagedRulesAntiDDoSRuleSet', { aws_managed_rules_anti_ddos_rule_set: [floods] })),
      ],
      rule_json: null,
      visibility_config: visibility,
    },
    live: {
      Name: 'shop',
      Scope: 'REGIONAL',
      DefaultAction: { Allow: {} },
      AssociationConfig: { RequestBody: { API_GATEWAY: { DefaultSizeInspectionLimit: 'KB_64' } } },
      DataProtectionConfig: {
        DataProtections: [
          {
            Action: 'HASH',
            ExcludeRateBasedDetails: false,
            ExcludeRuleMatchDetails: true,
            Field: { FieldType: 'SINGLE_HEADER', FieldKeys: ['cookie', 'authorization'] },
          },
        ],
      },
      Rules: [
        liveRule('accounts', 'AWSManagedRulesACFPRuleSet', {
          AWSManagedRulesACFPRuleSet: {
            CreationPath: '/sign-up',
            EnableRegexInPath: false,
            RegistrationPagePath: '/register',
            RequestInspection: {
              PayloadType: 'JSON',
              EmailField: { Identifier: '/email' },
              UsernameField: { Identifier: '/user' },
              AddressFields: [{ Identifier: '/city' }, { Identifier: '/street' }],
              PhoneNumberFields: [{ Identifier: '/phone' }],
            },
          },
        }),
        liveRule('floods', 'AWSManagedRulesAntiDDoSRuleSet', {
          AWSManagedRulesAntiDDoSRuleSet: {
            ClientSideActionConfig: {
              Challenge: {
                UsageOfAction: 'ENABLED',
                ExemptUriRegularExpressions: [{ RegexString: '^/health$' }, { RegexString: '^/api/' }],
              },
            },
          },
        }),
      ],
      VisibilityConfig: liveVisibility,
    },
    plants: [
      [`${protections}/CreationPath`, '/join', 'rule[0].statement'],
      [`${protections}/RequestInspection/PhoneNumberFields/0/Identifier`, '/mobile', 'rule[0].statement'],
      [`${protections}/RequestInspection/AddressFields/0`, undefined, 'rule[0].statement'],
      [`${challenge}/ClientSideActionConfig/Challenge/UsageOfAction`, 'DISABLED', 'rule[1].statement'],
      [`${challenge}/ClientSideActionConfig/Challenge/Sensitivity`, 'LOW', 'rule[1].statement'],
      [`${challenge}/SensitivityToBlock`, 'HIGH', 'rule[1].statement'],
      [
        `${challenge}/ClientSideActionConfig/Challenge/ExemptUriRegularExpressions/0/RegexString`,
        '.*',
        'rule[1].statement',
      ],
      [
        '/AssociationConfig/RequestBody/API_GATEWAY/DefaultSizeInspectionLimit',
        'KB_16',
        'association_config[0].request_body[0].api_gateway[0].default_size_inspection_limit',
      ],
      [
        '/AssociationConfig/RequestBody/CLOUDFRONT',
        { DefaultSizeInspectionLimit: 'KB_64' },
        'association_config[0].request_body[0].cloudfront.default_size_inspection_limit',
      ],
      ['/DataProtectionConfig/DataProtections', [], 'data_protection_config[0].data_protection[0]'],
    ],
  },
});

describe('rules as the text of the API', () => {
  const acl = mappingOf(wafv2, 'aws_wafv2_web_acl');
  const ruleGroup = mappingOf(wafv2, 'aws_wafv2_rule_group');
  const match = (search: JsonObject): JsonObject => ({
    ByteMatchStatement: {
      FieldToMatch: { UriPath: {} },
      PositionalConstraint: 'STARTS_WITH',
      TextTransformations: [{ Priority: 0, Type: 'NONE' }],
      ...search,
    },
  });
  const ruleOf = (name: string, statement: JsonObject): JsonObject => ({
    Name: name,
    Priority: 0,
    Action: { Block: {} },
    Statement: statement,
    VisibilityConfig: liveVisibility,
  });
  const text = JSON.stringify([
    ruleOf('deep', { NotStatement: { Statement: match({ SearchString: 'L2FkbWlu' }) } }),
    ruleOf('all', { GeoMatchStatement: { CountryCodes: ['DE', 'AT'] } }),
  ]);
  const deep = (search: JsonObject): Json => ruleOf('deep', { NotStatement: { Statement: match(search) } });
  const all = ruleOf('all', { GeoMatchStatement: { CountryCodes: ['AT', 'DE'] } });
  const state = { name: 'shop', scope: 'REGIONAL', rule: [], rule_json: text };
  const groupState = { name: 'shop', scope: 'REGIONAL', rule: [], rules_json: text };

  it('are the rules that AWS answers with plain search strings, in any order', () => {
    const rules = [all, deep({ SearchString: '/admin', SearchStringBase64: 'L2FkbWlu' })];
    const live = { Name: 'shop', Scope: 'REGIONAL', Rules: rules };
    expect(changesOf(acl, state, live)).toEqual([]);
    expect(changesOf(ruleGroup, groupState, live)).toEqual([]);
    const encoded = { ...live, Rules: [all, deep({ SearchStringBase64: 'L2FkbWlu' })] };
    expect(changesOf(acl, state, encoded)).toEqual([]);
  });

  it.each([
    ['another search string', [all, deep({ SearchString: '/adm' })]],
    ['a rule that is gone', [all]],
    ['a rule that was added', [all, deep({ SearchString: '/admin' }), { ...all, Name: 'more' }]],
    ['a rule that only counts', [{ ...all, Action: { Count: {} } }, deep({ SearchString: '/admin' })]],
  ])('show %s', (_what, rules) => {
    const live = { Name: 'shop', Scope: 'REGIONAL', Rules: rules };
    expect(new Set(changesOf(acl, state, live).map(([attribute]) => attribute))).toEqual(new Set(['rule_json']));
    expect(new Set(changesOf(ruleGroup, groupState, live).map(([attribute]) => attribute))).toEqual(
      new Set(['rules_json']),
    );
  });

  it('go there and back', () => {
    const codec = codecs.get('waf-rules-text');
    const context = { attributes: {}, live: {}, account: undefined, region: undefined, partition: 'aws' };
    const again = codec?.get(codec.put(text, {}, context) ?? null, {}, context);
    expect(again).toBe(text);
  });
});

describe('account fields of the tree of blocks', () => {
  it('go there and back', () => {
    const codec = codecs.get('waf-tree');
    const context = { attributes: {}, live: {}, account: undefined, region: undefined, partition: 'aws' };
    const block = [{ request_inspection: [{ address_fields: [{ identifiers: ['a', 'b'] }] }] }];
    expect(codec?.get(codec.put(block, {}, context) ?? null, {}, context)).toEqual(block);
  });
});
