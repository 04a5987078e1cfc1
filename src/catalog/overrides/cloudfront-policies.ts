import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, number, set, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

/** Terraform puts the names into a block of their own, CloudFormation beside the behavior. */
function choices(prefix: string): readonly Lens[] {
  return [
    block('cookies_config', `${prefix}/CookiesConfig`, [
      text('cookie_behavior', '/CookieBehavior'),
      block('cookies', '', [set('items', '/Cookies')]),
    ]),
    block('headers_config', `${prefix}/HeadersConfig`, [
      text('header_behavior', '/HeaderBehavior'),
      block('headers', '', [set('items', '/Headers')]),
    ]),
    block('query_strings_config', `${prefix}/QueryStringsConfig`, [
      text('query_string_behavior', '/QueryStringBehavior'),
      block('query_strings', '', [set('items', '/QueryStrings')]),
    ]),
  ];
}

const cachePolicy = exact('aws_cloudfront_cache_policy', 'AWS::CloudFront::CachePolicy', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/CachePolicyConfig/Name'),
    text('comment', '/CachePolicyConfig/Comment'),
    number('min_ttl', '/CachePolicyConfig/MinTTL'),
    number('default_ttl', '/CachePolicyConfig/DefaultTTL'),
    number('max_ttl', '/CachePolicyConfig/MaxTTL'),
    block(
      'parameters_in_cache_key_and_forwarded_to_origin',
      '/CachePolicyConfig/ParametersInCacheKeyAndForwardedToOrigin',
      [
        ...choices(''),
        bool('enable_accept_encoding_brotli', '/EnableAcceptEncodingBrotli', { default: false }),
        bool('enable_accept_encoding_gzip', '/EnableAcceptEncodingGzip', { default: false }),
      ],
    ),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cloudfront-cachepolicy.html`,
});

const originRequestPolicy = exact('aws_cloudfront_origin_request_policy', 'AWS::CloudFront::OriginRequestPolicy', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/OriginRequestPolicyConfig/Name'),
    text('comment', '/OriginRequestPolicyConfig/Comment'),
    ...choices('/OriginRequestPolicyConfig'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cloudfront-originrequestpolicy.html`,
});

function items(attribute: string, property: string): Lens {
  return block(attribute, property, [set('items', '/Items')]);
}

const override = bool('override', '/Override', { default: false });

const securityHeaders: readonly Lens[] = [
  block('content_security_policy', '/ContentSecurityPolicy', [
    text('content_security_policy', '/ContentSecurityPolicy'),
    override,
  ]),
  block('content_type_options', '/ContentTypeOptions', [override]),
  block('frame_options', '/FrameOptions', [text('frame_option', '/FrameOption'), override]),
  block('referrer_policy', '/ReferrerPolicy', [text('referrer_policy', '/ReferrerPolicy'), override]),
  block('strict_transport_security', '/StrictTransportSecurity', [
    number('access_control_max_age_sec', '/AccessControlMaxAgeSec'),
    bool('include_subdomains', '/IncludeSubdomains', { default: false }),
    bool('preload', '/Preload', { default: false }),
    override,
  ]),
  block('xss_protection', '/XSSProtection', [
    bool('mode_block', '/ModeBlock', { default: false }),
    bool('protection', '/Protection', { default: false }),
    text('report_uri', '/ReportUri'),
    override,
  ]),
];

const responsePart = (name: string): string => `/ResponseHeadersPolicyConfig/${name}`;

const responseHeadersPolicy = exact(
  'aws_cloudfront_response_headers_policy',
  'AWS::CloudFront::ResponseHeadersPolicy',
  {
    identifiers: ['{id}'],
    lenses: [
      text('name', responsePart('Name')),
      text('comment', responsePart('Comment')),
      block('cors_config', responsePart('CorsConfig'), [
        bool('access_control_allow_credentials', '/AccessControlAllowCredentials', { default: false }),
        items('access_control_allow_headers', '/AccessControlAllowHeaders'),
        items('access_control_allow_methods', '/AccessControlAllowMethods'),
        items('access_control_allow_origins', '/AccessControlAllowOrigins'),
        items('access_control_expose_headers', '/AccessControlExposeHeaders'),
        number('access_control_max_age_sec', '/AccessControlMaxAgeSec'),
        bool('origin_override', '/OriginOverride', { default: false }),
      ]),
      block('custom_headers_config', responsePart('CustomHeadersConfig'), [
        blocks('items', '/Items', ['Header'], [text('header', '/Header'), text('value', '/Value'), override]),
      ]),
      block('remove_headers_config', responsePart('RemoveHeadersConfig'), [
        blocks('items', '/Items', ['Header'], [text('header', '/Header')]),
      ]),
      block('security_headers_config', responsePart('SecurityHeadersConfig'), securityHeaders),
      block('server_timing_headers_config', responsePart('ServerTimingHeadersConfig'), [
        bool('enabled', '/Enabled', { default: false }),
        number('sampling_rate', '/SamplingRate'),
      ]),
    ],
    unverified: {},
    source: `${reference}/aws-resource-cloudfront-responseheaderspolicy.html`,
  },
);

const originAccessControl = exact('aws_cloudfront_origin_access_control', 'AWS::CloudFront::OriginAccessControl', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/OriginAccessControlConfig/Name'),
    text('description', '/OriginAccessControlConfig/Description'),
    text('origin_access_control_origin_type', '/OriginAccessControlConfig/OriginAccessControlOriginType'),
    text('signing_behavior', '/OriginAccessControlConfig/SigningBehavior'),
    text('signing_protocol', '/OriginAccessControlConfig/SigningProtocol'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cloudfront-originaccesscontrol.html`,
});

const originAccessIdentity = exact(
  'aws_cloudfront_origin_access_identity',
  'AWS::CloudFront::CloudFrontOriginAccessIdentity',
  {
    identifiers: ['{id}'],
    lenses: [text('comment', '/CloudFrontOriginAccessIdentityConfig/Comment')],
    unverified: {},
    source: `${reference}/aws-resource-cloudfront-cloudfrontoriginaccessidentity.html`,
  },
);

/** The read handler answers the published stage. */
const published = { when: { attribute: 'publish', notIn: [false] } } as const;

const edgeFunction = exact('aws_cloudfront_function', 'AWS::CloudFront::Function', {
  identifiers: ['{arn}'],
  lenses: [
    text('name', '/Name'),
    text('code', '/FunctionCode', published),
    text('comment', '/FunctionConfig/Comment', published),
    text('runtime', '/FunctionConfig/Runtime', published),
    lens('members', 'key_value_store_associations', '/FunctionConfig/KeyValueStoreAssociations', {
      ...published,
      order: 'set',
      args: { field: 'KeyValueStoreARN' },
    }),
  ],
  unverified: { publish: 'terraform-only' },
  source: `${reference}/aws-resource-cloudfront-function.html`,
});

const keyGroup = exact('aws_cloudfront_key_group', 'AWS::CloudFront::KeyGroup', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/KeyGroupConfig/Name'),
    text('comment', '/KeyGroupConfig/Comment'),
    set('items', '/KeyGroupConfig/Items'),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cloudfront-keygroup.html`,
});

const publicKey = exact('aws_cloudfront_public_key', 'AWS::CloudFront::PublicKey', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/PublicKeyConfig/Name'),
    text('comment', '/PublicKeyConfig/Comment'),
    text('encoded_key', '/PublicKeyConfig/EncodedKey', { equivalences: ['pem-text'] }),
  ],
  unverified: { name_prefix: 'creation-only' },
  source: `${reference}/aws-resource-cloudfront-publickey.html`,
});

const realtimeLogConfig = exact('aws_cloudfront_realtime_log_config', 'AWS::CloudFront::RealtimeLogConfig', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    number('sampling_rate', '/SamplingRate'),
    set('fields', '/Fields'),
    blocks('endpoint', '/EndPoints', 'list', [
      text('stream_type', '/StreamType'),
      block('kinesis_stream_config', '/KinesisStreamConfig', [
        text('role_arn', '/RoleArn'),
        text('stream_arn', '/StreamArn'),
      ]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cloudfront-realtimelogconfig.html`,
});

const monitoring = exact('aws_cloudfront_monitoring_subscription', 'AWS::CloudFront::MonitoringSubscription', {
  identifiers: ['{distribution_id}'],
  lenses: [
    text('distribution_id', '/DistributionId'),
    block('monitoring_subscription', '/MonitoringSubscription', [
      block('realtime_metrics_subscription_config', '/RealtimeMetricsSubscriptionConfig', [
        text('realtime_metrics_subscription_status', '/RealtimeMetricsSubscriptionStatus'),
      ]),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-cloudfront-monitoringsubscription.html`,
});

export const cloudfrontPolicies: readonly TypeMapping[] = [
  cachePolicy,
  originRequestPolicy,
  responseHeadersPolicy,
  originAccessControl,
  originAccessIdentity,
  edgeFunction,
  keyGroup,
  publicKey,
  realtimeLogConfig,
  monitoring,
];
