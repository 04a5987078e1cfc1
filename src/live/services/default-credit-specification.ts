import {
  EC2Client,
  GetDefaultCreditSpecificationCommand,
  type UnlimitedSupportedInstanceFamily,
} from '@aws-sdk/client-ec2';
import { readsOne } from './reader.js';

/** By family of instances, how its new ones may burst. */
export const reader = readsOne(
  (settings) => new EC2Client(settings),
  async (client, family, abortSignal) => {
    const command = new GetDefaultCreditSpecificationCommand({
      InstanceFamily: family as UnlimitedSupportedInstanceFamily,
    });
    const { InstanceFamilyCreditSpecification } = await client.send(command, { abortSignal });
    return InstanceFamilyCreditSpecification;
  },
);
