import type { Lens, TypeBinding, TypeMapping } from '../model.js';
import { block, blocks, bool, exact, list, number, owned, set, tags, text } from './dsl.js';

const api = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference';
const free = { whenUnset: 'service-chooses' } as const;
const cidr = { equivalences: ['cidr-block'] } as const;

/** All of an endpoint are one document, so that what nobody declared is seen as well. */
interface Part {
  readonly cloudFormationType: string;
  readonly attribute: string;
  readonly property: string;
  readonly order: readonly string[];
  readonly lenses: readonly Lens[];
  readonly source: string;
}

const authorization: Part = {
  cloudFormationType: 'AWS::EC2::ClientVpnAuthorizationRule',
  attribute: 'authorization_rule',
  property: '/AuthorizationRules',
  order: ['TargetNetworkCidr', 'AccessGroupId'],
  lenses: sourced(`${api}/API_AuthorizationRule.html`, [
    text('target_network_cidr', '/TargetNetworkCidr', cidr),
    text('access_group_id', '/AccessGroupId'),
    bool('authorize_all_groups', '/AuthorizeAllGroups', { default: false }),
    text('description', '/Description'),
  ]),
  source: `${api}/API_AuthorizationRule.html`,
};

const route: Part = {
  cloudFormationType: 'AWS::EC2::ClientVpnRoute',
  attribute: 'route',
  property: '/Routes',
  order: ['DestinationCidrBlock', 'TargetVpcSubnetId'],
  lenses: sourced(`${api}/API_ClientVpnRoute.html`, [
    text('destination_cidr_block', '/DestinationCidrBlock', cidr),
    text('target_vpc_subnet_id', '/TargetVpcSubnetId'),
    text('description', '/Description'),
  ]),
  source: `${api}/API_ClientVpnRoute.html`,
};

function sourced(source: string, lenses: readonly Lens[]): readonly Lens[] {
  return lenses.map((lens) => ({ ...lens, source }));
}

function partOf(terraformType: string, part: Part): TypeMapping {
  const { cloudFormationType, property, order, lenses, source } = part;
  return exact(terraformType, cloudFormationType, {
    reader: 'ec2',
    elements: [property],
    identifiers: ['{client_vpn_endpoint_id}'],
    lenses: [
      block('', property, lenses, { contributes: true, order, source }),
      text('client_vpn_endpoint_id', '/ClientVpnEndpointId'),
    ],
    unverified: {},
    source,
  });
}

function beside({ cloudFormationType, attribute, property, order, lenses, source }: Part): TypeBinding {
  return {
    cloudFormationType,
    reader: 'ec2',
    elements: [property],
    identifiers: ['{id}'],
    lenses: [owned(blocks(attribute, property, order, lenses, { source }))],
    unverified: {},
  };
}

const endpoint = exact('aws_ec2_client_vpn_endpoint', 'AWS::EC2::ClientVpnEndpoint', {
  reader: 'ec2',
  identifiers: ['{id}'],
  lenses: [
    text('client_cidr_block', '/ClientCidrBlock', cidr),
    text('description', '/Description'),
    bool('disconnect_on_session_timeout', '/DisconnectOnSessionTimeout', free),
    list('dns_servers', '/DnsServers'),
    text('endpoint_ip_address_type', '/EndpointIpAddressType', { default: 'ipv4' }),
    set('security_group_ids', '/SecurityGroupIds', free),
    text('self_service_portal', '/SelfServicePortal', { default: 'disabled' }),
    text('server_certificate_arn', '/ServerCertificateArn'),
    number('session_timeout_hours', '/SessionTimeoutHours', { default: 24 }),
    bool('split_tunnel', '/SplitTunnel', { default: false }),
    text('traffic_ip_address_type', '/TrafficIpAddressType', { default: 'ipv4' }),
    text('transport_protocol', '/TransportProtocol', { default: 'udp' }),
    text('vpc_id', '/VpcId', free),
    number('vpn_port', '/VpnPort', { default: 443 }),
    blocks('authentication_options', '/AuthenticationOptions', 'set', [
      text('type', '/Type'),
      text('active_directory_id', '/ActiveDirectory/DirectoryId'),
      text('root_certificate_chain_arn', '/MutualAuthentication/ClientRootCertificateChainArn'),
      text('saml_provider_arn', '/FederatedAuthentication/SAMLProviderArn'),
      text('self_service_saml_provider_arn', '/FederatedAuthentication/SelfServiceSAMLProviderArn'),
    ]),
    block('client_connect_options', '/ClientConnectOptions', [
      bool('enabled', '/Enabled', { default: false }),
      text('lambda_function_arn', '/LambdaFunctionArn'),
    ]),
    block('client_login_banner_options', '/ClientLoginBannerOptions', [
      bool('enabled', '/Enabled', { default: false }),
      text('banner_text', '/BannerText'),
    ]),
    block('client_route_enforcement_options', '/ClientRouteEnforcementOptions', [
      bool('enforced', '/Enforced', { default: false }),
    ]),
    block('connection_log_options', '/ConnectionLogOptions', [
      bool('enabled', '/Enabled', { default: false }),
      text('cloudwatch_log_group', '/CloudwatchLogGroup'),
      text('cloudwatch_log_stream', '/CloudwatchLogStream', free),
    ]),
    tags('/Tags', { source: `${api}/API_ClientVpnEndpoint.html` }),
  ],
  companions: [beside(authorization), beside(route)],
  unverified: {},
  source: `${api}/API_ClientVpnEndpoint.html`,
});

const association = exact('aws_ec2_client_vpn_network_association', 'AWS::EC2::ClientVpnTargetNetworkAssociation', {
  reader: 'ec2',
  identifiers: ['{client_vpn_endpoint_id}|{id}'],
  lenses: [text('client_vpn_endpoint_id', '/ClientVpnEndpointId'), text('subnet_id', '/SubnetId')],
  unverified: {},
  source: `${api}/API_TargetNetwork.html`,
});

export const clientVpn: readonly TypeMapping[] = [
  endpoint,
  partOf('aws_ec2_client_vpn_authorization_rule', authorization),
  partOf('aws_ec2_client_vpn_route', route),
  association,
];
