import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, exact, number, set, tags, text, twin } from './dsl.js';
import { action } from './elbv2.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

function rewrites(attribute: string, property: string): Lens {
  return block(attribute, property, [
    blocks('rewrite', '/Rewrites', 'list', [text('regex', '/Regex'), text('replace', '/Replace')]),
  ]);
}

const patterns = [set('values', '/Values'), set('regex_values', '/RegexValues')];

/** Beside the block that says it all the read handler repeats some values as `Values` of the condition itself. */
const condition: readonly Lens[] = [
  block('host_header', '/HostHeaderConfig', patterns),
  block('http_header', '/HttpHeaderConfig', [text('http_header_name', '/HttpHeaderName'), ...patterns]),
  block('http_request_method', '/HttpRequestMethodConfig', [set('values', '/Values')]),
  block('path_pattern', '/PathPatternConfig', patterns),
  blocks('query_string', '/QueryStringConfig/Values', 'set', [text('key', '/Key'), text('value', '/Value')]),
  block('source_ip', '/SourceIpConfig', [set('values', '/Values')]),
];

const rule = exact('aws_lb_listener_rule', 'AWS::ElasticLoadBalancingV2::ListenerRule', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    number('priority', '/Priority'),
    blocks('action', '/Actions', 'list', action),
    blocks('condition', '/Conditions', 'set', condition, { args: { kinds: true } }),
    blocks('transform', '/Transforms', 'set', [
      text('type', '/Type'),
      rewrites('host_header_rewrite_config', '/HostHeaderRewriteConfig'),
      rewrites('url_rewrite_config', '/UrlRewriteConfig'),
    ]),
    tags(),
  ],
  unverified: { 'action.authenticate_oidc.client_secret': 'write-only', listener_arn: 'write-only' },
  source: `${reference}/aws-resource-elasticloadbalancingv2-listenerrule.html`,
});

const targetGroupSource = `${reference}/aws-resource-elasticloadbalancingv2-targetgroup.html`;

/** A target by its id; services register targets of their own, so that what nobody claims is no finding. */
const targetAttachment = exact('aws_lb_target_group_attachment', 'AWS::ElasticLoadBalancingV2::TargetGroup', {
  identifiers: ['{target_group_arn}'],
  facet: {},
  lenses: [
    text('target_group_arn', '/TargetGroupArn'),
    block(
      '',
      '/Targets',
      [
        text('target_id', '/Id'),
        number('port', '/Port', { whenUnset: 'service-chooses' }),
        text('availability_zone', '/AvailabilityZone', { whenUnset: 'service-chooses' }),
      ],
      { contributes: true, order: ['Id'] },
    ),
  ],
  unverified: {},
  source: targetGroupSource,
});

const trustStore = exact('aws_lb_trust_store', 'AWS::ElasticLoadBalancingV2::TrustStore', {
  identifiers: ['{arn}', '{id}'],
  lenses: [text('name', '/Name'), tags()],
  unverified: {
    ca_certificates_bundle_s3_bucket: 'write-only',
    ca_certificates_bundle_s3_key: 'write-only',
    ca_certificates_bundle_s3_object_version: 'write-only',
    name_prefix: 'creation-only',
  },
  source: `${reference}/aws-resource-elasticloadbalancingv2-truststore.html`,
});

export const elbv2Rules: readonly TypeMapping[] = [
  rule,
  twin('aws_alb_listener_rule', rule),
  targetAttachment,
  twin('aws_alb_target_group_attachment', targetAttachment),
  trustStore,
];
