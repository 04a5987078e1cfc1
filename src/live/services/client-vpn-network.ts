import { DescribeClientVpnTargetNetworksCommand, EC2Client } from '@aws-sdk/client-ec2';
import { partsOf, readsOne } from './reader.js';

const gone = ['association-failed', 'disassociated', 'disassociating'];

/** `ENDPOINT|ASSOCIATION`: a subnet that an endpoint is associated with. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, identifier, abortSignal) => {
    const [ClientVpnEndpointId = '', association = ''] = partsOf(identifier, 2);
    const command = new DescribeClientVpnTargetNetworksCommand({ ClientVpnEndpointId, AssociationIds: [association] });
    const { ClientVpnTargetNetworks: [network] = [] } = await client.send(command, { abortSignal });
    if (network === undefined || gone.includes(network.Status?.Code ?? '')) return undefined;
    return { Id: network.AssociationId, ClientVpnEndpointId, SubnetId: network.TargetNetworkId };
  },
);
