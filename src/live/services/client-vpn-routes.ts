import { EC2Client, paginateDescribeClientVpnRoutes } from '@aws-sdk/client-ec2';
import { readsOne, type Draft } from './reader.js';

/** By endpoint id, all its routes in one document, but those that came with an associated subnet. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, ClientVpnEndpointId, abortSignal) => {
    const routes: Draft[] = [];
    for await (const { Routes = [] } of paginateDescribeClientVpnRoutes(
      { client },
      { ClientVpnEndpointId },
      { abortSignal },
    )) {
      for (const route of Routes) {
        if (route.Origin === 'associate' || route.Status?.Code === 'deleting') continue;
        routes.push({
          DestinationCidrBlock: route.DestinationCidr,
          TargetVpcSubnetId: route.TargetSubnet,
          Description: route.Description,
        });
      }
    }
    return { ClientVpnEndpointId, Routes: routes };
  },
);
