import { DescribeClientVpnEndpointsCommand, EC2Client, type ClientVpnAuthentication } from '@aws-sdk/client-ec2';
import { pick, readsOne, type Draft } from './reader.js';

const same = [
  'ClientCidrBlock',
  'ClientConnectOptions',
  'ClientLoginBannerOptions',
  'ClientRouteEnforcementOptions',
  'ConnectionLogOptions',
  'Description',
  'DisconnectOnSessionTimeout',
  'DnsServers',
  'EndpointIpAddressType',
  'SecurityGroupIds',
  'ServerCertificateArn',
  'SessionTimeoutHours',
  'SplitTunnel',
  'Tags',
  'TrafficIpAddressType',
  'TransportProtocol',
  'VpcId',
  'VpnPort',
];

/** By endpoint id. An endpoint that was deleted is shown for a while. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, id, abortSignal) => {
    const command = new DescribeClientVpnEndpointsCommand({ ClientVpnEndpointIds: [id] });
    const { ClientVpnEndpoints: [endpoint] = [] } = await client.send(command, { abortSignal });
    const state = endpoint?.Status?.Code;
    if (endpoint === undefined || state === 'deleted' || state === 'deleting') return undefined;
    return {
      ...pick(endpoint, ...same),
      Id: endpoint.ClientVpnEndpointId,
      AuthenticationOptions: (endpoint.AuthenticationOptions ?? []).map(authentication),
      SelfServicePortal: (endpoint.SelfServicePortalUrl ?? '') === '' ? 'disabled' : 'enabled',
    };
  },
);

/** As AWS::EC2::ClientVpnEndpoint spells it. */
function authentication({ Type, ...by }: ClientVpnAuthentication): Draft {
  const { ActiveDirectory, MutualAuthentication: mutual, FederatedAuthentication: federated } = by;
  return {
    Type,
    ...(ActiveDirectory && { ActiveDirectory }),
    ...(mutual && { MutualAuthentication: { ClientRootCertificateChainArn: mutual.ClientRootCertificateChain } }),
    ...(federated && {
      FederatedAuthentication: {
        SAMLProviderArn: federated.SamlProviderArn,
        SelfServiceSAMLProviderArn: federated.SelfServiceSamlProviderArn,
      },
    }),
  };
}
