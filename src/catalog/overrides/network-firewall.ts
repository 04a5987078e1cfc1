import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, lens, list, map, number, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

const firewall = exact('aws_networkfirewall_firewall', 'AWS::NetworkFirewall::Firewall', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/FirewallName'),
    text('description', '/Description'),
    text('firewall_policy_arn', '/FirewallPolicyArn'),
    text('vpc_id', '/VpcId'),
    text('transit_gateway_id', '/TransitGatewayId'),
    bool('availability_zone_change_protection', '/AvailabilityZoneChangeProtection', { default: false }),
    bool('delete_protection', '/DeleteProtection', { default: false }),
    bool('firewall_policy_change_protection', '/FirewallPolicyChangeProtection', { default: false }),
    bool('subnet_change_protection', '/SubnetChangeProtection', { default: false }),
    set('enabled_analysis_types', '/EnabledAnalysisTypes'),
    blocks(
      'subnet_mapping',
      '/SubnetMappings',
      ['SubnetId'],
      [text('subnet_id', '/SubnetId'), text('ip_address_type', '/IPAddressType', free)],
    ),
    tags(),
  ],
  // Zones are named by id there and by name here.
  unverified: { availability_zone_mapping: 'no-lens', encryption_configuration: 'not-returned' },
  source: `${reference}/aws-resource-networkfirewall-firewall.html`,
});

const customAction: readonly Lens[] = [
  text('action_name', '/ActionName'),
  block('action_definition', '/ActionDefinition', [
    block('publish_metric_action', '/PublishMetricAction', [
      blocks('dimension', '/Dimensions', 'set', [text('value', '/Value')]),
    ]),
  ]),
];

/** Blocks with a key here, a map by that key there. */
const variables = (attribute: string, property: string, from: string, to: string): Lens =>
  lens('named-blocks', attribute, property, { args: { key: 'key', fields: { [from]: to } } });

const firewallPolicy = exact('aws_networkfirewall_firewall_policy', 'AWS::NetworkFirewall::FirewallPolicy', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/FirewallPolicyName'),
    text('description', '/Description'),
    block('firewall_policy', '/FirewallPolicy', [
      set('stateful_default_actions', '/StatefulDefaultActions'),
      set('stateless_default_actions', '/StatelessDefaultActions'),
      set('stateless_fragment_default_actions', '/StatelessFragmentDefaultActions'),
      text('tls_inspection_configuration_arn', '/TLSInspectionConfigurationArn'),
      block('stateful_engine_options', '/StatefulEngineOptions', [
        text('rule_order', '/RuleOrder', { default: 'DEFAULT_ACTION_ORDER' }),
        text('stream_exception_policy', '/StreamExceptionPolicy', { default: 'DROP' }),
        block('flow_timeouts', '/FlowTimeouts', [
          number('tcp_idle_timeout_seconds', '/TcpIdleTimeoutSeconds', { default: 350, args: { unset: 0 } }),
        ]),
      ]),
      blocks(
        'stateful_rule_group_reference',
        '/StatefulRuleGroupReferences',
        ['ResourceArn'],
        [
          text('resource_arn', '/ResourceArn'),
          number('priority', '/Priority'),
          bool('deep_threat_inspection', '/DeepThreatInspection', free),
          block('override', '/Override', [text('action', '/Action')]),
        ],
      ),
      blocks(
        'stateless_rule_group_reference',
        '/StatelessRuleGroupReferences',
        ['ResourceArn'],
        [text('resource_arn', '/ResourceArn'), number('priority', '/Priority')],
      ),
      blocks('stateless_custom_action', '/StatelessCustomActions', ['ActionName'], customAction),
      block('policy_variables', '/PolicyVariables', [
        variables('rule_variables', '/RuleVariables', 'ip_set.definition', 'Definition'),
      ]),
    ]),
    tags(),
  ],
  unverified: { encryption_configuration: 'not-returned' },
  source: `${reference}/aws-resource-networkfirewall-firewallpolicy.html`,
});

const ports = [number('from_port', '/FromPort'), number('to_port', '/ToPort')];
const addresses = [text('address_definition', '/AddressDefinition')];

const statelessRule: readonly Lens[] = [
  number('priority', '/Priority'),
  block('rule_definition', '/RuleDefinition', [
    set('actions', '/Actions'),
    block('match_attributes', '/MatchAttributes', [
      set('protocols', '/Protocols', { args: { of: 'number' } }),
      blocks('source', '/Sources', 'set', addresses),
      blocks('source_port', '/SourcePorts', 'set', ports),
      blocks('destination', '/Destinations', 'set', addresses),
      blocks('destination_port', '/DestinationPorts', 'set', ports),
      blocks('tcp_flag', '/TCPFlags', 'set', [set('flags', '/Flags'), set('masks', '/Masks')]),
    ]),
  ]),
];

const rulesSource: readonly Lens[] = [
  text('rules_string', '/RulesString'),
  block('rules_source_list', '/RulesSourceList', [
    text('generated_rules_type', '/GeneratedRulesType'),
    set('target_types', '/TargetTypes'),
    set('targets', '/Targets'),
  ]),
  blocks('stateful_rule', '/StatefulRules', 'list', [
    text('action', '/Action'),
    block('header', '/Header', [
      text('destination', '/Destination'),
      text('destination_port', '/DestinationPort'),
      text('direction', '/Direction'),
      text('protocol', '/Protocol'),
      text('source', '/Source'),
      text('source_port', '/SourcePort'),
    ]),
    blocks('rule_option', '/RuleOptions', 'set', [text('keyword', '/Keyword'), list('settings', '/Settings')]),
  ]),
  block('stateless_rules_and_custom_actions', '/StatelessRulesAndCustomActions', [
    blocks('custom_action', '/CustomActions', ['ActionName'], customAction),
    blocks('stateless_rule', '/StatelessRules', ['Priority'], statelessRule),
  ]),
];

const ruleGroup = exact('aws_networkfirewall_rule_group', 'AWS::NetworkFirewall::RuleGroup', {
  identifiers: ['{arn}', '{id}'],
  lenses: [
    text('name', '/RuleGroupName'),
    text('type', '/Type'),
    number('capacity', '/Capacity'),
    text('description', '/Description'),
    // The same text, where the group is nothing else.
    text('rules', '/RuleGroup/RulesSource/RulesString'),
    block('rule_group', '/RuleGroup', [
      block('rules_source', '/RulesSource', rulesSource),
      block('stateful_rule_options', '/StatefulRuleOptions', [
        text('rule_order', '/RuleOrder', { default: 'DEFAULT_ACTION_ORDER' }),
      ]),
      block('rule_variables', '/RuleVariables', [
        variables('ip_sets', '/IPSets', 'ip_set.definition', 'Definition'),
        variables('port_sets', '/PortSets', 'port_set.definition', 'Definition'),
      ]),
      block('reference_sets', '/ReferenceSets', [
        variables('ip_set_references', '/IPSetReferences', 'ip_set_reference.reference_arn', 'ReferenceArn'),
      ]),
    ]),
    tags(),
  ],
  unverified: { encryption_configuration: 'not-returned' },
  source: `${reference}/aws-resource-networkfirewall-rulegroup.html`,
});

const logging = exact('aws_networkfirewall_logging_configuration', 'AWS::NetworkFirewall::LoggingConfiguration', {
  identifiers: ['{firewall_arn}', '{id}'],
  lenses: [
    text('firewall_arn', '/FirewallArn'),
    bool('enable_monitoring_dashboard', '/EnableMonitoringDashboard', { default: false }),
    block('logging_configuration', '/LoggingConfiguration', [
      blocks(
        'log_destination_config',
        '/LogDestinationConfigs',
        ['LogType'],
        [
          text('log_type', '/LogType'),
          text('log_destination_type', '/LogDestinationType'),
          map('log_destination', '/LogDestination'),
        ],
      ),
    ]),
  ],
  unverified: {},
  source: `${reference}/aws-resource-networkfirewall-loggingconfiguration.html`,
});

const certificateConfiguration: readonly Lens[] = [
  text('certificate_authority_arn', '/CertificateAuthorityArn'),
  block('check_certificate_revocation_status', '/CheckCertificateRevocationStatus', [
    text('revoked_status_action', '/RevokedStatusAction'),
    text('unknown_status_action', '/UnknownStatusAction'),
  ]),
  blocks('server_certificate', '/ServerCertificates', ['ResourceArn'], [text('resource_arn', '/ResourceArn')]),
  blocks('scope', '/Scopes', 'set', [
    set('protocols', '/Protocols', { args: { of: 'number' } }),
    blocks('source', '/Sources', 'set', addresses),
    blocks('source_ports', '/SourcePorts', 'set', ports),
    blocks('destination', '/Destinations', 'set', addresses),
    blocks('destination_ports', '/DestinationPorts', 'set', ports),
  ]),
];

const tlsInspection = exact(
  'aws_networkfirewall_tls_inspection_configuration',
  'AWS::NetworkFirewall::TLSInspectionConfiguration',
  {
    identifiers: ['{arn}', '{id}'],
    lenses: [
      text('name', '/TLSInspectionConfigurationName'),
      text('description', '/Description'),
      block('tls_inspection_configuration', '/TLSInspectionConfiguration', [
        blocks(
          'server_certificate_configuration',
          '/ServerCertificateConfigurations',
          'list',
          certificateConfiguration,
        ),
      ]),
      tags(),
    ],
    unverified: { encryption_configuration: 'not-returned' },
    source: `${reference}/aws-resource-networkfirewall-tlsinspectionconfiguration.html`,
  },
);

const endpoint = exact('aws_networkfirewall_vpc_endpoint_association', 'AWS::NetworkFirewall::VpcEndpointAssociation', {
  identifiers: ['{vpc_endpoint_association_arn}'],
  lenses: [
    text('description', '/Description'),
    text('firewall_arn', '/FirewallArn'),
    text('vpc_id', '/VpcId'),
    block('subnet_mapping', '/SubnetMapping', [
      text('subnet_id', '/SubnetId'),
      text('ip_address_type', '/IPAddressType', { ...free, equivalences: ['absent-live'] }),
    ]),
    tags(),
  ],
  unverified: {},
  source: `${reference}/aws-resource-networkfirewall-vpcendpointassociation.html`,
});

export const networkFirewall: readonly TypeMapping[] = [
  firewall,
  firewallPolicy,
  ruleGroup,
  logging,
  tlsInspection,
  endpoint,
];
