import { EMRClient, GetManagedScalingPolicyCommand } from '@aws-sdk/client-emr';
import { gone } from './emr.js';
import { pick, readsOne, unlessGone } from './reader.js';

/** By cluster id. */
export const reader = readsOne(
  (settings) => new EMRClient(settings),
  async (client, ClusterId, abortSignal) => {
    const command = new GetManagedScalingPolicyCommand({ ClusterId });
    const found = await unlessGone(client.send(command, { abortSignal }), ...gone);
    const policy = found?.ManagedScalingPolicy;
    if (policy === undefined) return undefined;
    return { ClusterId, ...pick(policy, 'ComputeLimits', 'ScalingStrategy', 'UtilizationPerformanceIndex') };
  },
);
