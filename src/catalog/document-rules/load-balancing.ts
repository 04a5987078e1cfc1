import type { ExtraElements } from '../rules/shape.js';
import type { DocumentRules } from './row.js';

const on = ['true'];
const off = ['false'];
const none = [''];

const loadBalancerSource =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html';
const targetGroupSource =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html';
const listenerSource =
  'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_ListenerAttribute.html';
const actionSource = 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_Action.html';
const classicSource = 'https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_Listener.html';

/** `routing.http.xff_client_port.enabled` */
const attributeName = '^[a-z0-9_]+(\\.[a-z0-9_]+)+$';
const pair = { key: 'Key', value: 'Value', others: attributeName } as const;

const loadBalancerDefaults: ExtraElements['defaults'] = {
  'access_logs.s3.bucket': none,
  'access_logs.s3.enabled': off,
  'access_logs.s3.prefix': none,
  'client_keep_alive.seconds': ['3600'],
  'connection_logs.s3.bucket': none,
  'connection_logs.s3.enabled': off,
  'connection_logs.s3.prefix': none,
  'deletion_protection.enabled': off,
  'dns_record.client_routing_policy': ['any_availability_zone'],
  'health_check_logs.s3.bucket': none,
  'health_check_logs.s3.enabled': off,
  'health_check_logs.s3.prefix': none,
  'idle_timeout.timeout_seconds': ['60'],
  'ipv6.deny_all_igw_traffic': off,
  'routing.http.desync_mitigation_mode': ['defensive'],
  'routing.http.drop_invalid_header_fields.enabled': off,
  'routing.http.preserve_host_header.enabled': off,
  'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': off,
  'routing.http.xff_client_port.enabled': off,
  'routing.http.xff_header_processing.mode': ['append'],
  'routing.http2.enabled': on,
  'secondary_ips.auto_assigned.per_subnet': ['0'],
  'waf.fail_open.enabled': off,
  'zonal_shift.config.enabled': off,
};

const targetGroupDefaults: ExtraElements['defaults'] = {
  'deregistration_delay.connection_termination.enabled': off,
  'deregistration_delay.timeout_seconds': ['300'],
  'lambda.multi_value_headers.enabled': off,
  'load_balancing.algorithm.anomaly_mitigation': ['off'],
  'load_balancing.algorithm.type': ['round_robin'],
  'load_balancing.cross_zone.enabled': ['use_load_balancer_configuration'],
  'proxy_protocol_v2.enabled': off,
  'slow_start.duration_seconds': ['0'],
  'stickiness.app_cookie.cookie_name': none,
  'stickiness.app_cookie.duration_seconds': ['86400'],
  'stickiness.enabled': off,
  'stickiness.lb_cookie.duration_seconds': ['86400'],
  // Means nothing while `stickiness.enabled` is false; differs between kinds of load balancer.
  'stickiness.type': ['lb_cookie', 'source_ip', 'source_ip_dest_ip_proto'],
  'target_failover.on_deregistration': ['no_rebalance'],
  'target_failover.on_unhealthy': ['no_rebalance'],
  'target_group_health.dns_failover.minimum_healthy_targets.count': ['1'],
  'target_group_health.dns_failover.minimum_healthy_targets.percentage': ['off'],
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.count': ['1'],
  'target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage': ['off'],
  'target_health_state.unhealthy.connection_termination.enabled': on,
  'target_health_state.unhealthy.draining_interval_seconds': ['0'],
};

/** Of another kind of target, client addresses are kept unless asked otherwise; of addresses, it depends on the protocol. */
const byAddress: ExtraElements = {
  ...pair,
  when: { property: 'TargetType', in: ['ip'] },
  defaults: { ...targetGroupDefaults, 'preserve_client_ip.enabled': ['true', 'false'] },
};

export const loadBalancing: DocumentRules = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': {
    '/LoadBalancerAttributes': {
      extra: [
        {
          ...pair,
          when: { property: 'Type', in: ['network', 'gateway'] },
          defaults: { ...loadBalancerDefaults, 'load_balancing.cross_zone.enabled': off },
        },
        { ...pair, defaults: { ...loadBalancerDefaults, 'load_balancing.cross_zone.enabled': on } },
      ],
      source: loadBalancerSource,
    },
  },
  'AWS::ElasticLoadBalancingV2::TargetGroup': {
    '/TargetGroupAttributes': {
      extra: [byAddress, { ...pair, defaults: { ...targetGroupDefaults, 'preserve_client_ip.enabled': on } }],
      source: targetGroupSource,
    },
  },
  'AWS::ElasticLoadBalancingV2::Listener': {
    '/DefaultActions/*/TargetGroupArn': { same: ['target-group-forwarded'], source: actionSource },
    '/ListenerAttributes': {
      extra: [
        {
          key: 'Key',
          value: 'Value',
          defaults: {
            'routing.http.response.access_control_allow_credentials.header_value': none,
            'routing.http.response.access_control_allow_headers.header_value': none,
            'routing.http.response.access_control_allow_methods.header_value': none,
            'routing.http.response.access_control_allow_origin.header_value': none,
            'routing.http.response.access_control_expose_headers.header_value': none,
            'routing.http.response.access_control_max_age.header_value': none,
            'routing.http.response.content_security_policy.header_value': none,
            'routing.http.response.server.enabled': on,
            'routing.http.response.strict_transport_security.header_value': none,
            'routing.http.response.x_content_type_options.header_value': none,
            'routing.http.response.x_frame_options.header_value': none,
            'tcp.idle_timeout.seconds': ['350'],
          },
        },
      ],
      source: listenerSource,
    },
    '/Protocol': { same: ['ignore-case'], source: listenerSource },
  },
  'AWS::ElasticLoadBalancingV2::ListenerRule': {
    '/Actions/*/TargetGroupArn': { same: ['target-group-forwarded'], source: actionSource },
  },
  'AWS::ElasticLoadBalancing::LoadBalancer': {
    '/Listeners/*/InstanceProtocol': { same: ['ignore-case'], source: classicSource },
    '/Listeners/*/Protocol': { same: ['ignore-case'], source: classicSource },
  },
};
