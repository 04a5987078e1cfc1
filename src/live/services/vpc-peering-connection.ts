import { DescribeVpcPeeringConnectionsCommand, EC2Client } from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

const gone = ['deleted', 'deleting', 'expired', 'failed', 'rejected'];

/** By connection id, as its accepter sees it. A connection that was ended is shown for a while. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, id, abortSignal) => {
    const command = new DescribeVpcPeeringConnectionsCommand({ VpcPeeringConnectionIds: [id] });
    const { VpcPeeringConnections: [connection] = [] } = await client.send(command, { abortSignal });
    if (connection === undefined || gone.includes(connection.Status?.Code ?? '')) return undefined;
    return {
      Id: connection.VpcPeeringConnectionId,
      Status: connection.Status?.Code,
      AccepterOptions: connection.AccepterVpcInfo?.PeeringOptions,
      RequesterOptions: connection.RequesterVpcInfo?.PeeringOptions,
      Tags: connection.Tags,
    };
  },
);
