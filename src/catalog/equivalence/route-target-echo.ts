import { isAbsent, own } from '../../domain/json.js';
import type { Equivalence } from './equivalence.js';

const source = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html';

/** EC2 keeps gateways and gateway endpoints in one field, which Cloud Control answers under both names. */
export const routeGatewayEcho: Equivalence = {
  id: 'route-gateway-echo',
  summary: 'the gateway of a route, repeated as its endpoint',
  source,
  equal: (intended, live, context) => isAbsent(intended) && !isAbsent(live) && own(context.live, 'GatewayId') === live,
};

export const routeEndpointEcho: Equivalence = {
  id: 'route-endpoint-echo',
  summary: 'the endpoint of a route, repeated as its gateway, where code names an endpoint',
  source,
  equal: (intended, live, context) =>
    isAbsent(intended) &&
    !isAbsent(live) &&
    !isAbsent(own(context.attributes, 'vpc_endpoint_id')) &&
    own(context.live, 'VpcEndpointId') === live,
};
