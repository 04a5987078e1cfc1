import type { TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';

const config = (name: string): string => `/HealthCheckConfig/${name}`;

const healthCheck = exact('aws_route53_health_check', 'AWS::Route53::HealthCheck', {
  identifiers: ['{id}'],
  lenses: [
    text('type', config('Type')),
    text('fqdn', config('FullyQualifiedDomainName')),
    text('ip_address', config('IPAddress')),
    number('port', config('Port'), {
      defaults: [
        { value: 443, when: { attribute: 'type', in: ['HTTPS', 'HTTPS_STR_MATCH'] } },
        { value: 80, when: { attribute: 'type', in: ['HTTP', 'HTTP_STR_MATCH'] } },
      ],
    }),
    text('resource_path', config('ResourcePath')),
    text('search_string', config('SearchString')),
    number('failure_threshold', config('FailureThreshold'), { default: 3, args: { unset: 0 } }),
    number('request_interval', config('RequestInterval'), { default: 30, args: { unset: 0 } }),
    bool('invert_healthcheck', config('Inverted')),
    bool('measure_latency', config('MeasureLatency')),
    // On for HTTPS, off for the rest.
    bool('enable_sni', config('EnableSNI'), { whenUnset: 'service-chooses' }),
    set('regions', config('Regions')),
    set('child_healthchecks', config('ChildHealthChecks')),
    number('child_health_threshold', config('HealthThreshold')),
    text('cloudwatch_alarm_name', config('AlarmIdentifier/Name')),
    text('cloudwatch_alarm_region', config('AlarmIdentifier/Region')),
    text('insufficient_data_health_status', config('InsufficientDataHealthStatus'), { default: 'LastKnownStatus' }),
    text('routing_control_arn', config('RoutingControlArn')),
    tags('/HealthCheckTags'),
  ],
  unverified: { disabled: 'not-returned', reference_name: 'creation-only', triggers: 'terraform-only' },
  source:
    `${reference}/aws-properties-route53-healthcheck-healthcheckconfig.html; ` +
    'https://docs.aws.amazon.com/Route53/latest/APIReference/API_HealthCheckConfig.html',
});

const resolverRule = exact('aws_route53_resolver_rule', 'AWS::Route53Resolver::ResolverRule', {
  identifiers: ['{id}'],
  lenses: [
    text('domain_name', '/DomainName', { equivalences: ['trailing-dot'] }),
    text('name', '/Name'),
    text('rule_type', '/RuleType'),
    text('resolver_endpoint_id', '/ResolverEndpointId'),
    blocks(
      'target_ip',
      '/TargetIps',
      ['Ip', 'Ipv6'],
      [
        text('ip', '/Ip'),
        text('ipv6', '/Ipv6'),
        number('port', '/Port', { default: 53 }),
        text('protocol', '/Protocol', { default: 'Do53' }),
      ],
    ),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-route53resolver-resolverrule.html`,
});

const resolverEndpoint = exact('aws_route53_resolver_endpoint', 'AWS::Route53Resolver::ResolverEndpoint', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('direction', '/Direction'),
    blocks('ip_address', '/IpAddresses', 'set', [
      text('subnet_id', '/SubnetId'),
      text('ip', '/Ip', { whenUnset: 'service-chooses' }),
      text('ipv6', '/Ipv6', { whenUnset: 'service-chooses' }),
    ]),
    set('protocols', '/Protocols', { default: ['Do53'] }),
    text('resolver_endpoint_type', '/ResolverEndpointType', { default: 'IPV4' }),
    set('security_group_ids', '/SecurityGroupIds'),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-route53resolver-resolverendpoint.html`,
});

const resolverRuleAssociation = exact(
  'aws_route53_resolver_rule_association',
  'AWS::Route53Resolver::ResolverRuleAssociation',
  {
    identifiers: ['{id}'],
    lenses: [text('name', '/Name'), text('resolver_rule_id', '/ResolverRuleId'), text('vpc_id', '/VPCId')],
    unverified: {},
    source: `${reference}/aws-resource-route53resolver-resolverruleassociation.html`,
  },
);

const service = exact('aws_service_discovery_service', 'AWS::ServiceDiscovery::Service', {
  identifiers: ['{id}'],
  lenses: [
    text('name', '/Name'),
    text('description', '/Description'),
    text('namespace_id', '/NamespaceId', { whenUnset: 'service-chooses' }),
    text('type', '/Type', { whenUnset: 'service-chooses' }),
    block('dns_config', '/DnsConfig', [
      blocks('dns_records', '/DnsRecords', ['Type'], [number('ttl', '/TTL'), text('type', '/Type')]),
      // The old place of the namespace; newer answers name it only above.
      text('namespace_id', '/NamespaceId', { equivalences: ['absent-live'] }),
      text('routing_policy', '/RoutingPolicy', { default: 'MULTIVALUE' }),
    ]),
    block('health_check_config', '/HealthCheckConfig', [
      number('failure_threshold', '/FailureThreshold', { default: 1 }),
      text('resource_path', '/ResourcePath'),
      text('type', '/Type'),
    ]),
    block('health_check_custom_config', '/HealthCheckCustomConfig', [
      number('failure_threshold', '/FailureThreshold', { default: 1 }),
    ]),
    tags(),
  ],
  unverified: { force_destroy: 'terraform-only' },
  source: `${reference}/aws-resource-servicediscovery-service.html`,
});

export const route53Health: readonly TypeMapping[] = [
  healthCheck,
  resolverRule,
  resolverEndpoint,
  resolverRuleAssociation,
  service,
];
