import { isAbsent, isObject, own, type Json } from '../../domain/json.js';
import type { LensContext } from '../engine/context.js';
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

/** Whether one of the listed routes says the same of both. */
function echoed(value: Json | undefined, { live }: LensContext): boolean {
  const routes = own(live, 'Routes');
  return (
    Array.isArray(routes) &&
    routes.some(
      (route) => isObject(route) && own(route, 'GatewayId') === value && own(route, 'VpcEndpointId') === value,
    )
  );
}

export const listedRouteGatewayEcho: Equivalence = {
  id: 'listed-route-gateway-echo',
  summary: 'the gateway of one of the routes of a table, repeated as its endpoint',
  source,
  equal: (intended, live, context) => isAbsent(intended) && !isAbsent(live) && echoed(live, context),
};

export const listedRouteEndpointEcho: Equivalence = {
  id: 'listed-route-endpoint-echo',
  summary: 'the endpoint of one of the routes of a table, repeated as its gateway',
  source,
  equal: (intended, live, context) =>
    isAbsent(intended) && typeof live === 'string' && live.startsWith('vpce-') && echoed(live, context),
};
