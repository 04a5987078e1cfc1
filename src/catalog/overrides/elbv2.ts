import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, listing, map, number, only, owned, set, tags, text, twin, words } from './dsl.js';
import type { LensOptions } from './dsl.js';

const loadBalancer = (key: string): string => `/LoadBalancerAttributes/{Key=${key}}/Value`;
const listenerKey = (key: string): string => `/ListenerAttributes/{Key=${key}}/Value`;
const targetGroupKey = (key: string): string => `/TargetGroupAttributes/{Key=${key}}/Value`;

/** The provider sends an attribute only to the kinds of load balancer that know it; the state holds a default for others. */
const application = { attribute: 'load_balancer_type', in: ['application', null] } as const;
const notGateway = { attribute: 'load_balancer_type', notIn: ['gateway'] } as const;
/** An application load balancer always balances across zones. */
const notApplication = { attribute: 'load_balancer_type', in: ['network', 'gateway'] } as const;

function logs(attribute: string, prefix: string): Lens {
  return block(
    attribute,
    '',
    [
      text('bucket', loadBalancer(`${prefix}.s3.bucket`)),
      bool('enabled', loadBalancer(`${prefix}.s3.enabled`), { default: false }),
      text('prefix', loadBalancer(`${prefix}.s3.prefix`)),
    ],
    { when: notGateway },
  );
}

const loadBalancerAttributes: readonly Lens[] = [
  bool('enable_deletion_protection', loadBalancer('deletion_protection.enabled'), { default: false }),
  bool('enable_cross_zone_load_balancing', loadBalancer('load_balancing.cross_zone.enabled'), {
    default: false,
    when: notApplication,
  }),
  bool('enable_zonal_shift', loadBalancer('zonal_shift.config.enabled'), { default: false, when: notGateway }),
  text('dns_record_client_routing_policy', loadBalancer('dns_record.client_routing_policy'), {
    default: 'any_availability_zone',
    when: { attribute: 'load_balancer_type', in: ['network'] },
  }),
  number('secondary_ips_auto_assigned_per_subnet', loadBalancer('secondary_ips.auto_assigned.per_subnet'), {
    when: { attribute: 'load_balancer_type', in: ['network'] },
  }),
  number('idle_timeout', loadBalancer('idle_timeout.timeout_seconds'), { default: 60, when: application }),
  number('client_keep_alive', loadBalancer('client_keep_alive.seconds'), { default: 3600, when: application }),
  bool('drop_invalid_header_fields', loadBalancer('routing.http.drop_invalid_header_fields.enabled'), {
    default: false,
    when: application,
  }),
  bool('enable_http2', loadBalancer('routing.http2.enabled'), { default: true, when: application }),
  bool('enable_waf_fail_open', loadBalancer('waf.fail_open.enabled'), { default: false, when: application }),
  bool('enable_xff_client_port', loadBalancer('routing.http.xff_client_port.enabled'), {
    default: false,
    when: application,
  }),
  bool('preserve_host_header', loadBalancer('routing.http.preserve_host_header.enabled'), {
    default: false,
    when: application,
  }),
  bool(
    'enable_tls_version_and_cipher_suite_headers',
    loadBalancer('routing.http.x_amzn_tls_version_and_cipher_suite.enabled'),
    { default: false, when: application },
  ),
  text('desync_mitigation_mode', loadBalancer('routing.http.desync_mitigation_mode'), {
    default: 'defensive',
    when: application,
  }),
  text('xff_header_processing_mode', loadBalancer('routing.http.xff_header_processing.mode'), {
    default: 'append',
    when: application,
  }),
  logs('access_logs', 'access_logs'),
  logs('connection_logs', 'connection_logs'),
  logs('health_check_logs', 'health_check_logs'),
];

/** What it listens to beside that lets in whom nobody meant to. */
const listeners = listing(
  'AWS::ElasticLoadBalancingV2::Listener',
  ['{arn}'],
  { model: { LoadBalancerArn: '{arn}' }, as: 'Listeners' },
  [
    owned(
      blocks(
        'listener',
        '/Listeners',
        ['ListenerArn'],
        [text('arn', '/ListenerArn'), number('port', '/Port'), text('protocol', '/Protocol')],
      ),
    ),
  ],
);

const lb = exact('aws_lb', 'AWS::ElasticLoadBalancingV2::LoadBalancer', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    words('internal', '/Scheme', 'internal', 'internet-facing', { default: 'internet-facing', when: notGateway }),
    text('load_balancer_type', '/Type', { default: 'application' }),
    // Without one an application load balancer gets the network's default group.
    set('security_groups', '/SecurityGroups', { whenUnset: 'service-chooses' }),
    set('subnets', '/Subnets', { equivalences: ['subnets-echo-mappings'] }),
    blocks(
      'subnet_mapping',
      '/SubnetMappings',
      ['SubnetId'],
      [
        text('subnet_id', '/SubnetId'),
        text('allocation_id', '/AllocationId'),
        text('private_ipv4_address', '/PrivateIPv4Address'),
        text('ipv6_address', '/IPv6Address'),
      ],
      { equivalences: ['mappings-echo-subnets'] },
    ),
    text('ip_address_type', '/IpAddressType', { default: 'ipv4' }),
    text(
      'enforce_security_group_inbound_rules_on_private_link_traffic',
      '/EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic',
      { default: 'on' },
    ),
    block('ipam_pools', '', [text('ipv4_ipam_pool_id', '/Ipv4IpamPoolId')]),
    block('minimum_load_balancer_capacity', '/MinimumLoadBalancerCapacity', [
      number('capacity_units', '/CapacityUnits'),
    ]),
    ...loadBalancerAttributes,
    tags(),
  ],
  unverified: { name_prefix: 'creation-only', customer_owned_ipv4_pool: 'not-returned' },
  companions: [listeners],
  source:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html; ' +
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html',
});

const requestHeaders = [
  'x_amzn_mtls_clientcert',
  'x_amzn_mtls_clientcert_issuer',
  'x_amzn_mtls_clientcert_leaf',
  'x_amzn_mtls_clientcert_serial_number',
  'x_amzn_mtls_clientcert_subject',
  'x_amzn_mtls_clientcert_validity',
  'x_amzn_tls_cipher_suite',
  'x_amzn_tls_version',
];
const responseHeaders = [
  'access_control_allow_credentials',
  'access_control_allow_headers',
  'access_control_allow_methods',
  'access_control_allow_origin',
  'access_control_expose_headers',
  'access_control_max_age',
  'content_security_policy',
  'strict_transport_security',
  'x_content_type_options',
  'x_frame_options',
];
const listenerAttributes: readonly Lens[] = [
  ...requestHeaders.map((name) =>
    text(`routing_http_request_${name}_header_name`, listenerKey(`routing.http.request.${name}.header_name`)),
  ),
  ...responseHeaders.map((name) =>
    text(`routing_http_response_${name}_header_value`, listenerKey(`routing.http.response.${name}.header_value`)),
  ),
  bool('routing_http_response_server_enabled', listenerKey('routing.http.response.server.enabled'), {
    default: true,
    when: { attribute: 'protocol', in: ['HTTP', 'HTTPS'] },
  }),
  number('tcp_idle_timeout_seconds', listenerKey('tcp.idle_timeout.seconds'), { default: 350 }),
];

const authentication: readonly Lens[] = [
  map('authentication_request_extra_params', '/AuthenticationRequestExtraParams'),
  text('on_unauthenticated_request', '/OnUnauthenticatedRequest', { default: 'authenticate' }),
  text('scope', '/Scope', { default: 'openid' }),
  text('session_cookie_name', '/SessionCookieName', { default: 'AWSELBAuthSessionCookie' }),
  number('session_timeout', '/SessionTimeout', { default: 604800, args: { unset: 0 } }),
];

export const action: readonly Lens[] = [
  text('type', '/Type'),
  number('order', '/Order', { equivalences: ['implied-order'] }),
  // AWS fills it in for a `forward` block with one target group, which is compared as such.
  text('target_group_arn', '/TargetGroupArn', { whenUnset: 'service-chooses' }),
  block('forward', '/ForwardConfig', [
    blocks(
      'target_group',
      '/TargetGroups',
      ['TargetGroupArn'],
      [text('arn', '/TargetGroupArn'), number('weight', '/Weight', { default: 1 })],
      { equivalences: ['single-target-group'] },
    ),
    block('stickiness', '/TargetGroupStickinessConfig', [
      bool('enabled', '/Enabled'),
      number('duration', '/DurationSeconds'),
    ]),
  ]),
  block('authenticate_cognito', '/AuthenticateCognitoConfig', [
    text('user_pool_arn', '/UserPoolArn'),
    text('user_pool_client_id', '/UserPoolClientId'),
    text('user_pool_domain', '/UserPoolDomain'),
    ...authentication,
  ]),
  block('authenticate_oidc', '/AuthenticateOidcConfig', [
    text('authorization_endpoint', '/AuthorizationEndpoint'),
    text('client_id', '/ClientId'),
    text('issuer', '/Issuer'),
    text('token_endpoint', '/TokenEndpoint'),
    text('user_info_endpoint', '/UserInfoEndpoint'),
    ...authentication,
  ]),
  block('fixed_response', '/FixedResponseConfig', [
    text('content_type', '/ContentType'),
    text('message_body', '/MessageBody'),
    text('status_code', '/StatusCode'),
  ]),
  block('redirect', '/RedirectConfig', [
    text('host', '/Host', { default: '#{host}' }),
    text('path', '/Path', { default: '/#{path}' }),
    text('port', '/Port', { default: '#{port}' }),
    text('protocol', '/Protocol', { default: '#{protocol}' }),
    text('query', '/Query', { default: '#{query}' }),
    text('status_code', '/StatusCode'),
  ]),
  block('jwt_validation', '/JwtValidationConfig', [
    text('issuer', '/Issuer'),
    text('jwks_endpoint', '/JwksEndpoint'),
    blocks(
      'additional_claim',
      '/AdditionalClaims',
      ['Name'],
      [text('name', '/Name'), text('format', '/Format'), set('values', '/Values')],
    ),
  ]),
];

const encrypted = { attribute: 'protocol', in: ['HTTPS', 'TLS'] } as const;

const listener = exact('aws_lb_listener', 'AWS::ElasticLoadBalancingV2::Listener', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('load_balancer_arn', '/LoadBalancerArn'),
    number('port', '/Port'),
    text('protocol', '/Protocol'),
    text('ssl_policy', '/SslPolicy', { default: 'ELBSecurityPolicy-2016-08', when: encrypted }),
    text('certificate_arn', '/Certificates/0/CertificateArn'),
    only('alpn_policy', '/AlpnPolicy', { default: ['None'] }),
    blocks('default_action', '/DefaultActions', 'list', action),
    block('mutual_authentication', '/MutualAuthentication', [
      text('mode', '/Mode', { default: 'off' }),
      text('trust_store_arn', '/TrustStoreArn'),
      bool('ignore_client_certificate_expiry', '/IgnoreClientCertificateExpiry', { default: false }),
      text('advertise_trust_store_ca_names', '/AdvertiseTrustStoreCaNames', { default: 'off' }),
    ]),
    ...listenerAttributes,
    tags(),
  ],
  unverified: { 'default_action.authenticate_oidc.client_secret': 'write-only' },
  source:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html; ' +
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ListenerAttribute.html; ' +
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html',
});

const datagram = { attribute: 'protocol', in: ['UDP', 'TCP_UDP'] } as const;
const grpc = { attribute: 'protocol_version', in: ['GRPC'] } as const;
const httpMatcher = { attribute: 'protocol_version', notIn: ['GRPC'] } as const;
const stuckTo = (...types: (string | null)[]): LensOptions => ({
  when: { attribute: 'stickiness.0.type', in: types },
});

const healthCheck: readonly Lens[] = [
  bool('enabled', '/HealthCheckEnabled', {
    defaults: [{ value: false, when: { attribute: 'target_type', in: ['lambda'] } }, { value: true }],
  }),
  number('healthy_threshold', '/HealthyThresholdCount', { default: 5 }),
  number('unhealthy_threshold', '/UnhealthyThresholdCount', { default: 2 }),
  // Their defaults depend on protocol and target type, and changed over the years.
  number('interval', '/HealthCheckIntervalSeconds', { whenUnset: 'service-chooses' }),
  number('timeout', '/HealthCheckTimeoutSeconds', { whenUnset: 'service-chooses' }),
  text('protocol', '/HealthCheckProtocol', { whenUnset: 'service-chooses' }),
  text('port', '/HealthCheckPort', { default: 'traffic-port' }),
  text('path', '/HealthCheckPath', { defaults: [{ value: '/', when: httpMatcher }], whenUnset: 'service-chooses' }),
  text('matcher', '/Matcher/HttpCode', { default: '200', when: httpMatcher }),
  text('matcher', '/Matcher/GrpcCode', { default: '12', when: grpc }),
];

const targetGroupHealth: readonly Lens[] = ['dns_failover', 'unhealthy_state_routing'].map((part) =>
  block(part, '', [
    number(
      'minimum_healthy_targets_count',
      targetGroupKey(`target_group_health.${part}.minimum_healthy_targets.count`),
      // DNS failover may be `off`; state routing has a number.
      { default: 1 },
    ),
    text(
      'minimum_healthy_targets_percentage',
      targetGroupKey(`target_group_health.${part}.minimum_healthy_targets.percentage`),
      { default: 'off' },
    ),
  ]),
);

const targetGroupAttributes: readonly Lens[] = [
  number('deregistration_delay', targetGroupKey('deregistration_delay.timeout_seconds'), { default: 300 }),
  bool('connection_termination', targetGroupKey('deregistration_delay.connection_termination.enabled'), {
    defaults: [{ value: true, when: datagram }, { value: false }],
  }),
  bool('lambda_multi_value_headers_enabled', targetGroupKey('lambda.multi_value_headers.enabled'), { default: false }),
  text('load_balancing_algorithm_type', targetGroupKey('load_balancing.algorithm.type'), { default: 'round_robin' }),
  text('load_balancing_anomaly_mitigation', targetGroupKey('load_balancing.algorithm.anomaly_mitigation'), {
    default: 'off',
  }),
  text('load_balancing_cross_zone_enabled', targetGroupKey('load_balancing.cross_zone.enabled'), {
    default: 'use_load_balancer_configuration',
  }),
  bool('preserve_client_ip', targetGroupKey('preserve_client_ip.enabled'), {
    defaults: [
      { value: true, when: datagram },
      { value: true, when: { attribute: 'target_type', in: ['instance', 'alb', null] } },
      { value: false },
    ],
  }),
  bool('proxy_protocol_v2', targetGroupKey('proxy_protocol_v2.enabled'), { default: false }),
  number('slow_start', targetGroupKey('slow_start.duration_seconds'), { default: 0 }),
  block('stickiness', '', [
    bool('enabled', targetGroupKey('stickiness.enabled'), { default: false }),
    text('type', targetGroupKey('stickiness.type'), { whenUnset: 'service-chooses' }),
    number('cookie_duration', targetGroupKey('stickiness.lb_cookie.duration_seconds'), {
      default: 86400,
      args: { unset: 0 },
      ...stuckTo('lb_cookie', null),
    }),
    number('cookie_duration', targetGroupKey('stickiness.app_cookie.duration_seconds'), {
      default: 86400,
      args: { unset: 0 },
      ...stuckTo('app_cookie'),
    }),
    text('cookie_name', targetGroupKey('stickiness.app_cookie.cookie_name'), stuckTo('app_cookie')),
  ]),
  block('target_failover', '', [
    text('on_deregistration', targetGroupKey('target_failover.on_deregistration'), { default: 'no_rebalance' }),
    text('on_unhealthy', targetGroupKey('target_failover.on_unhealthy'), { default: 'no_rebalance' }),
  ]),
  block('target_health_state', '', [
    bool(
      'enable_unhealthy_connection_termination',
      targetGroupKey('target_health_state.unhealthy.connection_termination.enabled'),
      { default: true },
    ),
    number('unhealthy_draining_interval', targetGroupKey('target_health_state.unhealthy.draining_interval_seconds'), {
      default: 0,
    }),
  ]),
  block('target_group_health', '', targetGroupHealth),
];

const targetGroup = exact('aws_lb_target_group', 'AWS::ElasticLoadBalancingV2::TargetGroup', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/Name'),
    number('port', '/Port'),
    text('protocol', '/Protocol'),
    text('protocol_version', '/ProtocolVersion', { default: 'HTTP1' }),
    text('target_type', '/TargetType', { default: 'instance' }),
    text('vpc_id', '/VpcId'),
    text('ip_address_type', '/IpAddressType', { default: 'ipv4' }),
    number('target_control_port', '/TargetControlPort'),
    block('health_check', '', healthCheck),
    ...targetGroupAttributes,
    tags(),
    // Auto Scaling, ECS and clusters register targets by themselves, unless code attaches them one by one.
    owned(blocks('target', '/Targets', ['Id'], [text('target_id', '/Id')], { whenUnset: 'service-chooses' })),
  ],
  unverified: { name_prefix: 'creation-only' },
  source:
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html; ' +
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html',
});

export const elbv2: readonly TypeMapping[] = [
  lb,
  twin('aws_alb', lb),
  listener,
  twin('aws_alb_listener', listener),
  targetGroup,
  twin('aws_alb_target_group', targetGroup),
];
