import { describe, expect, it } from '@jest/globals';
import { cloudfrontDistribution } from '../../../src/catalog/overrides/cloudfront-distribution.js';
import { elbClassic } from '../../../src/catalog/overrides/elb-classic.js';
import { elbv2Rules } from '../../../src/catalog/overrides/elbv2-rules.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, mappingOf } from './compare.js';

const all = [cloudfrontDistribution, elbClassic, elbv2Rules].flat();
const of = (type: string) => mappingOf(all, type);
const named = (type: string, state: JsonObject, live: JsonObject): readonly string[] =>
  changesOf(of(type), state, live).map(([attribute]) => attribute);

describe('a distribution', () => {
  const behavior = {
    target_origin_id: 'app',
    viewer_protocol_policy: 'redirect-to-https',
    allowed_methods: ['GET', 'HEAD'],
    cached_methods: ['GET', 'HEAD'],
    compress: true,
    min_ttl: 0,
    default_ttl: 0,
    max_ttl: 0,
    cache_policy_id: '658327ea',
    forwarded_values: [],
    function_association: [],
    lambda_function_association: [
      {
        event_type: 'viewer-request',
        lambda_arn: 'arn:aws:lambda:us-east-1:123456789012:function:auth:3',
        include_body: false,
      },
    ],
    grpc_config: [{ enabled: false }],
    trusted_key_groups: [],
    trusted_signers: [],
    smooth_streaming: false,
  };
  const state: JsonObject = {
    id: 'E1',
    enabled: true,
    comment: '',
    aliases: ['shop.example.com'],
    http_version: 'http2',
    is_ipv6_enabled: true,
    price_class: 'PriceClass_100',
    default_root_object: 'index.html',
    web_acl_id: '',
    staging: false,
    logging_config: [],
    default_cache_behavior: [behavior],
    ordered_cache_behavior: [
      { ...behavior, path_pattern: '/api/*', lambda_function_association: [] },
      { ...behavior, path_pattern: '/*', lambda_function_association: [] },
    ],
    origin: [
      {
        origin_id: 'app',
        domain_name: 'app.example.com',
        origin_path: '',
        connection_attempts: 3,
        connection_timeout: 10,
        custom_header: [{ name: 'X-Origin-Key', value: 'k' }],
        s3_origin_config: [],
        custom_origin_config: [
          {
            http_port: 80,
            https_port: 443,
            origin_keepalive_timeout: 5,
            origin_protocol_policy: 'https-only',
            origin_read_timeout: 30,
            origin_ssl_protocols: ['TLSv1.2'],
          },
        ],
      },
    ],
    origin_group: [],
    custom_error_response: [],
    restrictions: [{ geo_restriction: [{ restriction_type: 'none', locations: [] }] }],
    viewer_certificate: [
      {
        acm_certificate_arn: 'arn:aws:acm:us-east-1:123456789012:certificate/1',
        cloudfront_default_certificate: false,
        iam_certificate_id: '',
        minimum_protocol_version: 'TLSv1.2_2021',
        ssl_support_method: 'sni-only',
      },
    ],
  };
  const liveBehavior = {
    TargetOriginId: 'app',
    ViewerProtocolPolicy: 'redirect-to-https',
    AllowedMethods: ['HEAD', 'GET'],
    CachedMethods: ['HEAD', 'GET'],
    Compress: true,
    CachePolicyId: '658327ea',
    FieldLevelEncryptionId: '',
    FunctionAssociations: [],
    GrpcConfig: { Enabled: false },
    SmoothStreaming: false,
    TrustedKeyGroups: [],
    TrustedSigners: [],
  };
  const origin = {
    Id: 'app',
    DomainName: 'app.example.com',
    OriginPath: '',
    OriginAccessControlId: '',
    ConnectionAttempts: 3,
    ConnectionTimeout: 10,
    OriginShield: { Enabled: false },
    OriginCustomHeaders: [{ HeaderName: 'X-Origin-Key', HeaderValue: 'k' }],
    CustomOriginConfig: {
      HTTPPort: 80,
      HTTPSPort: 443,
      OriginKeepaliveTimeout: 5,
      OriginProtocolPolicy: 'https-only',
      OriginReadTimeout: 30,
      OriginSSLProtocols: ['TLSv1.2'],
    },
  };
  const config = {
    Enabled: true,
    Comment: '',
    Aliases: ['shop.example.com'],
    HttpVersion: 'http2',
    IPV6Enabled: true,
    PriceClass: 'PriceClass_100',
    DefaultRootObject: 'index.html',
    WebACLId: '',
    Staging: false,
    Logging: { Bucket: '', IncludeCookies: false, Prefix: '' },
    OriginGroups: { Items: [], Quantity: 0 },
    CustomErrorResponses: [],
    DefaultCacheBehavior: {
      ...liveBehavior,
      LambdaFunctionAssociations: [
        {
          EventType: 'viewer-request',
          LambdaFunctionARN: 'arn:aws:lambda:us-east-1:123456789012:function:auth:3',
          IncludeBody: false,
        },
      ],
    },
    CacheBehaviors: [
      { ...liveBehavior, PathPattern: '/api/*' },
      { ...liveBehavior, PathPattern: '/*' },
    ],
    Origins: [origin],
    Restrictions: { GeoRestriction: { Locations: [], RestrictionType: 'none' } },
    ViewerCertificate: {
      AcmCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1',
      MinimumProtocolVersion: 'TLSv1.2_2021',
      SslSupportMethod: 'sni-only',
    },
  };
  const changed = (more: JsonObject): readonly string[] =>
    named('aws_cloudfront_distribution', state, { Id: 'E1', DistributionConfig: { ...config, ...more } });

  it('is in sync with what AWS fills in', () => {
    expect(changed({})).toEqual([]);
  });

  it('shows plain HTTP at an origin, an older protocol, a function taken away', () => {
    const open = { ...origin, CustomOriginConfig: { ...origin.CustomOriginConfig, OriginProtocolPolicy: 'http-only' } };
    expect(changed({ Origins: [open] })).toEqual(['origin[0].custom_origin_config[0].origin_protocol_policy']);
    expect(changed({ ViewerCertificate: { ...config.ViewerCertificate, MinimumProtocolVersion: 'TLSv1' } })).toEqual([
      'viewer_certificate[0].minimum_protocol_version',
    ]);
    expect(changed({ DefaultCacheBehavior: liveBehavior })).toEqual([
      'default_cache_behavior[0].lambda_function_association[0]',
    ]);
  });

  it('shows a web ACL that was taken on, and behaviors in another order', () => {
    expect(changed({ WebACLId: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/a/1' })).toEqual(['web_acl_id']);
    expect(changed({ CacheBehaviors: [...config.CacheBehaviors].reverse() })).not.toEqual([]);
  });

  it('never shows the header by which the origin knows it', () => {
    const other = { ...origin, OriginCustomHeaders: [{ HeaderName: 'X-Origin-Key', HeaderValue: 'stolen-value' }] };
    expect(changed({ Origins: [other] })).toEqual(['origin[0].custom_header[0].value']);
    const found = changesOf(of('aws_cloudfront_distribution'), state, {
      Id: 'E1',
      DistributionConfig: { ...config, Origins: [other] },
    });
    expect(JSON.stringify(found)).not.toContain('stolen-value');
  });
});

describe('a listener rule', () => {
  const state = {
    arn: 'r',
    listener_arn: 'l',
    priority: 10,
    action: [{ type: 'forward', order: 1, target_group_arn: 'tg-1', forward: [] }],
    condition: [
      { path_pattern: [{ values: ['/a/*', '/b/*'], regex_values: [] }], host_header: [] },
      { host_header: [{ values: ['a.example.com'] }] },
      { query_string: [{ key: '', value: 'x' }] },
    ],
  };
  const live = {
    RuleArn: 'r',
    IsDefault: false,
    Priority: 10,
    Transforms: [],
    Actions: [
      {
        Type: 'forward',
        Order: 1,
        TargetGroupArn: 'tg-1',
        ForwardConfig: {
          TargetGroupStickinessConfig: { Enabled: false },
          TargetGroups: [{ TargetGroupArn: 'tg-1', Weight: 1 }],
        },
      },
    ],
    Conditions: [
      { Field: 'host-header', Values: ['a.example.com'], HostHeaderConfig: { Values: ['a.example.com'] } },
      { Field: 'query-string', QueryStringConfig: { Values: [{ Value: 'x' }] } },
      { Field: 'path-pattern', Values: ['/b/*', '/a/*'], PathPatternConfig: { Values: ['/b/*', '/a/*'] } },
    ],
  };

  it('is in sync in any order of its conditions', () => {
    expect(named('aws_lb_listener_rule', state, live)).toEqual([]);
  });

  it('shows a path more', () => {
    const [host, query] = live.Conditions;
    const wider = { Field: 'path-pattern', PathPatternConfig: { Values: ['/*', '/a/*', '/b/*'] } };
    expect(
      changesOf(of('aws_lb_listener_rule'), state, { ...live, Conditions: [host ?? null, query ?? null, wider] }),
    ).toEqual([['condition[0].path_pattern[0].values', 'add', null, '/*']]);
  });

  it('shows each condition that was changed, whatever its values have in common', () => {
    const [, query] = live.Conditions;
    const conditions = [
      { Field: 'path-pattern', PathPatternConfig: { Values: ['/c/*'] } },
      query ?? null,
      { Field: 'host-header', HostHeaderConfig: { Values: ['b.example.com'] } },
    ];
    expect(named('aws_lb_listener_rule', state, { ...live, Conditions: conditions })).toEqual([
      'condition[0].path_pattern[0].values',
      'condition[0].path_pattern[0].values',
      'condition[0].path_pattern[0].values',
      'condition[1].host_header[0].values',
      'condition[1].host_header[0].values',
    ]);
  });

  it('shows a condition of another kind as one gone and one come', () => {
    const [host, , path] = live.Conditions;
    const method = { Field: 'http-request-method', HttpRequestMethodConfig: { Values: ['GET'] } };
    expect(named('aws_lb_listener_rule', state, { ...live, Conditions: [host ?? null, path ?? null, method] })).toEqual(
      ['condition[2]', 'condition'],
    );
  });
});

describe('targets', () => {
  const attachment = { target_group_arn: 'tg', target_id: 'i-1', port: 80, availability_zone: null };
  const live = (port: number): JsonObject => ({
    TargetGroupArn: 'tg',
    Targets: [
      { Id: 'i-9', Port: 80 },
      { Id: 'i-1', Port: port },
    ],
  });

  it('are told apart by their id, beside those that services registered', () => {
    const attached = of('aws_lb_target_group_attachment');
    expect(changesOf(attached, attachment, live(80))).toEqual([]);
    expect(changesOf(attached, attachment, live(8080))).toEqual([['port', 'replace', 80, 8080]]);
  });
});

describe('a classic load balancer', () => {
  const state = {
    name: 'old',
    internal: true,
    listener: [
      { lb_port: 443, lb_protocol: 'https', instance_port: 80, instance_protocol: 'http', ssl_certificate_id: 'c' },
      { lb_port: 80, lb_protocol: 'http', instance_port: 80, instance_protocol: 'http', ssl_certificate_id: '' },
    ],
    cross_zone_load_balancing: true,
    idle_timeout: 60,
    connection_draining: false,
    connection_draining_timeout: 300,
    health_check: [{ target: 'HTTP:80/', interval: 30, timeout: 5, healthy_threshold: 2, unhealthy_threshold: 5 }],
  };
  const live = {
    LoadBalancerName: 'old',
    Scheme: 'internal',
    CrossZone: true,
    ConnectionSettings: { IdleTimeout: 60 },
    ConnectionDrainingPolicy: { Enabled: false, Timeout: 300 },
    HealthCheck: { HealthyThreshold: '2', Interval: '30', Target: 'HTTP:80/', Timeout: '5', UnhealthyThreshold: '5' },
    Listeners: [
      { InstancePort: '80', InstanceProtocol: 'HTTP', LoadBalancerPort: '80', Protocol: 'HTTP' },
      {
        InstancePort: '80',
        InstanceProtocol: 'HTTP',
        LoadBalancerPort: '443',
        Protocol: 'HTTPS',
        SSLCertificateId: 'c',
      },
    ],
  };

  it('is in sync with numbers as text and protocols in capitals', () => {
    expect(named('aws_elb', state, live)).toEqual([]);
  });

  it('shows another health check and a protocol that encrypts no more', () => {
    expect(named('aws_elb', state, { ...live, HealthCheck: { ...live.HealthCheck, Interval: '10' } })).toEqual([
      'health_check[0].interval',
    ]);
    const [plain] = live.Listeners;
    expect(
      named('aws_elb', state, { ...live, Listeners: [plain ?? null, { ...live.Listeners[1], Protocol: 'TCP' }] }),
    ).toEqual(['listener[0].lb_protocol']);
  });
});
