import { describe, expect, it } from '@jest/globals';
import { clientVpn } from '../../../src/catalog/overrides/client-vpn.js';
import { s3Acl } from '../../../src/catalog/overrides/s3-acl.js';
import type { JsonObject } from '../../../src/domain/json.js';
import { changesOf, changesOfAll, findingsOfAll, mappingOf } from './compare.js';

const endpoint = mappingOf(clientVpn, 'aws_ec2_client_vpn_endpoint');
const rule = mappingOf(clientVpn, 'aws_ec2_client_vpn_authorization_rule');
const route = mappingOf(clientVpn, 'aws_ec2_client_vpn_route');

/** As provider 5 keeps it: whatever is unset is an empty text, list or block. */
const state: JsonObject = {
  id: 'cvpn-1',
  arn: 'arn:aws:ec2:eu-west-1:123456789012:client-vpn-endpoint/cvpn-1',
  client_cidr_block: '10.0.0.0/22',
  description: '',
  disconnect_on_session_timeout: false,
  dns_servers: [],
  security_group_ids: ['sg-1', 'sg-2'],
  self_service_portal: 'disabled',
  server_certificate_arn: 'arn:cert',
  session_timeout_hours: 24,
  split_tunnel: true,
  transport_protocol: 'udp',
  vpc_id: 'vpc-1',
  vpn_port: 443,
  authentication_options: [
    {
      type: 'federated-authentication',
      active_directory_id: '',
      root_certificate_chain_arn: '',
      saml_provider_arn: 'arn:saml',
      self_service_saml_provider_arn: '',
    },
    {
      type: 'certificate-authentication',
      active_directory_id: '',
      root_certificate_chain_arn: 'arn:ca',
      saml_provider_arn: '',
      self_service_saml_provider_arn: '',
    },
  ],
  client_connect_options: [{ enabled: false, lambda_function_arn: '' }],
  client_login_banner_options: [{ enabled: false, banner_text: '' }],
  connection_log_options: [{ enabled: true, cloudwatch_log_group: 'vpn', cloudwatch_log_stream: 's' }],
  tags: { team: 'a' },
  tags_all: { team: 'a' },
};

const live: JsonObject = {
  Id: 'cvpn-1',
  ClientCidrBlock: '10.0.0.0/22',
  DisconnectOnSessionTimeout: false,
  SecurityGroupIds: ['sg-2', 'sg-1'],
  SelfServicePortal: 'disabled',
  ServerCertificateArn: 'arn:cert',
  SessionTimeoutHours: 24,
  SplitTunnel: true,
  TransportProtocol: 'udp',
  VpcId: 'vpc-1',
  VpnPort: 443,
  EndpointIpAddressType: 'ipv4',
  TrafficIpAddressType: 'ipv4',
  AuthenticationOptions: [
    { Type: 'certificate-authentication', MutualAuthentication: { ClientRootCertificateChainArn: 'arn:ca' } },
    { Type: 'federated-authentication', FederatedAuthentication: { SAMLProviderArn: 'arn:saml' } },
  ],
  ClientConnectOptions: { Enabled: false },
  ClientLoginBannerOptions: { Enabled: false },
  ConnectionLogOptions: { Enabled: true, CloudwatchLogGroup: 'vpn', CloudwatchLogStream: 's' },
  Tags: [{ Key: 'team', Value: 'a' }],
};

describe('a client VPN endpoint', () => {
  const found = (over: JsonObject): readonly string[] =>
    changesOf(endpoint, state, { ...live, ...over }).map(([attribute]) => attribute);

  it('is in sync with what EC2 fills in', () => {
    expect(found({})).toEqual([]);
  });

  it('shows all traffic sent through it, logs switched off and another way to sign in', () => {
    expect(found({ SplitTunnel: false })).toEqual(['split_tunnel']);
    expect(found({ ConnectionLogOptions: { Enabled: false } })).toContain('connection_log_options[0].enabled');
    expect(found({ SecurityGroupIds: ['sg-1'] })).toEqual(['security_group_ids']);
    expect(found({ SelfServicePortal: 'enabled' })).toEqual(['self_service_portal']);
    const [certificate] = live.AuthenticationOptions as JsonObject[];
    expect(found({ AuthenticationOptions: [certificate ?? {}] })).toEqual(['authentication_options[0]']);
  });
});

describe('who may go where through an endpoint', () => {
  const everyone = {
    client_vpn_endpoint_id: 'cvpn-1',
    target_network_cidr: '10.1.0.0/16',
    access_group_id: null,
    authorize_all_groups: true,
    description: '',
  };
  const admins = { ...everyone, access_group_id: 'S-1-5', authorize_all_groups: false };
  const rules = (...all: JsonObject[]): JsonObject => ({ ClientVpnEndpointId: 'cvpn-1', AuthorizationRules: all });
  const all = { TargetNetworkCidr: '10.1.0.0/16', AccessGroupId: '', AuthorizeAllGroups: true };
  const few = { TargetNetworkCidr: '10.1.0.0/16', AccessGroupId: 'S-1-5', AuthorizeAllGroups: false };

  it('is each rule by network and group', () => {
    const members = [
      [rule, everyone],
      [rule, admins],
    ] as const;
    expect(changesOfAll([...members], rules(few, all))).toEqual([]);
    expect(findingsOfAll([...members], rules(all)).map(({ kind }) => kind)).toEqual(['missing']);
    expect(changesOfAll([[rule, everyone]], rules({ ...all, Description: 'theirs' }))).toEqual([
      ['description', 'add', null, 'theirs'],
    ]);
  });

  it('is each route by network and subnet', () => {
    const out = {
      client_vpn_endpoint_id: 'cvpn-1',
      destination_cidr_block: '0.0.0.0/0',
      target_vpc_subnet_id: 'subnet-1',
    };
    const routes = (subnet: string): JsonObject => ({
      ClientVpnEndpointId: 'cvpn-1',
      Routes: [{ DestinationCidrBlock: '0.0.0.0/0', TargetVpcSubnetId: subnet }],
    });
    expect(changesOfAll([[route, out]], routes('subnet-1'))).toEqual([]);
    expect(findingsOfAll([[route, out]], routes('subnet-2')).map(({ kind }) => kind)).toEqual(['missing']);
  });
});

describe('the access control list of a bucket', () => {
  const acl = mappingOf(s3Acl, 'aws_s3_bucket_acl');
  const owner = { email_address: '', id: 'abc', type: 'CanonicalUser', uri: '', display_name: 'me' };
  const kept = {
    id: 'logs,private',
    bucket: 'logs',
    acl: 'private',
    expected_bucket_owner: '',
    access_control_policy: [
      { owner: [{ id: 'abc', display_name: 'me' }], grant: [{ permission: 'FULL_CONTROL', grantee: [owner] }] },
    ],
  };
  const full = { Grantee: { ID: 'abc', Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' };
  const read = {
    Grantee: { Type: 'Group', URI: 'http://acs.amazonaws.com/groups/global/AllUsers' },
    Permission: 'READ',
  };
  const found = (...grants: JsonObject[]): readonly string[] =>
    changesOf(acl, kept, { Bucket: 'logs', Owner: { ID: 'abc' }, Grants: grants }).map(([attribute]) => attribute);

  it('is what the canned one came to, without names that S3 no longer tells', () => {
    expect(found(full)).toEqual([]);
  });

  it('shows whom it lets in beside, and whom no more', () => {
    expect(found(full, read)).toEqual(['access_control_policy[0].grant']);
    expect(found({ ...full, Permission: 'READ' })).toEqual(['access_control_policy[0].grant[0].permission']);
  });
});
