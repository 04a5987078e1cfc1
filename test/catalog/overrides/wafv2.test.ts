import { describe, expect, it } from '@jest/globals';
import { wafv2 } from '../../../src/catalog/overrides/wafv2.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, mappingOf } from './compare.js';

const acl = mappingOf(wafv2, 'aws_wafv2_web_acl');
const visibility = [{ cloudwatch_metrics_enabled: true, metric_name: 'm', sampled_requests_enabled: false }];
const liveVisibility = { CloudWatchMetricsEnabled: true, MetricName: 'm', SampledRequestsEnabled: false };

/** As the provider keeps it: every block a list, whatever is unset an empty one. */
const attributes: JsonObject = {
  name: 'shop',
  scope: 'REGIONAL',
  id: '8db5286a-695e-41b6-beba-f4207a727afc',
  description: '',
  default_action: [{ allow: [{ custom_request_handling: [] }], block: [] }],
  visibility_config: visibility,
  custom_response_body: [{ key: 'blocked', content: 'no', content_type: 'TEXT_PLAIN' }],
  rule: [
    {
      name: 'crawlers',
      priority: 1,
      action: [
        {
          allow: [],
          block: [
            { custom_response: [{ custom_response_body_key: 'blocked', response_code: 403, response_header: [] }] },
          ],
          count: [],
        },
      ],
      override_action: [],
      rule_label: [{ name: 'seen' }],
      visibility_config: visibility,
      statement: [
        {
          and_statement: [
            {
              statement: [
                {
                  byte_match_statement: [
                    {
                      field_to_match: [{ single_header: [{ name: 'User-Agent' }], uri_path: [], body: [] }],
                      positional_constraint: 'CONTAINS',
                      search_string: 'bot',
                      text_transformation: [{ priority: 0, type: 'NONE' }],
                    },
                  ],
                },
                {
                  not_statement: [
                    {
                      statement: [{ geo_match_statement: [{ country_codes: ['DE', 'AT'], forwarded_ip_config: [] }] }],
                    },
                  ],
                },
              ],
            },
          ],
        },
      ],
    },
    {
      name: 'common',
      priority: 0,
      action: [],
      override_action: [{ count: [], none: [{}] }],
      visibility_config: visibility,
      statement: [
        {
          managed_rule_group_statement: [
            {
              name: 'AWSManagedRulesCommonRuleSet',
              vendor_name: 'AWS',
              version: '',
              managed_rule_group_configs: [],
              rule_action_override: [
                { name: 'SizeRestrictions_BODY', action_to_use: [{ count: [{ custom_request_handling: [] }] }] },
              ],
              scope_down_statement: [],
            },
          ],
        },
      ],
    },
    {
      name: 'rate',
      priority: 2,
      action: [{ block: [{ custom_response: [] }] }],
      visibility_config: visibility,
      statement: [
        {
          rate_based_statement: [
            {
              aggregate_key_type: 'IP',
              evaluation_window_sec: 300,
              limit: 2000,
              custom_key: [],
              scope_down_statement: [],
            },
          ],
        },
      ],
    },
  ],
};

const common = {
  Name: 'common',
  Priority: 0,
  OverrideAction: { None: {} },
  RuleLabels: [],
  VisibilityConfig: liveVisibility,
  Statement: {
    ManagedRuleGroupStatement: {
      ExcludedRules: [],
      ManagedRuleGroupConfigs: [],
      Name: 'AWSManagedRulesCommonRuleSet',
      VendorName: 'AWS',
      RuleActionOverrides: [{ Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } }],
    },
  },
};
const crawlers = {
  Name: 'crawlers',
  Priority: 1,
  Action: { Block: { CustomResponse: { CustomResponseBodyKey: 'blocked', ResponseCode: 403 } } },
  RuleLabels: [{ Name: 'seen' }],
  VisibilityConfig: liveVisibility,
  Statement: {
    AndStatement: {
      Statements: [
        { NotStatement: { Statement: { GeoMatchStatement: { CountryCodes: ['AT', 'DE'] } } } },
        {
          ByteMatchStatement: {
            FieldToMatch: { SingleHeader: { Name: 'user-agent' } },
            PositionalConstraint: 'CONTAINS',
            SearchString: 'bot',
            SearchStringBase64: 'Ym90',
            TextTransformations: [{ Priority: 0, Type: 'NONE' }],
          },
        },
      ],
    },
  },
};
const rate = {
  Name: 'rate',
  Priority: 2,
  Action: { Block: {} },
  VisibilityConfig: liveVisibility,
  Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 2000 } },
};
const live: JsonObject = {
  Name: 'shop',
  Scope: 'REGIONAL',
  Id: '8db5286a-695e-41b6-beba-f4207a727afc',
  Description: '',
  DefaultAction: { Allow: {} },
  CustomResponseBodies: { blocked: { Content: 'no', ContentType: 'TEXT_PLAIN' } },
  VisibilityConfig: liveVisibility,
  Rules: [common, crawlers, rate],
};
const named = (found: ReturnType<typeof changesOf>): readonly string[] => found.map(([attribute]) => attribute);

describe('a web ACL', () => {
  it('is in sync however AWS orders and fills in its rules', () => {
    expect(changesOf(acl, attributes, live)).toEqual([]);
  });

  it('that lets nothing in any more has another default action', () => {
    expect(new Set(named(changesOf(acl, attributes, { ...live, DefaultAction: { Block: {} } })))).toEqual(
      new Set(['default_action']),
    );
  });

  it('whose rule group only counts shows at the override', () => {
    const counting = { ...common, OverrideAction: { Count: {} } };
    expect(new Set(named(changesOf(acl, attributes, { ...live, Rules: [counting, crawlers, rate] })))).toEqual(
      new Set(['rule[1].override_action']),
    );
  });

  it('whose rule only counts shows at its action', () => {
    const counting = { ...rate, Action: { Count: {} } };
    expect(new Set(named(changesOf(acl, attributes, { ...live, Rules: [common, crawlers, counting] })))).toEqual(
      new Set(['rule[2].action']),
    );
  });

  it('with another limit shows at the statement, and with the usual window nowhere', () => {
    const other = (more: JsonObject): JsonObject => ({
      ...live,
      Rules: [common, crawlers, { ...rate, Statement: { RateBasedStatement: { AggregateKeyType: 'IP', ...more } } }],
    });
    expect(changesOf(acl, attributes, other({ Limit: 2000, EvaluationWindowSec: 300 }))).toEqual([]);
    expect(changesOf(acl, attributes, other({ Limit: 9000 }))).toEqual([['rule[2].statement', 'replace', 2000, 9000]]);
    expect(named(changesOf(acl, attributes, other({ Limit: 2000, EvaluationWindowSec: 600 })))).toEqual([
      'rule[2].statement',
    ]);
  });

  it('with one country more shows at the statement', () => {
    const text = JSON.stringify(crawlers).replace('["AT","DE"]', '["AT","DE","CH"]');
    const rules = [common, JSON.parse(text) as JsonObject, rate];
    expect(new Set(named(changesOf(acl, attributes, { ...live, Rules: rules })))).toEqual(
      new Set(['rule[0].statement']),
    );
  });

  it('with a rule that somebody added shows the rule', () => {
    const found = changesOf(acl, attributes, { ...live, Rules: [common, crawlers, rate, { ...rate, Name: 'extra' }] });
    expect(found.map(([attribute, operation]) => [attribute, operation])).toEqual([['rule', 'add']]);
  });
});

describe('what else has a scope', () => {
  it('shows an address that came in from outside', () => {
    const set = mappingOf(wafv2, 'aws_wafv2_ip_set');
    const state = {
      name: 'office',
      id: 'i',
      scope: 'REGIONAL',
      ip_address_version: 'IPV4',
      addresses: ['192.0.2.0/24', '198.51.100.7/32'],
    };
    const document = {
      Name: 'office',
      Id: 'i',
      Scope: 'REGIONAL',
      IPAddressVersion: 'IPV4',
      Addresses: ['198.51.100.7/32', '192.0.2.0/24'],
    };
    expect(changesOf(set, state, document)).toEqual([]);
    expect(named(changesOf(set, state, { ...document, Addresses: [...document.Addresses, '0.0.0.0/1'] }))).toEqual([
      'addresses',
    ]);
  });

  it('tells apart the fields that logs leave out', () => {
    const logging = mappingOf(wafv2, 'aws_wafv2_web_acl_logging_configuration');
    const state = {
      resource_arn: 'arn',
      log_destination_configs: ['d'],
      redacted_fields: [{ method: [], query_string: [{}], single_header: [], uri_path: [] }],
    };
    const document = { ResourceArn: 'arn', LogDestinationConfigs: ['d'], RedactedFields: [{ QueryString: {} }] };
    expect(changesOf(logging, state, document)).toEqual([]);
    expect(changesOf(logging, state, { ...document, RedactedFields: [{ Method: {} }] })).not.toEqual([]);
  });
});
