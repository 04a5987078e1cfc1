import type { Lens, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, number, set, table, tags, text } from './dsl.js';

const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference';
const free = { whenUnset: 'service-chooses' } as const;

function ec2(
  terraformType: string,
  name: string,
  identifier: string,
  lenses: readonly Lens[],
  unverified: TypeMapping['unverified'] = {},
): TypeMapping {
  return exact(terraformType, `AWS::EC2::${name}`, {
    identifiers: [identifier],
    lenses,
    unverified,
    source: `${reference}/aws-resource-ec2-${name.toLowerCase()}.html`,
  });
}

const connect = ec2(
  'aws_ec2_transit_gateway_connect',
  'TransitGatewayConnect',
  '{id}',
  [
    text('protocol', '/Options/Protocol', { default: 'gre' }),
    text('transit_gateway_id', '/TransitGatewayId'),
    text('transport_attachment_id', '/TransportTransitGatewayAttachmentId'),
    tags(),
  ],
  {
    transit_gateway_default_route_table_association: 'separate-resource',
    transit_gateway_default_route_table_propagation: 'separate-resource',
  },
);

const peerConfiguration = (name: string): string => `/ConnectPeerConfiguration/${name}`;

const connectPeer = ec2('aws_ec2_transit_gateway_connect_peer', 'TransitGatewayConnectPeer', '{id}', [
  text('transit_gateway_attachment_id', '/TransitGatewayAttachmentId'),
  set('inside_cidr_blocks', peerConfiguration('InsideCidrBlocks')),
  text('peer_address', peerConfiguration('PeerAddress')),
  text('transit_gateway_address', peerConfiguration('TransitGatewayAddress'), free),
  // One for each address inside, all with the same peer.
  number('bgp_asn', peerConfiguration('BgpConfigurations/0/PeerAsn'), free),
  tags(),
]);

const multicastDomain = ec2('aws_ec2_transit_gateway_multicast_domain', 'TransitGatewayMulticastDomain', '{id}', [
  text('transit_gateway_id', '/TransitGatewayId'),
  text('auto_accept_shared_associations', '/Options/AutoAcceptSharedAssociations', { default: 'disable' }),
  text('igmpv2_support', '/Options/Igmpv2Support', { default: 'disable' }),
  text('static_sources_support', '/Options/StaticSourcesSupport', { default: 'disable' }),
  tags(),
]);

const domainAssociation = ec2(
  'aws_ec2_transit_gateway_multicast_domain_association',
  'TransitGatewayMulticastDomainAssociation',
  '{transit_gateway_multicast_domain_id}|{transit_gateway_attachment_id}|{subnet_id}',
  [
    text('transit_gateway_multicast_domain_id', '/TransitGatewayMulticastDomainId'),
    text('transit_gateway_attachment_id', '/TransitGatewayAttachmentId'),
    text('subnet_id', '/SubnetId'),
  ],
);

const groupInterface = (terraformType: string, name: string): TypeMapping =>
  ec2(terraformType, name, '{transit_gateway_multicast_domain_id}|{group_ip_address}|{network_interface_id}', [
    text('transit_gateway_multicast_domain_id', '/TransitGatewayMulticastDomainId'),
    text('group_ip_address', '/GroupIpAddress'),
    text('network_interface_id', '/NetworkInterfaceId'),
  ]);

const groupMember = groupInterface(
  'aws_ec2_transit_gateway_multicast_group_member',
  'TransitGatewayMulticastGroupMember',
);
const groupSource = groupInterface(
  'aws_ec2_transit_gateway_multicast_group_source',
  'TransitGatewayMulticastGroupSource',
);

const policyTable = ec2('aws_ec2_transit_gateway_policy_table', 'TransitGatewayPolicyTable', '{id}', [
  text('transit_gateway_id', '/TransitGatewayId'),
  tags(),
]);

const policyTableAssociation = ec2(
  'aws_ec2_transit_gateway_policy_table_association',
  'TransitGatewayPolicyTableAssociation',
  '{transit_gateway_policy_table_id}|{transit_gateway_attachment_id}',
  [
    text('transit_gateway_policy_table_id', '/TransitGatewayPolicyTableId'),
    text('transit_gateway_attachment_id', '/TransitGatewayAttachmentId'),
  ],
);

const routeServer = ec2(
  'aws_vpc_route_server',
  'RouteServer',
  '{route_server_id}',
  [
    number('amazon_side_asn', '/AmazonSideAsn'),
    // A word to ask with, or the state that it leads to.
    table(
      'persist_routes',
      '/PersistRoutes',
      { enable: 'enabled', disable: 'disabled' },
      {
        ...free,
        default: 'disabled',
        equivalences: ['asked-or-reached'],
      },
    ),
    bool('sns_notifications_enabled', '/SnsNotificationsEnabled', { default: false }),
    tags(),
  ],
  { persist_routes_duration: 'write-only' },
);

const routeServerEndpoint = ec2('aws_vpc_route_server_endpoint', 'RouteServerEndpoint', '{route_server_endpoint_id}', [
  text('route_server_id', '/RouteServerId'),
  text('subnet_id', '/SubnetId'),
  tags(),
]);

const routeServerPeer = ec2('aws_vpc_route_server_peer', 'RouteServerPeer', '{route_server_peer_id}', [
  text('route_server_endpoint_id', '/RouteServerEndpointId'),
  text('peer_address', '/PeerAddress'),
  block('bgp_options', '/BgpOptions', [
    number('peer_asn', '/PeerAsn'),
    text('peer_liveness_detection', '/PeerLivenessDetection', { default: 'bgp-keepalive' }),
  ]),
  tags(),
]);

const routeServerPropagation = ec2(
  'aws_vpc_route_server_propagation',
  'RouteServerPropagation',
  '{route_server_id}|{route_table_id}',
  [text('route_server_id', '/RouteServerId'), text('route_table_id', '/RouteTableId')],
);

const routeServerAssociation = ec2(
  'aws_vpc_route_server_vpc_association',
  'RouteServerAssociation',
  '{route_server_id}|{vpc_id}',
  [text('route_server_id', '/RouteServerId'), text('vpc_id', '/VpcId')],
);

const concentrator = ec2('aws_vpn_concentrator', 'VPNConcentrator', '{vpn_concentrator_id}', [
  text('transit_gateway_id', '/TransitGatewayId'),
  text('type', '/Type'),
  tags(),
]);

const encryption = (attribute: string): Lens =>
  block(attribute, '/SseSpecification', [
    bool('customer_managed_key_enabled', '/CustomerManagedKeyEnabled'),
    text('kms_key_arn', '/KmsKeyArn', { equivalences: ['kms-key'] }),
  ]);

const portRanges = blocks('port_range', '/PortRanges', 'set', [
  number('from_port', '/FromPort'),
  number('to_port', '/ToPort'),
]);

const accessEndpoint = ec2('aws_verifiedaccess_endpoint', 'VerifiedAccessEndpoint', '{id}', [
  text('application_domain', '/ApplicationDomain'),
  text('attachment_type', '/AttachmentType'),
  text('description', '/Description'),
  text('domain_certificate_arn', '/DomainCertificateArn'),
  text('endpoint_domain_prefix', '/EndpointDomainPrefix'),
  text('endpoint_type', '/EndpointType'),
  block('cidr_options', '/CidrOptions', [
    text('cidr', '/Cidr'),
    text('protocol', '/Protocol'),
    portRanges,
    set('subnet_ids', '/SubnetIds'),
  ]),
  block('load_balancer_options', '/LoadBalancerOptions', [
    text('load_balancer_arn', '/LoadBalancerArn'),
    number('port', '/Port'),
    text('protocol', '/Protocol'),
    portRanges,
    set('subnet_ids', '/SubnetIds'),
  ]),
  block('network_interface_options', '/NetworkInterfaceOptions', [
    text('network_interface_id', '/NetworkInterfaceId'),
    number('port', '/Port'),
    text('protocol', '/Protocol'),
    portRanges,
  ]),
  block('rds_options', '/RdsOptions', [
    number('port', '/Port'),
    text('protocol', '/Protocol'),
    text('rds_db_cluster_arn', '/RdsDbClusterArn'),
    text('rds_db_instance_arn', '/RdsDbInstanceArn'),
    text('rds_db_proxy_arn', '/RdsDbProxyArn'),
    text('rds_endpoint', '/RdsEndpoint'),
    set('subnet_ids', '/SubnetIds'),
  ]),
  // Cedar, not the language of IAM.
  text('policy_document', '/PolicyDocument'),
  set('security_group_ids', '/SecurityGroupIds'),
  encryption('sse_specification'),
  text('verified_access_group_id', '/VerifiedAccessGroupId'),
  tags(),
]);

const accessGroup = ec2('aws_verifiedaccess_group', 'VerifiedAccessGroup', '{verifiedaccess_group_id}', [
  text('verifiedaccess_instance_id', '/VerifiedAccessInstanceId'),
  text('description', '/Description'),
  text('policy_document', '/PolicyDocument'),
  encryption('sse_configuration'),
  tags(),
]);

const accessInstance = ec2('aws_verifiedaccess_instance', 'VerifiedAccessInstance', '{id}', [
  text('description', '/Description'),
  bool('fips_enabled', '/FipsEnabled'),
  text('cidr_endpoints_custom_subdomain', '/CidrEndpointsCustomSubDomain'),
  tags(),
]);

const instancePart = (terraformType: string, lens: Lens, presence?: string): TypeMapping => ({
  ...ec2(terraformType, 'VerifiedAccessInstance', '{verifiedaccess_instance_id}', [
    text('verifiedaccess_instance_id', '/VerifiedAccessInstanceId'),
    lens,
  ]),
  facet: presence === undefined ? {} : { presence },
});

const trustAttachment = instancePart(
  'aws_verifiedaccess_instance_trust_provider_attachment',
  text('verifiedaccess_trust_provider_id', '/VerifiedAccessTrustProviderIds', { contributes: true, order: 'set' }),
);

const accessLogs = instancePart(
  'aws_verifiedaccess_instance_logging_configuration',
  block('access_logs', '/LoggingConfigurations', [
    bool('include_trust_context', '/IncludeTrustContext', free),
    text('log_version', '/LogVersion', free),
    block('cloudwatch_logs', '/CloudWatchLogs', [
      bool('enabled', '/Enabled'),
      text('log_group', '/LogGroup', { equivalences: ['log-group-arn', 'arn-or-name'] }),
    ]),
    block('kinesis_data_firehose', '/KinesisDataFirehose', [
      bool('enabled', '/Enabled'),
      text('delivery_stream', '/DeliveryStream'),
    ]),
    block('s3', '/S3', [
      bool('enabled', '/Enabled'),
      text('bucket_name', '/BucketName'),
      text('bucket_owner', '/BucketOwner', free),
      text('prefix', '/Prefix'),
    ]),
  ]),
  '/LoggingConfigurations',
);

const endpoints: readonly Lens[] = [
  text('authorization_endpoint', '/AuthorizationEndpoint'),
  text('client_id', '/ClientId'),
  text('issuer', '/Issuer'),
  text('scope', '/Scope'),
  text('token_endpoint', '/TokenEndpoint'),
  text('user_info_endpoint', '/UserInfoEndpoint'),
];

const trustProvider = ec2(
  'aws_verifiedaccess_trust_provider',
  'VerifiedAccessTrustProvider',
  '{id}',
  [
    text('policy_reference_name', '/PolicyReferenceName'),
    text('trust_provider_type', '/TrustProviderType'),
    text('user_trust_provider_type', '/UserTrustProviderType'),
    text('device_trust_provider_type', '/DeviceTrustProviderType'),
    text('description', '/Description'),
    block('device_options', '/DeviceOptions', [text('tenant_id', '/TenantId')]),
    block('native_application_oidc_options', '/NativeApplicationOidcOptions', [
      ...endpoints,
      text('public_signing_key_endpoint', '/PublicSigningKeyEndpoint'),
    ]),
    block('oidc_options', '/OidcOptions', endpoints),
    encryption('sse_specification'),
    tags(),
  ],
  // Answered as asterisks or not at all.
  {
    'native_application_oidc_options.client_secret': 'write-only',
    'oidc_options.client_secret': 'write-only',
  },
);

export const vpcRouting: readonly TypeMapping[] = [
  connect,
  connectPeer,
  multicastDomain,
  domainAssociation,
  groupMember,
  groupSource,
  policyTable,
  policyTableAssociation,
  routeServer,
  routeServerEndpoint,
  routeServerPeer,
  routeServerPropagation,
  routeServerAssociation,
  concentrator,
  accessEndpoint,
  accessGroup,
  accessInstance,
  trustAttachment,
  accessLogs,
  trustProvider,
];
