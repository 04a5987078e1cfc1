import { DescribeRouteTablesCommand, EC2Client } from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

/** By VPC id: the table that is the main one now. Its association has another id each time it is replaced. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, VpcId, abortSignal) => {
    const Filters = [
      { Name: 'vpc-id', Values: [VpcId] },
      { Name: 'association.main', Values: ['true'] },
    ];
    const { RouteTables: [table] = [] } = await client.send(new DescribeRouteTablesCommand({ Filters }), {
      abortSignal,
    });
    return table && { VpcId, RouteTableId: table.RouteTableId };
  },
);
