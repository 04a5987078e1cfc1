import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, policy, set, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;
/** Whatever refers to another resource takes its id or its ARN. */
const byIdOrArn = { equivalences: ['arn-or-name'] } as const;

function lattice(
  terraformType: string,
  name: string,
  lenses: readonly Lens[],
  more: { readonly identifiers?: readonly string[]; readonly unverified?: TypeMapping['unverified'] } = {},
): TypeMapping {
  return exact(terraformType, `AWS::VpcLattice::${name}`, {
    identifiers: more.identifiers ?? ['{arn}'],
    lenses,
    unverified: more.unverified ?? {},
    source: `${reference}/aws-resource-vpclattice-${name.toLowerCase()}.html`,
  });
}

const action = (attribute: string, property: string): Lens =>
  block(attribute, property, [
    block('fixed_response', '/FixedResponse', [number('status_code', '/StatusCode')]),
    block('forward', '/Forward', [
      blocks(
        'target_groups',
        '/TargetGroups',
        ['TargetGroupIdentifier'],
        [text('target_group_identifier', '/TargetGroupIdentifier', byIdOrArn), number('weight', '/Weight', free)],
      ),
    ]),
  ]);

const service = lattice('aws_vpclattice_service', 'Service', [
  text('name', '/Name'),
  text('auth_type', '/AuthType', { default: 'NONE' }),
  text('certificate_arn', '/CertificateArn'),
  text('custom_domain_name', '/CustomDomainName'),
  tags(),
]);

const network = lattice('aws_vpclattice_service_network', 'ServiceNetwork', [
  text('name', '/Name'),
  text('auth_type', '/AuthType', { default: 'NONE' }),
  tags(),
]);

const listener = lattice('aws_vpclattice_listener', 'Listener', [
  text('name', '/Name'),
  text('service_arn', '/ServiceArn', free),
  text('service_identifier', '/ServiceId', { ...free, ...byIdOrArn }),
  number('port', '/Port', free),
  text('protocol', '/Protocol'),
  action('default_action', '/DefaultAction'),
  tags(),
]);

const rule = lattice(
  'aws_vpclattice_listener_rule',
  'Rule',
  [
    text('name', '/Name'),
    number('priority', '/Priority'),
    action('action', '/Action'),
    block('match', '/Match/HttpMatch', [
      block('http_match', '', [
        text('method', '/Method'),
        block('path_match', '/PathMatch', [
          bool('case_sensitive', '/CaseSensitive'),
          block('match', '/Match', [text('exact', '/Exact'), text('prefix', '/Prefix')]),
        ]),
        blocks('header_matches', '/HeaderMatches', 'set', [
          text('name', '/Name'),
          bool('case_sensitive', '/CaseSensitive'),
          block('match', '/Match', [text('contains', '/Contains'), text('exact', '/Exact'), text('prefix', '/Prefix')]),
        ]),
      ]),
    ]),
    tags(),
  ],
  { unverified: { listener_identifier: 'write-only', service_identifier: 'write-only' } },
);

const targetGroup = lattice('aws_vpclattice_target_group', 'TargetGroup', [
  text('name', '/Name'),
  text('type', '/Type'),
  block('config', '/Config', [
    block('health_check', '/HealthCheck', [
      bool('enabled', '/Enabled', free),
      number('health_check_interval_seconds', '/HealthCheckIntervalSeconds', free),
      number('health_check_timeout_seconds', '/HealthCheckTimeoutSeconds', free),
      number('healthy_threshold_count', '/HealthyThresholdCount', free),
      number('unhealthy_threshold_count', '/UnhealthyThresholdCount', free),
      text('path', '/Path', free),
      number('port', '/Port', free),
      text('protocol', '/Protocol', free),
      text('protocol_version', '/ProtocolVersion', free),
      block('matcher', '/Matcher', [text('value', '/HttpCode', free)]),
    ]),
    text('ip_address_type', '/IpAddressType', free),
    text('lambda_event_structure_version', '/LambdaEventStructureVersion', free),
    number('port', '/Port', free),
    text('protocol', '/Protocol', free),
    text('protocol_version', '/ProtocolVersion', free),
    text('vpc_identifier', '/VpcIdentifier'),
  ]),
  tags(),
]);

const target: TypeMapping = {
  ...lattice(
    'aws_vpclattice_target_group_attachment',
    'TargetGroup',
    [
      text('target_group_identifier', '/Arn', byIdOrArn),
      block('target', '/Targets', [text('id', '/Id'), number('port', '/Port', free)], {
        contributes: true,
        order: ['Id'],
      }),
    ],
    {
      identifiers: ['arn:{partition}:vpc-lattice:{region}:{account}:targetgroup/{target_group_identifier:arn-name}'],
    },
  ),
  facet: {},
};

const networkService = lattice(
  'aws_vpclattice_service_network_service_association',
  'ServiceNetworkServiceAssociation',
  [
    text('service_identifier', '/ServiceId', byIdOrArn),
    text('service_network_identifier', '/ServiceNetworkId', byIdOrArn),
    tags(),
  ],
);

const networkVpc = lattice('aws_vpclattice_service_network_vpc_association', 'ServiceNetworkVpcAssociation', [
  text('vpc_identifier', '/VpcId'),
  text('service_network_identifier', '/ServiceNetworkId', byIdOrArn),
  set('security_group_ids', '/SecurityGroupIds'),
  tags(),
]);

const networkResource = lattice(
  'aws_vpclattice_service_network_resource_association',
  'ServiceNetworkResourceAssociation',
  [
    text('resource_configuration_identifier', '/ResourceConfigurationId', byIdOrArn),
    text('service_network_identifier', '/ServiceNetworkId', byIdOrArn),
    tags(),
  ],
);

const authPolicy = lattice(
  'aws_vpclattice_auth_policy',
  'AuthPolicy',
  [text('resource_identifier', '/ResourceIdentifier', byIdOrArn), policy('policy', '/Policy')],
  { identifiers: ['{resource_identifier}', '{id}'], unverified: { state: 'service-managed' } },
);

const resourcePolicy = lattice(
  'aws_vpclattice_resource_policy',
  'ResourcePolicy',
  [text('resource_arn', '/ResourceArn'), policy('policy', '/Policy')],
  { identifiers: ['{resource_arn}', '{id}'] },
);

const accessLog = lattice('aws_vpclattice_access_log_subscription', 'AccessLogSubscription', [
  text('resource_identifier', '/ResourceArn', byIdOrArn),
  text('destination_arn', '/DestinationArn', { equivalences: ['log-group-arn'] }),
  text('service_network_log_type', '/ServiceNetworkLogType', free),
  tags(),
]);

const domain = lattice('aws_vpclattice_domain_verification', 'DomainVerification', [
  text('domain_name', '/DomainName'),
  tags(),
]);

const gateway = lattice('aws_vpclattice_resource_gateway', 'ResourceGateway', [
  text('name', '/Name'),
  text('vpc_id', '/VpcIdentifier', byIdOrArn),
  set('subnet_ids', '/SubnetIds'),
  set('security_group_ids', '/SecurityGroupIds', free),
  text('ip_address_type', '/IpAddressType', free),
  number('ipv4_addresses_per_eni', '/Ipv4AddressesPerEni', free),
  tags(),
]);

const configuration = lattice(
  'aws_vpclattice_resource_configuration',
  'ResourceConfiguration',
  [
    text('name', '/Name'),
    text('type', '/ResourceConfigurationType', free),
    text('protocol', '/ProtocolType', free),
    set('port_ranges', '/PortRanges', free),
    text('custom_domain_name', '/CustomDomainName'),
    text('domain_verification_id', '/DomainVerificationId', free),
    text('resource_gateway_identifier', '/ResourceGatewayId', { ...free, ...byIdOrArn }),
    bool('allow_association_to_shareable_service_network', '/AllowAssociationToSharableServiceNetwork', free),
    block('resource_configuration_definition', '/ResourceConfigurationDefinition', [
      block('dns_resource', '/DnsResource', [
        text('domain_name', '/DomainName'),
        text('ip_address_type', '/IpAddressType', free),
      ]),
      block('ip_resource', '', [text('ip_address', '/IpResource')]),
      block('arn_resource', '', [text('arn', '/ArnResource')]),
    ]),
    tags(),
  ],
  { unverified: { resource_configuration_group_id: 'write-only' } },
);

export const vpcLattice: readonly TypeMapping[] = [
  service,
  network,
  listener,
  rule,
  targetGroup,
  target,
  networkService,
  networkVpc,
  networkResource,
  authPolicy,
  resourcePolicy,
  accessLog,
  domain,
  gateway,
  configuration,
];
