import { describe, expect, it } from '@jest/globals';
import { reader as endpoint } from '../../../src/live/services/client-vpn-endpoint.js';
import { reader as network } from '../../../src/live/services/client-vpn-network.js';
import { reader as routes } from '../../../src/live/services/client-vpn-routes.js';
import { reader as rules } from '../../../src/live/services/client-vpn-rules.js';
import type { ServiceReader } from '../../../src/live/services/reader.js';
import { reader as bucketAcl } from '../../../src/live/services/s3-bucket-acl.js';
import { readFrom as readAnswered, type Heard } from './answering.js';

/** Asks a service for one resource; it answers with the XML texts, one a request. */
const readFrom = (reader: ServiceReader, identifier: string, ...answers: readonly string[]): Promise<Heard> =>
  readAnswered(reader, identifier, (_asked, before) => answers[before] ?? '');

const ec2 = (operation: string, content: string): string =>
  `<${operation}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">${content}</${operation}Response>`;

describe('a client VPN endpoint', () => {
  const described = (state: string): string =>
    ec2(
      'DescribeClientVpnEndpoints',
      `<clientVpnEndpoint><item><clientVpnEndpointId>cvpn-1</clientVpnEndpointId><status><code>${state}</code></status>
       <clientCidrBlock>10.0.0.0/22</clientCidrBlock><splitTunnel>true</splitTunnel><vpnPort>443</vpnPort>
       <transportProtocol>udp</transportProtocol><dnsName>*.cvpn-1</dnsName><sessionTimeoutHours>8</sessionTimeoutHours>
       <authenticationOptions><item><type>certificate-authentication</type>
       <mutualAuthentication><clientRootCertificateChain>arn:ca</clientRootCertificateChain></mutualAuthentication></item>
       <item><type>federated-authentication</type><federatedAuthentication><samlProviderArn>arn:saml</samlProviderArn>
       </federatedAuthentication></item></authenticationOptions>
       <connectionLogOptions><Enabled>false</Enabled></connectionLogOptions>
       <tagSet><item><key>team</key><value>a</value></item></tagSet></item></clientVpnEndpoint>`,
    );

  it('is read in the words of its type', async () => {
    const { document, asked } = await readFrom(endpoint, 'cvpn-1', described('available'));
    expect(asked[0]).toContain('ClientVpnEndpointId.1=cvpn-1');
    expect(document).toEqual({
      Id: 'cvpn-1',
      ClientCidrBlock: '10.0.0.0/22',
      SplitTunnel: true,
      VpnPort: 443,
      TransportProtocol: 'udp',
      SessionTimeoutHours: 8,
      SelfServicePortal: 'disabled',
      AuthenticationOptions: [
        {
          Type: 'certificate-authentication',
          MutualAuthentication: { ClientRootCertificateChainArn: 'arn:ca' },
        },
        { Type: 'federated-authentication', FederatedAuthentication: { SAMLProviderArn: 'arn:saml' } },
      ],
      ConnectionLogOptions: { Enabled: false },
      Tags: [{ Key: 'team', Value: 'a' }],
    });
  });

  it('is not there any more while it is being deleted', async () => {
    expect((await readFrom(endpoint, 'cvpn-1', described('deleting'))).document).toBeNull();
  });

  it('has rules on several pages, without one that is being taken back', async () => {
    const page = (cidr: string, state: string, token: string): string =>
      ec2(
        'DescribeClientVpnAuthorizationRules',
        `<authorizationRule><item><clientVpnEndpointId>cvpn-1</clientVpnEndpointId><destinationCidr>${cidr}</destinationCidr>
         <groupId></groupId><accessAll>true</accessAll><status><code>${state}</code></status></item></authorizationRule>${token}`,
      );
    const { document, asked } = await readFrom(
      rules,
      'cvpn-1',
      page('10.0.0.0/8', 'active', '<nextToken>more</nextToken>'),
      page('0.0.0.0/0', 'revoking', ''),
    );
    expect(asked).toHaveLength(2);
    expect(document).toEqual({
      ClientVpnEndpointId: 'cvpn-1',
      AuthorizationRules: [{ TargetNetworkCidr: '10.0.0.0/8', AccessGroupId: '', AuthorizeAllGroups: true }],
    });
  });

  it('has routes, without those that come with a subnet', async () => {
    const one = (cidr: string, origin: string): string =>
      `<item><destinationCidr>${cidr}</destinationCidr><targetSubnet>subnet-1</targetSubnet><origin>${origin}</origin>
       <status><code>active</code></status></item>`;
    const all = one('10.0.0.0/16', 'associate') + one('0.0.0.0/0', 'add-route');
    const { document } = await readFrom(routes, 'cvpn-1', ec2('DescribeClientVpnRoutes', `<routes>${all}</routes>`));
    expect(document).toEqual({
      ClientVpnEndpointId: 'cvpn-1',
      Routes: [{ DestinationCidrBlock: '0.0.0.0/0', TargetVpcSubnetId: 'subnet-1' }],
    });
  });

  it('has subnets', async () => {
    const described = (state: string): string =>
      ec2(
        'DescribeClientVpnTargetNetworks',
        `<clientVpnTargetNetworks><item><associationId>cvpn-assoc-1</associationId><targetNetworkId>subnet-1</targetNetworkId>
         <status><code>${state}</code></status></item></clientVpnTargetNetworks>`,
      );
    const { document } = await readFrom(network, 'cvpn-1|cvpn-assoc-1', described('associated'));
    expect(document).toEqual({ Id: 'cvpn-assoc-1', ClientVpnEndpointId: 'cvpn-1', SubnetId: 'subnet-1' });
    expect((await readFrom(network, 'cvpn-1|cvpn-assoc-1', described('disassociated'))).document).toBeNull();
  });
});

describe('the access control list of a bucket', () => {
  it('is read with its owner', async () => {
    const grant = (grantee: string, permission: string): string =>
      `<Grant><Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ${grantee}</Grantee><Permission>${permission}</Permission></Grant>`;
    const answer = `<AccessControlPolicy><Owner><ID>abc</ID></Owner><AccessControlList>${
      grant('xsi:type="CanonicalUser"><ID>abc</ID>', 'FULL_CONTROL') +
      grant('xsi:type="Group"><URI>http://acs.amazonaws.com/groups/global/AllUsers</URI>', 'READ')
    }</AccessControlList></AccessControlPolicy>`;
    const { document, asked } = await readFrom(bucketAcl, 'logs', answer);
    expect(asked[0]).toContain('/logs/?acl');
    expect(document).toEqual({
      Bucket: 'logs',
      Owner: { ID: 'abc' },
      Grants: [
        { Grantee: { ID: 'abc', Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' },
        { Grantee: { URI: 'http://acs.amazonaws.com/groups/global/AllUsers', Type: 'Group' }, Permission: 'READ' },
      ],
    });
  });
});
