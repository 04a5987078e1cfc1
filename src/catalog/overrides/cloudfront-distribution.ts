import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, set, tags, text } from './dsl.js';

const free = { whenUnset: 'service-chooses' } as const;
const config = (name: string): string => `/DistributionConfig/${name}`;
/** Header names carry no meaning in their case. */
const ignoreCase = { equivalences: ['ignore-case'] } as const;

/** With a cache policy neither the times nor the forwarded values are the behavior's own. */
const cacheBehavior: readonly Lens[] = [
  text('target_origin_id', '/TargetOriginId'),
  text('viewer_protocol_policy', '/ViewerProtocolPolicy'),
  set('allowed_methods', '/AllowedMethods', { default: ['GET', 'HEAD'] }),
  set('cached_methods', '/CachedMethods', { default: ['GET', 'HEAD'] }),
  bool('compress', '/Compress', { default: false }),
  bool('smooth_streaming', '/SmoothStreaming', { default: false }),
  number('min_ttl', '/MinTTL', free),
  number('default_ttl', '/DefaultTTL', free),
  number('max_ttl', '/MaxTTL', free),
  text('cache_policy_id', '/CachePolicyId'),
  text('origin_request_policy_id', '/OriginRequestPolicyId'),
  text('response_headers_policy_id', '/ResponseHeadersPolicyId'),
  text('realtime_log_config_arn', '/RealtimeLogConfigArn'),
  text('field_level_encryption_id', '/FieldLevelEncryptionId'),
  set('trusted_key_groups', '/TrustedKeyGroups'),
  set('trusted_signers', '/TrustedSigners'),
  block('forwarded_values', '/ForwardedValues', [
    bool('query_string', '/QueryString'),
    set('query_string_cache_keys', '/QueryStringCacheKeys'),
    set('headers', '/Headers', ignoreCase),
    block('cookies', '/Cookies', [
      text('forward', '/Forward', { default: 'none' }),
      set('whitelisted_names', '/WhitelistedNames'),
    ]),
  ]),
  blocks(
    'function_association',
    '/FunctionAssociations',
    ['EventType'],
    [text('event_type', '/EventType'), text('function_arn', '/FunctionARN')],
  ),
  blocks(
    'lambda_function_association',
    '/LambdaFunctionAssociations',
    ['EventType'],
    [
      text('event_type', '/EventType'),
      text('lambda_arn', '/LambdaFunctionARN'),
      bool('include_body', '/IncludeBody', { default: false }),
    ],
  ),
  block('grpc_config', '/GrpcConfig', [bool('enabled', '/Enabled', { default: false })]),
];

const timeouts: readonly Lens[] = [
  number('origin_keepalive_timeout', '/OriginKeepaliveTimeout', { default: 5 }),
  number('origin_read_timeout', '/OriginReadTimeout', { default: 30 }),
];

const origin: readonly Lens[] = [
  text('origin_id', '/Id'),
  text('domain_name', '/DomainName'),
  text('origin_path', '/OriginPath'),
  text('origin_access_control_id', '/OriginAccessControlId'),
  number('connection_attempts', '/ConnectionAttempts', { default: 3 }),
  number('connection_timeout', '/ConnectionTimeout', { default: 10 }),
  number('response_completion_timeout', '/ResponseCompletionTimeout'),
  // Such a header is often the secret by which an origin knows the distribution.
  blocks(
    'custom_header',
    '/OriginCustomHeaders',
    ['HeaderName'],
    [text('name', '/HeaderName'), text('value', '/HeaderValue', { sensitive: true })],
  ),
  block('origin_shield', '/OriginShield', [
    bool('enabled', '/Enabled', { default: false }),
    text('origin_shield_region', '/OriginShieldRegion'),
  ]),
  block('s3_origin_config', '/S3OriginConfig', [text('origin_access_identity', '/OriginAccessIdentity')]),
  block('custom_origin_config', '/CustomOriginConfig', [
    number('http_port', '/HTTPPort', { default: 80 }),
    number('https_port', '/HTTPSPort', { default: 443 }),
    text('ip_address_type', '/IpAddressType', free),
    text('origin_protocol_policy', '/OriginProtocolPolicy'),
    set('origin_ssl_protocols', '/OriginSSLProtocols', free),
    ...timeouts,
  ]),
  block('vpc_origin_config', '/VpcOriginConfig', [text('vpc_origin_id', '/VpcOriginId'), ...timeouts]),
];

const originGroup: readonly Lens[] = [
  text('origin_id', '/Id'),
  block('failover_criteria', '/FailoverCriteria', [
    set('status_codes', '/StatusCodes/Items', { args: { of: 'number' } }),
  ]),
  // The first member is the primary one.
  blocks('member', '/Members/Items', 'list', [text('origin_id', '/OriginId')]),
];

const viewerCertificate: readonly Lens[] = [
  text('acm_certificate_arn', '/AcmCertificateArn'),
  text('iam_certificate_id', '/IamCertificateId'),
  bool('cloudfront_default_certificate', '/CloudFrontDefaultCertificate', { default: false, ...free }),
  text('minimum_protocol_version', '/MinimumProtocolVersion', { default: 'TLSv1' }),
  // Of the default certificate AWS answers a method that nobody can choose.
  text('ssl_support_method', '/SslSupportMethod', {
    ...free,
    when: { attribute: 'viewer_certificate.0.cloudfront_default_certificate', notIn: [true] },
  }),
];

const distribution = exact('aws_cloudfront_distribution', 'AWS::CloudFront::Distribution', {
  identifiers: ['{id}'],
  lenses: [
    bool('enabled', config('Enabled')),
    text('comment', config('Comment')),
    set('aliases', config('Aliases')),
    text('default_root_object', config('DefaultRootObject')),
    text('http_version', config('HttpVersion'), { default: 'http1.1' }),
    bool('is_ipv6_enabled', config('IPV6Enabled'), free),
    text('price_class', config('PriceClass'), { default: 'PriceClass_All' }),
    text('web_acl_id', config('WebACLId')),
    text('anycast_ip_list_id', config('AnycastIpListId')),
    text('continuous_deployment_policy_id', config('ContinuousDeploymentPolicyId')),
    bool('staging', config('Staging'), { default: false }),
    block('logging_config', config('Logging'), [
      text('bucket', '/Bucket'),
      bool('include_cookies', '/IncludeCookies', { default: false }),
      text('prefix', '/Prefix'),
    ]),
    block('default_cache_behavior', config('DefaultCacheBehavior'), cacheBehavior),
    // The first pattern that matches wins.
    blocks('ordered_cache_behavior', config('CacheBehaviors'), 'list', [
      text('path_pattern', '/PathPattern'),
      ...cacheBehavior,
    ]),
    blocks('origin', config('Origins'), ['Id'], origin),
    blocks('origin_group', config('OriginGroups/Items'), ['Id'], originGroup),
    blocks(
      'custom_error_response',
      config('CustomErrorResponses'),
      ['ErrorCode'],
      [
        number('error_code', '/ErrorCode'),
        number('response_code', '/ResponseCode'),
        text('response_page_path', '/ResponsePagePath'),
        number('error_caching_min_ttl', '/ErrorCachingMinTTL', free),
      ],
    ),
    block('restrictions', config('Restrictions'), [
      block('geo_restriction', '/GeoRestriction', [
        text('restriction_type', '/RestrictionType', { default: 'none' }),
        set('locations', '/Locations'),
      ]),
    ]),
    block('viewer_certificate', config('ViewerCertificate'), viewerCertificate),
    tags(),
  ],
  unverified: { retain_on_delete: 'terraform-only', wait_for_deployment: 'terraform-only' },
  source:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-distribution.html',
});

export const cloudfrontDistribution: readonly TypeMapping[] = [distribution];
