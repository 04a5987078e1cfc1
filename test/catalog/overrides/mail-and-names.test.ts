import { route53Health } from '../../../src/catalog/overrides/route53-health.js';
import { ses } from '../../../src/catalog/overrides/ses.js';
import { describeInSync } from './planted.js';

describeInSync(route53Health, {
  aws_route53_health_check: {
    attributes: {
      id: 'h',
      type: 'HTTPS',
      fqdn: 'example.com',
      ip_address: '',
      port: 443,
      resource_path: '/health',
      search_string: '',
      failure_threshold: 3,
      request_interval: 30,
      invert_healthcheck: false,
      measure_latency: false,
      enable_sni: true,
      disabled: false,
      regions: ['us-west-2', 'eu-west-1', 'us-east-1'],
      child_healthchecks: null,
      child_health_threshold: 0,
      cloudwatch_alarm_name: null,
      insufficient_data_health_status: '',
      tags_all: { Name: 'web' },
    },
    live: {
      HealthCheckId: 'h',
      HealthCheckConfig: {
        Type: 'HTTPS',
        FullyQualifiedDomainName: 'example.com',
        Port: 443,
        ResourcePath: '/health',
        FailureThreshold: 3,
        RequestInterval: 30,
        Inverted: false,
        MeasureLatency: false,
        EnableSNI: true,
        Regions: ['eu-west-1', 'us-east-1', 'us-west-2'],
      },
      HealthCheckTags: [{ Key: 'Name', Value: 'web' }],
    },
    plants: [
      ['/HealthCheckConfig/Port', 8443, 'port'],
      ['/HealthCheckConfig/ResourcePath', '/', 'resource_path'],
      ['/HealthCheckConfig/Inverted', true, 'invert_healthcheck'],
      ['/HealthCheckConfig/FailureThreshold', 5, 'failure_threshold'],
      ['/HealthCheckConfig/EnableSNI', false, 'enable_sni'],
      ['/HealthCheckConfig/Regions/0', undefined, 'regions'],
      ['/HealthCheckTags/0/Value', 'other', 'tags["Name"]'],
    ],
  },
  aws_route53_resolver_rule: {
    attributes: {
      id: 'rslvr-rr-1',
      domain_name: 'corp.internal',
      name: 'forward',
      rule_type: 'FORWARD',
      resolver_endpoint_id: 'rslvr-out-1',
      target_ip: [
        { ip: '10.0.0.53', ipv6: '', port: 53, protocol: 'Do53' },
        { ip: '10.0.0.54', ipv6: '', port: 53, protocol: 'Do53' },
      ],
      tags_all: {},
    },
    live: {
      ResolverRuleId: 'rslvr-rr-1',
      DomainName: 'corp.internal.',
      Name: 'forward',
      RuleType: 'FORWARD',
      ResolverEndpointId: 'rslvr-out-1',
      TargetIps: [
        { Ip: '10.0.0.54', Port: '53', Protocol: 'Do53' },
        { Ip: '10.0.0.53', Port: '53', Protocol: 'Do53' },
      ],
      Tags: [],
    },
    plants: [
      ['/DomainName', 'corp.external.', 'domain_name'],
      ['/TargetIps/1/Port', '5353', 'target_ip[0].port'],
      ['/TargetIps/2', { Ip: '6.6.6.6', Port: '53', Protocol: 'Do53' }, 'target_ip'],
    ],
  },
  aws_route53_resolver_endpoint: {
    attributes: {
      id: 'rslvr-out-1',
      name: 'out',
      direction: 'OUTBOUND',
      ip_address: [
        { subnet_id: 'subnet-1', ip: '10.0.0.1', ipv6: '', ip_id: 'rni-1' },
        { subnet_id: 'subnet-2', ip: '10.0.1.1', ipv6: '', ip_id: 'rni-2' },
      ],
      protocols: ['Do53'],
      resolver_endpoint_type: 'IPV4',
      security_group_ids: ['sg-1'],
      tags_all: {},
    },
    live: {
      ResolverEndpointId: 'rslvr-out-1',
      Name: 'out',
      Direction: 'OUTBOUND',
      IpAddresses: [
        { SubnetId: 'subnet-2', Ip: '10.0.1.1' },
        { SubnetId: 'subnet-1', Ip: '10.0.0.1' },
      ],
      Protocols: ['Do53'],
      ResolverEndpointType: 'IPV4',
      SecurityGroupIds: ['sg-1'],
      Tags: [],
    },
    plants: [
      ['/Protocols/1', 'DoH', 'protocols'],
      ['/IpAddresses/2', { SubnetId: 'subnet-3', Ip: '10.0.2.1' }, 'ip_address'],
    ],
  },
  aws_route53_resolver_rule_association: {
    attributes: { id: 'x', name: '', resolver_rule_id: 'rslvr-rr-1', vpc_id: 'vpc-1' },
    live: { ResolverRuleAssociationId: 'x', ResolverRuleId: 'rslvr-rr-1', VPCId: 'vpc-1' },
    plants: [['/VPCId', 'vpc-2', 'vpc_id']],
  },
  aws_service_discovery_service: {
    attributes: {
      id: 'srv-1',
      name: 'web',
      description: '',
      namespace_id: 'ns-1',
      type: 'DNS_HTTP',
      dns_config: [
        {
          namespace_id: 'ns-1',
          routing_policy: 'MULTIVALUE',
          dns_records: [
            { ttl: 10, type: 'A' },
            { ttl: 10, type: 'SRV' },
          ],
        },
      ],
      health_check_config: [],
      health_check_custom_config: [{ failure_threshold: 1 }],
      tags_all: {},
    },
    live: {
      Id: 'srv-1',
      Name: 'web',
      NamespaceId: 'ns-1',
      Type: 'DNS_HTTP',
      DnsConfig: {
        RoutingPolicy: 'MULTIVALUE',
        DnsRecords: [
          { Type: 'SRV', TTL: 10 },
          { Type: 'A', TTL: 10 },
        ],
      },
      HealthCheckCustomConfig: { FailureThreshold: 1 },
      Tags: [],
    },
    plants: [
      ['/DnsConfig/DnsRecords/1/TTL', 300, 'dns_config[0].dns_records[0].ttl'],
      ['/DnsConfig/RoutingPolicy', 'WEIGHTED', 'dns_config[0].routing_policy'],
    ],
  },
});

describeInSync(ses, {
  aws_sesv2_configuration_set: {
    attributes: {
      configuration_set_name: 'mail',
      delivery_options: [{ max_delivery_seconds: 0, sending_pool_name: '', tls_policy: 'REQUIRE' }],
      reputation_options: [{ reputation_metrics_enabled: false }],
      sending_options: [{ sending_enabled: true }],
      suppression_options: [{ suppressed_reasons: ['BOUNCE', 'COMPLAINT'] }],
      tracking_options: [],
      vdm_options: [],
      tags_all: {},
    },
    live: {
      Name: 'mail',
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: false },
      SendingOptions: { SendingEnabled: true },
      SuppressionOptions: { SuppressedReasons: ['COMPLAINT', 'BOUNCE'] },
      Tags: [],
    },
    plants: [
      ['/DeliveryOptions/TlsPolicy', 'OPTIONAL', 'delivery_options[0].tls_policy'],
      ['/SendingOptions/SendingEnabled', false, 'sending_options[0].sending_enabled'],
      ['/SuppressionOptions/SuppressedReasons/0', undefined, 'suppression_options[0].suppressed_reasons'],
    ],
  },
  aws_sesv2_email_identity: {
    attributes: {
      email_identity: 'example.com',
      configuration_set_name: 'mail',
      dkim_signing_attributes: [{ next_signing_key_length: 'RSA_2048_BIT' }],
      tags_all: {},
    },
    live: {
      EmailIdentity: 'example.com',
      ConfigurationSetAttributes: { ConfigurationSetName: 'mail' },
      DkimAttributes: { SigningEnabled: true },
      DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
      FeedbackAttributes: { EmailForwardingEnabled: true },
      MailFromAttributes: { BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
      Tags: [],
    },
    plants: [
      ['/ConfigurationSetAttributes/ConfigurationSetName', 'other', 'configuration_set_name'],
      [
        '/DkimSigningAttributes/NextSigningKeyLength',
        'RSA_1024_BIT',
        'dkim_signing_attributes[0].next_signing_key_length',
      ],
    ],
  },
  aws_sesv2_email_identity_mail_from_attributes: {
    attributes: {
      email_identity: 'example.com',
      behavior_on_mx_failure: 'REJECT_MESSAGE',
      mail_from_domain: 'bounce.example.com',
    },
    live: {
      EmailIdentity: 'example.com',
      MailFromAttributes: { BehaviorOnMxFailure: 'REJECT_MESSAGE', MailFromDomain: 'bounce.example.com' },
    },
    plants: [
      ['/MailFromAttributes/MailFromDomain', 'other.example.com', 'mail_from_domain'],
      ['/MailFromAttributes/BehaviorOnMxFailure', 'USE_DEFAULT_VALUE', 'behavior_on_mx_failure'],
    ],
  },
  aws_sesv2_email_identity_feedback_attributes: {
    attributes: { email_identity: 'example.com', email_forwarding_enabled: true },
    live: { EmailIdentity: 'example.com', FeedbackAttributes: { EmailForwardingEnabled: true } },
    plants: [['/FeedbackAttributes/EmailForwardingEnabled', false, 'email_forwarding_enabled']],
  },
  aws_sesv2_contact_list: {
    attributes: {
      contact_list_name: 'customers',
      description: '',
      topic: [
        { topic_name: 'news', display_name: 'News', description: '', default_subscription_status: 'OPT_IN' },
        { topic_name: 'ads', display_name: 'Ads', description: '', default_subscription_status: 'OPT_OUT' },
      ],
      tags_all: {},
    },
    live: {
      ContactListName: 'customers',
      Topics: [
        { TopicName: 'ads', DisplayName: 'Ads', DefaultSubscriptionStatus: 'OPT_OUT' },
        { TopicName: 'news', DisplayName: 'News', DefaultSubscriptionStatus: 'OPT_IN' },
      ],
      Tags: [],
    },
    plants: [['/Topics/0/DefaultSubscriptionStatus', 'OPT_IN', 'topic[1].default_subscription_status']],
  },
  aws_sesv2_dedicated_ip_pool: {
    attributes: { pool_name: 'pool', scaling_mode: null, tags_all: {} },
    live: { PoolName: 'pool', ScalingMode: 'STANDARD', Tags: [] },
    plants: [['/ScalingMode', 'MANAGED', 'scaling_mode']],
  },
});
