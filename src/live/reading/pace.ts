import { DefaultRateLimiter } from '@smithy/util-retry';
import { orAborted } from '../abort.js';

/**
 * Requests a second that a lane never falls below, however often it is throttled: without a floor, random throttling at
 * the start (when no rate was measured yet) would slow a scan to one request in two seconds.
 */
const defaultFloor = 15;

/** Services whose own limits are lower than Cloud Control's. Sources: Route 53 "Quotas" (5 a second an account),
 * AWS Organizations "Quotas" (DescribeAccount 10 a second, most others fewer). */
const serviceFloors: Readonly<Record<string, number>> = { Route53: 3, Organizations: 2 };

/** The pace of one account, region and service. Adapts: slower when throttled, then carefully faster again. */
export interface Lane {
  /** Resolves when the next request may be sent; rejects with the signal's reason when it is aborted before. */
  ready(signal: AbortSignal): Promise<void>;
  report(throttled: boolean): void;
}

/** The lane of a CloudFormation type in a region. */
export type Lanes = (region: string, typeName: string) => Lane;

export function createLanes(floor = defaultFloor): Lanes {
  const lanes = new Map<string, Lane>();
  return (region, typeName) => {
    const service = typeName.split('::')[1] ?? typeName;
    const key = `${region} ${service}`;
    let lane = lanes.get(key);
    if (lane === undefined) {
      lane = createLane(Math.min(floor, serviceFloors[service] ?? floor));
      lanes.set(key, lane);
    }
    return lane;
  };
}

function createLane(floor: number): Lane {
  const limiter = new DefaultRateLimiter({ minFillRate: floor, minCapacity: floor });
  return {
    ready: (signal) => orAborted(limiter.getSendToken(), signal),
    report: (throttled) => {
      limiter.updateClientSendingRate(throttled ? { errorType: 'THROTTLING' } : {});
    },
  };
}
