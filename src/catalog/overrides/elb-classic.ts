import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, set, tags, text, words } from './dsl.js';

const free = { whenUnset: 'service-chooses' } as const;
const ignoreCase = { equivalences: ['ignore-case'] } as const;
const source =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancing-loadbalancer.html';

const loadBalancer = exact('aws_elb', 'AWS::ElasticLoadBalancing::LoadBalancer', {
  identifiers: ['{name}', '{id}'],
  lenses: [
    text('name', '/LoadBalancerName'),
    words('internal', '/Scheme', 'internal', 'internet-facing', { default: 'internet-facing' }),
    set('availability_zones', '/AvailabilityZones', free),
    set('subnets', '/Subnets', free),
    set('security_groups', '/SecurityGroups', free),
    blocks(
      'listener',
      '/Listeners',
      ['LoadBalancerPort'],
      [
        number('lb_port', '/LoadBalancerPort'),
        text('lb_protocol', '/Protocol', ignoreCase),
        number('instance_port', '/InstancePort'),
        // Where it is not said, the instances are spoken to in the protocol of the listener.
        text('instance_protocol', '/InstanceProtocol', { ...free, ...ignoreCase }),
        text('ssl_certificate_id', '/SSLCertificateId'),
      ],
    ),
    block('health_check', '/HealthCheck', [
      text('target', '/Target', free),
      number('interval', '/Interval', free),
      number('timeout', '/Timeout', free),
      number('healthy_threshold', '/HealthyThreshold', free),
      number('unhealthy_threshold', '/UnhealthyThreshold', free),
    ]),
    block('access_logs', '/AccessLoggingPolicy', [
      bool('enabled', '/Enabled'),
      text('bucket', '/S3BucketName'),
      text('bucket_prefix', '/S3BucketPrefix'),
      number('interval', '/EmitInterval', { default: 60 }),
    ]),
    bool('connection_draining', '/ConnectionDrainingPolicy/Enabled', { default: false }),
    number('connection_draining_timeout', '/ConnectionDrainingPolicy/Timeout', { default: 300 }),
    bool('cross_zone_load_balancing', '/CrossZone', { default: false }),
    number('idle_timeout', '/ConnectionSettings/IdleTimeout', { default: 60 }),
    tags(),
  ],
  unverified: {
    desync_mitigation_mode: 'not-returned',
    // Auto Scaling registers instances as well; those of aws_elb_attachment are compared there.
    instances: 'service-managed',
    name_prefix: 'creation-only',
    source_security_group: 'terraform-only',
  },
  source,
});

/** Auto Scaling registers instances as well, so that what nobody claims is no finding. */
const attachment = exact('aws_elb_attachment', 'AWS::ElasticLoadBalancing::LoadBalancer', {
  identifiers: ['{elb}'],
  facet: {},
  lenses: [text('elb', '/LoadBalancerName'), text('instance', '/Instances', { contributes: true, order: 'set' })],
  unverified: {},
  source,
});

/** A rule of stickiness among those of the balancer, put on one of its listeners. */
function stickiness(terraformType: string, property: string, own: Lens): TypeMapping {
  return exact(terraformType, 'AWS::ElasticLoadBalancing::LoadBalancer', {
    identifiers: ['{load_balancer}'],
    lenses: [
      text('load_balancer', '/LoadBalancerName'),
      block('', property, [text('name', '/PolicyName'), own], { contributes: true, order: ['PolicyName'] }),
      number('lb_port', '/Listeners/{LoadBalancerPort=@lb_port}/LoadBalancerPort'),
    ],
    unverified: {},
    source,
  });
}

const listenerPolicy = exact('aws_load_balancer_listener_policy', 'AWS::ElasticLoadBalancing::LoadBalancer', {
  identifiers: ['{load_balancer_name}'],
  lenses: [
    text('load_balancer_name', '/LoadBalancerName'),
    number('load_balancer_port', '/Listeners/{LoadBalancerPort=@load_balancer_port}/LoadBalancerPort'),
    set('policy_names', '/Listeners/{LoadBalancerPort=@load_balancer_port}/PolicyNames'),
  ],
  unverified: { triggers: 'terraform-only' },
  source,
});

export const elbClassic: readonly TypeMapping[] = [
  loadBalancer,
  attachment,
  stickiness('aws_app_cookie_stickiness_policy', '/AppCookieStickinessPolicy', text('cookie_name', '/CookieName')),
  stickiness(
    'aws_lb_cookie_stickiness_policy',
    '/LBCookieStickinessPolicy',
    // 0: as long as the browser's session.
    number('cookie_expiration_period', '/CookieExpirationPeriod'),
  ),
  listenerPolicy,
];
