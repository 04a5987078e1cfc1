import { GetInstanceCommand, ServiceDiscoveryClient } from '@aws-sdk/client-servicediscovery';
import { partsOf, readsOne } from './reader.js';

/** By service id and instance id: `srv-1|web-1`. */
export const reader = readsOne(
  (settings) => new ServiceDiscoveryClient(settings),
  async (client, identifier, abortSignal) => {
    const [ServiceId = '', InstanceId = ''] = partsOf(identifier, 2);
    const { Instance: instance } = await client.send(new GetInstanceCommand({ ServiceId, InstanceId }), {
      abortSignal,
    });
    if (instance === undefined) return undefined;
    return { ServiceId, InstanceId: instance.Id, InstanceAttributes: givenAttributes(instance.Attributes ?? {}) };
  },
);

/** Cloud Map looks the address of an EC2 instance up by itself. Source: Cloud Map API Reference, RegisterInstance. */
function givenAttributes({ AWS_INSTANCE_IPV4: address, ...others }: Record<string, string>): Record<string, string> {
  const lookedUp = address === undefined || others.AWS_EC2_INSTANCE_ID !== undefined;
  return lookedUp ? others : { ...others, AWS_INSTANCE_IPV4: address };
}
